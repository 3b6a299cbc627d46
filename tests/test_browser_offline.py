"""The ZIP unpacked and opened from a folder, the network cut: search, quiz and checklist work, and no link is dead."""

import re
import zipfile
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from conftest import ROOT
from madoguchi.loader import open_library
from madoguchi.offline import pack
from searching import BOX, addresses, ask

pytestmark = pytest.mark.browser

LOCALES = ("ja", "en", "ne")
QUERIES = {
    "ja": ("ざいりゅうかーど", "residence-card"),
    "en": ("got fired", "dismissal"),
    "ne": ("भिसा", "status-of-residence"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ZIP with three languages, unpacked, as it is written for all."""
    root = tmp_path_factory.mktemp("offline")
    path = root / "madoguchi-all.zip"
    pack(ROOT, path, LOCALES, open_library(ROOT))
    with zipfile.ZipFile(path) as archive:
        archive.extractall(root)
    path.unlink()
    return root / "madoguchi-all"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page without network that complains of nothing."""
    context = browser.new_context()
    context.set_offline(True)
    opened = context.new_page()
    complaints: list[str] = []
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    yield opened
    context.close()
    assert complaints == []


def home(folder: Path, locale: str) -> str:
    """The address of a language's folder."""
    return (folder / "site" / ("" if locale == "ja" else locale)).as_uri()


@pytest.mark.parametrize("locale", LOCALES)
def test_search_finds_and_marks(page: Page, folder: Path, locale: str) -> None:
    """From the page that says how to begin to a result of the search, its words marked, and back."""
    page.goto((folder / "START.html").as_uri())
    page.locator(f"section[lang={locale}] h2 a").click()
    query, term = QUERIES[locale]
    hits = ask(page, query)
    assert addresses(hits)[0].endswith(f"glossary.html#{term}")
    hits.first.click()
    expect(page.locator(f"#{term}")).to_be_in_viewport()
    expect(page.locator("mark.found").first).to_be_visible()
    page.go_back()
    expect(page.locator(BOX)).to_have_value(query)


@pytest.mark.parametrize("locale", LOCALES)
def test_quiz_is_answered_and_kept(page: Page, folder: Path, locale: str) -> None:
    """A question of a role's guide is answered, told, and still answered after a reload."""
    page.goto(f"{home(folder, locale)}/roles/interpreter.html")
    question = page.locator('.question[data-type="single"]').first
    question.locator(f'.options input[value="{question.get_attribute("data-key")}"]').check()
    question.locator(".quiz__bar button").first.click()
    expect(question).to_have_attribute("data-verdict", "right")
    page.reload()
    expect(question).to_have_attribute("data-verdict", "right")


@pytest.mark.parametrize("locale", LOCALES)
def test_checklist_is_filled_in_and_leads_to_its_result(page: Page, folder: Path, locale: str) -> None:
    """An answer on the form is counted on the page of the result."""
    page.goto(f"{home(folder, locale)}/checklist.html")
    page.locator("input[name=name]").fill("A")
    page.locator("input[value=working]").first.check()
    page.locator("a.button[href*=result]").click()
    expect(page.locator(".result__head")).to_contain_text("A")
    assert page.url.endswith("/result.html")


def test_no_link_is_dead(folder: Path) -> None:
    """Every link and every file that a page names lies in the folder; none leads to a folder instead of a page."""
    site, dead = folder / "site", set()
    pages = [folder / "START.html", *site.rglob("*.html")]
    assert len(pages) > 100
    for path in pages:
        html = re.sub(r"(?s)<(script|style)\b[^>]*>.*?</\1>", "", path.read_text(encoding="utf-8"))
        for address in re.findall(r'\s(?:href|src)="([^"]*)"', html):
            parts = urlsplit(address)
            if parts.scheme or not parts.path:
                continue
            if not (path.parent / unquote(parts.path)).is_file():
                dead.add(f"{path.relative_to(folder)}: {address}")
    assert dead == set()
