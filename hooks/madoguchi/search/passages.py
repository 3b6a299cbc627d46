"""What a reader can read on a finished page, cut at its headings and at what has `data-search-passage`, an id.

Left out is what stands in another language than the page, what has `data-search-exclude`, what is hidden, and controls.
"""

import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from ..ruby import CLOSE, MIDDLE, OPEN
from ..tag import PIECE, VOID, attributes_of, is_text

INLINE = {"a", "abbr", "b", "bdi", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "time", "u"}
LEFT_OUT = {"nav", "template", "svg", "button", "select", "sup", "rp"}
"""Beside the elements that have no markup inside, such as scripts."""
HEADINGS = {"h2", "h3", "h4"}
SEPARATOR = "\x1f"
ENDED = re.compile(r"[。．.!?！？।:：;；,、…」』）)]$")
RUBY = {"<ruby": OPEN, "<rt": MIDDLE, "</ruby": CLOSE}


@dataclass(frozen=True)
class Passage:
    """A heading and what stands below it. Furigana are carried as private characters (see `ruby`)."""

    anchor: str
    """The id of the heading; empty for what stands above the first."""
    heading: str
    text: str


def passages(page: str, locale: str) -> list[Passage]:
    """The passages of a finished page in `locale`; none for a page without a main part."""
    start, end = page.find("<main"), page.find("</main>")
    if start < 0 or end < 0:
        return []
    found: list[list[str]] = [["", "", ""]]
    place = 2
    for kind, value in _readable(page[start:end], locale):
        if kind == "text":
            found[-1][place] += value
        elif kind in ("heading", "passage"):
            found.append([value, "", ""])
            place = 1 if kind == "heading" else 2
        elif kind == "title":
            place = 1
        else:
            place = 2
    found[0][1] = ""
    tidied = [Passage(anchor, _tidy(heading), _tidy(text)) for anchor, heading, text in found]
    return [passage for passage in tidied if passage.text or passage.heading]


def _readable(part: str, locale: str) -> Iterator[tuple[str, str]]:
    """("text", …), ("title", ""), ("heading", its id), ("passage", its id) and ("body", "") as they come."""
    silent = 0
    opened: list[str] = []
    for piece in PIECE.finditer(part):
        closing, name, attributes = piece["close"], (piece["name"] or "").lower(), piece["attributes"]
        if not name:
            if not silent and is_text(piece[0]):
                yield "text", html.unescape(piece[0])
            continue
        if name in VOID or attributes.endswith("/"):
            if not silent and name == "br":
                yield "text", " "
            continue
        if silent:
            silent += -1 if closing else 1
            continue
        if not closing and _left_out(name, attributes, locale):
            silent = 1
            continue
        if "data-search-passage" in attributes:
            yield "passage", attributes_of(attributes)["data-search-passage"]
        if mark := RUBY.get(f"<{closing}{name}"):
            yield "text", mark
        elif name == "h1":
            yield ("body", "") if closing else ("title", "")
        elif name in HEADINGS:
            anchor = attributes_of(attributes).get("id", "")
            if anchor:
                opened.append(name)
                yield "heading", anchor
            elif closing and opened:
                opened.pop()
                yield "body", ""
            else:
                yield "text", SEPARATOR
        elif name not in INLINE and name not in ("rt", "ruby"):
            yield "text", SEPARATOR


def _left_out(name: str, attributes: str, locale: str) -> bool:
    if name in LEFT_OUT:
        return True
    if "lang" not in attributes and "hidden" not in attributes and "data-search-exclude" not in attributes:
        return False
    given = attributes_of(attributes)
    return (
        "data-search-exclude" in given
        or "hidden" in given
        or given.get("aria-hidden") == "true"
        or given.get("lang", locale) != locale
    )


def _tidy(text: str) -> str:
    """On one line; what stood in blocks of its own without a mark at its end is kept apart by a dot."""
    blocks = [" ".join(block.split()) for block in text.split(SEPARATOR)]
    joined = " ".join(block if ENDED.search(block) else f"{block} ·" for block in blocks if block).removesuffix(" ·")
    return unicodedata.normalize("NFC", joined)
