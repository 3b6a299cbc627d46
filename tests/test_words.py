"""The words of the interface: flat lists, in which what is missing falls back to Japanese."""

from pathlib import Path
from textwrap import dedent

import pytest

from madoguchi.problem import Problems
from madoguchi.translation import Text
from madoguchi.version import version_of
from madoguchi.words import Words, load_words
from tree import told

JAPANESE = {"site.name": Text("窓口"), "case.minutes": Text("約{minutes}分"), "nav.home": Text("トップ")}


def words(root: Path, text: str, source: Words | None) -> tuple[Words, list[str]]:
    """The words of a file, and what is told about it."""
    problems = Problems()
    (root / "en.yml").write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return load_words(root / "en.yml", source, problems), told(problems.errors, root)


def english(root: Path, text: str) -> tuple[Words, list[str]]:
    """A translation of the Japanese words, and what is told about it."""
    (root / "ja.yml").write_text("".join(f"{key}: {value}\n" for key, value in JAPANESE.items()), encoding="utf-8")
    version = version_of(root / "ja.yml")
    return words(root, f'translation: machine\nsource_version: "{version}"\n{dedent(text).lstrip()}', JAPANESE)


def test_the_japanese_words_are_read(tmp_path: Path) -> None:
    """The source of all words is a list of keys and words, none of them foreign."""
    found, lines = words(tmp_path, "site.name: 窓口\nyes: no\ntime: 12:30\n", None)
    assert (found, lines) == ({"site.name": "窓口", "yes": "no", "time": "12:30"}, [])
    assert not any(text.foreign for text in found.values())


def test_missing_words_are_japanese(tmp_path: Path) -> None:
    """What a language lacks is there in Japanese, marked as foreign."""
    found, lines = english(tmp_path, "site.name: Madoguchi")
    assert lines == []
    assert {key: (str(text), text.foreign) for key, text in found.items()} == {
        "site.name": ("Madoguchi", False),
        "case.minutes": ("約{minutes}分", True),
        "nav.home": ("トップ", True),
    }


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("site.nam: x", "3: `site.nam` is not in the Japanese words — did you mean `site.name`?"),
        (
            "colour: x",
            "3: `colour` is not in the Japanese words — use one of: case.minutes, nav.home, site.name",
        ),
        ("site.name:", "3: `site.name` has no words — write them, or delete the line to fall back to Japanese"),
        ("site.name: '  '", "3: `site.name` has no words — write them, or delete the line to fall back to Japanese"),
        ("site.name: [a, b]", "3: `site.name` has no words — write them, or delete the line to fall back to Japanese"),
        ("site.name: {a: b}", "3: `site.name` has no words — write them, or delete the line to fall back to Japanese"),
    ],
)
def test_a_faulty_line_is_told(text: str, line: str, tmp_path: Path) -> None:
    """A key that the Japanese lacks, or a key without words, is told, and the Japanese stands in its place."""
    found, lines = english(tmp_path, text)
    assert lines == [f"en.yml:{line}"]
    assert (str(found["site.name"]), found["site.name"].foreign) == ("窓口", True)


@pytest.mark.parametrize("text", ["- a\n- b\n", "site.name\n"])
def test_another_shape_is_told(text: str, tmp_path: Path) -> None:
    """A file that is no list of keys and words is told, and all words are those of the source."""
    found, lines = words(tmp_path, text, JAPANESE)
    assert found.keys() == JAPANESE.keys()
    assert lines == ["en.yml:1: the file is not a list of `key: words` — write one `key: words` a line"]


def test_a_word_stands_once(tmp_path: Path) -> None:
    """A key that stands twice is told, and the Japanese stands in its place."""
    found, lines = english(tmp_path, "site.name: a\nsite.name: b\n")
    assert lines == ["en.yml:4: `site.name` stands twice — keep one of the two"]
    assert found == JAPANESE


def test_a_missing_file_is_all_japanese(tmp_path: Path) -> None:
    """Where a language has no words at all, that is told, and every word is the Japanese."""
    problems = Problems()
    found = load_words(tmp_path / "vi.yml", JAPANESE, problems)
    assert told(problems, tmp_path) == ["vi.yml:1: the file is missing — put it back, or take out what refers to it"]
    assert found == JAPANESE


@pytest.mark.parametrize(
    "head", ["translation: robot\nsource_version: '00000000'\n", "source_version: '00000000'\n", ""]
)
def test_words_say_how_they_were_translated(head: str, tmp_path: Path) -> None:
    """Words that do not say how they were made, or of which version, are told like any other translation."""
    (tmp_path / "ja.yml").write_text("site.name: 窓口\n", encoding="utf-8")
    assert words(tmp_path, f"{head}site.name: Madoguchi\n", JAPANESE)[1] != []


def test_words_of_an_older_source_are_noted(tmp_path: Path) -> None:
    """Words whose Japanese has changed since are used, and an editor is told."""
    (tmp_path / "ja.yml").write_text("site.name: 窓口\n", encoding="utf-8")
    (tmp_path / "en.yml").write_text('translation: machine\nsource_version: "00000000"\nsite.name: Desk\n')
    problems = Problems()
    load_words(tmp_path / "en.yml", JAPANESE, problems)
    assert problems.errors == []
    assert [line.split(" — ")[0] for line in told(problems, tmp_path)] == [
        "en.yml:2: ja.yml has changed since this translation"
    ]


def test_a_place_for_a_value_is_kept(tmp_path: Path) -> None:
    """Words with the same places for numbers and names as the Japanese are fine, in whatever order."""
    found, lines = english(tmp_path, 'case.minutes: "{minutes} minutes"')
    assert (lines, found["case.minutes"]) == ([], "{minutes} minutes")


@pytest.mark.parametrize(
    ("text", "todo"),
    [
        ("case.minutes: about {minuts} minutes", "write {minutes}, as the Japanese does"),
        ("case.minutes: about {minutes minutes", "write {minutes}, as the Japanese does"),
        ("case.minutes: some minutes", "write {minutes}, as the Japanese does"),
        ("nav.home: Home {minutes}", "write none, as the Japanese does"),
    ],
)
def test_another_place_for_a_value_is_told(text: str, todo: str, tmp_path: Path) -> None:
    """A place for a number or a name that is misspelt, missing or too many is told."""
    key = text.split(":")[0]
    line = f"en.yml:3: `{key}` has other places for names and numbers than the Japanese — {todo}"
    assert english(tmp_path, text)[1] == [line]
