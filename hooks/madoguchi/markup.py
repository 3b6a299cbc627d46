"""What the site's own Markdown makes of a text: its headings, links and pictures, and the lines that are code."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from markdown import Markdown
from markdown.extensions.fenced_code import FencedBlockPreprocessor

from .numbered import Numbered, unnumbered
from .ruby import carry, uncarried
from .stray import ATTRIBUTES, HEADINGS, Fault, stars, strays, unseen
from .tag import PIECE, attributes_of

EXTENSIONS = ("toc", "tables", "fenced_code", "admonition", "attr_list", "def_list", "footnotes")
"""Those of MkDocs itself, then those of mkdocs.yml."""
CODE_SPAN = re.compile(r"(?<![`\\])(`+)(?!`)(.+?)(?<!`)\1(?!`)")


class Heading(NamedTuple):
    """A heading as it stands on the page."""

    line: int
    level: int
    text: str
    anchor: str
    """Its id; empty where the writer gave none."""


class Picture(NamedTuple):
    """A picture that a text shows."""

    address: str
    alternative: str
    in_html: bool = False
    """Written as `<img>`, whose address nothing corrects."""


@dataclass(frozen=True)
class Markup:
    """What a text becomes. Lines count from 0."""

    prose: tuple[str, ...]
    """The lines of the text, without what is code."""
    headings: tuple[Heading, ...] = ()
    links: tuple[str, ...] = ()
    pictures: tuple[Picture, ...] = ()
    ids: frozenset[str] = frozenset()
    faults: tuple[Fault, ...] = ()
    """What stands on the page otherwise than it was meant."""


@lru_cache(1024)
def markup(text: str) -> Markup:
    """What Markdown makes of a text. What was read is kept: a site that is served asks again."""
    try:
        return _read(text)
    except RecursionError:
        _markdown.cache_clear()  # it stopped somewhere in the middle, and would go on from there
        fault = (0, "lists or quotations lie too deeply in each other", "write the text flatter", False)
        return Markup(tuple(text.split("\n")), faults=(fault,))


@cache
def _markdown() -> Markdown:
    # The ids that `toc` gives are not the writer's.
    return Markdown(extensions=[name for name in EXTENSIONS if name != "toc"])


def _read(text: str) -> Markup:
    fenced = _fenced(text)
    lines = Numbered(carry(text).split("\n"), fenced)
    markdown = _markdown().reset()
    numbered = lines.numbered
    for preprocessor in markdown.preprocessors:
        numbered = preprocessor.run(numbered)
    root = markdown.parser.parseDocument(numbered).getroot()
    assert root is not None
    faults = [*strays(root, lines), *unseen(markdown.references, lines)]
    code = {line.strip() for block in root.iter("code") for line in (block.text or "").split("\n")}
    titles = [(element, lines.place(element.text or "")) for element in root.iter() if element.tag in HEADINGS]
    for treeprocessor in markdown.treeprocessors:
        changed = treeprocessor.run(root)
        root = root if changed is None else changed
    raw = list(_tags_in_html(markdown))
    return Markup(
        prose=tuple(_prose(text, fenced, code)),
        headings=tuple(_heading(element, *place) for element, place in titles),
        links=tuple(dict.fromkeys(unnumbered(link.get("href", "")) for link in root.iter("a"))),
        pictures=(*_pictures(root), *(picture for tag in raw if (picture := _picture_in_html(tag)))),
        ids=frozenset(name for element in root.iter() if (name := element.get("id"))),
        faults=(*faults, *stars(root, lines), *(fault for tag in raw if (fault := _heading_in_html(tag, lines)))),
    )


def _heading(element: ET.Element, line: int, text: str) -> Heading:
    words = ATTRIBUTES.sub("", text) if element.attrib else text
    return Heading(line, int(element.tag[1]), uncarried(words), element.get("id", ""))


def _fenced(text: str) -> set[int]:
    """The lines between fences, and the fences."""
    found: set[int] = set()
    for match in FencedBlockPreprocessor.FENCED_BLOCK_RE.finditer(text):
        first = text.count("\n", 0, match.start())
        found.update(range(first, first + match[0].count("\n") + 1))
    return found


def _prose(text: str, fenced: set[int], code: set[str]) -> Iterator[str]:
    for number, line in enumerate(text.split("\n")):
        is_code = number in fenced or (line.startswith("    ") and line.strip() in code)
        yield "" if is_code else CODE_SPAN.sub(lambda match: " " * len(match[0]), line)


def _pictures(root: ET.Element) -> Iterator[Picture]:
    for image in root.iter("img"):
        yield Picture(unnumbered(image.get("src", "")), image.get("alt", "").strip())


def _tags_in_html(markdown: Markdown) -> Iterator[re.Match[str]]:
    """The tags of pictures and headings that are written in HTML."""
    for html in markdown.htmlStash.rawHtmlBlocks:
        for piece in PIECE.finditer(html) if isinstance(html, str) else ():
            if not piece["close"] and (piece["name"] or "").lower() in ("img", *HEADINGS):
                yield piece


def _picture_in_html(tag: re.Match[str]) -> Picture | None:
    given = attributes_of(tag["attributes"])
    if tag["name"].lower() != "img":
        return None
    return Picture(unnumbered(given.get("src", "")), given.get("alt", "").strip(), in_html=True)


def _heading_in_html(tag: re.Match[str], lines: Numbered) -> Fault | None:
    if tag["name"].lower() == "img":
        return None
    return lines.find(unnumbered(tag[0])), "a heading is written in HTML", "write `## ` and an id, as others are", True
