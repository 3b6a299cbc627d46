"""Loads all content, checks it, and tells all that is wrong at once."""

from pathlib import Path
from typing import cast

from .case import SECTIONS, Case
from .check import load, tell
from .checklist import Checklist, Services
from .directory import Directory, Languages
from .flow import faults
from .glossary import Glossary
from .library import CaseFolder, CasePart, Library, Table
from .limit import address_fault
from .locales import LOCALES, SOURCE, TRANSLATIONS
from .mount import FOLDER, slug_fault
from .national import National
from .page import Page, compare, load_page
from .place import Places
from .prefecture import Prefectures
from .privacy import check_folder, check_privacy, numbers
from .problem import ContentError, Problems, suggest
from .quiz import Quiz
from .quizcheck import check_quiz
from .record import ROLES, Record
from .references import check_references
from .roleplay import Roleplay
from .scenario import Scenario
from .source import Sources
from .translation import load_translation
from .words import load_words
from .yamlfile import read_text

TABLES: dict[str, type[Record]] = {
    "sources": Sources,
    "glossary": Glossary,
    "directory": Directory,
    "languages": Languages,
    "checklist": Checklist,
    "services": Services,
    "prefectures": Prefectures,
    "national": National,
    "places": Places,
}


EXERCISES: dict[str, type[Record]] = {"scenario": Scenario, "roleplay": Roleplay}
"""What a case may have beside its story and its quiz."""


def open_library(root: Path) -> Library:
    """Load all content below `root`. Raises ContentError with every problem that must be mended."""
    library, problems = load_library(root)
    if problems.errors:
        raise ContentError(problems.errors)
    return library


def load_library(root: Path) -> tuple[Library, Problems]:
    """Load what can be loaded below `root`, with all that is wrong or due."""
    problems = Problems()
    library = Library(root)
    for name, model in TABLES.items():
        if table := load_table(root / "data" / f"{name}.yml", model, problems):
            library.tables[name] = table
    _load_words(library, problems)
    allowed = numbers(library.tables.get("directory"))
    for folder in sorted(path for path in (root / "cases").glob("[!.]*/")):
        check_slug(folder, problems)
        part = load_case(folder, problems)
        library.parts.append(part)
        check_folder(folder, part.case.exceptions if part.case else {}, allowed, problems)
        if part.case and part.quiz and SOURCE in part.stories:
            library.cases[folder.name] = CaseFolder(
                folder.name, folder, part.case, part.quiz, part.stories, part.scenario, part.roleplay
            )
    _load_quizzes(library, allowed, problems)
    for locale in LOCALES:
        _load_pages(library, locale, problems)
    check_references(library, problems)
    return library, problems


def load_table(path: Path, model: type[Record], problems: Problems) -> Table | None:
    """Load `name.yml` and each `name.<locale>.yml` beside it."""
    source = load(path, model, problems)
    translations = {}
    for other in sorted(path.parent.glob(f"{path.stem}.*.yml")):
        locale = other.name.split(".")[1]
        if locale not in TRANSLATIONS:
            problems.add(other, 1, f"`{locale}` is no language of the site", suggest(locale, TRANSLATIONS))
        elif source and (words := load_translation(other, source, path, problems)):
            translations[locale] = words
    return Table(path, source, translations) if source else None


def load_case(folder: Path, problems: Problems) -> CasePart:
    """Load what can be loaded of one case, telling `problems` what is missing."""
    case = load(folder / "case.yml", Case, problems)
    quiz = load_table(folder / "quiz.yml", Quiz, problems)
    stories: dict[str, Page] = {}
    original = folder / f"{SOURCE}.md"
    for path in [original, *sorted(set(folder.glob("*.md")) - {original})]:
        if path.stem not in LOCALES:
            problems.add(path, 1, f"`{path.stem}` is no language of the site", suggest(path.stem, LOCALES))
        elif story := load_page(path, path.stem, None if path == original else original, problems):
            stories[path.stem] = story
            if path != original and SOURCE in stories:
                compare(story, stories[SOURCE], problems)
    if story := stories.get(SOURCE):
        _check_sections(story, problems)
    if quiz:
        check_quiz(quiz, problems)
    scenario, roleplay = (
        load_table(folder / f"{name}.yml", model, problems) if any(folder.glob(f"{name}*.yml")) else None
        for name, model in EXERCISES.items()
    )
    if scenario:
        tell(scenario.path, faults(cast(Scenario, scenario.source)), problems)
    return CasePart(folder, case, quiz, stories, scenario, roleplay)


def check_slug(folder: Path, problems: Problems) -> None:
    """Tell of a case whose folder could not be the address of a page."""
    if fault := slug_fault(folder.name):
        why, todo = fault
        what = f"the folder `{folder.name}` cannot be the name of a case{why}"
        problems.add(folder / "case.yml", 1, what, f"rename it: {todo}")


def _load_quizzes(library: Library, allowed: frozenset[str], problems: Problems) -> None:
    folder = library.root / "data" / "quizzes"
    for path in sorted(folder.glob("*.yml")):
        role = path.name.split(".")[0]
        if role not in ROLES:
            problems.add(path, 1, f"`{role}` is no role", suggest(role, ROLES))
        check_privacy(path, read_text(path, Problems()) or "", {}, allowed, problems)
    for name in ROLES:
        if any(folder.glob(f"{name}*.yml")) and (table := load_table(folder / f"{name}.yml", Quiz, problems)):
            check_quiz(table, problems)
            if (library.root / "docs" / SOURCE / "roles" / f"{name}.md").exists():
                library.quizzes[name] = table
            else:
                what = f"there is no page docs/{SOURCE}/roles/{name}.md on which this quiz could stand"
                problems.add(table.path, 1, what, "write the page, or remove the quiz")


def _check_sections(story: Page, problems: Problems) -> None:
    if missing := [section for section in SECTIONS if section not in story.anchors]:
        what = f"the story lacks the headings {', '.join(missing)}"
        problems.add(story.path, story.first_line, what, "add them; CONTRIBUTING lists all")
    elif [anchor for anchor in story.anchors if anchor in SECTIONS] != list(SECTIONS):
        problems.add(story.path, story.first_line, "the headings are in another order", "order: " + ", ".join(SECTIONS))


def _load_words(library: Library, problems: Problems) -> None:
    folder = library.root / "data" / "words"
    found = len(problems.errors)
    source = load_words(folder / f"{SOURCE}.yml", None, problems)
    if len(problems.errors) > found:
        return
    library.words[SOURCE] = source
    for locale in TRANSLATIONS:
        library.words[locale] = load_words(folder / f"{locale}.yml", source, problems)


def _load_pages(library: Library, locale: str, problems: Problems) -> None:
    folder = library.root / "docs" / locale
    for path in sorted(folder.rglob("*.md")):
        name = path.relative_to(folder).as_posix()
        source = None if locale == SOURCE else library.root / "docs" / SOURCE / name
        if fault := address_fault(name):
            problems.add(path, 1, *fault)
        if name.startswith(f"{FOLDER}/") and (library.root / name).with_suffix("").is_dir():
            problems.add(path, 1, "a case by this name is in cases/", "write the story there, and delete this page")
        if page := load_page(path, locale, source, problems):
            library.pages[locale, name] = page
            original = library.pages.get((SOURCE, name))
            if original and locale != SOURCE:
                compare(page, original, problems)
