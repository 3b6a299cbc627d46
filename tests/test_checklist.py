"""The checklist and the services: only what the talk names, each question with its checks."""

from pathlib import Path

import pytest

from madoguchi.checklist import Checklist, Services
from tree import checked

GOOD = """\
questions:
  - {id: awareness, text: 届いているか。, why: 見えません。}
  - {id: quality, text: 対応はどうか。, why: 安心です。}
checks:
  - id: roles-stated
    question: awareness
    text: 役割を示している
    seed: Roles are stated
    our_reading: no
    why: 頼まれすぎません。
    room: 相談員
    workshop: 紙を並べます。
    indicators:
      - {id: on-show, text: 見える所にある。, COMMON}
      - {id: said-first, text: はじめに言う。, COMMON}
      - {id: in-writing, text: 紙がある。, COMMON}
    help: [roles/index.md]
  - id: expertise
    question: quality
    text: 研修がある
    seed: Training
    our_reading: yes
    why: 次の日から使えます。
    room: 相談員
    workshop: 話し合います。
    indicators:
      - {id: paid, text: 勤務に入る。, COMMON}
      - {id: own, text: 困った相談から。, COMMON}
      - {id: asked, text: 聞ける人がいる。, COMMON}
""".replace(
    "COMMON",
    "place: both, why: あ, find: い, evidence: う, levels: {none: え, begun: お, working: か, kept: き}",
)


def test_a_checklist_is_read(tmp_path: Path) -> None:
    """Each check stands under one question, with indicators that can be seen."""
    record, lines = checked(Checklist, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert [check.id for check in record.under("quality")] == ["expertise"]
    assert [check.our_reading for check in record.checks] == [False, True]
    assert record.under("results") == ()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        (
            "question: quality",
            "question: awareness",
            "1: question `quality` has no check — give one `question: quality`",
        ),
        (
            "question: quality",
            "question: quantity",
            "19: checks.1.question: `quantity` is not known here — use 'awareness', 'quality', 'cooperation' or 'results'",
        ),
        (
            "roles/index.md",
            "roles/index",
            "17: checks.0.help.0: `roles/index` does not have the right form — it must match ^[a-z0-9/-]+\\.md$",
        ),
        (
            "our_reading: no",
            "our_reading: maybe",
            "9: checks.0.our_reading: `maybe` is neither true nor false — write true or false",
        ),
        ("id: said-first", "id: on-show", "15: the id `on-show` stands twice — give each its own"),
        (
            "{id: on-show, text: 見える所にある。, ",
            "{id: on-show, ",
            "14: `text` is missing (in checks.0.indicators.0.text) — add it",
        ),
        (
            "{id: paid,",
            "{id: on-show,",
            "1: `on-show` stands in `roles-stated` and in `expertise` — give each its own id",
        ),
        (
            ", kept: き}}\n      - {id: said-first",
            "}}\n      - {id: said-first",
            "14: `kept` is missing (in checks.0.indicators.0.levels.kept) — add it",
        ),
        (
            "id: expertise",
            "id: roles-stated",
            "18: the id `roles-stated` stands twice — give each its own",
        ),
    ],
)
def test_a_faulty_checklist_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A check that belongs nowhere, or cannot be seen, is refused with one line."""
    assert old in GOOD
    assert checked(Checklist, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])


def test_a_check_has_three_indicators(tmp_path: Path) -> None:
    """A check with two indicators is refused on their line."""
    line = next(line for line in GOOD.splitlines(keepends=True) if "id: asked" in line)
    record, lines = checked(Checklist, tmp_path, GOOD.replace(line, ""))
    assert record is None
    assert [line.split(": ")[1] for line in lines] == ["checks.1.indicators"]


def test_a_check_is_one_of_the_nine(tmp_path: Path) -> None:
    """A check that the talk does not name is refused."""
    record, lines = checked(Checklist, tmp_path, GOOD.replace("id: expertise", "id: opening-hours"))
    assert record is None
    assert lines[0].startswith(
        "file.yml:18: checks.1.id: `opening-hours` is not known here — use 'two-way-information'"
    )


def test_the_services_are_read(tmp_path: Path) -> None:
    """A service has its number in the talk, a name and a sentence."""
    text = "services: [{id: listening, number: 5, name: 傾聴, text: 聴きます。, seed: Listening}]"
    record, lines = checked(Services, tmp_path, text)
    assert lines == []
    assert record is not None
    assert (record.services[0].number, record.services[0].name) == (5, "傾聴")


@pytest.mark.parametrize(
    ("number", "said"),
    [
        ("0", "`0` is too small — write 1 or more"),
        ("7", "`7` is too large — write 6 or less"),
        ("five", "`five` is no whole number — write digits only"),
        ("1e3", "`1e3` is no whole number — write digits only"),
        ("12:30", "`12:30` is no whole number — write digits only"),
    ],
)
def test_a_service_has_one_of_six_numbers(number: str, said: str, tmp_path: Path) -> None:
    """A number that the talk does not give to a service is refused."""
    text = f"services:\n  - {{id: listening, number: {number}, name: 傾聴, text: 聴きます。, seed: Listening}}\n"
    line = f"file.yml:2: services.0.number: {said}"
    assert checked(Services, tmp_path, text) == (None, [line])


def test_two_services_do_not_share_a_number(tmp_path: Path) -> None:
    """A number that stands twice is told."""
    row = "  - {{id: {}, number: 5, name: 傾聴, text: 聴きます。, seed: Listening}}\n"
    text = "services:\n" + row.format("listening") + row.format("information")
    told = "file.yml:1: two services have the same number — number them 1 to 6, as the talk does"
    assert checked(Services, tmp_path, text) == (None, [told])
