"""The learner's record in a real browser: the path, what is weak, reflections, out of the browser and back in."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Locator, Page, expect

from host import Host
from records import AT, Event, answer, note, record
from test_browser_axe import violations
from test_browser_quiz import said

pytestmark = pytest.mark.browser

KEY = "madoguchi:record:1"
SLUG = "tax-letter"
PAGE = f"cases/{SLUG}.md"


def events(page: Page) -> list[Event]:
    """The events in the record that the browser keeps."""
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    kept: list[Event] = json.loads(text)["events"] if text else []
    return kept


def put(page: Page, *given: Event) -> None:
    """Puts a record into the browser and shows the page anew."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, record(*given)])
    page.reload()


def press(page: Page | Locator, key: str) -> None:
    page.get_by_role("button", name=said(key), exact=True).click()


def write(page: Page, text: str) -> None:
    """Writes a reflection on the first case."""
    page.locator(".notes [name=about]").select_option(PAGE)
    page.locator(".notes textarea").fill(text)
    press(page, "record.keep")


def saved(page: Page, folder: Path) -> Path:
    """The file that «Save as a file» gives."""
    with page.expect_download() as download:
        press(page, "record.save")
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def bring(page: Page, *files: Path | FilePayload) -> None:
    chooser = page.locator(".carry [type=file]")
    if all(isinstance(file, Path) for file in files):
        chooser.set_input_files([file for file in files if isinstance(file, Path)])
    else:
        chooser.set_input_files([file for file in files if not isinstance(file, Path)])


def payload(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def step_of(page: Page, name: str = PAGE) -> Locator:
    """The line of a page in the first path that has it."""
    return page.locator(f'.path [data-page="{name}"]').first


def notes(page: Page) -> list[str]:
    return page.locator(".note__text").all_text_contents()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody who was never here."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, host: Host) -> Page:
    """The record, in English."""
    page = context.new_page()
    page.goto(host.address + "en/record/")
    return page


def test_answers_appear_in_the_path(page: Page, host: Host) -> None:
    """What is answered and marked as read on a page of a case stands in the path; all of it makes the step done."""
    page.goto(f"{host.address}en/cases/{SLUG}/")
    questions = page.locator(".question").all()
    for number, question in enumerate(questions):
        if number == 0:
            key = (question.get_attribute("data-key") or "").split()
            for name in key:
                question.locator(f'[value="{name}"]').check()
            press(question, "answering.check")
        else:
            press(question, "answering.unknown")
    mark = page.locator("madoguchi-read button")
    expect(mark).to_have_attribute("aria-pressed", "false")
    mark.click()
    expect(mark).to_have_attribute("aria-pressed", "true")
    expect(mark).to_contain_text(said("reading.done"))
    page.goto(host.address + "en/record/")
    count = len(questions)
    expect(step_of(page).locator(".path__answered")).to_have_text(f"{count} / {count}")
    expect(step_of(page).locator(".path__read")).to_have_attribute("aria-label", said("record.read"))
    expect(step_of(page).locator(".path__score")).to_have_text(re.compile(r"^[1-9]\d?%$"))
    expect(step_of(page)).to_have_class(re.compile("path__done"))
    path = page.locator(".path", has=page.locator(".path__done")).first
    steps = path.locator("[data-page]").count()
    expect(path.locator(".path__told")).to_have_text(said("record.steps", count=steps, done=1))
    expect(path.locator("progress")).to_have_js_property("value", 1)
    page.goto(f"{host.address}en/cases/{SLUG}/")
    mark.click()
    page.goto(host.address + "en/record/")
    expect(step_of(page).locator(".path__read")).to_have_attribute("aria-label", said("record.unread"))
    expect(page.locator(".path__done")).to_have_count(0)


def test_only_first_tries_make_the_score(page: Page) -> None:
    """The score is the last first try of each question, less its hints; a retry counts as answered only."""
    names = (step_of(page).get_attribute("data-questions") or "").split()[:4]
    put(
        page,
        answer(names[0], 0, "2026-01-01T00:00:00.000Z"),
        answer(names[0], 1, "2026-01-01T00:01:00.000Z", retry=True),
        answer(names[1], 0, "2026-01-01T00:00:00.000Z"),
        answer(names[1], 1, "2026-01-02T00:00:00.000Z", hints=1),
        answer(names[2], 1, "2026-01-02T00:00:00.000Z"),
        answer(names[3], None, "2026-01-02T00:00:00.000Z"),
    )
    expect(step_of(page).locator(".path__answered")).to_have_text(re.compile("^4 / "))
    expect(step_of(page).locator(".path__score")).to_have_text("63%")


def test_weak_questions_lead_to_where_they_stand(page: Page) -> None:
    """Roles and topics stand with the weakest first, and each question that was missed leads to itself."""
    expect(page.locator(".weak__none")).to_be_visible()
    names = (step_of(page).get_attribute("data-questions") or "").split()
    other = (page.locator(".path [data-page^='roles/']").first.get_attribute("data-questions") or "").split()
    put(page, answer(names[0], 0), answer(names[1], 0.5), answer(names[2], 1), *[answer(name, 1) for name in other])
    expect(page.locator(".weak__none")).to_be_hidden()
    scores = [int(text.rstrip("%")) for text in page.locator(".weak__groups td:last-child").all_text_contents()]
    assert scores == sorted(scores)
    assert len(set(scores)) > 1
    expect(page.locator(".weak__groups th[scope=row]", has_text=said("topic.tax"))).to_have_count(1)
    missed = page.locator(".weak__questions a")
    expect(missed).to_have_count(2)
    assert violations(page) == []
    missed.first.click()
    question = page.locator(f'.question[data-name="{names[0]}"]')
    expect(page).to_have_url(re.compile(f"/cases/{SLUG}/#quiz-"))
    expect(page.locator(":target")).to_have_attribute("data-name", names[0])
    expect(question).to_be_in_viewport()
    page.go_back()
    page.locator(".weak .button").click()
    expect(page.locator('.practice__form [value="review"]')).to_be_checked()


def test_reflection_is_written_changed_deleted_and_undone(page: Page) -> None:
    """A reflection is kept over a reload, changed in place, deleted, and had back."""
    write(page, "One\nand two")
    page.reload()
    assert notes(page) == ["One\nand two"]
    press(page.locator(".note"), "record.change")
    expect(page.locator(".notes textarea")).to_be_focused()
    expect(page.locator(".notes textarea")).to_have_value("One\nand two")
    page.locator(".notes textarea").fill("Three")
    press(page, "record.keep")
    assert notes(page) == ["Three"]
    press(page.locator(".note"), "record.remove")
    expect(page.locator(".record__notice")).to_contain_text(said("record.removed"))
    assert notes(page) == []
    press(page, "record.undo")
    assert notes(page) == ["Three"]
    press(page.locator(".note"), "record.remove")
    page.reload()
    assert notes(page) == []


def test_half_written_reflection_is_still_there(page: Page) -> None:
    """What was being written or changed is there after a reload, and a change is still a change."""
    write(page, "First")
    press(page.locator(".note"), "record.change")
    page.locator(".notes textarea").fill("Second")
    page.reload()
    expect(page.locator(".notes textarea")).to_have_value("Second")
    press(page, "record.keep")
    assert notes(page) == ["Second"]
    page.locator(".notes textarea").fill("  ")
    press(page, "record.keep")
    assert notes(page) == ["Second"]


def test_words_of_a_reflection_are_shown_as_they_are(page: Page) -> None:
    """Marks of HTML in a reflection or a name are text."""
    write(page, "<img src=x onerror=alert(1)> & <b>")
    page.locator("[name=name]").fill("<i>Aya</i>")
    page.locator("[name=name]").press("Tab")
    assert notes(page) == ["<img src=x onerror=alert(1)> & <b>"]
    assert page.locator(".note img, .sign i").count() == 0


def test_record_goes_out_and_comes_back(page: Page, tmp_path: Path) -> None:
    """Saved as a file, deleted whole and read again, the record is the same; deleting can be undone."""
    put(page, answer(f"{SLUG}/a", 1), note("Two", "n2", "n1"))
    page.locator("[name=name]").fill("グエン Thị Hương")
    page.locator("[name=name]").press("Tab")
    before = events(page)
    assert sorted(event["kind"] for event in before) == ["answer", "name", "note"]
    file = saved(page, tmp_path)
    assert re.fullmatch(r"madoguchi-record-\d{4}-\d\d-\d\d\.json", file.name)
    press(page, "record.clear")
    assert events(page) == []
    assert notes(page) == []
    expect(page.locator("[name=name]")).to_have_value("")
    press(page, "record.undo")
    assert events(page) == before
    press(page, "record.clear")
    page.reload()
    expect(page.get_by_role("button", name=said("record.undo"))).to_have_count(0)
    bring(page, file)
    expect(page.locator(".record__notice")).to_contain_text(said("record.taken", file=file.name, count=3))
    assert events(page) == before
    expect(page.locator("[name=name]")).to_have_value("グエン Thị Hương")
    bring(page, file)
    expect(page.locator(".record__notice")).to_contain_text(said("record.taken", file=file.name, count=0))
    expect(page.get_by_role("button", name=said("record.undo"))).to_have_count(0)
    assert events(page) == before


def test_each_file_tells_how_many_entries_were_new(page: Page) -> None:
    """Of several files each tells what it brought itself; a joined file can be given back without losing what came after."""
    put(page, note("One", "n1"))
    one, two = record(answer("a/a", 1), answer("a/b", 1)), record(answer("a/a", 1), note("", "n2", "n1"))
    bring(page, payload("one.json", one), payload("two.json", two))
    notice = page.locator(".record__notice")
    expect(notice).to_contain_text(said("record.taken", file="one.json", count=2))
    expect(notice).to_contain_text(said("record.taken", file="two.json", count=1))
    assert notes(page) == []
    write(page, "Two")
    press(page, "record.undo")
    assert sorted(notes(page)) == ["One", "Two"]
    assert [event["kind"] for event in events(page)] == ["note", "note"]


def test_two_devices_are_joined_both_ways(browser: Browser, host: Host, tmp_path: Path) -> None:
    """Two devices that read each other's file have the same record, with all of both."""
    pages = []
    for number in range(2):
        page = browser.new_context(locale="en-GB", reduced_motion="reduce").new_page()
        page.goto(host.address + "en/record/")
        put(page, note("Common", "n1"), answer(f"{SLUG}/a{number}", number))
        press(page.locator(".note"), "record.change")
        page.locator(".notes textarea").fill(f"Changed on {number}")
        press(page, "record.keep")
        pages.append(page)
    one, other = pages
    (tmp_path / "other").mkdir()
    files = saved(one, tmp_path), saved(other, tmp_path / "other")
    bring(one, files[1])
    bring(other, files[0])
    for page in pages:
        expect(page.locator(".note")).to_have_count(2)
    assert events(one) == events(other)
    assert sorted(notes(one)) == ["Changed on 0", "Changed on 1"]
    assert {event["question"] for event in events(one) if event["kind"] == "answer"} == {f"{SLUG}/a0", f"{SLUG}/a1"}
    for page in pages:
        page.context.close()


def test_other_tab_is_not_forgotten(page: Page, context: BrowserContext, host: Host, tmp_path: Path) -> None:
    """What another tab adds is seen, saved and kept when a file is joined."""
    other = context.new_page()
    other.goto(f"{host.address}en/cases/{SLUG}/")
    other.locator("madoguchi-read button").click()
    expect(step_of(page).locator(".path__read")).to_have_attribute("aria-label", said("record.read"))
    press(other.locator(".question").first, "answering.unknown")
    bring(page, payload("a.json", record(note("One", "n1"))))
    expect(page.locator(".note")).to_have_count(1)
    assert sorted(event["kind"] for event in events(page)) == ["answer", "note", "read"]
    assert len(json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))["events"]) == 3


def test_record_of_the_future_is_explained(page: Page) -> None:
    """A file of a later version tells its number and what to do, and changes nothing."""
    put(page, note("One", "n1"))
    before = events(page)
    bring(page, payload("later.json", record(version=3)))
    expect(page.locator(".record__notice")).to_contain_text(said("file.newer", file="later.json", version=3))
    assert events(page) == before


@pytest.mark.parametrize("first", ["en/about/", f"en/cases/{SLUG}/", "en/practice/"])
def test_damaged_record_is_set_aside_and_told(page: Page, host: Host, first: str) -> None:
    """A kept record that cannot be read is set aside, told on the page of the record, and a new one begins."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, record(note("One", "n1"))[:-9]])
    page.goto(host.address + first)
    page.goto(host.address + "en/record/")
    expect(page.locator(".record__notice")).to_contain_text(said("record.damaged"))
    assert page.evaluate("(key) => localStorage.getItem(key)", f"{KEY}:damaged") == record(note("One", "n1"))[:-9]
    assert violations(page) == []
    write(page, "Two")
    page.reload()
    assert notes(page) == ["Two"]
    expect(page.locator(".record__notice")).to_be_empty()


def test_large_damaged_record_is_not_thrown_away(page: Page) -> None:
    """A damaged record that fills most of the browser's room is set aside too."""
    large = "{" + "x" * 3_000_000
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, large])
    page.reload()
    expect(page.locator(".record__notice")).to_contain_text(said("record.damaged"))
    write(page, "Two")
    assert page.evaluate("(key) => localStorage.getItem(key).length", f"{KEY}:damaged") == len(large)


def test_record_does_not_outgrow_what_can_be_read(page: Page, tmp_path: Path) -> None:
    """What would make the record too long to be read again is told and not kept; it can be saved, and nothing is lost."""
    page.evaluate(
        """(key) => {
          const events = Array.from({ length: 50000 }, (_, number) => ({ kind: "name", at: new Date(number).toISOString(), name: "" }));
          localStorage.setItem(key, JSON.stringify({ format: "madoguchi-record", version: 1, exported: events[0].at, events }));
        }""",
        KEY,
    )
    page.reload()
    write(page, "One more")
    expect(page.locator(".record__notice")).to_contain_text(said("record.full"))
    assert notes(page) == ["One more"]
    assert len(json.loads(saved(page, tmp_path).read_text(encoding="utf-8"))["events"]) == 50_001
    page.reload()
    assert len(events(page)) == 50_000
    expect(page.locator(".record__notice")).to_be_empty()
    expect(page.locator(".notes textarea")).to_have_value("One more")


def test_reflection_can_be_changed_without_end(page: Page) -> None:
    """A reflection that was changed a thousand times can be changed once more."""
    put(page, note("One", "n1", *[f"m{number}" for number in range(1000)]))
    press(page.locator(".note"), "record.change")
    page.locator(".notes textarea").fill("Two")
    press(page, "record.keep")
    page.reload()
    assert notes(page) == ["Two"]


def test_browser_that_keeps_nothing_is_told(browser: Browser, host: Host) -> None:
    """Where storage is blocked the page says so, and still shows what is written until it is closed."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"
    )
    page.goto(host.address + "en/record/")
    expect(page.locator(".record__notice")).to_contain_text(said("record.blocked"))
    bring(page, payload("a.json", record(note("One", "n1"))))
    expect(page.locator(".note")).to_have_count(1)
    page.close()


def test_progress_is_the_same_in_another_language(page: Page, host: Host) -> None:
    """Begun in English, the record and a half-answered quiz go on in Japanese."""
    page.goto(f"{host.address}en/cases/{SLUG}/")
    press(page.locator(".question").first, "answering.unknown")
    page.locator("madoguchi-read button").click()
    page.goto(host.address + "en/record/")
    shown = page.locator(".path tbody td").all_text_contents()
    page.goto(host.address + "record/")
    assert page.locator(".path tbody td").all_text_contents() == shown
    assert any(text.startswith("1 / ") for text in shown)
    page.goto(f"{host.address}cases/{SLUG}/")
    expect(page.locator(".question").first).to_have_attribute("data-locked", "")
    expect(page.locator("madoguchi-read button")).to_have_attribute("aria-pressed", "true")


def test_print_has_room_for_signatures_and_no_buttons(page: Page) -> None:
    """On paper stand the paths, the reflections and lines to sign; what one presses does not."""
    put(page, answer(f"{SLUG}/a", 1, "2026-01-05T00:00:00.000Z"), note("One", "n1"))
    page.locator("[name=name]").fill("Aya")
    page.locator("[name=name]").press("Tab")
    bring(page, payload("a.json", record(answer(f"{SLUG}/b", 1))))
    expect(page.get_by_role("button", name=said("record.undo"))).to_be_visible()
    expect(page.locator(".sign")).to_be_hidden()
    page.emulate_media(media="print")
    expect(page.locator(".sign")).to_be_visible()
    expect(page.locator(".sign__name")).to_have_text("Aya")
    expect(page.locator(".sign__answers")).to_have_text(said("record.answers", count=2))
    expect(page.locator(".sign__period")).to_have_text(re.compile("2026.* – .*2026"))
    expect(page.locator(".sign__line")).to_have_count(2)
    expect(page.locator(".note__text")).to_be_visible()
    expect(page.locator(".path").first).to_be_visible()
    assert page.locator("main :is(button, input, select, textarea, .button)").filter(visible=True).count() == 0
    assert violations(page) == []
    assert page.pdf(format="A4").startswith(b"%PDF")


def test_record_is_kept_by_keyboard_alone(page: Page) -> None:
    """A reflection is written, changed, deleted and had back, and a name given, with keys only."""

    def tab_to(matches: str) -> None:
        for _ in range(80):
            page.keyboard.press("Tab")
            if page.evaluate("(matches) => document.activeElement.matches(matches)", matches):
                return
        raise AssertionError(f"{matches} cannot be reached with the keyboard")

    tab_to(".notes textarea")
    page.keyboard.type("By keyboard")
    tab_to(".notes [type=submit]")
    page.keyboard.press("Enter")
    assert notes(page) == ["By keyboard"]
    tab_to(".note button")
    page.keyboard.press("Enter")
    expect(page.locator(".notes textarea")).to_be_focused()
    page.keyboard.press("End")
    page.keyboard.type("!")
    tab_to(".notes [type=submit]")
    page.keyboard.press("Space")
    assert notes(page) == ["By keyboard!"]
    tab_to(".note button + button")
    page.keyboard.press("Enter")
    expect(page.get_by_role("button", name=said("record.undo"))).to_be_focused()
    page.keyboard.press("Enter")
    assert notes(page) == ["By keyboard!"]
    assert page.evaluate("document.activeElement !== document.body")
    tab_to("[name=name]")
    page.keyboard.type("Aya")
    page.keyboard.press("Tab")
    assert [event.get("name") for event in events(page) if event["kind"] == "name"] == ["Aya"]


def test_record_can_be_read_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts the paths stand there with their links and boxes to tick on paper; what cannot work is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.address + "en/record/")
    expect(page.locator(".path").first).to_be_visible()
    assert page.locator(".path tbody a").count() == page.locator(".path tbody tr").count() > 0
    for part in (".weak", ".notes", ".carry"):
        expect(page.locator(part)).to_be_hidden()
    step_of(page).get_by_role("link").click()
    expect(page).to_have_url(f"{host.address}en/cases/{SLUG}/")
    context.close()


@pytest.mark.parametrize(("palette", "width"), [("light", 390), ("dark", 1280)])
def test_axe_finds_nothing_in_a_record(browser: Browser, host: Host, palette: Any, width: int) -> None:
    """Empty, full, and with something to undo, the record is free of violations."""
    page = browser.new_page(
        locale="en-GB", reduced_motion="reduce", color_scheme=palette, viewport={"width": width, "height": 800}
    )
    page.goto(host.address + "en/record/")
    assert violations(page) == []
    names = (step_of(page).get_attribute("data-questions") or "").split()
    read = {"kind": "read", "at": AT, "page": PAGE, "done": True}
    put(page, *[answer(name, number / 8) for number, name in enumerate(names)], read, note("One", "n1"))
    expect(page.locator(".path__done").first).to_be_visible()
    assert violations(page) == []
    press(page.locator(".note"), "record.remove")
    assert violations(page) == []
    page.close()
