"""Practice, exam and review in a real browser: what is asked for, one question at a time, handed in once, due again."""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from host import Host
from records import Event, answer, record
from test_browser_axe import violations
from test_browser_quiz import said

pytestmark = pytest.mark.browser

BANK = """(page) => [...page.querySelector("template").content.querySelectorAll(".question")].map((field) => ({
  name: field.dataset.name,
  type: field.dataset.type,
  level: field.dataset.level,
  roles: field.dataset.role.split(" "),
  topics: field.dataset.topic.split(" "),
  hints: field.querySelectorAll(".hint").length,
}))"""
KEEP = """(text) => {
  localStorage.removeItem("madoguchi:quiz:1:practice");
  localStorage.setItem("madoguchi:practice:1", text);
}"""
TYPES = ("single", "multiple", "true-false", "order", "match", "fill", "judgement")
Item = dict[str, Any]


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The page of practice, in English."""
    page = browser.new_context(locale="en-GB", reduced_motion="reduce").new_page()
    page.goto(host.address + "en/practice/")
    yield page
    page.context.close()


@pytest.fixture
def bank(page: Page) -> list[Item]:
    """Every question of the site, as the page holds it."""
    found: list[Item] = page.locator("madoguchi-practice").evaluate(BANK)
    return found


def press(page: Page | Locator, key: str) -> None:
    page.get_by_role("button", name=said(key), exact=True).click()


def found(page: Page) -> str:
    return page.locator(".practice__found").text_content() or ""


def kept(page: Page) -> list[Event]:
    """The events in the record."""
    text = page.evaluate("localStorage.getItem('madoguchi:record:1')")
    events: list[Event] = json.loads(text)["events"] if text else []
    return events


def fields(page: Page) -> list[Locator]:
    """The questions of the session, whether they are shown or not."""
    return page.locator(".practice__stage .question").all()


def shown(page: Page) -> Locator:
    """The one question that is shown."""
    one = page.locator(".practice__stage .question").filter(visible=True)
    expect(one).to_have_count(1)
    return one


def name_of(question: Locator) -> str:
    return question.get_attribute("data-name") or ""


def fill_in(question: Locator, right: bool = True) -> None:
    """Answers a question of any type, without checking it; a wrong answer is wrong altogether."""
    kind = question.get_attribute("data-type")
    key = (question.get_attribute("data-key") or "").split()
    inputs = question.locator(".options input")
    if kind == "fill":
        words = json.loads(question.get_attribute("data-words") or "{}")
        inputs.fill(words[key[0]][0] if right else "??x")
    elif kind == "match":
        for option in question.locator(".options [data-option]").all():
            select = option.locator("select")
            own = option.get_attribute("data-option") or ""
            others = select.locator("option").evaluate_all("all => all.map((one) => one.value)")
            select.select_option(own if right else next(value for value in others if value not in ("", own)))
    elif kind == "order":
        wanted = question.locator(".answer [data-option]").evaluate_all("all => all.map((one) => one.dataset.option)")
        for place, name in enumerate(wanted if right else wanted[::-1]):
            item = question.locator(f'.options [data-option="{name}"]')
            while item.evaluate("(one) => [...one.parentElement.children].indexOf(one)") > place:
                item.locator(".order__move").first.click()
    else:
        values = inputs.evaluate_all("all => all.map((one) => one.value)")
        for value in [value for value in values if not key or (value in key) == right][
            : len(key) if right else 1
        ] or values[:1]:
            question.locator(f'.options input[value="{value}"]').check()


def begin(page: Page, mode: str, names: list[str], **more: Any) -> None:
    """Goes on with a session that was begun before, in which nothing was answered yet."""
    started = datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    session = {"mode": mode, "names": names, "at": 0, "started": started, "timed": False, "done": False, **more}
    page.evaluate(KEEP, json.dumps(session))
    page.reload()


def one_of_each(bank: list[Item]) -> list[str]:
    """The name of a question of each type."""
    return [next(item["name"] for item in bank if item["type"] == kind) for kind in TYPES]


def answered(name: str, days: float, share: float = 1) -> Event:
    """An answer given some days ago."""
    at = (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="milliseconds").replace("+00:00", "Z")
    return answer(name, share, at)


def put(page: Page, *events: Event) -> None:
    page.evaluate("(text) => localStorage.setItem('madoguchi:record:1', text)", record(*events))
    page.reload()


def test_what_is_asked_for_is_found_and_stands_in_the_address(page: Page, bank: list[Item], host: Host) -> None:
    """Filters count what fits, an address opens the form as it was, and what it does not know it leaves out."""
    assert found(page) == said("practice.found", count=len(bank))
    page.goto(f"{host.address}en/practice/?mode=exam&role=counselor")
    expect(page.locator('[value="exam"]')).to_be_checked()
    expect(page.locator("[name=role]")).to_have_value("counselor")
    expect(page.locator("[name=timed]")).to_be_visible()
    fitting = [item for item in bank if "counselor" in item["roles"]]
    assert found(page) == said("practice.found", count=len(fitting))
    page.locator("[name=level]").select_option("2")
    fitting = [item for item in fitting if item["level"] == "2"]
    assert found(page) == said("practice.found", count=len(fitting))
    page.locator("[name=topic]").select_option("tax")
    fitting = [item for item in fitting if "tax" in item["topics"]]
    assert found(page) == (said("practice.found", count=len(fitting)) if fitting else said("practice.none"))
    page.locator("[name=count]").select_option("")
    page.locator("[name=timed]").check()
    address = page.url
    page.reload()
    assert page.url == address
    values = [page.locator(f"[name={name}]").input_value() for name in ("role", "level", "topic", "count")]
    assert values == ["counselor", "2", "tax", ""]
    expect(page.locator("[name=timed]")).to_be_checked()
    page.goto(f"{host.address}en/practice/?mode=game&role=__proto__&level=9&count=7&x=%22%5D&timed=no")
    expect(page.locator('[value="practice"]')).to_be_checked()
    assert found(page) == said("practice.found", count=len(bank))
    expect(page.locator("[name=timed]")).to_be_hidden()


def test_nothing_that_fits_is_told(page: Page, bank: list[Item], host: Host) -> None:
    """Where no question fits the page says so, and nothing can be started."""
    topics = {topic for item in bank for topic in item["topics"]} - {""}
    there = {(topic, item["level"]) for item in bank for topic in item["topics"]}
    lacking = [(topic, level) for topic in sorted(topics) for level in "123" if (topic, level) not in there]
    if not lacking:
        pytest.skip("there is a question of each level for every topic")
    page.goto(f"{host.address}en/practice/?topic={lacking[0][0]}&level={lacking[0][1]}")
    expect(page.locator(".practice__found")).to_have_text(said("practice.none"))
    expect(page.get_by_role("button", name=said("practice.start"))).to_be_disabled()
    page.locator("[name=level]").select_option("")
    expect(page.get_by_role("button", name=said("practice.start"))).to_be_enabled()


def test_practice_shows_one_question_after_another(page: Page, bank: list[Item], host: Host) -> None:
    """Practice goes on and back, outlives a reload, and ends with the pages to read again and what was missed."""
    page.goto(f"{host.address}en/practice/?role=counselor&count=5")
    press(page, "practice.start")
    names = [name_of(field) for field in fields(page)]
    assert len(set(names)) == 5
    kinds = {item["name"]: item["type"] for item in bank}
    assert all("counselor" in item["roles"] for item in bank if item["name"] in names)
    for place, name in enumerate(names):
        question = shown(page)
        assert name_of(question) == name
        expect(question.locator(".question__number")).to_have_text(said("practice.number", number=place + 1, count=5))
        if place < 2:
            fill_in(question)
            press(question, "answering.check")
            assert question.get_attribute("data-verdict") == ("open" if kinds[name] == "judgement" else "right")
        elif place == 2:
            press(question, "answering.unknown")
            order = question.locator(".options [data-option]").evaluate_all(
                "all => all.map((one) => one.dataset.option)"
            )
            page.reload()
            assert name_of(shown(page)) == name
            expect(question).to_have_attribute("data-locked", "")
            assert (
                question.locator(".options [data-option]").evaluate_all("all => all.map((one) => one.dataset.option)")
                == order
            )
            press(page, "practice.back")
            assert name_of(shown(page)) == names[1]
            press(page, "practice.next")
        expect(page.locator(".practice__progress")).to_have_js_property("value", min(place + 1, 3))
        press(page, "practice.finish" if place == 4 else "practice.next")
    judged = [name for name in names[:3] if kinds[name] != "judgement"]
    missed = [names[2]] if names[2] in judged else []
    right = len(judged) - len(missed)
    score = page.locator(".practice__score")
    if judged:
        expect(score).to_contain_text(f"{round(100 * right / len(judged))}%")
    result = page.locator(".practice__result")
    expect(result).to_be_focused()
    expect(result.get_by_role("link")).to_have_count(len(missed))
    page.reload()
    expect(page.locator(".practice__result").get_by_role("link")).to_have_count(len(missed))
    assert [event["question"] for event in kept(page)] == names[:3]
    assert {event["mode"] for event in kept(page)} == {"practice"}


def test_missed_questions_lead_back_and_are_repeated(page: Page, bank: list[Item]) -> None:
    """The end of a practice links each page of what was missed once, and asks just that again, from new."""
    of_page = [item["name"] for item in bank if item["type"] == "single" and item["name"].startswith("tax-letter/")][:2]
    other = next(item["name"] for item in bank if item["type"] == "match")
    begin(page, "practice", [*of_page, other])
    fill_in(shown(page), right=False)
    press(shown(page), "answering.check")
    press(page, "practice.next")
    press(shown(page), "answering.unknown")
    press(page, "practice.next")
    fill_in(shown(page))
    press(shown(page), "answering.check")
    press(page, "practice.finish")
    expect(page.locator(".practice__score")).to_have_text(said("practice.score", right=1, count=3, percent="33%"))
    links = page.locator(".practice__result").get_by_role("link")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", re.compile(r"cases/tax-letter/$"))
    press(page, "practice.repeat")
    assert [name_of(field) for field in fields(page)] == of_page
    expect(shown(page)).not_to_have_attribute("data-locked", "")
    expect(shown(page).locator("input:checked")).to_have_count(0)
    fill_in(shown(page))
    press(shown(page), "answering.check")
    assert [event["retry"] for event in kept(page)] == [False] * 4
    press(page, "practice.quit")
    expect(page.locator(".practice__form")).to_be_visible()
    page.reload()
    expect(page.locator(".practice__form")).to_be_visible()


def test_exam_is_handed_in_once(page: Page, bank: list[Item]) -> None:
    """An exam of each type gives no help, tells what is open, outlives a reload, counts once and shows all reasons."""
    names = one_of_each(bank)
    helpful = next(item["name"] for item in bank if item["hints"] and item["name"] not in names)
    names.append(helpful)
    begin(page, "exam", names)
    count = len(names)
    assert page.locator(".practice__stage .question").filter(visible=True).count() == count
    for hidden in (".hint", ".answer"):
        assert page.locator(f".practice__stage {hidden}").filter(visible=True).count() == 0
    for key in ("check", "unknown", "retry", "again"):
        expect(page.get_by_role("button", name=said(f"answering.{key}"), exact=True)).to_have_count(0)
    told = page.locator(".practice__told")
    press(page, "practice.handIn")
    expect(told).to_have_text(said("practice.unanswered", count=count))
    questions = fields(page)
    for question in questions[: TYPES.index("order") + 1]:
        fill_in(question)
    expect(page.locator(".practice__progress")).to_have_js_property("value", 4)
    press(page, "practice.handIn")
    expect(told).to_have_text(said("practice.unanswered", count=count - 4))
    assert kept(page) == []
    page.reload()
    expect(page.locator(".practice__progress")).to_have_js_property("value", 4)
    expect(page.locator(".practice__stage [data-verdict]")).to_have_count(0)
    for question in questions[TYPES.index("match") : -1]:
        fill_in(question)
    press(page, "practice.handIn")
    expect(told).to_have_text(said("practice.unanswered", count=1))
    assert violations(page) == []
    press(page, "practice.handIn")
    for _ in range(2):
        score = said(
            "practice.score", right=count - 2, count=count - 1, percent=f"{round(100 * (count - 2) / (count - 1))}%"
        )
        expect(page.locator(".practice__score")).to_have_text(score)
        expect(page.locator(".practice__stage [data-locked]")).to_have_count(count)
        verdicts = [question.get_attribute("data-verdict") for question in questions]
        assert verdicts == ["open" if kind == "judgement" else "right" for kind in TYPES] + ["wrong"]
        assert page.locator(".practice__stage .answer").filter(visible=True).count() == count
        for key in ("practice.handIn", "answering.retry", "answering.check", "answering.unknown"):
            expect(page.get_by_role("button", name=said(key), exact=True)).to_have_count(0)
        expect(page.locator(".practice__result").get_by_role("link")).to_have_count(1)
        page.reload()
    assert violations(page) == []
    events = kept(page)
    assert [event["question"] for event in sorted(events, key=lambda event: names.index(event["question"]))] == names
    assert {event["mode"] for event in events} == {"exam"}
    assert not any(event["retry"] or event["hints"] for event in events)


@pytest.mark.parametrize("timed", [True, False])
def test_time_is_shown_only_if_wanted(page: Page, host: Host, timed: bool) -> None:
    """The time of an exam runs and is told at the end where that was asked for, and nowhere else."""
    page.clock.install()
    page.goto(f"{host.address}en/practice/?mode=exam&count=5")
    if timed:
        page.get_by_label(said("practice.timed")).check()
    press(page, "practice.start")
    assert len(fields(page)) == 5
    page.clock.fast_forward(181_000)
    expect(page.locator(".practice__time")).to_have_text(re.compile(r"3:0\d") if timed else "")
    page.reload()
    expect(page.locator(".practice__time")).to_have_text(re.compile(r"3:0\d") if timed else "")
    press(page, "practice.handIn")
    press(page, "practice.handIn")
    took = page.locator(".practice__result").get_by_text(said("practice.took", minutes=3))
    expect(took).to_have_count(int(timed))
    expect(page.locator(".practice__time")).to_be_empty()


def test_nothing_due_says_when(page: Page, bank: list[Item], host: Host) -> None:
    """Review without an answer says to practise first; with fresh answers it tells the day of the next."""
    page.goto(f"{host.address}en/practice/?mode=review")
    expect(page.locator(".practice__found")).to_have_text(said("practice.nothingYet"))
    expect(page.get_by_role("button", name=said("practice.start"))).to_be_disabled()
    put(page, answered(bank[0]["name"], 0))
    around = re.escape(said("practice.nothingDue", date="DAY")).replace("DAY", r".*20\d\d.*")
    expect(page.locator(".practice__found")).to_have_text(re.compile(around))
    expect(page.get_by_role("button", name=said("practice.start"))).to_be_disabled()


def test_due_questions_come_the_longest_due_first(page: Page, bank: list[Item], host: Host) -> None:
    """What was answered long ago is due, the longest due first; answered again it is put off, sooner if it was wrong."""
    page.goto(f"{host.address}en/practice/?mode=review")
    names = [item["name"] for item in bank if item["type"] == "single"][:4]
    other = next(item["name"] for item in bank if "interpreter" not in item["roles"])
    put(
        page,
        answered(names[0], 40),
        answered(names[1], 90),
        answered(names[2], 60),
        answered(names[3], 0.1),
        answered("gone/gone", 99),
    )
    expect(page.locator(".practice__found")).to_have_text(said("practice.due", count=3))
    press(page, "practice.start")
    assert [name_of(field) for field in fields(page)] == [names[1], names[2], names[0]]
    fill_in(shown(page))
    press(shown(page), "answering.check")
    press(page, "practice.next")
    press(shown(page), "answering.unknown")
    assert [event["mode"] for event in kept(page)][-2:] == ["review", "review"]
    press(page, "practice.quit")
    expect(page.locator(".practice__found")).to_have_text(said("practice.due", count=1))
    page.clock.install(time=datetime.now(UTC) + timedelta(days=2))
    page.reload()
    press(page, "practice.start")
    assert [name_of(field) for field in fields(page)] == [names[0], names[2]]
    press(page, "practice.quit")
    put(page, answered(other, 90))
    page.goto(f"{host.address}en/practice/?mode=review&role=interpreter")
    expect(page.get_by_role("button", name=said("practice.start"))).to_be_disabled()


def test_session_that_no_longer_fits_is_told(page: Page, bank: list[Item]) -> None:
    """A session of questions that are gone, or a damaged one, is told once, and another can be started."""
    label = page.locator("madoguchi-practice > .label")
    name = bank[0]["name"]
    lost: list[dict[str, Any]] = [
        {"names": [name, "gone/gone"]},
        {"names": [name], "at": 3},
        {"names": [name], "started": "yesterday"},
        {"names": []},
        {"names": [None]},
    ]
    for session in lost:
        begin(page, "practice", **session)
        expect(label).to_have_text(said("practice.lost"))
        expect(page.locator(".practice__form")).to_be_visible()
    page.reload()
    expect(label).to_have_count(0)
    page.evaluate("localStorage.setItem('madoguchi:practice:1', '{')")
    page.reload()
    expect(label).to_have_text(said("practice.lost"))
    assert violations(page) == []
    press(page, "practice.start")
    shown(page)


def test_practice_by_keyboard_alone(page: Page, bank: list[Item]) -> None:
    """From the form to the result and back, keys are enough, and the focus is always where one goes on."""

    def tab_to(matches: str, limit: int = 60) -> None:
        for _ in range(limit):
            if page.evaluate("(matches) => document.activeElement.matches(matches)", matches):
                return
            page.keyboard.press("Tab")
        raise AssertionError(f"{matches} cannot be reached with the keyboard")

    inside = "document.activeElement.closest('.question')?.dataset.name"
    tab_to('[name="mode"]')
    tab_to("[name=count]")
    page.keyboard.press("Home")
    tab_to(".practice__form [type=submit]")
    page.keyboard.press("Enter")
    names = [name_of(field) for field in fields(page)]
    assert len(names) == 5
    for place, name in enumerate(names):
        assert page.evaluate(inside) == name
        # The second button of the question says that one does not know.
        tab_to(".question:not([hidden]) .quiz__bar > .button ~ .button")
        page.keyboard.press("Enter")
        assert page.evaluate(inside) == name
        expect(page.locator(f'.question[data-name="{name}"]')).to_have_attribute("data-locked", "")
        tab_to(".practice__stage > .quiz__bar .button:not(.button--quiet)")
        page.keyboard.press("Enter")
        if place == 4:
            expect(page.locator(".practice__result")).to_be_focused()
    tab_to(".practice__stage > .quiz__bar .button:last-child")
    page.keyboard.press("Enter")
    expect(page.locator(".practice__form")).to_be_visible()
    expect(page.locator('[name="mode"]').first).to_be_focused()
    assert len(kept(page)) == 5


def test_quizzes_are_listed_with_scripts_off(browser: Browser, host: Host) -> None:
    """Without scripts every quiz of the site is listed with its link; the form is not shown."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(host.address + "en/practice/")
    expect(page.locator(".practice__form")).to_be_hidden()
    sites = host.folder / "en"
    quizzes = [path for path in sites.rglob("index.html") if "<madoguchi-quiz data-name=" in path.read_text("utf-8")]
    links = page.locator(".practice__quizzes a")
    expect(links).to_have_count(len([path for path in quizzes if "practice" not in path.parts]))
    links.last.click()
    expect(page.locator(".question").first).to_be_visible()
    context.close()


@pytest.mark.parametrize(("palette", "width"), [("light", 390), ("dark", 1280)])
def test_axe_finds_nothing_in_practice(
    browser: Browser, host: Host, bank: list[Item], palette: Any, width: int
) -> None:
    """The form, each type as it is asked, answered rightly and wrongly, and the result are free of violations."""
    context = browser.new_context(
        color_scheme=palette, viewport={"width": width, "height": 800}, reduced_motion="reduce"
    )
    page = context.new_page()
    page.goto(host.address + "en/practice/?mode=exam")
    assert violations(page) == []
    begin(page, "exam", one_of_each(bank))
    assert violations(page) == []
    for number, question in enumerate(fields(page)):
        fill_in(question, right=number % 2 == (width > 1000))
    press(page, "practice.handIn")
    expect(page.locator(".practice__result")).to_be_focused()
    assert violations(page) == []
    begin(page, "practice", [next(item["name"] for item in bank if item["hints"] and item["type"] == "single")])
    shown(page).locator(".hint summary").first.click()
    fill_in(shown(page), right=False)
    press(shown(page), "answering.check")
    shown(page).locator(".answer summary").click()
    assert violations(page) == []
    context.close()
