"""The catalogue: by what the cases can be filtered."""

from collections.abc import Iterable

from .record import ROLES
from .view import CaseView

MINUTES = (30, 45)
"""Upper bounds that a trainer plans with."""
Filter = tuple[str, str, list[str]]
"""(name, beginning of the key of its words, values)."""


def catalogue_filters(cases: Iterable[CaseView]) -> list[Filter]:
    """The filters with the values that lead to at least one case; a filter with one value only is left out."""
    found = [view.case for view in cases]
    topics = sorted({topic for case in found for topic in case.topics})
    services = sorted({service for case in found for service in case.services})
    filters: list[Filter] = [
        ("topic", "topic.", list(topics)),
        ("role", "role.", [role for role in ROLES if any(case.lead == role for case in found)]),
        ("service", "service.", list(services)),
        ("level", "level.", sorted({str(case.level) for case in found})),
        (
            "minutes",
            "catalogue.minutes.",
            [str(most) for most in MINUTES if any(case.minutes <= most for case in found)],
        ),
    ]
    return [(name, key, values) for name, key, values in filters if len(values) > 1 or (name == "minutes" and values)]
