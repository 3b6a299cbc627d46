"""The reader for YAML: every scalar stays the text that it is, and every break is told with its line."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from madoguchi.characters import settled, unfit
from madoguchi.misprint import misprint
from madoguchi.problem import Problems
from madoguchi.yamlfile import parse, read, read_text
from tree import told

HINT = "check the indentation and the line before, and put text with `: ` or `#` in quotes"


def given_bytes(root: Path, data: bytes) -> tuple[Any, list[str]]:
    """What is read from a file with these bytes, and what is told."""
    (root / "a.yml").write_bytes(data)
    problems = Problems()
    document = read(root / "a.yml", problems)
    return document.data if document else None, told(problems, root)


@pytest.mark.parametrize(
    "scalar",
    ["no", "yes", "on", "12:30", "0120", "0o17", "2026-01-01", "1e3", ".5", "1_000", "0x1F", "~", "null", "<<", "="],
)
def test_a_scalar_stays_its_text(scalar: str, tmp_path: Path) -> None:
    """What YAML would turn into a boolean, a number, a date or nothing is kept as it was typed."""
    text = f"key: {scalar}\nlist: [{scalar}]\n{scalar}: value\n"
    assert given_bytes(tmp_path, text.encode()) == ({"key": scalar, "list": [scalar], scalar: "value"}, [])


def test_an_empty_value_is_nothing(tmp_path: Path) -> None:
    """A key without a value has none, which is something else than an empty text in quotes."""
    assert given_bytes(tmp_path, b'a:\nb: ""\n') == ({"a": None, "b": ""}, [])


def test_tags_make_nothing(tmp_path: Path) -> None:
    """A tag makes no object of a scalar or a list, whatever it asks for."""
    text = b"a: !!int 5\nb: !!python/object/apply:os.getcwd []\n"
    assert given_bytes(tmp_path, text) == ({"a": "5", "b": []}, [])


@pytest.mark.parametrize(
    "data",
    [b"\xef\xbb\xbfa: b\nc: d\n", b"a: b\r\nc: d\r\n", b"a: b\rc: d\r", b"\xef\xbb\xbfa: b\r\nc: d"],
)
def test_marks_and_line_ends_do_not_count(data: bytes, tmp_path: Path) -> None:
    """A byte order mark and the line ends of Windows and of old Macs change nothing."""
    assert given_bytes(tmp_path, data) == ({"a": "b", "c": "d"}, [])


@pytest.mark.parametrize(
    ("data", "line"),
    [
        (b"", "1: the file is empty — write its content, or delete the file"),
        (b" \n\n", "1: the file is empty — write its content, or delete the file"),
        (b"# nothing yet\n", "1: the file is empty — write its content, or delete the file"),
        (b"a:\n\tb: c\n", "2: the line has a tab — indent with spaces"),
        (b"a: b\nc:\td\n", "2: the line has a tab — indent with spaces"),
        (b"a: b\r\nc: d\r\na: e\r\n", "3: `a` stands twice — keep one of the two"),
        (b"a:\n  - b: c\n    d: e\n    b: f\n", "4: `b` stands twice — keep one of the two"),
        (b"? [a, b]\n: c\n", "1: a key must be a word — write `name: value`"),
        (
            b"a: b\nc: &name d\n",
            "2: anchors and aliases (`name`) are not used here — write the value out, or put it in quotes",
        ),
        (
            b"a: b\nc: *name\n",
            "2: anchors and aliases (`name`) are not used here — write the value out, or put it in quotes",
        ),
        (b"a: b\nc: d\xff\n", "2: the file is not UTF-8 — save it as UTF-8 in your editor"),
        ("あ: い\n".encode("shift_jis"), "1: the file is not UTF-8 — save it as UTF-8 in your editor"),
        ("a: b".encode("utf-16"), "1: the file is not UTF-8 — save it as UTF-8 in your editor"),
        (b'a: b\nc: "cut off', f"2: the YAML cannot be read (found unexpected end of stream) — {HINT}"),
        (b"a: b\nc: [d, e", f"2: the YAML cannot be read (expected ',' or ']', but got '<stream end>') — {HINT}"),
        (b"a: b\nc: d: e\n", f"2: the YAML cannot be read (mapping values are not allowed here) — {HINT}"),
        (b"a: b\n  c: d\n", f"2: the YAML cannot be read (mapping values are not allowed here) — {HINT}"),
        (b"a: b\n---\nc: d\n", f"2: the YAML cannot be read (but found another document) — {HINT}"),
        (b"a: b\x00\n", "1: U+0000 is a control character — delete it"),
        (b"a: b\nc: 'd\te'\n", "2: the text has a tab — write spaces"),
        (b"[" * 10_000, "1: the file is nested too deeply — write it flatter"),
        (b"{a: " * 10_000, "1: the file is nested too deeply — write it flatter"),
        (b"- " * 10_000 + b"a", "1: the file is nested too deeply — write it flatter"),
    ],
)
def test_a_break_is_one_line(data: bytes, line: str, tmp_path: Path) -> None:
    """A file that cannot be read gives no data, and one line that names the place and the remedy."""
    assert given_bytes(tmp_path, data) == (None, [f"a.yml:{line}"])


@pytest.mark.parametrize("escape", [r"\U00110000", r"\UFFFFFFFF"])
def test_an_impossible_character_is_told(escape: str, tmp_path: Path) -> None:
    """An escape for a character that does not exist is told like any other break."""
    data, lines = given_bytes(tmp_path, f'a: b\nc: "{escape}"\n'.encode())
    assert data is None
    assert [line.split(": ")[0] for line in lines] == ["a.yml:2"]


@pytest.mark.parametrize("kind", ["yml", "md"])
def test_a_refused_character_is_told_with_its_line(kind: str, tmp_path: Path) -> None:
    """What may not stand in a text is told with its line, each time, and left out so that the rest can be looked at."""
    (tmp_path / f"a.{kind}").write_text("a: b\nc: d\ne: f\x07\ue000\ng: h\u200b i\n", encoding="utf-8")
    problems = Problems()
    assert read_text(tmp_path / f"a.{kind}", problems) == "a: b\nc: d\ne: f\ng: h i\n"
    assert [line.partition(" is ")[0] for line in told(problems, tmp_path)] == [
        f"a.{kind}:3: U+0007",
        f"a.{kind}:3: U+E000",
        f"a.{kind}:4: U+200B (zero width space)",
    ]


@pytest.mark.parametrize(
    ("escape", "code"),
    [
        (r"\v", "U+000B"), (r"\0", "U+0000"), (r"\e", "U+001B"), (r"\x85", "U+0085"), (r"\N", "U+0085"),
        (r"\L", "U+2028"), (r"\P", "U+2029"), (r"\uFFFE", "U+FFFE"), (r"\uE001", "U+E001"), (r"\uFEFF", "U+FEFF"),
        (r"\U0010FFFF", "U+10FFFF"), (r"\u202E", "U+202E"), (r"\uFFFD", "U+FFFD"), (r"\u200D", "U+200D"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", ['stem: "前{}後"', '"前{}後": stem', '- "前{}後"'])
def test_an_escape_stands_for_no_refused_character(text: str, escape: str, code: str, tmp_path: Path) -> None:
    """What may not stand in a text as it is may not stand there as an escape: in a value, in a key, in a list."""
    lines = f"# one\n# two\n{text.format(escape)}\n".encode()
    data, said = given_bytes(tmp_path, lines)
    assert data is None
    assert said[0].split()[:2] == ["a.yml:3:", code]


@pytest.mark.parametrize("text", ["か\u3099", r'"か\u3099"', '"が"', "'か\u3099'"])
def test_letters_are_in_one(text: str, tmp_path: Path) -> None:
    """A letter and its accent are one character, however a file or an escape has them."""
    assert given_bytes(tmp_path, f"か\u3099: {text}\n".encode()) == ({"が": "が"}, [])


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("&#xE000;", "U+E000"),
        ("&#11;", "U+000B"),
        ("&shy;", "U+00AD"),
        ("&ZeroWidthSpace;", "U+200B"),
        ("&#xB;", "U+000B"),
    ],
)
def test_a_reference_stands_for_no_refused_character(reference: str, code: str, tmp_path: Path) -> None:
    """In Markdown a character can be written by its name or number too; in YAML that is text like any other."""
    for kind, said in (("md", [f"a.md:2: `{reference}`: {code}"]), ("yml", [])):
        (tmp_path / f"a.{kind}").write_text(f"a\nb: {reference} &amp; &#39; &nbsp; &nix;\n", encoding="utf-8")
        problems = Problems()
        read_text(tmp_path / f"a.{kind}", problems)
        assert [line.partition(" is ")[0].partition(" (")[0] for line in told(problems, tmp_path)] == said


def test_words_of_any_language_are_read(tmp_path: Path) -> None:
    """Joiners in Nepali and emoji, selectors, wide spaces and kanji beyond U+FFFF stay as they are."""
    text = "प्रहरी\u200cको गर्\u200dयो 葛\U000e0100 \U00020b9f ☎\ufe0f 👩\u200d⚕\ufe0f あ\u3000い Đường 1\u00a0000"
    assert given_bytes(tmp_path, f"a: {text}\n".encode()) == ({"a": text}, [])


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    """A file that is not there is told, with what to do."""
    problems = Problems()
    assert read(tmp_path / "a.yml", problems) is None
    assert told(problems, tmp_path) == ["a.yml:1: the file is missing — put it back, or take out what refers to it"]


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    """A folder with the name of a file is told, with what to do."""
    (tmp_path / "a.yml").mkdir()
    problems = Problems()
    assert read(tmp_path / "a.yml", problems) is None
    assert told(problems, tmp_path) == ["a.yml:1: the file cannot be read — make it an ordinary file that you may read"]


@pytest.mark.parametrize(
    ("loc", "line"),
    [
        ((), 3),
        (("b",), 4),
        (("b", 0), 5),
        (("b", 0, "c"), 5),
        (("b", 0, "d"), 6),
        (("b", 1), 7),
        (("b", 0, "missing"), 5),
        (("b", 2), 4),
        (("b", 9), 4),
        (("missing",), 3),
        (("b", 0, "d", "deeper"), 6),
    ],
)
def test_a_place_has_its_line(loc: tuple[str | int, ...], line: int) -> None:
    """A place is found by keys and numbers; what is missing is told at the nearest thing around it."""
    text = "a: 1\nb:\n  - c: 2\n    d: 3\n  - e: 4\n"
    document = parse(text, Path("a.yml"), Problems(), first_line=3)
    assert document is not None
    assert document.line(loc) == line


def leaves(data: Any) -> list[Any]:
    """All scalars and keys of plain data."""
    if isinstance(data, dict):
        return [leaf for key, part in data.items() for leaf in (key, *leaves(part))]
    return [leaf for part in data for leaf in leaves(part)] if isinstance(data, list) else [data]


@settings(deadline=None)
@given(st.text() | st.text("ab:-#[]{}'\"&*!|>?%@, \n\t0123456789~"))
def test_any_text_is_read_or_told(text: str) -> None:
    """Whatever stands in a file, reading it never raises: it gives text and nothing else, or tells what is wrong."""
    problems = Problems()
    document = parse(text, Path("a.yml"), problems)
    assert (document is None) == bool(problems.errors)
    assert all(leaf is None or type(leaf) is str for leaf in leaves(document.data if document else None))


TEXTS = st.text().map(settled).filter(lambda text: not list(unfit(text)) and "\t" not in text)
KEYS = TEXTS.filter(lambda text: not misprint(text))
TREES = st.recursive(TEXTS, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner), max_leaves=20)


@settings(deadline=None)
@given(st.dictionaries(KEYS, TREES, min_size=1))
def test_what_was_written_is_read(data: dict[str, Any]) -> None:
    """Any text that may stand in a file is read back letter for letter when it was written as YAML."""
    problems = Problems()
    document = parse(yaml.safe_dump(data, default_style='"'), Path("a.yml"), problems)
    assert problems.errors == []
    assert document is not None
    assert document.data == data


def test_half_a_character_is_told(tmp_path: Path) -> None:
    """An escape for half a character, which no file can hold, is told."""
    data, lines = given_bytes(tmp_path, b'a: "\\uD83D"\n')
    assert data is None
    assert lines == ["a.yml:1: U+D83D is half a character — write the character itself"]
