"""Scenarios: scenes with choices, four scales, endings, and a beginning for each chair."""

from itertools import product
from pathlib import Path

import pytest
from pydantic import ValidationError

from madoguchi.scenario import SCALES, Choice, Scenario
from tree import checked

GOOD = """\
facts:
  - {id: asked, text: 本人に聞いた}
starts:
  interpreter: desk
  counselor: desk
  coordinator: desk
scenes:
  - id: desk
    text: 窓口です。
    choices:
      - id: ask
        text: 聞く。
        result: うなずきます。
        gives: [asked]
        scales: {listening: 2, accuracy: -2}
        next: calm
      - id: wait
        text: 待つ。
        result: 静かです。
        next: calm
endings:
  - id: calm
    quality: good
    text: 自分で決めました。
    advice: 次も聞きます。
walks:
  - chair: counselor
    choices: [ask]
    ending: calm
"""


def test_a_scenario_is_read(tmp_path: Path) -> None:
    """A scenario has scenes, choices with what they give and earn, endings and walks."""
    record, lines = checked(Scenario, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    ask = record.scenes[0].choices[0]
    assert (ask.gives, ask.scales, ask.next) == (("asked",), {"listening": 2, "accuracy": -2}, "calm")
    assert (record.walks[0].chair, record.walks[0].choices) == ("counselor", ("ask",))


def test_what_a_choice_does_not_say_is_nothing(tmp_path: Path) -> None:
    """A choice without conditions, facts and scales is always shown, gives nothing and earns nothing."""
    record, _ = checked(Scenario, tmp_path, GOOD)
    assert record is not None
    wait = record.scenes[0].choices[1]
    assert (wait.gives, wait.needs, wait.without, wait.scales) == ((), (), (), {})
    assert wait.open(frozenset())
    assert wait.open(frozenset({"asked"}))


def test_facts_and_walks_may_be_left_out(tmp_path: Path) -> None:
    """A scenario in which nothing is learnt, and that no walk tries yet, is read."""
    text = GOOD.split("walks:")[0].replace("facts:\n  - {id: asked, text: 本人に聞いた}\n", "")
    record, lines = checked(Scenario, tmp_path, text)
    assert lines == []
    assert record is not None
    assert (record.facts, record.walks) == ((), ())


def test_each_chair_has_its_start(tmp_path: Path) -> None:
    """Each chair begins where the scenario says."""
    record, _ = checked(Scenario, tmp_path, GOOD.replace("counselor: desk", "counselor: room"))
    assert record is not None
    assert [record.start(chair) for chair in ("interpreter", "counselor", "coordinator")] == ["desk", "room", "desk"]


def test_a_scenario_is_frozen(tmp_path: Path) -> None:
    """What was checked cannot be changed afterwards."""
    record, _ = checked(Scenario, tmp_path, GOOD)
    assert record is not None
    with pytest.raises(ValidationError, match="frozen"):
        record.scenes[0].id = "other"  # type: ignore[misc]


@pytest.mark.parametrize(("asked", "told", "tired"), product([False, True], repeat=3))
def test_a_choice_is_shown_by_its_conditions(asked: bool, told: bool, tired: bool) -> None:
    """A choice is shown where all that it needs is true, and nothing that it excludes; other facts do not matter."""
    choice = Choice(id="call", text="x", result="x", needs=("asked",), without=("told",), next="calm")
    facts = frozenset(name for name, true in (("asked", asked), ("told", told), ("tired", tired)) if true)
    assert choice.open(facts) is (asked and not told)


def test_a_choice_with_two_conditions_needs_both() -> None:
    """One of two needed facts is not enough, and one of two excluded ones is too much."""
    both = Choice(id="call", text="x", result="x", needs=("a", "b"), next="calm")
    neither = Choice(id="call", text="x", result="x", without=("a", "b"), next="calm")
    assert [both.open(frozenset(true)) for true in ("", "a", "b", "ab")] == [False, False, False, True]
    assert [neither.open(frozenset(true)) for true in ("", "a", "b", "ab")] == [True, False, False, False]


@pytest.mark.parametrize("points", [-2, -1, 0, 1, 2])
@pytest.mark.parametrize("scale", SCALES)
def test_every_scale_can_be_earned_and_lost(scale: str, points: int, tmp_path: Path) -> None:
    """Each of the four scales takes whole numbers from -2 to 2."""
    record, lines = checked(Scenario, tmp_path, GOOD.replace("listening: 2, accuracy: -2", f"{scale}: {points}"))
    assert lines == []
    assert record is not None
    assert record.scenes[0].choices[0].scales == {scale: points}


QUALITIES = "use 'good', 'mixed' or 'poor'"
CHAIRS = "use 'interpreter', 'counselor' or 'coordinator'"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("  counselor: desk\n", "", "3: `counselor` is missing (in starts.counselor) — add it"),
        ("  counselor: desk\n", "  counselor:\n", "5: starts.counselor: nothing is no text — "
         "write words, in quotes where they look like something else"),
        ("  counselor: desk", "  counsellor: desk\n  counselor: desk",
         "5: unknown key `counsellor` (in starts.counsellor) — did you mean `counselor`?"),
        ("listening: 2", "listening: 3",
         "15: scenes.0.choices.0.scales.listening: `3` is too large — write 2 or less"),
        ("accuracy: -2", "accuracy: -3",
         "15: scenes.0.choices.0.scales.accuracy: `-3` is too small — write -2 or more"),
        ("listening: 2", "listening: 0.5",
         "15: scenes.0.choices.0.scales.listening: `0.5` is no whole number — write digits only"),
        ("        result: 静かです。\n", "", "17: `result` is missing (in scenes.0.choices.1.result) — add it"),
        ("next: calm\nendings", "nexts: calm\n        next: calm\nendings",
         "20: unknown key `nexts` (in scenes.0.choices.1.nexts) — did you mean `next`?"),
        ("next: calm\nendings", "next: Calm Down\nendings",
         "20: scenes.0.choices.1.next: `Calm Down` does not have the right form — "
         "it must match ^[a-z0-9]+(-[a-z0-9]+)*$"),
        ("id: wait", "id: ask", "17: the id `ask` stands twice — give each its own"),
        ("quality: good", "quality: best", f"23: endings.0.quality: `best` is not known here — {QUALITIES}"),
        ("    advice: 次も聞きます。\n", "", "22: `advice` is missing (in endings.0.advice) — add it"),
        ("chair: counselor", "chair: visitor", f"27: walks.0.chair: `visitor` is not known here — {CHAIRS}"),
        ("choices: [ask]", "choices: []", "28: walks.0.choices: a list has too few items — write at least 1"),
        ("text: 窓口です。", "text: ''", "9: scenes.0.text: `` is too short — write more: at least 1 characters"),
        ("text: 本人に聞いた", "text: 本人に聞いた, gives: x",
         "2: unknown key `gives` (in facts.0.gives) — use one of: id, text"),
    ],
)  # fmt: skip
def test_a_faulty_scenario_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """What does not have the form of a scenario is refused with one line."""
    assert old in GOOD
    assert checked(Scenario, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])


def test_a_scale_that_is_not_known_is_told(tmp_path: Path) -> None:
    """A fifth scale is refused where it stands, with the four that there are."""
    record, (line,) = checked(Scenario, tmp_path, GOOD.replace("listening: 2", "kindness: 2"))
    assert record is None
    assert line.startswith("file.yml:15: scenes.0.choices.0.scales.kindness")
    assert line.endswith(": `kindness` is not known here — use 'accuracy', 'listening', 'decision' or 'handover'")


@pytest.mark.parametrize("name", ["scenes", "endings"])
def test_a_scenario_has_scenes_and_endings(name: str, tmp_path: Path) -> None:
    """A scenario without any scene, or without any ending, is refused."""
    parts = GOOD.split("\n")
    begin = parts.index(f"{name}:")
    end = next(index for index in range(begin + 1, len(parts)) if not parts[index].startswith(" "))
    text = "\n".join([*parts[:begin], f"{name}: []", *parts[end:]])
    assert checked(Scenario, tmp_path, text) == (
        None,
        [f"file.yml:{begin + 1}: {name}: a list has too few items — write at least 1"],
    )


def test_a_scene_has_choices(tmp_path: Path) -> None:
    """A scene in which nothing can be done is refused."""
    text = GOOD[: GOOD.index("    choices:")] + "    choices: []\n" + GOOD[GOOD.index("endings:") :]
    assert checked(Scenario, tmp_path, text) == (
        None,
        ["file.yml:10: scenes.0.choices: a list has too few items — write at least 1"],
    )
