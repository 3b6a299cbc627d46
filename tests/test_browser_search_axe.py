"""axe finds nothing in the open search: results, filters, an empty box, nothing found, marks; light and dark."""

from typing import Literal

import pytest
from playwright.sync_api import Browser, expect

from host import Host
from searching import ask, open_search
from test_browser_axe import SCREENS, violations

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("locale", "palette"), [("", "light"), ("ja-Hira/", "dark"), ("ne/", "light"), ("en/", "dark")]
)
def test_axe_finds_nothing(browser: Browser, host: Host, locale: str, palette: Literal["light", "dark"]) -> None:
    """The search is free of violations in each of its states."""
    width, height = SCREENS[palette]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=palette)
    page.goto(host.address + locale)
    box = open_search(page)
    expect(page.locator(".search__examples")).to_be_visible()
    found = {"empty": violations(page)}
    box.fill("在留")
    expect(page.locator(".hit").first).to_be_visible()
    page.locator(".search__narrow").evaluate("(details) => { details.open = true; }")
    found["results"] = violations(page)
    box.fill("qqqqq zzzzz")
    expect(page.locator(".none")).to_be_visible()
    found["none"] = violations(page)
    box.fill("在留 qqqqq zzzzz")
    expect(page.locator(".search__note")).to_be_visible()
    found["notes"] = violations(page)
    box.fill("在留")
    page.locator(".hit__link").first.click()
    expect(page.locator(".marks")).to_be_visible()
    found["marks"] = violations(page)
    page.close()
    assert {state: said for state, said in found.items() if said} == {}


def test_a_screen_reader_is_told_what_it_needs(browser: Browser, host: Host) -> None:
    """The dialog, the box and the list have names; the number of results and what is to be said of them is said."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    ask(page, "visa")
    expect(page.get_by_role("dialog", name="Search")).to_be_visible()
    expect(page.get_by_role("searchbox")).to_have_accessible_name(
        page.locator(".search").get_attribute("aria-label") or ""
    )
    said = page.get_by_role("dialog").get_by_role("status")
    expect(said).to_contain_text("results")
    page.get_by_role("searchbox").fill("dog vaccination 給与明細")
    expect(said).to_contain_text("Nothing fits exactly")
    expect(said).to_contain_text("給与明細")
    assert page.locator("ol.hits").get_attribute("aria-label")
    page.close()
