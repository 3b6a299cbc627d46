"""Moodle XML: each type as Moodle's own, shares of a point that it takes, and the schema of its documentation."""

from pathlib import Path

import pytest
from lxml import etree

from madoguchi.bank import bank_of, whole_bank
from madoguchi.exports.moodle import FRACTIONS, moodle
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.view import View
from questions import ROOT, counts, real_view, tiny_bank
from tree import change

SCHEMA = etree.RelaxNG(etree.parse(str(ROOT / "tests/exchange/moodle.rng")))
MOODLE = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true-false": "truefalse",
    "order": "ordering",
    "match": "matching",
    "fill": "shortanswer",
    "judgement": "essay",
}


def read(root: Path, locale: str = "ja") -> "etree._Element":
    """The tiny bank as Moodle XML, parsed again."""
    return etree.fromstring(moodle(*tiny_bank(root, locale)).encode())


def one(quiz: "etree._Element", name: str) -> "etree._Element":
    """The question of that id."""
    (found,) = [each for each in quiz if each.findtext("idnumber") == f"tax-letter/{name}"]
    return found


def answers(question: "etree._Element") -> list[tuple[str | None, str | None, str | None]]:
    """Each answer with its share of the point and its reason."""
    return [
        (each.findtext("text"), each.get("fraction"), each.findtext("feedback/text"))
        for each in question.findall("answer")
    ]


def test_every_type_is_one_of_moodles(tmp_path: Path) -> None:
    """All seven types are there, each under Moodle's name, below the category of the quiz."""
    quiz = read(tmp_path)
    assert [each.get("type") for each in quiz] == ["category", *MOODLE.values()]
    assert quiz.findtext("question/category/text") == "$course$/top/Madoguchi/二通の手紙"


def test_a_slash_in_a_title_begins_no_category(tmp_path: Path) -> None:
    """A slash is doubled, as the path of a category wants it."""
    tiny_bank(tmp_path)
    change(tmp_path / "cases/tax-letter/ja.md", "title: 二通の手紙", "title: 税/保険")
    view = View(load_library(tmp_path)[0], "ja")
    quiz = etree.fromstring(moodle(whole_bank(view), view).encode())
    assert quiz.findtext("question/category/text") == "$course$/top/Madoguchi/税//保険"


def test_awkward_text_comes_back_as_it_was(tmp_path: Path) -> None:
    """Marks of XML, of HTML and of other formats are nothing but text; furigana is left out."""
    stem = '{a} ~b =c #d: \\e "f" 😀 <b>bold</b> & \\n\n::second 漢字:: -> line'
    question = one(read(tmp_path), "single")
    assert question.findtext("questiontext/text") == stem
    assert [text for text, _, _ in answers(question)] == ["=SUM(1)", "[html]<i>x</i>", "%50%half", "＝それ以外"]
    assert {each.get("format") for each in question.iter() if each.get("format")} == {"plain_text"}


def test_one_option_is_right(tmp_path: Path) -> None:
    """Of a single choice the key earns the whole point, everything else nothing."""
    question = one(read(tmp_path), "single")
    assert question.findtext("single") == "true"
    assert [share for _, share, _ in answers(question)] == ["100", "0", "0", "0"]


def test_shares_are_those_of_the_page(tmp_path: Path) -> None:
    """Of several keys each earns its share, and each wrong option takes as much away."""
    question = one(read(tmp_path), "multiple")
    assert question.findtext("single") == "false"
    assert [share for _, share, _ in answers(question)] == ["33.33333", "33.33333", "-33.33333", "33.33333"]


@pytest.mark.parametrize("keys", range(1, 8))
def test_moodle_knows_every_share(keys: int) -> None:
    """However many options are right, Moodle takes the share: it is in its list, to its fifth decimal."""
    assert min(abs(fraction - 100 / keys) for fraction in FRACTIONS) < 0.00001


def test_a_fixed_option_keeps_its_place(tmp_path: Path) -> None:
    """Options are shuffled, unless one of them has to stay where it is."""
    quiz = read(tmp_path)
    assert one(quiz, "single").findtext("shuffleanswers") == "0"
    assert one(quiz, "multiple").findtext("shuffleanswers") == "1"


def test_true_or_false(tmp_path: Path) -> None:
    """The two answers have Moodle's own words, whatever the language."""
    assert answers(one(read(tmp_path), "true-false")) == [
        ("true", "0", "そうではありません。"),
        ("false", "100", "そのとおり。"),
    ]


def test_steps_stand_in_their_order(tmp_path: Path) -> None:
    """Steps are in the right order, and each in its place earns its share."""
    question = one(read(tmp_path), "order")
    assert [(text, place) for text, place, _ in answers(question)] == [("聞く", "1"), ("書く", "2"), ("=電話する", "3")]
    assert question.findtext("gradingtype") == "ABSOLUTE_POSITION"
    assert "2. 書く — 次に書く。" in str(question.findtext("generalfeedback/text"))


def test_partners_are_answers(tmp_path: Path) -> None:
    """Each option has its partner, and the reasons stand together."""
    question = one(read(tmp_path), "match")
    pairs = [(pair.findtext("text"), pair.findtext("answer/text")) for pair in question.findall("subquestion")]
    assert pairs == [("借金", "弁護士: {相談}"), ("賃金", "労働基準監督署"), ("税", "税務署")]
    assert "税 → 税務署 — 税の話" in str(question.findtext("generalfeedback/text"))


def test_short_answers_with_their_variants(tmp_path: Path) -> None:
    """Every way to write the answer is right; a wrong answer has its reason; a star is only a star."""
    assert [(text, share) for text, share, _ in answers(one(read(tmp_path), "fill"))] == [
        ("社会保険労務士", "100"),
        ("社労士", "100"),
        (r"sharou\*shi", "100"),
        ("行政書士", "0"),
    ]


def test_a_judgement_is_written_about(tmp_path: Path) -> None:
    """The views are in the question, what each role sees in the feedback, the hint in what the teacher reads."""
    question = one(read(tmp_path), "judgement")
    assert question.findtext("questiontext/text") == "どうしますか。\n- 続ける\n- @止める"
    assert "通訳者から見ると: 通の別" in str(question.findtext("generalfeedback/text"))
    assert "三つの席から見ます。" in str(question.findtext("graderinfo/text"))
    assert (question.findtext("defaultgrade"), question.find("hint")) == ("0", None)


def test_hints_cost_a_tenth(tmp_path: Path) -> None:
    """Hints are Moodle's own, one after another."""
    question = one(read(tmp_path), "single")
    assert [hint.findtext("text") for hint in question.findall("hint")] == ["-- [look] {here} -->", "#all"]
    assert question.findtext("penalty") == "0.1"


def test_what_the_format_cannot_carry_is_said(tmp_path: Path) -> None:
    """A comment in the question says what became of it; a question that lacks nothing has none."""
    quiz = read(tmp_path, "en")
    said = [str(each.text) for each in one(quiz, "fill").iter(etree.Comment)]
    assert any("Only the answers written here are accepted" in each for each in said)
    assert list(one(quiz, "multiple").iter(etree.Comment)) == []


def test_japanese_is_told(tmp_path: Path) -> None:
    """Where words are still Japanese the feedback says so; where all are translated it does not."""
    quiz = read(tmp_path, "en")
    note = "Parts of this question are still in Japanese."
    assert note in str(one(quiz, "single").findtext("generalfeedback/text"))
    assert note not in str(one(quiz, "multiple").findtext("generalfeedback/text"))


def test_tags_and_sources(tmp_path: Path) -> None:
    """A question can be found by role, level and topic, and says where its key is from."""
    question = one(read(tmp_path), "fill")
    tags = [tag.findtext("text") for tag in question.findall("tags/tag")]
    assert tags == ["role::counselor", "level::1", "topic::tax", "type::fill", "term::visa"]
    assert "出典:\n- 講演 (NPO) https://npo.example/talk" in str(question.findtext("generalfeedback/text"))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_tiny_bank_is_valid(locale: str, tmp_path: Path) -> None:
    """With every type and awkward text, the schema has nothing to say."""
    SCHEMA.assertValid(read(tmp_path, locale))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('fraction="33.33333"', 'fraction="33.3"'),
        ("<single>true</single>", ""),
        ('type="matching"', 'type="matchingset"'),
        ("<hidden>", "<unknown/><hidden>"),
        ("ABSOLUTE_POSITION", "ABSOLUTE"),
    ],
)
def test_the_schema_refuses_what_moodle_does_not_read(old: str, new: str, tmp_path: Path) -> None:
    """A share that Moodle does not know, a missing element, an unknown type, element or value."""
    text = moodle(*tiny_bank(tmp_path))
    assert old in text
    assert not SCHEMA.validate(etree.fromstring(text.replace(old, new, 1).encode()))


@pytest.mark.parametrize("locale", LOCALES)
def test_the_whole_bank_is_valid(locale: str) -> None:
    """All real questions follow the documentation, and none is lost."""
    view = real_view(locale)
    bank = whole_bank(view)
    quiz = etree.fromstring(moodle(bank, view).encode())
    SCHEMA.assertValid(quiz)
    asked = [each.get("type") for each in quiz if each.get("type") != "category"]
    wanted = [MOODLE[kind] for kind, count in counts(bank).items() for _ in range(count)]
    assert sorted(map(str, asked)) == sorted(wanted)
    assert len(asked) >= 40


def test_one_case_alone() -> None:
    """The file of one case has its questions and no others, the same each time."""
    view = real_view("en")
    bank = bank_of(view, "tax-letter")
    text = moodle(bank, view)
    assert text == moodle(bank, view)
    quiz = etree.fromstring(text.encode())
    SCHEMA.assertValid(quiz)
    ids = [each.findtext("idnumber") for each in list(quiz)[1:]]
    assert ids == [f"tax-letter/{question.id}" for question in view.cases["tax-letter"].quiz.questions]
