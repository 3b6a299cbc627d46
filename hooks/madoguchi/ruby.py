"""Furigana: `{漢字|かんじ}` in the source, `<ruby>` on the page, plain text where no markup can stand.

Readings pass through Markdown as private characters, which it leaves alone in headings, tables and attributes.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from .characters import HAN, SELECTORS
from .tag import MARKUP

KANA = r"[ぁ-ゖァ-ヺー・ ゝゞヽヾ]"
KANJI = re.compile(f"[{HAN}々〆ヶ][{HAN}々〆ヶ{SELECTORS}]*")
OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
BASE = rf"[^{{}}|<>\[\]*_`\\{OPEN}{MIDDLE}{CLOSE}\n]"
"""What may stand below a reading: no line end, no bar, and nothing that Markdown or HTML would make a mark of."""
WRITTEN = re.compile(rf"\{{({BASE}*{KANJI.pattern}{BASE}*)\|({KANA}+)\}}")
CARRIED = re.compile(f"{OPEN}([^{OPEN}{MIDDLE}{CLOSE}<>\n]*){MIDDLE}([^{OPEN}{MIDDLE}{CLOSE}<>\n]*){CLOSE}")
UNREAD = re.compile(r"\{[#:.][^}]*\}|\]\([^)]*\)|\[\^[^\]]*\]|https?://\S+")
BARS = "|｜￨¦│┃∣ǀ"
"""The bar, and what looks like it."""
JAPANESE = re.compile(f"[ぁ-ゟ゠-ヿｦ-ﾟ々〆〇{HAN}{OPEN}]")
BRACE = re.compile("[{}｛｝]")
BRACES = re.compile(rf"[{{｛]([^{{}}｛｝\n]*)([}}｝]?)|[^\s{{}}｛｝{BARS}]*[{BARS}][^{{}}｛｝{BARS}\n]*[}}｝]")
RUBY = r"<ruby>\1<rp>（</rp><rt>\2</rt><rp>）</rp></ruby>"


def carry(text: str) -> str:
    """Written furigana as private characters, safe to pass through Markdown."""
    return WRITTEN.sub(rf"{OPEN}\1{MIDDLE}\2{CLOSE}", text)


def plain(text: str) -> str:
    """The text without readings, for titles and attributes."""
    return CARRIED.sub(r"\1", carry(text))


def settle(html: str) -> str:
    """A finished page: `<ruby>` in its text, plain words where no markup can stand."""
    html = carry(html)
    if OPEN not in html:
        return html
    return CARRIED.sub(RUBY, MARKUP.sub(lambda piece: plain(piece[0]) if OPEN in piece[0] else piece[0], html))


def bare_kanji(line: str) -> str:
    """The first kanji of a line of Markdown that have no reading, or an empty string."""
    found = KANJI.search(UNREAD.sub(" ", WRITTEN.sub(" ", line)))
    return found[0] if found else ""


def misread(text: str) -> Iterator[tuple[int, str, str]]:
    """Braces that are meant as furigana and would be printed as typed: (line counted from 0, what is wrong, what to
    do).
    """
    rest = WRITTEN.sub(OPEN, text) if BRACE.search(text) else ""
    for match in BRACES.finditer(rest):
        written, inside = match[0], match[1]
        if not JAPANESE.search(written) or (inside or "").lstrip().startswith((":", "#", ".")):
            continue  # other braces: places for numbers, ids and attributes of Markdown
        if written[0] == "｛" and not re.search(f"[{BARS}]", written):
            continue  # wide brackets, as Japanese texts may have them
        fault, todo = _fault(match)
        shown = written.replace(OPEN, "{…|…}")
        yield rest.count("\n", 0, match.start()), f"«{shown}» is printed as it is typed: {fault}", todo


def _fault(match: re.Match[str]) -> tuple[str, str]:
    """What is wrong with braces, and what to write."""
    inside, closed = match[1], match[2]
    form = "write `{漢字|かんじ}`: the kanji, a bar, the reading in kana"
    if inside is None:
        return "there is no `{`", form
    if not closed:
        return "there is no `}` on the line", form
    if OPEN in inside:
        return "there are braces in braces", "take the outer ones away"
    base, *readings = (part.strip() for part in re.split(f"[{BARS}]", inside))
    reading = normalize("NFKC", "".join(readings))
    if not readings:
        return "there is no bar", f"write `{{{base}|…}}` with the reading in kana, or take the braces away"
    if not reading:
        return "the reading is empty", f"write `{{{base}|…}}` with the reading in kana, or {base} alone"
    if not KANJI.search(base):
        return "there is no kanji below the reading", f"write {base} without braces"
    if KANJI.search(reading):
        return "there is a kanji in the reading", "write the reading in kana"
    meant = f"{{{base}|{reading}}}"
    if WRITTEN.fullmatch(meant):
        return "there are two bars" if len(readings) > 1 else "its characters have another width", f"write `{meant}`"
    if not re.fullmatch(f"{KANA}+", reading):
        return "the reading has other characters than kana", form
    return "there is a mark of Markdown in it", "put such marks around the braces, as in `**{漢字|かんじ}**`"


def uncarried(text: str) -> str:
    """Carried furigana as they are written."""
    return CARRIED.sub(r"{\1|\2}", text)
