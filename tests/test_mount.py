"""Where the stories of the cases, their exercises and their cards stand in the site."""

from pathlib import Path

import pytest

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.mount import case_of, menu_with_cases, mounted, mounts
from madoguchi.translation import Text
from tree import change, lay, small


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The little library."""
    return load_library(small(tmp_path))[0]


WORDS = {
    "scenario.page": Text("Practise: {title}"),
    "scenario.description": Text("Choose your way through {title}."),
    "roleplay.page": Text("Cards: {title}"),
    "roleplay.description": Text("Act {title} out."),
}


def test_every_story_and_exercise_has_a_page(library: Library) -> None:
    """Each story, exercise and set of cards is a page of its language, and a language without one has none."""
    assert sorted(mounts(library)) == [
        f"{locale}/cases/tax-letter{part}.md" for locale in ("en", "ja") for part in ("", "/roleplay", "/scenario")
    ]


@pytest.mark.parametrize("kind", ["scenario", "roleplay"])
def test_a_case_without_an_exercise_has_no_page_for_it(kind: str, tmp_path: Path) -> None:
    """What a case does not have is no page, in any language; all its other pages stay."""
    for path in small(tmp_path).glob(f"cases/*/{kind}*.yml"):
        path.unlink()
    found = mounts(load_library(tmp_path)[0])
    assert len(found) == 4
    assert not [uri for uri in found if kind in uri]


def test_an_exercise_without_a_translation_is_a_page_in_japanese_only(tmp_path: Path) -> None:
    """An exercise may be written in fewer languages than its story, and in more."""
    small(tmp_path)
    (tmp_path / "cases/tax-letter/roleplay.en.yml").unlink()
    (tmp_path / "cases/tax-letter/en.md").unlink()
    assert sorted(mounts(load_library(tmp_path)[0])) == [
        "en/cases/tax-letter/scenario.md",
        "ja/cases/tax-letter.md",
        "ja/cases/tax-letter/roleplay.md",
        "ja/cases/tax-letter/scenario.md",
    ]


@pytest.mark.parametrize(
    ("uri", "kind", "locale", "file"),
    [
        ("ja/cases/tax-letter.md", "case", "ja", "ja.md"),
        ("ja/cases/tax-letter/scenario.md", "scenario", "ja", "scenario.yml"),
        ("en/cases/tax-letter/scenario.md", "scenario", "en", "scenario.en.yml"),
        ("ja/cases/tax-letter/roleplay.md", "roleplay", "ja", "roleplay.yml"),
        ("en/cases/tax-letter/roleplay.md", "roleplay", "en", "roleplay.en.yml"),
    ],
)
def test_what_is_mounted_can_be_edited(uri: str, kind: str, locale: str, file: str, library: Library) -> None:
    """A page of a case says what it shows, in which language, and in which file of the repository it is written."""
    shown = mounted(uri, library)
    assert shown is not None
    assert (shown.kind, shown.locale, shown.folder.slug) == (kind, locale, "tax-letter")
    assert shown.written_at == f"cases/tax-letter/{file}"
    assert shown.path.is_file()


def text_of(uri: str, library: Library) -> str:
    """The Markdown of a mounted page, with the words above."""
    shown = mounted(uri, library)
    assert shown is not None
    return shown.markdown(WORDS)


def test_a_story_is_shown_as_it_is_written(library: Library) -> None:
    """The page of a story is its text, with the template of a case; the rest of its front matter stays."""
    lines = text_of("en/cases/tax-letter.md", library).splitlines()
    assert lines[:3] == ["---", "template: case.html", "title: Two letters"]
    assert "## Discuss {#discuss}" in lines


@pytest.mark.parametrize(
    ("kind", "title", "description"),
    [
        ("scenario", "Practise: Two letters", "Choose your way through Two letters."),
        ("roleplay", "Cards: Two letters", "Act Two letters out."),
    ],
)
def test_an_exercise_has_the_title_of_its_story(kind: str, title: str, description: str, library: Library) -> None:
    """The page of an exercise is its template, with the words of the language and the title of the story."""
    assert text_of(f"en/cases/tax-letter/{kind}.md", library) == (
        f'---\ntemplate: {kind}.html\ntitle: "{title}"\ndescription: "{description}"\n---\n\n# {title}\n'
    )


def test_an_exercise_whose_story_is_japanese_has_its_title(tmp_path: Path) -> None:
    """Where a language has the exercise but not the story, the page has the Japanese title."""
    (small(tmp_path) / "cases/tax-letter/en.md").unlink()
    assert "# Practise: 二通の手紙\n" in text_of("en/cases/tax-letter/scenario.md", load_library(tmp_path)[0])


def test_a_title_may_have_any_characters(tmp_path: Path) -> None:
    """A title with quotes and colons does not break the head of the page that is made from it."""
    change(small(tmp_path) / "cases/tax-letter/en.md", "title: Two letters", "title: 'Two: \"letters\"'")
    change(tmp_path / "cases/tax-letter/en.md", "# Two letters", '# Two: "letters"')
    assert 'title: "Practise: Two: \\"letters\\""\n' in text_of(
        "en/cases/tax-letter/scenario.md", load_library(tmp_path)[0]
    )


@pytest.mark.parametrize("kind", ["scenario", "roleplay"])
def test_an_exercise_is_no_story(kind: str, library: Library) -> None:
    """The page of an exercise shows no story, though it belongs to a case."""
    assert case_of(f"en/cases/tax-letter/{kind}.md", library) is None


def test_a_library_without_cases_has_no_such_pages(tmp_path: Path) -> None:
    """Where there are no cases, nothing is added."""
    assert mounts(Library(tmp_path)) == []


def test_a_page_of_a_case_is_known(library: Library) -> None:
    """The page of a case leads to its story in that language."""
    story = case_of("en/cases/tax-letter.md", library)
    assert story is not None
    assert (story.locale, story.path.name) == ("en", "en.md")


def test_a_story_is_found_in_the_repository(library: Library) -> None:
    """Where a story can be edited is said below the root of the project, not by the machine's own path."""
    shown = mounted("en/cases/tax-letter.md", library)
    assert shown is not None
    assert shown.written_at == "cases/tax-letter/en.md"


@pytest.mark.parametrize(
    "uri",
    [
        "vi/cases/tax-letter.md",
        "en/cases/other.md",
        "en/cases/index.md",
        "en/index.md",
        "en/cases/tax-letter/",
        "en/cases/tax-letter/quiz.md",
        "en/cases/tax-letter/scenario/index.md",
        "vi/cases/tax-letter/scenario.md",
        "en/cases/other/scenario.md",
        "en/cases/scenario.md",
        "xx/cases/tax-letter/scenario.md",
        "en/roles/tax-letter.md",
        "tax-letter.md",
        "",
    ],
)
def test_other_pages_are_no_cases(uri: str, library: Library) -> None:
    """A page that shows no story of its language is no case."""
    assert case_of(uri, library) is None
    assert mounted(uri, library) is None


def test_the_menu_lists_every_case(tmp_path: Path) -> None:
    """The section with the catalogue lists the cases after it, the easiest first; all else stays."""
    small(tmp_path)
    for slug, level in (("a-hard-one", 3), ("another", 1)):
        for name in ("case.yml", "quiz.yml", "ja.md"):
            text = (tmp_path / "cases/tax-letter" / name).read_text(encoding="utf-8")
            lay(tmp_path, f"cases/{slug}/{name}\n    x")
            (tmp_path / "cases" / slug / name).write_text(text, encoding="utf-8")
        change(tmp_path / "cases" / slug / "case.yml", "level: 1", f"level: {level}")
    menu = ["index.md", {"nav.cases": ["cases/index.md"]}, {"nav.desk": ["desks.md"]}]
    cases = ["cases/another.md", "cases/tax-letter.md", "cases/a-hard-one.md"]
    expected = ["index.md", {"nav.cases": ["cases/index.md", *cases]}, {"nav.desk": ["desks.md"]}]
    library = load_library(tmp_path)[0]
    assert menu_with_cases(menu, library) == expected
    assert menu_with_cases(expected, library) == expected


def test_a_menu_without_the_catalogue_stays(library: Library) -> None:
    """Where no section holds the catalogue, the menu is not changed."""
    assert menu_with_cases(["index.md", {"a": ["b.md"]}], library) == ["index.md", {"a": ["b.md"]}]
