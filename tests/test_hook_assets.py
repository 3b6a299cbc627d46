"""Of the theme, only what a page asks for is in the site."""

from collections.abc import Callable

from tiny import TinySite


def test_stylesheet_is_kept_and_scripts_are_dropped(tiny: Callable[[str], TinySite]) -> None:
    """Material's stylesheet is linked and there; its scripts are not."""
    site = tiny("")
    site.build_well()
    sheets = list((site.site / "assets" / "stylesheets").glob("main.*.min.css"))
    assert len(sheets) == 1
    assert f'href="assets/stylesheets/{sheets[0].name}"' in site.page("")
    assert not (site.site / "assets" / "javascripts").exists()
