"""What the browser keeps: nothing that cannot be read again, and never less than there was."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from host import Host
from records import ANSWER, EVENTS, answer, record
from scripts import Scripts

pytestmark = pytest.mark.browser

NUMBERS = (
    "(text) => { if (!Number.isInteger(JSON.parse(text))) throw new TypeError('no number'); return JSON.parse(text); }"
)
AFTER = "return { kept, now: localStorage.getItem('madoguchi:a'), read: load('a', numbers) };"
RECORDER = ("shared/dom", "shared/store", "shared/clock", "shared/file", "quiz/history", "quiz/ahead", "quiz/recorder")


@pytest.fixture
def scripts(browser: Browser, host: Host) -> Iterator[Scripts]:
    """The store, in an empty browser."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(host.address + "assets/terms.js")
    yield Scripts(page, "shared/store")
    context.close()


def run(scripts: Scripts, body: str) -> object:
    """What some statements say; `numbers` reads whole numbers only."""
    return scripts.run(f"const numbers = {NUMBERS};\n{body}")


def test_sound_value_is_kept(scripts: Scripts) -> None:
    """What can be read again replaces what was there; nothing takes it away."""
    found = run(scripts, f"keep('a', 1, numbers); const kept = keep('a', 2, numbers); {AFTER}")
    assert found == {"kept": True, "now": "2", "read": {"value": 2}}
    found = run(scripts, f"keep('a', 1, numbers); const kept = keep('a', null, numbers); {AFTER}")
    assert found == {"kept": True, "now": None, "read": {"value": None}}


def test_value_that_its_reader_refuses_is_not_kept(scripts: Scripts) -> None:
    """What its own reader would call damaged does not replace what was there."""
    found = run(scripts, f"keep('a', 1, numbers); const kept = keep('a', 'no number', numbers); {AFTER}")
    assert found == {"kept": False, "now": "1", "read": {"value": 1}}
    found = run(scripts, f"keep('a', 1, numbers); const kept = keep('a', 1.5, numbers); {AFTER}")
    assert found == {"kept": False, "now": "1", "read": {"value": 1}}


@pytest.mark.parametrize("fault", ["set.call(this, key, text.slice(0, 1) + '?')", "", "throw new DOMException('full')"])
def test_value_that_does_not_stand_as_written_is_not_kept(scripts: Scripts, fault: str) -> None:
    """A browser that changes, swallows or refuses what is written leaves what was there, and it is said."""
    breaking = f"""
      const set = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {{ if (text === "23") {{ {fault} }} else set.call(this, key, text); }};
      const kept = keep('a', 23, numbers);
      Storage.prototype.setItem = set;
    """
    assert run(scripts, f"keep('a', 1, numbers); {breaking} {AFTER}") == {
        "kept": False,
        "now": "1",
        "read": {"value": 1},
    }


def test_damaged_value_is_set_aside_whole(scripts: Scripts) -> None:
    """What cannot be read is set aside as it is, though no reader takes it, and the name is free again."""
    found = run(
        scripts,
        """
        localStorage.setItem("madoguchi:a", "{damaged");
        const first = load("a", numbers), kept = keep("a", 3, numbers);
        return { first, kept, now: load("a", numbers), aside: localStorage.getItem("madoguchi:a:damaged") };
        """,
    )
    assert found == {
        "first": {"value": None, "damaged": True},
        "kept": True,
        "now": {"value": 3},
        "aside": "{damaged",
    }


@pytest.fixture
def recorder(browser: Browser, host: Host) -> Iterator[Scripts]:
    """The record, in an empty browser."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(host.address + "about/")
    yield Scripts(page, *RECORDER)
    context.close()


def test_event_that_cannot_be_read_again_leaves_the_record_whole(recorder: Scripts) -> None:
    """Of answers that come together, one whose id is too long is left out and said; the others and the record stay."""
    body = """
      localStorage.setItem("madoguchi:record:1", argument.record);
      const kept = addEvents(argument.events), text = localStorage.getItem("madoguchi:record:1");
      return { kept, questions: readRecord(text).map(({ question }) => question), aside: localStorage.getItem("madoguchi:record:1:damaged") };
    """
    names = ("a/new", f"a/{'b' * 81}", "a/last")
    happened = [{key: value for key, value in answer(name, 1).items() if key != "at"} for name in names]
    found = recorder.run(body, {"record": record(*EVENTS), "events": happened})
    assert found["kept"] is False
    assert sorted(filter(None, found["questions"])) == ["a/last", "a/new", ANSWER["question"]]
    assert found["aside"] is None


def test_old_events_are_not_judged_again(recorder: Scripts) -> None:
    """The second answer to a record of thousands is added without reading all of it anew."""
    body = """
      localStorage.setItem("madoguchi:record:1", argument);
      const whole = JSON.parse;
      let parsed = 0;
      JSON.parse = (text, ...more) => { if (text.length > 100_000) parsed += 1; return whole(text, ...more); };
      const one = { kind: "answer", question: "a/b", response: [], share: 1, hints: 0, retry: false, mode: "quiz" };
      const kept = [addEvents([one]), addEvents([one]), addEvents([one])];
      JSON.parse = whole;
      return { kept, parsed, count: readRecord(localStorage.getItem("madoguchi:record:1")).length };
    """
    old = [answer("a/b", 1, f"2026-01-01T00:00:{number // 1000:02}.{number % 1000:03}Z") for number in range(3000)]
    assert recorder.run(body, record(*old)) == {"kept": [True, True, True], "parsed": 1, "count": 3003}


def test_own_write_of_another_tab_is_seen(recorder: Scripts) -> None:
    """What another tab has written since is read anew, and stays."""
    body = """
      const one = { kind: "name", name: "one" }, other = { kind: "name", name: "other" };
      addEvents([one]);
      const text = localStorage.getItem("madoguchi:record:1");
      localStorage.setItem("madoguchi:record:1", writeRecord(merge(readRecord(text), [dated({ kind: "name", name: "tab" }, [])])));
      addEvents([other]);
      return loadRecord().events.map(({ name }) => name).sort();
    """
    assert recorder.run(body) == ["one", "other", "tab"]
