"""The 47 prefectures of the talk's table, and what can be computed from it."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from typing import Annotated, Literal

from pydantic import Field, model_validator

from .limit import ASCII
from .record import Id, Record, Word

Region = Literal["hokkaido", "tohoku", "kanto", "chubu", "kinki", "chugoku", "shikoku", "kyushu-okinawa"]
Count = Annotated[int, Field(ge=0)]


def percent(part: int, whole: int) -> Decimal:
    """`part` of `whole` in per cent with two decimals, rounded half up as in the talk's table."""
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP)


class Tile(Record):
    """A place in a grid of 13 by 13 squares, counted from the upper left."""

    x: Annotated[int, Field(ge=0, le=12)]
    y: Annotated[int, Field(ge=0, le=12)]


class Prefecture(Record):
    """One row of the talk's table."""

    id: Id
    code: Annotated[str, Field(pattern=r"^(0[1-9]|[1-3]\d|4[0-7])$"), ASCII]
    """JIS X 0401."""
    name: Word
    region: Region
    tile: Tile
    residents: Annotated[int, Field(gt=0)]
    """Foreign residents at the end of June 2022 (the talk's column a)."""
    centers: Count
    """Desks and centers, counted as places (column b)."""
    consultations: Count
    """Topics consulted on, not people; almost surely of fiscal 2021 (column c)."""
    printed_ratio: Decimal
    """What the talk prints under «a/c», in per cent."""
    note: Word | None = None

    @property
    def ratio(self) -> Decimal:
        """Consultations for every hundred foreign residents: c/a, whatever the table's header says."""
        return percent(self.consultations, self.residents)


@dataclass(frozen=True)
class Totals:
    """Sums of several rows."""

    residents: int
    centers: int
    consultations: int

    @property
    def ratio(self) -> Decimal:
        """Consultations for every hundred foreign residents."""
        return percent(self.consultations, self.residents)


class Prefectures(Record):
    """`data/prefectures.yml`."""

    prefectures: tuple[Prefecture, ...]

    @model_validator(mode="after")
    def _codes_differ(self) -> "Prefectures":
        if len({row.code for row in self.prefectures}) != len(self.prefectures):
            raise ValueError("two prefectures have the same code — look both up in JIS X 0401")
        return self

    @model_validator(mode="after")
    def _tiles_differ(self) -> "Prefectures":
        taken: dict[tuple[int, int], str] = {}
        for row in self.prefectures:
            other = taken.setdefault((row.tile.x, row.tile.y), row.id)
            if other != row.id:
                raise ValueError(f"`{row.id}` and `{other}` lie on the same tile — move one of them")
        return self

    def shades(self, measure: str) -> dict[str, int]:
        """By id, in which fifth of the 47 a prefecture lies, 1 (lowest) to 5, for residents, centers, consultations or ratio.

        Prefectures with the same value lie in the same fifth.
        """
        values = sorted(getattr(row, measure) for row in self.prefectures)
        return {row.id: 1 + values.index(getattr(row, measure)) * 5 // len(values) for row in self.prefectures}

    @property
    def totals(self) -> Totals:
        """The sums of all rows."""
        rows = self.prefectures
        return Totals(
            sum(row.residents for row in rows), sum(row.centers for row in rows), sum(row.consultations for row in rows)
        )
