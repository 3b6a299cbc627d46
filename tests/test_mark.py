"""Terms on a page: each marked once, and the text left as it is."""

from html import escape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madoguchi.glossary import Glossary, Term
from madoguchi.mark import mark, wordings
from madoguchi.ruby import CLOSE, MIDDLE, carry, settle
from tiny import text_of

WORDS = {
    "在留カード": "residence-card",
    "在留": "residence",
    "visa": "visa",
    "tax": "tax",
    "giấy phép": "permit",
    "कर": "levy",
}


def marked(html: str, words: dict[str, str] = WORDS) -> tuple[str, list[str]]:
    """The HTML with `[id:word]` for each term."""
    return mark(html, words, lambda name, word: f"[{name}:{word}]")


def test_the_words_of_a_glossary() -> None:
    """Each word of the glossary leads to its term, whatever its capitals; a shared word to the first."""
    terms = [("visa", "Visa"), ("permit", "Permit"), ("stamp", "visa")]
    glossary = Glossary(
        terms=tuple(Term(id=name, term=word, reading="さしょう", note="x", confidence=None) for name, word in terms)
    )
    assert wordings(glossary) == {"visa": "visa", "permit": "permit"}


@pytest.mark.parametrize(
    ("html", "result", "found"),
    [
        ("<p>新しい在留カードです</p>", "<p>新しい[residence-card:在留カード]です</p>", ["residence-card"]),
        (
            "<p>在留カードと在留</p>",
            "<p>[residence-card:在留カード]と[residence:在留]</p>",
            ["residence-card", "residence"],
        ),
        ("<p>A Visa. A visa.</p>", "<p>A [visa:Visa]. A visa.</p>", ["visa"]),
        ("<p>visas, taxes</p>", "<p>[visa:visa]s, [tax:tax]es</p>", ["visa", "tax"]),
        ("<p>करको, करहरूलाई</p>", "<p>[levy:कर]को, करहरूलाई</p>", ["levy"]),
        ("<p>visa</p><p>visa</p>", "<p>[visa:visa]</p><p>visa</p>", ["visa"]),
        ("<p>Xin giấy phép mới</p>", "<p>Xin [permit:giấy phép] mới</p>", ["permit"]),
        ("<p>x<br>visa</p>", "<p>x<br>[visa:visa]</p>", ["visa"]),
    ],
)
def test_the_first_mention_is_marked(html: str, result: str, found: list[str]) -> None:
    """The first mention of each term is marked, the longest term first; endings of the word stay outside."""
    assert marked(html) == (result, found)


@pytest.mark.parametrize(
    "html",
    [
        "<p>taxi, visage, syntax</p>",
        "<p>करार, सरकार</p>",
        "<h2>visa</h2>",
        '<a href="x">a <b>visa</b></a>',
        "<pre><code>visa</code></pre>",
        "<script>visa</script>",
        "<summary>visa <em>tax</em></summary>",
        "<dl><dt>visa</dt></dl>",
        "<table><tr><th>visa</th></tr></table>",
        '<img alt="visa">',
        '<a title="x > visa">y</a>',
        "<img alt='a > b visa'>",
        "<!-- a > visa -->",
        "<![CDATA[ a > visa ]]>",
        "<textarea>visa</textarea>",
        "<option>visa</option>",
        "<script>if (a > b) visa</script>",
        "<H2>visa</H2>",
        "<p>nothing here</p>",
        "",
    ],
)
def test_what_is_no_mention_is_left_alone(html: str) -> None:
    """Parts of other words, headings, links, code, heads of tables and attributes are left as they are."""
    assert marked(html) == (html, [])


def test_text_after_a_silent_element_is_marked() -> None:
    """Behind a link or a heading, terms are marked again."""
    assert marked("<h2>visa</h2><p>visa</p>")[0] == "<h2>visa</h2><p>[visa:visa]</p>"


def test_no_words_mark_nothing() -> None:
    """With an empty glossary a page stays as it is."""
    assert marked("<p>visa</p>", {}) == ("<p>visa</p>", [])


@pytest.mark.parametrize(
    "written", ["{在留|ざいりゅう}カード", "{在|ざい}{留|りゅう}カード", "{在留カード|ざいりゅうカード}"]
)
def test_furigana_inside_a_mention_is_kept(written: str) -> None:
    """A term is found although it has readings, and keeps them."""
    html, found = mark(carry(f"<p>{written}です</p>"), WORDS, lambda _, word: f"<b>{word}</b>")
    assert found == ["residence-card"]
    assert settle(html) == f"<p><b>{settle(carry(written))}</b>です</p>"


@pytest.mark.parametrize("written", ["在留\U000e0100カード", "{在\ufe00留|ざいりゅう}カード"])
def test_shapes_of_characters_change_no_mention(written: str) -> None:
    """A term is found although a character of it has a variation selector, which stays."""
    html, found = mark(carry(f"<p>{written}です</p>"), WORDS, lambda _, word: f"<b>{word}</b>")
    assert (html, found) == (carry(f"<p><b>{written}</b>です</p>"), ["residence-card"])


def test_characters_beyond_the_first_plane_need_no_space() -> None:
    """A term of a character beyond U+FFFF is found within running Japanese."""
    assert marked("<p>子を𠮟るとき</p>", {"𠮟る": "scold"})[1] == ["scold"]


def test_a_private_character_of_a_writer_hides_no_term() -> None:
    """A character that we use as a mark, typed into the text, does not swallow what follows."""
    assert marked(f"<p>{MIDDLE}x</p><p>visa</p><p>y{CLOSE}</p>")[1] == ["visa"]


@pytest.mark.parametrize(
    "written", ["{在留資格|ざいりゅうしかく}", "{長期在留|ちょうきざいりゅう}", "{新在留証|しんざいりゅうしょう}"]
)
def test_furigana_around_a_mention_is_kept(written: str) -> None:
    """A term that is only a part of a word with one reading does not break that reading."""
    html, _ = mark(carry(f"<p>{written}</p>"), WORDS, lambda _, word: f"<b>{word}</b>")
    assert settle(html).replace("<b>", "").replace("</b>", "") == settle(carry(f"<p>{written}</p>"))


@pytest.mark.parametrize(
    "html",
    [
        "<p>新しい在留カードです</p><p>在留</p>",
        "<p>A visa and two visas, taxes.</p>",
        "<p>करको</p><p>करार</p>",
        "<h2>在留</h2><p>在留カードのvisa</p>",
        "<p>nothing here</p>",
    ],
)
def test_furigana_elsewhere_change_no_mark(html: str) -> None:
    """On a page with furigana the same mentions are marked as on the same page without any."""
    with_readings = html + carry("<p>{窓口|まどぐち}</p>")
    marked_html, found = marked(html)
    assert marked(with_readings) == (marked_html + carry("<p>{窓口|まどぐち}</p>"), found)


@pytest.mark.parametrize("text", ["A vİsa", "A vısa", "A viſa"])
def test_letters_that_only_look_alike_break_nothing(text: str) -> None:
    """Letters of other alphabets that count as an i or an s do not stop the build."""
    assert text_of(marked(f"<p>{text}</p>")[0].replace("[visa:", "").replace("]", "")) == text


TEXT = st.text("在留カードの visaTAXes.,&<>\"'gấy ", max_size=30).map(escape)
TAGS = st.sampled_from(["p", "b", "a", "h2", "li", "code", "summary", "div"])
HTML = st.recursive(
    TEXT | st.just("<br>"),
    lambda inner: st.builds(lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", TAGS, st.lists(inner, max_size=4)),
    max_leaves=12,
)


@settings(deadline=None)
@given(HTML)
def test_marking_changes_no_text(html: str) -> None:
    """Whatever is marked, a reader reads the same text as before, and each term is found at most once."""
    after, found = mark(html, WORDS, lambda name, word: f'<button value="{name}">{word}</button>')
    assert text_of(after) == text_of(html)
    assert len(found) == len(set(found)) == after.count("<button")


@settings(deadline=None)
@given(HTML)
def test_without_marks_the_page_is_the_same(html: str) -> None:
    """A mark that is the word itself leaves the HTML letter for letter."""
    assert mark(html, WORDS, lambda _, word: word)[0] == html
