"""Cases: composites, for named roles, with what they train."""

from pathlib import Path

import pytest

from madoguchi.case import CHAIRS, SECTIONS, Case
from tree import checked

GOOD = """\
lead: counselor
roles: [counselor, interpreter]
topics: [tax]
services: [information]
checks: [roles-stated]
level: 1
minutes: 30
composite:
  patterns: 2
  privacy_read_by: 書き手とは別の人
sources: [city-guide]
"""


def test_a_case_is_read(tmp_path: Path) -> None:
    """A case says for whom it is, what it is about, how long it takes and how it was mixed."""
    record, lines = checked(Case, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert (record.lead, record.minutes, record.warning, record.composite.patterns) == ("counselor", 30, None, 2)


@pytest.mark.parametrize("warning", ["violence", "loss"])
def test_a_case_may_warn(warning: str, tmp_path: Path) -> None:
    """A case that may be hard to read says of what it warns."""
    record, _ = checked(Case, tmp_path, GOOD + f"warning: {warning}\n")
    assert record is not None
    assert record.warning == warning


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("lead: counselor", "lead: coordinator", "1: lead `coordinator` is not among the roles — add it to `roles`"),
        (
            "lead: counselor",
            "lead: counsellor",
            "1: lead: `counsellor` is not known here — use 'interpreter', 'counselor' or 'coordinator'",
        ),
        (
            "services: [information]",
            "services: [information, dancing]",
            "4: services.1: `dancing` is not known here — use 'information', 'consultation', 'coordination', "
            "'interpreting', 'listening' or 'conference'",
        ),
        (
            "minutes: 30",
            "minutes: 4",
            "7: minutes: `4` is too small — write 5 or more",
        ),
        (
            "minutes: 30",
            "minutes: 181",
            "7: minutes: `181` is too large — write 180 or less",
        ),
        (
            "patterns: 2",
            "patterns: 1",
            "9: composite.patterns: `1` is too small — write 2 or more",
        ),
        (
            "  privacy_read_by: 書き手とは別の人\n",
            "",
            "8: `privacy_read_by` is missing (in composite.privacy_read_by) — add it",
        ),
        (
            "level: 1",
            "level: 1\nwarning: death",
            "7: warning: `death` is not known here — use 'violence', 'loss' or 'distress'",
        ),
        (
            "level: 1",
            "level: 1\ntitle: 題",
            "7: unknown key `title` (in title) — use one of: checks, composite, lead, level, minutes, privacy, roles, services, "
            "sources, topics, warning",
        ),
    ],
)
def test_a_faulty_case_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A case that says too little, or what is not known, is refused with one line."""
    assert old in GOOD
    assert checked(Case, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])


def test_the_three_chairs_stand_in_a_story() -> None:
    """The headings of a story stand in one order, the three chairs right below their common heading."""
    place = SECTIONS.index("chairs") + 1
    assert SECTIONS[place : place + 3] == CHAIRS
    assert len(set(SECTIONS)) == len(SECTIONS)
