"""The questions of the whole site: enough of them, of all types and for every role, in every language."""

import unicodedata

import pytest

from madoguchi.fold import comparable
from madoguchi.locales import TRANSLATIONS
from madoguchi.quiz import TYPES, Question
from madoguchi.record import ROLES
from madoguchi.translation import gaps
from madoguchi.view import View
from questions import real_library, real_view


def asked(view: View) -> list[Question]:
    """Every question of the site."""
    return [question for quiz in view.bank.values() for question in quiz.quiz.questions]


def test_there_are_enough_questions_of_all_types() -> None:
    """At least 60 questions, each type at least three times, each role with its own quiz and many more."""
    questions = asked(real_view("ja"))
    assert len(questions) >= 60
    assert {kind: count for kind in TYPES if (count := sum(one.type == kind for one in questions)) < 3} == {}
    assert set(ROLES) < set(real_view("ja").bank)
    assert all(sum(role in one.roles for one in questions) >= 20 for role in ROLES)


def test_most_questions_can_help() -> None:
    """Two questions in three have a hint."""
    questions = asked(real_view("ja"))
    assert sum(bool(one.hints) for one in questions) * 3 >= len(questions) * 2


def typed(text: str) -> set[str]:
    """Other ways to type an answer, of which CONTRIBUTING promises that they make no difference."""
    wide = "".join(chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else char for char in text)
    katakana = "".join(chr(ord(char) + 0x60) if "ぁ" <= char <= "ゖ" else char for char in text)
    hiragana = "".join(chr(ord(char) - 0x60) if "ァ" <= char <= "ヶ" else char for char in text)
    apart = unicodedata.normalize("NFD", text)
    bare = "".join(char for char in apart if not "\u0300" <= char <= "\u036f")
    around = (f" {text}。", f"「{text}」", f"{text}\u3000", text.replace(" ", "\u3000"))
    return {text.upper(), text.lower(), wide, katakana, hiragana, apart, bare, *around} - {text}


@pytest.mark.parametrize("locale", ["ja", *TRANSLATIONS])
def test_answers_are_accepted_however_they_are_typed(locale: str) -> None:
    """Width, capitals, accents, kana, spaces and marks around make no difference to any answer of the site."""
    answers = [
        text
        for one in asked(real_view(locale))
        if one.type == "fill"
        for texts in one.spellings.values()
        for text in texts
    ]
    assert len(answers) > 20
    assert [(text, way) for text in answers for way in typed(text) if comparable(way) != comparable(text)] == []
    assert "" not in map(comparable, answers)


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_every_question_is_whole_in_every_language(locale: str) -> None:
    """No word of a question is missing in a translation."""
    library = real_library()
    tables = [*library.quizzes.values(), *(folder.quiz for folder in library.cases.values())]
    missing = [f"{table.path}: {gap}" for table in tables for gap in gaps(table.source, table.translations.get(locale))]
    assert missing == []


@pytest.mark.parametrize("locale", ["en"])
def test_the_checklist_is_whole(locale: str) -> None:
    """Checklist, places and national figures are whole in English."""
    tables = real_library().tables
    named = ("checklist", "places", "national", "services")
    missing = [
        f"{name}: {gap}" for name in named for gap in gaps(tables[name].source, tables[name].translations[locale])
    ]
    assert missing == []
