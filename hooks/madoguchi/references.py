"""What one file says of another: every id that is named must exist."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from .library import CasePart, Library
from .problem import Problems, suggest

CASE_PAGES = "cases"


def check_references(library: Library, problems: Problems) -> None:
    """Tell of every source or page that is named and is not there."""
    known = _source_ids(library)
    if known is None:
        return
    for name in ("directory", "checklist"):
        if table := library.tables.get(name):
            records: Any = table.source
            for record in getattr(records, "contacts", None) or records.checks:
                _check_ids(table.path, record.sources, known, problems)
    _check_help(library, problems)
    for page in library.pages.values():
        _check_citations(page.cites, page.path, known, problems)
    for part in library.parts:
        _check_part(part, known, problems)


def _check_part(part: CasePart, known: set[str], problems: Problems) -> None:
    if part.case:
        _check_ids(part.path / "case.yml", part.case.sources, known, problems)
    questions: Any = part.quiz.source if part.quiz else None
    for question in questions.questions if part.quiz else ():
        _check_ids(part.path / "quiz.yml", question.sources, known, problems)
    for story in part.stories.values():
        _check_citations(story.cites, story.path, known, problems)
        for line, name in story.cites:
            if part.case and name in known and name not in part.case.sources:
                problems.add(story.path, line, f"`{name}` is not in case.yml", "add it to `sources` there")


def _source_ids(library: Library) -> set[str] | None:
    table = library.tables.get("sources")
    sources: Any = table.source if table else None
    return {source.id for source in sources.sources} if sources else None


def _check_ids(path: Path, named: Iterable[str], known: set[str], problems: Problems) -> None:
    for name in named:
        if name not in known:
            todo = f"add it to data/sources.yml, or {suggest(name, known)}"
            problems.add(path, line_of(path, name), f"there is no source `{name}`", todo)


def _check_citations(cites: list[tuple[int, str]], path: Path, known: set[str], problems: Problems) -> None:
    for line, name in cites:
        if name not in known:
            todo = f"add it to data/sources.yml, or {suggest(name, known)}"
            problems.add(path, line, f"there is no source `{name}`", todo)


def _check_help(library: Library, problems: Problems) -> None:
    table = library.tables.get("checklist")
    checklist: Any = table.source if table else None
    pages = {name for _, name in library.pages} | {f"{CASE_PAGES}/{slug}.md" for slug in library.cases}
    if table is None:
        return
    for check in checklist.checks:
        for name in check.help:
            if name not in pages:
                problems.add(table.path, line_of(table.path, name), f"there is no page {name}", suggest(name, pages))


def line_of(path: Path, text: str) -> int:
    """The first line of a file that holds a text, or 1."""
    for number, line in enumerate(path.read_text(encoding="utf-8-sig").splitlines(), 1):
        if text in line:
            return number
    return 1
