"""axe finds nothing on any kind of page, in three languages: light on a phone, dark on a desktop."""

from typing import Any, Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from host import Host
from pages import KINDS, path_of

pytestmark = pytest.mark.browser

AXE = Axe()
SCREENS: dict[Literal["light", "dark"], tuple[int, int]] = {"light": (390, 800), "dark": (1280, 900)}
"""By palette: colours and width are looked at in two pairs, not four, for the sake of time."""


def violations(page: Page, within: str = "html", contrast: bool = True) -> list[str]:
    """What axe has to say about a part of the page as it is now, one line a node, with or without the contrast of colours."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.axe_script)
    options = {"resultTypes": ["violations"], "rules": {"color-contrast": {"enabled": contrast}}}
    found: list[dict[str, Any]] = page.evaluate(
        "([within, options]) => axe.run(within, options).then((results) => results.violations)", [within, options]
    )
    return [f"{one['id']}: {node['html'][:200]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize(("locale", "palette"), [("ja", "light"), ("ja", "dark"), ("en", "light"), ("ne", "dark")])
def test_axe_finds_nothing(browser: Browser, host: Host, locale: str, palette: Literal["light", "dark"]) -> None:
    """Every kind of page is free of violations. Colours are the same in all languages, and are looked at in Japanese."""
    width, height = SCREENS[palette]
    page = browser.new_page(viewport={"width": width, "height": height}, color_scheme=palette)
    found = {}
    for kind in KINDS:
        page.goto(host.address + path_of(kind, locale))
        found[kind] = violations(page, contrast=locale == "ja")
    page.close()
    assert {kind: said for kind, said in found.items() if said} == {}


@pytest.mark.parametrize("palette", ["light", "dark"])
def test_axe_finds_nothing_in_what_opens(browser: Browser, host: Host, palette: Literal["light", "dark"]) -> None:
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
