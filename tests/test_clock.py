"""The clock of the scripts: days of the calendar where the reader is, and no other file that reads the clock."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import Browser

from conftest import ROOT
from scripts import Scripts

pytestmark = pytest.mark.browser

ZONES = (
    "Asia/Tokyo",
    "Asia/Kathmandu",
    "America/Sao_Paulo",
    "America/Los_Angeles",
    "Europe/Berlin",
    "Pacific/Kiritimati",
    "Pacific/Pago_Pago",
)
TURNS = (
    datetime(2026, 3, 8),  # Los Angeles, to summer time
    datetime(2026, 3, 29),  # Berlin, to summer time
    datetime(2026, 10, 25),  # Berlin, back
    datetime(2026, 11, 1),  # Los Angeles, back
    datetime(2018, 11, 4),  # São Paulo, where that day had no midnight
    datetime(2026, 12, 31),
    datetime(2028, 2, 29),
)


def instant(local: datetime, zone: str) -> str:
    """The time on a clock in some zone as it is kept: an instant of UTC."""
    there = local.replace(tzinfo=ZoneInfo(zone)).astimezone(ZoneInfo("UTC"))
    return there.strftime("%Y-%m-%dT%H:%M:%S.") + f"{there.microsecond // 1000:03}Z"


@contextmanager
def clock(browser: Browser, zone: str, *more: str) -> Iterator[Scripts]:
    """The clock, and other files, in a browser of some zone."""
    context = browser.new_context(timezone_id=zone)
    yield Scripts(context.new_page(), "shared/clock", *more)
    context.close()


@pytest.mark.parametrize("zone", ZONES)
def test_day_is_that_of_the_reader(browser: Browser, zone: str) -> None:
    """From its first to its last second a day has its own name, on days too on which clocks are changed."""
    times, days = [], []
    for turn in TURNS:
        for day in (turn - timedelta(1), turn, turn + timedelta(1)):
            for time in (day + timedelta(hours=3), day + timedelta(hours=23, minutes=59, seconds=59)):
                times.append(instant(time, zone))
                days.append(f"{day:%Y-%m-%d}")
    with clock(browser, zone) as scripts:
        assert scripts.run("return argument.map((time) => dayText(dayOf(time)));", times) == days


@pytest.mark.parametrize("zone", ZONES)
def test_days_are_counted_on_the_calendar(browser: Browser, zone: str) -> None:
    """So many days later is that day of the calendar, whatever clocks do in between; a day is said as it is kept."""
    turns = [f"{turn:%Y-%m-%d}" for turn in TURNS]
    wanted = [[f"{turn + timedelta(count):%Y-%m-%d}" for count in (-1, 0, 1, 3, 400)] for turn in TURNS]
    body = "return argument.map((day) => [-1, 0, 1, 3, 400].map((count) => dayText(daysLater(dayFrom(day), count))));"
    with clock(browser, zone) as scripts:
        assert scripts.run(body, turns) == wanted
        said = scripts.run("document.documentElement.lang = 'en'; return dayInWords(dayFrom('2026-03-29'));")
        assert said == "Mar 29, 2026"


def test_next_instant_is_later_whatever_the_clock_says(browser: Browser) -> None:
    """After an instant of the past comes now, after one of the future the one just behind it; the last stays the
    last.
    """
    with clock(browser, "Asia/Tokyo") as scripts:
        scripts.page.clock.set_fixed_time(datetime(2026, 12, 1, tzinfo=ZoneInfo("UTC")))
        found = scripts.each(
            "timeAfter", [["2026-11-30T00:00:00.000Z"], ["2031-05-06T07:08:09.999Z"], ["9999-12-31T23:59:59.999Z"]]
        )
        assert found == ["2026-12-01T00:00:00.000Z", "2031-05-06T07:08:10.000Z", "9999-12-31T23:59:59.999Z"]


def test_future_begins_at_midnight(browser: Browser) -> None:
    """What is later today does not lie in the future, tomorrow does: 09:00 in Kathmandu, where midnight is 18:15 of
    UTC.
    """
    with clock(browser, "Asia/Kathmandu") as scripts:
        scripts.page.clock.set_fixed_time(datetime(2026, 12, 1, 9, tzinfo=ZoneInfo("Asia/Kathmandu")))
        times = [
            "2026-12-01T18:14:59.999Z",
            "2026-12-01T18:15:00.000Z",
            "0000-01-01T00:00:00.000Z",
            "9999-12-31T23:59:59.999Z",
        ]
        assert scripts.each("isAhead", [[time] for time in times]) == [False, True, False, True]


def test_nothing_else_reads_the_clock() -> None:
    """Only the clock's own file makes times and days; packages for learning systems have their own."""
    pattern = re.compile(r"new Date\b|Date\.(?:now|parse|UTC)|toISOString|DateTimeFormat|864e5|86_?400_?000")
    assets = ROOT / "docs/assets"
    found = {
        path.relative_to(assets).as_posix()
        for path in assets.rglob("*.js")
        if "vendor" not in path.parts and not path.name.startswith("scorm") and pattern.search(path.read_text("utf-8"))
    }
    assert found == {"shared/clock.js"}
