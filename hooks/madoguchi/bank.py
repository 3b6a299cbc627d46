"""The bank: every quiz of the site in one language, by name, with where it stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from .case import Topic
from .quiz import Quiz
from .translation import Text

if TYPE_CHECKING:
    from .view import View

WHOLE = "madoguchi"
"""The name of the bank that holds every quiz."""


@dataclass(frozen=True)
class BankQuiz:
    """A quiz and its place. Across the site a question is called `<name>/<question id>`, the same in all languages."""

    name: str
    """The slug of the case, or the role."""
    title: Text
    """The title of the case, or of the role's guide."""
    page: str
    """The page on which it stands, below the folder of a language: `cases/tax-letter.md`."""
    topics: tuple[Topic, ...]
    """None for the quiz of a role."""
    quiz: Quiz


@dataclass(frozen=True)
class Bank:
    """Quizzes that go out as one file."""

    name: str
    """What the file is called, without its ending."""
    title: Text
    """What it is called for readers."""
    quizzes: tuple[BankQuiz, ...]


def whole_bank(view: "View") -> Bank:
    """Every quiz of the site, in the language of the view."""
    return Bank(WHOLE, view.t("export.whole"), tuple(view.bank.values()))


def bank_of(view: "View", name: str) -> Bank:
    """One quiz alone, by the slug of its case or by its role. Raises KeyError for a quiz that is not there."""
    quiz = view.bank[name]
    return Bank(quiz.name, quiz.title, (quiz,))


def banks(view: "View") -> list[Bank]:
    """What can be taken away: everything, then each quiz."""
    return [whole_bank(view), *(bank_of(view, name) for name in view.bank)]
