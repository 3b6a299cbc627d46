"""The bank as a table: one row an option, for spreadsheets and for people who write their own tools."""

import csv as _csv
import re
import unicodedata
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]
from xlsxwriter.worksheet import Worksheet  # type: ignore[import-untyped]

from ..bank import Bank
from ..quiz import Option
from ..record import ROLES
from ..view import View
from .furigana import in_text
from .item import SITE, Item, items

WIDTHS: dict[str, int] = {
    "id": 18, "quiz": 14, "type": 10, "roles": 12, "level": 12, "topics": 12, "stem": 40,
    "option-id": 14, "option": 32, "variants": 18, "right": 10, "match": 20, "feedback": 44,
    "interpreter": 26, "counselor": 26, "coordinator": 26, "hints": 28, "sources": 56, "note": 18,
}  # fmt: skip
"""The columns in their order, with their widths in characters."""
EMPTY = 12
"""The width of a column in which nothing stands."""
FORMULA = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula; a Japanese one takes the wide signs too."""
CREATED = datetime(2026, 1, 1)
A3 = 8
LATIN, TALL, MARGIN, TALLEST = 15, 19, 3, 409
"""Points: a line of Latin letters, a line of any others, what is between two rows, the most that Excel gives a row."""
PIECE = re.compile(r"\n|[^\S\n]+|[\u1100-\uffff]|[^\s\u1100-\uffff]+")
"""What a line is not broken within: a wide letter, or a word."""
BEYOND_LATIN = re.compile(r"[\u0900-\u1dff\u2e80-\uffff]")


def rows(bank: Bank, view: View) -> list[list[str]]:
    """The table: the names of the columns, then one row for each option. All cells are text without markup."""
    table = [[_title(column, view) for column in WIDTHS], *_rows(bank, view)]
    return [[in_text(cell, view.locale) for cell in row] for row in table]


def csv(bank: Bank, view: View) -> bytes:
    """The table as CSV that Excel opens as it is: UTF-8 with a byte order mark, lines end in CRLF."""
    return _csv_bytes(rows(bank, view))


def prefectures_csv(view: View) -> bytes:
    """The talk's table as CSV, in the form of `csv`; the ratio is c/a in per cent."""
    columns = ("residents", "centers", "consultations", "ratio")
    table: list[list[str]] = [[view.t(f"prefectures.{column}") for column in ("name", *columns)]]
    table += [[row.name, *(str(getattr(row, column)) for column in columns)] for row in view.prefectures.prefectures]
    return _csv_bytes([[in_text(cell, view.locale) for cell in row] for row in table])


def _csv_bytes(table: list[list[str]]) -> bytes:
    text = StringIO(newline="")
    writer = _csv.writer(text, lineterminator="\r\n")
    # An apostrophe keeps a spreadsheet from running the cell as a formula.
    writer.writerows([f"'{cell}" if cell.startswith(FORMULA) else cell for cell in row] for row in table)
    return text.getvalue().encode("utf-8-sig")


def xlsx(bank: Bank, view: View) -> bytes:
    """The table as an Excel workbook, the same bytes for the same bank. Printed, it is one page wide."""
    file = BytesIO()
    title = in_text(bank.title, view.locale)
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"title": title, "created": CREATED})
    # A thin line between columns: without it, on paper, one cell runs into the next.
    every = {"text_wrap": True, "valign": "top", "left": 7, "left_color": "#999999"}
    head = book.add_format({**every, "bold": True, "bottom": 1})
    body = book.add_format({**every, "bottom": 7})
    sheet = book.add_worksheet(SITE)
    table = rows(bank, view)
    used = {place for row in table[1:] for place, cell in enumerate(row) if cell}
    widths = [width if place in used else EMPTY for place, width in enumerate(WIDTHS.values())]
    for number, row in enumerate(table):
        # LibreOffice leaves a row of wrapped text one line high, unless it is told.
        sheet.set_row(number, min(TALLEST, MARGIN + max(map(_height, row, widths))))
        for column, cell in enumerate(row):
            # As a string whatever it looks like: never a formula, never a link.
            sheet.write_string(number, column, cell, body if number else head)
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table) - 1, len(WIDTHS) - 1)
    _set_page(sheet, title, len(table))
    book.close()
    return file.getvalue()


def _set_page(sheet: Worksheet, title: str, height: int) -> None:
    sheet.set_paper(A3)
    sheet.set_landscape()
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    sheet.print_area(0, 0, height - 1, len(WIDTHS) - 1)
    # An ampersand begins a code of the footer's own.
    sheet.set_footer(f"&L{title.replace('&', '&&')}&R&P / &N")


def _height(text: str, width: int) -> int:
    """How high a cell so many characters wide has to be for a text."""
    return _lines(text, width) * (TALL if BEYOND_LATIN.search(text) else LATIN)


def _lines(text: str, width: int) -> int:
    """How many lines a text takes in a cell so many characters wide."""
    lines, used = 1, 0
    for piece in PIECE.findall(text):
        breadth = sum(2 if unicodedata.east_asian_width(char) in "WFA" else 1 for char in piece)
        if piece == "\n":
            lines, used = lines + 1, 0
        elif used + breadth <= width or piece.isspace():
            used += breadth
        else:
            # A word longer than the cell is broken.
            lines += bool(used) + (breadth - 1) // width
            used = (breadth - 1) % width + 1
    return lines


def _title(column: str, view: View) -> str:
    if column in ROLES:
        return view.t("export.seen", role=view.t(f"role.{column}"))
    return view.t({"hints": "export.hints", "sources": "export.sources"}.get(column, f"export.column.{column}"))


def _rows(bank: Bank, view: View) -> Iterator[list[str]]:
    for item in items(bank, view):
        of_question = _of_question(item)
        for place, option in enumerate(item.question.options, 1):
            cells = of_question | _of_option(item, option, place)
            yield [cells[column] for column in WIDTHS]


def _of_question(item: Item) -> dict[str, str]:
    question, t = item.question, item.view.t
    notes = {"export.note.foreign": item.foreign, "export.note.fixed": item.fixed}
    return {
        "id": item.id,
        "quiz": item.quiz.title,
        "type": question.type,
        "roles": ", ".join(t(f"role.{role}") for role in question.roles),
        "level": t(f"level.{question.level}"),
        "topics": ", ".join(t(f"topic.{topic}") for topic in item.quiz.topics),
        "stem": question.stem,
        "hints": "\n".join(hint.text for hint in question.hints),
        "sources": "\n".join(item.cited),
        "note": "\n".join(t(key) for key, holds in notes.items() if holds),
    }


def _of_option(item: Item, option: Option, place: int) -> dict[str, str]:
    text, *others = item.written(option) if item.question.type == "fill" else [option.text]
    return {
        "option-id": option.id,
        "option": text,
        "variants": "\n".join(others),
        "right": _right(item, option, place),
        "match": option.match or "",
        "feedback": option.feedback,
        **{role: getattr(option.seen, role) if option.seen else "" for role in ROLES},
    }


def _right(item: Item, option: Option, place: int) -> str:
    t = item.view.t
    if item.question.type == "order":
        return t("export.right.place", place=place)
    if item.question.type == "match":
        return t("export.right.match")
    if item.question.type == "judgement":
        return t("export.right.views")
    return t("export.right.yes" if option.id in item.question.key else "export.right.no")
