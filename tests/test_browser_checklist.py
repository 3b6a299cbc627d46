"""The form of the checklist in a real browser: filled in by keyboard, seen as a result, kept, copied, deleted, damaged."""

from collections.abc import Iterator
from csv import reader
from pathlib import Path

import openpyxl
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from answering import said
from assessing import (
    CHECKS,
    asked,
    bring,
    choose,
    field_of,
    filled,
    kept,
    levelled,
    press,
    put,
    rows,
    saved,
    scores,
    shown,
    tab_to,
)
from assessments import LEVELS
from host import Host

pytestmark = pytest.mark.browser

DESK = asked("desk")
NA = DESK[1]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody who was never here."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, host: Host) -> Page:
    """The form, in English."""
    page = context.new_page()
    page.goto(host.address + "en/checklist/")
    return page


def told(page: Page, done: int, kind: str = "desk") -> None:
    """The progress is told, in words and as a bar."""
    count = len(asked(kind))
    expect(page.locator(".assess__told")).to_have_text(said("assess.progress", done=done, count=count))
    expect(page.locator(".assess progress")).to_have_js_property("value", done)
    expect(page.locator(".assess progress")).to_have_js_property("max", count)


def result_shown(page: Page) -> tuple[str, list[list[str]]]:
    """What is said of the radar, and the table of scores."""
    return page.locator(".result__chart desc").text_content() or "", rows(page.locator(".result__table"))


def numbers(page: Page, folder: Path) -> list[list[str]]:
    """The nine scores as each way to take them away has them: the radar, the table, Markdown and Excel."""
    radar, table = result_shown(page)
    markdown = saved(page, "result.markdown", folder).read_text(encoding="utf-8").split("\n")
    sheets = openpyxl.load_workbook(saved(page, "result.excel", folder))
    sheet = [row[4] for row in sheets[said("result.sheet.scores")].iter_rows(min_row=2, values_only=True)]
    titles = [row[0].split(". ", 1)[1] for row in table]
    drawn = [
        radar.split(f"{place}. {title}: ")[1].split(". ")[0].replace(said("result.unknown"), "–")
        for place, title in enumerate(titles, 1)
    ]
    written = [
        line.split(" | ")[1].rstrip(" |") for title in titles for line in markdown if line.startswith(f"| {title} |")
    ]
    return [[row[1] for row in table], drawn, written, ["–" if score is None else str(score) for score in sheet]]


def fill_by_keyboard(page: Page) -> None:
    """Answers every item of a desk with keys only: levels in turn, one that does not apply, one with evidence."""
    keys = page.keyboard
    tab_to(page, "[name=name]")
    keys.type("みどり市")
    tab_to(page, "[name=day]")
    keys.type("03032026")
    tab_to(page, "[name=kind]")
    keys.press("Space")
    for number, name in enumerate(DESK):
        tab_to(page, f'[name="level-{name}"]')
        if name == NA:
            keys.press("ArrowUp")
            tab_to(page, "[data-part=reason]")
            keys.type("Only one person works here")
        elif number % 4 == 0:
            keys.press("Space")
        for _ in range(0 if name == NA else number % 4):
            keys.press("ArrowDown")
    field = f'[data-indicator="{DESK[-1]}"] '
    tab_to(page, f"{field} summary")
    keys.press("Enter")
    written = {"what": "Photo", "day": "02022026", "link": "https://example.com/a", "note": "On the wall"}
    for part, text in written.items():
        tab_to(page, f"{field} [data-part={part}]")
        keys.type(text)


@pytest.mark.filterwarnings("ignore:Workbook contains no default style")
def test_form_is_filled_in_and_seen_by_keyboard_alone(page: Page, tmp_path: Path) -> None:
    """With keys only: answers, the result, one answer changed, out as JSON, all deleted, and in again as it was."""
    fill_by_keyboard(page)
    told(page, len(DESK))
    (found,) = kept(page)
    wanted = {name: "na" if name == NA else LEVELS[number % 4] for number, name in enumerate(DESK)}
    assert {name: answer["level"] for name, answer in found["answers"].items()} == wanted
    assert found["answers"][NA]["reason"] == "Only one person works here"
    last = found["answers"][DESK[-1]]
    assert last["evidence"] == [{"what": "Photo", "day": "2026-02-02", "link": "https://example.com/a"}]
    assert last["note"] == "On the wall"
    tab_to(page, "p > a.button")
    page.keyboard.press("Enter")
    expect(page.locator(".result__head")).to_contain_text("みどり市 · 2026-03-03 · Desk")
    before = scores(found)
    assert [row[1] for row in rows(page.locator(".result__table"))] == shown(before)
    expect(page.locator(".result__left")).to_be_hidden()

    page.go_back()
    page.reload()
    tab_to(page, f'[name="level-{DESK[0]}"]')
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    (found,) = kept(page)
    assert found["answers"][DESK[0]]["level"] == "kept"
    after = scores(found)
    assert after[0] != before[0]
    assert after[1:] == before[1:]
    tab_to(page, "p > a.button")
    page.keyboard.press("Enter")
    whole = result_shown(page)
    assert [row[1] for row in whole[1]] == shown(after)
    assert numbers(page, tmp_path) == [shown(after)] * 4
    csv = saved(page, "result.csv", tmp_path).read_bytes()
    table = list(reader(csv.decode("utf-8-sig").splitlines()))
    column = table[0].index(said("result.column.number"))
    points = [LEVELS.index(answer["level"]) if name != NA else "" for name, answer in found["answers"].items()]
    assert [row[column] for row in table[1:]] == [str(point) for point in points]
    with page.expect_download() as download:
        page.get_by_role("button", name=said("result.json")).focus()
        page.keyboard.press("Enter")
    file = tmp_path / download.value.suggested_filename
    download.value.save_as(file)

    page.go_back()
    page.reload()
    tab_to(page, ".assess__bar button:last-child")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=said("assess.undo"))).to_be_focused()
    assert kept(page) == []
    told(page, 0)
    page.goto(page.url.replace("checklist", "result"))
    expect(page.locator(".result__none")).to_be_visible()
    bring(page, file)
    assert kept(page) == [found]
    assert result_shown(page) == whole
    assert numbers(page, tmp_path) == [shown(after)] * 4
    assert saved(page, "result.csv", tmp_path).read_bytes() == csv


def test_does_not_apply_needs_its_reason(page: Page) -> None:
    """«Does not apply» asks for a reason and counts as an answer only with it; a level takes the question away again."""
    reason = field_of(page, NA).locator("[data-part=reason]")
    expect(reason).to_be_hidden()
    choose(page, NA, "na")
    expect(reason).to_be_visible()
    told(page, 0)
    reason.fill("  ")
    told(page, 0)
    reason.fill("There is none here")
    told(page, 1)
    choose(page, NA, "kept")
    expect(reason).to_be_hidden()
    told(page, 1)


def test_form_is_the_same_after_a_reload(page: Page) -> None:
    """Everything that is written stands there again: who, when, levels, two pieces of evidence, a note, the services."""
    page.locator("[name=name]").fill("<b>Mori</b> & Co")
    page.locator("[name=people]").fill("Aya, Ken")
    page.locator("[name=group]").check()
    page.locator("[name=kind][value=center]").check()
    choose(page, DESK[0], "working")
    field = field_of(page, DESK[0])
    field.locator("summary").click()
    field.locator("[data-part=what]").fill("One")
    press(field, "assess.more")
    expect(field.locator("[data-part=what]").last).to_be_focused()
    field.locator("[data-part=what]").last.fill("Two")
    field.locator("[data-part=note]").fill("Line\nand line")
    service = page.locator("[data-service]").first
    service.locator("[value=with]").check()
    service.locator("[type=text]").fill("A partner")
    before = kept(page)
    page.reload()
    expect(page.locator("[name=name]")).to_have_value("<b>Mori</b> & Co")
    expect(page.locator("[name=people]")).to_have_value("Aya, Ken")
    expect(page.locator("[name=group]")).to_be_checked()
    expect(page.locator("[name=kind][value=center]")).to_be_checked()
    expect(field.locator("[value=working]")).to_be_checked()
    assert [one.input_value() for one in field.locator("[data-part=what]").all()] == ["One", "Two"]
    expect(field.locator("[data-part=note]")).to_have_value("Line\nand line")
    expect(service.locator("[value=with]")).to_be_checked()
    expect(service.locator("[type=text]")).to_have_value("A partner")
    assert kept(page) == before
    page.goto(page.url.replace("checklist", "result"))
    expect(page.locator(".result__head")).to_contain_text("<b>Mori</b> & Co")
    expect(page.locator(".result__services li").first).to_contain_text("A partner")


def test_only_what_is_left_is_shown(page: Page) -> None:
    """What is answered, and checks that are done, can be hidden; when nothing is left it is said."""
    first = [one["id"] for one in CHECKS[0]["indicators"] if one["place"] != "center"]
    put(page, levelled(dict.fromkeys(first, "begun")))
    told(page, len(first))
    page.locator("[name=left]").check()
    expect(page.locator(f"#{CHECKS[0]['id']}")).to_be_hidden()
    expect(page.locator("[data-indicator]").filter(visible=True)).to_have_count(len(DESK) - len(first))
    expect(page.locator(".assess__none")).to_be_hidden()
    page.locator("[name=left]").uncheck()
    expect(page.locator("[data-indicator]").filter(visible=True)).to_have_count(len(DESK))
    put(page, filled())
    told(page, len(DESK))
    page.locator("[name=left]").check()
    expect(page.locator(".assess__none")).to_be_visible()
    expect(page.locator("[data-indicator]").filter(visible=True)).to_have_count(0)


def test_each_kind_of_place_is_asked_its_own(page: Page) -> None:
    """A desk is not asked what only centers do, nor the reverse; another kind changes what is counted."""
    for kind in ("desk", "center"):
        page.locator(f"[name=kind][value={kind}]").check()
        found = page.locator("[data-indicator]").filter(visible=True)
        assert found.evaluate_all("all => all.map(one => one.dataset.indicator)") == asked(kind)
        told(page, 0, kind)
