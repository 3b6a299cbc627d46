"""What is told to those who write and translate questions, with the line."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from .check import tell
from .library import Table
from .limit import QUESTION
from .problem import Problems
from .quiz import Fault, Question, Quiz, faults, giveaways, option_faults
from .translation import localize


def check_quiz(table: Table, problems: Problems) -> None:
    """Tell what is wrong with the questions of a quiz, and with those of each translation."""
    quiz = table.source
    assert isinstance(quiz, Quiz)
    found = [*faults(quiz), *_long_names(table.path, quiz)]
    tell(table.path, found, problems)
    if found:
        return
    for locale, words in table.translations.items():
        path = table.path.with_name(f"{table.path.stem}.{locale}.yml")
        tell(path, list(_translation_faults(quiz, words)), problems)


def _long_names(path: Path, quiz: Quiz) -> Iterator[Fault]:
    name = path.parent.name if path.stem == "quiz" else path.stem
    for index, question in enumerate(quiz.questions):
        whole = f"{name}/{question.id}"
        if len(whole) > QUESTION:
            what = f"`{whole}` has {len(whole)} characters"
            yield ("questions", index, "id"), what, f"shorten the id: Moodle keeps {QUESTION}"


def _translation_faults(quiz: Quiz, words: Any) -> Iterator[Fault]:
    """What a translation must not be: places in its file with what is wrong and what to do."""
    todo = "translate it, or leave the whole question out"
    for question in quiz.questions:
        given = words.questions.get(question.id)
        for option in question.options if given else ():
            there = given.options.get(option.id)
            place = ("questions", question.id)
            needed = [name for name in ("text", "feedback", "match", "seen") if getattr(option, name)]
            lacking = [name for name in needed if not getattr(there, name, None)]
            if there is None:
                yield place, f"`{question.id}` lacks the option `{option.id}`", todo
            elif lacking:
                yield place, f"`{option.id}` of `{question.id}` lacks {', '.join(lacking)}", todo
    localized = localize(quiz, words)
    for question in localized.questions:
        if question.id in words.questions:
            yield from _translated_options(question)
    if len(words.questions) == len(quiz.questions):
        for (_, index, *_), what, mend in giveaways(localized):
            yield ("questions", quiz.questions[int(index)].id), what, mend


def _translated_options(question: Question) -> Iterator[Fault]:
    for number, field, what, todo in option_faults(question):
        place = ("questions", question.id, "options", question.options[number].id, field)
        yield place, f"`{question.id}`: {what}", todo
