"""When a question is due again: a day of the calendar, from its midnight, where the reader is."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from records import Event, answer
from scripts import Scripts
from test_clock import ZONES, clock, instant

pytestmark = pytest.mark.browser

FILES = ("shared/store", "shared/file", "quiz/judge", "quiz/history", "quiz/ahead", "quiz/standing", "quiz/review")
FSRS = "vendor/ts-fsrs-5.4.2/index.umd"
DUE = """
  const names = argument.map((event) => event.question), next = nextDue(names, argument);
  return { due: dueToday(names, argument), next: next && dayText(next) };
"""


@pytest.fixture(scope="module", params=ZONES)
def zone(request: pytest.FixtureRequest) -> str:
    """A zone of the world."""
    found: str = request.param
    return found


@pytest.fixture(scope="module")
def scripts(browser: Browser, zone: str) -> Iterator[Scripts]:
    """The review, there."""
    with clock(browser, zone, FSRS, *FILES) as scripts:
        yield scripts


def due(scripts: Scripts, now: datetime, zone: str, *events: Event) -> dict[str, Any]:
    """What is due at some time, and the next day."""
    scripts.page.clock.set_fixed_time(now.replace(tzinfo=ZoneInfo(zone)))
    found: dict[str, Any] = scripts.run(DUE, events)
    return found


@pytest.mark.parametrize("first", ["2026-12-01", "2026-03-07", "2026-03-28", "2026-10-24", "2026-10-31", "2018-11-03"])
def test_due_from_midnight_of_its_day(scripts: Scripts, zone: str, first: str) -> None:
    """Learnt in the evening and due three days later, it is due on that day from midnight on, and not a second
    before.
    """
    day = datetime.fromisoformat(first)
    event = answer("a/b", 1, instant(day + timedelta(hours=17), zone))
    wanted = f"{day + timedelta(3):%Y-%m-%d}"
    for hours in (17.5, 24, 71.9997):
        assert due(scripts, day + timedelta(hours=hours), zone, event) == {"due": [], "next": wanted}
    # At one o'clock, where a day had no midnight.
    for hours in (73, 81, 95.9):
        assert due(scripts, day + timedelta(hours=hours), zone, event)["due"] == ["a/b"]


def test_missed_in_the_evening_it_is_due_the_next_morning(scripts: Scripts, zone: str) -> None:
    """Learnt at 18:00 and due the next day, it is due at 07:00; answered then, it is put off by days of the
    calendar.
    """
    missed = answer("a/b", 0, instant(datetime(2026, 11, 30, 18), zone))
    assert due(scripts, datetime(2026, 12, 1, 7), zone, missed) == {"due": ["a/b"], "next": "2026-12-01"}
    again = answer("a/b", 1, instant(datetime(2026, 12, 1, 7), zone))
    found = due(scripts, datetime(2026, 12, 1, 7, 1), zone, missed, again)
    assert found["due"] == []
    assert found["next"] > "2026-12-01"


def test_just_before_midnight_and_just_after_are_two_days(scripts: Scripts, zone: str) -> None:
    """What was learnt a second before midnight is due a day sooner than what was learnt a second after it."""
    midnight = datetime(2026, 12, 2)
    before = answer("a/b", 0, instant(midnight - timedelta(seconds=1), zone))
    after = answer("a/c", 0, instant(midnight + timedelta(seconds=1), zone))
    assert due(scripts, midnight + timedelta(hours=1), zone, before, after)["due"] == ["a/b"]
    assert due(scripts, midnight + timedelta(days=1), zone, before, after)["due"] == ["a/b", "a/c"]


def test_future_does_not_rule_the_review(scripts: Scripts, zone: str) -> None:
    """What a wrong clock set into 2031 counts as of today; so does the end of all time, and the beginning is long
    ago.
    """
    far = [answer("a/b", 1, "2031-05-06T07:08:09.089Z"), answer("a/c", 0, "9999-12-31T23:59:59.999Z")]
    now = datetime(2026, 12, 1, 9)
    assert due(scripts, now, zone, *far) == {"due": [], "next": "2026-12-02"}
    assert due(scripts, now, zone, answer("a/d", 1, "0000-01-01T00:00:00.000Z"))["due"] == ["a/d"]
    # On another device it was answered at the right time, before and after.
    real = [answer("a/b", 1, instant(datetime(2026, 11, day), zone)) for day in (20, 23)]
    found = due(scripts, now, zone, *real, far[0])
    assert found["due"] == []
    assert "2026-12-04" < found["next"] < "2027-02-01"
