"""The directory: numbers that can be called, each with its source."""

from pathlib import Path

import pytest

from madoguchi.directory import Directory, Languages
from tree import checked

GOOD = """\
contacts:
  - id: police
    name: 警察
    purpose: 事件のときに電話します。
    numbers:
      - {id: main, number: "110", languages: [ja]}
      - {id: advice, number: "#9110", label: 急がない相談}
    emergency: yes
    sources: [city-guide]
    checked: 2026-01-01
  - id: center
    name: 支援センター
    purpose: 在留で困ったときに相談します。
    topics: [residence, work]
    note: 番号は確かめられませんでした。
    sources: [city-guide]
    checked: 2026-01-01
"""


def test_a_directory_is_read(tmp_path: Path) -> None:
    """A contact has numbers, or none where no official page gives one."""
    record, lines = checked(Directory, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert [[number.number for number in contact.numbers] for contact in record.contacts] == [["110", "#9110"], []]
    assert [contact.emergency for contact in record.contacts] == [True, False]


@pytest.mark.parametrize("number", ["188", "#8008", "0570-078377", "0120-279-889", "03-5796-7112", "099-123-456"])
def test_a_number_can_be_dialled(number: str, tmp_path: Path) -> None:
    """Short numbers and numbers with hyphens are known."""
    assert checked(Directory, tmp_path, GOOD.replace('"110"', f'"{number}"'))[1] == []


@pytest.mark.parametrize("number", ["110番", "0570 078377", "+81-3-5796-7112", "12:30", "01", "1e3", "03(5796)7112"])
def test_what_cannot_be_dialled_is_told(number: str, tmp_path: Path) -> None:
    """A number with words, blanks, brackets or a country code is refused."""
    pattern = r"^(#?\d{3,4}|0\d{1,4}-\d{1,6}(-\d{2,4})?)$"
    line = f"file.yml:6: contacts.0.numbers.0.number: `{number}` does not have the right form — it must match {pattern}"
    assert checked(Directory, tmp_path, GOOD.replace('"110"', f'"{number}"')) == (None, [line])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("id: center", "id: police", "11: the id `police` stands twice — give each its own"),
        ("id: advice", "id: main", "7: the id `main` stands twice — give each its own"),
        (
            "languages: [ja]",
            "languages: [ja, Japanese]",
            "6: contacts.0.numbers.0.languages.1: `Japanese` does not have the right form — "
            "it must match ^[a-z]{2,3}(-[A-Za-z]{2,4})?$",
        ),
        (
            "[residence, work]",
            "[residence, sport]",
            "14: contacts.1.topics.1: `sport` is not known here — use 'residence', 'work', 'tax', 'insurance', 'pension', "
            "'medical', 'family', 'child', 'school', 'housing', 'accident', 'consumer', 'mind', 'disaster' or 'violence'",
        ),
        (
            "    checked: 2026-01-01\n  - id: center",
            "  - id: center",
            "2: `checked` is missing (in contacts.0.checked) — add it",
        ),
        (
            "emergency: yes",
            "emergency: 12:30",
            "8: contacts.0.emergency: `12:30` is neither true nor false — write true or false",
        ),
    ],
)
def test_a_faulty_contact_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A contact that lacks something, or says what is not known, is refused with one line."""
    assert old in GOOD
    assert checked(Directory, tmp_path, GOOD.replace(old, new, 1)) == (None, [f"file.yml:{line}"])


def test_a_contact_has_a_source(tmp_path: Path) -> None:
    """A contact without a source is refused on the line of its sources."""
    record, lines = checked(Directory, tmp_path, GOOD.replace("[city-guide]", "[]", 1))
    assert record is None
    assert [line.split(": ")[:2] for line in lines] == [["file.yml:9", "contacts.0.sources"]]


@pytest.mark.parametrize("day", ["yesterday", "12:30", "2026-13-01", "2026-02-31", "~", "0", "1767225600"])
def test_the_day_of_the_check_is_a_day(day: str, tmp_path: Path) -> None:
    """What is no day of the calendar is refused as the day on which a number was checked."""
    record, lines = checked(Directory, tmp_path, GOOD.replace("checked: 2026-01-01", f"checked: {day}", 1))
    assert record is None
    assert [line.split(": ")[:2] for line in lines] == [["file.yml:10", "contacts.0.checked"]]


def test_languages_are_read(tmp_path: Path) -> None:
    """A language has a code and its own name, also where the code is a word of YAML."""
    record, lines = checked(Languages, tmp_path, "languages: [{id: no, name: Norsk}, {id: pt-BR, name: Português}]")
    assert lines == []
    assert record is not None
    assert [language.id for language in record.languages] == ["no", "pt-BR"]


def test_a_code_of_a_language_has_its_form(tmp_path: Path) -> None:
    """A code that no browser knows is refused."""
    line = "1: languages.1.id: `EN` does not have the right form — it must match ^[a-z]{2,3}(-[A-Za-z]{2,4})?$"
    text = "languages: [{id: ja, name: 日本語}, {id: EN, name: English}]"
    assert checked(Languages, tmp_path, text) == (None, [f"file.yml:{line}"])
