"""Furigana: `{漢字|かんじ}` in the source, `<ruby>` on the page, plain text where no markup can stand.

Readings pass through Markdown as private characters, which it leaves alone in headings, tables and attributes.
"""

import re

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
