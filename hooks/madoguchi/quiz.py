"""Quizzes: questions that ask what one would do, each option with its reason, each key with its source.

The standard names of the field: a stem asks, the key is right, a distractor is not, feedback says why.
"""

import hashlib
from collections.abc import Iterator
from typing import Annotated, Literal, get_args

from pydantic import Field

from .fold import as_read, comparable
from .limit import HINTS, TYPED, length
from .record import Id, Level, Record, Role, Word
from .ruby import plain

Type = Literal["single", "multiple", "true-false", "order", "match", "fill", "judgement"]
TYPES: tuple[Type, ...] = get_args(Type)
TRUE_FALSE = ("correct", "incorrect")
"""The two options of a question that is true or false."""
KEYED = ("single", "multiple", "true-false", "fill")
"""The types whose right options are named in `key`; `order` and `match` are their own key, a judgement has none."""
LENGTHS: dict[Type, tuple[int, int]] = {
    "single": (2, 6), "multiple": (2, 7), "true-false": (2, 2), "order": (3, 7),
    "match": (3, 7), "fill": (1, 8), "judgement": (2, 5),
}  # fmt: skip
"""How many options a question of each type may have."""
Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
Fault = tuple[tuple[str | int, ...], str, str]
"""(place in the file, what is wrong, what to do)."""


class Hint(Record):
    """A little help: the first shows where to look, the last says nearly all."""

    id: Id
    text: Word


class Seen(Record):
    """How each of the three roles sees a view."""

    interpreter: Word
    counselor: Word
    coordinator: Word


class Option(Record):
    """Something one could do, say or think, and what comes of it."""

    id: Id
    text: Word
    feedback: Word
    """The reason why it is right or not, or stands where it stands: required for every option."""
    match: Word | None = None
    """In `match`: what belongs to it."""
    variants: tuple[Word, ...] = ()
    """In `fill`: other ways to write the same; width, case, accents and kana need no variants."""
    seen: Seen | None = None
    """In `judgement`: how the three roles see this view."""
    fixed: bool = False
    """Keeps its place when options are shuffled, such as «all of the above»."""


class Question(Record):
    """One question about one thing."""

    id: Id
    type: Type
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    level: Level
    stem: Word
    """What is asked; in `fill` a place left open is written ＿＿."""
    hints: Annotated[tuple[Hint, ...], Field(max_length=HINTS)] = ()
    """Shown one after another when asked for; each costs a tenth of the point."""
    options: Annotated[tuple[Option, ...], Field(min_length=1)]
    """In `order`, in the right order."""
    key: tuple[Id, ...] = ()
    """The ids of the right options, in the types of `KEYED`."""
    term: Id | None = None
    """The term of the glossary that is asked for."""
    sources: Ids
    """Where the key is from."""

    @property
    def scrambled(self) -> tuple[Option, ...]:
        """The options in an order that gives nothing away, the same in each build: never the right one."""
        mixed = sorted(self.options, key=lambda option: hashlib.sha256(f"{self.id}/{option.id}".encode()).digest())
        return tuple(mixed if mixed != list(self.options) else [*mixed[1:], mixed[0]])

    @property
    def spellings(self) -> dict[str, list[str]]:
        """By the id of each option of `fill`, all ways to write it, without furigana."""
        return {option.id: [plain(words) for words in (option.text, *option.variants)] for option in self.options}


class Quiz(Record):
    """`cases/<slug>/quiz.yml` or `data/quizzes/<role>.yml`."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]


def faults(quiz: Quiz) -> Iterator[Fault]:
    """What a quiz must not be: places in the source file with what is wrong and what to do."""
    for index, question in enumerate(quiz.questions):
        for place, what, todo in _question_faults(question):
            yield ("questions", index, *place), f"`{question.id}`: {what}", todo
    yield from giveaways(quiz)


def _question_faults(question: Question) -> Iterator[Fault]:
    least, most = LENGTHS[question.type]
    if not least <= len(question.options) <= most:
        count = f"{least}" if least == most else f"{least} to {most}"
        yield ("options",), f"{len(question.options)} options", f"`{question.type}` questions have {count}"
    yield from _key_faults(question)
    for index, option in enumerate(question.options):
        for field, types in {"match": ("match",), "seen": ("judgement",), "variants": ("fill",)}.items():
            place = ("options", index, field)
            if getattr(option, field) and question.type not in types:
                yield place, f"`{field}` of `{option.id}` has no place in `{question.type}`", "remove it"
            elif not getattr(option, field) and question.type in types and field != "variants":
                yield place[:2], f"`{option.id}` lacks `{field}`", f"every option of `{question.type}` has it"
        if option.fixed and question.type not in ("single", "multiple", "judgement"):
            yield ("options", index, "fixed"), f"`{option.id}` is fixed", f"remove it: not in `{question.type}`"
    for index, field, what, todo in option_faults(question):
        yield ("options", index, field), what, todo


def _key_faults(question: Question) -> Iterator[Fault]:
    known = [option.id for option in question.options]
    if question.type not in KEYED:
        if question.key:
            yield ("key",), f"`{question.type}` questions have no key", "remove it"
        return
    if not question.key:
        yield (), "`key` is missing", "name the right options"
    for index, answer in enumerate(question.key):
        if answer not in known:
            yield ("key", index), f"key `{answer}` is no option", f"use one of: {', '.join(known)}"
    if len(set(question.key)) != len(question.key):
        yield ("key",), "a key stands twice", "keep one of the two"
    if question.type in ("single", "true-false") and len(question.key) > 1:
        yield ("key",), f"{len(question.key)} keys", f"`{question.type}` questions have one; or make it `multiple`"
    elif question.type in ("single", "multiple", "true-false") and len(set(question.key)) == len(known):
        yield ("key",), "every option is right", "add a distractor"
    if question.type == "true-false" and sorted(known) != sorted(TRUE_FALSE):
        yield ("options",), "options " + ", ".join(known), "`true-false` questions have: " + ", ".join(TRUE_FALSE)


def option_faults(question: Question) -> Iterator[tuple[int, str, str, str]]:
    """Options that say the same as another, in any language, and answers that nobody can type.

    Each is (number of the option, its field, what is wrong, what to do).
    """
    same = comparable if question.type == "fill" else as_read
    for field in ("text", "match"):
        seen: dict[str, str] = {}
        for index, option in enumerate(question.options):
            words = getattr(option, field)
            for text in [words, *(option.variants if field == "text" else ())] if words else []:
                other = seen.setdefault(same(plain(text)), option.id)
                if other != option.id:
                    what = f"`{option.id}` says the same as `{other}`"
                    yield index, field, what, "write two different options, or leave one out"
    for index, option in enumerate(question.options if question.type == "fill" else ()):
        for text in question.spellings[option.id]:
            if not comparable(text):
                yield index, "text", f"`{text}` of `{option.id}` has no letter, digit or sign", "write it in words"
            elif length(text) > TYPED:
                what = f"an answer of `{option.id}` has {length(text)} characters"
                yield index, "text", what, f"write at most {TYPED}: no more can be typed"


def giveaways(quiz: Quiz) -> Iterator[Fault]:
    """How the keys of a quiz, in the language that it is in, could be guessed: three questions or more are needed."""
    asked = [(index, question) for index, question in enumerate(quiz.questions) if question.type == "single"]
    if len(asked) < 3:
        return
    positions = {
        [option.id for option in question.options].index(question.key[0]) for _, question in asked if _known(question)
    }
    if len(positions) == 1:
        what = f"the right option is number {positions.pop() + 1} in every question"
        yield ("questions", asked[0][0], "key"), what, "change the order of options in some"
    longest = (max(question.options, key=lambda option: len(option.text)).id in question.key for _, question in asked)
    if all(longest):
        what = "the right option is the longest in every question"
        yield ("questions", asked[0][0], "key"), what, "shorten some keys, or make some distractors as long"


def _known(question: Question) -> bool:
    return bool(question.key) and question.key[0] in [option.id for option in question.options]
