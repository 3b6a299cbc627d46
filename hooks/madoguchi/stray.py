"""What stands on a page otherwise than its writer saw it: lists, tables, headings and fences that became something
else.
"""

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator, Mapping
from itertools import pairwise

from .numbered import BULLET, END, START, Numbered, unnumbered

HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
LISTS = ("ul", "ol")
ADDRESS = re.compile(r"^[a-z]+:|\.[a-z]{2,4}(?:[/#?]|$)|^[#./]")
ATTRIBUTES = re.compile(r"[ ]+\{[^}\n]*\}[ ]*$")
"""What may stand behind the words of a heading: its id."""
Fault = tuple[int, str, str, bool]
"""(line counted from 0, what is wrong, what to do, whether it is only a notice)."""
FIRST = re.compile(rf"\s*{START}(\d+){END}")
SIGN = re.compile(rf"#|\||{BULLET}[ ]")
"""What Markdown takes for the beginning of something."""
NARROW = {"＃": "## ", "｜": "| ", "＞": "> ", "：": ":   ", ":": ":   "}
"""What is to be written for a mark that is wide, or lacks its space."""
WEAK = re.compile(r"[(（①-⑳●○◯■□◆◇]")
"""Signs that sentences begin with too: they run together only where another line stands before them."""
TABLE = (
    "the table is printed as it is typed",
    "leave an empty line before it, and write `| --- | --- |` below its head, with as many columns",
    True,
)
PRINTED = {
    re.compile(r"(?<![^\n])([ ]*(?:```+[^`\n]*|~~~+[^\n]*))(?![^\n])"): (
        "the marks around code are printed as they are typed",
        "begin the line with them and close them with the same marks; in a list, indent code by eight spaces",
        False,
    ),
    re.compile(r"(?<![^\n])((?:!!!|！！！)[^\n]*)"): (
        "the mark of a box is printed as it is typed",
        'write `!!! note "the title"`, and indent what belongs to it by four spaces',
        True,
    ),
    re.compile(r"(?<![^\n])([ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)+)(?![^\n])"): TABLE,
}
"""Lines that are printed where they made nothing."""


def strays(root: ET.Element, lines: Numbered) -> Iterator[Fault]:
    """What a writer should know of the blocks that Markdown made, before it went through their words."""
    waiting: list[tuple[ET.Element, bool]] = [(child, False) for child in root]
    yield from _left_out(root, lines)
    while waiting:
        element, inside = waiting.pop()
        waiting += [(child, True) for child in element]
        if element.tag in HEADINGS:
            yield from _heading(element, inside, lines)
        elif element.tag in LISTS:
            yield from _list(element, lines)
        elif element.tag == "table" and not inside:
            yield from _table(element, lines)
        elif element.tag != "code":
            yield from _box(element, lines)
            yield from _typed(element.text or "", lines)
            yield from _left_out(element, lines)


def _heading(element: ET.Element, inside: bool, lines: Numbered) -> Iterator[Fault]:
    line, text = lines.place(element.text or "")
    words = ATTRIBUTES.sub("", text)
    if inside:
        what = f"the heading «{words}» stands in a list, a quotation or a box"
        yield line, what, "begin the line with its hashes, or write bold words instead", False
    if words.startswith("#") or re.search(r"\s#+$", words):
        yield line, f"the hashes of «{words}» are printed", "write at most six before it, and none behind", False


def _box(element: ET.Element, lines: Numbered) -> Iterator[Fault]:
    kind = element.get("class", "")
    if not kind.isascii():
        todo = f'write it in quotes: `!!! note "{kind.split()[-1]}"`'
        yield lines.find(kind.split()[-1]), "the title of the box is not shown", todo, True


def _typed(text: str, lines: Numbered) -> Iterator[Fault]:
    """The beginnings of lines that are printed in a paragraph, each kind once."""
    told = set()
    for place, line in enumerate(text.split("\n") if START in text else ()):
        sign, number, _ = line.partition(START)
        if number and sign.strip():
            written = lines.place(line)[0]
            is_wide = lines.lines[written].lstrip(" >").startswith("　") and SIGN.match(sign.lstrip())
            fault = _wide(sign.strip()) if is_wide else _fault(sign.lstrip(), first=place == 0)
            if fault and fault[1] not in told:
                told.add(fault[1])
                yield written, *fault
    for pattern, fault in PRINTED.items():
        if fault[1] not in told and (match := pattern.search(text)):
            yield lines.find(match[1].strip()), *fault


def _wide(sign: str) -> tuple[str, str, bool]:
    return f"a wide space stands before `{sign}`", "begin the line with the sign", not sign.startswith("#")


def _fault(sign: str, first: bool) -> tuple[str, str, bool] | None:
    """What is told of a sign that made nothing; `first` where no other line of the paragraph stands before it."""
    if sign.startswith("#"):
        return "the hashes of a heading are printed as they are typed", "begin the line with them", False
    if sign[0] in NARROW:
        return f"`{sign.strip()}` is printed as it is typed", f"write `{NARROW[sign[0]]}`", sign[0] != "＃"
    if sign.startswith("|"):
        return TABLE
    if re.match(f"{BULLET}[ ]", sign):
        return "the list is printed as one paragraph", "leave an empty line before it", True
    if first and WEAK.match(sign):
        return None
    todo = "write `- ` or `1. ` before each item, and an empty line before the first"
    return f"`{sign.strip()}` makes no list: its lines run together", todo, True


def _list(element: ET.Element, lines: Numbered) -> Iterator[Fault]:
    """An item that was meant to lie below the one before it, or to begin another list."""
    items = [int(match[1]) for item in element if (match := FIRST.match(_beginning(item)))]
    columns = {number: lines.columns[number] for number in items if number in lines.columns}
    kinds = {number: lines.lines[number][column].isdigit() for number, column in columns.items()}
    for above, number in pairwise(columns):
        deeper = columns[number] - min(column for other, column in columns.items() if other <= above)
        if deeper >= 2:
            what = f"the item is indented by {deeper} spaces and stands beside the one above, not below it"
            yield number, what, "indent it by four spaces", True
            return
        if kinds[number] != kinds[above]:
            yield number, "the item goes on the list above", "write a sentence between the two lists", True
            return


def _beginning(item: ET.Element) -> str:
    return item.text if item.text and item.text.strip() else (item[0].text or "" if len(item) else "")


def _left_out(parent: ET.Element, lines: Numbered) -> Iterator[Fault]:
    """A paragraph that was indented to belong to the item before it."""
    for before, element in pairwise(parent):
        match = FIRST.match(element.text or "") if element.tag == "p" and before.tag in LISTS else None
        line = lines.lines[int(match[1])] if match else ""
        if match and line.startswith("  "):
            what = "the paragraph is indented, but does not belong to the item above"
            yield int(match[1]), what, "indent it by four spaces, or not at all", True


def _table(element: ET.Element, lines: Numbered) -> Iterator[Fault]:
    """Lines that became rows, and cells that no column shows."""
    head, *rows = element.iter("tr")
    match = FIRST.match(head[0].text or "")
    first = int(match[1]) + 2 if match else len(lines.lines)
    for number, (row, line) in enumerate(zip(rows, lines.lines[first:], strict=False), first):
        if line.strip() and "|" not in line:
            yield number, "the line became a row of the table", "leave an empty line before it", True
        elif len(_letters(line)) > len(_letters("".join(cell.text or "" for cell in row))):
            yield number, "the row has more cells than its head: the last are not shown", "make them as many", False


def stars(root: ET.Element, lines: Numbered) -> Iterator[Fault]:
    """The stars of bold words that are left over once Markdown went through the words."""
    for element in root.iter():
        for text in ("" if element.tag == "code" else element.text, element.tail):
            if text and (match := re.search(r"\*\*[^\n]{0,9}", unnumbered(text))):
                what, todo = "the stars of bold words are printed", "write them without spaces inside: `**words**`"
                yield lines.find(match[0]), what, todo, True


def unseen(references: Mapping[str, tuple[str, str | None]], lines: Numbered) -> Iterator[Fault]:
    """Lines that were taken for the address of a link, and are not shown; `references` by their names."""
    for name, (address, _) in references.items():
        if not ADDRESS.search(address):
            what = f"the line «[{name}]: {address}» is taken for the address of a link and is not shown"
            yield lines.find(address), what, "write it without brackets", False


def _letters(text: str) -> str:
    return re.sub(r"[\s|\\]", "", unnumbered(text))
