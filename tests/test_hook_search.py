"""Each language has a book of what is written in it, made while its pages are built."""

import json
from typing import Any

import pytest

from madoguchi.ruby import carry
from madoguchi.search.book import END, START
from tiny import Lay, TinySite

TREE = """
    docs/ja/about.md
        ---
        title: 窓口について
        description: これはとても小さなサイトのページです。
        ---

        # 窓口について

        ## 在留カード {#here}

        在留カードを見ます。

    docs/en/about.md
        ---
        title: About
        description: A page of a very small site.
        translation: machine
        source_version: "00000000"
        ---

        # About

        ## The card {#here}

        Look at the residence card.

    docs/ja-Hira/about.md
        ---
        title: "{窓口|まどぐち}について"
        description: "{小|ちい}さな サイトの ページです。"
        translation: machine
        source_version: "00000000"
        ---

        # {窓口|まどぐち}について

        ## {在留|ざいりゅう}カード {#here}

        カードを {見|み}ます。

    docs/ja/desks.md
        ---
        title: 窓口の日
        description: これはとても小さなサイトのページです。
        ---

        # 窓口の日

        日本語だけの文。
    """


@pytest.fixture(scope="module")
def site(lasting: Lay) -> TinySite:
    """A tiny site with a case, a page in three languages, and others that are in Japanese only."""
    site = lasting(TREE)
    site.change("mkdocs.yml", ("  - about.md\n", "  - about.md\n  - desks.md\n"))
    site.add_case("two-keys")
    site.build_well("ja-Hira,en")
    return site


def book(site: TinySite, locale: str) -> dict[str, Any]:
    """What the book of a language hands over."""
    text = (site.site / "assets/search" / f"{locale}.js").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text.removeprefix(START).removesuffix(END))
    return found


def entries(site: TinySite, locale: str, *kinds: str) -> dict[str, dict[str, Any]]:
    """What can be found in a language, of some kinds or of all, by address."""
    stored = book(site, locale)["index"]["storedFields"].values()
    return {entry["url"]: entry for entry in stored if not kinds or entry["kind"][0] in kinds}


def test_each_language_that_is_built_has_a_book(site: TinySite) -> None:
    """A book is written for each language that is built, and for no other."""
    assert {path.name for path in (site.site / "assets/search").iterdir()} == {"ja.js", "ja-Hira.js", "en.js"}
    assert [book(site, locale)["locale"] for locale in ("ja", "ja-Hira", "en")] == ["ja", "ja-Hira", "en"]


def test_a_page_is_in_the_book_of_its_language(site: TinySite) -> None:
    """A page is in the book of each language in which it is written, with its words in that language."""
    assert entries(site, "ja")["about/"]["passages"][-1] == ["here", "在留カード", "在留カードを見ます。"]
    assert entries(site, "en")["en/about/"]["passages"][-1] == ["here", "The card", "Look at the residence card."]
    assert entries(site, "ja-Hira")["ja-Hira/about/"] == {
        "url": "ja-Hira/about/",
        "title": carry("{窓口|まどぐち}について"),
        "kind": ["guide"],
        "passages": [["here", carry("{在留|ざいりゅう}カード"), carry("カードを {見|み}ます。")]],
    }


def test_a_page_that_falls_back_is_in_no_other_book(site: TinySite) -> None:
    """A page that is shown in Japanese is in the Japanese book only."""
    pages = ("guide", "case", "exercise", "sheet", "role", "source")
    assert "desks/" in entries(site, "ja", *pages)
    assert "cases/two-keys/" in entries(site, "ja", *pages)
    assert list(entries(site, "en", *pages)) == ["en/about/"]
    assert list(entries(site, "ja-Hira", *pages)) == ["ja-Hira/about/"]
    for locale in ("en", "ja-Hira"):
        assert "日本語だけの文" not in json.dumps(book(site, locale), ensure_ascii=False)


@pytest.mark.parametrize(("locale", "root"), [("ja", ""), ("ja-Hira", "ja-Hira/"), ("en", "en/")])
def test_terms_are_in_every_book(locale: str, root: str, site: TinySite) -> None:
    """Every term is found in every language, at its place in the glossary of that language."""
    urls = list(entries(site, locale, "term"))
    assert len(urls) == len(entries(site, "ja", "term")) > 50
    assert all(url.startswith(f"{root}glossary/#") for url in urls)
    name = urls[0].partition("#")[2]
    assert f'id="{name}"' in site.page(f"{root}glossary/")


@pytest.mark.parametrize("locale", ["en", "ja-Hira"])
def test_contacts_are_in_every_book(locale: str, site: TinySite) -> None:
    """Contacts are in the books of all languages, also of those that have no words for them."""
    assert set(entries(site, locale, "contact")) == {f"{locale}/{url}" for url in entries(site, "ja", "contact")}


@pytest.mark.parametrize("locale", ["ja", "ja-Hira", "en"])
def test_every_address_leads_somewhere(locale: str, site: TinySite) -> None:
    """Each page, and each place on it to which a result leads, is there."""
    for url, entry in entries(site, locale).items():
        path, _, place = url.partition("#")
        html = site.page(path)
        for anchor in {place, *(passage[0] for passage in entry["passages"])} - {""}:
            assert f'id="{anchor}"' in html, (url, anchor)


def test_a_quiz_is_not_told_before_it_is_answered(site: TinySite) -> None:
    """What a quiz asks can be found; its options, its key and its reasons cannot, nor those on its sheet."""
    text = json.dumps(book(site, "ja")["index"], ensure_ascii=False)
    stem = ["quiz-first-step", "", "ここに場面と問いを書きます。最初に何をしますか。"]
    assert stem in entries(site, "ja")["cases/two-keys/"]["passages"]
    for secret in ("できることを一つ書く", "もう一つ、ありそうな", "なぜそれでよいか", "なぜ避けるか"):
        assert secret in site.page("cases/two-keys/")
        assert secret not in text


def test_a_case_has_its_filters(site: TinySite) -> None:
    """The pages of a case are found by their kind and by what `case.yml` says."""
    found = entries(site, "ja", "case", "exercise", "sheet")
    assert [found[f"cases/two-keys/{name}"]["kind"] for name in ("", "scenario/", "roleplay/")] == [
        ["case"],
        ["exercise"],
        ["exercise"],
    ]
    assert found["sheets/two-keys/"]["topic"] == found["cases/two-keys/"]["topic"] != []


def test_nothing_that_repeats_is_found(site: TinySite) -> None:
    """The index of pages is no result, nor are menus and labels, which stand on every page."""
    assert "search/" not in entries(site, "ja")
    text = json.dumps(book(site, "en")["index"]["storedFields"], ensure_ascii=False)
    assert "translated by machine" in site.page("en/about/")
    assert "translated by machine" not in text
