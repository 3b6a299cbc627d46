"""Reads a YAML file into a record, and tells each fault with its line and remedy."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from .explain import explain
from .problem import Problems
from .slip import check_texts
from .yamlfile import Document, read

R = TypeVar("R", bound=BaseModel)


def load(path: Path, model: type[R], problems: Problems) -> R | None:
    """Read and check one YAML file. Returns the record, or None after telling `problems` what is wrong."""
    document = read(path, problems)
    return None if document is None else check(document, model, problems)


def check(document: Document, model: type[R], problems: Problems) -> R | None:
    """Check data that was read against a model, and its texts for slips; tells each fault with its line and remedy."""
    check_texts(document, problems)
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


def tell(path: Path, faults: Iterable[tuple[tuple[str | int, ...], str, str]], problems: Problems) -> None:
    """Tell faults of a YAML file that was read before, each (place, what is wrong, what to do), with their lines."""
    found = list(faults)
    document = read(path, Problems()) if found else None
    for place, what, todo in found:
        problems.add(path, document.line(place) if document else 1, what, todo)


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
