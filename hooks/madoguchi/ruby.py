"""Furigana: `{漢字|かんじ}` in the source, `<ruby>` on the page, plain text where no markup can stand.

Readings pass through Markdown as private characters, which it leaves alone in headings, tables and attributes.
"""

import re

KANA = r"[ぁ-ゖァ-ヺー・ ]"
KANJI = re.compile(r"[\u3400-\u9fff\uf900-\ufaff々〆ヶ]+")
WRITTEN = re.compile(rf"\{{([^{{}}|<>\n]*{KANJI.pattern}[^{{}}|<>\n]*)\|({KANA}+)\}}")
OPEN, MIDDLE, CLOSE = "\ue000", "\ue001", "\ue002"
CARRIED = re.compile(f"{OPEN}([^{MIDDLE}]*){MIDDLE}([^{CLOSE}]*){CLOSE}")
UNREAD = re.compile(r"\{[#:.][^}]*\}|\]\([^)]*\)|\[\^[^\]]*\]|https?://\S+")
RUBY = r"<ruby>\1<rp>（</rp><rt>\2</rt><rp>）</rp></ruby>"
NO_MARKUP = re.compile(r"<(title|script|style|option|textarea)\b.*?</\1>", re.S)
TAG = re.compile(f"<[^>{OPEN}]*{OPEN}[^>]*>")
"""A tag with a reading in an attribute."""


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
    html = NO_MARKUP.sub(lambda match: plain(match[0]), html)
    return CARRIED.sub(RUBY, TAG.sub(lambda match: plain(match[0]), html))


def bare_kanji(line: str) -> str:
    """The first kanji of a line of Markdown that have no reading, or an empty string."""
    found = KANJI.search(UNREAD.sub(" ", WRITTEN.sub(" ", line)))
    return found[0] if found else ""
