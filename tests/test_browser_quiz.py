"""A whole quiz in a real browser: with scripts off, started over, where nothing can be kept, with axe."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import (
    PATH,
    answer,
    enter,
    entered,
    key_of,
    kind_of,
    of_type,
    opened,
    press,
    right,
    wrong,
)
from answering import said as said
from host import Host
from madoguchi.quiz import TYPES
from test_browser_axe import SCREENS, violations

pytestmark = pytest.mark.browser

BLOCKED = (
    'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("denied", "SecurityError"); } });'
)
FULL = """
const set = Storage.prototype.setItem;
window.full = true;
Storage.prototype.setItem = function (...all) {
  if (window.full) throw new DOMException("full", "QuotaExceededError");
  set.apply(this, all);
};
"""
DAMAGED = [
    "",
    "{",
    "null",
    "[]",
    '{"seed": "x", "questions": {}}',
    '{"seed": 1, "questions": null}',
    '{"seed": 1, "questions": {"coordinator/x": null}}',
    '{"seed": 1, "questions": {"coordinator/x": {"hints": "1", "tries": 0}}}',
    '{"seed": 1, "questions": {"coordinator/x": {"hints": 0, "tries": 1, "checked": true, "response": []}}}',
    '{"seed": 1, "questions": {"coordinator/x": {"hints": 0, "tries": 1, "checked": true, "share": 1}}}',
]


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A quiz with all seven types, in English."""
    with opened(browser, f"{host.address}en/{PATH}") as page:
        yield page


def slot(page: Page) -> str:
    """Where the browser keeps the attempt."""
    return f"madoguchi:quiz:1:{page.locator('madoguchi-quiz').get_attribute('data-name')}"


def kept(page: Page, name: str) -> str | None:
    found: str | None = page.evaluate("name => localStorage.getItem(name)", name)
    return found


def test_quiz_can_be_read_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts each question opens its hints and its answer: every option, every reason, and the source."""
    with opened(browser, f"{host.address}en/{PATH}", java_script_enabled=False) as page:
        for question in page.locator(".question").all():
            expect(question.locator("legend")).to_be_visible()
            expect(question.locator(".answer__reason").first).to_be_hidden()
            for summary in question.locator("summary").all():
                summary.click()
            options = question.locator(".answer li[data-option]").count()
            assert options == question.locator(".answer__reason").count() >= 2
            for part in question.locator(".hint p, .answer__text, .answer__reason, .seen dd, .options .option").all():
                expect(part).to_be_visible()
                expect(part).not_to_be_empty()
            assert question.locator(".options .option").count() == (1 if kind_of(question) == "fill" else options)
            expect(question.locator(".answer a[href]").last).to_be_visible()
            for option in key_of(question):
                expect(question.locator(f'.answer .right[data-option="{option}"]')).to_be_visible()
        expect(page.locator("madoguchi-quiz").get_by_role("button")).to_have_count(0)


def test_start_over_and_undo(page: Page) -> None:
    """«Start over» clears the whole quiz, «Undo» brings everything back, until something new is answered."""
    over = page.get_by_role("button", name=said("answering.again"), exact=True)
    undo = page.get_by_role("button", name=said("answering.undo"), exact=True)
    expect(over).to_be_hidden()
    single, order, fill = (of_type(page, kind) for kind in ("single", "order", "fill"))
    answer(single, right(single))
    single.locator(".hint summary").first.click()
    enter(order, right(order))
    enter(fill, "half an ans")
    score = page.locator(".quiz__score").text_content() or ""
    over.click()
    expect(undo).to_be_focused()
    expect(over).to_be_hidden()
    expect(page.locator(".quiz__score")).to_be_empty()
    expect(page.locator("[data-verdict], .hint[open], .option:is(.right, .wrong)")).to_have_count(0)
    assert (entered(single), entered(fill)) == ([], "")
    assert entered(order) != right(order)
    assert kept(page, slot(page)) is None
    undo.click()
    expect(over).to_be_focused()
    expect(undo).to_be_hidden()
    page.reload()
    expect(single).to_have_attribute("data-verdict", "right")
    expect(page.locator(".quiz__score")).to_have_text(score)
    assert (entered(order), entered(fill)) == (right(order), "half an ans")
    over.click()
    enter(fill, "new")
    expect(undo).to_be_hidden()


@pytest.mark.parametrize("script", [BLOCKED, FULL], ids=["blocked", "full"])
def test_quiz_works_where_nothing_can_be_kept(browser: Browser, host: Host, script: str) -> None:
    """Without storage every type is answered as ever, and it is told once that nothing is kept."""
    with opened(browser, f"{host.address}en/{PATH}", script) as page:
        told = page.locator("form > .label:visible")
        expect(told).to_have_count(1 if script == BLOCKED else 0)
        for kind in TYPES:
            question = of_type(page, kind)
            answer(question, right(question))
            expect(question).to_have_attribute("data-verdict", "open" if kind == "judgement" else "right")
            expect(told).to_have_text([said("answering.unkept")])
        page.get_by_role("button", name=said("answering.again"), exact=True).click()
        page.get_by_role("button", name=said("answering.undo"), exact=True).click()
        expect(page.locator("[data-verdict]")).to_have_count(len(TYPES))
        if script == FULL:
            page.evaluate("window.full = false")
            press(of_type(page, "fill"), "answering.retry")
            expect(told).to_have_count(0)


def test_damaged_attempt_is_set_aside_and_told(page: Page) -> None:
    """An attempt that cannot be read is told, kept under another name, and the quiz begins anew."""
    name, count = slot(page), page.locator(".question").count()
    for text in DAMAGED:
        page.evaluate("([name, text]) => localStorage.setItem(name, text)", [name, text])
        page.reload()
        expect(page.locator("form > .label:visible")).to_have_text([said("answering.damaged")])
        assert (kept(page, f"{name}:damaged"), kept(page, name)) == (text, None)
        expect(page.get_by_role("button", name=said("answering.check"), exact=True)).to_have_count(count)
    question = of_type(page, "single")
    answer(question, right(question))
    page.reload()
    expect(page.locator("form > .label:visible")).to_have_count(0)
    expect(question).to_have_attribute("data-verdict", "right")


def test_question_that_was_changed_since_begins_anew(page: Page) -> None:
    """Where an answer that was kept no longer fits its question, that question is new and the others stay."""
    single = of_type(page, "single")
    for kind in TYPES:
        answer(of_type(page, kind), right(of_type(page, kind)))
    attempt: dict[str, Any] = json.loads(kept(page, slot(page)) or "")
    for kind in TYPES[1:]:
        strange = {"gone": "gone"} if kind == "match" else ["gone"]
        attempt["questions"][of_type(page, kind).get_attribute("data-name")]["response"] = strange
    page.evaluate("([name, text]) => localStorage.setItem(name, text)", [slot(page), json.dumps(attempt)])
    page.reload()
    expect(page.locator("[data-verdict]")).to_have_count(1)
    expect(single).to_have_attribute("data-verdict", "right")
    expect(page.locator("form > .label:visible")).to_have_count(0)


def violations_of_quiz(page: Page) -> list[str]:
    """What axe has to say about the quiz as it is now: light on a phone, dark on a desktop."""
    lines = []
    for palette, (width, height) in SCREENS.items():
        page.emulate_media(color_scheme=palette)
        page.set_viewport_size({"width": width, "height": height})
        lines += [f"{palette} {line}" for line in violations(page, ".quiz")]
    return lines


def test_axe_finds_nothing_in_a_quiz(page: Page) -> None:
    """Before an answer, with hints open, with every reason told and asked for: axe finds nothing in any type."""
    questions = page.locator(".question").all()
    found = {"before": violations_of_quiz(page)}
    for question in questions:
        for hint in question.locator(".hint summary").all():
            hint.click()
        if kind_of(question) != "order":
            press(question, "answering.check")
    found["hints"] = violations_of_quiz(page)
    for question in questions:
        answer(question, (right if kind_of(question) == "judgement" else wrong)(question))
    found["wrong"] = violations_of_quiz(page)
    for question in questions:
        press(question, "answering.retry")
        answer(question, right(question))
        question.locator(".answer summary").click()
    found["right"] = violations_of_quiz(page)
    assert {state: lines for state, lines in found.items() if lines} == {}
