"""The plan of a result in a real browser: from a gap, one's own, edited, removed and had back, taken away."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from answering import said
from assessing import CHECKS, KEY, asked, bring, cells, filled, kept, levelled, press, put, saved
from assessments import LEVELS, step
from conftest import ROOT
from host import Host

pytestmark = pytest.mark.browser

NAMES = asked("desk")
EARLIER = ROOT / "tests/kept/assessment-1.json"
"""A file that was saved when steps did not know the level to which they lead."""


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The result of a desk that has answered everything, in English."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.goto(host.address + "en/result/")
    put(page, filled(name="Mori", day="2026-03-04"))
    yield page
    page.close()


def steps(page: Page) -> Locator:
    return page.locator(".plan tbody tr")


def what(page: Page) -> list[str]:
    return [one.input_value() for one in steps(page).locator("textarea").all()]


def own(page: Page, text: str, who: str = "", by: str = "") -> None:
    """Adds a step of one's own."""
    press(page, "result.addOwn")
    page.keyboard.insert_text(text)
    steps(page).last.locator("[type=text]").fill(who)
    steps(page).last.locator("[type=date]").fill(by)


def test_gaps_stand_with_the_lowest_first(page: Page) -> None:
    """What is below «working» is told, the lowest first, with its level, the next one and pages that help."""
    gaps = page.locator(".gap")
    wanted = [sum(LEVELS[number % 4] == level for number in range(len(NAMES))) for level in ("none", "begun")]
    now = gaps.locator("dt:first-child").evaluate_all("all => all.map(one => one.textContent)")
    assert now == [
        said("result.now", level=said(f"level-name.{level}"))
        for level, count in zip(("none", "begun"), wanted, strict=True)
        for _ in range(count)
    ]
    expect(page.locator(".result__gaps .gap")).to_have_count(5)
    expect(gaps.filter(visible=True)).to_have_count(5)
    page.locator(".result__more summary").click()
    expect(gaps.filter(visible=True)).to_have_count(sum(wanted))
    assert gaps.locator("a").count() >= sum(wanted)
    gaps.first.locator("a").first.click()
    expect(page.locator("h1")).to_be_visible()
    assert "/en/" in page.url
    assert "result" not in page.url


def test_nothing_is_missing_where_everything_works(page: Page) -> None:
    """With everything at «working» or above there is no gap and strengths are told; with nothing there, no strength."""
    put(page, levelled(dict.fromkeys(NAMES, "working")))
    expect(page.locator(".result__strong")).to_be_visible()
    expect(page.locator(".gap")).to_have_count(0)
    expect(page.locator(".result__weak")).to_be_hidden()
    expect(page.locator(".result__strengths li")).to_have_count(5)
    put(page, levelled(dict.fromkeys(NAMES, "none")))
    expect(page.locator(".result__strong")).to_be_hidden()
    expect(page.locator(".result__weak")).to_be_visible()


def test_plan_is_made_edited_and_kept(page: Page) -> None:
    """A gap goes into the plan once, as a step to be written, beside the level to reach; all is there after a
    reload.
    """
    expect(page.locator(".plan__none")).to_be_visible()
    gap = page.locator(".gap").first
    following = gap.locator("dd").nth(1).text_content() or ""
    press(gap, "result.add")
    expect(steps(page).locator("textarea")).to_be_focused()
    assert what(page) == [""]
    expect(steps(page).locator("textarea")).to_have_attribute("placeholder", said("result.plan.ask"))
    aim = said("result.plan.aim", level=said("level-name.begun"), seen=following)
    expect(steps(page).locator("dd")).to_have_text([gap.locator(".gap__text").text_content() or "", aim])
    expect(page.locator(".gap").first.get_by_role("button", name=said("result.add"))).to_be_disabled()
    expect(page.locator(".plan__none")).to_be_hidden()
    steps(page).locator("textarea").fill("Ask\nthe residents")
    own(page, "<b>Our own</b>", "あや", "2026-06-30")
    steps(page).last.locator("[type=checkbox]").check()
    page.reload()
    assert what(page) == ["Ask\nthe residents", "<b>Our own</b>"]
    expect(steps(page).last.locator("[type=text]")).to_have_value("あや")
    expect(steps(page).last.locator("[type=date]")).to_have_value("2026-06-30")
    expect(steps(page).last.locator("[type=checkbox]")).to_be_checked()
    expect(page.locator(".gap").first.get_by_role("button", name=said("result.add"))).to_be_disabled()
    expect(steps(page).first.locator("dd").last).to_have_text(aim)
    expect(steps(page).last.locator("dd")).to_have_count(0)
    (found,) = kept(page)
    assert [(one["indicator"], one["target"]) for one in found["plan"]] == [(NAMES[0], "begun"), ("", "")]


def test_level_to_reach_stays_when_it_is_reached(page: Page) -> None:
    """A step goes on leading to the level for which it was begun, though the answer has changed since."""
    put(page, filled(plan=[step("Ask", indicator=NAMES[0], target="kept")]))
    expect(steps(page).locator("dd").last).to_have_text(re.compile(f"^{said('level-name.kept')}: "))


def test_plan_of_an_earlier_version_stays_as_it_was_typed(page: Page) -> None:
    """What an earlier version kept, with the description of a level as a step, is read from the browser and from a
    file.
    """
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, EARLIER.read_text(encoding="utf-8")])
    page.reload()
    (old,) = json.loads(EARLIER.read_text(encoding="utf-8"))["assessments"]
    typed = [one["what"] for one in old["plan"]]
    assert what(page) == typed
    expect(steps(page).first.locator("dt")).to_have_text([said("result.column.indicator")])
    expect(page.locator(".result__gone")).to_have_text(said("result.gone", count=1))
    steps(page).last.locator("textarea").fill("Ask them again")
    page.reload()
    assert what(page) == [typed[0], "Ask them again"]
    page.evaluate("localStorage.clear()")
    page.reload()
    bring(page, EARLIER)
    assert what(page) == typed
    (found,) = kept(page)
    assert [one.pop("target") for one in found["plan"]] == ["", ""]
    assert found == old


def test_step_is_removed_and_had_back(page: Page) -> None:
    """A step that is removed is gone, its gap can be chosen again, and it comes back where it was, as it was."""
    press(page.locator(".gap").first, "result.add")
    own(page, "Two", "Ken", "2026-06-30")
    own(page, "Three")
    before = kept(page)[0]["plan"]
    steps(page).first.get_by_role("button").click()
    expect(page.locator(".assess__notice")).to_contain_text(said("result.removed"))
    expect(page.get_by_role("button", name=said("result.undo"))).to_be_focused()
    expect(page.locator(".gap").first.get_by_role("button", name=said("result.add"))).to_be_enabled()
    assert kept(page)[0]["plan"] == before[1:]
    page.keyboard.press("Enter")
    assert kept(page)[0]["plan"] == before
    expect(steps(page).first.locator("textarea")).to_be_focused()
    expect(page.locator(".assess__notice")).to_be_empty()
    for _ in range(3):
        steps(page).first.get_by_role("button").click()
    expect(page.locator(".plan__none")).to_be_visible()
    page.reload()
    expect(steps(page)).to_have_count(0)


def test_undo_brings_a_step_back_into_its_own_plan(page: Page) -> None:
    """When another assessment was chosen since, what was removed comes back into the plan that it was in."""
    one = step("Of one")
    put(page, filled(id="0a", name="One", plan=[one]), filled(id="0b", name="Two"), current="0a")
    steps(page).get_by_role("button").click()
    page.locator("[name=assessment]").select_option("0b")
    press(page, "result.undo")
    assert {one["id"]: len(one["plan"]) for one in kept(page)} == {"0a": 1, "0b": 0}


def test_plan_goes_into_markdown_and_a_calendar(page: Page, tmp_path: Path) -> None:
    """Markdown has every step in one table; the calendar those with a day, and without any it says what to do."""
    press(page, "result.calendar")
    expect(page.locator(".assess__notice")).to_contain_text(said("result.noDates"))
    own(page, "With | a bar\nand a line", "Aya")
    own(page, "ひな形を直す、日付つき", "Ken; Mori", "2026-06-30")
    press(page.locator(".gap").first, "result.add")
    steps(page).last.locator("textarea").fill("Ask for room")
    steps(page).last.locator("[type=date]").fill("2026-07-01")
    about, aim = steps(page).last.locator("dd").all_text_contents()
    markdown = saved(page, "result.markdown", tmp_path).read_text(encoding="utf-8")
    assert markdown.startswith("# Mori (2026-03-04)\n")
    assert f"| With \\| a bar<br>and a line | Aya |  | {said('result.no')} |" in markdown
    heads = [said(f"result.{key}") for key in ("plan.what", "plan.who", "plan.by", "plan.done", "column.indicator")]
    assert f"| {' | '.join([*heads, said('result.plan.target')])} |" in markdown
    assert f"| ひな形を直す、日付つき | Ken; Mori | 2026-06-30 | {said('result.no')} |" in markdown
    assert f"| Ask for room |  | 2026-07-01 | {said('result.no')} | {about} | {aim} |" in markdown
    assert sum(line.startswith("| ") for line in markdown.split("\n")) == 2 + len(CHECKS) + 2 + 3
    events = saved(page, "result.calendar", tmp_path).read_bytes().decode().replace("\r\n ", "").split("\r\n")
    assert events.count("BEGIN:VEVENT") == 2
    expect(page.locator(".assess__notice")).to_have_text(said("result.undated", count=1))
    escaped = re.sub(r"([\\\\;,])", r"\\\1", f"{said('result.plan.target')}: {aim}")
    assert f"DESCRIPTION:{escaped}" in events
    assert "DTSTART;VALUE=DATE:20260630" in events
    assert "SUMMARY:ひな形を直す、日付つき" in events


def test_printed_plan_has_what_was_written_and_no_buttons(page: Page) -> None:
    """On paper the plan stands as plain text, long lines too, and nothing that one presses."""
    own(page, "A long step " * 20, "Aya", "2026-06-30")
    page.evaluate("document.documentElement.dataset.printed = 'plan'")
    page.emulate_media(media="print")
    expect(page.locator(".report")).to_be_hidden()
    expect(page.locator(".plan__whose")).to_have_text("Mori (2026-03-04)")
    expect(page.locator(".plan__whose")).to_be_visible()
    found = cells(steps(page).first)
    assert found[:3] == [("A long step " * 20).strip(), "Aya", "2026-06-30"]
    expect(steps(page).locator("td span").first).to_be_visible()
    page.emulate_media(media="screen")
    press(page.locator(".gap").first, "result.add")
    page.emulate_media(media="print")
    expect(steps(page).last.locator("dd").last).to_be_visible()
    assert (
        page.locator("main :is(button, textarea, select, [type=text], [type=date])").filter(visible=True).count() == 0
    )
