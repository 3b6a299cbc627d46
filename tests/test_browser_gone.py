"""Answers to what the checklist does not have any more: told on every page, counted nowhere, and never thrown away."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import opened, said
from assessing import asked, bring, choose, filled, kept, payload, put
from assessments import ANSWER, Assessment, text_of
from host import Host

pytestmark = pytest.mark.browser

GONE = {"once-asked": ANSWER, "asked-before": {**ANSWER, "level": "kept"}}
EMPTY = {"level": "", "reason": "", "note": "", "evidence": []}


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The form, in English."""
    with opened(browser, f"{host.address}en/checklist/") as page:
        yield page


def old() -> Assessment:
    """An assessment of a checklist that had three indicators more, of which two were answered."""
    one = filled()
    return {**one, "answers": {**one["answers"], **GONE, "never-answered": EMPTY}}


def test_form_and_result_tell_how_many_are_gone(page: Page) -> None:
    """The form and the result say how many answers belong nowhere; an answer given since leaves them as they were."""
    put(page, old())
    expect(page.locator(".assess__gone")).to_have_text(said("assess.gone", count=2))
    choose(page, asked("desk")[0], "kept")
    page.goto(page.url.replace("checklist", "result"))
    expect(page.locator(".result__gone")).to_have_text(said("result.gone", count=2))
    shown = page.locator(".result__table tbody td:nth-child(2)").all_text_contents()
    (found,) = kept(page)
    assert {name: found["answers"][name] for name in GONE} == GONE
    put(page, {**found, "answers": {name: one for name, one in found["answers"].items() if name not in GONE}})
    expect(page.locator(".result__gone")).to_be_hidden()
    assert page.locator(".result__table tbody td:nth-child(2)").all_text_contents() == shown


def test_nothing_is_told_where_nothing_is_gone(page: Page) -> None:
    """A whole assessment, and one in which nothing was written beside what is asked, is told nothing."""
    one = filled()
    put(page, {**one, "answers": {**one["answers"], "never-answered": EMPTY}})
    expect(page.locator(".assess__told")).to_contain_text(str(len(asked("desk"))))
    expect(page.locator(".assess__gone")).to_be_hidden()


def test_comparison_tells_how_many_are_gone(page: Page) -> None:
    """The comparison tells it of all that were read together."""
    page.goto(page.url.replace("checklist", "compare"))
    bring(page, payload("now.json", text_of(filled(id="0b", day="2026-05-06"))))
    expect(page.locator(".compare__count")).not_to_be_empty()
    expect(page.locator(".compare__gone")).to_be_hidden()
    bring(
        page,
        payload("old.json", text_of(old())),
        payload("older.json", text_of({**old(), "id": "0c", "day": "2025-01-02"})),
    )
    expect(page.locator(".compare__gone")).to_have_text(said("result.gone", count=4))
