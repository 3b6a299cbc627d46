"""Assessments as files: read as written, joined alike in any order, and never taken in part."""

import json
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, Error

from assessments import (
    ANSWER,
    EVIDENCE,
    RECORDS,
    SERVICE,
    STEP,
    Assessment,
    assessment,
    assessments,
    at,
    damaged,
    text_of,
)
from conftest import ROOT
from madoguchi.problem import Problems
from madoguchi.words import load_words
from scripts import Scripts

pytestmark = pytest.mark.browser

lists = st.lists(assessments, max_size=4)


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """Assessments."""
    page = browser.new_page()
    yield Scripts(page, "shared/clock", "shared/file", "checklist/score", "checklist/assessment")
    page.close()


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Damaged files, by what is the matter."""
    return damaged()


def each_once(given: list[Assessment]) -> list[Assessment]:
    """What is left of a list where no assessment is there twice with the same time."""
    return list({(one["id"], one["changed"]): one for one in given}.values())


def latest(given: list[Assessment]) -> list[Assessment]:
    """Of each id the assessment that was changed last, by day and id."""
    found = {one["id"]: one for one in sorted(given, key=lambda one: str(one["changed"]))}
    return sorted(found.values(), key=lambda one: (one["day"], one["id"]))


@settings(max_examples=60)
@given(lists)
def test_assessments_are_read_as_they_were_written(scripts: Scripts, drawn: list[Assessment]) -> None:
    """What is written into a file is read from it again, as it was, in the order of the days; written again, it is the same."""
    given = latest(each_once(drawn))
    body = """
      const text = writeAssessments(argument), read = readAssessments(text);
      return { read, again: writeAssessments(read) === writeAssessments(readAssessments(writeAssessments(read))) };
    """
    assert scripts.run(body, given[::-1]) == {"read": given, "again": True}


@settings(max_examples=80)
@given(lists, lists, lists)
def test_joined_in_any_order_is_the_same(
    scripts: Scripts, one: list[Assessment], two: list[Assessment], three: list[Assessment]
) -> None:
    """Any order of joining gives the same, with every assessment once, and of two with one id the one changed last."""
    body = """
      const all = [];
      for (const [a, b, c] of argument.orders) all.push(joined(joined(a, b), c), joined(a, joined(b, c)));
      const [whole] = all, [[a]] = argument.orders, again = [joined(whole, whole), joined(whole, []), joined([], whole), joined(whole, a)];
      return { whole, same: [...all, ...again].every((other) => JSON.stringify(other) === JSON.stringify(whole)) };
    """
    found = scripts.run(body, {"orders": list(permutations([one, two, three]))})
    assert found["same"]
    every = [*one, *two, *three]
    assert [(i["id"], i["changed"]) for i in sorted(found["whole"], key=lambda i: str(i["id"]))] == [
        (i["id"], i["changed"]) for i in sorted(latest(every), key=lambda i: str(i["id"]))
    ]
    assert all(here in every for here in found["whole"])
    assert found["whole"] == sorted(found["whole"], key=lambda i: (i["day"], i["id"]))


def test_later_change_of_an_assessment_wins(scripts: Scripts) -> None:
    """Of two with one id the one that was changed later is kept, even if its day is earlier; others stay beside it."""
    old, new = assessment(), assessment(changed="2026-03-05T00:00:00.000Z", day="2026-03-01", name="", answers={})
    other = assessment(id="0b", day="2026-03-02")
    for found in scripts.each("joined", [[[old, other], [new]], [[new], [other, old]], [[old, new, other], []]]):
        assert found == [new, other]


def test_file_of_an_earlier_version_is_read(scripts: Scripts) -> None:
    """A file of version 1 is read, its steps lead to no level, and it is written again as one of this version."""
    text = (ROOT / "tests/kept/assessment-1.json").read_text(encoding="utf-8")
    (old,) = json.loads(text)["assessments"]
    (found,) = scripts.call("readAssessments", text)
    assert found == {**old, "plan": [{**one, "target": ""} for one in old["plan"]]}
    again = scripts.run("return writeAssessments(readAssessments(argument));", text)
    assert json.loads(again) == {"format": "madoguchi-assessment", "version": 2, "assessments": [found]}
    later = json.dumps({**json.loads(text), "version": 2})
    with pytest.raises(Error, match="faulty"):
        scripts.call("readAssessments", later)


READ_ALL = """
  return Object.fromEntries(Object.entries(argument).map(([name, text]) => {
    const begun = performance.now();
    const told = (() => {
      try { return { taken: readAssessments(text).length }; }
      catch (error) { return { reason: error.reason ?? null, values: error.values ?? String(error) }; }
    })();
    return [name, { ...told, time: performance.now() - begun }];
  }));
"""


def test_sound_file_is_read(scripts: Scripts) -> None:
    """What the damaged files were made from is sound; so is what is as long as the form allows."""
    long = assessment(
        name="あ" * 200,
        people="x" * 500,
        answers={f"a{number}": {**ANSWER, "note": "n" * 5000, "reason": "r" * 500} for number in range(40)},
        services={"information": {**SERVICE, "partner": "x" * 500}},
        plan=[{**STEP, "what": "x" * 1000, "who": "x" * 200, "by": "9999-12-31"}] * 200,
    )
    long["answers"]["a0"] = {**ANSWER, "evidence": [{"what": "x" * 500, "day": "", "link": "x" * 500}] * 20}
    texts = {
        "sound": text_of(assessment()),
        "nothing": text_of(),
        "twice": text_of(assessment(), assessment()),
        "long": text_of(long),
    }
    found = scripts.run(READ_ALL, texts)
    assert {name: said.get("taken") for name, said in found.items()} == {
        "sound": 1,
        "nothing": 0,
        "twice": 1,
        "long": 1,
    }


def test_damaged_file_is_explained_and_nothing_of_it_taken(scripts: Scripts, files: dict[str, str]) -> None:
    """Each of more than 300 damaged files is refused whole, in under a second, for a reason that there are words for."""
    assert len(files) > 300
    words = load_words(ROOT / "data/words/ja.yml", None, Problems())
    found = scripts.run(READ_ALL, files)
    assert {name: said for name, said in found.items() if "taken" in said} == {}
    assert {name: said for name, said in found.items() if f"file.{said['reason']}" not in words} == {}
    assert {name: said["time"] for name, said in found.items() if said["time"] >= 1000} == {}
    assert {said["reason"] for said in found.values()} == {"cut", "foreign", "huge", "newer", "key", "faulty"}


def test_empty_key_is_explained(scripts: Scripts) -> None:
    """A key without a name is foreign too, wherever it stands."""
    texts = {}
    for path in RECORDS:
        changed, holder, _ = at(path)
        holder[""] = 1
        texts[path] = text_of(changed)
    found = scripts.run(READ_ALL, texts)
    assert {name: said.get("reason") for name, said in found.items()} == dict.fromkeys(RECORDS, "faulty")


def test_reason_names_what_is_wrong(scripts: Scripts) -> None:
    """The words say which assessment and which field, which entry is unknown, and which version."""
    texts = {
        "field": text_of(assessment(), assessment(id="0b", group=1)),
        "key": text_of(assessment(owner="a")),
        "within": text_of(assessment(answers={"reply-channel": {**ANSWER, "evidence": [{**EVIDENCE, "day": "soon"}]}})),
        "top": text_of(assessment(), owner="a"),
        "target": text_of(assessment(plan=[{**STEP, "target": "na"}])),
        "version": text_of(version=12),
    }
    found = {name: (said["reason"], said["values"]) for name, said in scripts.run(READ_ALL, texts).items()}
    assert found == {
        "field": ("faulty", {"number": 2, "field": "group"}),
        "key": ("faulty", {"number": 1, "field": "owner"}),
        "within": ("faulty", {"number": 1, "field": "answers"}),
        "target": ("faulty", {"number": 1, "field": "plan"}),
        "top": ("key", {"key": "owner"}),
        "version": ("newer", {"version": 12}),
    }
