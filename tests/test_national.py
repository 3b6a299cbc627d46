"""National totals: every figure has its source and its note."""

from decimal import Decimal
from pathlib import Path

import pytest

from madoguchi.national import National
from tree import checked

GOOD = """\
years:
  - {id: fy2020, year: 2020, municipalities: 207, consultations: 478759, sources: [a], note: 発表です。}
  - {id: fy2023, year: 2023, municipalities: 261, consultations: 558040, sources: [b], note: 写しです。}
years_note: 交付金の窓口です。
topics_year: 2023
topics: [{id: tax, name: 税金, percent: "10.9"}]
topics_sources: [b]
topics_note: 五つだけです。
languages: [{id: pt, name: ポルトガル語, percent: "38.6"}]
languages_sources: [b]
languages_note: 四つだけです。
"""


def test_totals_are_read(tmp_path: Path) -> None:
    """Years, topics and languages are there, and the longest bar is the greatest year."""
    record, lines = checked(National, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert record.most == 558040
    assert record.topics[0].percent == Decimal("10.9")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (", sources: [a]", "", "2: `sources` is missing (in years.0.sources) — add it"),
        (", note: 写しです。", "", "3: `note` is missing (in years.1.note) — add it"),
        ('percent: "10.9"', 'percent: "109"', "6: topics.0.percent: `109` is too large — write 100 or less"),
        ("municipalities: 207", "municipalities: 0", "2: years.0.municipalities: `0` is too small — write more than 0"),
        ("topics_sources: [b]\n", "", "1: `topics_sources` is missing (in topics_sources) — add it"),
    ],
)
def test_a_figure_without_source_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A figure that has no source or note, or cannot be, is refused with one line."""
    assert old in GOOD
    assert checked(National, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])
