"""What one file says of another: every id that is named must exist."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from .library import CasePart, Library
from .link import check_links
from .mount import FOLDER
from .problem import Problems, suggest
from .yamlfile import read

Place = tuple[str | int, ...]


SOURCED = {
    "places": (("experts", "sources"),),
    "national": (("years", "sources"), ("", "topics_sources"), ("", "languages_sources")),
}
"""By table, the lists whose records name sources, with the name of that field; "" for the table itself."""


def check_references(library: Library, problems: Problems) -> None:
    """Tell of every source, language or page that is named and is not there."""
    _check_directory(library, problems)
    _check_checklist(library, problems)
    _check_sourced(library, problems)
    check_links(library, problems)
    sources = _known(library, "sources")
    if sources is None:
        return
    _tell_due(library, problems)
    for page in library.pages.values():
        _check_citations(page.cites, page.path, sources, problems)
    for part in library.parts:
        _check_part(part, sources, problems)


def _known(library: Library, name: str) -> set[str] | None:
    """The ids of a table that has a list by its own name; None where it could not be read."""
    table = library.tables.get(name)
    return {record.id for record in getattr(table.source, name)} if table else None


def _tell_due(library: Library, problems: Problems) -> None:
    table = library.tables["sources"]
    listed: Any = table.source
    for index, source in enumerate(listed.sources):
        if source.due(date.today()):
            line = _line(table.path, ("sources", index, "review"))
            what = f"`{source.id}` was to be looked at again by {source.review}"
            problems.add(table.path, line, what, "look, correct what has changed, and move both days on", notice=True)


def _check_directory(library: Library, problems: Problems) -> None:
    table = library.tables.get("directory")
    directory: Any = table.source if table else None
    sources, languages = _known(library, "sources"), _known(library, "languages")
    for index, contact in enumerate(directory.contacts if table else ()):
        if table and sources is not None:
            _check_ids(table.path, ("contacts", index, "sources"), contact.sources, sources, problems)
        for place, number in enumerate(contact.numbers if table and languages is not None else ()):
            for code in number.languages:
                if table and languages is not None and code not in languages:
                    where = ("contacts", index, "numbers", place, "languages", number.languages.index(code))
                    what = f"`{code}` has no name in data/languages.yml"
                    problems.add(table.path, _line(table.path, where), what, "add it there")


def _check_checklist(library: Library, problems: Problems) -> None:
    table = library.tables.get("checklist")
    checklist: Any = table.source if table else None
    sources = _known(library, "sources")
    pages = {name for _, name in library.pages} | {f"{FOLDER}/{part.path.name}.md" for part in library.parts}
    for index, check in enumerate(checklist.checks if table else ()):
        if table and sources is not None:
            _check_ids(table.path, ("checks", index, "sources"), check.sources, sources, problems)
        for place, name in enumerate(check.help if table else ()):
            if table and name not in pages:
                line = _line(table.path, ("checks", index, "help", place))
                problems.add(table.path, line, f"there is no page {name}", suggest(name, pages))


def _check_sourced(library: Library, problems: Problems) -> None:
    sources = _known(library, "sources")
    for name, fields in SOURCED.items():
        table = library.tables.get(name)
        if table is None or sources is None:
            continue
        for listed, field in fields:
            records = enumerate(getattr(table.source, listed)) if listed else [(0, table.source)]
            for index, record in records:
                place: Place = (listed, index, field) if listed else (field,)
                _check_ids(table.path, place, getattr(record, field), sources, problems)


def _check_part(part: CasePart, sources: set[str], problems: Problems) -> None:
    if part.case:
        _check_ids(part.path / "case.yml", ("sources",), part.case.sources, sources, problems)
    quiz: Any = part.quiz.source if part.quiz else None
    for index, question in enumerate(quiz.questions if quiz else ()):
        _check_ids(part.path / "quiz.yml", ("questions", index, "sources"), question.sources, sources, problems)
    for story in part.stories.values():
        _check_citations(story.cites, story.path, sources, problems)
        for line, name in story.cites:
            if part.case and name in sources and name not in part.case.sources:
                problems.add(story.path, line, f"`{name}` is not in case.yml", "add it to `sources` there")


def _check_ids(path: Path, place: Place, named: Iterable[str], sources: set[str], problems: Problems) -> None:
    for index, name in enumerate(named):
        if name not in sources:
            problems.add(path, _line(path, (*place, index)), *_no_source(name, sources))


def _check_citations(cites: list[tuple[int, str]], path: Path, sources: set[str], problems: Problems) -> None:
    for line, name in cites:
        if name not in sources:
            problems.add(path, line, *_no_source(name, sources))


def _no_source(name: str, sources: set[str]) -> tuple[str, str]:
    return f"there is no source `{name}`", f"add it to data/sources.yml, or {suggest(name, sources)}"


def _line(path: Path, place: Place) -> int:
    """The line of a place in a YAML file that was read before."""
    document = read(path, Problems())
    return document.line(place) if document else 1
