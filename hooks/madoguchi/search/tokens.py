"""What the index holds of a text, and what a query asks for. The same as `docs/assets/search/tokens.js`.

Chinese characters and kana stand without spaces, so each is taken with the one after it (pairs); every other script
is cut into words.
"""

import re
import unicodedata
from functools import cache

from ..characters import HAN
from ..fold import letters
from ..mark import NEPALI_CASE

CJK = f"々〆〇ぁ-ゖゝゞヷ-ヺー{HAN}"
GAP = re.compile(f"(?<=[{CJK}ァ-ヶ]) +(?=[{CJK}ァ-ヶ])")
"""The spaces between the phrases of plain Japanese."""
RUN = re.compile(f"[{CJK}]+|[^{CJK} ]+")
OF_CJK = re.compile(f"[{CJK}]")
NOT_WORDS = re.compile(f"[{CJK}ァ-ヶ\u3099\u309a]+")
"""What no word is made of; with it the marks of kana that are written apart, which would stand alone without them."""
NEPALI_ALIKE = str.maketrans("ीूईऊशषव", "िुइउससब")
"""Letters that sound alike in Nepali, where people write now the one, now the other."""
CASE = NEPALI_CASE.translate(NEPALI_ALIKE)
NEPALI_ENDINGS = re.compile(f"^(?:([\u0900-\u097f]{{2,}}?)हरु(?:{CASE})?|([\u0900-\u097f]{{3,}}?)(?:{CASE}))$")
PLURAL = re.compile("(?<=[a-z]{3})s$")
NO_PLURAL = re.compile("[sui]s$")
ROMAJI = (
    ("tch", "cch"), ("[jz]y", "j"), ("sy", "sh"), ("[tc]y", "ch"), ("si", "shi"), ("ti", "chi"), ("tu", "tsu"),
    ("(?<![sc])hu", "fu"), ("zi", "ji"), ("m(?=[bmp])", "n"), ("ou", "o"), ("([aeiou])\\1+", "\\1"),
)  # fmt: skip
"""Other ways to write Japanese in Latin letters, and what they become: Hepburn without long vowels."""


class _Kept(dict[int, int | None]):
    """By code point: itself for letters, marks and digits, nothing for what cannot be seen, else a space."""

    def __missing__(self, code: int) -> int | None:
        category = unicodedata.category(chr(code))
        self[code] = code if category[0] in "LMN" else None if category == "Cf" else ord(" ")
        return self[code]


_KEPT = _Kept()


def runs(text: str) -> list[str]:
    """The words of a text, and its stretches of Chinese characters and kana, folded (see `letters`)."""
    return RUN.findall(alike(letters(text)).translate(_KEPT))


def alike(text: str) -> str:
    """A folded text with one letter for those that sound alike in Nepali."""
    return text.translate(NEPALI_ALIKE)


@cache
def stem(word: str) -> str:
    """A word without the plural of Latin letters, or without a Nepali ending such as -को and -हरूलाई."""
    if PLURAL.search(word):
        return word if NO_PLURAL.search(word) else re.sub("ies$", "y", word) if word.endswith("ies") else word[:-1]
    return NEPALI_ENDINGS.sub(r"\1\2", word)


def tokens(text: str) -> list[str]:
    """What a text is found by: words, and pairs of Chinese characters and kana (the last of a stretch alone)."""
    return [token for run in runs(GAP.sub("", text)) for token in (_pairs(run) if OF_CJK.match(run) else [stem(run)])]


def words(text: str) -> list[str]:
    """The tokens of a text without the pairs, of which a Japanese or Chinese text has very many."""
    return [stem(run) for run in runs(NOT_WORDS.sub(" ", text)) if not OF_CJK.match(run)]


def romanized(word: str) -> str:
    """A folded word in Latin letters as if it were Japanese: `juuminzei`, `jûminzei` and `zyuminzei` are one."""
    for pattern, instead in ROMAJI:
        word = re.sub(pattern, instead, word)
    return word


def _pairs(run: str) -> list[str]:
    return [run[start : start + 2] for start in range(len(run))]
