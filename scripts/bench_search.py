"""Measures search against a stock site over the same made-up pages, in turn in one run. Run it with `make bench`."""

import argparse
import gzip
import os
import random
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import material
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]

from corpus import LENGTHS, MadePage, corpus  # noqa: E402
from stock import lay_ours, lay_stock  # noqa: E402

from host import Host  # noqa: E402
from madoguchi.library import Library  # noqa: E402
from madoguchi.loader import open_library  # noqa: E402
from madoguchi.ruby import carry, plain  # noqa: E402
from madoguchi.search.book import LEADS, Book  # noqa: E402
from madoguchi.search.entries import Entry  # noqa: E402
from madoguchi.search.passages import Passage  # noqa: E402
from madoguchi.view import View  # noqa: E402

SIZES = (50, 150)
FILES = (50, 150, 500)
QUERIES = 9
"""Of each language."""
PHONE = {"offline": False, "latency": 150, "downloadThroughput": 1.6e6 / 8, "uploadThroughput": 750e3 / 8}
"""A slow phone network, as Lighthouse has it; with it the processor runs at a quarter of its speed."""
OPEN = {"ours": "[data-search-open]", "stock": ".md-search__input"}
BOX = {"ours": ".search__input", "stock": ".md-search__input"}
HIT = {"ours": ".hit__title .hit__link", "stock": ".md-search-result__link"}


@dataclass
class Measured:
    """What was measured of one system at one size."""

    seconds: list[float] = field(default_factory=list)
    megabytes: list[float] = field(default_factory=list)


def main() -> None:
    """Build, visit, ask, and print the figures with their ratios."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="builds of each system at each size (5)")
    rounds = parser.parse_args().rounds
    measured: dict[tuple[str, int], Measured] = {}
    library = open_library(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        for size in SIZES:
            pages = {locale: corpus(locale, size) for locale in LENGTHS}
            lay_ours(Path(folder) / f"ours-{size}", pages)
            lay_stock(Path(folder) / f"stock-{size}", pages, Path(material.__file__).parent / "templates", library)
        for turn in range(rounds + 1):
            for size in SIZES:
                for system in ("ours", "stock"):
                    # The first build, in which Python compiles what it imports, does not count.
                    counted = measured.setdefault((system, size), Measured()) if turn else Measured()
                    build(Path(folder) / f"{system}-{size}", counted)
        print_builds(measured)
        with sync_playwright() as playwright:
            path = (ROOT / ".tools" / "browser").read_text().strip()
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
            print_visits(browser, Path(folder))
            browser.close()
    print_files(library)


def build(root: Path, measured: Measured) -> None:
    """Build a site once; notes the time and the greatest memory of the process."""
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(root / "mkdocs.yml"), "-d", str(root / "site")]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks")}
    environment.pop("PYTHONDONTWRITEBYTECODE", None)
    start = time.perf_counter()
    with tempfile.TemporaryFile("w+") as said:
        process = subprocess.Popen(command, cwd=root, env=environment, stdout=said, stderr=said)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            said.seek(0)
            sys.exit(f"{said.read()}\n{root.name} could not be built: see above")
    measured.seconds.append(time.perf_counter() - start)
    measured.megabytes.append(usage.ru_maxrss / 1024)


def print_builds(measured: dict[tuple[str, int], Measured]) -> None:
    """Print times and memory, and the ratios of pairs built one after the other."""
    print("\nbuild, 7 languages     ours      stock   ours/stock (by pairs: median, worst)")
    growths = []
    for size in SIZES:
        ours, stock = measured["ours", size], measured["stock", size]
        ratios = [one / other for one, other in zip(ours.seconds, stock.seconds, strict=True)]
        line(f"time, {size} pages", statistics.median(ours.seconds), statistics.median(stock.seconds), "s", ratios)
        ratios = [one / other for one, other in zip(ours.megabytes, stock.megabytes, strict=True)]
        line(
            f"memory, {size} pages", statistics.median(ours.megabytes), statistics.median(stock.megabytes), "MB", ratios
        )
    for system in ("ours", "stock"):
        small, large = (statistics.median(measured[system, size].seconds) for size in SIZES)
        growths.append(large / small)
    line(f"growth {SIZES[0]} to {SIZES[1]}", *growths, "x", [growths[0] / growths[1]])


def print_visits(browser: Browser, folder: Path) -> None:
    """Print what a first visit and a first query load, how long the first result takes, and whether it is right."""
    size = SIZES[-1]
    with served(folder / f"ours-{size}/site") as ours, served(folder / f"stock-{size}/site") as stock:
        addresses = {"ours": ours.address, "stock": stock.address}
        visits = {system: visit(browser, addresses[system], system) for system in addresses}
        index = (folder / f"stock-{size}/site/search/search_index.json").read_bytes()
        whole = len(gzip.compress(index, 6)) / 1024
        print(f"\nfirst visit and first query, {size} pages; stock's index of all languages: {whole:.0f} KB")
        line("first visit, bytes", visits["ours"][0], visits["stock"][0], "KB")
        line("first visit, requests", visits["ours"][1], visits["stock"][1], "")
        for locale in LENGTHS:
            first = first_query(browser, ours.address, locale)
            line(f"first query, {locale}", first, whole, "KB")
        for name, phone in (("as it is", False), ("slow phone", True)):
            times = {
                system: [first_result(browser, addresses[system], system, phone) for _ in range(3)]
                for system in addresses
            }
            ratios = [one / other for one, other in zip(times["ours"], times["stock"], strict=True)]
            line(f"first result, {name}", *(statistics.median(times[system]) for system in addresses), "ms", ratios)
        asked = {locale: phrases(locale, corpus(locale, size)) for locale in LENGTHS}
        print("\nright page first, of phrases that stand in one page's text only")
        total = {"ours": 0, "stock": 0}
        for locale, queries in asked.items():
            right = {system: right_first(browser, addresses[system], system, locale, queries) for system in addresses}
            print(f"{locale:22} {right['ours']:4} of {len(queries)}  {right['stock']:4} of {len(queries)}")
            total = {system: total[system] + right[system] for system in total}
        count = sum(map(len, asked.values()))
        print(f"{'all':22} {total['ours']:4} of {count} {total['stock']:4} of {count}")


def print_files(library: Library) -> None:
    """Print the size of the file that a first query loads, at several sizes, without building a site."""
    print("\nfile of a language, KB compressed (gzip 6), with the glossary and the directory")
    print("pages " + "".join(f"{locale:>9}" for locale in LENGTHS))
    for size in FILES:
        sizes = []
        for locale in LENGTHS:
            book = Book(View(library, locale), dict.fromkeys(LEADS, "x/"))
            book.entries += [made_entry(page) for page in corpus(locale, size)]
            sizes.append(len(gzip.compress(book.text().encode(), 6)) / 1024)
        print(f"{size:5} " + "".join(f"{one:9.0f}" for one in sizes))


def made_entry(page: MadePage) -> Entry:
    """A page of the corpus as search sees it."""
    parts = tuple(
        Passage(f"part-{n}" if n else "", carry(heading), carry(text))
        for n, (heading, text) in enumerate(page.sections)
    )
    return Entry(page.name, carry(page.title), "guide", parts)


def line(name: str, ours: float, stock: float, unit: str, ratios: list[float] | None = None) -> None:
    """Print one row: both figures, the ratio, and the worst of several."""
    found = ratios or [ours / stock]
    worst = f", worst {max(found):.2f}" if len(found) > 1 else ""
    print(f"{name:22} {ours:8.1f} {stock:8.1f} {unit:3} {statistics.median(found):.2f}{worst}")


@contextmanager
def served(site: Path) -> Iterator[Host]:
    """A site on a port of this machine."""
    with Host(site) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield host
        host.shutdown()


def visit(browser: Browser, address: str, system: str) -> tuple[float, int]:
    """(kilobytes, requests) of a first visit to an inner page."""
    page = browser.new_page()
    counted = counting(page)
    page.goto(f"{address}en/made/1/page-20/", wait_until="networkidle")
    page.wait_for_timeout(1500)
    page.close()
    return sum(counted) / 1024, len(counted)


def first_query(browser: Browser, address: str, locale: str) -> float:
    """Kilobytes that opening the search and asking for the first time load."""
    page = browser.new_page()
    page.goto(f"{address}{'' if locale == 'ja' else locale + '/'}made/1/page-20/", wait_until="networkidle")
    counted = counting(page)
    page.locator(OPEN["ours"]).first.click()
    ask(page, "ours", next(iter(phrases(locale, corpus(locale, SIZES[-1])))))
    page.locator(HIT["ours"]).first.wait_for()
    page.wait_for_timeout(1000)
    page.close()
    return sum(counted) / 1024


def ask(page: Page, system: str, query: str) -> None:
    """Write a query into the box, and press a key: the stock search listens to keys only."""
    page.locator(BOX[system]).fill(query)
    page.locator(BOX[system]).press("End")


def counting(page: Page) -> list[int]:
    """A list that takes up the size of every answer from now on."""
    sizes: list[int] = []
    page.on("requestfinished", lambda asked: sizes.append(asked.sizes()["responseBodySize"]))
    return sizes


def first_result(browser: Browser, address: str, system: str, phone: bool) -> float:
    """Milliseconds from the arrival at a page, where search is opened and asked at once, to the first result."""
    context = browser.new_context()
    page = context.new_page()
    if phone:
        session: Any = context.new_cdp_session(page)
        session.send("Network.enable")
        session.send("Network.emulateNetworkConditions", PHONE)
        session.send("Emulation.setCPUThrottlingRate", {"rate": 4})
    page.goto(f"{address}en/made/1/page-20/", wait_until="commit")
    page.locator(OPEN[system]).first.wait_for(state="attached")
    page.wait_for_function("document.readyState !== 'loading'")
    start = time.perf_counter()
    page.locator(OPEN[system]).first.click()
    ask(page, system, "interpreter")
    page.locator(HIT[system]).first.wait_for(timeout=120_000)
    took = (time.perf_counter() - start) * 1000
    context.close()
    return took


def right_first(browser: Browser, address: str, system: str, locale: str, queries: dict[str, str]) -> int:
    """For how many queries the right page comes first, typed into the box."""
    page = browser.new_page()
    page.goto(f"{address}{'' if locale == 'ja' else locale + '/'}", wait_until="networkidle")
    page.locator(OPEN[system]).first.click()
    ask(page, system, next(iter(queries)).split()[0])
    page.wait_for_timeout(2000 if system == "ours" else 15_000)  # until the index is there
    found = 0
    for query, wanted in queries.items():
        ask(page, system, "")
        ask(page, system, query)
        page.wait_for_timeout(400 if system == "ours" else 1500)
        link = page.locator(HIT[system]).first
        address_found = link.get_attribute("href") if link.count() else ""
        found += wanted in (address_found or "") and (locale == "ja" or f"{locale}/" in (address_found or ""))
    page.close()
    return found


def phrases(locale: str, pages: list[MadePage]) -> dict[str, str]:
    """Phrases that stand in the text of one page only, each with that page: 6 to 9 characters, or 3 words."""
    chance = random.Random(f"phrases {locale}")
    texts = [plain(" ".join(text for _, text in page.sections)) for page in pages]
    found: dict[str, str] = {}
    while len(found) < QUERIES:
        number = chance.randrange(len(pages))
        phrase = _phrase(texts[number], chance)
        if phrase and sum(phrase.lower() in text.lower() for text in texts) == 1:
            found[phrase] = f"page-{number}/"
    return found


def _phrase(text: str, chance: random.Random) -> str:
    words = text.split()
    if len(words) > len(text) / 12:
        at = chance.randrange(len(words) - 3)
        phrase = " ".join(words[at : at + 3])
        return phrase if re.fullmatch(r"[\w\u0900-\u097f ]+", phrase) and len(phrase) > 10 else ""
    at = chance.randrange(len(text) - 9)
    phrase = text[at : at + chance.randint(6, 9)]
    return phrase if re.fullmatch(r"\w+", phrase) else ""


if __name__ == "__main__":
    main()
