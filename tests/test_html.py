"""Helpers of the templates."""

import pytest

from madoguchi.html import in_language, notes_apart, phone_address, plain_text, sections
from madoguchi.translation import Text


@pytest.mark.parametrize(
    ("words", "html"),
    [
        (Text("Desk & <desk>"), "Desk &amp; &lt;desk&gt;"),
        ("plain", "plain"),
        (Text("窓口", foreign=True), '<span lang="ja">窓口</span>'),
        (Text("<窓口>", foreign=True), '<span lang="ja">&lt;窓口&gt;</span>'),
        (Text("One & two.\nThree."), "One &amp; two.<br>\nThree."),
        (Text("一。\n\n二。\n", foreign=True), '<span lang="ja">一。<br>\n<br>\n二。</span>'),
        (None, ""),
    ],
)
def test_words_are_escaped_and_marked(words: str | None, html: str) -> None:
    """Words are escaped, Japanese in place of a translation is marked as Japanese, and nothing stays nothing."""
    assert str(in_language(words)) == html


def test_words_without_markup_stand_on_one_line() -> None:
    """Where no markup can stand, lines are kept apart by a space, and readings are left out."""
    assert str(plain_text("{窓口|まどぐち} & desk\nTwo\n")) == "窓口 &amp; desk Two"


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("110", "tel:110"),
        ("0570-078377", "tel:0570078377"),
        ("#8008", "tel:%238008"),
        ("03-5796-7112", "tel:0357967112"),
    ],
)
def test_a_number_can_be_tapped(number: str, address: str) -> None:
    """The address of a number has its digits only, and a sharp in the form that addresses allow."""
    assert phone_address(number) == address


def test_a_page_is_cut_before_its_headings() -> None:
    """A page is cut before each heading of the second level, and nothing of it is lost."""
    html = '<h1>a</h1><p>b</p><h2 id="c">c</h2><h3>d</h3><h2>e</h2>'
    assert [str(part) for part in sections(html)] == ["<h1>a</h1><p>b</p>", '<h2 id="c">c</h2><h3>d</h3>', "<h2>e</h2>"]


def test_a_page_without_headings_is_one_section() -> None:
    """Where there is no heading of the second level, the whole page is one piece."""
    assert [str(part) for part in sections("<p>a</p>")] == ["<p>a</p>"]


def test_footnotes_stand_apart() -> None:
    """The footnotes of a page are kept, and can stand after what a template adds."""
    body, notes = notes_apart('<p>a</p><div class="footnote"><ol></ol></div>')
    assert (str(body), str(notes)) == ("<p>a</p>", '<div class="footnote"><ol></ol></div>')


def test_a_page_without_footnotes_is_all_body() -> None:
    """Where nothing is cited, nothing stands apart."""
    assert tuple(str(part) for part in notes_apart("<p>a</p>")) == ("<p>a</p>", "")
