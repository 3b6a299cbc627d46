"""Small helpers for templates: words in their language, telephone numbers that can be tapped."""

import re

from markupsafe import Markup, escape

from .locales import SOURCE
from .ruby import plain

BREAK = Markup("<br>\n")


def in_language(words: str | None) -> Markup:
    """Escaped words with their line breaks; marked as Japanese where a translation lacks them."""
    if words is None:
        return Markup("")
    if getattr(words, "foreign", False):
        return Markup('<span lang="{}">{}</span>').format(SOURCE, _with_breaks(words))
    return _with_breaks(words)


def _with_breaks(words: str) -> Markup:
    # The line end stays beside its mark: a script that reads the text alone finds a space there.
    return BREAK.join(str(words).strip("\n").split("\n"))


def plain_text(words: str) -> Markup:
    """Escaped words on one line and without readings, where no markup can stand."""
    return escape(plain(str(words)).strip("\n").replace("\n", " "))


def phone_address(number: str) -> str:
    """The address that dials a number: `0570-078377` → `tel:0570078377`, `#8008` → `tel:%238008`."""
    return "tel:" + re.sub(r"[^\d+#*]", "", number).replace("#", "%23")


def notes_apart(html: str) -> tuple[Markup, Markup]:
    """The HTML of a page and its footnotes, which stand after the data that a template adds."""
    body, mark, notes = html.partition('<div class="footnote">')
    return Markup(body), Markup(mark + notes)


def sections(html: str) -> list[Markup]:
    """The HTML of a page, cut before each second-level heading; the first piece is what stands above them."""
    return [Markup(part) for part in re.split(r"(?=<h2\b)", html)]
