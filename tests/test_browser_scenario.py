"""A scenario in a real browser: from each chair to a good and a poor ending, by keyboard, over a reload, without scripts."""

import json

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT
from host import Host
from madoguchi.loader import load_library
from madoguchi.record import ROLES
from madoguchi.scenario import Scenario, Walk
from test_browser_axe import violations

pytestmark = pytest.mark.browser

SLUG = "leaving-home"


@pytest.fixture(scope="module")
def scenario() -> Scenario:
    """The scenario of the first case."""
    table = load_library(ROOT)[0].cases[SLUG].scenario
    assert table is not None
    assert isinstance(table.source, Scenario)
    return table.source


@pytest.fixture
def page(browser: Browser, host: Host) -> Page:
    """Its page, in English."""
    page = browser.new_page(locale="en-GB", viewport={"width": 390, "height": 800})
    page.goto(f"{host.address}en/cases/{SLUG}/scenario/")
    return page


def walk_to(scenario: Scenario, chair: str, quality: str) -> Walk:
    """The author's walk from a chair to an ending of a quality."""
    endings = {ending.id: ending.quality for ending in scenario.endings}
    return next(walk for walk in scenario.walks if walk.chair == chair and endings[walk.ending] == quality)


def choose(page: Page, scenario: Scenario, scene: str, name: str) -> str:
    """Take a choice with Tab and Enter; returns where it leads."""
    here = next(one for one in scenario.scenes if one.id == scene)
    choice = next(one for one in here.choices if one.id == name)
    wanted = page.locator(f'[id="{scene}--{name}"] summary').text_content()
    for _ in range(12):
        page.keyboard.press("Tab")
        focused = page.evaluate(
            "document.activeElement.matches('.stage__choice') && document.activeElement.textContent"
        )
        if focused and focused.strip() == (wanted or "").strip():
            page.keyboard.press("Enter")
            return choice.next
    raise AssertionError(f"{name} cannot be reached with the keyboard in {scene}")


@pytest.mark.parametrize("quality", ["good", "poor"])
@pytest.mark.parametrize("chair", ROLES)
def test_chair_is_played_to_its_ending_by_keyboard(page: Page, scenario: Scenario, chair: str, quality: str) -> None:
    """From each chair the keyboard alone leads to a good and a poor ending, over a reload in the middle."""
    walk = walk_to(scenario, chair, quality)
    page.locator(f'[data-chair="{chair}"]').focus()
    page.keyboard.press("Enter")
    place = scenario.start(walk.chair)
    for number, name in enumerate(walk.choices):
        if number == 2:
            page.reload()
            page.locator(".stage").focus()
        place = choose(page, scenario, place, name)
    assert place == walk.ending
    expect(page.locator(f".stage .ending--{quality}")).to_be_visible()
    expect(page.locator(".stage .scales > div")).to_have_count(4)
    expect(page.locator(".stage ol.way li")).to_have_count(len(walk.choices))
    assert violations(page) == []


def test_one_can_go_back_and_start_again(page: Page, scenario: Scenario) -> None:
    """«One step back» undoes the last choice, «Start again» all of them."""
    page.locator('[data-chair="counselor"]').click()
    first = page.locator(".stage__text").text_content()
    page.locator(".stage__choice").first.click()
    expect(page.locator(".stage__result")).to_be_visible()
    page.get_by_role("button", name="One step back").click()
    expect(page.locator(".stage__text")).to_have_text(first or "")
    page.locator(".stage__choice").last.click()
    page.locator(".stage__choice").first.click()
    page.get_by_role("button", name="Start again").click()
    expect(page.locator(".stage__text")).to_have_text(first or "")


@pytest.mark.parametrize(
    "kept", ["{", "null", "[]", '{"chair": "king", "path": []}', '{"chair": "counselor", "path": ["x"]}']
)
def test_damaged_record_is_set_aside_and_told(page: Page, kept: str) -> None:
    """A record that does not fit is told, kept under another name, and the play can begin."""
    key = f"madoguchi:scenario:1:{SLUG}"
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, kept])
    page.reload()
    expect(page.locator(".stage .label")).to_be_visible()
    assert page.evaluate("key => localStorage.getItem(key)", f"{key}:damaged") == kept
    page.locator('[data-chair="counselor"]').click()
    expect(page.locator(".stage__text")).to_be_visible()


def test_record_outlives_a_change_of_language(page: Page, host: Host) -> None:
    """Ids are the same in all languages: a play begun in English goes on in Japanese."""
    page.locator('[data-chair="coordinator"]').click()
    page.locator(".stage__choice").first.click()
    page.goto(f"{host.address}cases/{SLUG}/scenario/")
    expect(page.locator(".stage__result")).to_be_visible()
    kept = json.loads(page.evaluate(f"localStorage.getItem('madoguchi:scenario:1:{SLUG}')"))
    assert kept["chair"] == "coordinator"
    assert len(kept["path"]) == 1


def test_scenario_is_read_to_the_end_with_scripts_off(browser: Browser, host: Host, scenario: Scenario) -> None:
    """Without scripts the scenes are linked: chair, choice, what comes of it, and on to an ending."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{host.address}en/cases/{SLUG}/scenario/")
    walk = walk_to(scenario, "interpreter", "good")
    page.locator('[data-chair="interpreter"]').click()
    place = scenario.start(walk.chair)
    for name in walk.choices:
        choice = page.locator(f'[id="{place}--{name}"]')
        choice.locator("summary").click()
        expect(choice.locator(".choice__result")).to_be_visible()
        choice.get_by_role("link").click()
        place = page.url.partition("#")[2]
    assert place == walk.ending
    expect(page.locator(f'[id="{place}"]')).to_be_visible()


def test_scenes_show_after_all_when_the_script_never_comes(browser: Browser, host: Host) -> None:
    """Where the script does not load, the linked scenes appear by themselves after a moment."""
    page = browser.new_page()
    page.route("**/scenario.js", lambda route: route.abort())
    page.goto(f"{host.address}en/cases/{SLUG}/scenario/")
    scenes = page.locator(".scenario__scenes")
    expect(scenes).to_have_css("max-height", "none", timeout=8000)
    expect(page.locator(".scene").first).to_be_visible()
