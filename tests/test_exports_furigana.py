"""Furigana in the files: how a reading is written where, and that no file of any language shows the raw marks."""

import re
import sqlite3
from collections.abc import Iterator
from io import BytesIO
from zipfile import ZipFile, is_zipfile

import pytest

from host import Host
from madoguchi.bank import WHOLE
from madoguchi.exports.formats import FORMATS
from madoguchi.exports.furigana import in_moodle, in_text
from madoguchi.locales import LOCALES
from madoguchi.ruby import CLOSE, OPEN, carry

RAW = re.compile(r"\\?\{[^{}|\n]*\|[^{}|\n]*\}|[\ue000-\uf8ff]|\\u(?:e[0-9a-f]|f[0-8])[0-9a-f]{2}")
"""A reading as it is written in the source, with or without GIFT's backslashes, or a private-use character, also as
JSON writes it."""
PROGRAM = (".js", ".css")
"""Files in a package that are no words: braces and bars mean something else there."""


def texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Every text in a file, with where it stands; archives and collections are opened."""
    if is_zipfile(BytesIO(data)):
        with ZipFile(BytesIO(data)) as archive:
            for member in archive.namelist():
                yield from texts(f"{name}/{member}", archive.read(member))
    elif data.startswith(b"SQLite format 3"):
        connection = sqlite3.connect(":memory:")
        connection.deserialize(data)
        for (table,) in connection.execute("select name from sqlite_master where type = 'table'").fetchall():
            for row in connection.execute(f"select * from {table}").fetchall():
                yield from ((f"{name}/{table}", cell) for cell in row if isinstance(cell, str))
        connection.close()
    elif not name.endswith(PROGRAM):
        yield name, data.decode("utf-8")


def raw_marks(name: str, data: bytes) -> list[str]:
    """The raw marks in a file, each with where it stands."""
    return [f"{where}: {found[0]}" for where, text in texts(name, data) for found in RAW.finditer(text)]


@pytest.mark.parametrize("locale", ["ja", "en", "ne"])
def test_a_reading_is_left_out_of_text_where_readers_do_not_need_it(locale: str) -> None:
    """Only the word stands in text."""
    assert in_text("この{窓口|まどぐち}で", locale) == "この窓口で"


def test_a_reading_stands_in_brackets_in_text_for_those_who_need_it() -> None:
    """In plain Japanese it follows its word, also where Markdown has carried it."""
    assert (
        in_text("{在留|ざいりゅう}カードと {窓口|まどぐち}", "ja-Hira") == "在留（ざいりゅう）カードと 窓口（まどぐち）"
    )
    assert in_text(carry("{窓口|まどぐち}"), "ja-Hira") == "窓口（まどぐち）"
    assert in_text("{a|b} {窓口|desk}", "ja-Hira") == "{a|b} {窓口|desk}"


def test_moodle_gets_the_ruby_that_it_keeps() -> None:
    """Its cleaner drops ruby without `<rb>`."""
    assert in_moodle("<p>{窓口|まどぐち}</p>") == "<p><ruby><rb>窓口</rb><rt>まどぐち</rt></ruby></p>"
    assert in_moodle("<p>{a|b}</p>") == "<p>{a|b}</p>"


@pytest.mark.browser
@pytest.mark.parametrize("locale", LOCALES)
def test_no_file_shows_raw_marks(locale: str, host: Host) -> None:
    """Not one of the files that the site offers, unpacked to the last cell, in any language."""
    files = sorted((host.folder / "exports" / locale).iterdir())
    assert {path.name for path in files} >= {f"{WHOLE}{kind.ending}" for kind in FORMATS}
    assert [mark for path in files for mark in raw_marks(path.name, path.read_bytes())] == []


def test_raw_marks_are_found_wherever_they_are() -> None:
    """In text, in GIFT with its backslashes, in a file of an archive, in a cell of a collection; not in a script."""
    connection = sqlite3.connect(":memory:")
    connection.execute("create table notes (words text)")
    connection.execute(f"insert into notes values ('{{友|とも}}だち{CLOSE}')")
    connection.commit()
    archive = BytesIO()
    with ZipFile(archive, "w") as packed:
        packed.writestr("inner.anki2", connection.serialize())
        packed.writestr("index.html", "<p>{友|とも}だち</p>")
        packed.writestr("quiz.js", "{a|b}")
    assert raw_marks("a.zip", archive.getvalue()) == [
        "a.zip/inner.anki2/notes: {友|とも}",
        f"a.zip/inner.anki2/notes: {CLOSE}",
        "a.zip/index.html: {友|とも}",
    ]
    assert raw_marks("a.txt", r"\{友|とも\}だち".encode()) == [r"a.txt: \{友|とも\}"]
    assert raw_marks("a.csv", f"{OPEN}友".encode()) == [f"a.csv: {OPEN}"]
    assert raw_marks("a.csv", "友（とも）だち {x}".encode()) == []
