"""No file that the site gives out has a hole in it where a word should stand."""

import json
import re
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Browser, Page

from assessing import asked, bring, filled, payload, put, saved
from assessments import ANSWER, EVIDENCE, SERVICE, step, text_of
from host import Host
from records import EVENTS, answer, record

pytestmark = [
    pytest.mark.browser,
    pytest.mark.filterwarnings("ignore:Workbook contains no default style"),
]

HOLE = re.compile(r"\b(?:undefined|null|NaN|Infinity)\b|\[object|\{\w+\}|Invalid Date")
FOR_SCRIPTS = re.compile(r"(?s)<script.*?</script>|data-[\w-]*words=\"[^\"]*\"")
FIRST, SECOND, THIRD, *_ = asked("desk")


def holes(data: bytes) -> list[str]:
    """What stands in a file where a word should: in each text of JSON, a workbook or a package, in the heads of a
    workbook.
    """
    if not data.startswith(b"PK"):
        text = data.decode("utf-8-sig")
        return HOLE.findall("\n".join(words_in(json.loads(text))) if text.startswith("{") else text)
    with ZipFile(BytesIO(data)) as package:
        if "xl/workbook.xml" not in package.namelist():
            texts = [package.read(name).decode() for name in package.namelist() if name.endswith((".html", ".xml"))]
            return HOLE.findall(FOR_SCRIPTS.sub("", "\n".join(texts)))
    book = load_workbook(BytesIO(data))
    rows = [list(row) for sheet in book for row in sheet.iter_rows(values_only=True)]
    cells = [str(cell) for row in rows for cell in row if cell is not None]
    empty = [f"no head in {sheet.title}" for sheet in book for cell in sheet[1] if cell.value is None]
    return [*HOLE.findall("\n".join([*book.sheetnames, *cells])), *empty]


def words_in(value: Any) -> Iterator[str]:
    """The keys and texts of JSON. A number that is left empty is no word."""
    if isinstance(value, dict):
        yield from value
        value = list(value.values())
    if isinstance(value, list):
        for one in value:
            yield from words_in(one)
    elif isinstance(value, str):
        yield value


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The result of a desk with everything that an assessment can have, in English."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.goto(host.address + "en/result/")
    whole = filled(name="", people="", services={"information": SERVICE, "listening": {"gives": "", "partner": ""}})
    whole["answers"][FIRST] = {**ANSWER, "evidence": [EVIDENCE, {"what": "", "day": "", "link": "a"}]}
    whole["answers"][SECOND] = {**ANSWER, "level": "na", "reason": ""}
    whole["answers"] |= {"gone-since": ANSWER, THIRD: {**ANSWER, "level": ""}}
    aims = [step("", id="01", indicator=FIRST, target="kept"), step("One", id="02", indicator=FIRST, target="working")]
    put(
        page,
        {
            **whole,
            "plan": [*aims, step("Two", id="03", indicator="gone-since", target="begun"), step("Three", id="04")],
        },
    )
    for row, who in enumerate(("Aya", "", "Ken")):
        page.locator(".plan [type=date]").nth(row).fill("2026-07-01")
        page.locator(".plan [type=text]").nth(row).fill(who)
    yield page
    page.close()


@pytest.mark.parametrize("key", ["markdown", "excel", "calendar", "csv", "json"])
def test_files_of_a_result_have_no_holes(page: Page, tmp_path: Path, key: str) -> None:
    """With a plan, with levels to reach, with what is left empty, and with what the checklist no longer has."""
    data = saved(page, f"result.{key}", tmp_path).read_bytes()
    assert holes(data) == []
    assert len(data) > 300


@pytest.mark.parametrize("places", [1, 3])
def test_files_of_a_comparison_have_no_holes(page: Page, tmp_path: Path, places: int) -> None:
    """Over the years and side by side, places too that have answered nothing."""
    page.goto(page.url.replace("result", "compare"))
    one = filled(id="01", name="One", day="2025-03-04")
    names = ["One", "Two", ""] if places > 1 else ["One"] * 3
    others = [
        {**one, "id": f"1{number}", "name": name, "day": f"2026-01-0{number + 1}"} for number, name in enumerate(names)
    ]
    others[0] = {**others[0], "answers": {}}
    bring(page, payload("a.json", text_of(one, *others)))
    for key in ("result.csv", "result.excel", "result.json"):
        data = saved(page, key, tmp_path).read_bytes()
        assert holes(data) == []
        assert len(data) > 200


def test_file_of_a_record_has_no_holes(page: Page, tmp_path: Path) -> None:
    """What a learner has done goes into a file whole."""
    page.goto(page.url.replace("result", "record"))
    page.evaluate("(text) => localStorage.setItem('madoguchi:record:1', text)", record(*EVENTS, answer("a/b", None)))
    page.reload()
    data = saved(page, "record.save", tmp_path).read_bytes()
    assert holes(data) == []
    assert len(json.loads(data)["events"]) == len(EVENTS) + 1


def test_files_of_the_site_have_no_holes(host: Host) -> None:
    """Every file of questions and of figures that the site gives out, in every language."""
    paths = [
        path
        for path in (host.folder / "exports").rglob("*")
        if path.suffix in (".csv", ".txt", ".xml", ".zip", ".xlsx")
    ]
    assert len(paths) > 100
    # The first of each kind in each language is opened as a workbook or a package: they are many, and made alike.
    packed = {(path.parent, path.suffix): path for path in paths if path.suffix in (".zip", ".xlsx")}
    plain = [path for path in paths if path.suffix not in (".zip", ".xlsx")]
    found = {path.name: holes(path.read_bytes()) for path in [*plain, *packed.values()]}
    assert {name: told for name, told in found.items() if told} == {}


def test_hole_is_seen(page: Page, tmp_path: Path) -> None:
    """A word that is taken away from the page is missed in each kind of file."""
    page.add_init_script(
        "const parse = JSON.parse; JSON.parse = (text) => { const found = parse(text); if (found) { delete "
        "found['plan.what']; delete found['plan.who']; } return found; };"
    )
    page.reload()
    for key in ("markdown", "excel", "calendar"):
        assert holes(saved(page, f"result.{key}", tmp_path).read_bytes())
    assert holes(b'{"a": [{"b": "undefined"}]}') == ["undefined"]
    assert holes(b'{"share": null}') == []
