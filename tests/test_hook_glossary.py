"""Terms are marked once on a page and explained at its foot."""

import pytest

from tiny import Lay, TinySite, text_of

PAGE = """
    docs/ja/about.md
        ---
        title: このサイトについて
        description: これはとても小さなサイトのページです。
        ---

        # このサイトについて

        在留カードを見ます。在留カードは二度目です。[連絡先](directory.md)の在留資格。

        ## 住民税の見出し {#tax}

        `国民年金`は、そのまま。
    """


@pytest.fixture(scope="module")
def site(lasting: Lay) -> TinySite:
    """A tiny site with one page that has terms."""
    site = lasting(PAGE)
    site.build_well("en")
    return site


def test_term_is_marked_once(site: TinySite) -> None:
    """The first mention is a link to the explanation; headings and code are left alone."""
    html = site.page("about/")
    assert html.count('<a class="term" href="#term-residence-card">在留カード</a>') == 1
    assert '<div id="term-residence-card">' in html
    assert "#term-resident-tax" not in html
    assert "#term-national-pension" not in html


def test_explanation_speaks_the_readers_language(site: TinySite) -> None:
    """A Japanese term on a page that falls back is explained in English."""
    html = site.page("en/about/")
    section = text_of(html.partition('<section class="terms"')[2].partition("</section>")[0])
    assert "residence card" in section


def test_page_without_terms_has_no_list(site: TinySite) -> None:
    """Where no term is met, there is neither a list nor its script."""
    assert "terms" not in site.page("sources/")
