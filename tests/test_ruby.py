"""Furigana: ruby in text, plain words where no markup can stand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madoguchi.ruby import CLOSE, MIDDLE, OPEN, bare_kanji, carry, misread, plain, settle

RUBY = "<ruby>窓口<rp>（</rp><rt>まどぐち</rt><rp>）</rp></ruby>"


def test_a_reading_is_carried() -> None:
    """A reading passes through Markdown as private characters, without braces or bars."""
    assert carry("この{窓口|まどぐち}で") == f"この{OPEN}窓口{MIDDLE}まどぐち{CLOSE}で"


@pytest.mark.parametrize(
    "text", ["{窓口|desk}", "{#before}", "{desk|まどぐち}", "{窓口|}", "{窓\n口|まどぐち}", "窓口|まどぐち"]
)
def test_other_braces_are_left_alone(text: str) -> None:
    """Braces without kanji and kana are something else, and stay as they are."""
    assert carry(text) == text
    assert settle(text) == text


def test_a_reading_becomes_ruby() -> None:
    """On the page a reading stands over its word, in brackets where ruby is not known."""
    assert settle(f"<p>{carry('{窓口|まどぐち}')}</p>") == f"<p>{RUBY}</p>"


def test_a_reading_that_was_not_carried_becomes_ruby() -> None:
    """A reading from data, which Markdown never saw, becomes ruby too."""
    assert settle("<p>{窓口|まどぐち}</p>") == f"<p>{RUBY}</p>"


@pytest.mark.parametrize(
    ("html", "settled"),
    [
        ("<title>{窓口|まどぐち}</title>", "<title>窓口</title>"),
        ('<a title="{窓口|まどぐち}">x</a>', '<a title="窓口">x</a>'),
        ("<option>{窓口|まどぐち}</option>", "<option>窓口</option>"),
        ('<script>let a = "{窓口|まどぐち}";</script>', '<script>let a = "窓口";</script>'),
        ("<textarea>{窓口|まどぐち}</textarea>", "<textarea>窓口</textarea>"),
        ("<p>a</p>", "<p>a</p>"),
        ("a{窓口|まどぐち}<br>b{窓口|まどぐち}", f"a{RUBY}<br>b{RUBY}"),
        (
            '{窓口|まどぐち}<b title="{窓口|まどぐち}">{窓口|まどぐち}</b><i class="x">y</i>{窓口|まどぐち}',
            f'{RUBY}<b title="窓口">{RUBY}</b><i class="x">y</i>{RUBY}',
        ),
        ('<a title="{窓口|まどぐち}"></a><a title="{窓口|まどぐち}">', '<a title="窓口"></a><a title="窓口">'),
        ("<script>a < b</script>{窓口|まどぐち}", f"<script>a < b</script>{RUBY}"),
        ('<a title="x > {窓口|まどぐち}">{窓口|まどぐち}</a>', f'<a title="x > 窓口">{RUBY}</a>'),
        ("<img alt='a>{窓口|まどぐち}'>", "<img alt='a>窓口'>"),
        ("<!-- > {窓口|まどぐち} -->", "<!-- > 窓口 -->"),
        ("<STYLE>a > b {窓口|まどぐち}</STYLE>", "<STYLE>a > b 窓口</STYLE>"),
        ("1 < 2 {窓口|まどぐち}", f"1 < 2 {RUBY}"),
    ],
)
def test_no_ruby_where_no_markup_can_stand(html: str, settled: str) -> None:
    """In titles, attributes, options and scripts the word stands without its reading; around tags it keeps it."""
    assert settle(html) == settled


@pytest.mark.parametrize(
    ("base", "reading"),
    [("𠮟", "しか"), ("葛\U000e0100", "くず"), ("葛\ufe00飾", "かつしか"), ("々", "のま"), ("一ヶ月", "いっかげつ")],
)
def test_every_kanji_can_have_a_reading(base: str, reading: str) -> None:
    """Kanji beyond U+FFFF, and kanji with a variation selector, are kanji."""
    assert settle(f"<p>{{{base}|{reading}}}る</p>") == (
        f"<p><ruby>{base}<rp>（</rp><rt>{reading}</rt><rp>）</rp></ruby>る</p>"
    )


@pytest.mark.parametrize(
    "html",
    [
        f"<p>a{OPEN}b</p><table><tr><td>%s</td></tr></table>",
        f"<p>a{OPEN}b%s</p>",
        f"<p>{OPEN}\n%s{CLOSE}{MIDDLE}</p>",
        f"<p>{OPEN}a{MIDDLE}b</p><p>{CLOSE}%s</p>",
        f"<p>{OPEN}a\nb{MIDDLE}c{CLOSE}%s</p>",
    ],
)
def test_a_reading_ends_where_it_stands(html: str) -> None:
    """A character that we use as a mark, typed into the text, makes no ruby over marks, lines or tags."""
    assert settle(html % "{窓口|まどぐち}") == html % RUBY


def test_plain_words_have_no_readings() -> None:
    """The plain text is the text without readings, whether they were carried or not."""
    assert plain("この{窓口|まどぐち}で") == plain(carry("この{窓口|まどぐち}で")) == "この窓口で"


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("ここは窓口です", "窓口"),
        ("{窓口|まどぐち}の相談", "相談"),
        ("時々", "時々"),
        ("{窓口|まどぐち}", ""),
        ("## {窓口|まどぐち} {#situation}", ""),
        ("[まどぐち](窓口.md)", ""),
        ("まどぐち[^窓口]", ""),
        ("https://窓口.example/", ""),
        ("ひらがな and English", ""),
    ],
)
def test_kanji_without_a_reading_are_found(line: str, found: str) -> None:
    """The first kanji without a reading are found; addresses, footnotes and ids are not text."""
    assert bare_kanji(line) == found


TEXT = st.text(st.characters(codec="utf-8", exclude_characters=f"<>{{}}|{OPEN}{MIDDLE}{CLOSE}"))
READING = st.builds("{{{}|{}}}".format, st.text("窓口相談員々", min_size=1), st.text("あいうアイウー・ ", min_size=1))


def without_readings(html: str) -> str:
    """The text of HTML apart from its readings."""
    return re.sub(r"<[^>]+>", "", re.sub(r"<rp>.*?</rp>|<rt>.*?</rt>", "", html))


@settings(deadline=None)
@given(st.lists(TEXT | READING).map("".join))
def test_readings_change_nothing_else(text: str) -> None:
    """Apart from the readings, the settled page has the very text that was written."""
    html = settle(carry(text))
    assert without_readings(html) == plain(text)
    assert not {OPEN, MIDDLE, CLOSE} & set(html)


@settings(deadline=None)
@given(st.lists(TEXT, min_size=1), READING)
def test_every_reading_is_shown(texts: list[str], reading: str) -> None:
    """As many readings stand on the page as were written."""
    assert settle(carry(reading.join(texts))).count("<rt>") == len(texts) - 1


@pytest.mark.parametrize(
    "text",
    [
        "{窓口|まどぐち}の{相談|そうだん}",
        "{𠮟|しか}る、{葛\U000e0100飾|かつしか}",
        "{count}問のうち{right}問",
        "## 場面 {#situation}",
        '**窓口** {: .note title="窓口"}',
        "｛窓口｝、｛甲、乙｝",
        "A set {a, b} and {desk}, a | b",
        "| 窓口 | まどぐち |",
        "",
    ],
)
def test_other_braces_are_not_told(text: str) -> None:
    """Readings that are understood, places for numbers, ids, and brackets as texts have them are no fault."""
    assert list(misread(text)) == []


FORM = "write `{漢字|かんじ}`: the kanji, a bar, the reading in kana"


@pytest.mark.parametrize(
    ("text", "shown", "fault", "todo"),
    [
        ("{漢字|かん|じ}", "", "there are two bars", "write `{漢字|かんじ}`"),
        ("{役所｜やくしょ}", "", "its characters have another width", "write `{役所|やくしょ}`"),
        ("｛役所｜やくしょ｝", "", "its characters have another width", "write `{役所|やくしょ}`"),
        ("｛役所|やくしょ}", "", "its characters have another width", "write `{役所|やくしょ}`"),
        ("{役所|ﾔｸｼｮ}", "", "its characters have another width", "write `{役所|ヤクショ}`"),
        ("{役所|　やくしょ}", "", "its characters have another width", "write `{役所|やくしょ}`"),
        ("{役所│やくしょ}", "", "its characters have another width", "write `{役所|やくしょ}`"),
        ("{役所|}", "", "the reading is empty", "write `{役所|…}` with the reading in kana, or 役所 alone"),
        ("{役所|やく所}", "", "there is a kanji in the reading", "write the reading in kana"),
        ("{役所|yakusho}", "", "the reading has other characters than kana", FORM),
        ("{やくしょ|やくしょ}", "", "there is no kanji below the reading", "write やくしょ without braces"),
        ("{ATM|エーティーエム}", "", "there is no kanji below the reading", "write ATM without braces"),
        ("{役所}", "", "there is no bar", "write `{役所|…}` with the reading in kana, or take the braces away"),
        ("{役所|やくしょ です", "", "there is no `}` on the line", FORM),
        ("役所|やくしょ}です", "役所|やくしょ}", "there is no `{`", FORM),
        ("{{役所|やくしょ}}", "{{…|…}}", "there are braces in braces", "take the outer ones away"),
        (
            "{**役所**|やくしょ}",
            "",
            "there is a mark of Markdown in it",
            "put such marks around the braces, as in `**{漢字|かんじ}**`",
        ),
    ],
)  # fmt: skip
def test_braces_that_are_not_understood_are_told(text: str, shown: str, fault: str, todo: str) -> None:
    """Furigana that would be printed as typed are told with their line and what to write; the same words stay on the
    page.
    """
    assert list(misread(f"{{窓口|まどぐち}}\n{text}")) == [
        (1, f"«{shown or text}» is printed as it is typed: {fault}", todo)
    ]
    assert "<ruby>" not in settle(text) or "{<ruby>" in settle(text)


def test_what_is_to_be_written_is_understood() -> None:
    """A remedy that names a reading names one that becomes ruby."""
    for text in ("{漢字|かん|じ}", "｛役所｜やくしょ｝", "{役所|ﾔｸｼｮ}"):
        ((_, _, todo),) = misread(text)
        assert "<ruby>" in settle(todo)
