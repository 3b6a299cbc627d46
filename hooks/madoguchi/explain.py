"""What a model refuses, in words for the person who wrote it."""

from typing import Any

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from .misprint import in_place_of
from .problem import suggest
from .record import inner_model

REMEDIES = {
    "string_type": ("is no text", "write words, in quotes where they look like something else"),
    "int_": ("is no whole number", "write digits only"),
    "bool_": ("is neither true nor false", "write true or false"),
    "tuple_type": ("is no list", "write one `- item` a line, or [one, two]"),
    "list_type": ("is no list", "write one `- item` a line, or [one, two]"),
    "dict_type": ("is no mapping", "write one `key: value` a line"),
    "model_": ("is no mapping", "write one `key: value` a line"),
    "decimal_": ("is no number", "write a number such as 15.35"),
    "date_": ("is no day", "write YYYY-MM-DD"),
    "greater_than_equal": ("is too small", "write {ge} or more"),
    "greater_than": ("is too small", "write more than {gt}"),
    "less_than_equal": ("is too large", "write {le} or less"),
    "string_too_short": ("is too short", "write more: at least {min_length} characters"),
    "string_too_long": ("is too long", "write less: at most {max_length} characters"),
    "too_long": ("has too many items", "write at most {max_length}"),
    "too_short": ("has too few items", "write at least {min_length}"),
    "literal_error": ("is not known here", "use {expected}"),
    "string_pattern_mismatch": ("does not have the right form", "it must match {pattern}"),
}
"""By the beginning of pydantic's name for a fault: what is wrong, what to do."""
IN_BRACKETS = ("tuple_type", "list_type", "dict_type", "model_")
"""Where no text is wanted, but a list or a mapping."""


def explain(fault: ErrorDetails, model: type[BaseModel]) -> tuple[str, str]:
    """(what is wrong, what to do). A rule of ours says «what — todo» itself."""
    loc, kind = fault["loc"], fault["type"]
    where = ".".join(str(part) for part in loc) or "the file"
    name = str(loc[-1]) if loc else "the file"
    if kind == "missing":
        return f"`{name}` is missing (in {where})", "add it"
    if kind == "extra_forbidden":
        return f"unknown key `{name}` (in {where})", suggest(name, _known_keys(model, loc[:-1]))
    if kind == "value_error":
        what, _, todo = str(fault["ctx"]["error"]).partition(" — ")
        return f"{where}: {what}" if loc else what, todo or "mend it"
    for beginning, (what, todo) in REMEDIES.items():
        if kind.startswith(beginning):
            given = fault["input"] if isinstance(fault["input"], str) and "too" not in kind else ""
            hint = in_place_of(given, beginning in IN_BRACKETS)
            return f"{where}: {_shown(fault['input'])} {what}", hint or todo.format(**fault.get("ctx", {}))
    return f"{where}: {fault['msg'].lower()}", "write a value of another kind"


def _shown(given: Any) -> str:
    kinds = {dict: "a mapping", list: "a list", tuple: "the list", type(None): "nothing"}
    return kinds.get(type(given), f"`{given}`")


def _known_keys(model: type[BaseModel], loc: tuple[str | int, ...]) -> list[str]:
    """The keys that may stand at a place; a mapping by ids has none of its own."""
    keyed = False
    for part in loc:
        if keyed or isinstance(part, int) or part not in model.model_fields:
            keyed = False
            continue
        annotation = model.model_fields[part].annotation
        found = inner_model(annotation)
        if found is None:
            return []
        model, keyed = found, "dict[" in str(annotation)
    return list(model.model_fields)
