"""HTML cut into its pieces as a browser cuts it: a `>` in quotes or in a comment ends no tag.

A piece is a match of `PIECE`. Of a tag it has the groups `close` (`/` or empty), `name` and `attributes`; text,
comments, declarations and elements without markup inside have no `name`.
"""

import re

RAW = "iframe|noembed|noframes|option|script|style|textarea|title|xmp"
"""Elements in which no markup can stand: each is one piece, from its beginning to its end."""
INSIDE = r"""[^>=]*+(?:=\s*+(?:"[^"]*"|'[^']*'|)[^>=]*+)*+"""
"""What stands in a tag behind its name: quotes hold only where they begin a value."""
# The first letters are looked at first: most tags are none of these, and there are a million in the site.
ELEMENT = rf"(?=[inostxINOSTX])(?i:(?P<raw>{RAW})(?=[\s/>]){INSIDE}(?<!/)>.*?</(?P=raw)\s*>)"
TAG = rf"(?P<close>/?)(?P<name>[a-zA-Z][^\s/>]*+)(?P<attributes>{INSIDE})>"
COMMENT = r"!--(?:-?>|.*?(?:--!?>|\Z))|!\[CDATA\[.*?\]\]>|[!?][^>]*>"
MARKUP = re.compile(f"<(?:{ELEMENT}|{TAG}|{COMMENT})", re.S)
"""A piece that is no text."""
PIECE = re.compile(f"[^<]+|{MARKUP.pattern}|<", re.S)
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
"""Elements that have no inside, and so no end."""
ATTRIBUTE = re.compile(r"""([^\s"'=/]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?""")


def is_text(piece: str) -> bool:
    """Whether a piece is text, in which markup may stand."""
    return piece == "<" or not piece.startswith("<")


def attributes_of(inside: str) -> dict[str, str]:
    """The attributes of a tag by name, as they are written; one without a value is empty."""
    return {name.lower(): double or single or plain for name, double, single, plain in ATTRIBUTE.findall(inside)}
