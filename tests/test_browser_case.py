"""What else a case is good for: slides on the wall, cards on paper, a catalogue that filters."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from host import Host
from test_browser_axe import violations

pytestmark = pytest.mark.browser

SLUG = "night-shift"


def test_case_becomes_slides(browser: Browser, host: Host) -> None:
    """The button opens the first slide, arrow keys lead on and back, Escape ends and returns to the button."""
    page = browser.new_page(locale="ja-JP")
    page.goto(f"{host.address}cases/{SLUG}/")
    start = page.locator("madoguchi-slides button")
    start.focus()
    page.keyboard.press("Enter")
    where = page.locator(".deck__where")
    count = int((where.text_content() or "").split("／")[1])
    assert count >= 9
    page.keyboard.press("ArrowRight")
    expect(where).to_have_text(f"2／{count}")
    expect(page.locator(".deck h2")).to_be_visible()
    page.keyboard.press("End")
    expect(where).to_have_text(f"{count}／{count}")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowLeft")
    expect(where).to_have_text(f"{count - 1}／{count}")
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(page.locator(".deck")).to_have_count(0)
    expect(start).to_be_focused()


def test_timer_runs_and_stops(browser: Browser, host: Host) -> None:
    """The timer counts while it is pressed."""
    page = browser.new_page(locale="ja-JP")
    page.clock.install()
    page.goto(f"{host.address}cases/{SLUG}/")
    page.locator("madoguchi-slides button").click()
    page.get_by_role("button", name="タイマー").click()
    page.clock.run_for(65_000)
    expect(page.locator(".deck__clock")).to_have_text("1:05")
    page.get_by_role("button", name="タイマー").click()
    page.clock.run_for(5_000)
    expect(page.locator(".deck__clock")).to_have_text("1:05")


@pytest.mark.parametrize("locale", ["", "en/", "ja-Hira/"])
def test_each_card_is_one_sheet(browser: Browser, host: Host, locale: str, tmp_path: Path) -> None:
    """Five cards and the observation form are six A4 pages, in each language."""
    page = browser.new_page()
    page.goto(f"{host.address}{locale}cases/{SLUG}/roleplay/")
    assert all(len(card) > 60 for card in page.locator(".sheet__text:visible").all_inner_texts())
    assert page.locator(".sheet__text:visible").count() == 5
    path = tmp_path / "cards.pdf"
    page.pdf(path=path, format="A4", margin={"top": "15mm", "bottom": "15mm", "left": "15mm", "right": "15mm"})
    assert len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) == 6


def test_two_languages_stand_side_by_side(browser: Browser, host: Host, tmp_path: Path) -> None:
    """A trainer puts a second language beside the first; the sheets stay six, and only the own card is on each."""
    page = browser.new_page()
    page.goto(f"{host.address}cases/{SLUG}/roleplay/")
    expect(page.locator(".sheet--visitor .sheet__text:visible")).to_have_count(1)
    page.locator("madoguchi-roleplay select").select_option("en")
    expect(page.locator(".sheet--visitor .sheet__text:visible")).to_have_count(2)
    assert violations(page) == []
    path = tmp_path / "cards.pdf"
    page.pdf(path=path, format="A4", margin={"top": "12mm", "bottom": "12mm", "left": "12mm", "right": "12mm"})
    assert len(re.findall(rb"/Type\s*/Page\b", path.read_bytes())) == 6


def test_catalogue_filters_by_several_things(browser: Browser, host: Host) -> None:
    """Filters add up, stand in the address, survive a reload and the back button, and can be cleared."""
    page = browser.new_page(locale="en-GB")
    page.goto(f"{host.address}en/cases/")
    cards = page.locator(".card:visible")
    every = cards.count()
    assert every >= 8
    page.get_by_label("Main role").select_option("coordinator")
    by_role = cards.count()
    assert 0 < by_role < every
    page.get_by_label("Level").select_option("3")
    assert "role=coordinator" in page.url
    assert "level=3" in page.url
    both = cards.count()
    assert 0 < both <= by_role
    page.reload()
    assert cards.count() == both
    page.go_back()
    expect(cards).to_have_count(by_role)
    page.get_by_role("button", name="Clear the filters").click()
    expect(cards).to_have_count(every)
    assert violations(page) == []


def test_catalogue_says_when_nothing_fits(browser: Browser, host: Host) -> None:
    """An address whose filters fit nothing says so, and odd values are left out."""
    page = browser.new_page(locale="en-GB")
    page.goto(f"{host.address}en/cases/?topic=tax&role=coordinator&level=9")
    expect(page.locator(".catalogue__none")).to_be_visible()
    expect(page.locator(".card:visible")).to_have_count(0)


def test_catalogue_is_a_plain_list_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts every case is listed and no dead control is shown."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{host.address}cases/")
    assert page.locator(".card:visible").count() >= 8
    expect(page.locator(".filters")).to_be_hidden()
