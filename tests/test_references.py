"""References: what one file names of another is there."""

from pathlib import Path
from typing import get_args, get_origin

import pytest
from pydantic.fields import FieldInfo

from madoguchi.case import Case
from madoguchi.checklist import CheckId, QuestionId, ServiceId
from madoguchi.library import Library
from madoguchi.loader import EXERCISES, TABLES, load_library
from madoguchi.place import PlaceId
from madoguchi.problem import Problems
from madoguchi.quiz import Quiz
from madoguchi.record import Record, inner_model
from madoguchi.references import NAMED, check_references
from tree import change, lay, small, told

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
        ("data/quizzes/counselor.yml", "[city-guide]", "[city-gide]", "14: there is no source `city-gide`"),
        ("data/places.yml", "[cinga-talk]", "[city-gide]", "16: there is no source `city-gide`"),
        (
            "data/national.yml",
            "languages_sources: [cinga-talk]",
            "languages_sources: [city-gide]",
            "11: there is no source `city-gide`",
        ),
    ],
)
def test_a_source_that_is_not_there_is_told(file: str, old: str, new: str, line: str, tmp_path: Path) -> None:
    """A source that is named in data and not listed is told where it is named, with the nearest that is."""
    change(small(tmp_path) / file, old, new)
    assert lines(tmp_path) == [f"{file}:{line} — {TODO}"]


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [
        (
            "data/quizzes/counselor.yml",
            "term: visa",
            "term: vsa",
            "13: there is no term `vsa` — add it to data/glossary.yml, or did you mean `visa`?",
        ),
        (
            "cases/tax-letter/quiz.yml",
            "key: [ask]",
            "key: [ask]\n    term: vsa",
            "18: there is no term `vsa` — add it to data/glossary.yml, or did you mean `visa`?",
        ),
        (
            "data/places.yml",
            "limit: 見",
            "term: vsa\n    limit: 見",
            "15: there is no term `vsa` — add it to data/glossary.yml, or did you mean `visa`?",
        ),
        (
            "data/places.yml",
            "service: consultation",
            "service: conference",
            (
                "23: there is no service `conference` — add it to data/services.yml, or use one of: consultation, "
                "information, listening"
            ),
        ),
        (
            "data/places.yml",
            "place: center",
            "place: npo",
            "23: there is no place `npo` — add it to data/places.yml, or use one of: center, desk",
        ),
        (
            "data/checklist.yml",
            "question: awareness",
            "question: quality",
            "7: there is no question `quality` — add it to data/checklist.yml, or use one of: awareness",
        ),
        (
            "cases/tax-letter/case.yml",
            "[information]",
            "[conference]",
            (
                "4: there is no service `conference` — add it to data/services.yml, or use one of: consultation, "
                "information, listening"
            ),
        ),
        (
            "cases/tax-letter/case.yml",
            "[roles-stated]",
            "[expertise]",
            "5: there is no check `expertise` — add it to data/checklist.yml, or use one of: roles-stated",
        ),
    ],
)  # fmt: skip
def test_whatever_is_named_must_be_there(file: str, old: str, new: str, line: str, tmp_path: Path) -> None:
    """A term, a service, a place, a check or a question that is named and is not there is told where it is named."""
    change(small(tmp_path) / file, old, new)
    if "question: quality" in new:
        # A question without a check is told by the model itself.
        change(
            tmp_path / file, "  - id: awareness\n    text: 届いているか。\n    why: 来ない人は見えません。\n", "  []\n"
        )
        line = line.replace("7:", "5:").replace("use one of: awareness", "remove it")
    assert lines(tmp_path) == [f"{file}:{line}"]


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    """A page names a template of `overrides/`."""
    lay(small(tmp_path), "overrides/home.html\n    x")
    change(tmp_path / "docs/ja/index.md", "description:", "template: home.html\ndescription:")
    assert [line for line in lines(tmp_path) if "docs/ja" in line] == []
    change(tmp_path / "docs/ja/index.md", "home.html", "hom.html")
    assert lines(tmp_path) == ["docs/ja/index.md:2: there is no template `hom.html` — did you mean `home.html`?"]


MODELS: dict[str, type[Record]] = {**TABLES, **EXERCISES, "case": Case, "quiz": Quiz}
ELSEWHERE = {
    "quiz": {"questions.key"},
    "places": {"journeys.steps.expert"},
    "scenario": {
        *("starts.interpreter", "starts.counselor", "starts.coordinator", "walks.choices", "walks.ending"),
        *(f"scenes.choices.{name}" for name in ("gives", "needs", "without", "next")),
    },
}
"""Names within one file, which the model itself or `flow` looks at."""


def names(model: type[Record], before: str = "") -> set[str]:
    """The fields of a model, and of those inside it, that name something by its id."""
    found = set()
    for name, field in model.model_fields.items():
        inner = inner_model(field.annotation)
        if inner:
            found |= names(inner, f"{before}{name}.")
        elif name != "id" and _is_id(field):
            found.add(before + name)
    return found


def _is_id(field: FieldInfo) -> bool:
    """Whether values of a field are ids, languages or pages, or one of the ids that stand in a list of data."""
    if get_origin(field.annotation) is dict:
        return False
    written = f"{field.annotation} {field.metadata}"
    patterns = ("^[a-z0-9]+(-[a-z0-9]+)*$", "^[a-z]{2,3}(-[A-Za-z]{2,4})?$", r"\\.md$")
    literals = [str(get_args(one)) for one in (PlaceId, ServiceId, CheckId, QuestionId)]
    return any(mark in written for mark in (*patterns, *(f"Literal[{one[1:-1]}]" for one in literals)))


@pytest.mark.parametrize("kind", MODELS)
def test_every_field_that_names_something_is_looked_at(kind: str) -> None:
    """Each field of each model that holds an id of something else is in the list of what is checked."""
    checked = {field for field, _ in NAMED.get(kind, ())} | ELSEWHERE.get(kind, set())
    assert names(MODELS[kind]) == checked


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
