"""New cases: laid out so that only the writing is left."""

from pathlib import Path

import pytest

from madoguchi.loader import load_library
from madoguchi.new import new_case
from tree import small, told


def test_a_new_case_passes_the_check(tmp_path: Path) -> None:
    """A case that was just laid out is a case like any other, with nothing to mend."""
    said, failed = new_case(small(tmp_path), "work-accident")
    library, problems = load_library(tmp_path)
    assert failed == 0
    assert said == "cases/work-accident: write ja.md, then quiz.yml and case.yml; `make check` tells what is missing"
    assert told(problems, tmp_path) == []
    assert "work-accident" in library.cases


def test_the_first_case_makes_the_folder(tmp_path: Path) -> None:
    """Where there are no cases yet, their folder is made."""
    assert new_case(tmp_path, "work-accident")[1] == 0
    assert {path.name for path in (tmp_path / "cases/work-accident").iterdir()} == {
        "case.yml",
        "ja.md",
        "quiz.yml",
        "roleplay.yml",
        "scenario.yml",
    }


@pytest.mark.parametrize(
    "slug", ["Work", "work_accident", "work accident", "-work", "work-", "../work", "仕事", "", "a/b"]
)
def test_a_slug_has_its_form(slug: str, tmp_path: Path) -> None:
    """A slug that could not be an address is refused, and nothing is written."""
    said = f"`{slug}` cannot be a slug — use small letters, digits and hyphens, such as tax-letter"
    assert new_case(tmp_path, slug) == (said, 1)
    assert list(tmp_path.iterdir()) == []


def test_a_case_is_not_overwritten(tmp_path: Path) -> None:
    """A case that is there stays as it is."""
    before = (small(tmp_path) / "cases/tax-letter/ja.md").read_text(encoding="utf-8")
    said = "cases/tax-letter is already there — choose another slug, or edit that one"
    assert new_case(tmp_path, "tax-letter") == (said, 1)
    assert (tmp_path / "cases/tax-letter/ja.md").read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("slug", "why"),
    [
        ("index", "the page of all cases is called so"),
        ("counselor", "the quiz of a role is called so"),
        ("practice", "the mixed practice is called so"),
        ("nul", "Windows keeps that name for itself"),
    ],
)
def test_what_is_called_otherwise_is_no_slug(slug: str, why: str, tmp_path: Path) -> None:
    """A name that is taken by something else is refused at once, and nothing is written."""
    assert new_case(tmp_path, slug) == (f"`{slug}` cannot be a slug: {why} — use another name, such as tax-letter", 1)
    assert list(tmp_path.iterdir()) == []


def test_the_longest_slug_can_be_used(tmp_path: Path) -> None:
    """A record of a learner takes 80 characters, and no more."""
    assert new_case(tmp_path, "a" * 80)[1] == 0
    assert new_case(tmp_path, "a" * 81) == (f"`{'a' * 81}` cannot be a slug: it has 81 characters — use at most 80", 1)
