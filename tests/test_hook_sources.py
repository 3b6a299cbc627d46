"""Footnotes are written from data/sources.yml."""

import pytest

from tiny import Lay, TinySite, text_of

PAGE = """
    docs/ja/about.md
        ---
        title: このサイトについて
        description: これはとても小さなサイトのページです。
        ---

        # このサイトについて

        講演から生まれました。[^cinga-talk] もう一度。[^cinga-talk]
    """


@pytest.fixture(scope="module")
def site(lasting: Lay) -> TinySite:
    """A tiny site with one page that cites a source."""
    site = lasting(PAGE)
    site.change("data/sources.yml", ('title: "外国人住民の生活支援―', 'title: "外国人住民の\\n生活支援―'))
    site.build_well("en")
    return site


def test_footnote_names_publisher_title_and_day(site: TinySite) -> None:
    """A citation gets one footnote with its link, its date and the day of the check."""
    text = text_of(site.page("about/"))
    assert text.count("2026-03-31に確認") == 1
    assert "外国人住民の 生活支援―オリエンテーション" in text, "a title of two lines is one footnote"
    assert "2023-02-22" in text


def test_footnote_speaks_the_readers_language(site: TinySite) -> None:
    """On a page that falls back, the footnote still speaks the language of the reader."""
    assert "checked 2026-03-31" in text_of(site.page("en/about/"))


def test_overdue_source_shows_a_notice(tiny: Lay) -> None:
    """A fact past its review date says so where it is cited."""
    site = tiny(PAGE)
    path = site.root / "data" / "sources.yml"
    head, rest = path.read_text(encoding="utf-8").split("- id: cinga-talk", 1)
    rest = rest.replace("checked: 2026-03-31", "checked: 2020-03-31", 1).replace(
        "review: 2027-11-23", "review: 2021-11-23", 1
    )
    path.write_text(f"{head}- id: cinga-talk{rest}", encoding="utf-8")
    site.build_well("en")
    assert "確認の期限（2021-11-23）を過ぎています" in text_of(site.page("about/"))
    assert "1 of the sources on this page should have been checked again" in text_of(site.page("en/about/"))
    assert "確認の期限を過ぎています" not in text_of(site.page("cases/"))


def test_unknown_source_stops_the_build(tiny: Lay) -> None:
    """A citation of a source that is not there is told with file and line."""
    done = tiny(PAGE.replace("[^cinga-talk] もう", "[^cinga-tolk] もう")).build()
    assert done.returncode != 0
    assert "docs/ja/about.md:8: there is no source `cinga-tolk`" in done.stderr
    assert "did you mean `cinga-talk`?" in done.stderr
