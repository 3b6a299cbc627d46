"""The score of an assessment: what raises it, what does not count, what is compared."""

from collections.abc import Iterator
from fractions import Fraction
from random import Random
from statistics import median
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from assessments import LEVELS, Answer, Assessment
from scripts import Scripts

pytestmark = pytest.mark.browser

Checklist = dict[str, Any]
Indicator = dict[str, Any]
Case = tuple[Checklist, Assessment]

SCORE = "return argument.map(([checklist, assessment]) => scoreChecks(checklist, assessment));"
COMMON = "return argument.map(([checklist, assessment]) => scoreChecks(checklist, assessment, ({ place }) => place === 'both'));"
REASONS = st.sampled_from(["", " ", "\u3000\n", "一人の窓口です。"])
answers = st.fixed_dictionaries(
    {
        "level": st.sampled_from(["", "na", "na", *LEVELS]),
        "reason": REASONS,
        "note": st.just(""),
        "evidence": st.just([]),
    }
)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """A checklist of a few checks with indicators of all places, and an assessment of some of them."""
    places = st.lists(st.sampled_from(["both", "both", "desk", "center"]), min_size=1, max_size=5)
    checks: list[Checklist] = []
    for number, drawn in enumerate(draw(st.lists(places, min_size=1, max_size=4))):
        indicators = [{"id": f"i{number}-{place}", "place": name} for place, name in enumerate(drawn)]
        checks.append({"id": f"check-{number}", "indicators": indicators})
    names = [indicator["id"] for check in checks for indicator in check["indicators"]]
    given = draw(st.dictionaries(st.sampled_from([*names, "gone"]), answers))
    return {"checks": checks}, {"kind": draw(st.sampled_from(["desk", "center"])), "answers": given}


many = st.lists(cases(), min_size=1, max_size=12)


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The score."""
    page = browser.new_page()
    yield Scripts(page, "checklist/score")
    page.close()


def indicators(checklist: Checklist) -> list[tuple[int, Indicator]]:
    """Every indicator with the number of its check."""
    return [(place, one) for place, check in enumerate(checklist["checks"]) for one in check["indicators"]]


def concerns(indicator: Indicator, assessment: Assessment) -> bool:
    return indicator["place"] in ("both", assessment["kind"])


def changed(assessment: Assessment, indicator: Indicator, answer: Answer | None) -> Assessment:
    """The assessment with another answer to one indicator, or with none."""
    others = {name: one for name, one in assessment["answers"].items() if name != indicator["id"]}
    return {**assessment, "answers": {**others, indicator["id"]: answer} if answer else others}


def answered(level: str, reason: str = "") -> Answer:
    return {"level": level, "reason": reason, "note": "", "evidence": []}


def counted(checklist: Checklist, assessment: Assessment, place: int) -> list[int]:
    """The numbers of the levels that count in one check."""
    given = [one for at, one in indicators(checklist) if at == place and concerns(one, assessment)]
    levels = [assessment["answers"].get(one["id"], {}).get("level") for one in given]
    return [LEVELS.index(level) for level in levels if level in LEVELS]


@settings(max_examples=25)
@given(many)
def test_score_is_the_mean_of_what_was_answered(scripts: Scripts, drawn: list[Case]) -> None:
    """A check scores the mean level of its indicators in per cent, and nothing where nothing is answered."""
    for (checklist, assessment), found in zip(drawn, scripts.run(SCORE, drawn), strict=True):
        assert [one["id"] for one in found] == [check["id"] for check in checklist["checks"]]
        for place, said in enumerate(found):
            levels = counted(checklist, assessment, place)
            mean = Fraction(100 * sum(levels), 3 * len(levels)) if levels else None
            assert said["score"] == (None if mean is None else round(mean))
            assert said["answered"] == len(levels)
            assert said["asked"] == said["answered"] + said["na"] + said["left"]


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(cases(), st.integers(0), st.sets(st.sampled_from(range(4)), min_size=2)), min_size=1, max_size=12
    )
)
def test_better_answer_never_lowers_a_score(scripts: Scripts, drawn: list[tuple[Case, int, set[int]]]) -> None:
    """A better answer to an indicator never lowers the score of its check, and changes no other check."""
    pairs, places = [], []
    for (checklist, assessment), number, levels in drawn:
        every = indicators(checklist)
        place, indicator = every[number % len(every)]
        for level in (min(levels), max(levels)):
            pairs.append((checklist, changed(assessment, indicator, answered(LEVELS[level]))))
        places.append((place, concerns(indicator, assessment)))
    found = scripts.run(SCORE, pairs)
    for (place, counts), low, high in zip(places, found[::2], found[1::2], strict=True):
        assert high[place]["score"] > low[place]["score"] if counts else high == low
        assert high[:place] + high[place + 1 :] == low[:place] + low[place + 1 :]


@settings(max_examples=25)
@given(st.lists(st.tuples(cases(), st.integers(0)), min_size=1, max_size=12))
def test_what_does_not_apply_is_left_out(scripts: Scripts, drawn: list[tuple[Case, int]]) -> None:
    """«Does not apply» with a reason takes an indicator out of its check and changes no other; without, it is unanswered."""
    calls = []
    for (checklist, assessment), number in drawn:
        every = indicators(checklist)
        _, indicator = every[number % len(every)]
        rest = [
            {**check, "indicators": [one for one in check["indicators"] if one != indicator]}
            for check in checklist["checks"]
        ]
        ways = (None, answered("na"), answered("na", " \u3000\n"), answered("na", "一人です。"))
        calls += [(checklist, changed(assessment, indicator, way)) for way in ways]
        calls.append(({"checks": rest}, assessment))
    found = scripts.run(SCORE, calls)
    for start, ((checklist, assessment), number) in zip(range(0, len(found), 5), drawn, strict=True):
        every = indicators(checklist)
        place, indicator = every[number % len(every)]
        none, bare, blank, reasoned, without = found[start : start + 5]
        asked = int(concerns(indicator, assessment))
        assert none == bare == blank
        assert reasoned[:place] + reasoned[place + 1 :] == none[:place] + none[place + 1 :]
        mine = without[place]
        assert reasoned[place] == {**mine, "asked": mine["asked"] + asked, "na": mine["na"] + asked}
        assert none[place] == {**mine, "asked": mine["asked"] + asked, "left": mine["left"] + asked}


@settings(max_examples=25)
@given(many, st.randoms(use_true_random=False))
def test_order_of_the_answers_does_not_matter(scripts: Scripts, drawn: list[Case], chance: Random) -> None:
    """However the answers are ordered in the file, scores, progress, gaps and strengths are the same."""
    shuffled = []
    for checklist, assessment in drawn:
        items = list(assessment["answers"].items())
        chance.shuffle(items)
        shuffled.append((checklist, {**assessment, "answers": dict(items)}))
    body = "return argument.map((one) => [scoreChecks, progressOf, gapsOf, strengthsOf].map((said) => said(...one)));"
    assert scripts.run(body, drawn) == scripts.run(body, shuffled)


@settings(max_examples=25)
@given(many)
def test_other_kinds_indicators_do_not_count(scripts: Scripts, drawn: list[Case]) -> None:
    """What only centers are asked counts nowhere at a desk, and the reverse, however it is answered."""
    body = "return argument.map((one) => [scoreChecks, progressOf, gapsOf, strengthsOf].map((said) => said(...one)));"
    others = []
    for checklist, assessment in drawn:
        foreign = [one["id"] for _, one in indicators(checklist) if not concerns(one, assessment)]
        others += [
            (checklist, {**assessment, "answers": {**assessment["answers"], **dict.fromkeys(foreign, answered(level))}})
            for level in ("", "none", "kept")
        ]
    found, known = scripts.run(body, others), scripts.run(body, drawn)
    for place, (checklist, assessment) in enumerate(drawn):
        assert found[3 * place : 3 * place + 3] == [known[place]] * 3
        asked = sum(concerns(one, assessment) for _, one in indicators(checklist))
        assert known[place][1]["asked"] == asked


@settings(max_examples=25)
@given(many)
def test_places_of_both_kinds_are_compared_by_what_both_are_asked(scripts: Scripts, drawn: list[Case]) -> None:
    """With the indicators of both alone, a desk and a center with the same answers have the same score."""
    alone, kinds = [], []
    for checklist, assessment in drawn:
        checks = [
            {**one, "indicators": [i for i in one["indicators"] if i["place"] == "both"]} for one in checklist["checks"]
        ]
        alone.append(({"checks": checks}, assessment))
        kinds += [(checklist, {**assessment, "kind": kind}) for kind in ("desk", "center")]
    found = scripts.run(COMMON, kinds)
    assert found[::2] == found[1::2] == scripts.run(SCORE, alone)


@settings(max_examples=25)
@given(many)
def test_gaps_and_strengths_are_what_was_answered(scripts: Scripts, drawn: list[Case]) -> None:
    """Every indicator with a level is a gap with the next level, lowest first, or a strength, highest first."""
    body = "return argument.map((one) => [gapsOf(...one), strengthsOf(...one), progressOf(...one)]);"
    for (checklist, assessment), (gaps, strengths, progress) in zip(drawn, scripts.run(body, drawn), strict=True):
        levels = {
            one["id"]: LEVELS.index(assessment["answers"][one["id"]]["level"])
            for _, one in indicators(checklist)
            if concerns(one, assessment) and assessment["answers"].get(one["id"], {}).get("level") in LEVELS
        }
        below = sorted((name for name in levels if levels[name] < 2), key=levels.__getitem__)
        above = sorted((name for name in levels if levels[name] >= 2), key=lambda name: -levels[name])
        assert [gap["indicator"]["id"] for gap in gaps] == below
        assert [gap["next"] for gap in gaps] == [LEVELS[levels[name] + 1] for name in below]
        assert [strength["indicator"]["id"] for strength in strengths] == above
        assert progress["asked"] == progress["answered"] + progress["left"]


def test_nothing_answered_has_no_score(scripts: Scripts) -> None:
    """Without an answer, or with only what does not apply, a check has no score: not 0."""
    checklist = {"checks": [{"id": "a", "indicators": [{"id": "i", "place": "both"}]}]}
    calls = [
        (checklist, {"kind": "desk", "answers": given})
        for given in ({}, {"i": answered("")}, {"i": answered("na", "x")})
    ]
    assert [found[0]["score"] for found in scripts.run(SCORE, calls)] == [None] * 3
    assert scripts.run(SCORE, [(checklist, {"kind": "desk", "answers": {"i": answered("none")}})])[0][0]["score"] == 0


@settings(max_examples=40)
@given(st.lists(st.lists(st.one_of(st.none(), st.integers(0, 100)), max_size=12), min_size=1, max_size=12))
def test_spread_is_the_median_and_the_range(scripts: Scripts, drawn: list[list[int | None]]) -> None:
    """Of the scores that are there, the median (half a point upwards), the lowest, the highest, and how many; in any order."""
    calls = [[scores] for scores in drawn]
    found = scripts.each("spreadOf", [*calls, *[[scores[::-1]] for [scores] in calls]])
    for scores, said, back in zip(drawn, found[: len(drawn)], found[len(drawn) :], strict=True):
        known = [score for score in scores if score is not None]
        assert said == back
        if not known:
            assert said is None
            continue
        half = int(median(known) + 0.5)
        assert said == {"median": half, "least": min(known), "most": max(known), "count": len(known)}
