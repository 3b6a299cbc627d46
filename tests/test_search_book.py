"""The book of a language is one script that hands its data to whoever asked for it."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from madoguchi.library import Library
from madoguchi.locales import FULL, LOCALES, NAMES
from madoguchi.ruby import CLOSE, MIDDLE, OPEN, carry
from madoguchi.search.book import LEADS, Book, labels
from madoguchi.search.entries import FACETS, KINDS, page_entry
from madoguchi.view import View
from questions import awkward, real_view
from searching import handed

URLS = dict(zip(LEADS, ["./", "glossary/", "cases/", "search/", "directory/"], strict=True))
HARMFUL = '</script><!-- "quoted" \\ \u2028 \U0001f600 {x}'


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """A little library, with the words of the real site."""
    return awkward(tmp_path_factory.mktemp("little")).library


def little(library: Library, locale: str = "ja") -> Book:
    """Its book in a language."""
    return Book(View(library, locale), URLS)


def shown(book: Book) -> list[dict[str, Any]]:
    """What is shown of each entry."""
    return list(handed(book.text())["index"]["storedFields"].values())


def test_a_book_says_what_it_is(library: Library) -> None:
    """A book has its language, the pages that lead on, the words of the search, and what can be found."""
    found = handed(little(library, "en").text())
    assert list(found) == ["locale", "name", "home", "pages", "words", "labels", "index"]
    assert (found["locale"], found["name"], found["home"]) == ("en", NAMES["en"], "")
    assert found["pages"] == {"catalogue": "cases/", "index": "search/", "directory": "directory/"}
    assert found["words"]["placeholder"] == "Word, topic or phone number"
    assert found["index"]["documentCount"] == 4


def test_traditional_characters_are_handed_in_chinese_only(library: Library) -> None:
    """The Chinese book has the pairs whose simplified character stands in it; no other book has any."""
    book = little(library, "zh")
    book.add_page("about.md", "zh/about/", "签证", "<main></main>")
    assert "簽签" in handed(book.text())["simplified"]
    assert "龜龟" not in handed(book.text())["simplified"]
    assert "simplified" not in handed(little(library).text())


def test_a_book_begins_with_terms_and_contacts(library: Library) -> None:
    """Terms and contacts are in the book of every language, at the places where they stand."""
    urls = [entry["url"] for entry in shown(little(library))]
    assert urls == ["glossary/#residence-card", "glossary/#visa", "directory/#police", "directory/#fire"]


def test_a_page_is_added(library: Library) -> None:
    """A finished page is added with its kind and its passages, and the home page at the root of the site."""
    book = little(library)
    book.add_page("index.md", "./", "トップ", '<main><h1>トップ</h1><p>一。</p><h2 id="a">甲</h2></main>')
    book.add_page("roles/counselor.md", "roles/counselor/", carry("{相談員|そうだんいん}"), "<main></main>")
    assert shown(book)[4:] == [
        {"url": "", "title": "トップ", "kind": ["guide"], "passages": [["", "", "一。"], ["a", "甲", ""]]},
        {
            "url": "roles/counselor/",
            "title": carry("{相談員|そうだんいん}"),
            "kind": ["role"],
            "role": ["counselor"],
            "passages": [],
        },
    ]


def test_the_index_of_pages_is_no_result(library: Library) -> None:
    """The page that only lists the others is not found."""
    book = little(library)
    book.add_page("search.md", "search/", "検索", "<main><p>一。</p></main>")
    assert len(book.entries) == 4


def test_the_words_of_a_page_are_in_the_language(library: Library) -> None:
    """What stands on a page in another language is in none of the passages."""
    book = little(library, "en")
    book.add_page("about.md", "en/about/", "About", '<main><p>One.</p><p lang="ja">二。</p></main>')
    assert shown(book)[-1]["passages"] == [["", "", "One."]]


def test_a_text_does_no_harm(library: Library) -> None:
    """What looks like the end of a script, quotes and rare characters are handed over as they are."""
    book = little(library)
    book.add_page("about.md", "about/", HARMFUL, "<main><p>&lt;/script&gt; \u2029 'x' `${1}`</p></main>")
    entry = shown(book)[-1]
    assert entry["title"] == HARMFUL
    assert entry["passages"][0][2] == "</script> 'x' `${1}`"


@pytest.mark.browser
def test_a_browser_is_handed_the_same(library: Library, tmp_path: Path, browser: Browser) -> None:
    """A page that loads the script from a folder gets an event with the data, and nothing becomes global."""
    book = little(library)
    book.add_page("about.md", "about/", HARMFUL, "<main><p>&lt;/script&gt;</p></main>")
    book.write(str(tmp_path))
    (tmp_path / "page.html").write_text("<!doctype html><meta charset='utf-8'><title>x</title>", encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    said = page.evaluate(
        """() => new Promise((done) => {
            const script = document.createElement("script"), before = Object.keys(window).length;
            let detail = null;
            script.addEventListener("book", (event) => { detail = event.detail; });
            script.addEventListener("load", () => done([detail, Object.keys(window).length - before]));
            script.src = "assets/search/ja.js";
            document.head.append(script);
        })"""
    )
    page.close()
    assert said == [handed(book.text()), 0]


def test_a_book_is_written(library: Library, tmp_path: Path) -> None:
    """The file of a language lies below the site, in a folder that is made, and can be written again."""
    book = little(library)
    for _ in range(2):
        book.write(str(tmp_path / "site"))
    file = tmp_path / "site/assets/search/ja.js"
    assert file.read_text(encoding="utf-8") == book.text()


def test_the_same_content_makes_the_same_file(library: Library) -> None:
    """Two books of the same content are the same to the byte."""
    assert little(library).text() == little(library).text()


@pytest.mark.parametrize("locale", LOCALES)
def test_every_filter_has_words(locale: str) -> None:
    """In every language each kind, topic, role and level is called by words of that language, without furigana."""
    view = real_view(locale)
    found = labels(view)
    assert list(found) == list(FACETS)
    assert set(found["kind"]) == set(KINDS)
    for slug in view.cases:
        facets = page_entry(f"cases/{slug}.md", "", "", [], view).facets
        told = {facet: values for facet, values in facets.items() if facet != "service" or locale in FULL}
        assert all(value in found[facet] for facet, values in told.items() for value in values)
    words = [word for facet in FACETS for word in found[facet].values()]
    assert all(words)
    assert not any({OPEN, MIDDLE, CLOSE, "{", "|"} & set(word) for word in words)
    keys = [key for key in view.library.words["ja"] if key.startswith(("search.", "topic.", "role.", "level."))]
    assert [key for key in keys if view.library.words[locale][key].foreign] == []


def test_a_label_that_is_not_translated_is_not_offered(library: Library) -> None:
    """Where a language has no words for a service, one cannot filter by it."""
    assert labels(View(library, "en"))["service"] == {"information": "Information"}
