"""Furigana: ruby in text, plain words where no markup can stand."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madoguchi.ruby import CLOSE, MIDDLE, OPEN, bare_kanji, carry, plain, settle

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
