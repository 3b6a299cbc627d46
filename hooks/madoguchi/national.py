"""National totals of consultations that have a source, and the topics and languages of one year."""

from decimal import Decimal
from typing import Annotated

from pydantic import Field

from .record import Id, Record, Word

Ids = Annotated[tuple[Id, ...], Field(min_length=1)]
Percent = Annotated[Decimal, Field(ge=0, le=100)]


class Year(Record):
    """One fiscal year, from April."""

    id: Id
    year: Annotated[int, Field(ge=2019, le=2100)]
    municipalities: Annotated[int, Field(gt=0)]
    """Local governments with a desk."""
    consultations: Annotated[int, Field(gt=0)]
    """Counted by topic, not by person."""
    sources: Ids
    note: Word
    """What is not official, inferred or not comparable."""


class Share(Record):
    """A topic or a language, in per cent of the consultations."""

    id: Id
    name: Word
    percent: Percent


class National(Record):
    """`data/national.yml`."""

    years: Annotated[tuple[Year, ...], Field(min_length=1)]
    years_note: Word
    topics_year: Annotated[int, Field(ge=2019, le=2100)]
    """The fiscal year of topics and languages."""
    topics: tuple[Share, ...]
    topics_sources: Ids
    topics_note: Word
    languages: tuple[Share, ...]
    languages_sources: Ids
    languages_note: Word

    @property
    def most(self) -> int:
        """The greatest number of consultations of a year, for the length of bars."""
        return max(year.consultations for year in self.years)
