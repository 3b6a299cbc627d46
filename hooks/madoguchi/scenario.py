"""Scenarios: the branching exercise of a case, judged on four scales, not right or wrong."""

from typing import Annotated, Literal

from pydantic import Field

from .record import Id, Record, Role, Word

Scale = Literal["accuracy", "listening", "decision", "handover"]
SCALES: tuple[Scale, ...] = ("accuracy", "listening", "decision", "handover")
Points = Annotated[int, Field(ge=-2, le=2)]


class Fact(Record):
    """Something learnt or promised on the way, on which a later choice may depend."""

    id: Id
    text: Word


class Choice(Record):
    """What one may do or say in a scene."""

    id: Id
    text: Word
    result: Word
    """What comes of it."""
    gives: tuple[Id, ...] = ()
    """Facts that are true from now on."""
    needs: tuple[Id, ...] = ()
    """Shown only if all of these facts are true."""
    without: tuple[Id, ...] = ()
    """Shown only if none of these facts is true."""
    scales: dict[Scale, Points] = Field(default={})
    next: Id
    """A scene or an ending."""

    def open(self, facts: frozenset[str]) -> bool:
        """Whether the choice is shown to one for whom these facts are true."""
        return facts.issuperset(self.needs) and facts.isdisjoint(self.without)


class Scene(Record):
    """A moment, and what one may do in it."""

    id: Id
    text: Word
    choices: Annotated[tuple[Choice, ...], Field(min_length=1)]


class Ending(Record):
    """What the visitor went through."""

    id: Id
    quality: Literal["good", "mixed", "poor"]
    text: Word
    advice: Word
    """What to try next."""


class Walk(Record):
    """A way through the scenario that is tried in every test run."""

    chair: Role
    choices: Annotated[tuple[Id, ...], Field(min_length=1)]
    ending: Id


class Starts(Record):
    """Where each chair begins."""

    interpreter: Id
    counselor: Id
    coordinator: Id


class Scenario(Record):
    """`cases/<slug>/scenario.yml`."""

    facts: tuple[Fact, ...] = ()
    starts: Starts
    scenes: Annotated[tuple[Scene, ...], Field(min_length=1)]
    endings: Annotated[tuple[Ending, ...], Field(min_length=1)]
    walks: tuple[Walk, ...] = ()

    def start(self, chair: Role) -> str:
        """The first scene of a chair."""
        return str(getattr(self.starts, chair))
