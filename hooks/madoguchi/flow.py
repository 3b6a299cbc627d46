"""The ways through a scenario: what can be reached, what can be earned, and what an author has to mend."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from graphlib import CycleError, TopologicalSorter

from .problem import suggest
from .record import ROLES, Role
from .scenario import SCALES, Choice, Scale, Scenario, Scene

State = tuple[str, frozenset[str]]
"""A scene or an ending, and the facts that are true there."""
Place = tuple[str | int, ...]
Fault = tuple[Place, str, str]
"""(where in the file, what is wrong, what to do)."""


@dataclass
class Reach:
    """What can happen from one chair."""

    states: set[State] = field(default_factory=set)
    choices: set[tuple[str, str]] = field(default_factory=set)
    """(scene, choice) of every choice that is shown in some state."""
    dead: set[str] = field(default_factory=set)
    """Scenes in which, in some state, no choice is shown."""

    @property
    def places(self) -> set[str]:
        """Scenes and endings that can be reached."""
        return {place for place, _ in self.states}


def reach(scenario: Scenario, chair: Role) -> Reach:
    """Walk every way from a chair's start."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    found, waiting = Reach(), [(scenario.start(chair), frozenset[str]())]
    while waiting:
        state = waiting.pop()
        if state in found.states:
            continue
        found.states.add(state)
        scene = scenes.get(state[0])
        for choice in shown(scene, state[1]):
            found.choices.add((state[0], choice.id))
            waiting.append((choice.next, state[1].union(choice.gives)))
        if scene and not shown(scene, state[1]):
            found.dead.add(scene.id)
    return found


def shown(scene: Scene | None, facts: frozenset[str]) -> list[Choice]:
    """The choices of a scene for one for whom these facts are true."""
    return [choice for choice in scene.choices if choice.open(facts)] if scene else []


def best(scenario: Scenario, chair: Role) -> dict[Scale, int]:
    """The most that can be earned on each scale from a chair, each on its own best way."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    known: dict[tuple[State, Scale], int] = {}

    def most(state: State, scale: Scale) -> int:
        if (state, scale) not in known:
            known[state, scale] = max(
                (
                    choice.scales.get(scale, 0) + most((choice.next, state[1].union(choice.gives)), scale)
                    for choice in shown(scenes.get(state[0]), state[1])
                ),
                default=0,
            )
        return known[state, scale]

    return {scale: most((scenario.start(chair), frozenset()), scale) for scale in SCALES}


def walked(scenario: Scenario, chair: Role, choices: tuple[str, ...]) -> tuple[str, str]:
    """Follow a walk; returns where it ends, and the choice that was not shown there (empty if all were)."""
    scenes = {scene.id: scene for scene in scenario.scenes}
    place, facts = scenario.start(chair), frozenset[str]()
    for name in choices:
        choice = next((choice for choice in shown(scenes.get(place), facts) if choice.id == name), None)
        if choice is None:
            return place, name
        place, facts = choice.next, facts.union(choice.gives)
    return place, ""


def faults(scenario: Scenario) -> list[Fault]:
    """Everything that an author has to mend in a scenario. What names nothing is told first and alone."""
    found = list(_unknown_names(scenario))
    if not found:
        found = list(_circles(scenario))
    return found or [*_unreachable(scenario), *_unearned(scenario), *_wrong_walks(scenario)]


def _unknown_names(scenario: Scenario) -> Iterator[Fault]:
    facts = {fact.id for fact in scenario.facts}
    places = {scene.id for scene in scenario.scenes} | {ending.id for ending in scenario.endings}
    scenes = {scene.id for scene in scenario.scenes}
    for chair in ROLES:
        name = scenario.start(chair)
        if name not in scenes:
            yield ("starts", chair), f"there is no scene `{name}`", suggest(name, scenes)
    for index, ending in enumerate(scenario.endings):
        if ending.id in scenes:
            yield ("endings", index), f"`{ending.id}` is a scene and an ending", "give each its own id"
    for index, scene in enumerate(scenario.scenes):
        for number, choice in enumerate(scene.choices):
            here: Place = ("scenes", index, "choices", number)
            if choice.next not in places:
                yield (*here, "next"), f"there is no scene or ending `{choice.next}`", suggest(choice.next, places)
            for key in ("gives", "needs", "without"):
                for name in getattr(choice, key):
                    if name not in facts:
                        yield (*here, key), f"there is no fact `{name}`", suggest(name, facts)


def _circles(scenario: Scenario) -> Iterator[Fault]:
    """A way that comes back to where it was: it could be walked without end."""
    number = {scene.id: index for index, scene in enumerate(scenario.scenes)}
    try:
        TopologicalSorter({scene.id: [choice.next for choice in scene.choices] for scene in scenario.scenes}).prepare()
    except CycleError as error:
        circle: list[str] = error.args[1]
        last = max(circle, key=number.__getitem__)
        back = circle[circle.index(last, 1) - 1]
        what = f"`{last}` leads back to `{back}`"
        yield ("scenes", number[last]), what, "lead on to another scene or an ending"


def _unreachable(scenario: Scenario) -> Iterator[Fault]:
    reached = [reach(scenario, chair) for chair in ROLES]
    places = set[str]().union(*(one.places for one in reached))
    choices = set[tuple[str, str]]().union(*(one.choices for one in reached))
    dead = set[str]().union(*(one.dead for one in reached))
    for index, scene in enumerate(scenario.scenes):
        if scene.id not in places:
            yield ("scenes", index), f"nothing leads to the scene `{scene.id}`", "lead a choice to it, or delete it"
            continue
        if scene.id in dead:
            what = f"in `{scene.id}` it can happen that no choice is shown"
            yield ("scenes", index), what, "add a choice without conditions"
        for number, choice in enumerate(scene.choices):
            if (scene.id, choice.id) not in choices:
                what = f"the condition of `{choice.id}` can never hold"
                yield ("scenes", index, "choices", number), what, "give the fact on a way that leads here"
    for index, ending in enumerate(scenario.endings):
        if ending.id not in places:
            yield ("endings", index), f"nothing leads to the ending `{ending.id}`", "lead a choice to it, or delete it"


def _unearned(scenario: Scenario) -> Iterator[Fault]:
    for chair in ROLES:
        for scale, most in best(scenario, chair).items():
            if most <= 0:
                what = f"from the chair `{chair}` no way can earn anything for `{scale}`"
                yield ("starts", chair), what, f"give a choice on its way `scales: {{{scale}: 1}}`"


def _wrong_walks(scenario: Scenario) -> Iterator[Fault]:
    endings = {ending.id for ending in scenario.endings}
    for index, walk in enumerate(scenario.walks):
        place, missing = walked(scenario, walk.chair, walk.choices)
        if walk.ending not in endings:
            yield ("walks", index, "ending"), f"there is no ending `{walk.ending}`", suggest(walk.ending, endings)
        elif missing:
            what = f"the walk stops in `{place}`, where `{missing}` is not shown"
            yield ("walks", index), what, "name choices that are shown there"
        elif place != walk.ending:
            what = f"the walk ends in `{place}`, not in `{walk.ending}`"
            yield ("walks", index), what, "correct the walk, or the scenario"
    tried = {(walk.chair, _quality(scenario, walk.ending)) for walk in scenario.walks}
    for chair in ROLES:
        for quality in ("good", "poor"):
            if (chair, quality) not in tried:
                yield ("starts", chair), f"no walk tries a {quality} ending from `{chair}`", "add one under `walks`"


def _quality(scenario: Scenario, name: str) -> str:
    return next((ending.quality for ending in scenario.endings if ending.id == name), "")


def diagram(scenario: Scenario) -> str:
    """The flow as Mermaid text, with Japanese words and ids, for editors."""
    lines = ["flowchart TD"]
    lines += [f'  {chair}(("{chair}")) --> {scenario.start(chair)}' for chair in ROLES]
    for scene in scenario.scenes:
        lines.append(f'  {scene.id}["{scene.id}<br>{_label(scene.text)}"]')
        for choice in scene.choices:
            conditions = [*choice.needs, *(f"not {name}" for name in choice.without)]
            said = choice.id + (f"<br>if {', '.join(conditions)}" if conditions else "")
            said += f"<br>+ {', '.join(choice.gives)}" if choice.gives else ""
            lines.append(f'  {scene.id} -->|"{said}"| {choice.next}')
    lines += [f'  {ending.id}(["{ending.quality}: {_label(ending.text)}"])' for ending in scenario.endings]
    return "\n".join(lines) + "\n"


def _label(text: str) -> str:
    return text[:24].replace('"', "'").replace("\n", " ") + ("…" if len(text) > 24 else "")
