"""GIFT: questions as plain text, as Moodle and others read them (https://docs.moodle.org/en/GIFT_format).

What the format has no place for is told in comments above the question, in the reader's language.
"""

from collections.abc import Iterator

from ..bank import Bank, BankQuiz
from ..quiz import Option
from ..ruby import plain
from ..view import View
from .item import SITE, Item

ESCAPES = str.maketrans({**{mark: f"\\{mark}" for mark in "\\:#={}~"}, "\n": "\\n"})


def gift(bank: Bank, view: View) -> str:
    """The bank as one GIFT file: a category for each quiz, questions in their order."""
    blocks = []
    for quiz in bank.quizzes:
        blocks.append(_category(quiz))
        blocks += [_question(Item(quiz, question, view)) for question in quiz.quiz.questions]
    return "\n\n".join(blocks) + "\n"


def _category(quiz: BankQuiz) -> str:
    # In the path of a category a slash is doubled; nothing else is escaped there.
    return f"$CATEGORY: {SITE}/" + _line(quiz.title).replace("/", "//")


def _question(item: Item) -> str:
    tags = "".join(f" [tag:{tag}]" for tag in item.tags)
    comments = [f"[id:{item.id}]{tags}", *map(_line, _notes(item))]
    stem = [item.question.stem]
    if item.question.type == "judgement":
        stem += [f"- {option.text}" for option in item.question.options]
    return "\n".join(
        [
            *(f"// {comment}" for comment in comments),
            # Without a format the text would be HTML, and `<` would vanish.
            f"::{_escaped(item.id)}::[plain]{_escaped(chr(10).join(stem))}{{",
            *_answers(item),
            f"####{_escaped(chr(10).join(item.feedback()))}",
            "}",
        ]
    )


def _notes(item: Item) -> Iterator[str]:
    t = item.view.t
    if item.foreign:
        yield t("export.note.foreign")
    if item.fixed:
        yield t("export.note.fixed")
    if item.question.type in ("order", "fill", "judgement"):
        yield t(f"export.note.{item.question.type}")
    if item.question.type in ("order", "match"):
        yield t("export.note.reasons")
    if item.question.type == "judgement":
        yield t("export.note.mark")
    for hint in item.question.hints:
        yield t("export.note.hint", hint=hint.text)


def _answers(item: Item) -> Iterator[str]:
    question = item.question
    if question.type == "true-false":
        right, wrong = sorted(question.options, key=lambda option: option.id not in question.key)
        yield f"{'TRUE' if right.id == 'correct' else 'FALSE'}#{_part(wrong.feedback)}#{_part(right.feedback)}"
    elif question.type == "match":
        yield from (f"={_part(option.text)} -> {_escaped(str(option.match))}" for option in question.options)
    elif question.type == "order":
        yield from (f"={_part(option.text)} -> {question.options.index(option) + 1}" for option in item.scrambled)
    elif question.type != "judgement":
        for option in question.options:
            yield from _choices(item, option)


def _choices(item: Item, option: Option) -> Iterator[str]:
    right = option.id in item.question.key
    mark = "=" if right else "~"
    if item.question.type == "multiple":
        # As on the page: each right option earns its share, each wrong one takes as much away.
        mark = f"~%{'' if right else '-'}{100 / len(item.question.key):.7g}%"
    elif item.question.type == "fill":
        mark = "=%100%" if right else "=%0%"
    for text in (option.text, *option.variants):
        yield f"{mark}{_part(_answer(text) if item.question.type == 'fill' else text)}#{_part(option.feedback)}"


def _answer(text: str) -> str:
    # In a short answer a star stands for any text.
    return text.replace("*", r"\*")


def _part(text: str) -> str:
    """Text of an answer; what could be taken for its format or its weight gets a format of its own."""
    escaped = _escaped(text)
    return f"[plain]{escaped}" if escaped.startswith(("[", "%")) else escaped


def _escaped(text: str) -> str:
    # An arrow cannot be escaped: within the answers it makes any question a matching one.
    return plain(text).replace("\r", "").replace("->", "→").translate(ESCAPES)


def _line(text: str) -> str:
    return " ".join(plain(text).split())
