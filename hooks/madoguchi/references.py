"""What one file says of another: every id that is named must exist."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from .library import CasePart, Library, Table
from .link import check_links
from .mount import FOLDER
from .problem import Problems, suggest
from .record import Record
from .yamlfile import read

Place = tuple[str | int, ...]

NAMED: dict[str, tuple[tuple[str, str], ...]] = {
    "directory": (("contacts.sources", "source"), ("contacts.numbers.languages", "language")),
    "checklist": (("checks.sources", "source"), ("checks.question", "question"), ("checks.help", "page")),
    "places": (
        ("experts.sources", "source"),
        ("experts.term", "term"),
        ("journeys.steps.place", "place"),
        ("journeys.steps.service", "service"),
    ),
    "national": (("years.sources", "source"), ("topics_sources", "source"), ("languages_sources", "source")),
    "case": (("sources", "source"), ("services", "service"), ("checks", "check")),
    "quiz": (("questions.sources", "source"), ("questions.term", "term")),
}
"""By kind of file, the fields that name something of another file or of another list, and what they name."""
LISTED = {
    "source": ("sources", "sources"),
    "language": ("languages", "languages"),
    "term": ("glossary", "terms"),
    "question": ("checklist", "questions"),
    "check": ("checklist", "checks"),
    "place": ("places", "places"),
    "service": ("services", "services"),
}
"""The table and the list in which each thing that can be named stands."""


def check_references(library: Library, problems: Problems) -> None:
    """Tell of every source, term, page and so on that is named and is not there."""
    for name, table in library.tables.items():
        _check_named(name, table.path, table.source, library, problems)
    for quiz in library.quizzes.values():
        _check_named("quiz", quiz.path, quiz.source, library, problems)
    for part in library.parts:
        _check_part(part, library, problems)
    _check_pages(library, problems)
    check_links(library, problems)
    _tell_due(library.tables.get("sources"), problems)


def known(library: Library, kind: str) -> set[str] | None:
    """The ids of a kind of thing; None where the table that has them could not be read."""
    if kind == "page":
        return {name for _, name in library.pages} | {f"{FOLDER}/{part.path.name}.md" for part in library.parts}
    table, listed = LISTED[kind]
    return {record.id for record in getattr(library.tables[table].source, listed)} if table in library.tables else None


def named(record: Any, field: str) -> Iterator[tuple[Place, str]]:
    """What a field names, such as `contacts.numbers.languages`: (place in the file, name)."""
    first, _, rest = field.partition(".")
    value = getattr(record, first)
    for index, part in enumerate(value if isinstance(value, tuple) else () if value is None else (value,)):
        place: Place = (first, index) if isinstance(value, tuple) else (first,)
        for inner, name in named(part, rest) if rest else [((), str(part))]:
            yield (*place, *inner), name


def _check_named(kind: str, path: Path, record: Record, library: Library, problems: Problems) -> None:
    for field, what in NAMED.get(kind, ()):
        there = known(library, what)
        if there is None:
            continue
        for place, name in named(record, field):
            if name not in there:
                problems.add(path, _line(path, place), *_missing(what, name, there))


def _missing(what: str, name: str, there: set[str]) -> tuple[str, str]:
    if what == "page":
        return f"there is no page {name}", suggest(name, there)
    if what == "language":
        return f"`{name}` has no name in data/languages.yml", "add it there"
    return f"there is no {what} `{name}`", f"add it to data/{LISTED[what][0]}.yml, or {suggest(name, there)}"


def _check_part(part: CasePart, library: Library, problems: Problems) -> None:
    if part.case:
        _check_named("case", part.path / "case.yml", part.case, library, problems)
    if part.quiz:
        _check_named("quiz", part.quiz.path, part.quiz.source, library, problems)
    sources = known(library, "source")
    if sources is None:
        return
    for story in part.stories.values():
        _check_citations(story.cites, story.path, sources, problems)
        for line, name in story.cites:
            if part.case and name in sources and name not in part.case.sources:
                problems.add(story.path, line, f"`{name}` is not in case.yml", "add it to `sources` there")


def _check_pages(library: Library, problems: Problems) -> None:
    sources, templates = known(library, "source"), {path.name for path in (library.root / "overrides").glob("*.html")}
    for page in library.pages.values():
        if sources is not None:
            _check_citations(page.cites, page.path, sources, problems)
        if templates and page.front.template and page.front.template not in templates:
            what = f"there is no template `{page.front.template}`"
            problems.add(page.path, 2, what, suggest(page.front.template, templates))


def _check_citations(cites: list[tuple[int, str]], path: Path, sources: set[str], problems: Problems) -> None:
    for line, name in cites:
        if name not in sources:
            problems.add(path, line, *_missing("source", name, sources))


def _tell_due(table: Table | None, problems: Problems) -> None:
    listed: Any = table.source if table else None
    for index, source in enumerate(listed.sources if table else ()):
        if table and source.due(date.today()):
            line = _line(table.path, ("sources", index, "review"))
            what = f"`{source.id}` was to be looked at again by {source.review}"
            problems.add(table.path, line, what, "look, correct what has changed, and move both days on", notice=True)


def _line(path: Path, place: Place) -> int:
    """The line of a place in a YAML file that was read before."""
    document = read(path, Problems())
    return document.line(place) if document else 1
