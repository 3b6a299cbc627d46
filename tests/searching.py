"""Asks the search of a page as a reader does."""

from playwright.sync_api import Locator, Page, expect

BOX = ".search__input"
HITS = ".hit__title .hit__link"


def open_search(page: Page) -> Locator:
    """Open the search by its button; returns the box, ready to be typed into."""
    page.locator("[data-search-open]").first.click()
    box = page.locator(BOX)
    expect(box).to_be_focused()
    return box


def ask(page: Page, query: str) -> Locator:
    """Open the search and type a query; returns the links of the pages found, of which there is at least one."""
    open_search(page).fill(query)
    hits = page.locator(HITS)
    expect(hits.first).to_be_visible()
    return hits


def addresses(hits: Locator) -> list[str]:
    """Where the links of the pages found lead, without the words that will be marked."""
    links: list[str] = hits.evaluate_all("all => all.map(one => one.getAttribute('href'))")
    return [link.partition("&mark=")[0].removesuffix("#") for link in links]
