"""Links to what stands in data are verified like links to headings."""

from tiny import Lay

PAGE = """
    docs/ja/about.md
        ---
        title: このサイトについて
        description: これはとても小さなサイトのページです。
        ---

        # このサイトについて

        [警察](directory.md#police)
    """


def test_link_to_a_contact_is_known(tiny: Lay) -> None:
    """The id of a contact is an anchor of the directory."""
    assert tiny(PAGE).build("ja").returncode == 0


def test_link_to_no_contact_stops_the_build(tiny: Lay) -> None:
    """A link to a contact that is not there fails with its line."""
    done = tiny(PAGE.replace("#police", "#polise")).build("ja")
    assert done.returncode != 0
    assert "docs/ja/about.md:8: `directory.md` has no `#polise` — did you mean `police`?" in done.stderr
