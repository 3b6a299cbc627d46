"""Question sheets: a page for each quiz and one for all, in each language in which there are questions."""

from pathlib import Path

import pytest

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.sheet import sheet_at, sheets
from madoguchi.words import Words
from tree import small

WORDS: Words = {}


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """A little library: a case with a quiz, and the quiz of one role, both in English too."""
    return load_library(small(tmp_path))[0]


def test_every_quiz_has_its_sheet(library: Library) -> None:
    """Each quiz, and all together, in Japanese and where they are translated."""
    names = ("madoguchi", "counselor", "tax-letter")
    assert sheets(library) == [f"{locale}/sheets/{name}.md" for name in names for locale in ("ja", "en")]


@pytest.mark.parametrize("uri", ["vi/sheets/tax-letter.md", "ja/sheets/nothing.md", "ja/sheet/tax-letter.md"])
def test_what_is_no_sheet(library: Library, uri: str) -> None:
    """There is no sheet in a language without questions, nor of a quiz that is not there."""
    assert sheet_at(uri, library) is None


def test_a_sheet_names_its_case(library: Library) -> None:
    """The title is that of the case, or the words for a role."""
    words = {"sheet.page": "Sheet: {title}", "sheet.description": "All of {title}.", "role.counselor": "Counselor"}
    case, role = sheet_at("en/sheets/tax-letter.md", library), sheet_at("en/sheets/counselor.md", library)
    assert case is not None
    assert role is not None
    assert '"Sheet: Two letters"' in case.markdown(words)  # type: ignore[arg-type]
    assert "# Sheet: Counselor" in role.markdown(words)  # type: ignore[arg-type]
    assert case.markdown(words).startswith("---\ntemplate: sheet.html\n")  # type: ignore[arg-type]


def test_a_sheet_says_where_it_is_written(library: Library) -> None:
    """What is to be corrected is the file of the questions."""
    case, role = sheet_at("ja/sheets/tax-letter.md", library), sheet_at("ja/sheets/counselor.md", library)
    assert case is not None
    assert role is not None
    assert (case.written_at, role.written_at) == ("cases/tax-letter/quiz.yml", "data/quizzes/counselor.yml")
