"""The languages of the site."""

from madoguchi.locales import FULL, LOCALES, NAMES, SOURCE, TRANSLATIONS


def test_japanese_comes_first() -> None:
    """The source stands first in the menu, and every other language is a translation."""
    assert LOCALES[0] == SOURCE == "ja"
    assert set(LOCALES) == {SOURCE, *TRANSLATIONS}
    assert SOURCE not in TRANSLATIONS


def test_every_language_has_its_own_name() -> None:
    """No two languages of the menu have the same name."""
    assert len(set(NAMES.values())) == len(LOCALES) == 7


def test_the_full_languages_are_languages() -> None:
    """A language in which every text must be there is a language of the site, the source among them."""
    assert SOURCE in FULL
    assert set(FULL) <= set(LOCALES)
