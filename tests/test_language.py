"""The language menu of a page, and the label of its text."""

import re
from pathlib import Path

import pytest

from madoguchi.language import Label, label, menu, wanted_locales
from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.version import version_of
from tree import change, small


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of the little library."""
    return small(tmp_path)


@pytest.fixture
def library(root: Path) -> Library:
    """The little library."""
    return load_library(root)[0]


def test_the_menu_has_the_order_of_the_site() -> None:
    """Languages come in the order of the site, each with its own name and its addresses."""
    urls = {"vi": "vi/a/", "ja": "a/", "en": "en/a/"}
    found = menu(urls, {"ja", "en"}, "en", "https://desk.example/sub/")
    assert [(entry.locale, entry.name, entry.url) for entry in found] == [
        ("ja", "日本語", "a/"),
        ("en", "English", "en/a/"),
        ("vi", "Tiếng Việt", "vi/a/"),
    ]
    assert [entry.absolute for entry in found][1] == "https://desk.example/sub/en/a/"


def test_the_menu_says_what_is_translated() -> None:
    """The menu tells which language is being read, and where the page would show Japanese."""
    found = menu({"ja": "", "en": "en/", "vi": "vi/"}, {"ja", "en"}, "en", "")
    assert [(entry.locale, entry.translated, entry.current) for entry in found] == [
        ("ja", True, False),
        ("en", True, True),
        ("vi", False, False),
    ]


def test_a_page_in_no_language_has_no_menu() -> None:
    """Where there are no addresses, there is no menu."""
    assert menu({}, set(), "ja", "") == []


def test_the_source_has_a_label_without_a_translation(library: Library) -> None:
    """The Japanese in the Japanese site is its own source."""
    assert label("ja/index.md", "ja", library) == Label("ja", False, None, None, False)


def test_a_translation_is_labelled(root: Path, library: Library) -> None:
    """A translated page says how it was made and of what version."""
    version = version_of(root / "docs/ja/index.md")
    assert label("en/index.md", "en", library) == Label("en", False, "machine", version, False)


def test_a_case_is_labelled(root: Path, library: Library) -> None:
    """A story is labelled like any page."""
    version = version_of(root / "cases/tax-letter/ja.md")
    assert label("en/cases/tax-letter.md", "en", library) == Label("en", False, "machine", version, False)


@pytest.mark.parametrize("kind", ["scenario", "roleplay"])
def test_an_exercise_is_labelled(kind: str, root: Path, library: Library) -> None:
    """An exercise says how its words were made and of what version, whatever its story says; the source says nothing."""
    version = version_of(root / f"cases/tax-letter/{kind}.yml")
    assert label(f"en/cases/tax-letter/{kind}.md", "en", library) == Label("en", False, "machine", version, False)
    assert label(f"ja/cases/tax-letter/{kind}.md", "ja", library) == Label("ja", False, None, None, False)


def test_an_exercise_is_labelled_apart_from_its_story(root: Path) -> None:
    """An exercise that a human translated says so beside a story that a machine translated."""
    change(root / "cases/tax-letter/scenario.en.yml", "translation: machine", "translation: human")
    library = load_library(root)[0]
    found = {name: label(f"en/cases/tax-letter{name}.md", "en", library) for name in ("", "/scenario", "/roleplay")}
    assert {name: one.how for name, one in found.items() if one} == {
        "": "machine",
        "/scenario": "human",
        "/roleplay": "machine",
    }


@pytest.mark.parametrize("kind", ["scenario", "roleplay"])
def test_an_older_exercise_is_stale(kind: str, root: Path) -> None:
    """A translated exercise whose Japanese has changed since says so; its story and the Japanese do not."""
    path = root / f"cases/tax-letter/{kind}.yml"
    path.write_text(path.read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    library = load_library(root)[0]
    found = [
        label(f"{uri}.md", uri[:2], library)
        for uri in (f"en/cases/tax-letter/{kind}", f"ja/cases/tax-letter/{kind}", "en/cases/tax-letter")
    ]
    assert [one.stale for one in found if one] == [True, False, False]


@pytest.mark.parametrize("kind", ["scenario", "roleplay"])
@pytest.mark.parametrize("uri", ["en/cases/other/{}.md", "vi/cases/tax-letter/{}.md", "en/cases/{}.md"])
def test_an_exercise_that_is_not_there_has_no_label(kind: str, uri: str, library: Library) -> None:
    """A page of an exercise that no case has in that language has no label."""
    assert label(uri.format(kind), "en", library) is None


@pytest.mark.parametrize(
    "uri",
    ["ja/index.md", "ja/cases/tax-letter.md", "ja/cases/tax-letter/scenario.md", "ja/cases/tax-letter/roleplay.md"],
)
def test_japanese_in_another_language_is_foreign(uri: str, library: Library) -> None:
    """Japanese that is shown because the language has no text is foreign."""
    assert label(uri, "vi", library) == Label("ja", True, None, None, False)


def test_an_older_translation_is_stale(root: Path) -> None:
    """A translation whose Japanese has changed since says so."""
    change(root / "docs/ja/index.md", "手引き", "手びき")
    found = label("en/index.md", "en", load_library(root)[0])
    assert found is not None
    assert found.stale


@pytest.mark.parametrize("uri", ["ja/other.md", "index.md", "ja/cases/other.md", ""])
def test_a_page_that_is_not_ours_has_no_label(uri: str, library: Library) -> None:
    """A page that the library does not know has no label."""
    assert label(uri, "ja", library) is None


def test_all_languages_are_built() -> None:
    """Without a wish, every language of the site is built; with one, that language and its source."""
    assert wanted_locales(list(LOCALES), None) == set(LOCALES)
    assert wanted_locales(list(LOCALES), "vi") == {"ja", "vi"}
    assert wanted_locales(list(LOCALES), "ja") == {"ja"}
    assert wanted_locales(list(LOCALES), "") == set(LOCALES)


@pytest.mark.parametrize(
    ("only", "wanted"), [("vi,ne", {"ja", "vi", "ne"}), ("ja,en", {"ja", "en"}), ("pt-BR,pt-BR", {"ja", "pt-BR"})]
)
def test_several_languages_are_built(only: str, wanted: set[str]) -> None:
    """A wish can name several languages, with commas; each is built once."""
    assert wanted_locales(list(LOCALES), only) == wanted


def test_two_lists_of_languages_agree() -> None:
    """A language that only one of the two lists names is told."""
    message = "mkdocs.yml and hooks/madoguchi/locales.py name different languages (ko, ne) — make them the same"
    with pytest.raises(ValueError, match=re.escape(message)):
        wanted_locales(["ko" if locale == "ne" else locale for locale in LOCALES], None)


@pytest.mark.parametrize("only", ["pt", "vi,pt", "pt,vi", "en,pt,vi"])
def test_a_wish_for_an_unknown_language_is_told(only: str) -> None:
    """A language that the site does not have cannot be built, alone or beside others."""
    message = "BUILD_ONLY_LOCALE=pt is no language of the site — use one of: en, ja, ja-Hira, ne, pt-BR, vi, zh"
    with pytest.raises(ValueError, match=re.escape(message)):
        wanted_locales(list(LOCALES), only)


@pytest.mark.parametrize("only", ["vi,", ",vi", "vi, en", "vi en"])
def test_a_wish_in_another_form_is_told(only: str) -> None:
    """What stands between the commas has to be a language."""
    with pytest.raises(ValueError, match=r"^BUILD_ONLY_LOCALE=.* is no language of the site"):
        wanted_locales(list(LOCALES), only)
