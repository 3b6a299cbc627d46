"""What every model of the content is made of: strict frozen records, ids, and words."""

import datetime
import re
from typing import Annotated, Any, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints

from .limit import FORM, NAME


class Record(BaseModel):
    """A checked, frozen piece of content. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Marker:
    """Says of a field who writes it: the source file alone, or its translations too."""


WORDS = Marker()
OF_TRANSLATION = Marker()

Id = Annotated[str, StringConstraints(pattern=f"^{FORM}$", max_length=NAME)]
"""A stable name in kebab-case: never its number, never its words."""
Word = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True), WORDS]
"""Text for readers: stands in the source file, and again in each translation."""


def _written_day(given: object) -> object:
    if isinstance(given, str) and not re.fullmatch(r"\d{4}-\d{2}-\d{2}", given):
        raise ValueError(f"`{given}` is no day — write YYYY-MM-DD")
    return given


Day = Annotated[datetime.date, BeforeValidator(_written_day)]
"""A day of the calendar, written YYYY-MM-DD."""
Role = Literal["interpreter", "counselor", "coordinator"]
Level = Annotated[int, Field(ge=1, le=3)]
"""1 basic, 2 practised, 3 hard."""
ROLES: tuple[Role, ...] = ("interpreter", "counselor", "coordinator")


def inner_model(annotation: Any) -> type[Record] | None:
    """The record class inside an annotation such as `tuple[Option, ...]`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for argument in get_args(annotation):
        found = inner_model(argument)
        if found is not None:
            return found
    return None
