"""Records: strict and frozen, and each fault told in the words of a writer."""

from datetime import date
from pathlib import Path
from typing import Annotated, Literal

import pytest
from pydantic import Field, ValidationError, model_validator

from madoguchi.check import load
from madoguchi.problem import Problems
from madoguchi.record import Id, Record, Word, inner_model
from tree import checked, told


class Person(Record):
    """Somebody."""

    id: Id
    name: Word
    age: Annotated[int, Field(ge=0)] = 0
    kind: Literal["guest", "host"] = "guest"
    born: date | None = None

    @model_validator(mode="after")
    def _hosts_are_grown_up(self) -> "Person":
        if self.kind == "host" and self.age < 18:
            raise ValueError("a host is too young — wait")
        return self


class Party(Record):
    """Some people."""

    people: Annotated[tuple[Person, ...], Field(min_length=1)]
    place: Person | None = None


def test_a_good_file_becomes_a_record(tmp_path: Path) -> None:
    """A file without faults becomes a record, and nothing is told."""
    record, lines = checked(Party, tmp_path, "people: [{id: ann, name: ' Ann ', age: 3, born: 2020-01-02}]")
    assert record == Party(people=(Person(id="ann", name="Ann", age=3, born=date(2020, 1, 2)),))
    assert lines == []


def test_a_record_is_frozen() -> None:
    """What was checked cannot be changed afterwards."""
    with pytest.raises(ValidationError, match="frozen"):
        Person(id="ann", name="Ann").name = "Bob"  # type: ignore[misc]


@pytest.mark.parametrize(
    ("fault", "line"),
    [
        ("name:", "4: people.1.name: nothing is no text — write words, in quotes where they look like something else"),
        (
            "name: [Bob]",
            "4: people.1.name: a list is no text — write words, in quotes where they look like something else",
        ),
        (
            "name: {first: Bob}",
            "4: people.1.name: a mapping is no text — write words, in quotes where they look like something else",
        ),
        (
            "name: '  '",
            "4: people.1.name: `  ` is too short — write more: at least 1 characters",
        ),
        ("nam: x\n    name: Bob", "4: unknown key `nam` (in people.1.nam) — did you mean `name`?"),
        (
            "name: Bob\n    colour: red",
            "5: unknown key `colour` (in people.1.colour) — use one of: age, born, id, kind, name",
        ),
        ("age: 3", "3: `name` is missing (in people.1.name) — add it"),
        (
            "name: Bob\n    kind: ghost",
            "5: people.1.kind: `ghost` is not known here — use 'guest' or 'host'",
        ),
        (
            "name: Bob\n    age: -1",
            "5: people.1.age: `-1` is too small — write 0 or more",
        ),
        (
            "name: Bob\n    born: 12:30",
            "5: people.1.born: `12:30` is no day — write YYYY-MM-DD",
        ),
        ("name: Bob\n    kind: host", "3: people.1: a host is too young — wait"),
    ],
)
def test_a_fault_is_one_line(fault: str, line: str, tmp_path: Path) -> None:
    """Each fault is told with its line, its place and its remedy."""
    text = f"people:\n  - {{id: ann, name: Ann}}\n  - id: bob\n    {fault}\n"
    assert checked(Party, tmp_path, text) == (None, [f"file.yml:{line}"])


def test_an_id_has_its_form(tmp_path: Path) -> None:
    """An id that is not in kebab-case is refused, with the form that it must have."""
    _, lines = checked(Person, tmp_path, "name: Ann\nid: Ann Smith\n")
    assert lines == [
        "file.yml:2: id: `Ann Smith` does not have the right form — it must match ^[a-z0-9]+(-[a-z0-9]+)*$"
    ]


def test_ids_of_two_lists_may_be_equal(tmp_path: Path) -> None:
    """An id must be its record's own within one list only."""
    text = "people: [{id: ann, name: Ann}]\nplace: {id: ann, name: Annex}\n"
    assert checked(Party, tmp_path, text)[1] == []


def test_an_id_stands_once_in_a_list(tmp_path: Path) -> None:
    """An id that stands twice in one list is told where it stands the second time."""
    record, lines = checked(Party, tmp_path, "people:\n  - {id: ann, name: Ann}\n  - {id: ann, name: Anna}\n")
    assert (record, lines) == (None, ["file.yml:3: the id `ann` stands twice — give each its own"])


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    """All faults of a file are told in one run, in the order of the lines."""
    _, lines = checked(Person, tmp_path, "id: A\nage: x\nborn: y\n")
    assert [line.split(": ")[0] for line in lines] == ["file.yml:1", "file.yml:1", "file.yml:2", "file.yml:3"]


def test_a_faulty_item_is_told_once(tmp_path: Path) -> None:
    """The only item of a list is faulty: that is told, and not also that the list is too short."""
    _, lines = checked(Party, tmp_path, "people:\n  - {id: ann, name: Ann, kind: ghost}\n")
    assert lines == ["file.yml:2: people.0.kind: `ghost` is not known here — use 'guest' or 'host'"]


def test_a_file_of_another_shape_is_told(tmp_path: Path) -> None:
    """A list where names with values are wanted is told as one fault of the file."""
    record, lines = checked(Party, tmp_path, "- ann\n- bob\n")
    assert record is None
    assert lines == ["file.yml:1: the file: a list is no mapping — write one `key: value` a line"]


def test_a_file_with_nothing_in_it_lacks_its_keys(tmp_path: Path) -> None:
    """A document without data is told by what it lacks."""
    assert checked(Party, tmp_path, "---\n")[1] == ["file.yml:2: `people` is missing (in people) — add it"]


def test_a_file_that_is_not_there_gives_no_record(tmp_path: Path) -> None:
    """Loading a missing file gives nothing but the line that says so."""
    problems = Problems()
    assert load(tmp_path / "party.yml", Party, problems) is None
    assert told(problems, tmp_path) == ["party.yml:1: the file is missing — put it back, or take out what refers to it"]


def test_the_record_inside_an_annotation_is_found() -> None:
    """The record of a list, of an optional value or of a plain field is found, and none where there is none."""
    assert inner_model(Annotated[tuple[Person, ...], Field(min_length=1)]) is Person
    assert inner_model(Person | None) is Person
    assert inner_model(tuple[int, ...]) is None
