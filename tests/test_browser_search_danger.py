"""What people type in danger, asked through the real interface: who can be called comes first, in every language."""

import pytest
from playwright.sync_api import Browser, expect

from host import Host
from madoguchi.locales import LOCALES
from searching import HITS, addresses, open_search, typed

pytestmark = pytest.mark.browser

DANGER = typed("danger")


@pytest.mark.parametrize("locale", LOCALES)
def test_who_can_be_called_comes_first(browser: Browser, host: Host, locale: str) -> None:
    """Each word and each sentence leads to a contact that is right for it."""
    page = browser.new_page()
    page.goto(host.address + ("" if locale == "ja" else f"{locale}/"))
    box = open_search(page)
    wrong = {}
    for asked in DANGER[locale]:
        box.fill("")
        expect(page.locator(".search__hint")).to_be_visible()
        box.fill(asked["query"])
        expect(page.locator(".hits, .none").first).to_be_visible()
        first = addresses(page.locator(HITS))[:1]
        if not any(address.endswith(f"directory/#{contact}") for address in first for contact in asked["contacts"]):
            wrong[asked["query"]] = first
    page.close()
    assert wrong == {}


def test_each_language_has_many_of_each_kind() -> None:
    """At least 15 queries a language: fire and illness, crime, violence at home, children, sexual violence, despair."""
    assert list(DANGER) == list(LOCALES)
    for queries in DANGER.values():
        assert len({one["query"] for one in queries}) == len(queries) >= 15
        contacts = {contact for one in queries for contact in one["contacts"]}
        assert contacts >= {"fire", "police", "dv-navi", "child-abuse", "sexual", "yorisoi"}


def test_a_result_dials(browser: Browser, host: Host) -> None:
    """The number stands in the result itself: a tap dials it, without another page."""
    page = browser.new_page()
    page.goto(f"{host.address}vi/")
    open_search(page).fill("chồng đánh tôi")
    number = page.locator(".hit").first.locator(".hit__number a")
    expect(number).to_have_text("#8008")
    expect(number).to_have_attribute("href", "tel:%238008")
    page.close()
