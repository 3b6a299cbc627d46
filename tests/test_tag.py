"""HTML is cut into pieces where a browser would cut it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madoguchi.tag import MARKUP, PIECE, attributes_of, is_text


def cut(html: str) -> list[str]:
    """The pieces of some HTML."""
    return [piece[0] for piece in PIECE.finditer(html)]


@pytest.mark.parametrize(
    "pieces",
    [
        ["<p>", "a", "</p>"],
        ['<a title="x > y" href=z>', "a"],
        ["<a title='x > \"y\"'>", "a"],
        ['<a title = "x > y">', "a"],
        ["<a title=don't>", "it's", "</a>"],
        ["<a it's>", "a", "<b>", "it's"],
        ["<!-- <b> > -->", "a"],
        ["<!-->", "a"],
        ["<!-- a --!>", "b"],
        ["<!-- never ended <p>a</p>"],
        ["<![CDATA[ <b> ]]>", "a"],
        ["<!doctype html>", "<?xml ?>", "a"],
        ["<script>if (a < b) '</p>'</script>", "a"],
        ["<STYLE>a > b</style >", "a"],
        ["<textarea><b></textarea>", "<b>"],
        ["<title>a <b></title>", "a"],
        ["<option value='>'>a</option>", "<titled>", "a"],
        ['<script src="x"/>', "a"],
        ["1 ", "<", " 2 > 1"],
        ["a ", "<", "窓口>"],
    ],
)
def test_html_is_cut(pieces: list[str]) -> None:
    """Quotes, comments and elements without markup inside are kept whole; what is no tag is text."""
    assert cut("".join(pieces)) == pieces


def test_text_is_told_from_markup() -> None:
    """A `<` that begins nothing is text."""
    pieces = cut("1 < 2<br><!-- a --><script>b</script>c")
    assert [piece for piece in pieces if is_text(piece)] == ["1 ", "<", " 2", "c"]


def test_a_tag_has_a_name_and_attributes() -> None:
    """A tag says whether it closes, what it is called and what stands in it; nothing else has a name."""
    found = [(piece["close"], piece["name"], piece["attributes"]) for piece in PIECE.finditer('a<b c="d>"/></my-e>')]
    assert found == [(None, None, None), ("", "b", ' c="d>"/'), ("/", "my-e", "")]
    assert [piece["name"] for piece in PIECE.finditer("<script>a</script><!-- <p> -->")] == [None, None]


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        (" a=\"1\" b='2' c=3 d", {"a": "1", "b": "2", "c": "3", "d": ""}),
        (" title='hidden lang=x' ID = \"y\"/", {"title": "hidden lang=x", "id": "y"}),
        ("", {}),
    ],
)
def test_attributes_are_read(inside: str, found: dict[str, str]) -> None:
    """Attributes are read with either quotes or none; what stands in a value is no attribute."""
    assert attributes_of(inside) == found


@given(st.text("<>!-/ab=\"'[] \n", max_size=40))
def test_nothing_is_lost(html: str) -> None:
    """Whatever is cut, the pieces are the whole, and markup is markup in both patterns."""
    assert "".join(cut(html)) == html
    assert [piece[0] for piece in MARKUP.finditer(html)] == [piece for piece in cut(html) if not is_text(piece)]
