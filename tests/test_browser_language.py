"""Languages in a real browser: switched by the reader, offered once, never forced."""

import pytest
from playwright.sync_api import Browser, expect

from host import Host

pytestmark = pytest.mark.browser


def test_language_is_switched_on_an_inner_page(browser: Browser, host: Host) -> None:
    """The menu leads from a page to the same page in another language, and back."""
    page = browser.new_page(locale="ja-JP")
    page.goto(host.address + "roles/counselor/")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="नेपाली").click()
    assert page.url == host.address + "ne/roles/counselor/"
    assert page.locator("html").get_attribute("lang") == "ne"
    page.go_back()
    assert page.url == host.address + "roles/counselor/"


def test_language_menu_works_with_scripts_off(browser: Browser, host: Host) -> None:
    """The menu is plain HTML."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(host.address + "about/")
    page.locator(".languages summary").click()
    page.get_by_role("link", name="English").click()
    assert page.url == host.address + "en/about/"


@pytest.mark.parametrize(("asked", "offered"), [("en-US", "en"), ("pt-PT", "pt-BR"), ("zh-TW", "zh"), ("ne", "ne")])
def test_readers_language_is_offered_once(browser: Browser, host: Host, asked: str, offered: str) -> None:
    """A reader whose browser asks for another language is offered it in that language, once, and stays."""
    page = browser.new_context(locale=asked).new_page()
    page.goto(host.address + "roles/counselor/")
    assert page.url == host.address + "roles/counselor/"
    expect(page.locator(".offer:visible")).to_have_attribute("lang", offered)
    page.goto(host.address + "about/")
    expect(page.locator(".offer:visible")).to_have_count(0)


def test_offer_leads_to_the_same_page(browser: Browser, host: Host) -> None:
    """The offer's link keeps the reader on the page."""
    page = browser.new_context(locale="vi-VN").new_page()
    page.goto(host.address + "roles/counselor/")
    page.locator(".offer:visible a").click()
    assert page.url == host.address + "vi/roles/counselor/"


@pytest.mark.parametrize(
    ("asked", "path"), [("ja-JP", "about/"), ("ja-JP", "ja-Hira/about/"), ("en", "en/about/"), ("fr", "about/")]
)
def test_nothing_is_offered_without_need(browser: Browser, host: Host, asked: str, path: str) -> None:
    """A reader who reads what the browser asks for, or asks for no language of ours, is left alone."""
    page = browser.new_context(locale=asked).new_page()
    page.goto(host.address + path)
    expect(page.locator(".offer:visible")).to_have_count(0)


def test_blocked_storage_breaks_nothing(browser: Browser, host: Host) -> None:
    """Where the browser refuses storage, the offer still works and no error is thrown."""
    page = browser.new_context(locale="en").new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.add_init_script("Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no'); } });")
    page.goto(host.address + "about/")
    expect(page.locator(".offer:visible")).to_have_count(1)
    page.locator(".offer:visible button").click()
    expect(page.locator(".offer:visible")).to_have_count(0)
    page.locator(".palette").click()
    assert page.locator("html").get_attribute("data-palette") == "dark"
    assert errors == []
