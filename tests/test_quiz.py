"""Quizzes: a reason for each option, a source for each key, a key that can be chosen and cannot be guessed."""

from pathlib import Path
from textwrap import indent

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madoguchi.fold import comparable, fold
from madoguchi.limit import HINTS
from madoguchi.quiz import TYPES, Question, Quiz, faults
from tree import checked

HEAD = """\
id: first-step
type: {type}
roles: [counselor]
level: 1
stem: どうしますか。
"""
CHOICES = """\
options:
  - {id: ask, text: 聞く。, feedback: 本人が決めます。}
  - {id: open, text: 開ける。, feedback: 本人の手紙です。}
  - {id: wait, text: 待つ。, feedback: 期限が近いかもしれません。}
"""
PAIRS = """\
options:
  - {id: wages, text: 給料, match: 監督署, feedback: 仕事のことです。}
  - {id: card, text: カード, match: 入管, feedback: 在留のことです。}
  - {id: loan, text: 借金, match: 弁護士, feedback: 法律のことです。}
"""
STATEMENT = """\
options:
  - {id: correct, text: 正しい, feedback: そうです。}
  - {id: incorrect, text: 正しくない, feedback: ちがいます。}
"""
ANSWERS = """\
options:
  - {id: sharoshi, text: 社会保険労務士, variants: [社労士, sharoshi], feedback: そうです。}
  - {id: gyosei, text: 行政書士, feedback: ちがう仕事です。}
"""
VIEWS = """\
options:
  - {id: stay, text: 続ける。, feedback: 流れが続きます。, seen: {interpreter: あ, counselor: い, coordinator: う}}
  - {id: stop, text: 止める。, feedback: 休めます。, seen: {interpreter: え, counselor: お, coordinator: か}}
"""
TAIL = "sources: [city-guide]\n"
GOOD = {
    "single": HEAD + CHOICES + "key: [ask]\n" + TAIL,
    "multiple": HEAD + CHOICES + "key: [ask, wait]\n" + TAIL,
    "true-false": HEAD + STATEMENT + "key: [incorrect]\n" + TAIL,
    "order": HEAD + CHOICES + TAIL,
    "match": HEAD + PAIRS + TAIL,
    "fill": HEAD + ANSWERS + "key: [sharoshi]\n" + TAIL,
    "judgement": HEAD + VIEWS + TAIL,
}
ASK, OPEN = CHOICES.splitlines()[1:3]


def question(kind: str, old: str = "", new: str = "") -> str:
    """The YAML of a sound question of a type, with one thing changed."""
    text = GOOD[kind].replace("{type}", kind)
    assert old in text
    return text.replace(old, new, 1)


def told(tmp_path: Path, *questions: str) -> list[str]:
    """What is told about a quiz of these questions: places with what is wrong and what to do."""
    text = "questions:\n" + "".join("  -\n" + indent(one, "    ") for one in questions)
    quiz, lines = checked(Quiz, tmp_path, text)
    assert quiz is not None, lines
    return [f"{'.'.join(map(str, place))}: {what} — {todo}" for place, what, todo in faults(quiz)]


@pytest.mark.parametrize("kind", TYPES)
def test_a_sound_question_of_each_type(kind: str, tmp_path: Path) -> None:
    """There are seven types, and nothing is told of a sound question."""
    assert told(tmp_path, question(kind)) == []


@pytest.mark.parametrize(
    ("kind", "old", "new", "line"),
    [
        ("single", "key: [ask]", "key: [aks]", "key.0: key `aks` is no option — use one of: ask, open, wait"),
        ("single", "key: [ask]", "key: [ask, open]", "key: 2 keys — `single` questions have one; or make it `multiple`"),
        ("single", "key: [ask]\n", "", "`key` is missing — name the right options"),
        ("multiple", "[ask, wait]", "[ask, ask]", "key: a key stands twice — keep one of the two"),
        ("multiple", "[ask, wait]", "[ask, open, wait]", "key: every option is right — add a distractor"),
        ("order", "sources", "key: [ask]\nsources", "key: `order` questions have no key — remove it"),
        ("judgement", "sources", "key: [stay]\nsources", "key: `judgement` questions have no key — remove it"),
        ("order", OPEN + "\n", "", "options: 2 options — `order` questions have 3 to 7"),
        ("true-false", "correct, text: 正しい,", "yes, text: 正しい,",
         "options: options yes, incorrect — `true-false` questions have: correct, incorrect"),
        ("match", ", match: 監督署", "", "options.0: `wages` lacks `match` — every option of `match` has it"),
        ("judgement", ", seen: {interpreter: あ, counselor: い, coordinator: う}", "",
         "options.0: `stay` lacks `seen` — every option of `judgement` has it"),
        ("single", "text: 聞く。,", "text: 聞く。, match: 誰に,",
         "options.0.match: `match` of `ask` has no place in `single` — remove it"),
        ("order", "text: 聞く。,", "text: 聞く。, fixed: true,",
         "options.0.fixed: `ask` is fixed — remove it: not in `order`"),
        ("single", "text: 開ける。", "text: 聞く",
         "options.1.text: `open` says the same as `ask` — write two different options, or leave one out"),
        ("match", "match: 入管", "match: 監督署。",
         "options.1.match: `card` says the same as `wages` — write two different options, or leave one out"),
        ("single", "text: 開ける。", "text: 聞く\U000e0100。",
         "options.1.text: `open` says the same as `ask` — write two different options, or leave one out"),
        ("fill", "text: 行政書士", "text: …。",
         "options.1.text: `…。` of `gyosei` has no letter, digit or sign — write it in words"),
        (
            "fill",
            "sharoshi],",
            "'、'],",
            "options.0.text: `、` of `sharoshi` has no letter, digit or sign — write it in words",
        ),
        ("fill", "text: 行政書士", "text: " + "あ" * 101,
         "options.1.text: an answer of `gyosei` has 101 characters — write at most 100: no more can be typed"),
        ("fill", "text: 行政書士", "text: ＳＨＡＲＯＳＨＩ",
         "options.1.text: `gyosei` says the same as `sharoshi` — write two different options, or leave one out"),
    ],
)  # fmt: skip
def test_a_faulty_question_is_told(kind: str, old: str, new: str, line: str, tmp_path: Path) -> None:
    """A question that cannot be answered, or has what its type has not, is told with its place."""
    place, _, rest = line.partition(": ") if line.startswith(("key", "options")) else ("", "", line)
    where = ".".join(["questions.0", *([place] if place else [])])
    said = told(tmp_path, question(kind, old, new))
    assert f"{where}: `first-step`: {rest}" in said


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("type: single", "type: one",
         "2: type: `one` is not known here — use 'single', 'multiple', 'true-false', 'order', 'match', 'fill' or 'judgement'"),
        ("level: 1", "level: 4", "4: level: `4` is too large — write 3 or less"),
        (", feedback: 本人の手紙です。", "", "8: `feedback` is missing (in options.1.feedback) — add it"),
        ("id: open", "id: ask", "8: the id `ask` stands twice — give each its own"),
        ("sources: [city-guide]\n", "", "1: `sources` is missing (in sources) — add it"),
    ],
)  # fmt: skip
def test_a_question_needs_its_parts(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A question without a reason or a source is refused with one line."""
    assert checked(Question, tmp_path, question("single", old, new)) == (None, [f"file.yml:{line}"])


@pytest.mark.parametrize("name", ["roles", "options", "sources"])
def test_no_list_of_a_question_is_empty(name: str, tmp_path: Path) -> None:
    """A question is for somebody, has options, and has a source."""
    lines = [
        line
        for line in question("single").splitlines()
        if not line.startswith((f"{name}:", *("  -",) * (name == "options")))
    ]
    record, said = checked(Question, tmp_path, "\n".join([*lines, f"{name}: []"]))
    assert record is None
    assert [line.split(": ")[1] for line in said] == [name]


def test_a_quiz_has_questions(tmp_path: Path) -> None:
    """A quiz without questions is refused."""
    record, lines = checked(Quiz, tmp_path, "questions: []\n")
    assert record is None
    assert [line.split(": ")[:2] for line in lines] == [["file.yml:1", "questions"]]


def three(*changes: tuple[str, str]) -> list[str]:
    """Three sound single questions with their own ids, one change in each."""
    made = []
    for number, (old, new) in enumerate(changes):
        made.append(question("single", old, new).replace("first-step", f"step-{number}"))
    return made


def test_a_key_is_not_always_in_the_same_place(tmp_path: Path) -> None:
    """The place of the right option gives nothing away."""
    longer = ("開ける。", "その場ですぐに開ける。")
    place = "questions.0.key: the right option is number 1 in every question — change the order of options in some"
    assert told(tmp_path, *three(longer, longer, longer)) == [place]
    assert told(tmp_path, *three(longer, longer, ("key: [ask]", "key: [wait]"))) == []


def test_a_key_is_not_always_the_longest(tmp_path: Path) -> None:
    """The length of the right option gives nothing away."""
    longest = ("聞く。", "どうしたいかを聞く。")
    wait = question("single", "待つ。", "三日のあいだ待つ。").replace("[ask]", "[wait]").replace("first-step", "last")
    line = "questions.0.key: the right option is the longest in every question — shorten some keys, or make some distractors as long"
    assert told(tmp_path, *three(longest, longest), wait) == [line]
    assert told(tmp_path, *three(longest, ("聞く。", "聞く。")), wait) == []


def test_two_questions_give_nothing_away(tmp_path: Path) -> None:
    """With one or two questions, neither place nor length can be a pattern."""
    assert told(tmp_path, *three(("聞く。", "どうしたいかを聞く。"), ("聞く。", "どうしたいかを聞く。"))) == []


def test_a_scrambled_order_is_never_the_right_one(tmp_path: Path) -> None:
    """On paper, what is to be ordered stands in another order, the same each time."""
    record, _ = checked(Question, tmp_path, question("order"))
    assert record is not None
    scrambled = [option.id for option in record.scrambled]
    assert sorted(scrambled) == ["ask", "open", "wait"] != scrambled
    assert [option.id for option in record.scrambled] == scrambled


def test_spellings_are_the_text_and_its_variants(tmp_path: Path) -> None:
    """What is accepted is the text and every variant, without furigana."""
    record, _ = checked(
        Question, tmp_path, question("fill", "社会保険労務士", "'{社会保険労務士|しゃかいほけんろうむし}'")
    )
    assert record is not None
    assert record.spellings == {"sharoshi": ["社会保険労務士", "社労士", "sharoshi"], "gyosei": ["行政書士"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ＡＢＣ", "abc"), ("ｶﾞｷﾞﾊﾟ", "がぎぱ"), ("カード", "かーど"), ("zairyū kādo", "zairyukado"),
        ("Đường phố", "duong pho"), ("在留 カード。", "在留かーど"), ("não", "NAO"),
    ],
)  # fmt: skip
def test_what_is_written_otherwise_is_the_same(one: str, other: str) -> None:
    """Width, case, accents, kind of kana, spaces and marks make no other answer."""
    assert fold(one) == fold(other)
    assert comparable(one) == comparable(other)


@pytest.mark.parametrize(("one", "other"), [("काम", "कम"), ("がき", "かき"), ("ビザ", "ビサ"), ("一", "二")])
def test_what_is_another_word_stays_another(one: str, other: str) -> None:
    """Vowel signs of Devanagari and voicing marks of kana are part of the word."""
    assert fold(one) != fold(other)
    assert comparable(one) != comparable(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("時給の1.25倍", "時給の12.5倍"),
        ("C++", "C"),
        ("〒", "☎"),
        ("10²", "102"),
        ("3-5日", "35日"),
        ("Ask?", "Ask!"),
        ("kg", "Kg"),
    ],
)
def test_options_that_read_otherwise_are_two(one: str, other: str, tmp_path: Path) -> None:
    """What one only reads and chooses may differ in a point, a sign, a letter."""
    text = question("single", "聞く。", f"'{one}'").replace("開ける。", f"'{other}'")
    assert told(tmp_path, text) == []
    pairs = question("match", "監督署", f"'{one}'").replace("入管", f"'{other}'")
    assert told(tmp_path, pairs) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [("友だちの手紙。", "友だちの手紙"), ("ＡＢ　Ｃ", "AB C"), ("葛\U000e0100西", "葛西"), ("{葛西|かさい}", "葛西")],
)
def test_options_that_read_alike_are_one(one: str, other: str, tmp_path: Path) -> None:
    """Width, white space, shape, furigana and the full stop at the end are not another option."""
    text = question("single", "聞く。", f"'{one}'").replace("開ける。", f"'{other}'")
    assert [line.split(" — ")[0] for line in told(tmp_path, text)] == [
        "questions.0.options.1.text: `first-step`: `open` says the same as `ask`"
    ]


@pytest.mark.parametrize("count", [HINTS, HINTS + 1])
def test_hints_are_as_many_as_a_record_takes(count: int, tmp_path: Path) -> None:
    """The number of hints taken is kept with the answer."""
    hints = "".join(f"  - {{id: h{number}, text: あ}}\n" for number in range(count))
    record, lines = checked(Question, tmp_path, question("single") + "hints:\n" + hints)
    assert (record is not None) == (count == HINTS)
    assert len(lines) == count - HINTS


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text is its own folded form."""
    assert fold(fold(text)) == fold(text)
