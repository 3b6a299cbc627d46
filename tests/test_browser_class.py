"""A trainer's page in a real browser: the records of a class, which questions were hard, and nothing kept."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from host import Host
from records import AT, Event, answer, note, record
from test_browser_axe import violations
from test_browser_quiz import said

pytestmark = pytest.mark.browser

BANK = """(page) => [...page.querySelector("template").content.querySelectorAll("[data-name]")].map((item) => ({
  name: item.dataset.name,
  key: item.dataset.key.split(" ").filter(Boolean),
  options: [...item.querySelectorAll("[data-option]")].map((option) => [option.dataset.option, option.textContent.trim()]),
  partners: [...item.querySelectorAll("[data-match]")].map((option) => [option.dataset.match, option.textContent.trim()]),
  stem: item.querySelector("a").textContent.trim(),
}))"""
HELD = "[...Object.entries(localStorage), ...Object.entries(sessionStorage)].length"
Item = dict[str, Any]


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The page of the trainer, in English."""
    page = browser.new_context(locale="en-GB", reduced_motion="reduce").new_page()
    page.goto(host.address + "en/class/")
    yield page
    page.context.close()


@pytest.fixture
def bank(page: Page) -> list[Item]:
    """Every question of the site, as the page holds it."""
    found: list[Item] = page.locator("madoguchi-class").evaluate(BANK)
    return found


def choices(bank: list[Item]) -> list[Item]:
    """Questions with one key and two or more other options."""
    return [item for item in bank if len(item["key"]) == 1 and len(item["options"]) > 2]


def given(item: Item, response: Any, share: float | None, at: str = AT, **more: Any) -> Event:
    """An answer to a question of the bank."""
    return answer(item["name"], share, at, response=response, **more)


def wrong(item: Item, number: int = 0) -> tuple[str, str]:
    """(id, text) of an option that is not right."""
    others: list[tuple[str, str]] = [(name, text) for name, text in item["options"] if name not in item["key"]]
    return others[number]


def name(text: str) -> Event:
    return {"kind": "name", "at": AT, "name": text}


def bring(page: Page, files: dict[str, str]) -> None:
    """Gives files to the page and waits until they are read."""
    payloads: list[FilePayload] = [
        {"name": name, "mimeType": "application/json", "buffer": text.encode()} for name, text in files.items()
    ]
    chooser = page.locator(".class__drop [type=file]")
    chooser.set_input_files(payloads)
    expect(chooser).to_have_value("")


def cells(row: Locator) -> list[str]:
    return [text.strip() for text in row.locator("th, td").all_text_contents()]


def questions(page: Page) -> list[list[str]]:
    return [cells(row) for row in page.locator(".class__questions tbody tr").all()]


def people(page: Page) -> list[list[str]]:
    return [cells(row) for row in page.locator(".class__people tbody tr").all()]


def test_hardest_question_stands_first_with_what_was_answered(page: Page, bank: list[Item]) -> None:
    """Of five files one is damaged and told; the hardest question comes first with its most frequent wrong answers."""
    hard, middle, easy = choices(bank)[:3]
    (one, first), (two, second) = wrong(hard), wrong(hard, 1)
    files = {}
    for number in range(4):
        first_day, last_day = (f"2026-03-0{day}T00:00:00.00{number}Z" for day in (4, 6))
        files[f"{number}.json"] = record(
            name(f"Person <b>{number}</b>"),
            given(easy, easy["key"], 1, first_day),
            given(middle, middle["key"] if number else [wrong(middle)[0]], int(number > 0), first_day),
            given(hard, [two if number == 1 else one], 0, first_day),
            given(hard, hard["key"], 1, last_day, retry=True),
            given(hard, hard["key"], 1, last_day),
        )
    bring(page, {**files, "damaged.json": record(name("X"))[:-5]})
    expect(page.locator(".class__notice")).to_have_text(said("file.cut", file="damaged.json"))
    expect(page.locator(".class__count")).to_have_text(said("class.count", count=4))
    found = questions(page)
    assert [row[0] for row in found] == [hard["stem"], middle["stem"], easy["stem"]]
    assert [row[1:3] for row in found] == [["4", "0%"], ["4", "75%"], ["4", "100%"]]
    listed = page.locator(".class__questions tbody tr").first.locator("li")
    assert listed.all_text_contents() == [f"{first} (3)", f"{second} (1)"]
    assert found[1][3] == f"{wrong(middle)[1]} (1)"
    assert found[2][3] == "–"
    assert violations(page) == []
    assert page.evaluate(HELD) == 0
    page.locator(".class__questions a").first.click()
    expect(page.locator(":target")).to_have_attribute("data-name", hard["name"])


def test_wrong_answers_of_each_type_are_told_in_words(page: Page, bank: list[Item]) -> None:
    """What was typed, matched or ordered wrongly is told in the words of the question; a judgement is no mistake."""
    plain = choices(bank)[0]
    match = next(item for item in bank if item["partners"])
    loose = [item for item in bank if not item["key"] and not item["partners"]]
    (left, text), (right, partner) = match["options"][0], match["partners"][1]
    order = [option for option, _ in loose[0]["options"]][::-1]
    events = [
        given(plain, "<typed>", 0),
        given(match, {**{option: option for option, _ in match["options"]}, left: right}, 0.5),
        given(loose[0], order, 0),
        given(loose[1], [loose[1]["options"][0][0]], None),
        given({"name": "gone/gone"}, ["a"], 0),
    ]
    bring(page, {"a.json": record(*events), "b.json": record(given(match, {}, 0), given(plain, "", 0))})
    told = {row[0]: row[3] for row in questions(page)}
    assert set(told) == {plain["stem"], match["stem"], loose[0]["stem"]}
    assert "<typed> (1)" in told[plain["stem"]]
    assert told[match["stem"]] == f"{text} — {partner} (1)"
    assert told[loose[0]["stem"]] == " → ".join(text for _, text in loose[0]["options"][::-1]) + " (1)"


def test_names_are_shown_only_when_asked_for(page: Page, bank: list[Item]) -> None:
    """People are numbered; names, or the names of files, come when asked for and go again; reflections never come."""
    item = choices(bank)[0]
    bring(
        page,
        {
            "aya.json": record(name("Aya"), name("Aya"), given(item, item["key"], 1, hints=1), note("Private", "n")),
            "bo-file.json": record(given(item, [wrong(item)[0]], 0)),
        },
    )
    numbered = [said("class.person", number=1), said("class.person", number=2)]
    assert [row[0] for row in people(page)] == numbered
    assert [row[1:] for row in people(page)] == [["1", "90%"], ["1", "0%"]]
    shown = page.locator("main").text_content() or ""
    assert "Aya" not in shown
    assert "bo-file" not in shown
    box = page.get_by_label(said("class.names"))
    expect(box).not_to_be_checked()
    box.check()
    assert [row[0] for row in people(page)] == ["Aya", "bo-file.json"]
    assert violations(page) == []
    box.uncheck()
    assert [row[0] for row in people(page)] == numbered
    assert "Private" not in (page.locator("main").text_content() or "")


def test_same_person_counts_once(page: Page, bank: list[Item]) -> None:
    """Records that share an entry are one person's, also when a later file shows that two earlier ones are."""
    item, more = choices(bank)[:2]
    phone, desk = given(item, item["key"], 1), given(more, more["key"], 1)
    stranger = given(item, [wrong(item)[0]], 0)
    bring(page, {"phone.json": record(phone), "desk.json": record(desk), "stranger.json": record(stranger)})
    expect(page.locator(".class__count")).to_have_text(said("class.count", count=3))
    bring(page, {"both.json": record(phone, desk)})
    expect(page.locator(".class__notice")).to_have_text(said("class.joined", file="both.json"))
    expect(page.locator(".class__count")).to_have_text(said("class.count", count=2))
    assert [row[1] for row in people(page)] == ["2", "1"]
    assert {row[0]: row[1] for row in questions(page)} == {item["stem"]: "2", more["stem"]: "1"}
    bring(page, {"again.json": record(phone)})
    expect(page.locator(".class__count")).to_have_text(said("class.count", count=2))


def test_files_without_a_record_are_explained(page: Page) -> None:
    """An empty record, a later version and something else are each told, and nobody is counted."""
    bring(page, {"none.json": record(), "later.json": record(version=9), "list.json": "[]"})
    assert page.locator(".class__notice p").all_text_contents() == [
        said("file.empty", file="none.json"),
        said("file.newer", file="later.json", version=9),
        said("file.foreign", file="list.json"),
    ]
    expect(page.locator(".class__result")).to_be_hidden()
    assert violations(page) == []


def test_dropped_files_are_read_and_put_away(page: Page, bank: list[Item], host: Host) -> None:
    """Files may be dropped; nothing of them is stored, sent, or left after putting them away."""
    item = choices(bank)[0]
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.evaluate(
        """(text) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([text], "aya.json"));
          document.querySelector(".class__drop").dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
        }""",
        record(name("Aya"), given(item, item["key"], 1)),
    )
    expect(page.locator(".class__count")).to_have_text(said("class.count", count=1))
    assert page.evaluate("indexedDB.databases().then((all) => all.length)") == 0
    assert json.dumps([page.evaluate(HELD), page.evaluate("document.cookie"), asked]) == '[0, "", []]'
    page.get_by_role("button", name=said("class.clear")).click()
    expect(page.locator(".class__result")).to_be_hidden()
    expect(page.locator(".class__count")).to_be_empty()
    expect(page.locator(".class__drop [type=file]")).to_be_focused()
    assert questions(page) == people(page) == []
    page.reload()
    expect(page.locator(".class__result")).to_be_hidden()


def test_own_record_of_the_trainer_stays_as_it_is(page: Page, host: Host) -> None:
    """The files of a class do not get into the record of the browser that reads them."""
    own = record(name("Trainer"))
    page.evaluate("(text) => localStorage.setItem('madoguchi:record:1', text)", own)
    page.reload()
    bring(page, {"aya.json": record(name("Aya"))})
    expect(page.locator(".class__count")).to_have_text(said("class.count", count=1))
    assert page.evaluate("Object.entries(localStorage)") == [["madoguchi:record:1", own]]


def test_page_says_what_it_needs_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts the page says so and shows nothing that cannot work."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.address + "en/class/")
    expect(page.locator("noscript p")).to_be_visible()
    expect(page.locator("noscript p")).to_have_text(said("class.noscript"))
    expect(page.locator(".class__drop")).to_be_hidden()
    context.close()
