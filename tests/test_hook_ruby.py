"""Furigana reaches the page as ruby, and titles and attributes as plain words."""

import pytest

from tiny import Lay, TinySite

EASY = """
    docs/ja/about.md
        ---
        title: 窓口について
        description: これはとても小さなサイトのページです。
        ---

        # 窓口について

        ## この窓口 {#here}

    docs/ja-Hira/about.md
        ---
        title: "{窓口|まどぐち}について"
        description: "{小|ちい}さな サイトの ページです。"
        translation: machine
        source_version: "00000000"
        ---

        # {窓口|まどぐち}について

        ## この {窓口|まどぐち} {#here}

        | {人|ひと} | {日|ひ} |
        | --- | --- |
        | {相談員|そうだんいん} | {今日|きょう} |

        [{窓口|まどぐち}](index.md)
    """
RUBY = "<ruby>窓口<rp>（</rp><rt>まどぐち</rt><rp>）</rp></ruby>"


@pytest.fixture(scope="module")
def site(lasting: Lay) -> TinySite:
    """A tiny site with one page in easy Japanese."""
    site = lasting(EASY)
    site.build_well()
    return site


def test_readings_stand_over_the_words(site: TinySite) -> None:
    """Headings, tables and links carry ruby; the title and the description carry plain words."""
    html = site.page("ja-Hira/about/")
    assert f">{RUBY}について</h1>" in html
    assert f'<h2 id="here">この {RUBY}</h2>' in html
    assert "<ruby>今日<rp>（</rp><rt>きょう</rt><rp>）</rp></ruby></td>" in html
    assert "<title>窓口について" in html
    assert 'content="小さな サイトの ページです。"' in html


def test_nothing_of_the_carriage_is_left(site: TinySite) -> None:
    """No brace and no private character is left on any page."""
    for path in site.site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert not any(0xE000 <= ord(char) <= 0xF8FF for char in html), path
        assert "|まどぐち}" not in html, path


def test_kanji_without_reading_is_told(tiny: Lay) -> None:
    """A kanji without a reading stops the build with its line."""
    done = tiny(EASY.replace("[{窓口|まどぐち}]", "[窓口]")).build()
    assert "docs/ja-Hira/about.md:16: «窓口» has no reading — write {窓口|…}" in done.stderr
