"""Furigana in the files that leave the site: the one place that says how a reading is written where.

Where HTML is possible there is `<ruby>`: in SCORM and Anki as on the site (`ruby.settle`), in Moodle in the only
form that its cleaner keeps. In text the reading follows its word in brackets, in the languages whose readers need
it; in the others the word stands alone. An answer that somebody types never carries a reading (`ruby.plain`).
"""

from ..locales import EASY
from ..ruby import CARRIED, carry, plain

BRACKETS = r"\1（\2）"
MOODLE = r"<ruby><rb>\1</rb><rt>\2</rt></ruby>"
"""Moodle's cleaner (HTML Purifier) knows ruby as XHTML 1.1 does, with `<rb>`, and drops any other."""


def in_text(words: str, locale: str) -> str:
    """Words for a place without markup: 窓口（まどぐち） for readers of plain Japanese, 窓口 for all others."""
    return CARRIED.sub(BRACKETS, carry(words)) if locale == EASY else plain(words)


def in_moodle(html: str) -> str:
    """HTML for Moodle, with its furigana as `<ruby>`. No attribute of it may hold a reading."""
    return CARRIED.sub(MOODLE, carry(html))
