"""Of the theme, only what a page asks for is in the site."""

from tiny import Lay


def test_stylesheet_is_kept_and_scripts_are_dropped(tiny: Lay) -> None:
    """Material's stylesheet is linked and there; its scripts are not."""
    site = tiny("")
    site.build_well("ja")
    sheets = list((site.site / "assets" / "stylesheets").glob("main.*.min.css"))
    assert len(sheets) == 1
    assert f'href="assets/stylesheets/{sheets[0].name}"' in site.page("")
    assert not (site.site / "assets" / "javascripts").exists()
