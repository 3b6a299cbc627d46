"""What is told to those who write and translate questions, with the line."""

from pathlib import Path
from typing import Any

from .library import Table
from .problem import Problems
from .quiz import Quiz, faults, giveaways
from .translation import localize
from .yamlfile import read


def check_quiz(table: Table, problems: Problems) -> None:
    """Tell what is wrong with the questions of a quiz, and with those of each translation."""
    quiz = table.source
    assert isinstance(quiz, Quiz)
    found = len(problems.errors)
    document = read(table.path, Problems())
    for place, what, todo in faults(quiz):
        problems.add(table.path, document.line(place) if document else 1, what, todo)
    if len(problems.errors) > found:
        return
    for locale, words in table.translations.items():
        path = table.path.with_name(f"{table.path.stem}.{locale}.yml")
        _check_translation(path, quiz, words, problems)


def _check_translation(path: Path, quiz: Quiz, words: Any, problems: Problems) -> None:
    document = read(path, Problems())
    for question in quiz.questions:
        given = words.questions.get(question.id)
        if given is None:
            continue
        line = document.line(("questions", question.id)) if document else 1
        for option in question.options:
            there = given.options.get(option.id)
            lacking = [
                name
                for name in ("text", "feedback", "match", "seen")
                if getattr(option, name) and not getattr(there, name, None)
            ]
            if there is None:
                problems.add(
                    path,
                    line,
                    f"`{question.id}` lacks the option `{option.id}`",
                    "translate it, or leave the whole question out",
                )
            elif lacking:
                what = f"`{option.id}` of `{question.id}` lacks {', '.join(lacking)}"
                problems.add(path, line, what, "translate it, or leave the whole question out")
    if len(words.questions) == len(quiz.questions):
        for place, what, todo in giveaways(localize(quiz, words)):
            asked = quiz.questions[int(place[1])].id
            problems.add(path, document.line(("questions", asked)) if document else 1, what, todo)
