"""Texts made alike before they are compared, in answers and in search. The same as `docs/assets/shared/fold.js`."""

import re
import unicodedata
from functools import partial
from itertools import groupby

from .characters import SELECTORS

_SHAPES = dict.fromkeys(
    code for first, last in re.findall("(.)-(.)", SELECTORS) for code in range(ord(first), ord(last) + 1)
)
_LEFT_OUT = _SHAPES | dict.fromkeys(range(0x300, 0x370))
"""What only chooses a shape, and accents."""
_ALIKE = {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)} | {
    ord("०") + digit: str(digit) for digit in range(10)
}
_ONE_MARK = str.maketrans("‐‑‒–—―−〜~⁄∕∶·’。、", "---------//:・'.,")
_GROUPED = (
    ("(^|[^0-9.,])([1-9][0-9]{0,2}(?:,[0-9]{2,3})*,[0-9]{3})(?![0-9,])", ","),
    (r"(^|[^0-9.,])([1-9][0-9]{0,2}(?:\.[0-9]{3})+(?:\.[0-9]{3}|(?=,[0-9])))(?![0-9.])", "."),
    ("(^|[^0-9])([1-9][0-9]{0,2}(?: [0-9]{3})+)(?![0-9])", " "),
    ("(^|[^0-9])([1-9][0-9]{0,2}(?:'[0-9]{3})+)(?![0-9])", "'"),
    ("(^|[^0-9.,/:-])(?=0(?:[ -]?[0-9]){8})(0[0-9]+(?:[ -][0-9]+)+)(?![0-9])", " -"),
)
"""Thousands (1,000; in Nepal 1,00,000; 1.000.000; 1.000,5; 1 000; 1'000), telephone numbers; what parts their
digits."""
_COUNTING = "%‰#"
"""Beside the signs of Unicode for calculation (Sm) and money (Sc)."""


def letters(text: str) -> str:
    """A text without differences of width, case, Latin accents, shape, kind of kana and of digit; marks and spaces
    stay.
    """
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).lower().replace("đ", "d"))
    return unicodedata.normalize("NFC", apart.translate(_LEFT_OUT)).translate(_ALIKE)


def fold(text: str) -> str:
    """The same without spaces and marks too: as names in search are compared."""
    kept = "".join(char for char in letters(text) if unicodedata.category(char)[0] not in "ZPSC")
    return unicodedata.normalize("NFC", kept)


def comparable(text: str) -> str:
    """A typed answer as it is compared: folded, without the spaces and marks that say nothing.

    What stands between two digits counts, and so do a sign or a point before a number and what one calculates or pays
    with: 10.21 is not 1021, 5 % is not 5, C++ is not C; 3〜5 is 3-5, 1,000 is 1000, 1,5 is 1.5.
    """
    seen = "".join(map(_seen, letters(_apart(text)).translate(_ONE_MARK)))
    written = _numbers(" ".join(seen.split()))
    runs = ["", *("".join(run) for _, run in groupby(written, _kind)), ""]
    kept = ""
    for before, run, after in zip(runs, runs[1:], runs[2:], strict=False):
        kept += _counting(before, run, after) if _kind(run[0]) == "mark" else run
    if not kept:  # 〒
        kept = "".join(char for char in written if unicodedata.category(char)[0] == "S")
    return unicodedata.normalize("NFC", kept)


def as_read(text: str) -> str:
    """A text as two options are compared that one only reads: any other mark, case or accent says something else.

    Width, shape, white space and the full stop at the end do not.
    """
    seen = "".join(map(_seen, unicodedata.normalize("NFKC", _apart(text)).translate(_SHAPES)))
    return " ".join(seen.split()).removesuffix("。").removesuffix(".")


def _apart(text: str) -> str:
    """Exponents and fractions apart from the digit before them: 10² and 1½ are not 102 and 11/2."""
    return re.sub(r"(\d)([¼-¾⅐-⅞])", r"\1 \2", re.sub(r"(\d)([¹²³⁰⁴-⁹⁻])", r"\1^\2", text))


def _numbers(text: str) -> str:
    """The text with each number written in one way: 1000 for 1,000, 1.5 for 1,5, 3-5 for 3ー5."""
    text = re.sub("([0-9]) ?ー ?(?=[0-9])", r"\1-", text)
    for pattern, marks in _GROUPED:
        text = re.sub(pattern, partial(_grouped, marks), text)
    return re.sub("([0-9]),(?=[0-9])", r"\1.", text)


def _grouped(marks: str, found: re.Match[str]) -> str:
    """A number without the marks that part its digits."""
    return found[1] + "".join(char for char in found[2] if char not in marks)


def _seen(char: str) -> str:
    """A character; a space for one of any kind, and nothing for what cannot be seen."""
    category = unicodedata.category(char)
    return " " if category[0] == "Z" or category == "Cc" else "" if category[0] == "C" else char


def _kind(char: str) -> str:
    if "0" <= char <= "9":
        return "digit"
    return "mark" if unicodedata.category(char)[0] in "ZPS" else "letter"


def _counting(before: str, marks: str, after: str) -> str:
    """What counts of the marks and spaces between two runs of digits or letters, of which either may be missing."""
    of_number = "0" <= after[:1] <= "9"
    if of_number and "0" <= before[-1:] <= "9":
        return marks.replace(" ", "") or " "
    kept = "".join(char for char in marks if char in _COUNTING or unicodedata.category(char) in ("Sm", "Sc"))
    alone = before == "" or len(marks) > 1
    is_minus = marks[-1] == "-" and (alone or not "a" <= before[-1] <= "z")  # not the hyphen of covid-19
    is_point = marks[-1] == "." and alone  # not that of No.5
    return kept + marks[-1] if of_number and (is_minus or is_point) else kept
