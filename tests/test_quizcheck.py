"""What is told to writers and translators of questions: the file, the line, what is wrong, what to do."""

from pathlib import Path

from madoguchi.loader import load_library
from tree import change, small, told

QUIZ, ENGLISH = "cases/tax-letter/quiz.yml", "data/quizzes/counselor.en.yml"


def said(root: Path) -> list[str]:
    """The lines told of what must be mended in the library below `root`."""
    return told(load_library(root)[1].errors, root)


def test_a_sound_library_is_silent(tmp_path: Path) -> None:
    """Nothing is told where nothing is wrong."""
    assert said(small(tmp_path)) == []


def test_a_fault_is_told_with_its_line(tmp_path: Path) -> None:
    """The line is that of the part that is wrong."""
    change(small(tmp_path) / QUIZ, "key: [ask]", "key: [aks]")
    assert said(tmp_path) == [f"{QUIZ}:17: `first-step`: key `aks` is no option — use one of: ask, open, wait"]


def test_a_question_has_a_name_that_moodle_keeps(tmp_path: Path) -> None:
    """Quiz and question together are its number there, in a field of 100 characters."""
    change(small(tmp_path) / QUIZ, "id: first-step", f"id: {'a' * 80}")
    change(tmp_path / "cases/tax-letter/quiz.en.yml", "first-step:", f"{'a' * 80}:")
    assert said(tmp_path) == []
    (tmp_path / "cases/tax-letter").rename(tmp_path / f"cases/{'b' * 20}")
    (line,) = (line for line in said(tmp_path) if "Moodle" in line)
    assert (
        line
        == f"cases/{'b' * 20}/quiz.yml:2: `{'b' * 20}/{'a' * 80}` has 101 characters — shorten the id: Moodle keeps 100"
    )


def test_a_translation_has_every_option(tmp_path: Path) -> None:
    """A question that is translated is translated whole."""
    whole = "      card: {text: Card, match: Immigration, feedback: It is about residence.}\n"
    change(small(tmp_path) / ENGLISH, whole, "      card: {text: Card}\n")
    change(tmp_path / ENGLISH, "      loan: {text: Debt, match: Lawyer, feedback: It is about law.}\n", "")
    todo = "translate it, or leave the whole question out"
    assert said(tmp_path) == [
        f"{ENGLISH}:4: `card` of `whom-to-call` lacks feedback, match — {todo}",
        f"{ENGLISH}:4: `whom-to-call` lacks the option `loan` — {todo}",
    ]


def test_two_options_of_a_translation_say_something_else(tmp_path: Path) -> None:
    """Words that are the same in a translation only are told there, and partners too; what is not translated is not."""
    change(
        small(tmp_path) / ENGLISH, "card: {text: Card, match: Immigration", "card: {text: wages, match: labour office"
    )
    assert said(tmp_path) == []
    change(
        tmp_path / ENGLISH, "card: {text: wages, match: labour office", "card: {text: ＷAGES., match: Labour  office"
    )
    change(tmp_path / ENGLISH, "wages: {text: Wages", "wages: {text: WAGES")
    todo = "write two different options, or leave one out"
    assert (
        said(tmp_path)
        == [
            f"{ENGLISH}:10: `whom-to-call`: `card` says the same as `wages` — {todo}",
        ]
        * 1
    )
    change(tmp_path / "cases/tax-letter/quiz.en.yml", "text: Open.", "text: Ask.")
    assert said(tmp_path)[0] == f"cases/tax-letter/quiz.en.yml:8: `first-step`: `open` says the same as `ask` — {todo}"


FILL = """
  - id: how-much
    type: fill
    roles: [counselor]
    level: 1
    stem: いくらですか。
    options:
      - {id: right, text: 10.21, variants: [約10.21], feedback: あ}
      - {id: wrong, text: 1021, feedback: い}
    key: [right]
    sources: [cinga-talk]
"""


def test_two_answers_of_a_translation_say_something_else(tmp_path: Path) -> None:
    """An answer that is typed is compared as it is judged, with what falls back to Japanese."""
    quiz = small(tmp_path) / QUIZ
    quiz.write_text(quiz.read_text(encoding="utf-8").rstrip() + FILL, encoding="utf-8")
    assert said(tmp_path) == []
    words = "  how-much:\n    stem: How much\n    options:\n      right: {text: '10,21', feedback: a}\n"
    english = tmp_path / "cases/tax-letter/quiz.en.yml"
    english.write_text(
        f"{english.read_text('utf-8')}{words}      wrong: {{text: 約 10.21, feedback: b}}\n", encoding="utf-8"
    )
    assert said(tmp_path) == [
        "cases/tax-letter/quiz.en.yml:14: `how-much`: `wrong` says the same as `right`"
        " — write two different options, or leave one out"
    ]


def test_a_translation_may_leave_a_question_out(tmp_path: Path) -> None:
    """What is not translated at all falls back to Japanese."""
    text = (small(tmp_path) / ENGLISH).read_text(encoding="utf-8")
    (tmp_path / ENGLISH).write_text(text.split("questions:")[0], encoding="utf-8")
    assert said(tmp_path) == []


KEYS = {"one": "ask", "two": "open", "three": "ask"}


def translated(root: Path, right: str, wrong: str) -> None:
    """Three questions whose Japanese gives nothing away, with these words for right and wrong options in English."""
    head = "type: single, roles: [counselor], level: 1, stem: どうしますか, sources: [city-guide]"
    options = "[{id: ask, text: 聞く, feedback: あ}, {id: open, text: 開けてしまう, feedback: い}]"
    lines = [f"  - {{id: {name}, {head}, key: [{key}], options: {options}}}" for name, key in KEYS.items()]
    (root / QUIZ).write_text("\n".join(["questions:", *lines]), encoding="utf-8")
    lines = ["translation: machine", 'source_version: "00000000"', "questions:"]
    for name, key in KEYS.items():
        words = {option: f"{right if option == key else wrong} {option}" for option in ("ask", "open")}
        parts = ", ".join(f"{option}: {{text: {text}, feedback: x}}" for option, text in words.items())
        lines.append(f"  {name}: {{stem: What, options: {{{parts}}}}}")
    (root / "cases/tax-letter/quiz.en.yml").write_text("\n".join(lines), encoding="utf-8")


def test_a_key_that_gives_itself_away_in_a_translation_is_told(tmp_path: Path) -> None:
    """Length is looked at in each language, since words differ."""
    translated(small(tmp_path), right="Really", wrong="Now")
    assert said(tmp_path) == [
        "cases/tax-letter/quiz.en.yml:4: the right option is the longest in every question"
        " — shorten some keys, or make some distractors as long"
    ]


def test_a_key_of_any_length_in_a_translation_is_silent(tmp_path: Path) -> None:
    """Where a distractor is longer, nothing is told."""
    translated(small(tmp_path), right="Now", wrong="Really")
    assert said(tmp_path) == []


def test_a_quiz_of_a_role_needs_its_page(tmp_path: Path) -> None:
    """A quiz stands at the end of a guide, which must be there."""
    (small(tmp_path) / "docs/ja/roles/counselor.md").unlink()
    assert said(tmp_path) == [
        "data/quizzes/counselor.yml:1: there is no page docs/ja/roles/counselor.md on which this quiz could stand"
        " — write the page, or remove the quiz"
    ]


def test_a_quiz_of_no_role_is_told(tmp_path: Path) -> None:
    """Quizzes that belong to no case belong to a role."""
    (small(tmp_path) / "data/quizzes/counselor.yml").rename(tmp_path / "data/quizzes/conselor.yml")
    (tmp_path / ENGLISH).unlink()
    assert said(tmp_path) == ["data/quizzes/conselor.yml:1: `conselor` is no role — did you mean `counselor`?"]
