"""Where the stories of the cases stand in the site."""

from pathlib import Path

import pytest

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.mount import case_of, menu_with_cases, mounted, mounts
from tree import change, lay, small


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The little library."""
    return load_library(small(tmp_path))[0]


def test_every_story_has_a_page(library: Library) -> None:
    """Each story is a page of its language, and a language without a story has none."""
    assert sorted(mounts(library)) == ["en/cases/tax-letter.md", "ja/cases/tax-letter.md"]


def test_a_library_without_cases_has_no_such_pages(tmp_path: Path) -> None:
    """Where there are no cases, nothing is added."""
    assert mounts(Library(tmp_path)) == []


def test_a_page_of_a_case_is_known(library: Library) -> None:
    """The page of a case leads to its story in that language."""
    story = case_of("en/cases/tax-letter.md", library)
    assert story is not None
    assert (story.locale, story.path.name) == ("en", "en.md")


def test_a_story_is_found_in_the_repository(library: Library) -> None:
    """Where a story can be edited is said below the root of the project, not by the machine's own path."""
    shown = mounted("en/cases/tax-letter.md", library)
    assert shown is not None
    assert shown.written_at == "cases/tax-letter/en.md"


@pytest.mark.parametrize(
    "uri",
    [
        "vi/cases/tax-letter.md",
        "en/cases/other.md",
        "en/cases/index.md",
        "en/index.md",
        "en/cases/tax-letter/",
        "en/roles/tax-letter.md",
        "tax-letter.md",
        "",
    ],
)
def test_other_pages_are_no_cases(uri: str, library: Library) -> None:
    """A page that shows no story of its language is no case."""
    assert case_of(uri, library) is None


def test_the_menu_lists_every_case(tmp_path: Path) -> None:
    """The section with the catalogue lists the cases after it, the easiest first; all else stays."""
    small(tmp_path)
    for slug, level in (("a-hard-one", 3), ("another", 1)):
        for name in ("case.yml", "quiz.yml", "ja.md"):
            text = (tmp_path / "cases/tax-letter" / name).read_text(encoding="utf-8")
            lay(tmp_path, f"cases/{slug}/{name}\n    x")
            (tmp_path / "cases" / slug / name).write_text(text, encoding="utf-8")
        change(tmp_path / "cases" / slug / "case.yml", "level: 1", f"level: {level}")
    menu = ["index.md", {"nav.cases": ["cases/index.md"]}, {"nav.desk": ["desks.md"]}]
    cases = ["cases/another.md", "cases/tax-letter.md", "cases/a-hard-one.md"]
    expected = ["index.md", {"nav.cases": ["cases/index.md", *cases]}, {"nav.desk": ["desks.md"]}]
    library = load_library(tmp_path)[0]
    assert menu_with_cases(menu, library) == expected
    assert menu_with_cases(expected, library) == expected


def test_a_menu_without_the_catalogue_stays(library: Library) -> None:
    """Where no section holds the catalogue, the menu is not changed."""
    assert menu_with_cases(["index.md", {"a": ["b.md"]}], library) == ["index.md", {"a": ["b.md"]}]
