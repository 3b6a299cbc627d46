"""The index is what MiniSearch itself would save, only shorter."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser

from conftest import ROOT
from madoguchi.ruby import carry, plain
from madoguchi.search.entries import Entry
from madoguchi.search.index import FIELDS, KEY_TOKENS, saved
from madoguchi.search.passages import Passage
from madoguchi.search.tokens import tokens
from scripts import Scripts

ENGINE = "vendor/minisearch-7.2.0/index"
OPTIONS = """
const options = { fields: argument.fields, idField: "id", storeFields: argument.stored, processTerm: (term) => term };
"""
ENTRIES = [
    Entry(
        "glossary/#card",
        "在留カード",
        "term",
        (Passage("card", "", "在留する人が持つカード。"),),
        ("在留カード", "ざいりゅうカード"),
        ("外国人カード", "zairyuuka-do"),
    ),
    Entry(
        "cases/two/",
        "Two letters on tax",
        "case",
        (Passage("", "", "Letters came, two of them."), Passage("facts", "Facts on tax", "The resident tax is local.")),
        facets={"topic": ["tax"], "role": ["counselor"], "service": ["information"], "level": ["1"]},
    ),
    Entry("directory/#police", "警察", "contact", (Passage("police", "", "電話します。"),), names=("#9110",)),
    Entry("empty/", "", "guide"),
]


@pytest.fixture(scope="module")
def engine(browser: Browser) -> Iterator[Scripts]:
    """MiniSearch in an empty page, with the tokens of the browser."""
    page = browser.new_page()
    yield Scripts(page, ENGINE, "shared/fold", "search/tokens")
    page.close()


def held(index: dict[str, Any], number: int, field: str) -> set[str]:
    """The tokens by which an entry is found in a field."""
    place = str(index["fieldIds"][field])
    return {token for token, places in index["index"] if str(number) in places.get(place, {})}


def page(title: str, *texts: str, heading: str = "") -> Entry:
    """A page with these passages."""
    return Entry("a/", title, "guide", tuple(Passage(f"p{place}", heading, text) for place, text in enumerate(texts)))


@pytest.mark.browser
def test_minisearch_saves_the_same(engine: Scripts) -> None:
    """An index that MiniSearch built of the same fields is the same to the letter, apart from the order of its words."""
    here = saved(ENTRIES)
    fields = [
        {
            **here["storedFields"][str(number)],
            "id": number,
            "title": entry.title,
            "names": "\n".join((*entry.japanese, *entry.names)),
            "whole": " ".join(sorted(entry.wholes)) if entry.names else "",
            "body": "\n".join(text for one in entry.passages for text in (one.heading, one.text)),
        }
        for number, entry in enumerate(ENTRIES)
    ]
    stored = sorted({name for one in here["storedFields"].values() for name in one} - {"title", "names"})
    there = engine.run(
        OPTIONS
        + """
        const once = (text) => [...new Set(tokens(text))];
        options.tokenize = (text, field) => {
          if (field === "whole") return text.split(" ").filter(Boolean);
          return once(text).filter((token) => field !== "body" || !OF_CJK.test(token[0]));
        };
        const mini = new MiniSearch(options);
        mini.addAll(argument.documents);
        return mini;
        """,
        {"fields": list(FIELDS), "stored": stored, "documents": fields},
    )
    assert list(there) == list(here)
    shown = {
        number: {name: one[name] for name in stored if name in one} for number, one in here.pop("storedFields").items()
    }
    assert there.pop("storedFields") == shown
    assert dict(there.pop("index")) == dict(here.pop("index"))
    assert there.pop("averageFieldLength") == pytest.approx(here.pop("averageFieldLength"))
    assert there == here


@pytest.mark.browser
@pytest.mark.parametrize(
    ("query", "urls"),
    [
        ("カード", ["glossary/#card"]),
        ("外国人", ["glossary/#card"]),
        ("ｶｰﾄﾞ", ["glossary/#card"]),
        ("letter", ["cases/two/"]),
        ("resident", ["cases/two/"]),
        ("9110", ["directory/#police"]),
        ("zairyuukado", ["glossary/#card"]),
        ("zairyukado", ["glossary/#card"]),
        ("弁護士", []),
    ],
)
def test_minisearch_searches_it(query: str, urls: list[str], engine: Scripts) -> None:
    """MiniSearch reads the index and finds entries by titles, names, whole names and words of the text."""
    said = engine.run(
        OPTIONS
        + """
        const mini = MiniSearch.loadJS(argument.index, { ...options, tokenize: asked });
        return mini.search(argument.query).map(({ url }) => url);
        """,
        {"index": saved(ENTRIES), "fields": list(FIELDS), "stored": [], "query": query},
    )
    assert said == urls


@pytest.mark.browser
def test_an_empty_index_can_be_loaded(engine: Scripts) -> None:
    """Where there is nothing yet, MiniSearch reads the index and finds nothing."""
    body = "const mini = MiniSearch.loadJS(argument.index, options); return [mini.documentCount, mini.search('a')];"
    assert engine.run(OPTIONS + body, {"index": saved([]), "fields": list(FIELDS), "stored": []}) == [0, []]


def test_every_token_of_a_title_is_found() -> None:
    """However long a title and its names are, they are found by each token."""
    title = " ".join(f"word{number}" for number in range(3 * KEY_TOKENS))
    index = saved([Entry("a/", title, "term", names=(title.replace("word", "name"),)), *ENTRIES])
    assert held(index, 0, "title") == set(tokens(title))
    assert len(held(index, 0, "names")) == 3 * KEY_TOKENS
    for number, entry in enumerate(ENTRIES, 1):
        assert held(index, number, "title") == set(tokens(entry.title))


def test_only_what_has_names_is_found_in_one_piece() -> None:
    """A page is found by its words; a term and a contact by each whole name too."""
    index = saved(ENTRIES)
    assert held(index, 0, "whole") == ENTRIES[0].wholes
    assert held(index, 1, "whole") == set()
    assert held(index, 2, "whole") == {"警察", "9110"}


def test_the_names_of_a_contact_are_found_in_themselves() -> None:
    """Of the many names of a contact the index holds those that can be misspelt: one word in letters."""
    contact = Entry(
        "#c", "警察", "contact", names=("泥棒", "どろぼう", "dorobou", "police", "call the police", "#9110")
    )
    index = saved([contact])
    assert held(index, 0, "names") == {"dorobou", "police", "9110"}
    assert held(index, 0, "whole") == {"警察", "dorobou", "dorobo", "police", "9110"}
    assert index["storedFields"]["0"]["names"] == list(contact.names)


@pytest.mark.parametrize("count", [KEY_TOKENS - 1, KEY_TOKENS, KEY_TOKENS + 1, 5 * KEY_TOKENS])
def test_a_text_keeps_its_key_tokens(count: int) -> None:
    """Of a long text no more than a few tokens are kept, of a short one all."""
    index = saved([page("", " ".join(f"word{number}" for number in range(count)))])
    assert len(held(index, 0, "body")) == min(count, KEY_TOKENS) == index["fieldLength"]["0"][3]


def test_the_rarest_are_kept() -> None:
    """What tells a page apart is kept, what stands on every page goes."""
    common = " ".join(f"common{number}" for number in range(KEY_TOKENS))
    own = " ".join(f"own{number}" for number in range(KEY_TOKENS))
    index = saved([page("", f"{common} {own}"), page("", common), page("", common)])
    assert held(index, 0, "body") == set(tokens(own))
    assert held(index, 1, "body") == set(tokens(common))


def test_what_is_said_often_or_in_a_heading_is_kept() -> None:
    """Among tokens that are equally rare, those that a page repeats or has in a heading come first."""
    many = " ".join(f"aword{number}" for number in range(2 * KEY_TOKENS))
    index = saved([page("", f"{many} zebra zebra zebra"), page("", many, heading="Zoo")])
    assert "zebra" in held(index, 0, "body")
    assert "zoo" in held(index, 1, "body")


def test_both_spellings_are_found() -> None:
    """A title with furigana is found by its characters and by its readings."""
    written = "{在留|ざいりゅう}カードを {持|も}つ"
    index = saved([page(carry(written))])
    assert held(index, 0, "title") == {*tokens(plain(written)), *tokens("ざいりゅうカードを もつ")}


def test_pairs_of_running_text_are_left_to_the_text() -> None:
    """A text keeps its words in letters, with which one can slip; its Chinese characters and kana are found in itself."""
    index = saved([page("", carry("{窓口|まどぐち}の counselor と NPO、कार्डको 12"), heading="相談 Desk")])
    assert held(index, 0, "body") == {"counselor", "npo", "कार्ड", "12", "desk"}


def test_what_is_shown_is_stored() -> None:
    """With each entry the index holds what a result shows, and no empty lists of names."""
    stored = saved(ENTRIES)["storedFields"]
    assert stored["1"] == {
        "url": "cases/two/",
        "title": "Two letters on tax",
        "kind": ["case"],
        "topic": ["tax"],
        "role": ["counselor"],
        "service": ["information"],
        "level": ["1"],
        "passages": [
            ["", "", "Letters came, two of them."],
            ["facts", "Facts on tax", "The resident tax is local."],
        ],
    }
    assert stored["0"]["japanese"] == ["在留カード", "ざいりゅうカード"]
    assert (stored["2"]["names"], "japanese" in stored["2"], "names" in stored["3"]) == (["#9110"], False, False)


def test_what_is_foreign_and_what_is_urgent_is_stored() -> None:
    """A title that is still Japanese says so, and so does who is called in danger; nothing else has a word for it."""
    stored = saved([Entry("#c", "警察", "contact", foreign=True, urgent=True), ENTRIES[2]])["storedFields"]
    assert (stored["0"]["lang"], stored["0"]["urgent"]) == ("ja", True)
    assert not {"lang", "urgent"} & set(stored["1"])


def test_words_have_one_order() -> None:
    """Words stand in the index once, in the order of their characters."""
    words = [token for token, _ in saved(ENTRIES)["index"]]
    assert words == sorted(set(words))


def test_the_same_content_makes_the_same_bytes() -> None:
    """Two builds of the same content write the same file, although each Python orders its sets in its own way."""
    code = "import json, sys; sys.path[:0] = ['hooks', 'tests']; import test_search_index as here; "
    code += "print(json.dumps(here.saved(here.ENTRIES)))"
    environment = {**os.environ, "PYTHONHASHSEED": "1"}
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env=environment, capture_output=True, check=True)
    assert done.stdout.decode().strip() == json.dumps(saved(ENTRIES))
