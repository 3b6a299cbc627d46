"""What an answer is worth: each type, part of an answer, an order, hints."""

from collections.abc import Iterator
from itertools import combinations, permutations
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser

from scripts import Scripts

pytestmark = pytest.mark.browser

IDS = ["a", "b", "c", "d"]
WORDS = {"a": ["社労士", "sharoshi"], "b": ["行政書士"], "c": ["x1"], "d": ["x2"]}


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The judge."""
    page = browser.new_page()
    yield Scripts(page, "shared/fold", "quiz/judge")
    page.close()


def asked(kind: str, *key: str) -> dict[str, Any]:
    """A question of a type with four options."""
    return {"type": kind, "options": IDS, "key": list(key), "words": WORDS}


NUMBERS = {
    "type": "fill",
    "options": IDS,
    "key": ["a", "c", "d"],
    "words": {"a": ["10.21"], "b": ["1021"], "c": ["1/2"], "d": ["〒"]},
}


@pytest.mark.parametrize(
    ("question", "response", "share", "right", "wrong"),
    [
        (asked("single", "b"), ["b"], 1, ["b"], []),
        (asked("single", "b"), ["a"], 0, [], ["a"]),
        (asked("single", "b"), [], 0, [], []),
        (asked("true-false", "a"), ["a"], 1, ["a"], []),
        (asked("true-false", "a"), ["b"], 0, [], ["b"]),
        (asked("multiple", "a", "b"), ["a", "b"], 1, ["a", "b"], []),
        (asked("multiple", "a", "b"), ["b"], 0.5, ["b"], []),
        (asked("multiple", "a", "b"), ["a", "b", "c"], 0.5, ["a", "b"], ["c"]),
        (asked("multiple", "a", "b"), ["a", "c"], 0, ["a"], ["c"]),
        (asked("multiple", "a", "b"), ["c", "d"], 0, [], ["c", "d"]),
        (asked("multiple", "a", "b"), IDS, 0, ["a", "b"], ["c", "d"]),
        (asked("multiple", "c"), ["c"], 1, ["c"], []),
        (asked("match"), {one: one for one in IDS}, 1, IDS, []),
        (asked("match"), {"a": "a", "b": "c", "c": "b", "d": "d"}, 0.5, ["a", "d"], ["b", "c"]),
        (asked("match"), {"a": "a", "b": "", "c": "", "d": "a"}, 0.25, ["a"], ["d"]),
        (asked("match"), {}, 0, [], []),
        (asked("fill", "a"), "社労士", 1, ["a"], []),
        (asked("fill", "a"), " ＳＨＡＲＯＳＨＩ。", 1, ["a"], []),
        (asked("fill", "a"), "行政書士", 0, [], ["b"]),
        (asked("fill", "a"), "弁護士", 0, [], []),
        (NUMBERS, "１０．２１", 1, ["a"], []),
        (NUMBERS, "10,21", 1, ["a"], []),
        (NUMBERS, "1021", 0, [], ["b"]),
        (NUMBERS, "1,021", 0, [], ["b"]),
        (NUMBERS, "1/2", 1, ["c"], []),
        (NUMBERS, "½", 1, ["c"], []),
        (NUMBERS, "12", 0, [], []),
        (NUMBERS, "〒", 1, ["d"], []),
        (NUMBERS, "☎", 0, [], []),
        (NUMBERS, "。", 0, [], []),
        (asked("fill", "a"), "", 0, [], []),
        (asked("judgement"), ["c"], None, [], []),
        (asked("order"), IDS, 1, IDS, []),
        (asked("order"), ["b", "a", "c", "d"], 1 - 2 / 6, ["c", "d"], ["a", "b"]),
        (asked("order"), ["b", "c", "d", "a"], 0, [], IDS),
        (asked("order"), IDS[::-1], 0, [], IDS),
    ],
)
def test_answer_is_judged(
    scripts: Scripts, question: Any, response: Any, share: float | None, right: list[str], wrong: list[str]
) -> None:
    """Each type has its share of the point, and names what in the answer was right and what was not."""
    said = scripts.call("judge", question, response)
    assert said == {"share": pytest.approx(share) if share else share, "right": right, "wrong": wrong}


def test_order_is_judged_by_pairs(scripts: Scripts) -> None:
    """An order counts by how many of its pairs stand right: Kendall's tau, at least 0."""
    for count in (3, 4, 5):
        ids = IDS[:count] if count < 5 else [*IDS, "e"]
        orders = [list(order) for order in permutations(ids)]
        wanted = []
        for order in orders:
            pairs = list(combinations(order, 2))
            concordant = sum(one < other for one, other in pairs)
            wanted.append(max(0.0, (concordant - (len(pairs) - concordant)) / len(pairs)))
        found = [said["share"] for said in scripts.each("judgeOrder", [[ids, order] for order in orders])]
        assert found == pytest.approx(wanted)
        assert sum(share == 1 for share in found) == 1


@given(st.sets(st.sampled_from(IDS), min_size=1), st.sets(st.sampled_from(IDS)), st.data())
def test_more_of_the_key_is_never_worth_less(scripts: Scripts, key: set[str], chosen: set[str], data: Any) -> None:
    """Of several choices a further right one never takes from the point, a wrong one never adds to it."""
    question = asked("multiple", *sorted(key))
    more = data.draw(st.sampled_from(IDS))
    before, after = scripts.each("judge", [[question, sorted(chosen)], [question, sorted(chosen | {more})]])
    assert 0 <= before["share"] <= 1
    assert (before["share"] == 1) == (chosen == key)
    assert after["share"] >= before["share"] if more in key | chosen else after["share"] <= before["share"]


@pytest.mark.parametrize(
    ("share", "hints", "score"),
    [
        (1, 0, 1),
        (1, 1, 0.9),
        (1, 3, 0.7),
        (0.5, 1, 0.4),
        (0.1, 2, 0),
        (0, 1, 0),
        (2 / 3, 0, 0.67),
        (None, 0, None),
        (None, 2, None),
    ],
)
def test_hint_takes_a_tenth(scripts: Scripts, share: float | None, hints: int, score: float | None) -> None:
    """Each hint takes a tenth of the point, never below nothing; a judgement has no score."""
    assert scripts.call("scoreOf", share, hints) == score


def test_verdict_follows_the_share(scripts: Scripts) -> None:
    """All of it is right, some of it partly, none of it wrong; a judgement stays open."""
    found = scripts.each("verdictOf", [[1], [0.999], [0.01], [0], [None]])
    assert found == ["right", "partly", "partly", "wrong", "open"]


@pytest.mark.parametrize(
    ("kind", "response", "empty"),
    [
        ("single", [], True),
        ("multiple", ["a"], False),
        ("judgement", [], True),
        ("match", {}, True),
        ("match", {"a": "", "b": ""}, True),
        ("match", {"a": "", "b": "a"}, False),
        ("fill", "", True),
        ("fill", " 　。", True),
        ("fill", "あ", False),
        ("fill", "〒", False),
        ("fill", "+", False),
        ("order", IDS, False),
    ],
)
def test_empty_answer_is_known(scripts: Scripts, kind: str, response: Any, empty: bool) -> None:
    """An answer is empty when nothing was chosen, matched or written but spaces and marks."""
    assert scripts.call("isEmpty", kind, response) is empty
