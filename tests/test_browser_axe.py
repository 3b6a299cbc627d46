"""axe finds nothing on any kind of page, in three languages: light on a phone, dark on a desktop."""

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from host import Host
from pages import KINDS, path_of

pytestmark = pytest.mark.browser

AXE = Axe()
SCREENS = {"light": (390, 800), "dark": (1280, 900)}
"""By palette: colours and width are looked at in two pairs, not four, for the sake of time."""


def violations(page: Page) -> list[str]:
    """What axe has to say about the page as it is now, one line a node."""
    page.evaluate(AXE.axe_script)
    found: list[dict[str, Any]] = page.evaluate(
        "axe.run({resultTypes: ['violations']}).then((results) => results.violations)"
    )
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize(("locale", "palette"), [("ja", "light"), ("ja", "dark"), ("en", "light"), ("ne", "dark")])
def test_axe_finds_nothing(browser: Browser, host: Host, locale: str, palette: Any) -> None:
    """Every kind of page is free of violations."""
    width, height = SCREENS[palette]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=palette)
    found = {}
    for kind in KINDS:
        page.goto(host.address + path_of(kind, locale))
        found[kind] = violations(page)
    page.close()
    assert {kind: said for kind, said in found.items() if said} == {}


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(browser: Browser, host: Host, palette: Any) -> None:
    """An open term, the open menu and the offer are free of violations too; quizzes have tests of their own."""
    page = browser.new_page(viewport={"width": 390, "height": 800}, color_scheme=palette, locale="en")
    page.goto(host.address + "cases/tax-letter/")
    page.locator("a.term").first.click()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.locator(".languages summary").click()
    page.locator(".bar__menu").click()
    assert violations(page) == []
    page.close()
