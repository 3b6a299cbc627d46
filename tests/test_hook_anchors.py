"""Links to what stands in data are verified like links to headings."""

from collections.abc import Callable

from tiny import TinySite

PAGE = """
    docs/ja/about.md
        ---
        title: このサイトについて
        description: これはとても小さなサイトのページです。
        ---

        # このサイトについて

        [警察](directory.md#police)
    """


def test_link_to_a_contact_is_known(tiny: Callable[[str], TinySite]) -> None:
    """The id of a contact is an anchor of the directory."""
    assert tiny(PAGE).build().returncode == 0


def test_link_to_no_contact_stops_the_build(tiny: Callable[[str], TinySite]) -> None:
    """A link to a contact that is not there fails."""
    done = tiny(PAGE.replace("#police", "#polise")).build()
    assert done.returncode != 0
    assert "does not contain an anchor '#polise'" in done.stderr
