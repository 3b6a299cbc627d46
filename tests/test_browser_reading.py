"""Reading in a real browser: terms, menu, colours, small screens."""

from itertools import pairwise

import pytest
from playwright.sync_api import Browser, expect

from host import Host
from madoguchi.locales import NAMES
from pages import KINDS, path_of

pytestmark = pytest.mark.browser


def test_term_is_explained_on_hover(browser: Browser, host: Host) -> None:
    """The pointer over a term shows what it means, and takes it away again."""
    page = browser.new_page(locale="ja-JP")
    page.goto(host.address + "roles/interpreter/")
    page.locator("a.term").first.hover()
    expect(page.locator(".term-card")).to_be_visible()
    expect(page.locator(".term-card")).to_contain_text("そうだんいん")
    page.mouse.move(5, 5)
    expect(page.locator(".term-card")).to_be_hidden()


def test_term_is_explained_by_keyboard(browser: Browser, host: Host) -> None:
    """Enter on a term opens its meaning, Escape closes it and stays at the word."""
    page = browser.new_page(locale="ja-JP")
    page.goto(host.address + "roles/interpreter/")
    term = page.locator("a.term").first
    term.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".term-card")).to_be_visible()
    expect(term).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Escape")
    expect(page.locator(".term-card")).to_be_hidden()
    expect(term).to_be_focused()


def test_term_is_explained_on_tap(browser: Browser, host: Host) -> None:
    """A tap opens the meaning inside the screen, a tap elsewhere closes it."""
    page = browser.new_context(viewport={"width": 390, "height": 800}, has_touch=True, locale="ja-JP").new_page()
    page.goto(host.address + "roles/interpreter/")
    page.locator("a.term").first.tap()
    card = page.locator(".term-card")
    expect(card).to_be_visible()
    box = card.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390
    page.locator("h1").tap()
    expect(card).to_be_hidden()


def test_term_leads_to_its_meaning_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts a term is a link to the list at the foot."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(host.address + "roles/interpreter/")
    page.locator("a.term").first.click()
    assert page.url.endswith("#term-counselor")
    expect(page.locator("#term-counselor")).to_be_in_viewport()


def test_menu_opens_on_a_phone_by_keyboard(browser: Browser, host: Host) -> None:
    """The menu button opens the menu, Escape closes it, a link leads on."""
    page = browser.new_context(viewport={"width": 390, "height": 800}, locale="ja-JP").new_page()
    page.goto(host.address)
    expect(page.locator("#menu")).to_be_hidden()
    page.locator(".bar__menu").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#menu")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator("#menu")).to_be_hidden()
    page.keyboard.press("Enter")
    page.locator("#menu").get_by_role("link", name="用語集").click()
    assert page.url == host.address + "glossary/"


def test_colours_follow_the_device_and_the_choice(browser: Browser, host: Host) -> None:
    """The page is dark where the device is; the button changes it and the next page remembers."""
    page = browser.new_context(color_scheme="dark", locale="ja-JP").new_page()
    page.goto(host.address)
    background = "getComputedStyle(document.body).backgroundColor"
    dark = page.evaluate(background)
    page.locator(".palette").click()
    light = page.evaluate(background)
    assert dark != light
    page.goto(host.address + "about/")
    assert page.evaluate(background) == light


def test_skip_link_is_the_first_stop(browser: Browser, host: Host) -> None:
    """The first Tab shows a link that leads past the header and the menu."""
    page = browser.new_page(locale="ja-JP")
    page.goto(host.address + "about/")
    page.keyboard.press("Tab")
    expect(page.locator(".skip")).to_be_focused()
    page.keyboard.press("Enter")
    assert page.url.endswith("#text")


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_runs_out_of_a_small_screen(browser: Browser, host: Host, kind: str) -> None:
    """At 320 px, at 390 px and at 200 % of a desktop, no page scrolls sideways, in any language."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    for locale in NAMES:
        page.goto(host.address + path_of(kind, locale), wait_until="domcontentloaded")
        for width in (320, 390, 640):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, (locale, width)
    page.close()


@pytest.mark.parametrize(("locale", "width"), [("ja", 390), ("en", 320), ("en", 1440), ("ne", 390)])
def test_card_of_a_term_is_laid_out(browser: Browser, host: Host, locale: str, width: int) -> None:
    """The word with its reading, the word of the language, what it means and the way on stand each on a line of its
    own.
    """
    page = browser.new_page(locale=locale, viewport={"width": width, "height": 800}, reduced_motion="reduce")
    page.goto(host.address + path_of("role", locale))
    page.locator("a.term").first.click()
    card = page.locator(".term-card")
    kinds = ["word", *(["name"] if locale != "ja" else []), "note", "more"]
    assert card.locator("> *").evaluate_all("all => all.map((one) => one.className)") == [
        f"term-card__{one}" for one in kinds
    ]
    lines = card.inner_text().split("\n")
    assert lines[0] == "相談員（そうだんいん）"
    assert len(lines) == len(kinds)
    assert (card.text_content() or "").count("\n") >= len(kinds)
    boxes = [one.bounding_box() for one in card.locator("> *").all()]
    assert all(above and below and above["y"] + above["height"] <= below["y"] for above, below in pairwise(boxes))
    expect(card.locator("[lang=ja]").first).to_have_text("相談員（そうだんいん）\n")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.close()


def test_footnote_ends_in_one_arrow(browser: Browser, host: Host) -> None:
    """Each way back into the text is one arrow; the theme adds none of its own."""
    page = browser.new_page()
    page.goto(host.address + "desks/")
    back = page.locator(".footnote-backref").first
    assert back.evaluate("(one) => getComputedStyle(one, '::before').content") == "none"
    expect(back).to_have_text("↩")
    page.close()
