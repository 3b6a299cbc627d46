"""Marks of Japanese keyboards and word processors where YAML needs another: they look alike, and YAML sees only
text.
"""

import re
from collections.abc import Iterator, Sequence

import yaml

from .characters import SPACES, STAND_INS, described

KEY = r"[\"']?[A-Za-z0-9_.-]+[\"']?"
BEGIN = r"^(?: |- )*"
DASHES = "‐‑‒–—―−ー－・•●○"
MORE = f"[ {SPACES}]*(?:-[ {SPACES}]|{KEY} *[:：]|[\\[{{])"
"""A key or an item: in a text of several lines, a paragraph may well begin with a wide space or a dot."""
QUOTES = "“”„‘’＂＇"
ON_A_LINE = (
    re.compile(f"{BEGIN}-?([{SPACES}]){MORE}"),
    re.compile(f"{BEGIN}([{DASHES}]){MORE}"),
    re.compile(f"{BEGIN}{KEY} *(：)"),
    re.compile(f"{BEGIN}{KEY}:([{SPACES}])"),
)
"""Before a key, in place of the hyphen of a list, after a key."""
IN_A_VALUE = (
    re.compile("^ *(＃)"),
    re.compile(f"(?:: |^ *- |[\\[{{,] *)([［｛]|[{QUOTES}](?=.*(?:: | #|, )))"),
    re.compile("\\[[^\\]］]*(］)"),
    re.compile("{[^}｝]*(｝)"),
    re.compile(f"([，、]) *{KEY}[:：]"),
)
"""Comments, brackets, quotes and commas: they are right in any text, and looked at only where YAML lost its way."""
NO_SPACE = re.compile(f"{BEGIN}({KEY}):[^ ]")


def misprint(text: str) -> str:
    """The first mark of a text that stands for one of ASCII, if with that the whole would be ASCII; else nothing."""
    marks = [char for char in text if char in STAND_INS]
    return marks[0] if marks and in_ascii(text).isascii() else ""


def in_ascii(text: str) -> str:
    """The text with the marks of ASCII in place of those that stand for them."""
    return "".join(STAND_INS.get(char, char) for char in text)


def put_right(mark: str) -> tuple[str, str]:
    """What is wrong, and what to do, about a mark that stands for another."""
    ours = "-" if mark in DASHES else STAND_INS[mark]
    name = "an ordinary space" if ours == " " else f"`{ours}`"
    return f"{_shown(mark)} stands where YAML needs {name}", f"write {name}"


def _shown(mark: str) -> str:
    return described(mark) if mark.isspace() else f"`{mark}` {described(mark)}"


def in_place_of(value: str, in_brackets: bool) -> str:
    """What to write in a value that was refused because of such a mark, or nothing; `in_brackets` where no text is
    wanted.
    """
    found = in_brackets and re.search(rf"^[［｛]|(?<![^ ]){KEY} *：", value)
    mark = found[0][-1] if found else misprint(value)
    return f"{put_right(mark)[1]} in place of {_shown(mark)}" if mark else ""


def taken_for_text(node: yaml.Node) -> Iterator[tuple[int, str, str]]:
    """Marks that YAML takes for text, in a list in brackets or a text of several lines: (line, what is wrong, what
    to do).
    """
    items = node.value if isinstance(node, yaml.SequenceNode) and node.flow_style else ()
    for item in items:
        if isinstance(item, yaml.ScalarNode) and not item.style and (match := re.search("[、，]", item.value)):
            what, todo = put_right(match[0])
            yield item.start_mark.line, what, f"{todo}, or put the text in quotes"
    several_lines = isinstance(node, yaml.ScalarNode) and not node.style and node.end_mark.line > node.start_mark.line
    if several_lines and node.value.startswith(("｜", "＞")):
        yield node.start_mark.line, *put_right(node.value[0])


def cause(error: yaml.MarkedYAMLError, lines: Sequence[str]) -> tuple[int, str, str] | None:
    """What a writer typed that made YAML fail: (line, counted from 0; what is wrong; what to do). None if it is
    unknown.

    YAML often notices a line or more after the cause.
    """
    mark, before = error.problem_mark, error.context_mark
    here = min(mark.line if mark else 0, len(lines) - 1)
    began = before.line if before and re.search("simple key|flow|quoted", str(error.context)) else here
    last = next((line for line in range(here - 1, -1, -1) if lines[line].strip()), here)
    for line in (here, began, last):
        for pattern in (*ON_A_LINE, *(IN_A_VALUE if line in (here, began) else ())):
            if match := pattern.search(lines[line]):
                return line, *put_right(match[1])
    for line in (here, began, last):
        if match := NO_SPACE.search(lines[line]):
            return line, f"`{match[1]}:` has no space after it", f"write `{match[1]}: …`"
    return None
