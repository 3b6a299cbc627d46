"""What every format asks of a question: its name across the site, its tags, its sources, what is still Japanese."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from ..bank import Bank, BankQuiz
from ..quiz import Option, Question
from ..record import ROLES, Record
from ..source import Source
from ..view import View
from .furigana import in_text
from .spelling import spellings

Render = Callable[..., str]
"""`render(template, **values)` fills in a template of `overrides/`."""
SITE = "Madoguchi"
"""Where questions stand in other tools: the category, deck or sheet of this name."""


@dataclass(frozen=True)
class Item:
    """A question of a bank, in the language of the view."""

    quiz: BankQuiz
    question: Question
    view: View

    @property
    def id(self) -> str:
        """`<quiz>/<question>`: the same in every language and every format."""
        return f"{self.quiz.name}/{self.question.id}"

    @property
    def tags(self) -> list[str]:
        """`role::counselor`, `level::1` and so on: the same in every language, without spaces."""
        term = [f"term::{self.question.term}"] if self.question.term else []
        return [
            *(f"role::{role}" for role in self.question.roles),
            f"level::{self.question.level}",
            *(f"topic::{topic}" for topic in self.quiz.topics),
            f"type::{self.question.type}",
            *term,
        ]

    def text(self, words: str) -> str:
        """Words of the question for a place without markup."""
        return in_text(words, self.view.locale)

    @property
    def sources(self) -> list[Source]:
        """Where the key is from."""
        return [self.view.sources[name] for name in self.question.sources]

    @property
    def cited(self) -> list[str]:
        """The sources, each as one line with its address."""
        return [f"{source.title} ({source.publisher}) {source.url}" for source in self.sources]

    @property
    def foreign(self) -> bool:
        """Whether any of the question's words are still Japanese in place of a translation."""
        return _foreign(self.question)

    @property
    def fixed(self) -> bool:
        """Whether the options must keep their order."""
        return any(option.fixed for option in self.question.options)

    @property
    def scrambled(self) -> list[Option]:
        """The options in an order that gives nothing away, always the same: never the one in which they are written."""
        options = list(self.question.options)
        mixed = sorted(options, key=lambda option: sha256(f"{self.id}/{option.id}".encode()).digest())
        return mixed if mixed != options else [*mixed[1:], mixed[0]]

    @property
    def keyed(self) -> list[Option]:
        """The right options, in the types that have a key."""
        return [option for option in self.question.options if option.id in self.question.key]

    def written(self, option: Option) -> list[str]:
        """In `fill`, the ways to write an option that its writers listed, none twice, without readings."""
        return list(dict.fromkeys(self.question.spellings[option.id]))

    def typed(self, option: Option) -> list[str]:
        """What somebody may type for an option of `fill` where texts are not folded as on the page.

        Of a right one every spelling that the page accepts; a wrong one earns nothing in any.
        """
        written = self.written(option)
        return spellings(written, self.view.locale) if option.id in self.question.key else written

    def reason(self, option: Option) -> Iterator[str]:
        """Lines on an option: why, then how each role sees it."""
        yield option.feedback
        for role in ROLES if option.seen else ():
            yield f"{self.view.t('export.seen', role=self.view.t(f'role.{role}'))}: {getattr(option.seen, role)}"

    def feedback(self) -> Iterator[str]:
        """Lines to show once all is answered: the reasons where an option cannot have its own, then the sources."""
        if self.together:
            yield from self._reasons()
        yield f"{self.view.t('export.sources')}:"
        yield from (f"- {cited}" for cited in self.cited)

    @property
    def together(self) -> bool:
        """Whether the reasons stand together, because an option is no answer of its own."""
        return self.question.type in ("order", "match")

    def _reasons(self) -> Iterator[str]:
        for place, option in enumerate(self.question.options, 1):
            head = f"{place}. {option.text}" if self.question.type == "order" else str(option.text)
            match = f" → {option.match}" if option.match else ""
            yield f"{head}{match} — {option.feedback}"


def category(quiz: BankQuiz, view: View) -> str:
    """The path of Moodle's category for a quiz, each language apart: what one language shares with another, Moodle
    mixes.

    No `$course$` before it: Moodle 5 puts what names a course into a bank of its own choice, and not where one imports.
    """
    # In the path a slash is doubled.
    title = " ".join(in_text(quiz.title, view.locale).split()).replace("/", "//")
    return f"{SITE}/{view.locale}/{title}"


def items(bank: Bank, view: View) -> Iterator[Item]:
    """Every question of a bank, in the order in which they are written."""
    for quiz in bank.quizzes:
        for question in quiz.quiz.questions:
            yield Item(quiz, question, view)


def _foreign(part: object) -> bool:
    if isinstance(part, Record):
        # The Japanese word is accepted in every language: it need not be translated.
        return any(_foreign(value) for name, value in part if name != "variants")
    if isinstance(part, tuple):
        return any(_foreign(value) for value in part)
    return bool(getattr(part, "foreign", False))
