"""Asks the search of a page as a reader does, and its plain functions without one."""

import json
from typing import Any

import yaml
from playwright.sync_api import Locator, Page, expect

from conftest import ROOT
from host import Host
from madoguchi.script import BUNDLES
from madoguchi.search.book import END, START

BOX = ".search__input"
HITS = ".hit__title .hit__link"
ENGINE = (*BUNDLES["minisearch"], *BUNDLES["search"][:-1])
"""All files of the search but the last, which wakes the page up."""


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


def handed(book: str) -> dict[str, Any]:
    """What the script of a book hands over."""
    assert book.startswith(START)
    assert book.endswith(END)
    found: dict[str, Any] = json.loads(book.removeprefix(START).removesuffix(END))
    return found


def built(host: Host, locale: str) -> dict[str, Any]:
    """The book of a language of the real site."""
    return handed((host.folder / f"assets/search/{locale}.js").read_text(encoding="utf-8"))


def typed(name: str) -> Any:
    """What people type, from `tests/queries/`."""
    return yaml.safe_load((ROOT / f"tests/queries/{name}.yml").read_text(encoding="utf-8"))
