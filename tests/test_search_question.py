"""What a query asks: words, parts of words, slips of the pen put right, traditional characters."""

from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from host import Host
from madoguchi.search.entries import Entry
from madoguchi.search.index import saved
from madoguchi.search.passages import Passage
from scripts import Scripts
from searching import ENGINE, built, typed

pytestmark = pytest.mark.browser

SLIPS = typed("slips")
UNDERSTAND = """
    const book = openBook(argument.book), set = new Set(argument.asTyped);
    return argument.queries.map((query) => understand(book, query, set));
    """


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The search without a page."""
    page = browser.new_page()
    yield Scripts(page, *ENGINE)
    page.close()


def book(text: str, locale: str = "en", **more: str) -> dict[str, Any]:
    """A book of one page with this title and this text."""
    entry = Entry("a/", text, "guide", (Passage("", "", text),))
    return {"locale": locale, "index": saved([entry]), **more}


def understood(scripts: Scripts, book: dict[str, Any], *queries: str, as_typed: tuple[str, ...] = ()) -> list[Any]:
    """What queries ask of a book."""
    found: list[Any] = scripts.run(UNDERSTAND, {"book": book, "queries": queries, "asTyped": as_typed})
    return found


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("repotred", "reported"),
        ("reporrted", "reported"),
        ("reprted", "reported"),
        ("raported", None),
        ("deported", None),
        ("reprtd", None),
        ("talkd", None),
        ("sacked", None),
        ("agenda", None),
    ],
)
def test_one_slip_after_the_same_beginning_is_put_right(typed: str, meant: str | None, scripts: Scripts) -> None:
    """A letter too many, too few, another one, two exchanged; never two slips, never at the very beginning."""
    (question,) = understood(scripts, book("reported talked agency"), typed)
    assert question["instead"] == ([[typed, meant]] if meant else [])
    assert question["meant"] == (meant or typed)
    assert question["unknown"] == [typed]


def test_a_short_word_is_put_right_beside_its_neighbour(scripts: Scripts) -> None:
    """Five letters are another word as easily: it must then stand beside the word beside which it was typed."""
    asked = understood(scripts, book("a health check and a visa"), "helth chekc", "health chekc", "chekc", "the vista")
    assert [question["instead"] for question in asked] == [[], [["chekc", "check"]], [], []]


def test_a_syllable_is_short_up_to_seven_letters(scripts: Scripts) -> None:
    """In Vietnamese nearly every slip makes another word: chuông is a bell, chuồng a stable."""
    vietnamese = book("chuyển nhà", "vi")
    asked = understood(scripts, vietnamese, "chuyeen", "chuyeen nha")
    assert [question["instead"] for question in asked] == [[], [["chuyeen", "chuyen"]]]
    (question,) = understood(scripts, book("chuyển nhà", "pt-BR"), "chuyeen")
    assert question["instead"] == [["chuyeen", "chuyen"]]


def test_a_word_can_be_meant_as_it_is_typed(scripts: Scripts) -> None:
    """What somebody means so is not put right, other words are."""
    (question,) = understood(scripts, book("reported language"), "repotred langauge", as_typed=("repotred",))
    assert question["instead"] == [["langauge", "language"]]


def test_what_was_typed_is_kept(scripts: Scripts) -> None:
    """Beside the folded words the question knows what was typed, to say it again."""
    (question,) = scripts.run("return [[...understand(null, argument).typed]];", "Ｖisa オーバーステイ")
    assert question == [["visa", "Ｖisa"], ["おーばーすてい", "オーバーステイ"]]


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("在留資格", ["在留", "留資", "資格"]),
        ("更新したい", ["更新", "新し"]),
        ("オーバーステイ", ["おーばーすてい"]),
        ("ｵｰﾊﾞｰｽﾃｲ", ["おーばーすてい"]),
        ("在留カード更新", ["在留", "かーど", "更新"]),
        ("おーばーすてい", ["おー", "ーば", "ばー", "ーす", "すて", "てい"]),
        ("visa", []),
        ("税金", []),
    ],
)
def test_the_parts_of_a_word(word: str, parts: list[str], scripts: Scripts) -> None:
    """Pairs of characters, without those of hiragana only; a word in katakana is not cut."""
    assert scripts.call("partsOf", word) == parts


def test_unknown_katakana_is_not_looked_for_in_pieces(scripts: Scripts) -> None:
    """A foreign word that stands nowhere finds nothing, though pairs of its kana stand in titles."""
    body = """const book = openBook(argument);
      return ['オーバーステイ', 'カード', 'ビザ更新'].map((query) => find(book, query).hits.length);"""
    assert scripts.run(body, book("オーバーのスーパーカード、更新", "ja")) == [0, 1, 1]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("簽證續簽 怎麼", "签证续签 怎么"),
        ("簽證 visa", "签证 visa"),
        ("電話", "電話"),
        ("签证", "签证"),
        ("證カード", "证カード"),
    ],
)
def test_traditional_characters_are_taken_for_simplified_ones(query: str, meant: str, scripts: Scripts) -> None:
    """Word by word, where it does not stand as it is typed: Japanese names have such characters too."""
    chinese = book("签证续签怎么办，電話", "zh", simplified="簽签證证續续麼么電电話话")
    (question,) = understood(scripts, chinese, query)
    assert question["meant"] == meant
    (question,) = understood(scripts, book("签证"), query)
    assert question["meant"] == query


def test_a_known_word_is_found_in_both_characters(scripts: Scripts) -> None:
    """A word that stands in traditional characters is looked for in simplified ones too."""
    (question,) = understood(scripts, book("電話", "zh", simplified="電电話话"), "電話")
    assert question["words"][0]["needles"] == ["電話", "电话"]


@pytest.mark.parametrize("locale", list(SLIPS))
def test_words_of_another_meaning_are_left(locale: str, scripts: Scripts, host: Host) -> None:
    """In the real books, words that only look like one of theirs are not taken for it."""
    asked = understood(scripts, built(host, locale), *SLIPS[locale]["left"])
    assert [question["instead"] for question in asked if question["instead"]] == []
    assert len(asked) >= 19


@pytest.mark.parametrize("locale", list(SLIPS))
def test_slips_are_put_right(locale: str, scripts: Scripts, host: Host) -> None:
    """In the real books, real slips lead to the word that was meant."""
    slips = SLIPS[locale]["right"]
    asked = understood(scripts, built(host, locale), *(slip["typed"] for slip in slips))
    found = [" ".join(meant for _, meant in question["instead"]) for question in asked]
    assert found == [slip["meant"] for slip in slips]
    assert len(slips) >= 19
