"""The checklist, its result and the comparison are free of violations in each state, and fit a narrow screen."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from assessing import asked, bring, choose, field_of, filled, payload, press, put
from assessments import text_of
from host import Host
from test_browser_axe import violations

pytestmark = pytest.mark.browser

FIRST, SECOND, *_ = asked("desk")
SIZES = [("light", 390), ("dark", 1280)]
NARROW = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@contextmanager
def sized(browser: Browser, address: str, palette: Any, width: int) -> Iterator[Page]:
    """A page in a palette and of a width."""
    size: Any = {"width": width, "height": 800}
    page = browser.new_page(locale="en-GB", reduced_motion="reduce", color_scheme=palette, viewport=size)
    page.goto(address)
    yield page
    page.close()


def form(page: Page) -> Iterator[str]:
    """The form filled in, with a reason and evidence; and empty again, with something to have back."""
    put(page, filled(id="0a", name="A desk with quite a long name of its own"), filled(id="0b", name="Mori"))
    choose(page, FIRST, "na")
    field_of(page, SECOND).locator("summary").click()
    press(field_of(page, SECOND), "assess.more")
    yield "filled"
    press(page, "assess.delete")
    press(page, "assess.delete")
    yield "empty"


def result(page: Page) -> Iterator[str]:
    """The result with nothing, with a plan and all gaps, and after a step was removed."""
    yield "none"
    put(page, filled(id="0a", name="A desk with quite a long name of its own"), filled(id="0b", name="Mori"))
    yield "result"
    page.locator(".result__more summary").click()
    press(page, "result.addOwn")
    press(page.locator(".gap").first, "result.add")
    yield "plan"
    page.locator(".plan tbody button").first.click()
    yield "removed"


def compare(page: Page) -> Iterator[str]:
    """The comparison with nothing, over years, side by side, and without names."""
    yield "nothing"
    years = [filled(year, id=f"y{year}", name="Mori", day=f"202{year}-03-04") for year in range(3)]
    bring(page, payload("years.json", text_of(*years)), payload("bad.json", "{"))
    yield "years"
    others = [
        filled(number, kind, id=f"p{number}", name=f"Place {number}") for number, kind in enumerate(("desk", "center"))
    ]
    bring(page, payload("places.json", text_of(*others)))
    yield "places"
    page.locator("[name=names]").uncheck()
    yield "no names"


STATES = {"checklist": form, "result": result, "compare": compare}


@pytest.mark.parametrize("name", STATES)
@pytest.mark.parametrize(("palette", "width"), SIZES)
def test_axe_finds_nothing(browser: Browser, host: Host, name: str, palette: str, width: int) -> None:
    """In each state, light and dark, on a phone and wide, axe finds nothing."""
    with sized(browser, f"{host.address}en/{name}/", palette, width) as page:
        found = {state: violations(page) for state in STATES[name](page)}
    assert {state: said for state, said in found.items() if said} == {}


@pytest.mark.parametrize("home", ["", "en/"])
@pytest.mark.parametrize("name", STATES)
def test_nothing_scrolls_sideways_on_a_narrow_screen(browser: Browser, host: Host, name: str, home: str) -> None:
    """At a width of 320 pixels no state of a page is wider than the screen."""
    with sized(browser, f"{host.address}{home}{name}/", "light", 320) as page:
        if home == "":
            put(page, filled(name="とてもながい名前のみどり市役所外国人相談窓口"))
            assert page.evaluate(NARROW)
        else:
            assert [state for state in STATES[name](page) if not page.evaluate(NARROW)] == []
