"""What is shown in another language than asked says so."""

import re

import pytest

from tiny import ENGLISH, Lay, TinySite

JAPANESE = """
    docs/ja/practice.md
        ---
        title: 練習
        description: これはとても小さなサイトのページです。
        ---

        # 練習

        はじめの文。
    """


@pytest.fixture(scope="module")
def site(lasting: Lay) -> TinySite:
    """A tiny site with one page in English; all others, such as 練習, are in Japanese only."""
    site = lasting(ENGLISH + JAPANESE)
    site.build_well()
    return site


def test_fallback_is_labelled_in_the_readers_language(site: TinySite) -> None:
    """Japanese text under another language is marked as Japanese, labelled, and kept out of search."""
    html = site.page("en/practice/")
    assert '<html lang="en">' in html
    assert "This page is not yet in English" in html
    assert '<div class="text" lang="ja">' in html
    assert '<link rel="canonical" href="https://tiny.example/practice/">' in html


def test_translation_says_how_it_was_made(site: TinySite) -> None:
    """A machine translation says that it is one, which version it follows, and that the Japanese has changed."""
    html = site.page("en/about/")
    assert "translated by machine" in html
    assert "00000000" in html
    assert "has changed since" in html
    assert '<div class="text">' in html


def test_source_carries_no_label(site: TinySite) -> None:
    """The Japanese page has nothing to say about its language."""
    assert 'class="label' not in site.page("about/")


def test_hreflang_names_real_translations_only(site: TinySite) -> None:
    """Absolute alternates are given for the languages in which the text exists."""
    for path in ("about/", "en/about/", "vi/about/"):
        found = dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', site.page(path)))
        assert found == {
            "ja": "https://tiny.example/about/",
            "en": "https://tiny.example/en/about/",
            "x-default": "https://tiny.example/about/",
        }


def test_nothing_is_said_of_an_address_that_nobody_knows(tiny: Lay) -> None:
    """Without the site's address there is no map of the site, no canonical address and no alternate one."""
    site = tiny(ENGLISH)
    assert site.build("en", address="").returncode == 0
    html = site.page("en/about/")
    assert "canonical" not in html
    assert "alternate" not in html
    assert not (site.site / "sitemap.xml").exists()


def test_the_home_page_stands_at_the_root(site: TinySite) -> None:
    """In the map of the site no address has a dot, and each stands once."""
    found = re.findall("<loc>([^<]+)</loc>", (site.site / "sitemap.xml").read_text(encoding="utf-8"))
    assert found[0] == "https://tiny.example/"
    assert len(set(found)) == len(found) > 8
    assert not any("/." in address for address in found)


def test_language_menu_leads_to_the_same_page(site: TinySite) -> None:
    """Every language of the menu keeps the reader on the page."""
    html = site.page("vi/about/")
    menu = html.partition('<ul class="languages__list">')[2].partition("</ul>")[0]
    assert re.findall(r'href="([^"]+)"', menu) == [
        "../../about/",
        "../../ja-Hira/about/",
        "../../en/about/",
        "../../zh/about/",
        "./",
        "../../pt-BR/about/",
        "../../ne/about/",
    ]


def test_page_in_a_language_without_source_is_told(tiny: Lay) -> None:
    """A translation of nothing stops the build."""
    done = tiny(ENGLISH.replace("about.md", "alone.md")).build()
    assert "docs/en/alone.md:1: there is no ja page that this translates — write the Japanese first" in done.stderr
