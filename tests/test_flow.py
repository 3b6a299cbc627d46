"""The ways through a scenario: what an author has to mend, told with its line; and the search against trying every way."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from madoguchi.flow import best, diagram, faults, reach, shown, walked
from madoguchi.loader import load_case
from madoguchi.problem import Problems
from madoguchi.record import ROLES, Role
from madoguchi.scenario import SCALES, Choice, Scenario
from tree import change, small, told

FILE = "cases/tax-letter/scenario.yml"
ATTIC = (
    "  - id: attic\n    text: 屋根裏です。\n    choices: [{id: down, text: 下りる。, result: 下です。, next: calm}]\n"
)
MIXED = "  - id: mixed\n    quality: mixed\n    text: 迷っています。\n    advice: 待ちます。\n"
TO_MIXED = "{id: later, text: 今度。, result: 帰りました。, next: mixed}"
WALK = "walks:\n  - chair: counselor\n    choices: [%s]\n    ending: %s\n"
POOR_OF_COUNSELOR = "  - chair: counselor\n    choices: [promise, alone]\n    ending: worried\n"

Changes = list[tuple[str, str]]


def choice(name: str, rest: str) -> str:
    """A further choice, before the choices of the scene that already stand there."""
    return f"choices:\n      - {{id: {name}, text: する。, result: しました。, {rest}}}\n"


def changed(root: Path, changes: Changes) -> tuple[Scenario, list[str]]:
    """The little scenario after these changes: (it, the lines that are told)."""
    path = small(root) / FILE
    path.with_name("scenario.en.yml").unlink()
    for old, new in changes:
        change(path, old, new)
    problems = Problems()
    part = load_case(path.parent, problems)
    assert part.scenario
    assert isinstance(part.scenario.source, Scenario)
    return part.scenario.source, told(problems.errors, root)


@pytest.fixture
def scenario(tmp_path: Path) -> Scenario:
    """The little scenario, in which nothing is wrong."""
    return changed(tmp_path, [])[0]


GOOD: list[tuple[str, Changes]] = [
    ("nothing is changed", []),
    ("a scene to which one choice leads under a condition", [
        ("endings:\n", f"{ATTIC}endings:\n"),
        ("窓口です。\n    choices:\n", "窓口です。\n    " + choice("climb", "needs: [asked], next: attic")),
    ]),
    ("an ending to which one choice leads", [
        ("walks:\n", f"{MIXED}walks:\n"),
        ("帰るところです。\n    choices:\n", f"帰るところです。\n    choices:\n      - {TO_MIXED}\n"),
    ]),
    ("all choices of a scene have conditions, and one of them always holds", [
        ("id: alone\n", "id: alone\n        needs: [promised]\n"),
    ]),
    ("a condition that can hold from one chair only", [
        ("窓口です。\n    choices:\n", "窓口です。\n    " + choice("again", "needs: [asked], next: leaving")),
    ]),
    ("a fact on which nothing depends", [("starts:\n", "  - {id: tired, text: 疲れた}\nstarts:\n")]),
    ("a choice that leads to an ending at once", [
        ("廊下です。\n    choices:\n", "廊下です。\n    " + choice("leave", "next: worried")),
    ]),
    ("a start by another name", [("interpreter: corridor", "interpreter: hall"), ("id: corridor", "id: hall")]),
    ("two ways that meet again are no circle", [
        ("廊下です。\n    choices:\n", "廊下です。\n    " + choice("skip", "next: leaving")),
    ]),
    ("a scale that can be earned on a poor way only", [
        ("{accuracy: 1, listening: 2}", "{listening: 2}"),
        ("id: alone\n", "id: alone\n        scales: {accuracy: 1}\n"),
    ]),
    ("a further walk that ends where it says", [("walks:\n", WALK % ("ask, alone", "worried"))]),
    ("a walk whose last choice is shown after what went before", [("[hurry, ask, together]", "[wait, ask, together]")]),
    ("a mixed ending that no walk tries", [
        ("walks:\n", f"{MIXED}walks:\n"),
        ("帰るところです。\n    choices:\n", f"帰るところです。\n    choices:\n      - {TO_MIXED}\n"),
    ]),
]  # fmt: skip


@pytest.mark.parametrize("changes", [row[1] for row in GOOD], ids=[row[0] for row in GOOD])
def test_a_scenario_in_order_is_not_blamed(changes: Changes, tmp_path: Path) -> None:
    """For each rule, what only just keeps it is told nothing."""
    assert changed(tmp_path, changes)[1] == []


BAD: list[tuple[str, Changes, list[str]]] = [
    ("unreachable scene", [("endings:\n", f"{ATTIC}endings:\n")],
     ["53: nothing leads to the scene `attic` — lead a choice to it, or delete it"]),
    ("scene behind an impossible condition", [
        ("endings:\n", f"{ATTIC}endings:\n"),
        ("窓口です。\n    choices:\n", "窓口です。\n    " + choice("climb", "needs: [promised], next: attic")),
     ], ["27: the condition of `climb` can never hold — give the fact on a way that leads here",
         "54: nothing leads to the scene `attic` — lead a choice to it, or delete it"]),
    ("unreachable ending", [("walks:\n", f"{MIXED}walks:\n")],
     ["62: nothing leads to the ending `mixed` — lead a choice to it, or delete it"]),
    ("dead end in one state", [("id: alone\n", "id: alone\n        without: [asked]\n")],
     ["39: in `leaving` it can happen that no choice is shown — add a choice without conditions"]),
    ("impossible condition", [
        ("窓口です。\n    choices:\n", "窓口です。\n    " + choice("again", "needs: [promised], next: leaving")),
     ], ["27: the condition of `again` can never hold — give the fact on a way that leads here"]),
    ("condition that contradicts itself", [
        ("窓口です。\n    choices:\n", "窓口です。\n    " + choice("odd", "needs: [asked], without: [asked], next: calm")),
     ], ["27: the condition of `odd` can never hold — give the fact on a way that leads here"]),
    ("unknown fact given", [("gives: [promised]", "gives: [promise]")],
     ["36: there is no fact `promise` — did you mean `promised`?"]),
    ("unknown fact needed", [("needs: [asked]", "needs: [consent]")],
     ["45: there is no fact `consent` — use one of: asked, promised"]),
    ("unknown fact excluded", [("without: [promised]", "without: [promised, askd]")],
     ["46: there is no fact `askd` — did you mean `asked`?"]),
    ("unknown scene", [("next: leaving", "next: leavin")],
     ["32: there is no scene or ending `leavin` — did you mean `leaving`?"]),
    ("unknown start", [("interpreter: corridor", "interpreter: corridr")],
     ["7: there is no scene `corridr` — did you mean `corridor`?"]),
    ("unknown names are told all at once, and alone", [
        ("counselor: desk", "counselor: dask"),
        ("needs: [asked]", "needs: [askd]"),
        ("next: calm", "next: clam"),
        ("[hurry, ask, together]", "[hurry]"),
     ], ["8: there is no scene `dask` — did you mean `desk`?",
         "45: there is no fact `askd` — did you mean `asked`?",
         "48: there is no scene or ending `clam` — did you mean `calm`?"]),
    ("circle of one scene", [("next: worried", "next: leaving")],
     ["39: `leaving` leads back to `leaving` — lead on to another scene or an ending"]),
    ("circle of two scenes", [("next: worried", "next: desk")],
     ["39: `leaving` leads back to `desk` — lead on to another scene or an ending"]),
    ("circle of two scenes that is entered at the later one", [
        ("gives: [asked]\n        scales: {listening: 1}\n        next: desk", "next: leaving"),
        ("早く始まります。\n        next: desk", "早く始まります。\n        next: leaving"),
        ("next: worried", "next: desk"),
     ], ["37: `leaving` leads back to `desk` — lead on to another scene or an ending"]),
    ("circle of three scenes", [("next: worried", "next: corridor")],
     ["39: `leaving` leads back to `corridor` — lead on to another scene or an ending"]),
    ("circle from which no chair starts", [
        ("endings:\n", ATTIC.replace("calm", "attic") + "endings:\n"),
     ], ["53: `attic` leads back to `attic` — lead on to another scene or an ending"]),
    ("scale that cannot be earned from two chairs", [
        ("{accuracy: 1, listening: 2}", "{listening: 2}"),
        ("{listening: 1}", "{accuracy: 1}"),
     ], ["8: from the chair `counselor` no way can earn anything for `accuracy` — "
         "give a choice on its way `scales: {accuracy: 1}`",
         "9: from the chair `coordinator` no way can earn anything for `accuracy` — "
         "give a choice on its way `scales: {accuracy: 1}`"]),
    ("scale that can only be lost", [("handover: 2", "handover: -1")],
     [f"{line}: from the chair `{chair}` no way can earn anything for `handover` — "
      "give a choice on its way `scales: {handover: 1}`"
      for line, chair in ((7, "interpreter"), (8, "counselor"), (9, "coordinator"))]),
    ("walk that ends elsewhere", [("walks:\n", WALK % ("ask, alone", "calm"))],
     ["63: the walk ends in `worried`, not in `calm` — correct the walk, or the scenario"]),
    ("walk that breaks off", [("walks:\n", WALK % ("ask", "calm"))],
     ["63: the walk ends in `leaving`, not in `calm` — correct the walk, or the scenario"]),
    ("walk that stops at a condition", [("walks:\n", WALK % ("promise, together", "calm"))],
     ["63: the walk stops in `leaving`, where `together` is not shown — name choices that are shown there"]),
    ("walk that stops at a choice that is not there", [("walks:\n", WALK % ("asking, alone", "worried"))],
     ["63: the walk stops in `desk`, where `asking` is not shown — name choices that are shown there"]),
    ("walk that goes on after its ending", [("walks:\n", WALK % ("ask, alone, ask", "worried"))],
     ["63: the walk stops in `worried`, where `ask` is not shown — name choices that are shown there"]),
    ("no walk for a poor ending", [(POOR_OF_COUNSELOR, "")],
     ["8: no walk tries a poor ending from `counselor` — add one under `walks`"]),
    ("no walk for a good ending", [
        ("[hurry, ask, together]\n    ending: calm", "[hurry, ask, alone]\n    ending: worried"),
     ], ["7: no walk tries a good ending from `interpreter` — add one under `walks`"]),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "lines"), [row[1:] for row in BAD], ids=[row[0] for row in BAD])
def test_a_fault_is_told_with_its_line(changes: Changes, lines: list[str], tmp_path: Path) -> None:
    """For each rule, what breaks it is told with the place and the remedy, and nothing else."""
    assert changed(tmp_path, changes)[1] == [f"{FILE}:{line}" for line in lines]


def test_a_walk_ends_in_an_ending(tmp_path: Path) -> None:
    """A walk that breaks off in a scene and calls it its ending is told."""
    assert changed(tmp_path, [("walks:\n", WALK % ("ask", "leaving"))])[1] != []


def test_a_chair_starts_in_a_scene(tmp_path: Path) -> None:
    """A start that names an ending is told as that."""
    said = changed(tmp_path, [("coordinator: desk", "coordinator: calm")])[1]
    assert said[0].startswith(f"{FILE}:9: there is no scene `calm`")


def test_a_scene_and_an_ending_do_not_share_an_id(tmp_path: Path) -> None:
    """An id that is a scene's and an ending's is told: both stand on one page."""
    ending = MIXED.replace("id: mixed", "id: desk")
    assert changed(tmp_path, [("walks:\n", f"{ending}walks:\n")])[1] != []


def test_what_can_happen_from_a_chair(scenario: Scenario) -> None:
    """From each chair the scenes, endings and choices are known that can come, and those that cannot are not."""
    from_corridor, from_desk = reach(scenario, "interpreter"), reach(scenario, "counselor")
    assert from_corridor.places == {"corridor", "desk", "leaving", "calm", "worried"}
    assert from_desk.places == {"desk", "leaving", "calm", "worried"}
    assert ("corridor", "wait") in from_corridor.choices - from_desk.choices
    assert ("leaving", frozenset({"asked", "promised"})) in from_corridor.states - from_desk.states
    assert (from_corridor.dead, from_desk.dead) == (set(), set())


def test_what_is_shown_depends_on_what_happened(scenario: Scenario) -> None:
    """A choice is shown to one who has what it needs and nothing that it excludes; an ending shows none."""
    leaving = scenario.scenes[2]
    facts: list[set[str]] = [set(), {"asked"}, {"promised"}, {"asked", "promised"}]
    assert [[one.id for one in shown(leaving, frozenset(true))] for true in facts] == [
        ["alone"],
        ["together", "alone"],
        ["alone"],
        ["alone"],
    ]
    assert shown(None, frozenset()) == []


def test_the_most_that_can_be_earned(scenario: Scenario) -> None:
    """Each scale is counted on its own best way, from each chair."""
    assert best(scenario, "counselor") == {"accuracy": 1, "listening": 2, "decision": 1, "handover": 2}
    assert best(scenario, "interpreter") == {"accuracy": 1, "listening": 3, "decision": 1, "handover": 2}


def test_a_scale_that_every_way_loses_is_below_nothing(tmp_path: Path) -> None:
    """Where every way costs something, the best is the way that costs least."""
    changes = [("{accuracy: 1, listening: 2}", "{listening: -2}"), ("{listening: 1}", "{listening: -2}")]
    assert best(changed(tmp_path, changes)[0], "counselor")["listening"] == -1


def test_a_walk_is_followed(scenario: Scenario) -> None:
    """A walk says where it ends, or where it stops and before which choice."""
    assert walked(scenario, "interpreter", ("wait", "ask", "together")) == ("calm", "")
    assert walked(scenario, "interpreter", ("wait", "promise", "together")) == ("leaving", "together")
    assert walked(scenario, "counselor", ("wait", "ask")) == ("desk", "wait")
    assert walked(scenario, "counselor", ()) == ("desk", "")


def test_a_scenario_is_drawn(scenario: Scenario) -> None:
    """The drawing has the chairs, the scenes, the choices with what they need and give, and the endings."""
    lines = diagram(scenario).splitlines()
    assert lines[0] == "flowchart TD"
    assert '  interpreter(("interpreter")) --> corridor' in lines
    assert '  desk["desk<br>窓口です。"]' in lines
    assert '  desk -->|"promise<br>+ promised"| leaving' in lines
    assert '  leaving -->|"together<br>if asked, not promised"| calm' in lines
    assert '  worried(["poor: 一人で帰りました。"])' in lines


def test_a_drawing_is_short_and_has_no_quotes(tmp_path: Path) -> None:
    """A long text is cut, and neither a quotation mark nor the end of a line ends the label."""
    words = '"「\\"窓口\\"」です。\\n' + "あ" * 30 + '"'
    text = diagram(changed(tmp_path, [("text: 窓口です。", f"text: {words}")])[0])
    assert f"desk<br>「'窓口'」です。 {'あ' * 14}…\"]" in text


def straight(scenes: int, choices: int) -> Scenario:
    """A scenario in which every choice of a scene leads to the next one."""
    return Scenario.model_validate(
        {
            "starts": dict.fromkeys(ROLES, "s0"),
            "scenes": [
                {
                    "id": f"s{number}",
                    "text": "x",
                    "choices": [
                        {"id": f"c{one}", "text": "x", "result": "x", "next": f"s{number + 1}"}
                        for one in range(choices)
                    ],
                }
                for number in range(scenes)
            ],
            "endings": [{"id": f"s{scenes}", "quality": "good", "text": "x", "advice": "x"}],
        }
    )


def test_a_long_scenario_is_checked_at_once() -> None:
    """What is checked grows with the scenes, not with the 4 ** 60 ways through them, which no machine could walk."""
    assert faults(straight(60, 4)) != []


FACTS = ("f0", "f1", "f2")
SOME_FACTS = st.lists(st.sampled_from(FACTS), max_size=2, unique=True)
CONDITION: st.SearchStrategy[list[str]] = st.just([]) | SOME_FACTS


@st.composite
def scenarios(draw: st.DrawFn, circles: bool = False, unknown: bool = False) -> Scenario:
    """A scenario whose ways all lead on, with names that are all known; the walks may be false."""
    scenes = [f"s{number}" for number in range(draw(st.integers(2, 6)))]
    endings = [f"e{number}" for number in range(draw(st.integers(1, 3)))]
    names = [*scenes, *endings]
    odd = [*names, "nowhere"] if unknown else names
    facts = draw(st.lists(st.sampled_from(FACTS), unique=True)) if unknown else FACTS
    numbers = st.dictionaries(st.sampled_from(SCALES), st.integers(-2, 2))

    def one(name: str, following: list[str]) -> dict[str, Any]:
        return {
            "id": name,
            "text": "x",
            "result": "x",
            "gives": draw(SOME_FACTS),
            "needs": draw(CONDITION),
            "without": draw(CONDITION),
            "scales": draw(numbers),
            "next": draw(st.sampled_from(odd if circles else following)),
        }

    return Scenario.model_validate(
        {
            "facts": [{"id": name, "text": "x"} for name in facts],
            "starts": {role: draw(st.sampled_from(odd if unknown else scenes)) for role in ROLES},
            "scenes": [
                {
                    "id": name,
                    "text": draw(st.text(min_size=1).filter(str.strip)),
                    "choices": [
                        one(f"c{place}", names[number + 1 : number + 4]) for place in range(draw(st.integers(1, 3)))
                    ],
                }
                for number, name in enumerate(scenes)
            ],
            "endings": [
                {"id": name, "quality": draw(st.sampled_from(["good", "mixed", "poor"])), "text": "x", "advice": "x"}
                for name in endings
            ],
            "walks": draw(
                st.lists(
                    st.fixed_dictionaries(
                        {
                            "chair": st.sampled_from(ROLES),
                            "choices": st.lists(st.sampled_from(["c0", "c1", "c2"]), min_size=1, max_size=4),
                            "ending": st.sampled_from(odd),
                        }
                    ),
                    max_size=3,
                )
            ),
        }
    )


Step = tuple[str, frozenset[str], Choice | None]
"""A place, the facts that are true there, and the choice that is taken (None where the way ends)."""


def ways(scenario: Scenario, place: str, facts: frozenset[str] = frozenset()) -> Iterator[list[Step]]:
    """Every way from a place to where no choice is shown, found by trying them all."""
    open_ones = [
        choice
        for scene in scenario.scenes
        if scene.id == place
        for choice in scene.choices
        if all(name in facts for name in choice.needs) and not any(name in facts for name in choice.without)
    ]
    if not open_ones:
        yield [(place, facts, None)]
    for choice in open_ones:
        for rest in ways(scenario, choice.next, facts | set(choice.gives)):
            yield [(place, facts, choice), *rest]


def all_ways(scenario: Scenario) -> list[list[Step]]:
    """Every way from every chair."""
    return [way for chair in ROLES for way in ways(scenario, scenario.start(chair))]


@settings(deadline=None)
@given(scenarios(), st.sampled_from(ROLES))
def test_the_best_is_the_best_of_all_ways(scenario: Scenario, chair: Role) -> None:
    """No way earns more than the best on any scale, and one way earns that much."""
    tried = list(ways(scenario, scenario.start(chair)))
    earned = {
        scale: max(sum(choice.scales.get(scale, 0) for _, _, choice in way if choice) for way in tried)
        for scale in SCALES
    }
    assert best(scenario, chair) == earned


@settings(deadline=None)
@given(scenarios(), st.sampled_from(ROLES))
def test_what_is_reached_is_what_some_way_passes(scenario: Scenario, chair: Role) -> None:
    """States, choices and dead ends are those of all ways together."""
    steps = [step for way in ways(scenario, scenario.start(chair)) for step in way]
    scenes = {scene.id for scene in scenario.scenes}
    found = reach(scenario, chair)
    assert found.states == {(place, facts) for place, facts, _ in steps}
    assert found.choices == {(place, choice.id) for place, _, choice in steps if choice}
    assert found.dead == {place for place, _, choice in steps if choice is None and place in scenes}


@settings(deadline=None)
@given(scenarios())
def test_every_way_can_be_walked(scenario: Scenario) -> None:
    """A walk along any way ends where the way ends, and stops where it goes on further."""
    for chair in ROLES:
        for way in ways(scenario, scenario.start(chair)):
            names = tuple(choice.id for _, _, choice in way if choice)
            assert walked(scenario, chair, names) == (way[-1][0], "")
            assert walked(scenario, chair, (*names, "further")) == (way[-1][0], "further")


@settings(deadline=None)
@given(scenarios(circles=True, unknown=True))
def test_whatever_is_written_can_be_checked(scenario: Scenario) -> None:
    """Whatever an author writes, the check says what is wrong, and never breaks off."""
    for place, what, todo in faults(scenario):
        assert place
        assert what
        assert todo


@settings(deadline=None)
@given(scenarios())
def test_what_is_told_is_what_no_way_passes(scenario: Scenario) -> None:
    """A scene, ending or choice is told exactly if no way passes it, and a dead end exactly if some way stops there."""
    steps = [step for way in all_ways(scenario) for step in way]
    places = {place for place, _, _ in steps}
    taken = {(place, choice.id) for place, _, choice in steps if choice}
    scenes = {scene.id for scene in scenario.scenes}
    expected = {f"nothing leads to the scene `{name}`" for name in scenes - places}
    expected |= {f"nothing leads to the ending `{one.id}`" for one in scenario.endings if one.id not in places}
    expected |= {
        f"in `{place}` it can happen that no choice is shown"
        for place, _, choice in steps
        if choice is None and place in scenes
    }
    expected |= {
        f"the condition of `{choice.id}` can never hold"
        for scene in scenario.scenes
        for choice in scene.choices
        if scene.id in places and (scene.id, choice.id) not in taken
    }
    found = {what for place, what, _ in faults(scenario) if place[0] in ("scenes", "endings")}
    assert found == expected


def passed_after(scenario: Scenario, place: str) -> set[str]:
    """Every scene and ending to which choices lead from a place, whatever their conditions."""
    nexts = {scene.id: {choice.next for choice in scene.choices} for scene in scenario.scenes}
    found = set(nexts.get(place, ()))
    for _ in nexts:
        found |= {name for one in found for name in nexts.get(one, ())}
    return found


@settings(deadline=None, max_examples=300)
@given(scenarios(circles=True))
def test_a_circle_is_told_exactly_where_there_is_one(scenario: Scenario) -> None:
    """A circle is told, once, where the choices form one, and it names a choice that is part of it, with its line."""
    found = [(place, what) for place, what, _ in faults(scenario) if " leads back to " in what]
    turning = {scene.id for scene in scenario.scenes if scene.id in passed_after(scenario, scene.id)}
    assert len(found) == bool(turning)
    for (_, index, *_), what in found:
        name, back = what.replace("`", "").split(" leads back to ")
        scene = next(scene for scene in scenario.scenes if scene.id == name)
        assert scenario.scenes[int(index)] is scene
        assert back in {choice.next for choice in scene.choices}
        assert name in {back, *passed_after(scenario, back)}


@settings(deadline=None)
@given(scenarios(circles=True, unknown=True))
def test_a_drawing_names_everything(scenario: Scenario) -> None:
    """Every scene, ending and choice stands in the drawing, each once, whatever its text."""
    lines = diagram(scenario).splitlines()
    for scene in scenario.scenes:
        assert sum(line.startswith(f'  {scene.id}["{scene.id}<br>') for line in lines) == 1
        for choice in scene.choices:
            assert any(line.startswith(f'  {scene.id} -->|"{choice.id}') for line in lines)
    for ending in scenario.endings:
        assert sum(line.startswith(f'  {ending.id}(["{ending.quality}: ') for line in lines) == 1
