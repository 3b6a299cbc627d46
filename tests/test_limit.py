"""What names may be and how long: the same as the records of readers take, with nothing beyond."""

from collections.abc import Callable, Iterator
from typing import Annotated, Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import Browser
from pydantic import TypeAdapter, ValidationError

from assessments import ANSWER as LEVEL
from assessments import ASSESSMENT
from assessments import STEP as PLANNED
from conftest import ROOT
from madoguchi.checklist import Check, CheckId, Levels
from madoguchi.limit import ASCII, HINTS, NAME, OPTIONS, PAGE, STEP, TYPED, address_fault, at_most, length
from madoguchi.quiz import LENGTHS, Question
from madoguchi.record import Id
from records import ANSWER, READ, Event, record
from scripts import Scripts

INDICATORS = 200


@pytest.fixture(scope="module")
def records(browser: Browser) -> Iterator[Scripts]:
    """The reader of learners' records."""
    page = browser.new_page()
    yield Scripts(page, "shared/clock", "shared/file", "quiz/history")
    page.close()


@pytest.fixture(scope="module")
def assessments(browser: Browser) -> Iterator[Scripts]:
    """The reader of assessments."""
    page = browser.new_page()
    yield Scripts(page, "shared/clock", "shared/file", "checklist/score", "checklist/assessment")
    page.close()


def taken(scripts: Scripts, reader: str, texts: list[str]) -> list[bool]:
    """Whether each text is read, or refused as a whole."""
    body = f"return argument.map((text) => {{ try {{ {reader}(text); return true; }} catch {{ return false; }} }});"
    said: list[bool] = scripts.run(body, texts)
    return said


RECORDED: dict[str, tuple[Callable[[int], Event], int]] = {
    "quiz": (lambda count: ANSWER | {"question": f"{'a' * count}/b"}, NAME),
    "question": (lambda count: ANSWER | {"question": f"a/{'b' * count}"}, NAME),
    "option": (lambda count: ANSWER | {"response": ["a" * count]}, NAME),
    "partner": (lambda count: ANSWER | {"response": {"a": "b" * count}}, NAME),
    "options": (lambda count: ANSWER | {"response": [f"a{number}" for number in range(count)]}, OPTIONS),
    "pairs": (lambda count: ANSWER | {"response": {f"a{number}": "b" for number in range(count)}}, OPTIONS),
    "hints": (lambda count: ANSWER | {"hints": count}, HINTS),
    "page": (lambda count: READ | {"page": f"{'a' * count}.md"}, PAGE),
}


@pytest.mark.browser
@pytest.mark.parametrize("name", RECORDED)
def test_a_record_takes_what_content_may_have(name: str, records: Scripts) -> None:
    """The most that content may have is read again from a record, and one more would damage it."""
    event, most = RECORDED[name]
    assert taken(records, "readRecord", [record(event(most)), record(event(most + 1))]) == [True, False]


@pytest.mark.browser
def test_what_can_be_typed_is_recorded(records: Scripts) -> None:
    """A record takes any answer that the field takes, and the field takes what an answer may be."""
    (field,) = (
        line for line in (ROOT / "overrides/partials/question.html").read_text("utf-8").split("\n") if "maxlen" in line
    )
    assert f'maxlength="{TYPED}"' in field
    assert taken(records, "readRecord", [record(ANSWER | {"response": "x" * TYPED})]) == [True]


@pytest.mark.browser
def test_an_assessment_takes_what_the_checklist_may_have(assessments: Scripts) -> None:
    """Ids of indicators, as many as there are, and the words of a level as a step of the plan; one more damages it."""
    answers = [{f"a{number}": LEVEL for number in range(count)} for count in (INDICATORS, INDICATORS + 1)]
    found = [ASSESSMENT | {"answers": one} for one in answers]
    found += [ASSESSMENT | {"answers": {"a" * count: LEVEL}} for count in (NAME, NAME + 1)]
    found += [ASSESSMENT | {"plan": [PLANNED | {"indicator": "a" * count}]} for count in (NAME, NAME + 1)]
    found += [ASSESSMENT | {"plan": [PLANNED | {"what": "あ" * count}]} for count in (STEP, STEP + 1)]
    texts = assessments.run("return argument.map((one) => writeAssessments([one]));", found)
    assert taken(assessments, "readAssessments", texts) == [True, False] * 4


def test_content_stays_within_the_limits() -> None:
    """Each model is held to them: options, hints, indicators, the words of a level."""
    assert max(most for _, most in LENGTHS.values()) <= OPTIONS
    assert [one.max_length for one in Question.model_fields["hints"].metadata] == [HINTS]
    (most,) = (one.max_length for one in Check.model_fields["indicators"].metadata if hasattr(one, "max_length"))
    assert most * len(get_args(CheckId)) <= INDICATORS
    for name in Levels.model_fields:
        given: dict[str, Any] = dict.fromkeys(Levels.model_fields, "あ")
        Levels.model_validate(given | {name: "あ" * STEP})
        with pytest.raises(ValidationError):
            Levels.model_validate(given | {name: "あ" * (STEP + 1)})


@pytest.mark.parametrize("name", ["a", "outside-first", "7", "a" * NAME])
def test_an_id_is_a_name(name: str) -> None:
    """Small letters, digits, hyphens between them."""
    assert TypeAdapter(Id).validate_python(name) == name


@pytest.mark.parametrize(
    "name", ["", "A", "a_b", "a b", "-a", "a-", "a--b", "あ", "ａ", "é", "e\u0301", "a\n", "a" * (NAME + 1)]
)
def test_what_is_no_name_is_no_id(name: str) -> None:
    """Whatever else: capitals, accents, marks, one character too many."""
    with pytest.raises(ValidationError):
        TypeAdapter(Id).validate_python(name)


@pytest.mark.parametrize("name", ["index.md", "roles/interpreter.md", "404.md", "console.md", f"{'a' * PAGE}.md"])
def test_a_page_has_an_address(name: str) -> None:
    """Names with slashes between them."""
    assert address_fault(name) is None


@pytest.mark.parametrize(
    ("name", "what"),
    [
        ("Roles/a.md", "`Roles/a.md` cannot be the address of a page"),
        ("my_page.md", "`my_page.md` cannot be the address of a page"),
        ("my page.md", "`my page.md` cannot be the address of a page"),
        ("窓口.md", "`窓口.md` cannot be the address of a page"),
        ("e\u0301tude.md", "`e\u0301tude.md` cannot be the address of a page"),
        (f"{'a' * (PAGE + 1)}.md", "the address of the page has 161 characters"),
        ("roles/con.md", "`roles/con.md` is a name that Windows keeps for itself"),
        ("aux/a.md", "`aux/a.md` is a name that Windows keeps for itself"),
    ],
)
def test_what_is_no_address_is_told(name: str, what: str) -> None:
    """A page that could not be recorded as read, or not be unzipped, is told by its name."""
    fault = address_fault(name)
    assert fault is not None
    assert fault[0] == what
    assert fault[1].startswith("rename it")


@given(st.text())
def test_a_text_is_as_long_as_for_a_script(text: str) -> None:
    """JavaScript counts units of UTF-16."""
    text = "".join(char for char in text if not "\ud800" <= char <= "\udfff")
    assert length(text) == len(text.encode("utf-16-le")) // 2


def test_a_long_text_is_refused_in_its_own_words() -> None:
    """How long it is, and how long it may be."""
    with pytest.raises(ValidationError, match="4 characters are too many — write at most 3"):
        TypeAdapter(Annotated[str, at_most(3)]).validate_python("𠮟𠮟")
    assert TypeAdapter(Annotated[str, at_most(4)]).validate_python("𠮟𠮟") == "𠮟𠮟"


@pytest.mark.parametrize("number", ["１１０", "٠١٢", "0570－078377"])
def test_other_digits_are_told(number: str) -> None:
    """Digits that no telephone knows."""
    with pytest.raises(ValidationError, match="has digits other than 0 to 9 — write it in half width"):
        TypeAdapter(Annotated[str, ASCII]).validate_python(number)
