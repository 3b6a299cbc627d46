"""The catalogue: cases are filtered by what at least one of them has, and by nothing that would not part them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from madoguchi.catalogue import MINUTES, catalogue_filters
from madoguchi.loader import load_library
from madoguchi.view import CaseView, View
from tree import small


@pytest.fixture
def view(tmp_path: Path) -> CaseView:
    """The case of the little library: tax, led by the counselor, level 1, 30 minutes."""
    return View(load_library(small(tmp_path))[0], "en").cases["tax-letter"]


def like(view: CaseView, **values: Any) -> CaseView:
    """A case that differs in these values."""
    return replace(view, case=view.case.model_copy(update=values))


def values_of(name: str, *cases: CaseView) -> list[str] | None:
    """The values of one filter; None where it is left out."""
    return {filter_name: values for filter_name, _, values in catalogue_filters(cases)}.get(name)


def test_an_empty_catalogue_has_no_filters() -> None:
    """Where there are no cases, there is nothing to filter."""
    assert catalogue_filters([]) == []


def test_one_case_is_not_filtered(view: CaseView) -> None:
    """Where all cases have the same value, a filter parts nothing and is left out; the time can still be planned."""
    assert catalogue_filters([view, view]) == [("minutes", "catalogue.minutes.", ["30", "45"])]


def test_every_filter_has_its_words(view: CaseView) -> None:
    """The filters stand in their order, each with the beginning of the key of its words."""
    other = like(view, topics=("work",), lead="interpreter", services=("listening",), level=2, minutes=45)
    assert catalogue_filters([view, other]) == [
        ("topic", "topic.", ["tax", "work"]),
        ("role", "role.", ["interpreter", "counselor"]),
        ("service", "service.", ["information", "listening"]),
        ("level", "level.", ["1", "2"]),
        ("minutes", "catalogue.minutes.", ["30", "45"]),
    ]


def test_only_what_leads_to_a_case_is_offered(view: CaseView) -> None:
    """A value stands once, however many cases have it, and a value that no case has is not offered."""
    cases = [view, like(view, topics=("work", "tax")), like(view, topics=("work",))]
    assert values_of("topic", *cases) == ["tax", "work"]


@pytest.mark.parametrize("leads", [("coordinator", "interpreter"), ("interpreter", "coordinator")])
def test_roles_have_the_order_of_the_site(leads: tuple[str, str], view: CaseView) -> None:
    """The roles that lead a case stand in the order of the site, whatever the order of the cases."""
    assert values_of("role", *(like(view, lead=lead) for lead in leads)) == ["interpreter", "coordinator"]


def test_levels_are_in_order(view: CaseView) -> None:
    """The levels stand from easy to hard."""
    assert values_of("level", *(like(view, level=level) for level in (3, 1, 2, 1))) == ["1", "2", "3"]


@pytest.mark.parametrize(
    ("minutes", "offered"),
    [((30,), ["30", "45"]), ((31,), ["45"]), ((45, 60), ["45"]), ((60, 46), None), ((5, 180), ["30", "45"])],
)
def test_time_is_an_upper_bound(minutes: tuple[int, ...], offered: list[str] | None, view: CaseView) -> None:
    """A bound is offered where a case can be done within it."""
    assert MINUTES == (30, 45)
    assert values_of("minutes", *(like(view, minutes=one) for one in minutes)) == offered
