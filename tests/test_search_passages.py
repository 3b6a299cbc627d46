"""What a reader can read on a finished page, cut at its headings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madoguchi.ruby import carry, settle
from madoguchi.search.passages import Passage, passages


def found(html: str, locale: str = "ja") -> list[tuple[str, str, str]]:
    """(anchor, heading, text) of each passage of a page whose main part this is."""
    page = f'<html lang="{locale}"><body><header><p>頭</p></header><main id="main">{html}</main><p>足</p></body></html>'
    return [(passage.anchor, passage.heading, passage.text) for passage in passages(page, locale)]


def text(html: str, locale: str = "ja") -> str:
    """The text of a main part without headings."""
    return " | ".join(text for _, _, text in found(html, locale))


def test_a_page_is_cut_at_its_headings() -> None:
    """Each heading with an id begins a passage; what stands above the first, without the title, is one too."""
    html = """
        <h1>題</h1><p>はじめに。</p>
        <h2 id="before">前に</h2><p>電話します。</p><p>待ちます。</p>
        <h3 id="after">後に</h3><p>書きます。</p>
        <h4 id="last">終わり</h4>
    """
    assert found(html) == [
        ("", "", "はじめに。"),
        ("before", "前に", "電話します。 待ちます。"),
        ("after", "後に", "書きます。"),
        ("last", "終わり", ""),
    ]


def test_a_heading_without_id_is_text() -> None:
    """Where a heading has no id nobody can be led to it, so it belongs to the passage around it."""
    assert found('<h2 id="a">甲</h2><p>一。</p><h3>乙</h3><p>二。</p>') == [("a", "甲", "一。 乙 · 二。")]


def test_a_title_is_no_passage() -> None:
    """The title of the page is known already; a page with a title only has no passage."""
    assert found("<h1>題 <b>二</b></h1>") == []


@pytest.mark.parametrize("page", ["", "<p>文。</p>", "<main><p>文。</p>", "<p>文。</p></main>"])
def test_a_page_without_a_main_part_has_none(page: str) -> None:
    """What is not in the main part of a page is not found: header, footer, and pages that have no such part."""
    assert passages(page, "ja") == []


def test_other_places_can_be_passages() -> None:
    """A row or a question with its own id is a passage, with no heading; it ends where the next begins."""
    html = """
        <h2 id="list">表</h2><p>左を見ます。</p>
        <table><tr id="one" data-search-passage="one"><th>弁護士</th><td>法律。</td></tr>
        <tr data-search-passage="two" id="row-two"><th>税理士</th><td>税。</td></tr></table>
        <h2 id="next">次</h2>
    """
    assert found(html) == [
        ("list", "表", "左を見ます。"),
        ("one", "", "弁護士 · 法律。"),
        ("two", "", "税理士 · 税。"),
        ("next", "次", ""),
    ]


@pytest.mark.parametrize(
    "html",
    [
        "<p data-search-exclude>秘密</p>",
        '<div class="a" data-search-exclude><p>秘密<br>秘密</p><img src="x.png"><ul><li>秘密</li></ul></div>',
        '<p lang="en">secret</p>',
        '<div lang="ja-Hira"><p>ひみつ</p></div>',
        "<p hidden>秘密</p>",
        '<p class="a" hidden="">秘密</p>',
        '<span aria-hidden="true">秘密</span>',
        "<script>let a = 1;</script>",
        "<style>p { color: red; }</style>",
        "<template><p>秘密</p></template>",
        "<nav><ul><li>秘密</li></ul></nav>",
        '<svg viewBox="0 0 9 9"><circle r="2"/><text>秘密</text></svg>',
        "<select><option>秘密</option></select>",
        "<textarea>秘密</textarea>",
        "<textarea><b>秘密</textarea>",
        "<script>if (a < b) '<p>秘密</p>';</script>",
        "<![CDATA[ <p>秘密</p> ]]>",
        '<button type="button">秘密</button>',
        '<sup id="fnref:law"><a href="#fn:law">1</a></sup>',
        "<!-- 秘密 -->",
        "<!-- <p>秘密</p> > -->",
        "<nav><!-- </nav> -->秘密</nav>",
        '<h2 id="x" data-search-exclude>秘密</h2>',
    ],
)
def test_what_is_not_for_readers_is_left_out(html: str) -> None:
    """Other languages, what is hidden or excluded, controls and scripts are left out; what follows is read again."""
    assert found(f"<p>前。</p>{html}<p>後。</p>") == [("", "", "前。 後。")]


@pytest.mark.parametrize(
    "html",
    [
        '<p lang="ja">公開。</p>',
        '<p aria-hidden="false">公開。</p>',
        '<p title="hidden lang data-x">公開。</p>',
        "<p title='hidden lang=en > data-x'>公開。</p>",
        '<p hreflang="en">公開。</p>',
        '<input type="checkbox" hidden><p>公開。</p>',
        "<details><summary>公開。</summary></details>",
        "<label>公開。</label>",
    ],
)
def test_what_is_for_readers_stays(html: str) -> None:
    """What only looks like a sign to leave out is read."""
    assert text(html) == "公開。"


def test_the_language_is_that_of_the_page() -> None:
    """Japanese on an English page is left out, and English on it stays."""
    html = '<p>One. <span lang="ja">窓口</span></p><p lang="en">Two.</p>'
    assert text(html, "en") == "One. Two."
    assert text('<p lang="pt-BR">Um.</p><p lang="en">Two.</p>', "pt-BR") == "Um."


@pytest.mark.parametrize(
    "inside",
    [
        "a<br>b<hr><img src='x'><wbr>c",
        "<input name=a><link rel=x><source src=y>",
        '<svg><path d="M0"/><g><circle r="1" /></g></svg>',
        "<p>a</p><div><div>b</div></div>",
        '<div data-search-exclude><div hidden lang="en">a</div></div>',
        "<h2 id='inner'>a</h2>",
        '<p data-search-passage="inner">a</p>',
        "1 < 2 and 3 > 2",
        '<p title="a > b">c</p>',
    ],
)
def test_an_excluded_part_ends_where_it_ends(inside: str) -> None:
    """Elements without an end, with an end of their own, and others within it do not stop a part too soon or too late."""
    assert found(f'<p>前。</p><div data-search-exclude>{inside}</div><h2 id="a">甲</h2><p>後。</p>') == [
        ("", "", "前。"),
        ("a", "甲", "後。"),
    ]


def test_furigana_are_carried() -> None:
    """Ruby becomes the private characters of furigana again, in headings and in text, without its brackets."""
    written = "<h2 id='a'>{窓口|まどぐち}へ</h2><p>{来|き}ます。</p>"
    page = settle(written.replace("'", '"'))
    assert "<rp>" in page
    assert found(page, "ja-Hira") == [("a", carry("{窓口|まどぐち}へ"), carry("{来|き}ます。"))]


def test_entities_are_characters() -> None:
    """What is written as an entity is read as its character, and is no markup."""
    assert text("<p>A &amp; B &lt;b&gt; &#31379;&#x53e3; &quot;x&quot;&nbsp;y</p>") == 'A & B <b> 窓口 "x" y'


def test_blocks_are_kept_apart() -> None:
    """Blocks without a mark at their end are kept apart by a dot, words in a line are not, and lines are joined."""
    assert text("<ul><li>一つ</li><li>二つ。</li><li>三つ</li></ul>") == "一つ · 二つ。 三つ"
    assert text("<p>とても<strong>大<em>事</em></strong>な<a href='x'>話</a></p>") == "とても大事な話"
    assert text("<p>one\n   two<br>three</p>") == "one two three"
    assert text("<table><tr><td>a</td><td>b</td></tr></table>") == "a · b"


def test_letters_are_composed() -> None:
    """A letter with an accent apart is the one that most people type."""
    assert text("<p>the\u0323</p>") == "thẹ"


def test_a_passage_is_what_it_is_made_of() -> None:
    """Two passages with the same words are the same."""
    assert passages("<main><p>一。</p></main>", "ja") == [Passage("", "", "一。")]


HTML = st.recursive(
    st.sampled_from(["窓口", "desk. ", "<br>", "<img alt='x'>", "&amp;", " 。", "<!-- <p> -->"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>",
        st.sampled_from(["p", "b", "div", "li", 'div data-search-exclude=""', 'p lang="en"', "nav", 'h2 id="a"']),
        st.lists(inner, max_size=4),
    ),
    max_leaves=12,
)


@given(HTML)
def test_whatever_stands_before_the_end_is_found(html: str) -> None:
    """However elements lie in each other, what follows them is read, in a passage of its own."""
    assert found(f'{html}<h2 id="end">終</h2><p>見えます。</p>')[-1] == ("end", "終", "見えます。")


@given(HTML)
def test_an_excluded_part_leaves_nothing(html: str) -> None:
    """However elements lie in each other, nothing of them is found where the part around them is excluded."""
    assert found(f"<section data-search-exclude>{html}</section>") == []
