"""Days and wrong clocks in a real browser: review is due by the day, files carry it, and what one does last counts."""

import re
from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import said
from assessing import bring, filled, kept, payload
from assessing import put as put_assessments
from assessments import text_of
from conftest import ROOT
from host import Host
from madoguchi.locales import NAMES
from madoguchi.problem import Problems
from madoguchi.words import load_words
from records import answer
from test_browser_record import PAGE, SLUG, events, press, put, step_of
from test_clock import instant

pytestmark = pytest.mark.browser

ZONE = "Asia/Tokyo"


def at(page: Page, *local: int) -> None:
    """Sets the clock on the wall in Tokyo."""
    page.clock.set_fixed_time(datetime(*local, tzinfo=ZoneInfo(ZONE)))  # type: ignore[misc, arg-type]


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """A browser in Tokyo of somebody who was never here, on the page of the record."""
    context = browser.new_context(locale="en-GB", timezone_id=ZONE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(host.address + "en/record/")
    yield page
    context.close()


def review(page: Page, host: Host) -> str:
    """What the page of practice says of review."""
    page.goto(host.address + "en/practice/?mode=review")
    return page.locator(".practice__found").text_content() or ""


def test_due_in_the_morning_of_its_day(page: Page, host: Host) -> None:
    """Learnt at 17:00, it is due at 09:00 three days later; a page that was left open sees it when one comes back to
    it.
    """
    [name, *_] = (step_of(page).get_attribute("data-questions") or "").split()
    put(page, answer(name, 1, instant(datetime(2026, 12, 1, 17), ZONE)))
    at(page, 2026, 12, 3, 23, 59)
    assert review(page, host) == said("practice.nothingDue", date="Dec 4, 2026")
    at(page, 2026, 12, 4, 0, 0)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".practice__found")).to_have_text(said("practice.due", count=1))
    at(page, 2026, 12, 4, 9)
    assert review(page, host) == said("practice.due", count=1)


def test_file_carries_the_day_of_its_reader(page: Page) -> None:
    """Saved at 08:00 on 10 December in Japan, which is still the 9th in Greenwich, the file is named after the 10th."""
    at(page, 2026, 12, 10, 8)
    put(page, answer(f"{SLUG}/a", 1, instant(datetime(2026, 12, 10, 7, 59), ZONE)))
    with page.expect_download() as download:
        press(page, "record.save")
    assert download.value.suggested_filename == "madoguchi-record-2026-12-10.json"
    expect(page.locator(".sign__period")).to_have_text("Dec 10, 2026 – Dec 10, 2026")


def test_clock_put_right_leaves_the_last_word_to_the_reader(page: Page, host: Host) -> None:
    """After a day in 2031 a page can be unread, a name changed, an answer mended; the future is told and rules no
    review.
    """
    at(page, 2031, 5, 6, 12)
    case = f"{host.address}en/cases/{SLUG}/"
    page.goto(case)
    question = page.locator('.question[data-type="single"]').first
    press(question, "answering.unknown")
    mark = page.locator("madoguchi-read button")
    mark.click()
    page.goto(host.address + "en/record/")
    page.locator("[name=name]").fill("Aya")
    page.locator("[name=name]").press("Tab")
    expect(page.locator(".record__ahead")).to_be_hidden()
    at(page, 2026, 12, 1, 12)
    page.reload()
    expect(page.locator(".record__ahead")).to_have_text(said("record.ahead", count=3, date="May 6, 2031"))
    expect(page.locator(".sign__period")).to_have_text("Dec 1, 2026 – Dec 1, 2026")
    page.locator("[name=name]").fill("Ken")
    page.locator("[name=name]").press("Tab")
    page.reload()
    expect(page.locator("[name=name]")).to_have_value("Ken")
    assert review(page, host) == said("practice.nothingDue", date="Dec 2, 2026")
    at(page, 2026, 12, 2, 7)
    assert review(page, host) == said("practice.due", count=1)
    page.goto(case)
    expect(mark).to_have_attribute("aria-pressed", "true")
    mark.click()
    expect(mark).to_have_attribute("aria-pressed", "false")
    press(page, "answering.again")
    for name in (question.get_attribute("data-key") or "").split():
        question.locator(f'[value="{name}"]').check()
    press(question, "answering.check")
    page.goto(host.address + "en/record/")
    expect(step_of(page).locator(".path__score")).to_have_text("100%")
    expect(step_of(page).locator(".path__read")).to_have_attribute("aria-label", said("record.unread"))
    # The right answer counts as of the day on which it was given.
    assert review(page, host).startswith(said("practice.nothingDue", date="")[:20])
    at(page, 2026, 12, 2, 23)
    first = review(page, host)
    at(page, 2026, 12, 3, 12)
    assert review(page, host) == first
    page.goto(host.address + "en/record/")
    kinds = [event["kind"] for event in sorted(events(page), key=lambda event: str(event["at"]))]
    assert sorted(kinds) == ["answer", "answer", "name", "name", "read", "read"]
    assert all(event["at"] > "2031" for event in events(page))


@pytest.mark.parametrize("locale", NAMES)
def test_future_is_told_in_every_language(page: Page, host: Host, locale: str) -> None:
    """What lies in the future is told with its number and its last day in the words of the language."""
    page.goto(host.address + ("" if locale == "ja" else f"{locale}/") + "record/")
    put(page, answer(f"{SLUG}/a", 1, "2031-05-06T07:08:09.089Z"), answer(f"{SLUG}/b", 1, "2031-07-08T07:08:09.089Z"))
    japanese = load_words(ROOT / "data/words/ja.yml", None, Problems())
    words = japanese if locale == "ja" else load_words(ROOT / f"data/words/{locale}.yml", japanese, Problems())
    begin, _, end = re.sub(r"\{(?:date|count)\}", "\0", str(words["record.ahead"])).partition("\0")
    told = page.locator(".record__ahead").text_content() or ""
    assert told.startswith(begin)
    assert told.endswith(end.rpartition("\0")[2])
    assert re.search("[2२]", told)
    assert "2031" in told or "२०३१" in told


def test_answer_that_the_record_refuses_is_said(page: Page, host: Host) -> None:
    """A question whose id is too long for a record is answered, and said not to be in it; what was there stays."""
    page.goto(f"{host.address}en/cases/{SLUG}/")
    first, second = page.locator('.question[data-type="single"]').all()[:2]
    press(second, "answering.unknown")
    expect(page.get_by_text(said("answering.unrecorded"))).to_be_hidden()
    page.evaluate(
        "(one) => document.querySelector('madoguchi-quiz').questions.find(({ type }) => type === 'single').name = one",
        f"{SLUG}/{'a' * 81}",
    )
    press(first, "answering.unknown")
    expect(page.get_by_text(said("answering.unrecorded"))).to_be_visible()
    expect(first).to_have_attribute("data-locked", "")
    assert [event["question"] for event in events(page)] == [second.get_attribute("data-name")]
    page.goto(host.address + "en/record/")
    expect(page.locator(".record__notice")).to_be_empty()
    expect(step_of(page, PAGE).locator(".path__answered")).to_have_text(re.compile("^1 / "))


def test_page_that_cannot_be_marked_as_read_says_so(page: Page, host: Host) -> None:
    """Where nothing can be kept, the button of a page says so and stays as it was."""
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }")
    page.goto(f"{host.address}en/cases/{SLUG}/")
    mark = page.locator("madoguchi-read button")
    mark.click()
    expect(page.get_by_text(said("reading.unkept"))).to_be_visible()
    expect(mark).to_have_attribute("aria-pressed", "false")


def test_work_since_is_not_replaced_by_a_file_of_the_future(page: Page, host: Host) -> None:
    """An assessment that was changed in 2031, and since, is not replaced by its own file of then."""
    at(page, 2026, 12, 1, 9)
    old = filled(id="0a", name="Then", changed="2031-05-06T07:08:09.089Z")
    page.goto(host.address + "en/checklist/")
    put_assessments(page, old)
    page.locator("[name=name]").fill("Now")
    page.goto(host.address + "en/result/")
    bring(page, payload("then.json", text_of(old)))
    expect(page.locator(".assess__notice")).to_contain_text(said("result.taken", file="then.json", count=1))
    expect(page.locator(".result__head")).to_contain_text("Now")
    assert [(one["name"], one["changed"]) for one in kept(page)] == [("Now", "2031-05-06T07:08:09.090Z")]


def test_new_assessment_is_of_the_day_of_its_reader(page: Page, host: Host) -> None:
    """At 07:00 on 10 December in Japan, the 9th in Greenwich, a new assessment is of the 10th."""
    at(page, 2026, 12, 10, 7)
    page.goto(host.address + "en/checklist/")
    expect(page.locator("[name=day]")).to_have_value("2026-12-10")
