"""What an assessment becomes in other programs: CSV, a calendar as `icalendar` reads it, a workbook as openpyxl reads it."""

import csv as reader
import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar, Component
from openpyxl import load_workbook
from playwright.sync_api import Browser, Locator, Page, expect

from assessments import ANSWER, LEVELS, STEP, assessment, text_of
from conftest import ROOT
from host import Host
from madoguchi.problem import Problems
from madoguchi.words import load_words
from scripts import Scripts

pytestmark = pytest.mark.browser

JAPANESE = load_words(ROOT / "data/words/ja.yml", None, Problems())
NOW = "2026-03-04T05:06:07.089Z"
SIGNS = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
NASTY = '=1+1,"引用";\\n\\\\ 改行\nして|<b>&amp;</b>\'🏢 _x0041_'
any_text = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
special = st.text(st.sampled_from('あ漢🏢é a\\nN;,:"\r\n\t='), max_size=60)
texts = st.one_of(any_text, special)


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The files."""
    page = browser.new_page()
    yield Scripts(page, "shared/clock", "shared/file", "checklist/score", "checklist/assessment", "checklist/files")
    page.close()


def guarded(cell: str | int) -> str:
    """What a spreadsheet is to see: never a formula."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(SIGNS) else str(cell)


@settings(max_examples=60)
@given(st.lists(st.lists(st.one_of(texts, st.integers(-5, 100)), min_size=3, max_size=3), min_size=1, max_size=8))
def test_csv_is_read_as_it_was_written(scripts: Scripts, rows: list[list[str | int]]) -> None:
    """Python's csv reads every cell back, with a byte order mark before all and CRLF behind each row, and no formula."""
    text = scripts.call("csv", rows)
    assert text.startswith("\ufeff")
    assert not text.startswith("\ufeff\ufeff") or str(rows[0][0]).startswith("\ufeff")
    assert text.endswith("\r\n")
    found = list(reader.reader(StringIO(text[1:], newline="")))
    assert found == [[guarded(cell) for cell in row] for row in rows]


def test_csv_quotes_only_where_it_must(scripts: Scripts) -> None:
    """Commas, quotes and line breaks are quoted; a formula is text, a number below zero is a number."""
    rows = [["名前", "点"], ["a,b", 'say "あ"'], ["一\n二", "三\r\n四"], ["=SUM(A1)", "＝1"], ["-2", -2], ["", 0]]
    assert scripts.call("csv", rows) == (
        '\ufeff名前,点\r\n"a,b","say ""あ"""\r\n"一\n二","三\r\n四"\r\n\'=SUM(A1),\'＝1\r\n\'-2,-2\r\n,0\r\n'
    )
    [found] = reader.reader(StringIO(scripts.call("csv", [[f"{sign}1" for sign in SIGNS]])[1:], newline=""))
    assert found == [f"'{sign}1" for sign in SIGNS]


def made(scripts: Scripts, steps: list[dict[str, Any]], now: str = NOW) -> str:
    """The calendar of some steps, with Japanese words, made at some time."""
    argument = {"steps": steps, "words": {"plan.who": JAPANESE["result.plan.who"]}, "now": now}
    text: str = scripts.run("return calendar(argument.steps, argument.words, argument.now);", argument)
    return text


def events(text: str) -> list[Component]:
    """The events that `icalendar` reads, which is to complain of nothing."""
    read = Calendar.from_ical(text.encode())
    assert isinstance(read, Calendar)
    assert (read["VERSION"], read.errors) == ("2.0", [])
    assert [part.errors for part in read.walk()] == [[] for _ in read.walk()]
    return read.walk("VEVENT")


def shown(text: str) -> str:
    """What a calendar can show of a text: one kind of line break, and no other control characters but tabs."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(one for one in lines if one in "\t\n" or (one >= " " and one != "\x7f"))


def step(number: int, what: str, who: str = "", by: str = "2026-06-30", done: bool = False) -> dict[str, Any]:
    return {**STEP, "id": f"{number:04x}", "what": what, "who": who, "by": by, "done": done}


drawn_steps = st.lists(st.tuples(texts, texts, st.dates(date(1900, 1, 1)), st.booleans()), min_size=1, max_size=5)


@settings(max_examples=80)
@example([("C:\\new\\note", "\\,\\;", date(2026, 2, 28), True)])
@example([("ひ" * 300 + "🏢" * 80, "あや, いく; うた", date(2028, 2, 29), False)])
@given(drawn_steps)
def test_calendar_is_read_as_it_was_written(scripts: Scripts, drawn: list[tuple[str, str, date, bool]]) -> None:
    """Each step is an event of its whole day, with its words as they were, who does it, and whether it is done."""
    steps = [step(number, what, who, by.isoformat(), done) for number, (what, who, by, done) in enumerate(drawn)]
    found = events(made(scripts, steps))
    assert [str(event["UID"]) for event in found] == [f"{one['id']}@madoguchi" for one in steps]
    for event, (what, who, by, done) in zip(found, drawn, strict=True):
        assert event.decoded("DTSTART") == by
        assert event["DTSTART"].params["VALUE"] == "DATE"
        assert str(event["SUMMARY"]) == shown(what)
        assert str(event.get("DESCRIPTION", "")) == (f"{JAPANESE['result.plan.who']}: {shown(who)}" if who else "")
        assert str(event["STATUS"]) == ("CONFIRMED" if done else "TENTATIVE")


@settings(max_examples=60)
@given(drawn_steps)
@example([("漢" * 200, "🏢" * 50, date(2026, 1, 1), False)])
@example([("a" * 66 + "漢" * 30, "a" * 75, date(2026, 1, 1), False)])
def test_lines_of_a_calendar_are_short(scripts: Scripts, drawn: list[tuple[str, str, date, bool]]) -> None:
    """Every line ends with CRLF and has at most 75 octets; no character is cut in two, and nothing is lost in folding."""
    text = made(scripts, [step(number, what, who, by.isoformat()) for number, (what, who, by, _) in enumerate(drawn)])
    data = text.encode()
    assert data.endswith(b"END:VCALENDAR\r\n")
    lines = data.split(b"\r\n")[:-1]
    assert max(len(line) for line in lines) <= 75
    assert all(line.decode() and b"\n" not in line and b"\r" not in line for line in lines)
    whole = text.replace("\r\n ", "").split("\r\n")[:-1]
    assert all(line.partition(":")[0].partition(";")[0].isupper() for line in whole)
    assert sum(line.startswith("SUMMARY:") for line in whole) >= len(drawn)


def test_calendar_escapes_what_has_a_meaning(scripts: Scripts) -> None:
    """Backslash, semicolon, comma and line break stand in the file as RFC 5545 has them; a colon as it is."""
    text = made(scripts, [step(1, "a\\b; c, d: e\nf\r\ng\rh\u0007")])
    assert "\r\nSUMMARY:a\\\\b\\; c\\, d: e\\nf\\ng\\nh\r\n" in text
    assert "\r\nDTSTAMP:20260304T050607Z\r\n" in text
    assert "\r\nDTSTART;VALUE=DATE:20260630\r\n" in text


def test_step_keeps_its_name_in_the_calendar(scripts: Scripts) -> None:
    """However a step is changed, wherever it stands and whenever it is saved, its UID is the same; no two steps share one."""
    before = events(made(scripts, [step(1, "One"), step(2, "Two")]))
    after = events(
        made(scripts, [step(2, "Zwei", "あや", "2027-01-01", True), step(1, "One")], "2027-01-01T00:00:00.000Z")
    )
    assert [str(event["UID"]) for event in before] == [str(event["UID"]) for event in after][::-1]
    assert len({str(event["UID"]) for event in before}) == 2


@pytest.fixture(scope="module")
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The result of an assessment with every kind of text in it, in Japanese."""
    page = browser.new_page(locale="ja-JP", reduced_motion="reduce")
    page.goto(host.address + "result/")
    checks = json.loads(page.locator("madoguchi-result").get_attribute("data-model") or "")["checks"]
    names = [one["id"] for check in checks for one in check["indicators"] if one["place"] != "center"]
    given = {name: {**ANSWER, "level": LEVELS[number % 4]} for number, name in enumerate(names[:-1])}
    given[names[0]] = {**ANSWER, "level": "kept", "note": NASTY, "evidence": [{"what": NASTY, "day": "", "link": "=2"}]}
    given[names[1]] = {**ANSWER, "level": "na", "reason": "+81 一人です。\u0001\u000b"}
    whole = assessment(name="みどり市＆窓口", answers=given, plan=[step(1, NASTY, "あや"), step(2, "日なし", "", "")])
    page.evaluate("(text) => localStorage.setItem('madoguchi:assessments:1', text)", text_of(whole))
    page.reload()
    yield page
    page.close()


def saved(page: Page, key: str, folder: Path) -> bytes:
    """The file that a button gives."""
    with page.expect_download() as download:
        page.locator(".takeaway").get_by_role("button", name=str(JAPANESE[f"result.{key}"]), exact=True).click()
    path = folder / download.value.suggested_filename
    assert path.stem == "madoguchi-2026-03-04"
    download.value.save_as(path)
    return path.read_bytes()


def head(*keys: str) -> list[str]:
    return [str(JAPANESE[f"result.column.{key}"]) for key in keys]


def cells(rows: Locator) -> list[list[str]]:
    return [row.locator("th, td").all_text_contents() for row in rows.all()]


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_workbook_is_read_by_another_program(page: Page, tmp_path: Path) -> None:
    """The Excel file has three sheets with the page's own words and numbers: Japanese as it is, numbers as numbers, no formula."""
    expect(page.locator(".result__table tbody tr")).to_have_count(9)
    book = load_workbook(BytesIO(saved(page, "excel", tmp_path)))
    assert book.sheetnames == [str(JAPANESE[f"result.sheet.{name}"]) for name in ("scores", "answers", "plan")]
    assert {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row} <= {"s", "n", "inlineStr"}
    scores, answers, plan = ([list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book)
    assert scores[0] == head("name", "day", "kind", "check", "score", "answered", "na")
    about = ["みどり市＆窓口", "2026-03-04", str(JAPANESE["result.desk"])]
    assert [row[:3] for row in scores[1:] + answers[1:]] == [about] * (len(scores) + len(answers) - 2)
    assert all(isinstance(number, int) for row in scores[1:] for number in row[4:])
    table = cells(page.locator(".result__table tbody tr"))
    assert [[f"{place}. {row[3]}", str(row[4])] for place, row in enumerate(scores[1:], 1)] == [
        row[:2] for row in table
    ]
    assert answers[0] == head(
        "name", "day", "kind", "check", "indicator", "level", "number", "reason", "evidence", "note"
    )
    assert {type(row[6]) for row in answers[1:]} == {int, type(None)}
    assert [answers[1][6], answers[1][9]] == [3, NASTY]
    assert str(answers[1][8]).startswith(NASTY)
    assert str(answers[2][7]).startswith("+81 一人です。")
    assert [answers[2][5], answers[-1][5]] == [str(JAPANESE["result.column.na"]), str(JAPANESE["result.unknown"])]
    assert [row[0] for row in plan[1:]] == [NASTY, "日なし"]
    assert all(sheet.freeze_panes == "A2" for sheet in book)


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_workbook_can_be_read_and_printed(page: Page, tmp_path: Path) -> None:
    """Rows are as high as their texts, columns hold Japanese, and on paper a sheet lies across and is one page wide."""
    book = load_workbook(BytesIO(saved(page, "excel", tmp_path)))
    for sheet in book:
        assert (sheet.page_setup.orientation, str(sheet.page_setup.paperSize)) == ("landscape", "9")
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        fitting = sheet.sheet_properties.pageSetUpPr
        assert fitting
        assert fitting.fitToPage
        heights = [sheet.row_dimensions[number].height for number in range(1, sheet.max_row + 1)]
        assert all(height and 15 <= height <= 409 for height in heights)
        assert all(cell.alignment.wrap_text for row in sheet.iter_rows() for cell in row if cell.value is not None)
    answers = book.worksheets[1]
    widths = [answers.column_dimensions[letter].width for letter in "ABCDEFGHIJ"]
    assert max(widths) <= 44
    # A text of 40 Japanese letters is as wide as 80 of Latin: two lines.
    for number in range(2, answers.max_row + 1):
        lines = len(str(answers.cell(number, 5).value)) * 2 / (widths[4] - 2)
        assert (answers.row_dimensions[number].height or 0) >= 15 * lines


def test_highest_row_is_one_that_excel_has(scripts: Scripts) -> None:
    """A note of 5,000 letters is cut on the screen, but the file is sound."""
    found = scripts.run("return sheet('a', [['x'], ['あ'.repeat(5000)], ['']]).data.map(([cell]) => cell.height);")
    assert found == [16, 409, 16]


def test_csv_of_the_page_is_for_excel(page: Page, tmp_path: Path) -> None:
    """The CSV file begins with the octets of a byte order mark, and has a row for every indicator that a desk is asked."""
    data = saved(page, "csv", tmp_path)
    assert data.startswith(b"\xef\xbb\xbf")
    assert not data.startswith(b"\xef\xbb\xbf" * 2)
    rows = list(reader.reader(StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0] == head("name", "day", "kind", "check", "indicator", "level", "number", "reason", "evidence", "note")
    assert (rows[1][6], rows[1][9]) == ("3", f"'{NASTY}")
    assert rows[2][7].startswith("'+81 一人です。")
    assert [rows[2][5], rows[-1][5]] == [str(JAPANESE["result.column.na"]), str(JAPANESE["result.unknown"])]


def test_calendar_of_the_page_has_the_steps_with_a_day(page: Page, tmp_path: Path) -> None:
    """The calendar file has the steps of the plan that have a day, and no others."""
    [event] = events(saved(page, "calendar", tmp_path).decode())
    assert (str(event["SUMMARY"]), event.decoded("DTSTART")) == (NASTY, date(2026, 6, 30))
