"""Who does what, and journeys whose steps stand in the order of time and name who has the matter."""

from pathlib import Path

import pytest

from madoguchi.place import PLACES, Places
from tree import checked

ALL = "information: does, consultation: with, coordination: with, interpreting: does, listening: with, conference: no"
GOOD = f"""\
places:
  - {{id: desk, name: 窓口, about: 人が多い。, services: {{{ALL}}}}}
experts:
  - {{id: attorney, name: 弁護士, seed: lawyers, when: 争い。, limit: 言わない。, sources: [cinga-talk]}}
journeys:
  - id: letter
    title: 手紙
    start: 来ました。
    steps:
      - {{id: first, day: 1, place: desk, service: information, who: counselor, text: 読む。, asks: よいか。}}
      - {{id: then, day: 4, place: desk, service: listening, who: expert, expert: attorney, text: 聞く。, asks: よいか。}}
    end: 紙。
"""


def test_places_are_read(tmp_path: Path) -> None:
    """A kind of place tells of all six services, and an expert is found by id."""
    record, lines = checked(Places, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert record.places[0].services["conference"] == "no"
    assert record.expert("attorney").seed == "lawyers"
    assert record.places[0].id in PLACES


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("who: expert, expert: attorney", "who: expert",
         "1: `then` of `letter`: `expert` names who it is — write it with `who: expert`, and only then"),
        ("who: counselor", "who: counselor, expert: attorney",
         "1: `first` of `letter`: `expert` names who it is — write it with `who: expert`, and only then"),
        ("expert: attorney", "expert: lawyer",
         "1: `then` of `letter`: no expert `lawyer` — use one of: attorney"),
        ("day: 4", "day: 0", "11: journeys.0.steps.1.day: `0` is too small — write 1 or more"),
        ("day: 1", "day: 9", "1: `letter`: its days go back — put the steps in the order of time"),
        (", conference: no", "", "1: `desk` does not tell all six services — add the others"),
        ("conference: no", "conference: never", "2: places.0.services.conference: `never` is not known here — use 'does', 'with' or 'no'"),
        ("place: desk, service: listening", "place: shop, service: listening",
         "11: journeys.0.steps.1.place: `shop` is not known here — use 'desk', 'center', 'institution' or 'npo'"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A step without its expert, a journey that goes back in time, a service left out: each is one line."""
    assert old in GOOD
    assert checked(Places, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])
