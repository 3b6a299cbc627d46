"""What a model refuses, in the words of a writer: what is wrong, and what to do."""

import datetime
from decimal import Decimal
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, ValidationError, field_validator, model_validator

from madoguchi.explain import REMEDIES, explain
from madoguchi.record import Id, Record, Word


class Part(Record):
    """A part of a thing."""

    id: Id
    text: Word | None = None


class Thing(Record):
    """Something with a value of every kind that the content uses."""

    name: Annotated[str, Field(min_length=2, max_length=5)] = "thing"
    count: Annotated[int, Field(ge=1, le=9)] = 1
    more: Annotated[int, Field(gt=0)] = 1
    sure: bool = True
    ratio: Decimal = Decimal(0)
    day: datetime.date | None = None
    kind: Literal["cup", "plate"] = "cup"
    code: Id = "x"
    items: Annotated[tuple[str, ...], Field(min_length=1)] = ("x",)
    older: list[str] = Field(default=[])
    scales: dict[str, int] = Field(default={})
    part: Part | None = None
    parts: tuple[Part, ...] = ()
    named: dict[str, Part] = Field(default={})
    odd: float = 0.0

    @field_validator("code")
    @classmethod
    def _code_is_free(cls, code: str) -> str:
        if code == "taken":
            raise ValueError("`taken` is taken — take another")
        if code == "bad":
            raise ValueError("`bad` is bad")
        return code

    @model_validator(mode="after")
    def _plates_are_many(self) -> "Thing":
        if self.kind == "plate" and self.count == 1:
            raise ValueError("one plate is not enough — write `count: 2`")
        return self


def told(data: Any, model: type[BaseModel] = Thing) -> tuple[str, str]:
    """How the only fault of data is told: (what is wrong, what to do)."""
    with pytest.raises(ValidationError) as error:
        model.model_validate(data)
    (fault,) = error.value.errors()
    return explain(fault, model)


@pytest.mark.parametrize(
    ("data", "what", "todo"),
    [
        ({"name": ["x"]}, "name: a list is no text", "write words, in quotes where they look like something else"),
        ({"name": None}, "name: nothing is no text", "write words, in quotes where they look like something else"),
        ({"name": {}}, "name: a mapping is no text", "write words, in quotes where they look like something else"),
        ({"name": "x"}, "name: `x` is too short", "write more: at least 2 characters"),
        ({"name": "things"}, "name: `things` is too long", "write less: at most 5 characters"),
        ({"count": "many"}, "count: `many` is no whole number", "write digits only"),
        ({"count": "1.5"}, "count: `1.5` is no whole number", "write digits only"),
        ({"count": "0"}, "count: `0` is too small", "write 1 or more"),
        ({"count": "10"}, "count: `10` is too large", "write 9 or less"),
        ({"more": "0"}, "more: `0` is too small", "write more than 0"),
        ({"sure": "perhaps"}, "sure: `perhaps` is neither true nor false", "write true or false"),
        ({"ratio": "half"}, "ratio: `half` is no number", "write a number such as 15.35"),
        ({"ratio": ["1"]}, "ratio: a list is no number", "write a number such as 15.35"),
        ({"day": "soon"}, "day: `soon` is no day", "write YYYY-MM-DD"),
        ({"day": "2026-02-30"}, "day: `2026-02-30` is no day", "write YYYY-MM-DD"),
        ({"kind": "fork"}, "kind: `fork` is not known here", "use 'cup' or 'plate'"),
        ({"code": "A B"}, "code: `A B` does not have the right form", "it must match ^[a-z0-9]+(-[a-z0-9]+)*$"),
        ({"items": "x"}, "items: `x` is no list", "write one `- item` a line, or [one, two]"),
        ({"older": "x"}, "older: `x` is no list", "write one `- item` a line, or [one, two]"),
        ({"items": []}, "items: a list has too few items", "write at least 1"),
        ({"scales": ["x"]}, "scales: a list is no mapping", "write one `key: value` a line"),
        ({"part": "x"}, "part: `x` is no mapping", "write one `key: value` a line"),
        ({"parts": ["x"]}, "parts.0: `x` is no mapping", "write one `key: value` a line"),
        ([], "the file: a list is no mapping", "write one `key: value` a line"),
        ("x", "the file: `x` is no mapping", "write one `key: value` a line"),
    ],
)
def test_a_fault_has_its_words(data: Any, what: str, todo: str) -> None:
    """Each kind of fault says where it is, what was written, what is wrong with it, and what to write."""
    assert told(data) == (what, todo)


@pytest.mark.parametrize(
    ("data", "what"),
    [
        ({"part": {}}, "`id` is missing (in part.id)"),
        ({"parts": [{"id": "x"}, {}]}, "`id` is missing (in parts.1.id)"),
        ({"named": {"x": {}}}, "`id` is missing (in named.x.id)"),
    ],
)
def test_what_is_missing_is_named(data: Any, what: str) -> None:
    """A key that must be there is told with its place."""
    assert told(data) == (what, "add it")


PART = "use one of: id, text"


@pytest.mark.parametrize(
    ("data", "what", "todo"),
    [
        ({"coun": 1}, "unknown key `coun` (in coun)", "did you mean `count`?"),
        ({"part": {"id": "x", "txt": "x"}}, "unknown key `txt` (in part.txt)", "did you mean `text`?"),
        ({"part": {"id": "x", "zzz": "x"}}, "unknown key `zzz` (in part.zzz)", PART),
        ({"parts": [{"id": "x", "zzz": "x"}]}, "unknown key `zzz` (in parts.0.zzz)", PART),
        ({"named": {"count": {"id": "x", "zzz": "x"}}}, "unknown key `zzz` (in named.count.zzz)", PART),
        ({"named": {"text": {"id": "x", "zzz": "x"}}}, "unknown key `zzz` (in named.text.zzz)", PART),
    ],
)
def test_an_unknown_key_is_told_those_of_its_place(data: Any, what: str, todo: str) -> None:
    """A key that is not known is told the nearest, or all, of the keys that may stand at that very place."""
    assert told(data) == (what, todo)


@pytest.mark.parametrize(
    ("data", "what", "todo"),
    [
        ({"code": "taken"}, "code: `taken` is taken", "take another"),
        ({"code": "bad"}, "code: `bad` is bad", "mend it"),
        ({"kind": "plate"}, "one plate is not enough", "write `count: 2`"),
    ],
)
def test_a_rule_of_ours_speaks_for_itself(data: Any, what: str, todo: str) -> None:
    """A rule of a model tells what it says before and after the dash; one without a dash has a plain remedy."""
    assert told(data) == (what, todo)


def test_a_kind_without_words_of_its_own_is_told() -> None:
    """A fault for which there are no words yet is told in pydantic's, in small letters, with its place."""
    what, todo = told({"odd": "x"})
    assert what.startswith("odd: input should be a valid number")
    assert todo == "write a value of another kind"


def test_a_key_that_is_not_known_in_a_mapping_is_told() -> None:
    """A key of a mapping that must be one of a few is told with those."""

    class Scaled(Record):
        scales: dict[Literal["accuracy", "listening"], int]

    what, todo = told({"scales": {"kindness": "1"}}, Scaled)
    assert what.startswith("scales.kindness")
    assert what.endswith(": `kindness` is not known here")
    assert todo == "use 'accuracy' or 'listening'"


def test_a_longer_name_is_found_before_a_shorter_one() -> None:
    """No kind of fault is hidden by another one that begins alike and stands before it."""
    names = list(REMEDIES)
    hidden = [
        (first, second)
        for place, first in enumerate(names)
        for second in names[place + 1 :]
        if second.startswith(first)
    ]
    assert hidden == []


VALUES = st.recursive(
    st.none() | st.text(max_size=4) | st.sampled_from(["1", "true", "2026-01-01", "x"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(list(Thing.model_fields)), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from([*Thing.model_fields, "other"]), VALUES))
def test_whatever_is_written_can_be_explained(data: dict[str, Any]) -> None:
    """Whatever stands in a file, its faults can be told, with every place filled in."""
    try:
        Thing.model_validate(data)
    except ValidationError as error:
        for fault in error.errors():
            what, todo = explain(fault, Thing)
            assert what
            assert todo
            assert not any(place in todo for place in ("{ge}", "{le}", "{gt}", "{min_length}", "{expected}"))
