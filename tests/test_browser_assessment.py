"""Assessments in a browser: damaged files change nothing, and whatever is written is kept so that it can be read again."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Page, expect

from assessments import ANSWER, AT, STEP, Assessment, assessment, damaged, text_of
from host import Host
from test_browser_quiz import said

pytestmark = pytest.mark.browser

KEY = "madoguchi:assessments:1"


def press(page: Page, key: str) -> None:
    page.get_by_role("button", name=said(key), exact=True).click()


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The result of one assessment, in English."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.goto(host.address + "en/result/")
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text_of(assessment())])
    page.reload()
    yield page
    page.close()


def payload(name: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": "application/json", "buffer": data}


def stored(page: Page) -> list[Assessment]:
    found: list[Assessment] = json.loads(page.evaluate("(key) => localStorage.getItem(key)", KEY))["assessments"]
    return found


def test_damaged_files_leave_what_is_kept_as_it_was(page: Page) -> None:
    """Given to the page of the result, each damaged file is told by its name, and what is kept stays; a sound one beside is taken."""
    files = damaged()
    chooser, notice = page.locator(".takeaway [type=file]"), page.locator(".assess__notice")
    texts = [text.encode() for text in files.values() if len(text) < 100_000]
    given = [*texts[::7], files["huge"].encode(), bytes(range(256)) * 40, text_of(assessment()).encode("utf-16-le")]
    names = [f"{number}.json" for number in range(len(given))]
    chooser.set_input_files([payload(*one) for one in zip(names, given, strict=True)])
    expect(notice).to_contain_text(f'"{names[-1]}"')
    assert [name for name in names if f'"{name}"' not in (notice.text_content() or "")] == []
    expect(notice.get_by_role("button")).to_have_count(0)
    assert stored(page) == [assessment()]
    bom = b"\xef\xbb\xbf" + text_of(assessment(id="0b")).encode()
    chooser.set_input_files([payload("huge.json", files["huge"].encode()), payload("bom.json", bom)])
    expect(notice).to_contain_text(said("file.huge", file="huge.json"))
    expect(notice).to_contain_text(said("result.taken", file="bom.json", count=1))
    assert [one["id"] for one in stored(page)] == ["0a", "0b"]
    press(page, "result.undo")
    assert stored(page) == [assessment()]


def put(page: Page, field: str, value: str) -> None:
    """What a paste does that the limits of a field do not stop."""
    change = "(one, value) => { one.value = value; one.dispatchEvent(new Event('input', { bubbles: true })); }"
    page.locator(field).first.evaluate(change, value)


def sound(page: Page, damage: str) -> Any:
    """After a reload, the assessment that is kept; it is not set aside."""
    page.reload()
    assert page.evaluate("(key) => localStorage.getItem(key)", f"{KEY}:damaged") is None
    expect(page.locator(".assess__notice")).not_to_contain_text(damage)
    return stored(page)[0]


def test_plan_that_is_kept_can_be_read(page: Page) -> None:
    """Whatever is typed or pasted into the plan — far too long, a day after the year 9999 — all else is there after a reload."""
    for field, most in (("textarea", 1000), ("[type=text]", 200)):
        page.locator(f".plan tbody {field}").fill("")
        page.locator(f".plan tbody {field}").focus()
        page.keyboard.insert_text("あ" * (most + 1))
        assert len(page.locator(f".plan tbody {field}").input_value()) == most
    put(page, ".plan tbody [type=date]", "12026-03-04")
    kept = sound(page, said("result.damaged"))
    assert (len(kept["plan"][0]["what"]), len(kept["plan"][0]["who"])) == (1000, 200)
    assert kept["answers"] == {"reply-channel": ANSWER}
    put(page, ".plan tbody textarea", "x" * 1001)
    assert sound(page, said("result.damaged"))["answers"] == {"reply-channel": ANSWER}


def test_answers_that_are_kept_can_be_read(page: Page, host: Host) -> None:
    """Whatever is typed or pasted into the form, and however many pieces of evidence, all else is there after a reload."""
    page.goto(host.address + "en/checklist/")
    first = page.locator("[data-indicator=reply-channel]")
    put(page, "[data-indicator=reply-channel] [data-part=day]", "12026-03-04")
    assert sound(page, said("assess.damaged"))["plan"] == [STEP]
    more = first.get_by_role("button", name=said("assess.more"), exact=True)
    for number in range(25):
        if more.is_visible() and more.is_enabled():
            more.click()
        first.locator("[data-part=what]").last.fill(f"{number}")
    expect(first.locator(".evidence__row")).to_have_count(20)
    assert len(sound(page, said("assess.damaged"))["answers"]["reply-channel"]["evidence"]) == 20
    put(page, "[name=name]", "x" * 201)
    assert sound(page, said("assess.damaged"))["name"] in ("みどり市", "x" * 200)


def test_no_more_is_kept_than_can_be_read(page: Page, host: Host) -> None:
    """One assessment more than a file may hold is told and not kept; those before stay."""
    full = [assessment(id=f"a{number}", changed=AT) for number in range(200)]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text_of(*full)])
    page.goto(host.address + "en/checklist/")
    press(page, "assess.copy")
    expect(page.locator(".assess__notice")).to_contain_text(said("assess.unkept"))
    page.reload()
    assert len(stored(page)) == 200
    page.goto(host.address + "en/result/")
    page.locator(".takeaway [type=file]").set_input_files(payload("a.json", text_of(assessment(id="0z")).encode()))
    expect(page.locator(".assess__notice")).to_contain_text(said("result.unkept"))
    page.reload()
    assert len(stored(page)) == 200


def test_what_came_after_files_outlives_their_undoing(page: Page) -> None:
    """Undoing what files brought gives back what they replaced and takes away what is new, but not what was written since."""
    newer = assessment(name="Newer", changed="2026-03-05T00:00:00.000Z")
    chooser = page.locator(".takeaway [type=file]")
    chooser.set_input_files(payload("a.json", text_of(newer, assessment(id="0b", day="2026-03-09")).encode()))
    expect(page.locator(".assess__notice")).to_contain_text(said("result.taken", file="a.json", count=2))
    assert [one["name"] for one in stored(page)] == ["Newer", "みどり市"]
    press(page, "result.undo")
    assert stored(page) == [assessment()]
    chooser.set_input_files(payload("b.json", text_of(assessment(id="0b", day="2026-03-09")).encode()))
    expect(page.locator("[name=assessment] option")).to_have_count(2)
    page.locator("[name=assessment]").select_option("0a")
    page.locator(".plan tbody textarea").fill("Written since")
    press(page, "result.undo")
    assert [one["id"] for one in stored(page)] == ["0a"]
    expect(page.locator(".plan tbody textarea")).to_have_value("Written since")
