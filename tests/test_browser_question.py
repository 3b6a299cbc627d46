"""One question of each type in a real browser: right, partly right and wrong, hints, «I don't know», reload, language."""

import unicodedata
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import (
    ENGLISH,
    JAPANESE,
    PATH,
    answer,
    enter,
    entered,
    key_of,
    of_type,
    opened,
    options_of,
    partly,
    press,
    reason,
    right,
    said,
    shown_order,
    spellings,
    wrong,
)
from host import Host
from madoguchi.quiz import TYPES

pytestmark = pytest.mark.browser

JUDGED = [kind for kind in TYPES if kind != "judgement"]


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The quiz, in English."""
    with opened(browser, f"{host.address}en/{PATH}") as page:
        yield page


@pytest.mark.parametrize("kind", JUDGED)
def test_right_answer_is_told_and_counts(page: Page, kind: str) -> None:
    """What is right is told, marked and counted, the reasons can be opened, and the answer can no longer be changed."""
    question = of_type(page, kind)
    told = answer(question, right(question))
    expect(told).to_contain_text(said("answering.right"))
    expect(question.locator(".result__score")).to_have_count(0)
    expect(question.locator(".option.wrong")).to_have_count(0)
    expect(question.locator(".option.right")).to_have_count(
        len(key_of(question) or options_of(question)) if kind != "fill" else 1
    )
    expect(question.locator(".options :is(input, select, button):enabled")).to_have_count(0)
    question.locator(".answer summary").click()
    assert all(reason(question, option) for option in options_of(question))
    expect(question.locator(".answer li").last).to_be_visible()
    count = page.locator('.question:not([data-type="judgement"])').count()
    expect(page.locator(".quiz__score")).to_have_text(said("answering.score", count=count, checked=1, right=1))


@pytest.mark.parametrize("kind", ["multiple", "order", "match"])
def test_part_of_the_answer_is_part_of_the_point(page: Page, kind: str) -> None:
    """What is partly right is told with its part of the point, and what was left out is not given away."""
    question = of_type(page, kind)
    response, share = partly(question)
    told = answer(question, response)
    expect(told).to_contain_text(said("answering.partly"))
    expect(told.locator(".result__score")).to_have_text(said("answering.points", score=f"{round(share, 2):g}"))
    expect(question.locator(".answer")).not_to_have_attribute("open", "")
    marked = {
        "multiple": (1, 0),
        "order": (len(options_of(question)) - 2, 2),
        "match": (len(options_of(question)) - 2, 2),
    }
    expect(question.locator(".option.right")).to_have_count(marked[kind][0])
    expect(question.locator(".option.wrong")).to_have_count(marked[kind][1])


@pytest.mark.parametrize("kind", JUDGED)
def test_wrong_answer_tells_its_reason_and_can_be_tried_again(page: Page, kind: str) -> None:
    """What is wrong is told with its own reason, the key is not given away, and another try may be right."""
    question = of_type(page, kind)
    response = wrong(question)
    told = answer(question, response)
    expect(told).to_contain_text(said("answering.wrong"))
    expect(question.locator(".result__score")).to_have_count(0)
    expect(question.locator(".answer")).not_to_have_attribute("open", "")
    expect(question.locator(".option.wrong").first).to_be_visible()
    if key_of(question):
        chosen = next(one for one in options_of(question) if one not in key_of(question))
        expect(told).to_contain_text(reason(question, chosen))
        expect(told).not_to_contain_text(reason(question, key_of(question)[0]))
        expect(question.locator(".option.right")).to_have_count(0)
    expect(question.get_by_role("button", name=said("answering.retry"))).to_be_focused()
    press(question, "answering.retry")
    expect(told).to_be_empty()
    expect(question.locator(".options :is(input, select, button):focus")).to_have_count(1)
    expect(question.locator(".option:is(.right, .wrong)")).to_have_count(0)
    expect(page.locator(".quiz__score")).to_be_empty()
    assert entered(question) == response
    expect(answer(question, right(question))).to_contain_text(said("answering.right"))


@pytest.mark.parametrize("kind", JUDGED)
def test_hints_open_one_after_another_and_cost_a_tenth_each(page: Page, kind: str) -> None:
    """A hint appears when the one before it was opened; opened hints stay over a reload and take from the point."""
    question = of_type(page, kind)
    hints = question.locator(".hint")
    count = hints.count()
    assert count > 0
    for number in range(count):
        expect(hints.and_(page.locator(":visible"))).to_have_count(number + 1)
        hints.nth(number).locator("summary").focus()
        page.keyboard.press("Enter")
        expect(hints.nth(number).locator("p")).to_be_visible()
    page.reload()
    expect(question.locator(".hint[open]")).to_have_count(count)
    told = answer(question, right(question))
    expect(told).to_contain_text(said("answering.right"))
    expect(told.locator(".result__score")).to_have_text(said("answering.points", score=f"{1 - count / 10:g}"))


@pytest.mark.parametrize("kind", TYPES)
def test_one_may_not_know(page: Page, kind: str) -> None:
    """«I don't know» opens the answer without a mark; a reload does not change that, and one can try then."""
    question = of_type(page, kind)
    press(question, "answering.unknown")
    for _ in range(2):
        expect(question.get_by_role("status")).to_have_text(said("answering.unknownSaid"))
        expect(question.locator(".answer__reason").first).to_be_visible()
        expect(question.locator(".option:is(.right, .wrong)")).to_have_count(0)
        page.reload()
    press(question, "answering.retry")
    enter(question, right(question))
    page.reload()
    assert entered(question) == right(question)
    expect(question.get_by_role("status")).to_be_empty()


@pytest.mark.parametrize("kind", TYPES)
def test_answer_outlives_a_reload_and_another_language(page: Page, host: Host, kind: str) -> None:
    """Ids are the same in all languages: what was entered, its order and its verdict are there again in Japanese too."""
    question = of_type(page, kind)
    begun = partly(question)[0] if kind in ("multiple", "order", "match") else wrong(question)
    enter(question, begun)
    order, ids = shown_order(question), options_of(question)
    page.reload()
    assert (entered(question), shown_order(question)) == (begun, order)
    expect(question.get_by_role("status")).to_be_empty()
    page.goto(host.address + PATH)
    assert (entered(question), shown_order(question), options_of(question)) == (begun, order, ids)
    page.goto(f"{host.address}en/{PATH}")
    answer(question, right(question))
    verdict, finished = question.get_attribute("data-verdict") or "", entered(question)
    marks = question.locator(".mark-text").all_text_contents()
    for address, words in ((f"{host.address}en/{PATH}", ENGLISH), (host.address + PATH, JAPANESE)):
        page.goto(address)
        expect(question.get_by_role("status")).to_contain_text(str(words[f"answering.{verdict}"]))
        expect(question.get_by_role("status")).not_to_contain_text(str(words["answering.unlisted"]))
        assert entered(question) == finished
        assert question.locator(".mark-text").all_text_contents() == marks


def test_judgement_says_neither_right_nor_wrong(page: Page) -> None:
    """Each view shows how the three roles see it, and none is marked."""
    question = of_type(page, "judgement")
    for option in options_of(question):
        told = answer(question, [option])
        expect(told).to_contain_text(said("answering.open"))
        expect(told).to_contain_text(reason(question, option))
        roles = [said(f"role.{role}") for role in ("interpreter", "counselor", "coordinator")]
        assert told.locator("dt").all_text_contents() == roles
        for word in ("right", "partly", "wrong"):
            expect(told).not_to_contain_text(said(f"answering.{word}"))
        expect(question.locator(".option:is(.right, .wrong), .mark-text, .result__score")).to_have_count(0)
        press(question, "answering.retry")


def katakana(text: str) -> str:
    return "".join(chr(ord(char) + 0x60) if "ぁ" <= char <= "ゖ" else char for char in text)


def half_width(text: str) -> str:
    """Katakana as in old machines: half as wide, with the voice mark behind."""
    narrow = {unicodedata.normalize("NFKC", chr(code)): chr(code) for code in range(0xFF66, 0xFFA0)}
    return "".join(narrow.get(char, char) for char in unicodedata.normalize("NFD", katakana(text)))


def full_width(text: str) -> str:
    return "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)


def without_accents(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in plain if not unicodedata.combining(char))


def is_hiragana(text: str) -> bool:
    return all("ぁ" <= char <= "ゖ" for char in text)


@pytest.mark.parametrize(
    ("path", "fits", "ways"),
    [
        (PATH, is_hiragana, [str, katakana, half_width]),
        (PATH, str.isascii, [str, str.upper, full_width, lambda text: f"　{text} 。"]),
        (f"en/{PATH}", str.isascii, [str.upper, str.title, full_width, lambda text: text.replace(" ", "-")]),
        ("vi/roles/counselor/", lambda text: without_accents(text) != text, [str, str.upper, without_accents]),
    ],
    ids=["kana", "romaji", "english", "vietnamese"],
)
def test_short_answer_may_be_written_in_many_ways(
    browser: Browser, host: Host, path: str, fits: Callable[[str], bool], ways: list[Callable[[str], str]]
) -> None:
    """Width, kind of kana, capitals, accents, spaces and marks do not matter, and variants are as good as the answer."""
    with opened(browser, host.address + path) as page:
        question = of_type(page, "fill")
        field = question.locator(".options input")
        every = spellings(question, key_of(question)[0])
        text = max(filter(fits, every), key=len)
        for writing in [*every, *(way(text) for way in ways)]:
            field.fill(writing)
            field.press("Enter")
            expect(question, writing).to_have_attribute("data-verdict", "right")
            question.locator(".quiz__bar button:visible").click()


def test_unlisted_wording_is_told(page: Page) -> None:
    """A wording that nobody prepared is not called foolish: one is asked to compare."""
    question = of_type(page, "fill")
    told = answer(question, "qqq")
    expect(told).to_contain_text(said("answering.wrong"))
    expect(told).to_contain_text(said("answering.unlisted"))
    expect(question.locator(".option.wrong")).to_have_count(1)


@pytest.mark.parametrize("kind", [kind for kind in TYPES if kind != "order"])
def test_no_answer_is_asked_for(page: Page, kind: str) -> None:
    """«Check» without an answer asks for one and puts the reader there; nothing counts."""
    question = of_type(page, kind)
    press(question, "answering.check")
    expect(question.get_by_role("status")).to_have_text(said("answering.choose"))
    expect(question.locator(".options :is(input, select)").first).to_be_focused()
    expect(page.locator(".quiz__score")).to_be_empty()
