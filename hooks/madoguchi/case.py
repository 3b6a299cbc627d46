"""Cases: composites, never one person's story, told from three chairs."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints, model_validator

from .checklist import CheckId, ServiceId
from .record import Id, Level, Record, Role, Word

Topic = Literal[
    "residence", "work", "tax", "insurance", "pension", "medical", "family", "child", "school",
    "housing", "accident", "consumer", "mind", "disaster", "violence",
]  # fmt: skip
CHAIRS = ("chair-interpreter", "chair-counselor", "chair-coordinator")
SECTIONS = ("situation", "dialogue", "chairs", *CHAIRS, "find-out", "facts", "hand-over", "discuss", "afterwards")
"""The headings of a story, in order: the three chairs stand below `chairs`."""


class Composite(Record):
    """How the case was made so that nobody real can be seen in it."""

    patterns: Annotated[int, Field(ge=2)]
    """From how many patterns it was mixed: two or more."""
    privacy_read_by: Word
    """Who, other than the writer, read it for privacy."""


class PrivacyException(Record):
    """Something in the case that looks as if it could identify a person, and may stand all the same."""

    text: Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
    """The text as it stands in the case, without furigana."""
    reason: Annotated[str, StringConstraints(min_length=10, strip_whitespace=True)]
    """Why it may stand."""


class Privacy(Record):
    """What the check for privacy is to leave alone."""

    exceptions: tuple[PrivacyException, ...] = ()


class Case(Record):
    """`cases/<slug>/case.yml`. Title and story stand in the Markdown beside it."""

    lead: Role
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    topics: Annotated[tuple[Topic, ...], Field(min_length=1)]
    services: Annotated[tuple[ServiceId, ...], Field(min_length=1)]
    checks: Annotated[tuple[CheckId, ...], Field(min_length=1)]
    level: Level
    minutes: Annotated[int, Field(ge=5, le=180)]
    warning: Literal["violence", "loss", "distress"] | None = None
    """What may be hard to read: shown before the story."""
    composite: Composite
    privacy: Privacy = Privacy()
    sources: tuple[Id, ...]
    """Every source that the story cites."""

    @model_validator(mode="after")
    def _lead_is_a_role(self) -> "Case":
        if self.lead not in self.roles:
            raise ValueError(f"lead `{self.lead}` is not among the roles — add it to `roles`")
        return self

    @property
    def exceptions(self) -> dict[str, str]:
        """The texts that the check for privacy leaves alone, with their reasons."""
        return {exception.text: exception.reason for exception in self.privacy.exceptions}
