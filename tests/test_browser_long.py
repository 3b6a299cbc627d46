"""Long words in a real browser: an address of 180 letters anywhere wraps or shrinks, and columns stay in their
place.
"""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import said
from assessing import asked, filled, payload
from assessments import ANSWER, SERVICE, step, text_of
from host import Host
from madoguchi.locales import NAMES
from pages import KINDS, path_of
from records import NAME, READ, answer, note, record

pytestmark = pytest.mark.browser

WORD = "https://www.example.lg.jp/" + "soudan-madoguchi-annai-" * 7
LENGTHEN = """(word) => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT), texts = [], seen = new Map();
  while (walker.nextNode()) texts.push(walker.currentNode);
  for (const node of texts) {
    const parent = node.parentElement, kind = `${parent.localName} ${parent.className} ${parent.parentElement?.className}`;
    if (!node.data.trim() || parent.closest("script, style, template, rt, noscript")) continue;
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    if (seen.get(kind) < 3) node.data = word + node.data;
  }
  return seen.size;
}"""
WIDTH = "document.documentElement.scrollWidth"


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    """A small screen."""
    context = browser.new_context(viewport={"width": 320, "height": 800}, locale="en-GB", reduced_motion="reduce")
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("kind", KINDS)
def test_long_word_runs_out_of_no_page(page: Page, host: Host, kind: str) -> None:
    """With a word of 187 letters in each kind of text, option and button of a page, nothing scrolls sideways."""
    page.goto(host.address + path_of(kind, "en"))
    assert page.evaluate(LENGTHEN, WORD) > 5
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDTH) <= width


def keep(page: Page, name: str, text: str) -> None:
    page.evaluate("([name, text]) => localStorage.setItem(`madoguchi:${name}`, text)", [name, text])


def test_long_word_of_a_reader_runs_out_of_no_page(page: Page, host: Host) -> None:
    """What readers write themselves may be as long: names, notes, steps, people, partners, evidence."""
    first = asked("desk")[0]
    whole = filled(name=WORD, people=WORD, services={"information": {**SERVICE, "partner": WORD}})
    whole["answers"][first] = {**ANSWER, "note": WORD, "evidence": [{"what": WORD, "day": "", "link": WORD}]}
    whole["plan"] = [step(WORD, who=WORD, indicator=first, target="kept")]
    page.goto(host.address + "en/result/")
    keep(page, "assessments:1", text_of(whole))
    keep(page, "record:1", record({**NAME, "name": WORD}, note(WORD, "n1"), READ, answer("tax-letter/a", 1)))
    for kind in ("checklist", "result", "record"):
        page.goto(host.address + path_of(kind, "en"))
        page.locator("main").get_by_text(WORD).first.wait_for(state="attached")
        for width in (320, 390, 1024):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(WIDTH) <= width, (kind, width)
    page.goto(host.address + "en/compare/")
    files = [payload("a.json", text_of(whole, {**whole, "id": "0b", "name": f"{WORD}b"}))]
    page.locator("main [type=file]").set_input_files(files)
    page.locator(".compare__places table").wait_for()
    page.goto(host.address + "en/class/")
    page.locator("[name=names]").check()
    page.locator("main [type=file]").set_input_files([payload(f"{WORD}.json", record({**NAME, "name": WORD}))])
    page.locator(".class__people tbody th").wait_for()
    for width in (320, 390):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(WIDTH) <= width
    page.evaluate("localStorage.clear()")


CUT = """() => [...document.querySelectorAll("main .numbers")].flatMap((table) => {
  if (!table.offsetParent) return [];
  const room = table.closest(".wide").getBoundingClientRect(), cells = [...table.querySelectorAll("th, td")];
  const narrow = (cell) => cell.cellIndex === 0 && cell.offsetWidth < 90;
  const cut = (cell) => cell.getBoundingClientRect().right > room.right + 1 || cell.scrollWidth > cell.clientWidth + 1;
  const faulty = cells.filter((cell) => cut(cell) || narrow(cell));
  return faulty.map((cell) => `${table.className}: ${cell.textContent.trim()}`);
})"""
COLUMNS = """() => [...document.querySelectorAll("main .path__table")].map((table) => [...table.rows[0].cells]
  .map((cell) => Math.round(cell.getBoundingClientRect().left)).join())"""


@pytest.mark.parametrize("locale", NAMES)
def test_no_column_of_numbers_is_cut_off(page: Page, host: Host, locale: str) -> None:
    """At any width every column of the record and the result is whole, and the three paths have the same columns."""
    page.goto(host.address + path_of("record", locale))
    keep(page, "assessments:1", text_of(filled()))
    name: Any = page.locator(".path [data-page]").first.get_attribute("data-questions")
    keep(page, "record:1", record(READ, *[answer(one, 1) for one in name.split()]))
    for kind in ("record", "result"):
        page.goto(host.address + path_of(kind, locale))
        expect(page.locator(".numbers tbody tr").first).to_be_visible()
        for width in (320, 390, 768, 1024, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate(CUT) == [], width
            assert len(set(page.evaluate(COLUMNS))) == (1 if kind == "record" else 0)
    page.evaluate("localStorage.clear()")


def test_four_levels_stand_two_by_two(page: Page, host: Host) -> None:
    """The levels of an indicator stand in rows of one, two or four at any width, never three and one."""
    page.goto(host.address + "en/checklist/")
    rows = "[...document.querySelectorAll('.levels')].map((all) => new Set([...all.children].map((one) => Math.round(one.getBoundingClientRect().top))).size)"
    for width in (320, 390, 600, 768, 900, 1024, 1280, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        assert set(page.evaluate(rows)) <= {1, 2, 4}, width


def test_what_takes_away_stands_apart(page: Page, host: Host) -> None:
    """«Delete the whole record» stands apart from «Save as a file» and looks different."""
    page.set_viewport_size({"width": 1024, "height": 800})
    page.goto(host.address + "en/record/")
    buttons = [page.get_by_role("button", name=said(f"record.{key}")) for key in ("save", "print", "clear")]
    save, printing, clear = [one.bounding_box() for one in buttons]
    assert save
    assert printing
    assert clear
    assert printing["x"] - save["x"] - save["width"] < 20
    assert clear["x"] - printing["x"] - printing["width"] > 100
    colours = [one.evaluate("(one) => getComputedStyle(one).color") for one in buttons[1:]]
    assert len(set(colours)) == 2
    page.set_viewport_size({"width": 320, "height": 800})
