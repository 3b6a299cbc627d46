"""Marks the first mention of each glossary term in a page."""

import re
from collections.abc import Callable

from .glossary import Glossary
from .ruby import CLOSE, MIDDLE, OPEN

TAG = re.compile(r"(<[^>]+>)")
NAME = re.compile(r"</?([a-z0-9]+)")
SILENT = {
    "a",
    "button",
    "code",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "pre",
    "script",
    "style",
    "summary",
    "sup",
    "svg",
    "th",
    "title",
}
"""Elements whose text is left alone."""
VOID = {"br", "hr", "img", "input", "link", "meta", "wbr"}
DEVANAGARI = re.compile(r"[\u0900-\u097f]")
NEPALI_ENDINGS = "हरू|ले|को|का|की|लाई|मा|सँग|बाट|द्वारा|सम्म|भन्दा"
SCRIPT_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]")


def wordings(glossary: Glossary) -> dict[str, str]:
    """Each word of the glossary with the id of its term. A word that two terms share belongs to the first."""
    found: dict[str, str] = {}
    for term in glossary.terms:
        found.setdefault(term.term.lower(), term.id)
    return found


def mark(html: str, words: dict[str, str], render: Callable[[str, str], str]) -> tuple[str, list[str]]:
    """Replace the first mention of each term by `render(id, word)`.

    Returns the HTML and the ids of the terms found, in order. Furigana inside a mention is kept.
    """
    bare = _bare(html).lower()
    there = sorted((word for word in words if word in bare), key=len, reverse=True)
    if not there:
        return html, []
    spelled = _pattern if OPEN in html else _plain_pattern
    pattern = re.compile("|".join(map(spelled, there)), re.I)
    found: list[str] = []

    def replace(match: re.Match[str]) -> str:
        name = words.get(_bare(match[0]).lower())
        if name is None or name in found or _cuts_a_reading(match):
            return match[0]
        found.append(name)
        return render(name, match[0])

    depth, parts = 0, []
    for part in TAG.split(html):
        if part.startswith("<"):
            depth = _depth(part, depth)
            parts.append(part)
        else:
            parts.append(part if depth else pattern.sub(replace, part))
    return "".join(parts), found


def _cuts_a_reading(match: re.Match[str]) -> bool:
    """Whether a mention begins or ends inside a word that has one reading."""
    before = match.string[: match.start()]
    return before.rfind(OPEN) > before.rfind(CLOSE) or match[0].count(OPEN) != match[0].count(CLOSE)


def _depth(tag: str, depth: int) -> int:
    name = NAME.match(tag)
    if not name or name[1] in VOID or tag.endswith("/>"):
        return depth
    if tag.startswith("</"):
        return depth - 1 if depth else 0
    return depth + 1 if depth or name[1] in SILENT else 0


def _bare(word: str) -> str:
    return re.sub(f"{OPEN}|{MIDDLE}[^{CLOSE}]*{CLOSE}", "", word)


def _pattern(word: str) -> str:
    """A word as it stands in running text: furigana may lie over it, and endings may follow it."""
    if SCRIPT_WITHOUT_SPACES.search(word):
        return "".join(f"{OPEN}?{re.escape(char)}(?:{MIDDLE}[^{CLOSE}]*{CLOSE})?" for char in word)
    return _plain_pattern(word)


def _plain_pattern(word: str) -> str:
    """The same where no furigana are."""
    if SCRIPT_WITHOUT_SPACES.search(word):
        return re.escape(word)
    if DEVANAGARI.search(word):
        return f"(?<!{DEVANAGARI.pattern}){re.escape(word)}(?=(?:{NEPALI_ENDINGS})*(?!{DEVANAGARI.pattern}))"
    return rf"(?<!\w){re.escape(word)}(?=(?:s|es)?(?!\w))"
