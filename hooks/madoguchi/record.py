"""What every model of the content is made of: strict frozen records, ids, and words."""

import datetime
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import ErrorDetails

from .problem import Problems, suggest
from .yamlfile import Document, read


class Record(BaseModel):
    """A checked, frozen piece of content. Unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", use_attribute_docstrings=True)


class Marker:
    """Says of a field who writes it: the source file alone, or its translations too."""


WORDS = Marker()
OF_TRANSLATION = Marker()

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
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

R = TypeVar("R", bound=BaseModel)


def inner_model(annotation: Any) -> type[Record] | None:
    """The record class inside an annotation such as `tuple[Option, ...]`, or None."""
    if isinstance(annotation, type) and issubclass(annotation, Record):
        return annotation
    for argument in get_args(annotation):
        found = inner_model(argument)
        if found is not None:
            return found
    return None


def load(path: Path, model: type[R], problems: Problems) -> R | None:
    """Read and check one YAML file. Returns the record, or None after telling `problems` what is wrong."""
    document = read(path, problems)
    return None if document is None else check(document, model, problems)


def check(document: Document, model: type[R], problems: Problems) -> R | None:
    """Check data that was read against a model; tells each fault with its line and remedy."""
    found = len(problems.errors)
    for loc, name in _doubled_ids(document.data, ()):
        problems.add(document.path, document.line(loc), f"the id `{name}` stands twice", "give each its own")
    try:
        record = model.model_validate({} if document.data is None else document.data)
        return record if len(problems.errors) == found else None
    except ValidationError as error:
        faults = error.errors()
        for detail in faults:
            if detail["type"] == "too_short" and any(_is_inside(other["loc"], detail["loc"]) for other in faults):
                continue  # the items are there, but faulty: that is told
            what, todo = explain(detail, model)
            problems.add(document.path, document.line(detail["loc"]), what, todo)
    return None


def _is_inside(loc: tuple[str | int, ...], outer: tuple[str | int, ...]) -> bool:
    return len(loc) > len(outer) and loc[: len(outer)] == outer


def _doubled_ids(data: Any, loc: tuple[str | int, ...]) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Where an id stands a second time in one list: (place, id)."""
    seen: set[str] = set()
    for key, part in data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ():
        name = part.get("id") if isinstance(part, dict) and isinstance(data, list) else None
        if isinstance(name, str):
            if name in seen:
                yield (*loc, key, "id"), name
            seen.add(name)
        yield from _doubled_ids(part, (*loc, key))


def explain(detail: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """What pydantic found, in words for a writer: (what is wrong, what to do). A rule of ours says «what — todo» itself."""
    where = ".".join(str(part) for part in detail["loc"]) or "the file"
    name = str(detail["loc"][-1]) if detail["loc"] else "the file"
    kind, given = detail["type"], detail["input"]
    if kind == "missing":
        return f"`{name}` is missing (in {where})", "add it"
    if kind == "extra_forbidden":
        return f"unknown key `{name}` (in {where})", suggest(name, _known_keys(model, detail["loc"][:-1]))
    if kind == "value_error":
        what, _, todo = str(detail["ctx"]["error"]).partition(" — ")
        return f"{where}: {what}" if detail["loc"] else what, todo or "mend it"
    if kind == "string_pattern_mismatch":
        return f"{where}: `{given}` does not have the right form", f"it must match {detail['ctx']['pattern']}"
    if kind == "literal_error":
        return f"{where}: `{given}` is not known here", f"use {detail['ctx']['expected']}"
    return f"{where}: {detail['msg'].lower()}, not {_shown(given)}", "write a value of that kind"


def _shown(given: Any) -> str:
    kinds = {dict: "a mapping", list: "a list", type(None): "nothing"}
    return kinds.get(type(given), f"`{given}`")


def _known_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    for part in loc:
        if isinstance(part, str) and part in model.model_fields:
            found = inner_model(model.model_fields[part].annotation)
            if found is None:
                return []
            model = found
    return [field.alias or key for key, field in model.model_fields.items()]
