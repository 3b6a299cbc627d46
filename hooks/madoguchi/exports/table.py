"""The bank as a table: one row an option, for spreadsheets and for people who write their own tools."""

import csv as _csv
from collections.abc import Iterator
from datetime import datetime
from io import BytesIO, StringIO

from xlsxwriter import Workbook  # type: ignore[import-untyped]

from ..bank import Bank
from ..quiz import Option
from ..record import ROLES
from ..view import View
from .furigana import in_text
from .item import SITE, Item, items

WIDTHS: dict[str, int] = {
    "id": 28, "quiz": 24, "type": 11, "roles": 16, "level": 11, "topics": 16, "stem": 50,
    "option-id": 18, "option": 40, "variants": 24, "right": 14, "match": 28, "feedback": 60,
    "interpreter": 44, "counselor": 44, "coordinator": 44, "hints": 40, "sources": 60, "note": 36,
}  # fmt: skip
"""The columns in their order, with their widths in characters."""
FORMULA = ("=", "+", "-", "@", "\t", "＝", "＋", "－", "＠")
"""What a spreadsheet takes for the beginning of a formula; a Japanese one takes the wide signs too."""
CREATED = datetime(2026, 1, 1)


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
    """The table as an Excel workbook, the same bytes for the same bank."""
    file = BytesIO()
    book = Workbook(file, {"in_memory": True})
    book.set_properties({"title": in_text(bank.title, view.locale), "created": CREATED})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet(SITE)
    table = rows(bank, view)
    for number, row in enumerate(table):
        for column, cell in enumerate(row):
            # As a string whatever it looks like: never a formula, never a link.
            sheet.write_string(number, column, cell, body if number else head)
    for column, width in enumerate(WIDTHS.values()):
        sheet.set_column(column, column, width)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(table) - 1, len(WIDTHS) - 1)
    book.close()
    return file.getvalue()


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
