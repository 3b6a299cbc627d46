"""What the checklist keeps in a real browser: several assessments, other tabs, what is damaged, too much or blocked."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, expect

from answering import opened, said
from assessing import ALONE, KEY, asked, bring, choose, field_of, filled, kept, levelled, payload, press, put
from assessments import step, text_of
from host import Host

pytestmark = pytest.mark.browser

FIRST, SECOND, *_ = asked("desk")
DAMAGED = text_of(filled(name="Mori"))[:-9]


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A browser of somebody who was never here."""
    context = browser.new_context(locale="en-GB", reduced_motion="reduce")
    yield context
    context.close()


@pytest.fixture
def page(context: BrowserContext, host: Host) -> Page:
    """The form, in English."""
    page = context.new_page()
    page.goto(host.address + "en/checklist/")
    return page


def name_in(page: Page) -> Locator:
    return page.locator("[name=name]")


def chooser(page: Page) -> Locator:
    return page.locator("[name=assessment]")


def test_several_are_kept_and_chosen_from(page: Page) -> None:
    """Of several assessments each can be chosen, in the form and in its result, and stays chosen."""
    put(page, levelled({FIRST: "none"}, id="0a", name="One"), levelled({FIRST: "kept"}, id="0b", name="Two"))
    expect(name_in(page)).to_have_value("Two")
    chooser(page).select_option("0a")
    expect(name_in(page)).to_have_value("One")
    expect(field_of(page, FIRST).locator("[value=none]")).to_be_checked()
    page.reload()
    expect(name_in(page)).to_have_value("One")
    page.goto(page.url.replace("checklist", "result"))
    expect(page.locator(".result__head")).to_contain_text("One")
    chooser(page).select_option("0b")
    expect(page.locator(".result__head")).to_contain_text("Two")
    page.goto(page.url.replace("result", "checklist"))
    expect(name_in(page)).to_have_value("Two")


def test_new_one_is_begun_beside_the_others(page: Page) -> None:
    """A new assessment is empty but for the name, is kept from its first answer, and one can go back to the other."""
    put(page, levelled({FIRST: "kept"}, id="0a", name="One", people="Aya"))
    press(page, "assess.new")
    expect(name_in(page)).to_be_focused()
    expect(name_in(page)).to_have_value("One")
    expect(page.locator("[name=people]")).to_have_value("")
    expect(field_of(page, FIRST).locator(":checked")).to_have_count(0)
    assert [one["id"] for one in kept(page)] == ["0a"]
    chooser(page).select_option("0a")
    expect(field_of(page, FIRST).locator("[value=kept]")).to_be_checked()
    press(page, "assess.new")
    choose(page, SECOND, "begun")
    assert sorted(len(one["answers"]) for one in kept(page)) == [1, 1]
    assert [one["answers"] for one in kept(page) if one["id"] == "0a"] == [{FIRST: kept(page)[0]["answers"][FIRST]}]
    expect(chooser(page).locator("option")).to_have_count(2)


def test_copy_has_the_answers_and_another_day(page: Page) -> None:
    """A copy has the same answers, an id and a day of its own and no plan; changing it leaves the first as it was."""
    own = step("Do it")
    put(page, levelled({FIRST: "kept", SECOND: "none"}, id="0a", name="One", day="2024-01-02", plan=[own]))
    (before,) = kept(page)
    press(page, "assess.copy")
    expect(page.locator(".assess__notice")).to_contain_text(said("assess.copied"))
    choose(page, FIRST, "begun")
    (copy,) = [one for one in kept(page) if one["id"] != "0a"]
    assert [one for one in kept(page) if one["id"] == "0a"] == [before]
    assert (copy["name"], copy["plan"], copy["day"] > "2024-01-02") == ("One", [], True)
    assert {name: answer["level"] for name, answer in copy["answers"].items()} == {FIRST: "begun", SECOND: "none"}


def test_one_is_deleted_and_had_back(page: Page) -> None:
    """What is deleted is gone, can be had back once, with all of it, and leaves the others alone."""
    put(page, levelled({FIRST: "none"}, id="0a", name="One"), levelled({FIRST: "kept"}, id="0b", name="Two"))
    press(page, "assess.delete")
    expect(page.locator(".assess__notice")).to_contain_text(said("assess.deleted", name="Two (2026-03-04)"))
    expect(name_in(page)).to_have_value("One")
    assert [one["id"] for one in kept(page)] == ["0a"]
    press(page, "assess.undo")
    expect(name_in(page)).to_have_value("Two")
    expect(field_of(page, FIRST).locator("[value=kept]")).to_be_checked()
    expect(page.locator(".assess__notice")).to_be_empty()
    assert sorted(one["id"] for one in kept(page)) == ["0a", "0b"]
    press(page, "assess.delete")
    page.reload()
    expect(page.get_by_role("button", name=said("assess.undo"))).to_have_count(0)
    assert [one["id"] for one in kept(page)] == ["0a"]


def test_other_tab_is_not_forgotten(page: Page, context: BrowserContext) -> None:
    """What another tab adds stays when this one writes, deletes, or takes the deletion back."""
    put(page, levelled({FIRST: "none"}, id="0a", name="One"), levelled({FIRST: "kept"}, id="0b", name="Two"))
    other = context.new_page()
    other.goto(page.url)
    press(other, "assess.new")
    name_in(other).fill("Three")
    choose(page, SECOND, "begun")
    assert {one["name"] for one in kept(page)} == {"One", "Two", "Three"}
    press(page, "assess.delete")
    assert {one["name"] for one in kept(page)} == {"One", "Three"}
    press(page, "assess.undo")
    assert {one["name"] for one in kept(page)} == {"One", "Two", "Three"}


def test_files_that_were_brought_can_be_given_back(page: Page) -> None:
    """What a file brought can be taken out again without losing what was done since; a damaged one is explained."""
    put(page, levelled({FIRST: "none"}, id="0a", name="One"))
    page.goto(page.url.replace("checklist", "result"))
    bring(page, payload("two.json", text_of(levelled({}, id="0b", name="Two"))), payload("bad.json", DAMAGED))
    expect(page.locator(".assess__notice")).to_contain_text(said("result.taken", file="two.json", count=1))
    expect(page.locator(".assess__notice")).to_contain_text(said("file.cut", file="bad.json"))
    expect(page.locator(".result__head")).to_contain_text("Two")
    chooser(page).select_option("0a")
    press(page, "result.addOwn")
    page.locator(".plan textarea").fill("Since then")
    press(page, "result.undo")
    assert [(one["id"], [step["what"] for step in one["plan"]]) for one in kept(page)] == [("0a", ["Since then"])]
    expect(page.locator(".plan textarea")).to_have_value("Since then")


@pytest.mark.parametrize("first", ["en/checklist/", "en/result/"])
def test_damaged_store_is_set_aside_and_told(page: Page, host: Host, first: str) -> None:
    """What cannot be read is set aside whole and told, and a new assessment is kept."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, DAMAGED])
    page.goto(host.address + first)
    expect(page.locator(".assess__notice")).to_contain_text(said("assess.damaged"))
    assert page.evaluate("(key) => localStorage.getItem(key)", f"{KEY}:damaged") == DAMAGED
    page.goto(host.address + "en/checklist/")
    expect(page.locator(".assess__notice")).to_be_empty()
    name_in(page).fill("Anew")
    page.reload()
    expect(name_in(page)).to_have_value("Anew")


def test_browser_that_keeps_nothing_is_told(browser: Browser, host: Host) -> None:
    """Where storage is blocked it is said at the first answer, and the form goes on."""
    with opened(browser, host.address + "en/checklist/", ALONE) as page:
        choose(page, FIRST, "begun")
        expect(page.locator(".assess__notice")).to_contain_text(said("assess.unkept"))
        choose(page, SECOND, "kept")
        count = len(asked("desk"))
        expect(page.locator(".assess__told")).to_have_text(said("assess.progress", done=2, count=count))
        press(page, "assess.copy")
        chooser(page).select_option(index=0)
        expect(field_of(page, SECOND).locator("[value=kept]")).to_be_checked()


def test_full_browser_is_told(page: Page) -> None:
    """Where there is no room left, it is said, and what was kept before stays."""
    put(page, levelled({FIRST: "none"}, id="0a", name="One"))
    page.evaluate("void (Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); })")
    choose(page, FIRST, "kept")
    expect(page.locator(".assess__notice")).to_contain_text(said("assess.unkept"))
    page.reload()
    expect(field_of(page, FIRST).locator("[value=none]")).to_be_checked()


def test_no_field_takes_more_than_can_be_read_again(page: Page, host: Host) -> None:
    """However much is written, however often, and with whatever year, what is kept can be read again."""
    field = field_of(page, FIRST)
    field.locator("summary").click()
    more = field.get_by_role("button", name=said("assess.more"))
    for _ in range(25):
        if more.is_visible() and more.is_enabled():
            more.click()
    for row in field.locator("[data-part=what]").all():
        row.fill("x" * 500)
    field.locator("[data-part=day]").first.evaluate(
        "(one) => { one.value = '20261-03-04'; one.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    name_in(page).fill("One")
    page.goto(host.address + "en/result/")
    press(page, "result.addOwn")
    for one in page.locator(".plan textarea, .plan input[type=text]").all():
        one.focus()
        page.keyboard.insert_text("y" * 1500)
    page.locator(".plan [type=date]").evaluate(
        "(one) => { one.value = '20261-03-04'; one.dispatchEvent(new Event('input', { bubbles: true })); }"
    )
    page.reload()
    expect(page.locator(".assess__notice")).to_be_empty()
    expect(page.locator(".result__head")).to_contain_text("One")
    expect(page.locator(".plan textarea")).to_have_value("y" * 1000)
    (found,) = kept(page)
    assert len(found["answers"][FIRST]["evidence"]) == 20


def test_more_than_can_be_read_again_is_not_kept(page: Page) -> None:
    """When as many assessments are kept as can be read, one more is told and not kept, and the others stay."""
    put(page, *[levelled({}, id=f"a{number}") for number in range(200)])
    press(page, "assess.copy")
    expect(page.locator(".assess__notice")).to_contain_text(said("assess.unkept"))
    page.reload()
    assert len(kept(page)) == 200
    expect(page.locator(".assess__notice")).to_be_empty()
