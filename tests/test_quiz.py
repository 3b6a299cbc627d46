"""Quizzes: a reason for each option, a source for each key, and a key that can be chosen."""

from pathlib import Path

import pytest

from madoguchi.quiz import Question, Quiz
from tree import checked

GOOD = """\
id: first-step
type: single
roles: [counselor]
level: 1
stem: 最初に何をしますか。
options:
  - {id: ask, text: 聞く。, feedback: 本人が決めます。}
  - {id: open, text: 開ける。, feedback: 本人の手紙です。}
  - {id: wait, text: 待つ。, feedback: 期限が近いかもしれません。}
key: [ask]
sources: [city-guide]
"""


def test_a_question_is_read(tmp_path: Path) -> None:
    """A question has options with their reasons, and the ids of those that are right."""
    record, lines = checked(Question, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert [option.id for option in record.options] == ["ask", "open", "wait"]
    assert record.key == ("ask",)


def test_several_options_may_be_right(tmp_path: Path) -> None:
    """A question of the kind `multiple` may have several right options, or one."""
    for key in ("[ask]", "[ask, wait]"):
        text = GOOD.replace("single", "multiple").replace("key: [ask]", f"key: {key}")
        assert checked(Question, tmp_path, text)[1] == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("key: [ask]", "key: [aks]", "1: key `aks` is no option of `first-step` — use one of: ask, open, wait"),
        (
            "key: [ask]",
            "key: [ask, open]",
            "1: `first-step` has 2 keys — a `single` question has one; or make it `multiple`",
        ),
        (
            "type: single",
            "type: one",
            "2: type: `one` is not known here — use 'single' or 'multiple'",
        ),
        (
            "level: 1",
            "level: 4",
            "4: level: `4` is too large — write 3 or less",
        ),
        (
            "level: 1",
            "level: 0",
            "4: level: `0` is too small — write 1 or more",
        ),
        (", feedback: 本人の手紙です。", "", "8: `feedback` is missing (in options.1.feedback) — add it"),
        ("id: open", "id: ask", "8: the id `ask` stands twice — give each its own"),
        ("sources: [city-guide]\n", "", "1: `sources` is missing (in sources) — add it"),
    ],
)
def test_a_faulty_question_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A question that cannot be answered, or does not say why, is refused with one line."""
    assert old in GOOD
    assert checked(Question, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])


def test_not_every_option_is_right(tmp_path: Path) -> None:
    """A question whose options are all right asks nothing."""
    text = GOOD.replace("single", "multiple").replace("key: [ask]", "key: [ask, open, wait]")
    assert checked(Question, tmp_path, text) == (
        None,
        ["file.yml:1: every option of `first-step` is right — add a distractor"],
    )


@pytest.mark.parametrize("name", ["roles", "key", "sources"])
def test_no_list_of_a_question_is_empty(name: str, tmp_path: Path) -> None:
    """A question is for somebody, has a right option, and has a source."""
    lines = [f"{name}: []" if line.startswith(f"{name}:") else line for line in GOOD.splitlines()]
    record, said = checked(Question, tmp_path, "\n".join(lines))
    assert record is None
    assert [line.split(": ")[1] for line in said] == [name]


def test_a_quiz_has_questions(tmp_path: Path) -> None:
    """A quiz with a question is read, one without is refused."""
    text = "questions:\n  - " + GOOD.strip().replace("\n", "\n    ")
    assert checked(Quiz, tmp_path, text)[1] == []
    record, lines = checked(Quiz, tmp_path, "questions: []\n")
    assert record is None
    assert [line.split(": ")[:2] for line in lines] == [["file.yml:1", "questions"]]


def test_a_key_that_stands_twice_is_told(tmp_path: Path) -> None:
    """A key is one of the options once."""
    text = GOOD.replace("single", "multiple").replace("key: [ask]", "key: [ask, ask]")
    assert checked(Question, tmp_path, text)[1] == [
        "file.yml:1: a key of `first-step` stands twice — keep one of the two"
    ]
