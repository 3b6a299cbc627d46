"""The service checklist: the talk's four questions, the nine checks under them, and the six services."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

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


class Sign(Record):
    """Something at the desk that can be seen."""

    id: Id
    text: Word


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
    signs: Annotated[tuple[Sign, ...], Field(min_length=2)]
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
