"""The directory: a telephone number stands once, with its source and the day it was checked."""

from typing import Annotated

from pydantic import Field, StringConstraints

from .case import Topic
from .limit import ASCII
from .record import Day, Id, Record, Word

PhoneNumber = Annotated[str, StringConstraints(pattern=r"^(#?\d{3,4}|0\d{1,4}-\d{1,6}(-\d{2,4})?)$"), ASCII]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,4})?$")]


class Number(Record):
    """One number of a contact."""

    id: Id
    number: PhoneNumber
    label: Word | None = None
    languages: tuple[Language, ...] = ()
    """In which languages somebody answers."""


class Contact(Record):
    """Somebody who can be called."""

    id: Id
    name: Word
    purpose: Word
    """When to call, and who may."""
    synonyms: tuple[Word, ...] = ()
    """What people type who look for it: everyday words, also for the trouble itself."""
    topics: tuple[Topic, ...] = ()
    numbers: tuple[Number, ...] = ()
    hours: Word | None = None
    note: Word | None = None
    emergency: bool = False
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]
    checked: Day


class Directory(Record):
    """`data/directory.yml`."""

    contacts: Annotated[tuple[Contact, ...], Field(min_length=1)]


class LanguageName(Record):
    """A language by its own name."""

    id: Language
    name: str


class Languages(Record):
    """`data/languages.yml`."""

    languages: Annotated[tuple[LanguageName, ...], Field(min_length=1)]
