"""Sources: where a fact is from, when it was looked at, and until when it may be trusted without another look."""

import datetime
import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import Field, StringConstraints, field_validator, model_validator

from .limit import ASCII
from .record import Day, Id, Record, Word

CITATION = re.compile(r"\[\^([^\]\s]+)\]")
FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:", re.M)

PartialDate = Annotated[str, StringConstraints(pattern=r"^\d{4}(-\d{2}(-\d{2})?)?$"), ASCII]


class Source(Record):
    """One source, cited in Markdown as `[^id]`."""

    id: Id
    title: Word
    publisher: Word
    url: Annotated[str, StringConstraints(pattern=r"^https?://\S+$")]
    date: PartialDate | None = None
    """The date that the source itself shows: year, month or day."""
    checked: Day
    """The day on which we last looked at it."""
    review: Day
    """By this day somebody looks again; after it, the fact is shown with a notice."""
    official: bool
    """A ministry, agency, court, municipality, statute, or the page of the one whose number it is."""

    @field_validator("date")
    @classmethod
    def _real_date(cls, given: str | None) -> str | None:
        try:
            if given and datetime.date.fromisoformat(f"{given}-01-01"[:10]).year < 1900:
                raise ValueError
        except ValueError:
            raise ValueError(f"`{given}` is no date — write YYYY, YYYY-MM or YYYY-MM-DD") from None
        return given

    @model_validator(mode="after")
    def _review_after_check(self) -> "Source":
        if self.review <= self.checked:
            raise ValueError("`review` is not after `checked` — give the day by which to look again")
        return self

    def due(self, today: datetime.date) -> bool:
        """Whether the fact should have been looked at again by now."""
        return self.review < today


class Sources(Record):
    """`data/sources.yml`."""

    sources: Annotated[tuple[Source, ...], Field(min_length=1)]


def citations(markdown: str) -> Iterator[tuple[int, str]]:
    """Every `[^id]` of a text with its line, counted from 1."""
    for number, line in enumerate(markdown.split("\n"), 1):
        for match in CITATION.finditer(line):
            yield number, match[1]
