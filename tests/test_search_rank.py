"""What comes first, and whether it fits at all: books of a few entries, and the real ones."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from host import Host
from madoguchi.locales import LOCALES
from madoguchi.search.entries import Entry
from madoguchi.search.index import saved
from madoguchi.search.passages import Passage
from scripts import Scripts
from searching import ENGINE, built, typed

pytestmark = pytest.mark.browser

FALSE_ALARMS = 0.02
TOLD = 0.7
"""How many of the questions without an answer are told so, or find nothing."""
FIND = """
    const book = openBook(argument.book);
    return argument.queries.map((query) => {
      const { hits, exact } = find(book, query);
      return { urls: hits.map(({ entry }) => entry.url), exact };
    });
    """
TERM = Entry("#violence", "Domestic violence", "term", (Passage("violence", "", "A note."),), ("DV",), ("DV", "dv"))
HELP = Entry(
    "#help", "Helpline", "contact", (Passage("help", "", "Call."),), names=("DV", "domestic violence", "#8008")
)
POLICE = Entry("#police", "Police (110)", "contact", names=("thief", "110"), urgent=True)
OTHERS = [
    Entry(f"{name}/", name, "guide", (Passage("", "", f"About {name} and more."),))
    for name in ("tax", "school", "rent")
]


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The search without a page."""
    page = browser.new_page()
    yield Scripts(page, *ENGINE)
    page.close()


def found(scripts: Scripts, book: dict[str, Any] | list[Entry], *queries: str) -> list[dict[str, Any]]:
    """For each query the addresses found and whether they fit."""
    opened = {"locale": "en", "index": saved(book)} if isinstance(book, list) else book
    said: list[dict[str, Any]] = scripts.run(FIND, {"book": opened, "queries": queries})
    return said


def test_who_is_called_in_danger_comes_before_the_term(scripts: Scripts) -> None:
    """The same name leads to the term, but to the contact where it is called in danger."""
    urgent = Entry(HELP.url, HELP.title, HELP.kind, HELP.passages, names=HELP.names, urgent=True)
    assert found(scripts, [TERM, HELP, *OTHERS], "DV")[0]["urls"][:2] == ["#violence", "#help"]
    assert found(scripts, [TERM, urgent, *OTHERS], "DV")[0]["urls"][:2] == ["#help", "#violence"]


def test_a_text_of_who_is_called_in_danger_does_not_come_first(scripts: Scripts) -> None:
    """Only its names lead to such a contact before all others; its text counts like any contact's."""
    page = Entry("school/", "School", "guide", (Passage("", "", "school"),))
    contact = Entry(
        "#fire", "Fire", "contact", (Passage("fire", "", "A school on fire."),), names=("ambulance",), urgent=True
    )
    assert found(scripts, [contact, page, *OTHERS[:1]], "school")[0]["urls"][0] == "school/"


@pytest.mark.parametrize(
    ("query", "exact"),
    [
        ("tax", True),
        ("about rent", True),
        ("thief at the school", True),
        ("penguin opera school", False),
        ("penguin", True),
    ],
)
def test_what_does_not_fit_is_known(query: str, exact: bool, scripts: Scripts) -> None:
    """Where little of the query stands in what is found, it does not fit; nothing found is another matter."""
    assert found(scripts, [TERM, POLICE, *OTHERS], query)[0]["exact"] is exact


def test_questions_with_an_answer_fit(scripts: Scripts, host: Host) -> None:
    """Of what people type and find, at most 2 of 100 are told that nothing fits exactly."""
    wrong, count = [], 0
    for locale in LOCALES:
        queries = [query["query"] for query in typed(locale)]
        said = found(scripts, built(host, locale), *queries)
        wrong += [query for query, one in zip(queries, said, strict=True) if not one["exact"]]
        count += len(queries)
    assert len(wrong) <= FALSE_ALARMS * count, wrong


def test_questions_without_an_answer_do_not(scripts: Scripts, host: Host) -> None:
    """Of questions to which the site has no answer, most find nothing or are told that nothing fits exactly."""
    missed, count = [], 0
    for locale, queries in typed("none").items():
        said = found(scripts, built(host, locale), *queries)
        missed += [query for query, one in zip(queries, said, strict=True) if one["urls"] and one["exact"]]
        count += len(queries)
        assert len(queries) >= 20
    assert len(missed) <= (1 - TOLD) * count, missed
