"""Kinds of characters, told once. The ranges stand inside the brackets of a regular expression."""

import re
import unicodedata
from collections.abc import Iterator

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
"""Chinese characters (Unicode 16, the blocks of CJK Unified and Compatibility Ideographs), also those beyond U+FFFF."""
SELECTORS = "\ufe00-\ufe0f\U000e0100-\U000e01ef"
"""Variation selectors: they choose a shape of the character before them, and say nothing else."""
SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
"""Spaces other than that of the keyboard."""
LINE_ENDS = "\u0085\u2028\u2029"
"""Line ends that only some programs know, YAML among them."""
JOINERS = "\u200c\u200d"
"""Zero width joiner and non-joiner, which Nepali and emoji need."""
JOINED = "\u0600-\u109f\u1780-\u18af\u2190-\u2bff\ufe0f\U0001f000-\U0001faff"
"""After what a joiner says something: the scripts from Arabic to Burmese, Khmer, emoji."""
REFUSED: dict[str, tuple[str, str]] = {
    "\u0000-\u0008\u000b-\u001f\u007f-\u0084\u0086-\u009f": ("a control character", "delete it"),
    LINE_ENDS: ("a line end that only some programs know", "end the line with Enter"),
    "\ud800-\udfff": ("half a character", "write the character itself"),
    "\ufdd0-\ufdef" + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)): (
        "no character at all",
        "delete it",
    ),
    "\ue000-\uf8ff\U000f0000-\U0010ffff": (
        "a private character (外字), which other computers do not show",
        "write it with a character that all have",
    ),
    "\ufffd": ("what is left of a character that was lost", "write that character again"),
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069": (
        "a mark that turns the direction of writing",
        "delete it: no language of the site needs it",
    ),
    "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0\ufff0-\ufffc"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e00ff\U000e01f0-\U000e0fff": (
        "a character that nobody sees, so that the word with it is not found",
        "delete it",
    ),
    "\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5": (
        "a radical, which PDFs give in place of a kanji",
        "write the kanji itself",
    ),
    JOINERS: ("a character that nobody sees, and joins nothing here", "delete it"),
    SELECTORS: (
        "a character that nobody sees, and has no character before it whose shape it could choose",
        "delete it",
    ),
}
"""What may stand in no text of ours, with what it is and what to do. XML, YAML or a browser refuses the first of them;
we use private characters as marks for furigana; nobody sees the others, but search, glossary and answers fail on them.
"""
SUSPECT = re.compile(f"[{''.join(REFUSED)}]")
ANYWHERE = "".join(kind for kind in REFUSED if kind not in (JOINERS, SELECTORS))
UNFIT = re.compile(f"[{ANYWHERE}]|(?<![{JOINED}])[{JOINERS}]|(?<!\\S)[{SELECTORS}]")
KINDS = [(re.compile(f"[{kind}]"), *said) for kind, said in REFUSED.items()]
STAND_INS: dict[str, str] = {
    **{chr(code): chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
    **dict.fromkeys("“”„‟〝〞〟", '"'),
    **dict.fromkeys("‘’‚‛", "'"),
    **dict.fromkeys("‐‑‒–—―−ー", "-"),
    **dict.fromkeys((chr(code) for code in range(0x3001) if re.match(f"[{SPACES}]", chr(code))), " "),
    "、": ",",
    "。": ".",
}
"""What keyboards and word processors give in place of the marks, letters and digits of ASCII."""


def settled(text: str) -> str:
    """A text in the form that it has on every computer: one kind of line end, each letter with its accents in one
    (NFC).
    """
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def unfit(text: str) -> Iterator[tuple[int, str, str]]:
    """What may not stand in a text: its place in it, what is wrong, what to do."""
    for match in UNFIT.finditer(text) if _is_suspect(text) else ():
        what, todo = next(said for kind, *said in KINDS if kind.match(match[0]))
        yield match.start(), f"{described(match[0])} is {what}", todo


def without_unfit(text: str) -> str:
    """The text without what may not stand in it, on as many lines."""
    return UNFIT.sub(lambda match: " " if match[0] in LINE_ENDS else "", text) if _is_suspect(text) else text


def _is_suspect(text: str) -> bool:
    """Whether a closer look is needed: the characters of a text, each once, are looked at far more quickly than the
    text.
    """
    return SUSPECT.search("".join(set(text))) is not None


def described(char: str) -> str:
    """A character as a writer can look for it, though nobody may see it: U+3000 (ideographic space), U+000B."""
    name = unicodedata.name(char, "").lower()
    return f"U+{ord(char):04X} ({name})" if name else f"U+{ord(char):04X}"
