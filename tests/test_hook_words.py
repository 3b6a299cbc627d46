"""Templates speak the reader's language; a section of the menu is named by its key."""

from tiny import Lay


def test_missing_words_fall_back_and_are_marked(tiny: Lay) -> None:
    """Words that a language lacks are shown in Japanese and marked as such."""
    site = tiny(
        """
        data/words/en.yml
            translation: machine
            source_version: "00000000"
            skip: Skip to the text
        """
    )
    site.build_well("en")
    html = site.page("en/about/")
    assert 'href="#text">Skip to the text</a>' in html
    assert '<span lang="ja">メニュー</span>' in html


def test_words_that_the_source_lacks_are_told(tiny: Lay) -> None:
    """A key that Japanese does not have stops the build."""
    done = tiny(
        """
        data/words/en.yml
            translation: machine
            source_version: "00000000"
            skipp: Skip to the text
        """
    ).build()
    assert "data/words/en.yml:3: `skipp` is not in the Japanese words — did you mean `skip`?" in done.stderr


def test_sections_are_named_in_each_language(tiny: Lay) -> None:
    """The key of a section in mkdocs.yml becomes its words."""
    site = tiny("")
    site.change("mkdocs.yml", ("  - about.md\n", "  - nav.desk: [about.md]\n"))
    site.build_well("en")
    assert "窓口を考える" in site.page("")
    assert "Your desk" in site.page("en/")
