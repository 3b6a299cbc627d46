"""Answers the questions of a page with the mouse, rightly, partly rightly and wrongly, as their data say."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from playwright.sync_api import Browser, Locator, Page

from conftest import ROOT
from madoguchi.problem import Problems
from madoguchi.words import load_words

PATH = "roles/coordinator/"
"""A page whose quiz has all seven types."""
JAPANESE = load_words(ROOT / "data/words/ja.yml", None, Problems())
ENGLISH = load_words(ROOT / "data/words/en.yml", JAPANESE, Problems())
Response = list[str] | dict[str, str] | str
SETTLED = 100
"""Milliseconds after many quick changes. A page that is loaded sooner was once seen with the last change but one."""


def said(key: str, **values: object) -> str:
    """The English words of the interface for a key."""
    return str(ENGLISH[key]).format(**values)


@contextmanager
def opened(browser: Browser, address: str, script: str = "", **options: Any) -> Iterator[Page]:
    """A page in a new profile, without smooth scrolling, on which no script may fail. `script` runs before all others."""
    page = browser.new_page(**{"locale": "en-GB", "reduced_motion": "reduce", **options})
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    if script:
        page.add_init_script(script)
    page.goto(address)
    yield page
    page.close()
    assert failed == []


def of_type(page: Page, kind: str) -> Locator:
    """The first question of a type."""
    return page.locator(f'.question[data-type="{kind}"]').first


def kind_of(question: Locator) -> str:
    return question.get_attribute("data-type") or ""


def options_of(question: Locator) -> list[str]:
    """The ids of the options as the author wrote them: those to be ordered in their right order."""
    found: list[str] = question.locator(".answer [data-option]").evaluate_all(
        "all => all.map(one => one.dataset.option)"
    )
    return found


def key_of(question: Locator) -> list[str]:
    return (question.get_attribute("data-key") or "").split()


def spellings(question: Locator, option: str) -> list[str]:
    """The ways to write an option of `fill`."""
    words: dict[str, list[str]] = question.evaluate("one => JSON.parse(one.dataset.words)")
    return words[option]


def right(question: Locator) -> Response:
    """A response that is right; of a judgement, its first view."""
    kind, options, key = kind_of(question), options_of(question), key_of(question)
    if kind == "match":
        return {option: option for option in options}
    if kind == "fill":
        return spellings(question, key[0])[0]
    return options if kind == "order" else key or options[:1]


def partly(question: Locator) -> tuple[Response, float]:
    """A response that is partly right, and its share: a key left out, two neighbours the other way round."""
    kind, options, key = kind_of(question), options_of(question), key_of(question)
    if kind == "multiple":
        return key[:1], 1 / len(key)
    swapped = [options[1], options[0], *options[2:]]
    if kind == "order":
        return swapped, 1 - 2 / (len(options) * (len(options) - 1) / 2)
    return dict(zip(options, swapped, strict=True)), (len(options) - 2) / len(options)


def wrong(question: Locator) -> Response:
    """A response that is all wrong."""
    kind, options, key = kind_of(question), options_of(question), key_of(question)
    if kind == "match":
        return dict(zip(options, [*options[1:], options[0]], strict=True))
    if kind == "order":
        return options[::-1]
    other = next(option for option in options if option not in key)
    return spellings(question, other)[0] if kind == "fill" else [other]


def enter(question: Locator, response: Response) -> None:
    """Give a response with the mouse, without checking it."""
    if isinstance(response, str):
        question.locator(".options input").fill(response)
    elif isinstance(response, dict):
        for option, partner in response.items():
            question.locator(f'.options [data-option="{option}"] select').select_option(partner)
    elif kind_of(question) == "order":
        if shown_order(question) == response:
            # It stands so by chance: only what was moved is kept.
            question.locator(".options .order__move:enabled").first.click()
        for place, option in enumerate(response):
            while shown_order(question)[place:].index(option):
                question.locator(f'.options [data-option="{option}"] .order__move').first.click()
        question.page.wait_for_timeout(SETTLED)
    else:
        for box in question.locator(".options input").all():
            if box.input_value() in response:
                box.check()
            elif box.get_attribute("type") == "checkbox":
                box.uncheck()


def entered(question: Locator) -> Response:
    """The response that stands in the form."""
    kind, items = kind_of(question), question.locator(".options [data-option]")
    if kind == "fill":
        return question.locator(".options input").input_value()
    if kind == "match":
        read = "all => Object.fromEntries(all.map(one => [one.dataset.option, one.querySelector('select').value]))"
    elif kind == "order":
        read = "all => all.map(one => one.dataset.option)"
    else:
        read = "all => all.filter(one => one.querySelector(':checked')).map(one => one.dataset.option)"
    found: Response = items.evaluate_all(read)
    return sorted(found) if kind == "multiple" else found


def shown_order(question: Locator) -> list[str]:
    """The ids of what can be chosen, as they stand."""
    read = "all => all.map(one => one.value || one.dataset.option)"
    found: list[str] = question.locator(".options :is([data-option], option)").evaluate_all(read)
    return found


def press(question: Locator, key: str) -> None:
    """Press one of the buttons of a question."""
    question.get_by_role("button", name=said(key), exact=True).click()


def answer(question: Locator, response: Response) -> Locator:
    """Give a response and check it; returns what is told."""
    enter(question, response)
    press(question, "answering.check")
    return question.get_by_role("status")


def reason(question: Locator, option: str) -> str:
    """The reason of an option, as it is written in the answer."""
    return (question.locator(f'.answer [data-option="{option}"] .answer__reason').text_content() or "").strip()
