"""What is for all languages is written once, and whole."""

import pytest

from tiny import ENGLISH, Lay


@pytest.mark.parametrize("only", ["ja", "en"])
def test_the_map_of_the_site_and_the_missing_page_are_whole(tiny: Lay, only: str) -> None:
    """With one language or two: the map has the pages of all that are built; what is missing is told in the source's frame."""
    site = tiny(ENGLISH)
    site.build_well(only)
    sitemap = (site.site / "sitemap.xml").read_text(encoding="utf-8")
    assert "<loc>https://tiny.example/about/</loc>" in sitemap
    assert ("<loc>https://tiny.example/en/about/</loc>" in sitemap) == (only == "en")
    assert '<html lang="ja">' in (site.site / "404.html").read_text(encoding="utf-8")
