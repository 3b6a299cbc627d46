"""Sources: where a fact is from, and until when it may be trusted."""

from datetime import date
from pathlib import Path

import pytest

from madoguchi.source import Source, Sources, citations
from tree import checked

GOOD = """
sources:
  - id: city-guide
    title: 市の手引き
    publisher: 市
    url: https://city.example/guide
    checked: 2026-01-01
    review: 2027-01-01
    official: true
"""


def test_a_source_is_read(tmp_path: Path) -> None:
    """A source has a title, a publisher, an address, and the days between which it may be trusted."""
    record, lines = checked(Sources, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    source = record.sources[0]
    assert (source.date, source.checked, source.review) == (None, date(2026, 1, 1), date(2027, 1, 1))


@pytest.mark.parametrize("shown", ["2025", "2025-04", "2025-12-31", "1988-02-29"])
def test_a_source_may_show_a_part_of_a_date(shown: str, tmp_path: Path) -> None:
    """The date that a source shows is a year, a month or a day."""
    record, lines = checked(Source, tmp_path, one(f"date: {shown}"))
    assert lines == []
    assert record is not None
    assert record.date == shown


@pytest.mark.parametrize("shown", ["2025-13", "2025-00", "2025-01-32", "0120", "2026-02-31"])
def test_a_date_that_is_none_is_told(shown: str, tmp_path: Path) -> None:
    """A date that no calendar has is refused, with the forms that are known."""
    told = f"file.yml:8: date: `{shown}` is no date — write YYYY, YYYY-MM or YYYY-MM-DD"
    assert checked(Source, tmp_path, one(f"date: {shown}")) == (None, [told])


@pytest.mark.parametrize("shown", ["April 2025", "12:30", "no", "1e3", "~"])
def test_words_are_no_date(shown: str, tmp_path: Path) -> None:
    """A date in words, or in another order, is refused with the form that it must have."""
    told = (
        f"file.yml:8: date: `{shown}` does not have the right form — it must match ^\\d{{4}}(-\\d{{2}}(-\\d{{2}})?)?$"
    )
    assert checked(Source, tmp_path, one(f"date: {shown}")) == (None, [told])


@pytest.mark.parametrize("review", ["2026-01-01", "2025-12-31"])
def test_a_source_is_looked_at_again_later(review: str, tmp_path: Path) -> None:
    """The day of the next look comes after the day of the last."""
    told = "file.yml:1: `review` is not after `checked` — give the day by which to look again"
    assert checked(Source, tmp_path, one().replace("review: 2027-01-01", f"review: {review}")) == (None, [told])


def test_a_source_has_an_address(tmp_path: Path) -> None:
    """An address that no browser can open is refused."""
    told = "file.yml:4: url: `city.example` does not have the right form — it must match ^https?://\\S+$"
    assert checked(Source, tmp_path, one().replace("https://city.example/guide", "city.example")) == (None, [told])


def test_there_are_sources(tmp_path: Path) -> None:
    """A list without a source is refused."""
    record, lines = checked(Sources, tmp_path, "sources: []\n")
    assert record is None
    assert [line.split(": ")[:2] for line in lines] == [["file.yml:1", "sources"]]


@pytest.mark.parametrize(
    ("today", "due"), [(date(2026, 12, 31), False), (date(2027, 1, 1), False), (date(2027, 1, 2), True)]
)
def test_a_source_is_due_after_its_day(today: date, due: bool, tmp_path: Path) -> None:
    """A fact may be trusted until the end of its review day."""
    record, _ = checked(Source, tmp_path, one())
    assert record is not None
    assert record.due(today) is due


def test_citations_have_their_lines() -> None:
    """Every citation of a text is found with its line, also twice in one line, and inside words."""
    text = "一[^city-guide]と[^a-1]\n\n二[^city-guide]。[^Not One] [x]^y^\n"
    assert list(citations(text)) == [(1, "city-guide"), (1, "a-1"), (3, "city-guide")]


def test_a_text_without_citations_has_none() -> None:
    """Where nothing is cited, nothing is found."""
    assert list(citations("窓口[一](a.md)\n")) == []


def one(more: str = "") -> str:
    """The text of one source."""
    text = GOOD.split("sources:\n")[1].replace("  - ", "").replace("    ", "")
    return text + (more + "\n" if more else "")
