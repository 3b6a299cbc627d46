"""GIFT: questions as plain text, as Moodle and others read them (https://docs.moodle.org/en/GIFT_format).

What the format has no place for is told in comments above the question, in the reader's language.
"""

import re
from collections.abc import Iterator

from ..bank import Bank
from ..quiz import Option
from ..view import View
from .item import Item, category

CODE = re.compile(r"&&(?=\d{3};)")
"""How Moodle's reader notes an escaped mark for itself. Standing in a text, it would become that mark."""
STAR = r"\*"
ESCAPES = str.maketrans({**{mark: f"\\{mark}" for mark in "\\:#={}~"}, "\n": "\\n"})


def gift(bank: Bank, view: View) -> str:
    """The bank as one GIFT file: a category for each quiz, questions in their order."""
    blocks = []
    for quiz in bank.quizzes:
        # In the path of a category nothing is escaped.
        blocks.append(f"$CATEGORY: {category(quiz, view)}")
        blocks += [_question(Item(quiz, question, view)) for question in quiz.quiz.questions]
    return "\n\n".join(blocks) + "\n"


def _question(item: Item) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in item.tags)
    comments = [f"[id:{item.id}]{tags}", *(_line(item.text(note)) for note in _notes(item))]
    return "\n".join(
        [
            *(f"// {comment}" for comment in comments),
            # Without a format the text would be HTML, and `<` would vanish.
            f"::{_escaped(item.id)}::[plain]{_escaped(item.text(item.question.stem))}{{",
            *_answers(item),
            f"####{_part(item.text(chr(10).join(item.feedback())))}",
            "}",
        ]
    )


def _notes(item: Item) -> Iterator[str]:
    t, kind = item.view.t, item.question.type
    if item.foreign:
        yield t("export.note.foreign")
    if item.fixed:
        yield t("export.note.fixed")
    if kind in ("order", "fill", "judgement"):
        yield t(f"export.note.{kind}")
    if kind == "order":
        yield t("export.note.places")
    if item.together:
        yield t("export.note.reasons")
    if kind == "judgement":
        yield t("export.note.mark")
    for hint in item.question.hints:
        yield t("export.note.hint", hint=hint.text)


def _answers(item: Item) -> Iterator[str]:
    question = item.question
    if question.type == "true-false":
        right, wrong = sorted(question.options, key=lambda option: option.id not in question.key)
        yield f"{'TRUE' if right.id == 'correct' else 'FALSE'}#{_reason(item, wrong)}#{_reason(item, right)}"
    elif question.type == "match":
        yield from (f"={_words(item, option.text)} -> {_partner(item, option)}" for option in question.options)
    elif question.type == "order":
        places = {option.id: place for place, option in enumerate(question.options, 1)}
        yield from (f"={_words(item, option.text)} -> {places[option.id]}" for option in item.scrambled)
    elif question.type == "fill":
        for option in question.options:
            yield from _typed(item, option)
    else:
        yield from (
            f"{_mark(item, option)}{_words(item, option.text)}#{_reason(item, option)}" for option in question.options
        )


def _typed(item: Item, option: Option) -> Iterator[str]:
    share = "=%100%" if option.id in item.question.key else "=%0%"
    for text in item.typed(option):
        # In a short answer a star stands for any text.
        yield f"{share}{_part(text.replace('*', STAR))}#{_reason(item, option)}"


def _mark(item: Item, option: Option) -> str:
    """What stands before an option that is chosen."""
    question = item.question
    right = option.id in question.key
    if question.type == "multiple":
        # As on the page: each right option earns its share, each wrong one takes as much away.
        return f"~%{'' if right else '-'}{100 / len(question.key):.7g}%"
    if question.type == "judgement":
        # No view is wrong. One has to be marked as right, or it would be a question with several answers.
        return "=" if option is question.options[0] else "~%100%"
    return "=" if right else "~"


def _reason(item: Item, option: Option) -> str:
    return _part(item.text("\n".join(item.reason(option))))


def _words(item: Item, words: str) -> str:
    return _part(item.text(words))


def _partner(item: Item, option: Option) -> str:
    # Moodle reads no format here.
    return _escaped(item.text(str(option.match)))


def _part(text: str) -> str:
    """Text within the answers; what could be taken for its format or its weight gets a format of its own."""
    escaped = _escaped(text)
    return f"[plain]{escaped}" if escaped.startswith(("[", "%")) else escaped


def _escaped(text: str) -> str:
    # An arrow cannot be escaped: within the answers it makes any question a matching one. Nor can Moodle's own codes,
    # which a word joiner (U+2060), wide as nothing, takes apart.
    text = CODE.sub("&\u2060&", text.replace("\r", "").replace("->", "→"))
    return text.translate(ESCAPES)


def _line(text: str) -> str:
    return " ".join(text.split())
