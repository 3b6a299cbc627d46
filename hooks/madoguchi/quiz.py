"""Quizzes: questions that ask what one would do, each option with its reason, each key with its source."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .record import Id, Level, Record, Role, Word

Ids = Annotated[tuple[Id, ...], Field(min_length=1)]


class Option(Record):
    """Something one could do, and what comes of it."""

    id: Id
    text: Word
    feedback: Word
    """The reason why it is right or not: required for every option."""


class Question(Record):
    """One question about one thing."""

    id: Id
    type: Literal["single", "multiple"]
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    level: Level
    stem: Word
    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    key: Ids
    """The ids of the right options."""
    sources: Ids
    """Where the key is from."""

    @model_validator(mode="after")
    def _key_fits(self) -> "Question":
        known = [option.id for option in self.options]
        for answer in self.key:
            if answer not in known:
                raise ValueError(f"key `{answer}` is no option of `{self.id}` — use one of: {', '.join(known)}")
        if len(set(self.key)) != len(self.key):
            raise ValueError(f"a key of `{self.id}` stands twice — keep one of the two")
        if self.type == "single" and len(self.key) != 1:
            raise ValueError(
                f"`{self.id}` has {len(self.key)} keys — a `single` question has one; or make it `multiple`"
            )
        if len(set(self.key)) == len(known):
            raise ValueError(f"every option of `{self.id}` is right — add a distractor")
        return self


class Quiz(Record):
    """`cases/<slug>/quiz.yml`."""

    questions: Annotated[tuple[Question, ...], Field(min_length=1)]
