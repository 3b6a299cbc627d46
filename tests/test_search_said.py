"""Names of those who are called in danger are known inside a sentence."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from madoguchi.search.entries import Entry
from madoguchi.search.index import saved
from scripts import Scripts
from searching import ENGINE

pytestmark = pytest.mark.browser

NAMES = (
    *("police", "husband hits me", "follows me", "assalto", "meu marido me bate", "meu companheiro me agrediu"),
    *(
        "chồng đánh tôi",
        "श्रीमानले कुट्यो",
        "夫に殴られた",
        "後をつけられた",
        "老公打我",
        "着火了",
        "レイプ",
        "かじ",
        "110",
    ),
)


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The search without a page."""
    page = browser.new_page()
    yield Scripts(page, *ENGINE)
    page.close()


def said(scripts: Scripts, *queries: str, urgent: bool = True) -> list[float]:
    """How much each query says one of the names."""
    entry = Entry("directory/#help", "助け", "contact", names=NAMES, urgent=urgent)
    body = """
        const book = openBook(argument.book);
        return argument.queries.map((query) => said(book.entries[0], understand(book, query)));
        """
    found: list[float] = scripts.run(body, {"book": {"locale": "en", "index": saved([entry])}, "queries": queries})
    return found


@pytest.mark.parametrize(
    "query",
    [
        *("where is the police", "my husband hits me", "husband hit me again", "someone is following me"),
        *("fui assaltada", "marido bateu", "marido agrediu", "bi chong danh", "श्रीमान्ले मलाई कुट्छ", "श्रीमानले कुटेको"),
        *(
            "夫に殴られて逃げたい",
            "夫が殴る",
            "後をつけられている",
            "我老公打我",
            "家里着火",
            "レイプされた",
            "かじ です",
            "かじだ",
            "प्रहरी ११०",
        ),
    ],
)
def test_a_sentence_says_a_name(query: str, scripts: Scripts) -> None:
    """Whatever else stands there, in whatever order and form, in kanji, kana or letters."""
    assert said(scripts, query)[0] > 0


@pytest.mark.parametrize(
    "query",
    [
        *("privacy policy", "husband visa", "my husband", "marido", "chồng tôi", "श्रीमानको भिसा"),
        *("夫の扶養", "大丈夫です", "後で電話する", "せいかじょう", "老公签证", "1100"),
    ],
)
def test_another_sentence_does_not(query: str, scripts: Scripts) -> None:
    """A word that is like one, a part of a name of several words, and letters inside another word say none."""
    assert said(scripts, query) == [0]


def test_more_of_the_query_counts_more(scripts: Scripts) -> None:
    """Who types nothing but a name means it more than who types it in a long sentence."""
    whole, part, little = said(scripts, "police", "call the police", "where in this town is the next police")
    assert whole > part > little > 0


def test_only_who_is_called_in_danger(scripts: Scripts) -> None:
    """Names of others are found by their words like anything else."""
    assert said(scripts, "my husband hits me", urgent=False) == [0]
