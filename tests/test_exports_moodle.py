"""Moodle XML: each type as Moodle's own, shares of a point that it takes, and the schema of its documentation."""

import re
from pathlib import Path

import pytest
from lxml import etree

from madoguchi.bank import bank_of, whole_bank
from madoguchi.exports.moodle import FRACTIONS, TYPES, WITHOUT_ORDERING, moodle
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.quiz import Type
from madoguchi.view import View
from questions import ROOT, counts, real_view, renderer, tiny_bank
from tree import change

SCHEMA = etree.RelaxNG(etree.parse(str(ROOT / "tests/exchange/moodle.rng")))
MOODLE = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true-false": "truefalse",
    "order": "ordering",
    "match": "matching",
    "fill": "shortanswer",
    "judgement": "multichoice",
}


def read(root: Path, locale: str = "ja", types: dict[Type, str] = TYPES) -> "etree._Element":
    """The tiny bank as Moodle XML, parsed again."""
    return etree.fromstring(moodle(*tiny_bank(root, locale), renderer(), types).encode())


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
    assert quiz.findtext("question/category/text") == "Madoguchi/ja/二通の手紙"


def test_a_slash_in_a_title_begins_no_category(tmp_path: Path) -> None:
    """A slash is doubled, as the path of a category wants it."""
    tiny_bank(tmp_path)
    change(tmp_path / "cases/tax-letter/ja.md", "title: 二通の手紙", "title: 税/保険")
    view = View(load_library(tmp_path)[0], "ja")
    quiz = etree.fromstring(moodle(whole_bank(view), view, renderer()).encode())
    assert quiz.findtext("question/category/text") == "Madoguchi/ja/税//保険"


def test_awkward_text_is_html_that_says_the_same(tmp_path: Path) -> None:
    """Marks of HTML and of other formats are nothing but text, a new line stays one, and furigana is ruby."""
    stem = (
        '{a} ~b =c #d: \\e "f" 😀 &lt;b&gt;bold&lt;/b&gt; &amp; \\n<br>\n::second '
        "<ruby><rb>漢字</rb><rt>かんじ</rt></ruby>:: -&gt; line"
    )
    question = one(read(tmp_path), "single")
    assert str(question.findtext("questiontext/text")).replace("&#34;", '"') == stem
    texts = [text for text, _, _ in answers(question)]
    assert texts == ["=SUM(1)", "[html]&lt;i&gt;x&lt;/i&gt;", "%50%half", "＝それ以外"]
    assert {each.get("format") for each in question.iter() if each.get("format")} == {"html"}


def test_all_text_stands_in_cdata(tmp_path: Path) -> None:
    """Moodle's reader loses white space between entities, so there are none; what ends a section is taken apart."""
    tiny_bank(tmp_path)
    change(tmp_path / "cases/tax-letter/quiz.yml", "労働基準監督署", "']]> & <i> & 署'")
    view = View(load_library(tmp_path)[0], "ja")
    text = moodle(whole_bank(view), view, renderer())
    assert text.count("<text>") == text.count("<text><![CDATA[") == text.count("]]></text>")
    outside = re.sub(r"<!\[CDATA\[.*?]]>", "", text, flags=re.S)
    assert "&" not in outside
    pairs = one(etree.fromstring(text.encode()), "match").findall("subquestion")
    assert pairs[1].findtext("answer/text") == "]]> & <i> & 署"


@pytest.mark.parametrize(
    ("locale", "partner"), [("ja", "労働基準監督署"), ("ja-Hira", "労働基準監督署（ろうどうきじゅんかんとくしょ）")]
)
def test_readings_where_no_markup_can_stand(locale: str, partner: str, tmp_path: Path) -> None:
    """A list to choose from has the reading in brackets for those who need it; an answer that is typed has none."""
    tiny_bank(tmp_path)
    quiz = tmp_path / "cases/tax-letter/quiz.yml"
    change(quiz, "match: 労働基準監督署", "match: '{労働基準監督署|ろうどうきじゅんかんとくしょ}'")
    change(quiz, "text: 社会保険労務士", "text: '{社会保険労務士|しゃかいほけんろうむし}'")
    change(quiz, "[社労士,", "[社会保険労務士, 社労士,")
    view = View(load_library(tmp_path)[0], locale)
    found = etree.fromstring(moodle(whole_bank(view), view, renderer()).encode())
    assert one(found, "match").findall("subquestion")[1].findtext("answer/text") == partner
    typed = [text for text, _, _ in answers(one(found, "fill"))]
    assert typed[:2] == ["社会保険労務士", "社労士"]
    assert len(set(typed)) == len(typed)


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


def test_options_are_numbered_as_in_gift(tmp_path: Path) -> None:
    """Moodle gives options from GIFT letters, so those from here have letters too."""
    assert one(read(tmp_path), "single").findtext("answernumbering") == "abc"


def test_true_or_false(tmp_path: Path) -> None:
    """The two answers have Moodle's own words, whatever the language."""
    assert answers(one(read(tmp_path), "true-false")) == [
        ("true", "0", "<p>そうではありません。</p>"),
        ("false", "100", "<p>そのとおり。</p>"),
    ]


def test_steps_stand_in_their_order(tmp_path: Path) -> None:
    """Steps are in the right order, and each in its place earns its share."""
    question = one(read(tmp_path), "order")
    assert [(text, place) for text, place, _ in answers(question)] == [("聞く", "1"), ("書く", "2"), ("=電話する", "3")]
    assert question.findtext("gradingtype") == "ABSOLUTE_POSITION"
    feedback = str(question.findtext("generalfeedback/text"))
    assert feedback.startswith("<ol><li>聞く — はじめに聞く。</li><li>書く — 次に書く。</li>")


def test_a_moodle_without_ordering_gets_steps_to_match(tmp_path: Path) -> None:
    """Before 4.4 Moodle imports nothing from a file with `ordering`: each step is matched with its place instead."""
    quiz = read(tmp_path, types=WITHOUT_ORDERING)
    SCHEMA.assertValid(quiz)
    assert "ordering" not in {each.get("type") for each in quiz}
    pairs = [
        (pair.findtext("text"), pair.findtext("answer/text")) for pair in one(quiz, "order").findall("subquestion")
    ]
    assert sorted(pairs) == sorted([("聞く", "1"), ("書く", "2"), ("=電話する", "3")])
    assert pairs[0] != ("聞く", "1")
    others = [each for each in quiz if each.findtext("idnumber") != "tax-letter/order"][1:]
    usual = [each for each in read(tmp_path) if each.findtext("idnumber") != "tax-letter/order"][1:]
    assert [etree.tostring(each) for each in others] == [etree.tostring(each) for each in usual]


def test_partners_are_answers(tmp_path: Path) -> None:
    """Each option has its partner, and the reasons stand together."""
    question = one(read(tmp_path), "match")
    pairs = [(pair.findtext("text"), pair.findtext("answer/text")) for pair in question.findall("subquestion")]
    assert pairs == [("借金", "弁護士: {相談}"), ("賃金", "労働基準監督署"), ("税", "税務署")]
    assert "<li>税 → 税務署 — 税の話</li>" in str(question.findtext("generalfeedback/text"))


def test_short_answers_with_their_variants(tmp_path: Path) -> None:
    """Every way to write the answer is right; a wrong answer has its reason; a star is only a star."""
    shares = {text: share for text, share, _ in answers(one(read(tmp_path), "fill"))}
    listed = ["社会保険労務士", "社労士", r"sharou\*shi"]
    assert list(shares)[:3] == listed
    assert {shares[text] for text in [*listed, "社労士。", r"ｓｈａｒｏｕ＊ｓｈｉ", r"sharou\*shi."]} == {"100"}
    assert [text for text, share in shares.items() if share == "0"] == ["行政書士"]


def test_a_judgement_needs_nobody_to_mark_it(tmp_path: Path) -> None:
    """Each view is as right as the others, earns nothing, and says why and how each role sees it."""
    question = one(read(tmp_path), "judgement")
    assert (question.findtext("single"), question.findtext("defaultgrade")) == ("true", "0")
    assert [(text, share) for text, share, _ in answers(question)] == [("続ける", "100"), ("@止める", "100")]
    assert str(answers(question)[0][2]).startswith("<p>早い。</p><ul><li>通訳者から見ると: 通の見方</li>")


def test_hints_cost_a_tenth(tmp_path: Path) -> None:
    """Hints are Moodle's own, one after another."""
    question = one(read(tmp_path), "single")
    assert [hint.findtext("text") for hint in question.findall("hint")] == ["-- [look] {here} --&gt;", "#all"]
    assert question.findtext("penalty") == "0.1"


def test_what_the_format_cannot_carry_is_said(tmp_path: Path) -> None:
    """A comment in the question says what became of it; a question that lacks nothing has none."""
    quiz = read(tmp_path, "en")
    said = [str(each.text) for each in one(quiz, "fill").iter(etree.Comment)]
    assert any("Only the answers written here are accepted" in each for each in said)
    assert list(one(quiz, "multiple").iter(etree.Comment)) == []


def test_trainers_read_it_at_the_category(tmp_path: Path) -> None:
    """Moodle drops comments, but shows the description of a category: all that is to be said, each once."""
    said = str(read(tmp_path, "en").findtext("question/info/text"))
    for words in (
        "the site gives 0.80, and this 0.60",
        "Only the answers written here",
        "every view earns the full mark",
    ):
        assert said.count(words) == 1
    assert "match each step" not in said
    assert "match each step" in str(read(tmp_path, "en", WITHOUT_ORDERING).findtext("question/info/text"))


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
    source = '<li><a href="https://npo.example/talk" target="_blank" rel="noopener">講演</a> (NPO)</li>'
    assert f"<p>出典</p><ul>{source}</ul>" in str(question.findtext("generalfeedback/text"))


def test_an_address_is_escaped(tmp_path: Path) -> None:
    """An address with marks of HTML in it is still one address."""
    tiny_bank(tmp_path)
    change(tmp_path / "data/sources.yml", "https://npo.example/talk", "https://npo.example/talk?a=1&b=%22")
    view = View(load_library(tmp_path)[0], "ja")
    quiz = etree.fromstring(moodle(whole_bank(view), view, renderer()).encode())
    assert 'href="https://npo.example/talk?a=1&amp;b=%22"' in str(one(quiz, "fill").findtext("generalfeedback/text"))


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
        ("Madoguchi/ja/", "$course$/top/Madoguchi/"),
    ],
)
def test_the_schema_refuses_what_moodle_does_not_read(old: str, new: str, tmp_path: Path) -> None:
    """A share that Moodle does not know, a missing element, an unknown type, element or value."""
    text = moodle(*tiny_bank(tmp_path), renderer())
    assert old in text
    assert not SCHEMA.validate(etree.fromstring(text.replace(old, new, 1).encode()))


@pytest.mark.parametrize("types", [TYPES, WITHOUT_ORDERING])
@pytest.mark.parametrize("locale", LOCALES)
def test_the_whole_bank_is_valid(locale: str, types: dict[Type, str]) -> None:
    """All real questions follow the documentation, none is lost, and no language shares a category with another."""
    view = real_view(locale)
    bank = whole_bank(view)
    quiz = etree.fromstring(moodle(bank, view, renderer(), types).encode())
    SCHEMA.assertValid(quiz)
    asked = [each.get("type") for each in quiz if each.get("type") != "category"]
    wanted = [types[kind] for kind, count in counts(bank).items() for _ in range(count)]  # type: ignore[index]
    assert sorted(map(str, asked)) == sorted(wanted)
    assert len(asked) >= 40
    paths = [str(each.findtext("category/text")) for each in quiz if each.get("type") == "category"]
    assert all(path.startswith(f"Madoguchi/{locale}/") for path in paths)
    assert len(set(paths)) == len(bank.quizzes)


def test_one_case_alone() -> None:
    """The file of one case has its questions and no others, the same each time."""
    view = real_view("en")
    bank = bank_of(view, "tax-letter")
    text = moodle(bank, view, renderer())
    assert text == moodle(bank, view, renderer())
    quiz = etree.fromstring(text.encode())
    SCHEMA.assertValid(quiz)
    ids = [each.findtext("idnumber") for each in list(quiz)[1:]]
    assert ids == [f"tax-letter/{question.id}" for question in view.cases["tax-letter"].quiz.questions]
