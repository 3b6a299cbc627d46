"""Everything that the site says, as it was loaded."""

from dataclasses import dataclass, field
from pathlib import Path

from .case import Case
from .page import Page
from .record import Record
from .words import Words


@dataclass(frozen=True)
class Table:
    """A YAML file with its translations by locale."""

    path: Path
    source: Record
    translations: dict[str, Record]


@dataclass(frozen=True)
class CaseFolder:
    """One folder of `cases/`: the slug is its only name."""

    slug: str
    path: Path
    case: Case
    quiz: Table
    stories: dict[str, Page]
    scenario: Table | None = None
    roleplay: Table | None = None


@dataclass(frozen=True)
class CasePart:
    """What could be read of a case folder, even where something is missing."""

    path: Path
    case: Case | None
    quiz: Table | None
    stories: dict[str, Page]
    scenario: Table | None = None
    roleplay: Table | None = None


@dataclass(frozen=True)
class Library:
    """All content. `pages` is keyed by locale and path below `docs/<locale>/`."""

    root: Path
    tables: dict[str, Table] = field(default_factory=dict)
    parts: list[CasePart] = field(default_factory=list)
    cases: dict[str, CaseFolder] = field(default_factory=dict)
    quizzes: dict[str, Table] = field(default_factory=dict)
    """The quizzes of the role guides, by role; those of cases stand in their folders."""
    pages: dict[tuple[str, str], Page] = field(default_factory=dict)
    words: dict[str, Words] = field(default_factory=dict)
