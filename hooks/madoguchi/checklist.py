"""The service checklist: the talk's four questions, the nine checks under them with what can be observed, the six services.

How answers are scored is told in one place, `docs/assets/checklist/score.js`: they never leave the browser.
"""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .limit import STEP, at_most
from .record import Id, Record, Word

QuestionId = Literal["awareness", "quality", "cooperation", "results"]
CheckId = Literal[
    "two-way-information", "roles-stated", "coordinator-authority", "expertise", "standing-links",
    "multilingual-outside", "linked-programmes", "information-flow", "beyond-numbers",
]  # fmt: skip
ServiceId = Literal["information", "consultation", "coordination", "interpreting", "listening", "conference"]


class Question(Record):
    """One of the four questions that the talk asks of every desk."""

    id: QuestionId
    text: Word
    why: Word


Anchor = Annotated[Word, at_most(STEP)]
"""What one would see on a level. Plans of version 1 took it for a step."""


class Levels(Record):
    """The four levels of an indicator, each with its anchor: what one would see there."""

    none: Anchor
    begun: Anchor
    """It hangs on one person or one occasion."""
    working: Anchor
    """It is the rule, written down, and others can do it."""
    kept: Anchor
    """It is looked at again at fixed times, and changed by what was learnt."""


class Indicator(Record):
    """Something at a desk or center that can be observed."""

    id: Id
    place: Literal["desk", "center", "both"]
    """For whom: a desk inside a local government, a center that stands alone, or both."""
    text: Word
    """True from the level `working` on."""
    why: Word
    find: Word
    """How to find out."""
    evidence: Word
    """What counts as evidence."""
    levels: Levels


class Check(Record):
    """One of the nine checks of the talk."""

    id: CheckId
    question: QuestionId
    text: Word
    seed: str
    """The talk's own English words."""
    our_reading: bool
    """True where the talk's words are not clear and the text is how we read them."""
    why: Word
    room: Word
    """Who should be in the room."""
    workshop: Word
    """What colleagues can do together to get to the next level."""
    indicators: Annotated[tuple[Indicator, ...], Field(min_length=3, max_length=5)]
    help: tuple[Annotated[str, Field(pattern=r"^[a-z0-9/-]+\.md$")], ...] = ()
    """Pages of this site that help with it."""
    sources: tuple[Id, ...] = ()


class Checklist(Record):
    """`data/checklist.yml`."""

    questions: tuple[Question, ...]
    checks: tuple[Check, ...]

    @model_validator(mode="after")
    def _every_question_has_checks(self) -> "Checklist":
        for question in self.questions:
            if not self.under(question.id):
                raise ValueError(f"question `{question.id}` has no check — give one `question: {question.id}`")
        return self

    @model_validator(mode="after")
    def _indicators_differ(self) -> "Checklist":
        seen: dict[str, str] = {}
        for check in self.checks:
            for indicator in check.indicators:
                other = seen.setdefault(indicator.id, check.id)
                if other != check.id:
                    raise ValueError(f"`{indicator.id}` stands in `{other}` and in `{check.id}` — give each its own id")
        return self

    def under(self, question: str) -> tuple[Check, ...]:
        """The checks of one question, in order."""
        return tuple(check for check in self.checks if check.question == question)


class Service(Record):
    """One of the six services that the talk names."""

    id: ServiceId
    number: Annotated[int, Field(ge=1, le=6)]
    name: Word
    text: Word
    seed: str


class Services(Record):
    """`data/services.yml`."""

    services: tuple[Service, ...]

    @model_validator(mode="after")
    def _numbers_differ(self) -> "Services":
        if len({service.number for service in self.services}) != len(self.services):
            raise ValueError("two services have the same number — number them 1 to 6, as the talk does")
        return self
