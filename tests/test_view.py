"""What templates see: everything in the reader's language, Japanese where it has no words."""

from pathlib import Path

import pytest

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.translation import Text
from madoguchi.view import View
from tree import small


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """The little library."""
    return load_library(small(tmp_path))[0]


def foreign(text: object) -> bool | None:
    """Whether words are the Japanese in place of a translation; None for words of the source."""
    return getattr(text, "foreign", None)


def test_words_of_the_language(library: Library) -> None:
    """A key gives the words of the language, or the Japanese, marked as foreign."""
    view = View(library, "en")
    assert (view.t("site.name"), foreign(view.t("site.name"))) == ("Madoguchi", False)
    assert (view.t("case.minutes"), foreign(view.t("case.minutes"))) == ("約{minutes}分", True)


def test_values_are_filled_in(library: Library) -> None:
    """Numbers and names stand in their places, and the words stay marked."""
    text = View(library, "en").t("case.minutes", minutes=30)
    assert (text, text.foreign) == ("約30分", True)
    assert View(library, "ja").t("case.minutes", minutes="{x}", other=1) == "約{x}分"


def test_an_unknown_key_raises(library: Library) -> None:
    """A key that the Japanese lacks is a mistake in a template."""
    with pytest.raises(KeyError, match=r"no\.such\.key"):
        View(library, "en").t("no.such.key")


def test_tables_are_in_the_language(library: Library) -> None:
    """Each table has the words of the language, and Japanese marked as such where it has none."""
    view = View(library, "en")
    assert [(term.term, foreign(term.term)) for term in view.glossary.terms] == [
        ("residence card", False),
        ("査証", True),
    ]
    assert [contact.name for contact in view.directory.contacts] == ["Police", "消防"]
    assert [check.text for check in view.checklist.checks] == ["Roles are stated"]
    assert [service.name for service in view.services.services] == ["Information", "傾聴", "相談"]
    assert [row.name for row in view.prefectures.prefectures] == ["Hokkaido", "青森県"]
    assert {name: source.title for name, source in view.sources.items()} == {
        "city-guide": "City guide",
        "cinga-talk": "講演",
    }


def test_tables_in_japanese_are_the_source(library: Library) -> None:
    """For a Japanese reader nothing is foreign."""
    view = View(library, "ja")
    assert view.glossary is library.tables["glossary"].source
    assert foreign(view.glossary.terms[0].term) is None


@pytest.mark.parametrize("locale", ["ja-Hira", "zh", "vi", "pt-BR", "ne"])
def test_a_language_without_a_table_is_japanese(locale: str, library: Library) -> None:
    """Where a language has no translation of a table, every word is Japanese and marked as such."""
    terms = View(library, locale).glossary.terms
    assert [(term.term, foreign(term.term)) for term in terms] == [("在留カード", True), ("査証", True)]


def test_the_japanese_word_of_a_term(library: Library) -> None:
    """In every language the Japanese word of a term is at hand."""
    assert View(library, "en").terms_ja == {"residence-card": "在留カード", "visa": "査証"}


def test_languages_have_their_own_names(library: Library) -> None:
    """A language is called as it calls itself, whatever the reader's language."""
    assert View(library, "vi").language_names == {"ja": "日本語", "en": "English"}


def test_a_case_in_the_language(library: Library) -> None:
    """A case has its story, title and questions in the language; what is missing of the quiz is Japanese."""
    case = View(library, "en").cases["tax-letter"]
    assert (case.title, case.title.foreign, case.story.locale) == ("Two letters", False, "en")
    first, second = case.quiz.questions
    assert (first.stem, second.stem, foreign(second.stem)) == ("What do you do first?", "次に何をしますか。", True)
    assert [option.text for option in first.options] == ["Ask.", "Open.", "Wait."]
    assert first.key == ("ask",)


def test_a_case_without_a_story_in_the_language(library: Library) -> None:
    """Where a language has no story, the Japanese one is shown, and its title is marked as foreign."""
    case = View(library, "vi").cases["tax-letter"]
    assert (case.title, case.title.foreign, case.description.foreign, case.story.locale) == (
        "二通の手紙",
        True,
        True,
        "ja",
    )


def test_titles_of_pages(library: Library) -> None:
    """The title of a page or a case is that of the language, else the Japanese one, marked as foreign."""
    english, vietnamese = View(library, "en"), View(library, "vi")
    assert english.title_of("index.md") == "Home"
    assert english.title_of("cases/tax-letter.md") == "Two letters"
    assert (vietnamese.title_of("index.md"), vietnamese.title_of("index.md").foreign) == (Text("トップ"), True)
    assert vietnamese.title_of("cases/tax-letter.md").foreign


def test_a_page_that_is_not_there_has_no_title(library: Library) -> None:
    """Asking for the title of a page that does not exist is a mistake in a template."""
    with pytest.raises(KeyError):
        View(library, "en").title_of("other.md")
