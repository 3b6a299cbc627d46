"""What a visit asks for: little, and of nobody else."""

import pytest
from playwright.sync_api import Browser, Page

from host import Host
from pages import KINDS, LOCALES, path_of

pytestmark = pytest.mark.browser


def watch(page: Page, host: Host) -> list[str]:
    """What a page complains of from now on, with each request to another host and each answer that is an error."""
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: complaints.append(asked.url) if not _ours(asked.url, host) else None)
    page.on("response", lambda given: complaints.append(given.url) if given.status >= 400 else None)
    return complaints


def visit(page: Page, host: Host, path: str) -> list[str]:
    """Open a page and wait until it asks for nothing more; returns what it complained of."""
    complaints = watch(page, host)
    page.goto(host.address + path, wait_until="networkidle")
    return complaints


def _ours(url: str, host: Host) -> bool:
    return url.startswith((host.address, "data:"))


@pytest.mark.parametrize("kind", KINDS)
def test_page_asks_nobody_else_and_complains_of_nothing(browser: Browser, host: Host, kind: str) -> None:
    """No request leaves for another host, none is missing, and the console stays empty, in three languages."""
    context, complaints = browser.new_context(), []
    for locale in LOCALES:
        page = context.new_page()
        complaints.append(watch(page, host))
        page.goto(host.address + path_of(kind, locale))
    for page in context.pages:
        page.wait_for_load_state("networkidle")
    assert complaints == [[]] * len(LOCALES)


@pytest.mark.parametrize("path", ["cases/tax-letter/", "ne/roles/interpreter/", "en/checklist/", "ja-Hira/roles/"])
def test_first_visit_is_small(browser: Browser, host: Host, path: str) -> None:
    """A first visit to an inner page makes at most 6 requests of at most 80 KB compressed together."""
    page = browser.new_page()
    sizes: list[int] = []
    page.on("requestfinished", lambda asked: sizes.append(asked.sizes()["responseBodySize"]))
    visit(page, host, path)
    assert 0 < len(sizes) <= 6
    assert sum(sizes) <= 80 * 1024
    page.close()


def test_missing_page_leads_on(browser: Browser, host: Host) -> None:
    """A page that is not there says so in seven languages, with a way in."""
    page = browser.new_page()
    page.goto(host.address + "en/nothing/here/")
    assert page.locator(".missing li").count() == 7
    page.get_by_role("main").get_by_role("link", name="English").click()
    assert page.url == host.address + "en/"
    page.close()
