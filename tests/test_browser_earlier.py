"""What a browser kept with the version before is read by this one, on every page that keeps something.

`kept/browser-0.1.0.json` was written by that version itself: a quiz in the middle, a record with a reflection and a
draft, a session of practice, an assessment with a plan, an exercise.
"""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import opened, said
from conftest import ROOT
from host import Host

pytestmark = pytest.mark.browser

KEPT: dict[str, str] = json.loads((ROOT / "tests/kept/browser-0.1.0.json").read_text(encoding="utf-8"))
PUT = f"""for (const [key, text] of Object.entries({json.dumps(KEPT)})) {{
  localStorage.getItem(key) ?? localStorage.setItem(key, text);
}}"""
"""Before all other scripts: what that version kept, where nothing is kept yet."""


def kept(name: str) -> Any:
    """What that version kept under a name."""
    return json.loads(KEPT[f"madoguchi:{name}"])


@pytest.fixture
def page(host: Host, browser: Browser) -> Iterator[Page]:
    """A page of a browser that was used with the version before. Nothing on it may say that something was damaged."""
    with opened(browser, f"{host.address}en/about/", PUT, timezone_id="Asia/Tokyo") as page:
        yield page
        assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('damaged'))") == []


def test_a_quiz_goes_on(page: Page, host: Host) -> None:
    """What was answered is locked, with its order; what was begun is there; the other questions are open."""
    page.goto(f"{host.address}en/roles/coordinator/")
    states = kept("quiz:1:coordinator")["questions"]
    checked = [name for name, state in states.items() if state.get("checked")]
    expect(page.locator(".question[data-locked]")).to_have_count(len(checked))
    assert len(checked) == 5
    begun = next(name for name, state in states.items() if not state.get("checked") and state.get("response"))
    chosen = page.locator(f'.question[data-name="{begun}"] select').evaluate_all("all => all.map(one => one.value)")
    assert chosen == list(states[begun]["response"].values())


def test_a_record_goes_on(page: Page, host: Host) -> None:
    """The name, what was read, the answers, the reflection and its draft are on the page; a new answer is added to
    them.
    """
    page.goto(f"{host.address}en/record/")
    expect(page.locator(".carry [name=name]")).to_have_value("Hana")
    expect(page.locator(".note__text")).to_have_text("Ask before I explain.")
    expect(page.locator(".notes [name=text]")).to_have_value("A draft that was not kept yet")
    answers = [event for event in kept("record:1")["events"] if event["kind"] == "answer"]
    expect(page.locator(".sign__answers")).to_have_text(said("record.answers", count=len(answers)))
    assert page.locator(".path__read", has_text="✓").count() > 0
    expect(page.locator(".record__notice")).to_be_empty()
    page.goto(f"{host.address}en/roles/coordinator/")
    page.locator(".question:not([data-locked]) .quiz__bar .button--quiet:visible").first.click()
    events = json.loads(page.evaluate("localStorage.getItem('madoguchi:record:1')"))["events"]
    assert len(events) == len(kept("record:1")["events"]) + 1


def test_a_session_goes_on(page: Page, host: Host) -> None:
    """The session of practice is at the question at which it was left, with its answer."""
    page.goto(f"{host.address}en/practice/")
    session = kept("practice:1")
    shown = page.locator(".practice__stage .question:visible")
    expect(shown).to_have_attribute("data-name", session["names"][session["at"]])
    expect(page.locator(".practice__stage .question[data-locked]")).to_have_count(1)


def test_an_assessment_goes_on(page: Page, host: Host) -> None:
    """The answers are in the form, and the step stands in the plan as it was, without a target."""
    (assessment,) = kept("assessments:1")["assessments"]
    page.goto(f"{host.address}en/checklist/")
    expect(page.locator("form [name=name]").first).to_have_value("Desk by the river")
    for name, answer in assessment["answers"].items():
        chosen = page.locator(f'[data-indicator="{name}"] [type=radio][value="{answer["level"]}"]')
        expect(chosen).to_be_checked()
    page.goto(f"{host.address}en/result/")
    expect(page.locator(".plan textarea")).to_have_value(assessment["plan"][0]["what"])
    expect(page.locator(".plan [type=checkbox]")).not_to_be_checked()


def test_an_exercise_goes_on(page: Page, host: Host) -> None:
    """The exercise is at the scene to which the choice led."""
    page.goto(f"{host.address}en/cases/tax-letter/scenario/")
    expect(page.get_by_role("button", name=said("scenario.back"))).to_be_visible()
