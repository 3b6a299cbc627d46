"""The learner's record: merged in any order it says the same and loses nothing; a damaged file is never taken in part."""

import json
from collections.abc import Iterator
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser, FilePayload, Page, expect

from conftest import ROOT
from host import Host
from madoguchi.problem import Problems
from madoguchi.words import load_words
from records import ANSWER, EVENTS, NAME, READ, Event, damaged, note, record
from scripts import Scripts
from test_browser_quiz import said

pytestmark = pytest.mark.browser

History = list[Event]

TIMES = [f"2026-01-0{day}T00:00:00.000Z" for day in (1, 2, 3)]
PAGES = ["cases/tax-letter.md", "roles/counselor.md"]
IDS = st.sampled_from(["a", "b", "a-1", "constructor"])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
times = st.sampled_from(TIMES)
answers = st.fixed_dictionaries(
    {
        "kind": st.just("answer"),
        "at": times,
        "question": st.sampled_from(["a/b", "a/c", "b/b"]),
        "response": st.one_of(st.lists(IDS, max_size=3), st.dictionaries(IDS, st.one_of(IDS, st.just(""))), TEXTS),
        "share": st.sampled_from([None, 0, 0.5, 1 / 3, 1]),
        "hints": st.integers(0, 2),
        "retry": st.booleans(),
        "mode": st.sampled_from(["quiz", "practice", "exam", "review"]),
    }
)
marks = st.fixed_dictionaries(
    {"kind": st.just("read"), "at": times, "page": st.sampled_from(PAGES), "done": st.booleans()}
)
names = st.fixed_dictionaries({"kind": st.just("name"), "at": times, "name": TEXTS})


def canonical(event: Event) -> str:
    """The same text for the same event."""
    return json.dumps(event, sort_keys=True)


def as_set(history: History) -> list[str]:
    """What is in a history, however it is ordered."""
    return sorted(canonical(event) for event in history)


def joined(*histories: History) -> History:
    """What a merge must hold: every event once, but those texts of notes that an event replaced."""
    every = {canonical(event): event for history in histories for event in history}
    replaced = {name for event in every.values() for name in event.get("replaces", [])}
    return [event for event in every.values() if event.get("id") not in replaced]


@st.composite
def devices(draw: st.DrawFn) -> list[History]:
    """What three devices hold after a while: written on each, notes changed and deleted on each, joined at times."""
    held: list[History] = [[], [], []]
    for number in range(draw(st.integers(0, 14))):
        place = draw(st.integers(0, 2))
        here = held[place]
        notes = [event for event in here if event["kind"] == "note" and event["text"]]
        act = draw(st.sampled_from(["event", "event", "write", "change", "delete", "join"]))
        if act == "join":
            held[place] = joined(here, held[draw(st.integers(0, 2))])
        elif act == "event":
            here.append(draw(st.one_of(answers, marks, names)))
        else:
            head = {"kind": "note", "at": draw(times), "id": f"n{number}", "about": draw(st.sampled_from(PAGES))}
            old = draw(st.sampled_from(notes)) if act != "write" and notes else {"replaces": [], "id": None}
            replaces = [*old["replaces"], *([old["id"]] if old["id"] else [])]
            text = "" if act == "delete" and replaces else f"{number}"
            held[place] = joined(here, [{**head, "text": text, "replaces": replaces}])
    return held


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The history."""
    page = browser.new_page()
    yield Scripts(page, "shared/clock", "shared/file", "quiz/history")
    page.close()


@settings(max_examples=300)
@given(devices())
def test_histories_are_merged_alike_in_any_order(scripts: Scripts, held: list[History]) -> None:
    """Any order of merging gives the same text, with all that any device had, in the order of time."""
    orders = [list(order) for order in permutations(range(3))]
    one, two, three = held
    body = """
      const { held, orders } = argument, all = [];
      for (const [a, b, c] of orders.map((order) => order.map((place) => held[place]))) {
        all.push(merge(merge(a, b), c), merge(a, merge(b, c)));
      }
      const whole = all[0], again = [merge(whole, whole), merge(whole, []), merge([], whole), merge(whole, held[0])];
      return { whole, same: [...all, ...again].every((other) => canonical(other) === canonical(whole)), mine: held.map((own) => merge(own, [])) };
    """
    found = scripts.run(body, {"held": held, "orders": orders})
    assert found["same"]
    assert as_set(found["whole"]) == as_set(joined(one, two, three))
    assert [event["at"] for event in found["whole"]] == sorted(event["at"] for event in found["whole"])
    assert [as_set(own) for own in found["mine"]] == [as_set(joined(own)) for own in held]


@settings(max_examples=100)
@given(devices())
def test_record_is_read_as_it_was_written(scripts: Scripts, held: list[History]) -> None:
    """What is written into a file is read from it again, as it was."""
    body = "return argument.map((own) => readRecord(writeRecord(merge(own, []))));"
    assert [as_set(own) for own in scripts.run(body, held)] == [as_set(joined(own)) for own in held]


def test_note_changed_on_two_devices_keeps_both(scripts: Scripts) -> None:
    """A note that was changed on two devices at once stays in both versions, without the one before."""
    one, other = [note("one", "b", "a")], [note("first", "a"), note("other", "c", "a")]
    for found in scripts.each("merge", [[one, other], [other, one]]):
        assert {event["text"] for event in found} == {"one", "other"}


def test_deleted_note_does_not_come_back(scripts: Scripts) -> None:
    """A note that was deleted here is not brought back by a device that still has it, or an earlier version of it."""
    deleted = [note("", "c", "a", "b")]
    for other in ([note("first", "a")], [note("second", "b", "a")], [note("first", "a"), note("second", "b", "a")]):
        for found in scripts.each("merge", [[deleted, other], [other, deleted]]):
            assert found == deleted


def test_note_outlives_its_deletion_elsewhere_if_it_was_changed(scripts: Scripts) -> None:
    """What was written anew on one device while another deleted the note is kept."""
    found = scripts.call("merge", [note("", "c", "a")], [note("second", "b", "a")])
    assert [event["text"] for event in found if event["text"]] == ["second"]


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Damaged files, by what is the matter."""
    return damaged()


READ_ALL = """
  return Object.fromEntries(Object.entries(argument).map(([name, text]) => {
    const begun = performance.now();
    const told = (() => {
      try { return { taken: readRecord(text).length }; }
      catch (error) { return { reason: error.reason ?? null, values: error.values ?? String(error) }; }
    })();
    return [name, { ...told, time: performance.now() - begun }];
  }));
"""


def test_sound_file_is_read(scripts: Scripts) -> None:
    """What the damaged files were made from is sound."""
    found = scripts.run(READ_ALL, {"sound": record(*EVENTS), "nothing": record(), "twice": record(ANSWER, ANSWER)})
    assert {name: said.get("taken") for name, said in found.items()} == {"sound": 4, "nothing": 0, "twice": 1}


def test_damaged_file_is_explained_and_nothing_of_it_taken(scripts: Scripts, files: dict[str, str]) -> None:
    """Each of more than 200 damaged files is refused whole, in under a second, for a reason that there are words for."""
    assert len(files) > 200
    words = load_words(ROOT / "data/words/ja.yml", None, Problems())
    found = scripts.run(READ_ALL, files)
    assert {name: said for name, said in found.items() if "taken" in said} == {}
    assert {name: said for name, said in found.items() if f"file.{said['reason']}" not in words} == {}
    assert {name: said["time"] for name, said in found.items() if said["time"] >= 1000} == {}
    assert {said["reason"] for said in found.values()} == {"cut", "foreign", "huge", "newer", "key", "faulty"}


def test_reason_names_what_is_wrong(scripts: Scripts) -> None:
    """The words say which entry and which field, and which version."""
    texts = {
        "field": record(*EVENTS, {**READ, "done": 1}),
        "key": record({**NAME, "age": 3}),
        "top": record(NAME, owner="a"),
        "version": record(version=12),
    }
    found = {name: (said["reason"], said["values"]) for name, said in scripts.run(READ_ALL, texts).items()}
    assert found == {
        "field": ("faulty", {"number": 5, "field": "done"}),
        "key": ("faulty", {"number": 1, "field": "age"}),
        "top": ("key", {"key": "owner"}),
        "version": ("newer", {"version": 12}),
    }


def payload(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/json", "buffer": data}


def stored(page: Page) -> str | None:
    text: str | None = page.evaluate("localStorage.getItem('madoguchi:record:1')")
    return text


def test_damaged_files_leave_the_record_as_it_was(browser: Browser, host: Host, files: dict[str, str]) -> None:
    """Given to the page of the record, each damaged file is told by its name, the record stays, and the page is awake."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.goto(host.address + "en/record/")
    before = record(*EVENTS)
    page.evaluate("(text) => localStorage.setItem('madoguchi:record:1', text)", before)
    page.reload()
    texts = [text.encode() for text in files.values() if len(text) < 100_000]
    given = [*texts[::7], bytes(range(256)) * 40, before.encode("utf-16")]
    names = [f"{number}.json" for number in range(len(given))]
    page.locator(".carry [type=file]").set_input_files([payload(*one) for one in zip(names, given, strict=True)])
    notice = page.locator(".record__notice")
    expect(notice).to_contain_text(f'"{names[-1]}"')
    assert [name for name in names if f'"{name}"' not in (notice.text_content() or "")] == []
    assert stored(page) == before
    huge = payload("huge.json", files["huge"].encode())
    page.locator(".carry [type=file]").set_input_files([huge, payload("bom.json", b"\xef\xbb\xbf" + before.encode())])
    expect(notice).to_contain_text(said("file.huge", file="huge.json"))
    expect(notice).to_contain_text(said("record.taken", file="bom.json", count=0))
    assert stored(page) == before
    page.get_by_role("button", name=said("record.clear")).click()
    expect(notice).to_contain_text(said("record.cleared"))
    assert stored(page) is None
    page.close()
