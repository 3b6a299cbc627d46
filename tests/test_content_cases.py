"""The real exercises and cards: whole, tried from every chair, and not to be passed without thinking."""

import re
from functools import cache
from pathlib import Path

import pytest

from madoguchi.flow import reach, shown, walked
from madoguchi.library import CaseFolder, Library, Table
from madoguchi.loader import load_library
from madoguchi.record import ROLES, Role
from madoguchi.scenario import Scenario
from madoguchi.translation import gaps
from test_content import telephones

ROOT = Path(__file__).parents[1]
SLUGS = sorted(path.parent.name for path in ROOT.glob("cases/*/case.yml"))
FILES = sorted(path for kind in ("scenario", "roleplay") for path in ROOT.glob(f"cases/*/{kind}*.yml"))


@cache
def library() -> Library:
    """All content of the site."""
    return load_library(ROOT)[0]


def case(slug: str) -> CaseFolder:
    """A case; the test fails where it could not be loaded."""
    assert slug in library().cases, f"cases/{slug} could not be loaded"
    return library().cases[slug]


def exercise(slug: str, kind: str) -> Table:
    """The exercise or the cards of a case; the test fails where they are missing."""
    table: Table | None = getattr(case(slug), kind)
    assert table, f"cases/{slug}/{kind}.yml is missing or broken"
    return table


def scenario(slug: str) -> Scenario:
    """The exercise of a case in Japanese."""
    source = exercise(slug, "scenario").source
    assert isinstance(source, Scenario)
    return source


def qualities(found: Scenario) -> dict[str, str]:
    """How each ending is judged; scenes are not in it."""
    return {ending.id: ending.quality for ending in found.endings}


@pytest.mark.parametrize("role", ROLES)
def test_every_role_leads_two_cases(role: Role) -> None:
    """Whoever follows the path of a role finds at least two cases that it leads."""
    assert len([slug for slug, folder in library().cases.items() if folder.case.lead == role]) >= 2


@pytest.mark.parametrize("kind", ["scenario", "roleplay"])
@pytest.mark.parametrize("slug", SLUGS)
def test_every_case_can_be_practised_in_english(slug: str, kind: str) -> None:
    """Every case has its exercise and its cards, with no word missing in English."""
    table = exercise(slug, kind)
    assert list(gaps(table.source, table.translations.get("en"))) == []


@pytest.mark.parametrize("slug", SLUGS)
def test_every_walk_ends_where_it_says(slug: str) -> None:
    """Every walk that an author wrote can be walked, to the ending that it names."""
    found = scenario(slug)
    ends = [(walk.ending, walked(found, walk.chair, walk.choices)) for walk in found.walks]
    assert [end for end in ends if end[1] != (end[0], "")] == []


@pytest.mark.parametrize("chair", ROLES)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_chair_has_a_good_and_a_poor_walk(slug: str, chair: Role) -> None:
    """From every chair a good and a poor ending are really reached."""
    found = scenario(slug)
    ends = [walked(found, walk.chair, walk.choices)[0] for walk in found.walks if walk.chair == chair]
    assert {"good", "poor"} <= {qualities(found).get(end, "") for end in ends}


def first_choices(found: Scenario, chair: Role) -> tuple[str, ...]:
    """What one chooses who always takes the first choice that is shown."""
    scenes = {scene.id: scene for scene in found.scenes}
    place, facts, names = found.start(chair), frozenset[str](), list[str]()
    while place in scenes:
        choice = shown(scenes[place], facts)[0]
        place, facts = choice.next, facts.union(choice.gives)
        names.append(choice.id)
    return tuple(names)


@pytest.mark.parametrize("chair", ROLES)
@pytest.mark.parametrize("slug", SLUGS)
def test_the_first_choice_is_not_the_good_way(slug: str, chair: Role) -> None:
    """Nobody reaches a good ending by always taking the first choice."""
    found = scenario(slug)
    end, missing = walked(found, chair, first_choices(found, chair))
    assert not missing
    assert qualities(found)[end] != "good"


@pytest.mark.parametrize("chair", ROLES)
@pytest.mark.parametrize("slug", SLUGS)
def test_every_chair_has_its_scenes(slug: str, chair: Role) -> None:
    """An exercise is neither over at once nor too long: four to six scenes from every chair."""
    found = scenario(slug)
    scenes = {scene.id for scene in found.scenes} & reach(found, chair).places
    assert 4 <= len(scenes) <= 6, sorted(scenes)


@pytest.mark.parametrize("path", FILES, ids=[str(path.relative_to(ROOT)) for path in FILES])
def test_no_telephone_number_stands_in_an_exercise(path: Path) -> None:
    """A number stands in the directory only: nobody practises with one that will change."""
    assert telephones(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "path", sorted((ROOT / "cases").glob("*/*.yml")), ids=lambda path: f"{path.parent.name}/{path.name}"
)
def test_words_in_tables_carry_no_markdown(path: Path) -> None:
    """Words in YAML are shown as they stand: a star or a bracket of Markdown would be printed."""
    assert not re.findall(r"\*[^*\s]+\*|\]\([^)]+\)|`", re.sub(r"(?m)#.*$", "", path.read_text(encoding="utf-8")))
