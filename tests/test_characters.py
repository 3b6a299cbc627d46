"""Which characters may stand in a text, and which are Chinese characters."""

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from madoguchi.characters import HAN, SELECTORS, STAND_INS, described, settled, unfit, without_unfit


def codes(*ranges: tuple[int, int]) -> list[str]:
    """The characters of some ranges, both ends with them."""
    return [chr(code) for first, last in ranges for code in range(first, last + 1)]


NEVER = {
    "controls but newline and tab": [c for c in codes((0, 0x1F), (0x7F, 0x9F)) if c not in "\n\t"],
    "half characters": codes((0xD800, 0xDFFF)),
    "private characters": codes((0xE000, 0xF8FF), (0xF0000, 0x10FFFD)),
    "no characters": codes((0xFDD0, 0xFDEF)) + codes(*((p + 0xFFFE, p + 0xFFFF) for p in range(0, 0x110000, 0x10000))),
    "line ends": list("\u2028\u2029"),
    "directions": codes((0x202A, 0x202E), (0x2066, 0x2069)) + list("\u061c\u200e\u200f"),
    "unseen": list("\u00ad\u034f\u180e\u200b\u2060\u2064\u2800\u3164\ufeff\ufff9\ufffc\U000e0001\U000e0041"),
    "lost": ["\ufffd"],
    "radicals": codes((0x2E80, 0x2E99), (0x2E9B, 0x2EF3), (0x2F00, 0x2FD5)),
}
ALWAYS = "\n\t aé窓が々〇𠮟葛\U000e0100☎\ufe0f\u3000\u00a0Đườngक्\u200dषर\u094d\u200cयａ１〒©…한ไعी👩\u200d👧\u200d👦"


@pytest.mark.parametrize("kind", NEVER)
def test_what_stands_in_no_text_is_told(kind: str) -> None:
    """Each is told by its number, what it is, and what to do; nothing of it is left, and all else is."""
    for char in NEVER[kind][:: len(NEVER[kind]) // 1000 + 1]:
        ((place, what, todo),) = unfit(f"前{char}後")
        assert (place, what.split()[0], bool(todo)) == (1, f"U+{ord(char):04X}", True)
        assert without_unfit(f"前{char}後").replace(" ", "") == "前後"


def test_what_languages_need_may_stand() -> None:
    """Letters, joiners in Nepali and emoji, selectors, wide spaces and signs are left alone."""
    assert list(unfit(ALWAYS)) == []
    assert without_unfit(ALWAYS) == ALWAYS


@pytest.mark.parametrize("before", ["", "前", "a", " ", "、", "\n", "が"])
@pytest.mark.parametrize("joiner", ["\u200c", "\u200d"])
def test_a_joiner_joins(before: str, joiner: str) -> None:
    """After a letter that nothing is joined to, nobody needs a joiner, and nobody sees it."""
    assert [place for place, *_ in unfit(f"{before}{joiner}後")] == [len(before)]


@pytest.mark.parametrize("before", ["", " ", "\n", "\u3000"])
@pytest.mark.parametrize("selector", ["\ufe00", "\ufe0f", "\U000e0100"])
def test_a_selector_chooses_a_shape(before: str, selector: str) -> None:
    """Where no character stands before it, a selector says nothing."""
    assert [place for place, *_ in unfit(f"{before}{selector}葛{selector}")] == [len(before)]


def test_unseen_characters_are_all_told() -> None:
    """Whatever Unicode calls a format character is refused, but the joiners and marks of scripts that are seen."""
    seen = "ARABIC|SYRIAC|KAITHI|EGYPTIAN"
    unseen = {char for char in map(chr, range(0x110000)) if unicodedata.category(char) == "Cf"} - set("\u200c\u200d")
    assert [char for char in unseen if not list(unfit(char)) and not re.match(seen, unicodedata.name(char))] == []


def test_a_character_that_nobody_sees_has_a_name() -> None:
    """A character is told by its number, and by its name where it has one."""
    assert described("\u3000") == "U+3000 (ideographic space)"
    assert described("\v") == "U+000B"


@pytest.mark.parametrize(("text", "found"), [("か\u3099\r\nい\rう", "が\nい\nう"), ("e\u0301", "é"), ("神", "神")])
def test_a_text_has_one_form(text: str, found: str) -> None:
    """However a computer wrote it, the same text is the same characters."""
    assert settled(text) == found


@given(st.text())
def test_a_settled_text_is_settled(text: str) -> None:
    """Nothing is left to settle."""
    assert settled(settled(text)) == settled(text)


def test_han_are_the_chinese_characters() -> None:
    """The ranges hold each character that Unicode calls an ideograph of Chinese, and no other letter."""
    han = re.compile(f"[{HAN}]")
    for char in map(chr, range(0x110000)):
        if han.match(char) and unicodedata.category(char) != "Cn":
            assert unicodedata.name(char).startswith("CJK "), char
        elif unicodedata.name(char, "").startswith(("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH")):
            assert han.match(char), char


def test_selectors_are_the_variation_selectors() -> None:
    """The ranges hold all 256, and nothing else."""
    found = re.findall(f"[{SELECTORS}]", "".join(map(chr, range(0x110000))))
    assert len(found) == 256
    assert all(unicodedata.name(char).startswith("VARIATION SELECTOR") for char in found)


def test_stand_ins_look_like_what_they_stand_for() -> None:
    """Each is one character of another kind for one of ASCII."""
    assert STAND_INS["：］"[0]] == ":"
    assert STAND_INS["\u3000"] == STAND_INS["\u00a0"] == " "
    assert all(
        not mark.isascii() and len(mark) == len(ours) == 1 and ours.isascii() for mark, ours in STAND_INS.items()
    )
