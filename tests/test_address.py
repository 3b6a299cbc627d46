"""Addresses of pages, and of the files in which they are written."""

from pathlib import Path

import pytest

from madoguchi.address import absolute, edit_address, written_at
from madoguchi.loader import load_library
from questions import real_library
from tree import small

REPOSITORY = "https://git.example/x/y"


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("./", "https://desk.example/madoguchi/"),
        ("en/", "https://desk.example/madoguchi/en/"),
        ("cases/tax-letter/", "https://desk.example/madoguchi/cases/tax-letter/"),
        ("index.html", "https://desk.example/madoguchi/index.html"),
    ],
)
def test_a_page_has_one_address(url: str, whole: str) -> None:
    """The home page stands at the root of the site, all others below it."""
    assert absolute("https://desk.example/madoguchi/", url) == whole


def test_no_address_without_a_site() -> None:
    """Where nobody said where the site stands, nothing is invented."""
    assert absolute("", "en/") == ""


@pytest.mark.parametrize("repository", [REPOSITORY, REPOSITORY + "/"])
@pytest.mark.parametrize("edit", ["edit/main/", "edit/main", "/edit/main/", "edit/main/docs/", "edit/main/docs"])
def test_a_file_has_one_address(repository: str, edit: str) -> None:
    """However the two settings end, pages, cases and data have their address below the root of the project."""
    for path in ("docs/ja/about.md", "cases/tax-letter/ja.md", "data/glossary.vi.yml"):
        assert edit_address(repository, edit, path) == f"{REPOSITORY}/edit/main/{path}"


def test_other_forms_of_addresses() -> None:
    """A query behind the repository, a whole address without a repository, a name that is not ASCII."""
    assert edit_address(REPOSITORY, "?path=root/", "docs/ja/a.md") == f"{REPOSITORY}?path=root/docs/ja/a.md"
    assert edit_address("", "https://edit.example/main/", "docs/ja/a.md") == "https://edit.example/main/docs/ja/a.md"
    assert edit_address(REPOSITORY, "edit/main/", "docs/ja/窓.md").endswith("/docs/ja/%E7%AA%93.md")


def test_no_address_where_none_was_said() -> None:
    """Without the setting, or without a file, there is no link."""
    assert edit_address(REPOSITORY, "", "docs/ja/about.md") == ""
    assert edit_address(REPOSITORY, "edit/main/", "") == ""


def test_a_case_is_written_in_its_folder(tmp_path: Path) -> None:
    """Stories and sheets are written where the case is, in the language of the text."""
    library = load_library(small(tmp_path))[0]
    assert written_at("ja/cases/tax-letter.md", "case.html", "vi", library) == ["cases/tax-letter/ja.md"]
    assert written_at("ja/sheets/tax-letter.md", "sheet.html", "ja", library) == ["cases/tax-letter/quiz.yml"]
    assert written_at("ja/sheets/madoguchi.md", "sheet.html", "ja", library) == []


def test_data_have_their_own_file() -> None:
    """A page that shows a table names the file of its text, then that of the data, in the language that exists."""
    library = real_library()
    names = ["docs/en/directory.md", "data/directory.en.yml"]
    assert written_at("en/directory.md", "directory.html", "en", library) == names
    names = ["docs/ja/sources.md", "data/sources.yml"]
    assert written_at("ja/sources.md", "sources.html", "vi", library) == names
    assert written_at("en/about.md", None, "en", library) == ["docs/en/about.md"]


def test_every_file_is_there() -> None:
    """What a link offers to correct is a file of the project."""
    library = real_library()
    templates = {page.front.template for page in library.pages.values()}
    for locale, name in library.pages:
        template = library.pages[locale, name].front.template
        for path in written_at(f"{locale}/{name}", template, locale, library):
            assert (library.root / path).is_file(), path
    assert len(templates) > 10
