"""A quiz by keyboard alone, in a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from answering import PATH, entered, kind_of, of_type, opened, options_of, right, said, shown_order
from host import Host
from madoguchi.quiz import TYPES

pytestmark = pytest.mark.browser


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A quiz with all seven types, in English."""
    with opened(browser, f"{host.address}en/{PATH}") as page:
        yield page


def tab_to(page: Page, place: Locator) -> None:
    """Go on with Tab until the focus is there."""
    for _ in range(40):
        if place.evaluate("one => one === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{place} cannot be reached with Tab")


def choose_by_keyboard(page: Page, question: Locator) -> None:
    """Radio buttons with the arrows, check boxes with Space."""
    boxes, wanted = question.locator(".options input"), right(question)
    if boxes.first.get_attribute("type") == "checkbox":
        for box in boxes.all():
            if box.input_value() in wanted:
                tab_to(page, box)
                page.keyboard.press("Space")
        return
    tab_to(page, boxes.first)
    page.keyboard.press("Space")
    while entered(question) != wanted:
        page.keyboard.press("ArrowDown")


def order_by_keyboard(page: Page, question: Locator) -> None:
    """Each move keeps the focus with what is moved, and tells where it is now."""
    wanted = options_of(question)
    for place, option in enumerate(wanted):
        item = question.locator(f'.options [data-option="{option}"]')
        up, down = item.get_by_role("button").all()
        name = (item.locator(".order__text").text_content() or "").strip()
        expect(up).to_have_accessible_name(said("answering.up", item=name))
        expect(down).to_have_accessible_name(said("answering.down", item=name))
        while (at := shown_order(question).index(option)) > place:
            tab_to(page, up)
            page.keyboard.press("Enter" if at % 2 else "Space")
            told = said("answering.moved", item=name, place=at, count=len(wanted))
            expect(question.get_by_role("status")).to_have_text(told)
            expect(up if at > 1 else down).to_be_focused()
    expect(question.get_by_role("button").first).to_be_disabled()
    expect(question.locator(".order__move").last).to_be_disabled()


def match_by_keyboard(page: Page, question: Locator) -> None:
    """The arrows go through the partners."""
    for option in options_of(question):
        choice = question.locator(f'.options [data-option="{option}"] select')
        tab_to(page, choice)
        while choice.input_value() != option:
            page.keyboard.press("ArrowDown")


def test_whole_quiz_by_keyboard_alone(page: Page) -> None:
    """Tab, arrows, Space and Enter are enough to answer a question of every type; after that the focus is not lost."""
    page.locator("#quiz").evaluate("one => { one.tabIndex = -1; one.focus(); }")
    for question in page.locator(".question").all():
        kind = kind_of(question)
        if kind == "fill":
            tab_to(page, question.locator(".options input"))
            page.keyboard.type(str(right(question)))
            page.keyboard.press("Enter")
        else:
            by_keyboard = {"order": order_by_keyboard, "match": match_by_keyboard}.get(kind, choose_by_keyboard)
            by_keyboard(page, question)
            tab_to(page, question.get_by_role("button", name=said("answering.check"), exact=True))
            page.keyboard.press("Enter")
        expect(question).to_have_attribute("data-verdict", "open" if kind == "judgement" else "right")
        expect(question.get_by_role("button", name=said("answering.retry"))).to_be_focused()
    assert {kind_of(question) for question in page.locator(".question").all()} == set(TYPES)


def test_enter_checks_the_question_it_is_pressed_in(page: Page) -> None:
    """Enter checks where a form has several text fields too, but not the Enter that ends a word of a Japanese keyboard."""
    page.locator("madoguchi-quiz form").evaluate("one => one.append(document.createElement('input'))")
    question = of_type(page, "fill")
    field = question.locator(".options input")
    field.fill(str(right(question)))
    field.dispatch_event("keydown", {"key": "Enter", "isComposing": True})
    field.dispatch_event("keydown", {"key": "Enter", "keyCode": 229})
    expect(question.get_by_role("status")).to_be_empty()
    field.press("Enter")
    expect(question).to_have_attribute("data-verdict", "right")
    expect(page.locator("[data-verdict]")).to_have_count(1)
