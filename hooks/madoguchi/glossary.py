"""The glossary: a term stands once, with its reading, what people really type for it, and its word in each language."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from .record import OF_TRANSLATION, Id, Record, Word

Confidence = Annotated[Literal["A", "B", "C"], OF_TRANSLATION]
"""A: seen on an official page, or certain. B: one good variant among several. C: a native speaker must read it."""


class Term(Record):
    """One term."""

    id: Id
    term: Word
    reading: Annotated[str, StringConstraints(pattern=r"^[ぁ-ゖァ-ヺー・、（）()\s]+$")]
    """How the Japanese is read, in kana."""
    synonyms: tuple[Word, ...] = ()
    """What else people say or type."""
    note: Word
    """What it is, in one sentence."""
    confidence: Confidence | None = None
    """How sure the translated word is; stands in translations only."""


class Glossary(Record):
    """`data/glossary.yml`."""

    terms: Annotated[tuple[Term, ...], Field(min_length=1)]
