"""Lines of Markdown that carry their numbers as private characters: what they become can be told with its line.

A number stands behind what begins the line (bullet, hashes, bar), where it changes nothing of what the line becomes.
"""

import re
from collections.abc import Container

START, UNDER, END = "\ue010", "\ue011", "\ue012"
"""Around a number; `UNDER` begins one in a line with an underline."""
NUMBER = re.compile(f"[{START}{UNDER}](\\d+){END}")
BULLET = r"(?:[-*+]|\d+\.)"
"""What Markdown takes for the beginning of an item, with a space behind it."""
LIKE_A_BULLET = (
    r"[・•‣▪●○◯■□◆◇－＊](?![●○◯〇■□◆◇＊])(?=\S|[ 　]\S)|(?:[０-９]+[.．)）]|\d+[．)）])(?![\d０-９])"
    r"|[(（][\d０-９]{1,2}[)）]|[①-⑳]|[-+](?=[^\s\d>+-])|\d{1,2}\.(?=[^\s\d.ºª°])|(?:[-*+]|\d{1,2}\.)(?=[　\u00a0])"
)
"""What people take for it."""
BEGINNING = re.compile(
    rf"(?P<around>[ 　]*(?:(?:>|:(?=[ ])|{BULLET}(?=[ ]))[ ]*)*)"
    rf"(?P<sign>#+|＃+|\||[｜＞：]|:(?=[^ :])|{LIKE_A_BULLET})?[ 　\u00a0]*"
)
RULE = re.compile(rf"[ 　>]*(?:(?:{BULLET}|:)[ ]+[ >]*)*(?:(?:[-*_][ ]*){{3,}}|[|:\- ]+)")
WHOLE = re.compile(r"\[[^\]]*\]:|!!!")
"""What must begin a block to be one: the address of a link, a box."""
UNDERLINE = re.compile(r"[ >]*(?:=+|-+)[ ]*")
ENDING = re.compile(r"([ ]+\{[^}]*\})?[ ]*$")


def unnumbered(text: str) -> str:
    """The text without numbers."""
    return NUMBER.sub("", text)


class Numbered:
    """The lines of a text, numbered from 0. `code` are the lines in which nothing becomes anything."""

    def __init__(self, lines: list[str], code: Container[int]) -> None:
        self.lines = lines
        self.numbered = list(lines)
        self.columns: dict[int, int] = {}
        """Of each item, how far its bullet is indented."""
        for number, line in enumerate(lines):
            if number not in code and line.strip() and not RULE.fullmatch(line):
                self._number(number, line)

    def _number(self, number: int, line: str) -> None:
        begun = BEGINNING.match(line)
        assert begun
        bullets = list(re.finditer(BULLET, begun["around"]))
        if bullets:
            self.columns[number] = bullets[-1].start()
        indented = begun["around"] in (" ", "  ", "   ") and line.lstrip()[0] not in "<[:!`~{"
        rest = line[begun.end() :].strip()
        is_plain = WHOLE.match(rest) or not (rest or (begun["sign"] or "").startswith("#"))
        if (bullets or begun["sign"] or indented) and not is_plain:
            line = f"{line[: begun.end()]}{START}{number}{END}{line[begun.end() :]}"
        below = self.lines[number + 1] if number + 1 < len(self.lines) else ""
        if UNDERLINE.fullmatch(below):
            line = ENDING.sub(lambda end: f"{UNDER}{number}{END}{end[0]}", line, count=1)
        self.numbered[number] = line

    def find(self, snippet: str) -> int:
        """The first line in which something stands, or the first of all."""
        return next((number for number, line in enumerate(self.lines) if snippet in line), 0)

    def place(self, text: str) -> tuple[int, str]:
        """Where a text begins, and the text without its numbers."""
        found, words = NUMBER.search(text), unnumbered(text).strip()
        return int(found[1]) if found else self.find(words.split("\n")[0]), words
