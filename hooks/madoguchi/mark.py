"""Marks the first mention of each glossary term in a page."""

import re
from collections.abc import Callable

from .characters import HAN, SELECTORS
from .glossary import Glossary
from .ruby import CLOSE, MIDDLE, OPEN
from .tag import PIECE, VOID, is_text

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
    "summary",
    "sup",
    "svg",
    "th",
}
"""Elements whose text is left alone."""
DEVANAGARI = re.compile(r"[\u0900-\u097f]")
NEPALI_CASE = "ले|को|का|की|लाई|मा|सँग|बाट|द्वारा|सम्म|भन्दा"
"""What Nepali writes onto a word, behind the हरू of many."""
SCRIPT_WITHOUT_SPACES = re.compile(f"[\u3040-\u30ff{HAN}]")
SHAPE = f"[{SELECTORS}]?"
READING = f"{MIDDLE}[^{OPEN}{MIDDLE}{CLOSE}<\n]*{CLOSE}"
NO_LETTERS = re.compile(f"{OPEN}|{READING}|[{SELECTORS}]")
"""What may lie over or between the letters of a mention: furigana, and shapes of characters."""


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
    spelled = _pattern if NO_LETTERS.search(html) else _plain_pattern
    pattern = re.compile("|".join(map(spelled, there)), re.I)
    found: list[str] = []

    def replace(match: re.Match[str]) -> str:
        name = words.get(_bare(match[0]).lower())
        if name is None or name in found or _cuts_a_reading(match):
            return match[0]
        found.append(name)
        return render(name, match[0])

    depth, parts = 0, []
    for piece in PIECE.finditer(html):
        if is_text(piece[0]):
            parts.append(piece[0] if depth else pattern.sub(replace, piece[0]))
        else:
            depth = _depth(piece, depth)
            parts.append(piece[0])
    return "".join(parts), found


def _cuts_a_reading(match: re.Match[str]) -> bool:
    """Whether a mention begins or ends inside a word that has one reading."""
    before = match.string[: match.start()]
    return before.rfind(OPEN) > before.rfind(CLOSE) or match[0].count(OPEN) != match[0].count(CLOSE)


def _depth(piece: re.Match[str], depth: int) -> int:
    """In how many elements what follows a piece lies, counted from the outermost silent one."""
    name = (piece["name"] or "").lower()
    if not name or name in VOID or piece["attributes"].endswith("/"):
        return depth
    if piece["close"]:
        return depth - 1 if depth else 0
    return depth + 1 if depth or name in SILENT else 0


def _bare(word: str) -> str:
    return NO_LETTERS.sub("", word)


def _pattern(word: str) -> str:
    """A word as it stands in running text: furigana may lie over it, and endings may follow it."""
    if SCRIPT_WITHOUT_SPACES.search(word):
        return "".join(f"{OPEN}?{re.escape(char)}{SHAPE}(?:{READING})?" for char in word)
    return _plain_pattern(word)


def _plain_pattern(word: str) -> str:
    """The same where no furigana are."""
    if SCRIPT_WITHOUT_SPACES.search(word):
        return re.escape(word)
    if DEVANAGARI.search(word):
        return f"(?<!{DEVANAGARI.pattern}){re.escape(word)}(?=(?:हरू|{NEPALI_CASE})*(?!{DEVANAGARI.pattern}))"
    return rf"(?<!\w){re.escape(word)}(?=(?:s|es)?(?!\w))"
