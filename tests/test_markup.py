"""What Markdown makes of a text: headings, links, pictures and code, as the site itself shows them."""

from pathlib import Path

import pytest
import yaml
from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig

from madoguchi.markup import EXTENSIONS, Picture, markup
from madoguchi.ruby import carry
from madoguchi.tag import PIECE

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("docs/*/**/*.md"), *ROOT.glob("cases/*/*.md")])


class Lenient(yaml.SafeLoader):
    """Reads `!ENV` of MkDocs as nothing."""


Lenient.add_constructor("!ENV", lambda loader, node: None)


def test_the_extensions_are_those_of_the_site() -> None:
    """A text is read with the extensions with which MkDocs makes the page."""
    written = yaml.load((ROOT / "mkdocs.yml").read_text(encoding="utf-8"), Lenient)["markdown_extensions"]
    names = [next(iter(one)) if isinstance(one, dict) else one for one in written]
    own = MkDocsConfig.markdown_extensions.builtins  # type: ignore[attr-defined]
    assert set(EXTENSIONS) == {*own, *names}


@pytest.mark.parametrize(
    ("text", "headings"),
    [
        ("# 題\n\n## 前に {#before}", [(0, 1, "題", ""), (2, 2, "前に", "before")]),
        ("題\n====\n\n次 {#next}\n---", [(0, 1, "題", ""), (3, 2, "次", "next")]),
        ("###題 {#x}", [(0, 3, "題", "x")]),
        ("##　題　{#x}", [(0, 2, "題　{#x}", "")]),
        ("##　題 {#x}", [(0, 2, "題", "x")]),
        ("## 題 ##", [(0, 2, "題", "")]),
        ("## 題 {#x} ##", [(0, 2, "題", "x")]),
        ("## 題 {: #x .y}", [(0, 2, "題", "x")]),
        ("##### 五 {#a}\n###### 六 {#b}", [(0, 5, "五", "a"), (1, 6, "六", "b")]),
        ("## 題{#x}", [(0, 2, "題{#x}", "")]),
        ("文\n## 題 {#x}\n文", [(1, 2, "題", "x")]),
        ("## {窓口|まどぐち}の *仕事* {#x}", [(0, 2, "{窓口|まどぐち}の *仕事*", "x")]),
        ("> ## 題 {#x}", [(0, 2, "題", "x")]),
        ("- ## 題 {#x}", [(0, 2, "題", "x")]),
        ("- a\n\n    ```\n    # c\n    ```", [(3, 1, "c", "")]),
        ("~~~\n# a\n~~~", []),
        ("````\n```\n# a\n```\n# b\n````", []),
        ("``` python\n# a\n```\n\n    # b\n", []),
        ("<div>\n\n# a\n\n</div>\n", []),
        ("\\# a", []),
    ],
)
def test_headings_are_what_markdown_makes_one(text: str, headings: list[tuple[int, int, str, str]]) -> None:
    """Every heading of the page is seen with its line, its level, its words and its id, however it is written."""
    assert [tuple(heading) for heading in markup(text).headings] == headings


@pytest.mark.parametrize("path", PAGES[:: max(1, len(PAGES) // 20)], ids=lambda path: str(path.relative_to(ROOT)))
def test_no_heading_of_a_page_is_missed(path: Path) -> None:
    """On real pages the headings are those of the HTML, in order, with the same ids."""
    body = path.read_text(encoding="utf-8").split("---\n", 2)[2]
    html = Markdown(extensions=list(EXTENSIONS)).convert(carry(body))
    made = [piece[0] for piece in PIECE.finditer(html) if piece["name"] in {f"h{n}" for n in range(1, 7)}]
    made = [tag for tag in made if not tag.startswith("</")]
    seen = markup(body).headings
    assert [tag[:3] for tag in made] == [f"<h{heading.level}" for heading in seen]
    assert all(f'id="{heading.anchor}' in tag for tag, heading in zip(made, seen, strict=True))


def test_links_and_pictures_are_read() -> None:
    """Links have their addresses, each once; pictures their address, their words, and whether they are HTML."""
    found = markup(
        "- [a](b.md#c) と [d](b.md#c 'T')\n\n![犬](../x.png) ![ ](y.png)\n\n`[e](f.md)`\n\n<p><IMG src='z.png' "
        "alt=''></p>"
    )
    assert found.links == ("b.md#c",)
    assert found.pictures == (Picture("../x.png", "犬"), Picture("y.png", ""), Picture("z.png", "", in_html=True))


def test_ids_are_read() -> None:
    """What a link can lead to: the ids that the writer gave, to headings and to other blocks."""
    assert markup("## 題 {#a}\n\n文\n{: #b}\n\n## 次").ids == {"a", "b"}


def test_prose_is_the_text_without_code() -> None:
    """The lines stay where they are; fences, indented code and code within a line are left out."""
    text = "一 `二` 三\n```\n四\n```\n\n    五\n\n- 六\n\n    七\n\n~~~\n八\n~~~\n九"
    assert list(markup(text).prose) == ["一     三", "", "", "", "", "", "", "- 六", "", "    七", "", "", "", "", "九"]
