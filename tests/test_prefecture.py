"""The talk's table, and what is computed from it."""

from decimal import Decimal
from pathlib import Path

import pytest

from madoguchi.prefecture import Prefectures, Totals, percent
from tree import checked

GOOD = """\
prefectures:
  - id: hokkaido
    code: "01"
    name: 北海道
    region: hokkaido
    tile: {x: 11, y: 0}
    residents: 41048
    centers: 14
    consultations: 6302
    printed_ratio: 15.35
  - id: aomori
    code: 02
    name: 青森県
    region: tohoku
    tile: {x: 11, y: 1}
    residents: 6306
    centers: 1
    consultations: 0
    printed_ratio: "0.00"
"""


def test_the_table_is_read(tmp_path: Path) -> None:
    """Numbers are numbers, codes keep their zero, and the ratio is computed from consultations and residents."""
    record, lines = checked(Prefectures, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert [row.code for row in record.prefectures] == ["01", "02"]
    assert [row.ratio for row in record.prefectures] == [Decimal("15.35"), Decimal("0.00")]
    assert record.prefectures[0].printed_ratio == Decimal("15.35")


def test_the_rows_are_summed(tmp_path: Path) -> None:
    """The totals are the sums of all rows, and their ratio is that of the sums."""
    record, _ = checked(Prefectures, tmp_path, GOOD)
    assert record is not None
    assert record.totals == Totals(residents=47354, centers=15, consultations=6302)
    assert record.totals.ratio == Decimal("13.31")


@pytest.mark.parametrize(
    ("part", "whole", "ratio"),
    [(1, 3, "33.33"), (2, 3, "66.67"), (1, 80000, "0.00"), (1, 8000, "0.01"), (3, 8, "37.50"), (2, 1, "200.00")],
)
def test_per_cent_is_rounded_half_up(part: int, whole: int, ratio: str) -> None:
    """A ratio has two decimals, and a half is rounded up as in the talk."""
    assert str(percent(part, whole)) == ratio


def test_exactly_half_is_rounded_up() -> None:
    """A ratio that lies exactly between two is the higher one."""
    assert str(percent(1001, 20000)) == "5.01"


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("y: 1}", "y: 0}", "1: `aomori` and `hokkaido` lie on the same tile — move one of them"),
        (
            "y: 1}",
            "y: 13}",
            "15: prefectures.1.tile.y: `13` is too large — write 12 or less",
        ),
        ("id: aomori", "id: hokkaido", "11: the id `hokkaido` stands twice — give each its own"),
        (
            "code: 02",
            "code: 2",
            "12: prefectures.1.code: `2` does not have the right form — it must match ^(0[1-9]|[1-3]\\d|4[0-7])$",
        ),
        (
            "code: 02",
            "code: 48",
            "12: prefectures.1.code: `48` does not have the right form — it must match ^(0[1-9]|[1-3]\\d|4[0-7])$",
        ),
        (
            "residents: 6306",
            "residents: 0",
            "16: prefectures.1.residents: `0` is too small — write more than 0",
        ),
        (
            "residents: 6306",
            'residents: "6,306"',
            "16: prefectures.1.residents: `6,306` is no whole number — write digits only",
        ),
        (
            "centers: 1\n",
            "centers: -1\n",
            "17: prefectures.1.centers: `-1` is too small — write 0 or more",
        ),
        (
            '"0.00"',
            "about 1",
            "19: prefectures.1.printed_ratio: `about 1` is no number — write a number such as 15.35",
        ),
        (
            "region: tohoku",
            "region: north",
            "14: prefectures.1.region: `north` is not known here — use 'hokkaido', 'tohoku', 'kanto', 'chubu', 'kinki', "
            "'chugoku', 'shikoku' or 'kyushu-okinawa'",
        ),
    ],
)
def test_a_faulty_row_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A row that cannot be right is refused with one line."""
    assert old in GOOD
    assert checked(Prefectures, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])


def test_shades_are_fifths(tmp_path: Path) -> None:
    """A prefecture lies in a fifth of all, and equal values in the same one."""
    rows = "".join(
        f"  - {{id: p-{n}, code: '{n:02}', name: 県, region: kanto, tile: {{x: {n}, y: 0}}, residents: 100, "
        f"centers: {min(n, 4)}, consultations: {n}, printed_ratio: '1'}}\n"
        for n in range(1, 11)
    )
    record, lines = checked(Prefectures, tmp_path, f"prefectures:\n{rows}")
    assert lines == []
    assert record is not None
    assert list(record.shades("consultations").values()) == [1, 1, 2, 2, 3, 3, 4, 4, 5, 5]
    assert set(list(record.shades("centers").values())[3:]) == {2}
    assert set(record.shades("residents").values()) == {1}
