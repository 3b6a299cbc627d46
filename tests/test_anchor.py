"""The anchors that stand in data."""

from pathlib import Path

import pytest

from madoguchi.anchor import SHOWN, data_anchors
from madoguchi.library import Library
from madoguchi.loader import load_library
from tree import small

OVERRIDES = Path(__file__).parents[1] / "overrides"


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The little library."""
    return load_library(small(tmp_path))[0]


@pytest.mark.parametrize(
    ("template", "anchors"),
    [
        ("glossary.html", ["residence-card", "visa"]),
        ("directory.html", ["police", "fire"]),
        ("sources.html", ["city-guide", "cinga-talk"]),
        ("checklist.html", ["awareness", "roles-stated"]),
        ("prefectures.html", ["hokkaido", "aomori"]),
        ("case.html", ["quiz"]),
    ],
)
def test_a_template_shows_the_ids_of_its_data(template: str, anchors: list[str], library: Library) -> None:
    """A page whose template shows data has an anchor for each record."""
    assert data_anchors(template, library) == anchors


@pytest.mark.parametrize("template", [None, "home.html", "other.html", ""])
def test_other_templates_have_no_anchors(template: str | None, library: Library) -> None:
    """A page whose template shows no data has no anchors from data."""
    assert data_anchors(template, library) == []


@pytest.mark.parametrize("template", SHOWN)
def test_a_template_that_shows_data_exists(template: str) -> None:
    """Each template of which anchors are promised is there."""
    assert (OVERRIDES / template).is_file()
