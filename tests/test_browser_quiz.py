"""The quiz in a real browser: by mouse, by keyboard alone, and with scripts off."""

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from conftest import ROOT
from host import Host
from madoguchi.problem import Problems
from madoguchi.words import load_words

pytestmark = pytest.mark.browser

PATH = "en/cases/tax-letter/"
WORDS = load_words(ROOT / "data/words/en.yml", load_words(ROOT / "data/words/ja.yml", None, Problems()), Problems())


def said(key: str, **values: object) -> str:
    """The English words of the interface for a key."""
    return str(WORDS[key]).format(**values)


@pytest.fixture
def page(browser: Browser, host: Host) -> Page:
    """The quiz of a case, in English."""
    page = browser.new_page(locale="en-GB")
    page.goto(host.address + PATH)
    return page


def key_of(question: Locator) -> list[str]:
    return (question.get_attribute("data-key") or "").split()


def test_right_answer_by_mouse(page: Page) -> None:
    """Choosing the key and pressing «Check» tells that it is right, why, and counts it."""
    question = page.locator(".question").first
    for answer in key_of(question):
        question.locator(f'input[value="{answer}"]').check()
    question.get_by_role("button", name=said("quiz.check")).click()
    expect(question.get_by_role("status")).to_contain_text(said("quiz.right"))
    expect(question.locator(".option.right")).to_have_count(len(key_of(question)))
    expect(page.locator(".quiz__score")).to_have_text(said("quiz.score", count=6, right=1))


def test_wrong_answer_tells_why_and_can_be_tried_again(page: Page) -> None:
    """A distractor shows its own reason, does not give the key away, and «Try again» clears it."""
    question = page.locator('.question:has(input[type="radio"])').first
    key = key_of(question)
    wrong = next(
        value
        for value in question.locator("input").evaluate_all("all => all.map(one => one.value)")
        if value not in key
    )
    question.locator(f'input[value="{wrong}"]').check()
    question.get_by_role("button", name=said("quiz.check")).click()
    reason = question.locator(f'[data-option="{wrong}"]').text_content() or ""
    told = question.get_by_role("status").text_content() or ""
    assert said("quiz.wrong") in told
    assert reason.split("\n")[0].split()[-1] in told
    expect(question.locator(".option.right")).to_have_count(0)
    question.get_by_role("button", name=said("quiz.retry")).click()
    expect(question.get_by_role("status")).to_be_empty()
    expect(question.locator("input:checked")).to_have_count(0)
    expect(page.locator(".quiz__score")).to_be_empty()


def test_half_an_answer_is_nearly_right(page: Page) -> None:
    """One of several keys is told as nearly right."""
    question = page.locator('.question:has(input[type="checkbox"])').first
    question.locator(f'input[value="{key_of(question)[0]}"]').check()
    question.get_by_role("button", name=said("quiz.check")).click()
    expect(question.get_by_role("status")).to_contain_text(said("quiz.partly"))


def test_no_answer_is_asked_for(page: Page) -> None:
    """«Check» without a choice asks for one and puts the reader there."""
    question = page.locator(".question").first
    question.get_by_role("button", name=said("quiz.check")).click()
    expect(question.get_by_role("status")).to_have_text(said("quiz.choose"))
    expect(question.locator("input").first).to_be_focused()


def test_whole_quiz_by_keyboard_alone(page: Page) -> None:
    """Tab, arrows, space and Enter are enough to answer every question rightly."""
    page.locator("#quiz").evaluate("one => { one.tabIndex = -1; one.focus(); }")
    for question in page.locator(".question").all():
        key = key_of(question)
        single = question.locator('input[type="radio"]').count() > 0
        values = question.locator("input").evaluate_all("all => all.map(one => one.value)")
        page.keyboard.press("Tab")
        while page.evaluate("document.activeElement.localName") != "input":
            page.keyboard.press("Tab")
        if single:
            page.keyboard.press("Space")
            for _ in range(values.index(key[0])):
                page.keyboard.press("ArrowDown")
        else:
            for value in values:
                if value in key:
                    page.keyboard.press("Space")
                if value != values[-1]:
                    page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(question.get_by_role("status")).to_contain_text(said("quiz.right"))
    expect(page.locator(".quiz__score")).to_have_text(said("quiz.score", count=6, right=6))


def test_quiz_can_be_read_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts each question opens its answer and the reason of every option."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(host.address + PATH)
    question = page.locator(".question").first
    answer = question.locator(".answer li").first
    expect(answer).to_be_hidden()
    question.locator("summary").click()
    expect(answer).to_be_visible()
    assert question.locator(".answer [data-option]").count() == question.locator("input").count()
    expect(page.get_by_role("button", name=said("quiz.check"))).to_have_count(0)
