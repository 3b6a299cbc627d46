"""Texts made alike before they are compared, in answers and in search. The same as `docs/assets/shared/fold.js`."""

import re
import unicodedata

from .characters import SELECTORS

_LEFT_OUT = dict.fromkeys(
    code
    for first, last in ["\u0300\u036f", *re.findall("(.)-(.)", SELECTORS)]
    for code in range(ord(first), ord(last) + 1)
)
"""Accents, and what only chooses a shape."""
_ALIKE = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)} | {
    ord("०") + digit: str(digit) for digit in range(10)
}


def letters(text: str) -> str:
    """A text without differences of width, case, Latin accents, shape, kind of kana and of digit; marks and spaces stay."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower().replace("đ", "d"))
    return unicodedata.normalize("NFC", apart.translate(_LEFT_OUT)).translate(_ALIKE)


def fold(text: str) -> str:
    """The same without spaces and marks too: as typed answers, and names in search, are compared."""
    kept = "".join(char for char in letters(text) if unicodedata.category(char)[0] not in "ZPSC")
    return unicodedata.normalize("NFC", kept)
