"""The ways to type an answer that the page accepts and Moodle does not, so that they go out as answers of their own.

The page compares texts by `fold.comparable`. Moodle looks away from the case of letters and from nothing else
(https://docs.moodle.org/en/Short-Answer_question_type): an accent, a width, a kind of kana or a full stop too many
earns nothing. What people really type is listed here; Moodle has no way to accept the rest, such as half-width
katakana.
"""

import re
import unicodedata
from collections.abc import Callable, Iterable

import jaconv

from ..locales import EASY, SOURCE

JAPANESE = (SOURCE, EASY)
"""Languages that are typed with a keyboard that has two widths."""
STOPS = {**dict.fromkeys(JAPANESE, "。"), "zh": "。", "ne": "।"}
"""The full stop of a language, where it is not a point."""
WIDE = re.compile(r"[\u3000-\u30ff\u3400-\u9fff\uf900-\ufaff\uff01-\uffee]")
"""A letter or mark as wide as a Chinese character."""
MARKS = "。．.।"
_UNACCENTED = dict.fromkeys(range(0x300, 0x370)) | {ord("đ"): "d", ord("Đ"): "D"}
_KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}
_HIRAGANA = {katakana: code for code, katakana in _KATAKANA.items()}


def spellings(accepted: Iterable[str], locale: str) -> list[str]:
    """Every way to type one of the `accepted` texts in a language, those first; none twice, whatever its case."""
    found = dict.fromkeys(accepted)
    for text in list(found):
        written = [text.rstrip(MARKS) or text]
        for way in _ways(locale):
            written += [way(each) for each in written]
        for each in written:
            found |= dict.fromkeys([each, *(each + stop for stop in _stops(each, locale))])
    first = {unicodedata.normalize("NFC", each).lower(): each for each in reversed(found)}
    return [each for each in found if first[unicodedata.normalize("NFC", each).lower()] == each]


def _ways(locale: str) -> list[Callable[[str], str]]:
    narrow: list[Callable[[str], str]] = [_without_accents, _without_spaces, _half, _hiragana, _katakana]
    return [*narrow, _full] if locale in JAPANESE else narrow


def _without_accents(text: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", text).translate(_UNACCENTED))


def _without_spaces(text: str) -> str:
    # Phrases of plain Japanese are set apart; hardly anybody types that.
    return re.sub(r"\s", "", text) if WIDE.search(text) else text


def _half(text: str) -> str:
    return str(jaconv.z2h(text, kana=False, ascii=True, digit=True))


def _full(text: str) -> str:
    return str(jaconv.h2z(text, kana=False, ascii=True, digit=True))


def _hiragana(text: str) -> str:
    return text.translate(_HIRAGANA)


def _katakana(text: str) -> str:
    return text.translate(_KATAKANA)


def _stops(text: str, locale: str) -> tuple[str, ...]:
    """The marks with which somebody may end a text: those of its own letters and of the keyboard.

    In one order, so that the same content makes the same files.
    """
    if WIDE.fullmatch(text[-1]):
        return ("。",)
    if "\u0900" <= text[-1] <= "\u097f":
        return ("।",)
    return (".", "。") if STOPS.get(locale) == "。" else (".",)
