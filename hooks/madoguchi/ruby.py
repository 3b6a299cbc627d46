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
NOT_TEXT = re.compile(r"(<(title|script|style|option|textarea)\b.*?</\2>|<[^>]+>)", re.S)


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
    pieces, end = [], 0
    for match in NOT_TEXT.finditer(html):
        if OPEN in match[0]:
            pieces += [CARRIED.sub(RUBY, html[end : match.start()]), plain(match[0])]
            end = match.end()
    return "".join([*pieces, CARRIED.sub(RUBY, html[end:])])


def bare_kanji(line: str) -> str:
    """The first kanji of a line of Markdown that have no reading, or an empty string."""
    found = KANJI.search(UNREAD.sub(" ", WRITTEN.sub(" ", line)))
    return found[0] if found else ""
