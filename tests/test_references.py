"""References: what one file names of another is there."""

from pathlib import Path

import pytest

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.problem import Problems
from madoguchi.references import check_references
from tree import change, small, told

TODO = "add it to data/sources.yml, or did you mean `city-guide`?"


def lines(root: Path) -> list[str]:
    """What must be mended in the library below `root`."""
    return told(load_library(root)[1].errors, root)


def test_all_that_is_named_is_there(tmp_path: Path) -> None:
    """In a library whose references are right, nothing is told."""
    assert lines(small(tmp_path)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        ("data/directory.yml", "[city-guide]", "[city-gide]", "11: there is no source `city-gide`"),
        ("data/checklist.yml", "[city-guide]", "[city-gide]", "37: there is no source `city-gide`"),
        ("data/national.yml", "[city-guide]", "[city-gide]", "2: there is no source `city-gide`"),
        ("cases/tax-letter/case.yml", "[cinga-talk]", "[cinga-talk, city-gide]", "11: there is no source `city-gide`"),
        ("cases/tax-letter/quiz.yml", "[cinga-talk]", "[city-gide]", "18: there is no source `city-gide`"),
    ],
)
def test_a_source_that_is_not_there_is_told(file: str, old: str, new: str, line: str, tmp_path: Path) -> None:
    """A source that is named in data and not listed is told where it is named, with the nearest that is."""
    change(small(tmp_path) / file, old, new)
    assert lines(tmp_path) == [f"{file}:{line} — {TODO}"]


def test_a_citation_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A source that a page cites and that is not listed is told with the line of the citation, in each language."""
    small(tmp_path)
    for locale in ("ja", "en"):
        change(tmp_path / f"docs/{locale}/index.md", "[^city-guide]", "[^city-gide]")
    assert lines(tmp_path) == [
        f"docs/en/index.md:12: there is no source `city-gide` — {TODO}",
        f"docs/ja/index.md:10: there is no source `city-gide` — {TODO}",
    ]


def test_a_story_cites_what_its_case_lists(tmp_path: Path) -> None:
    """A source that a story cites must stand in its case.yml, which readers and editors see."""
    small(tmp_path)
    for locale in ("ja", "en"):
        change(tmp_path / f"cases/tax-letter/{locale}.md", "[^cinga-talk]", "[^city-guide]")
    assert lines(tmp_path) == [
        "cases/tax-letter/en.md:12: `city-guide` is not in case.yml — add it to `sources` there",
        "cases/tax-letter/ja.md:10: `city-guide` is not in case.yml — add it to `sources` there",
    ]


def test_a_source_is_told_where_it_is_named(tmp_path: Path) -> None:
    """A source whose name is a part of another word in the file is told on its own line."""
    change(small(tmp_path) / "data/directory.yml", "[city-guide]", "[police]")
    assert [line.split(": ")[0] for line in lines(tmp_path)] == ["data/directory.yml:11"]


def test_the_same_source_is_told_wherever_it_is_named(tmp_path: Path) -> None:
    """A source that is not there and is named by two contacts is told twice."""
    file = small(tmp_path) / "data/directory.yml"
    change(file, "[city-guide]", "[city-gide]")
    change(file, "[city-guide]", "[city-gide]")
    assert [line.split(": ")[0] for line in lines(tmp_path)] == ["data/directory.yml:11", "data/directory.yml:21"]


@pytest.mark.parametrize("name", ["index.md", "cases/tax-letter.md"])
def test_help_may_be_a_page_or_a_case(name: str, tmp_path: Path) -> None:
    """A check may be helped by a page or by a case."""
    change(small(tmp_path) / "data/checklist.yml", "[index.md]", f"[{name}]")
    assert lines(tmp_path) == []


def test_help_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A page that a check names and that is not there is told."""
    change(small(tmp_path) / "data/checklist.yml", "[index.md]", "[indx.md]")
    assert lines(tmp_path) == ["data/checklist.yml:36: there is no page indx.md — did you mean `index.md`?"]


def test_a_damaged_case_is_told_once(tmp_path: Path) -> None:
    """A case that cannot be read is told once, and not again by the check that it helps with."""
    change(small(tmp_path) / "data/checklist.yml", "[index.md]", "[cases/tax-letter.md]")
    change(tmp_path / "cases/tax-letter/case.yml", "minutes: 30", "minutes: half")
    assert [line.split(": ")[0] for line in lines(tmp_path)] == ["cases/tax-letter/case.yml:7"]


def test_a_language_that_has_no_name_is_told(tmp_path: Path) -> None:
    """A language in which somebody answers must have its name in the list of languages."""
    change(small(tmp_path) / "data/directory.yml", "languages: [ja]", "languages: [ja, xx]")
    assert [line.split(": ")[0] for line in lines(tmp_path)] == ["data/directory.yml:10"]


def test_without_sources_no_reference_is_told(tmp_path: Path) -> None:
    """Where the list of sources itself cannot be read, what names them is not told too."""
    problems = Problems()
    check_references(Library(tmp_path), problems)
    assert list(problems) == []
