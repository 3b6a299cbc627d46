"""Versions: what a translation names as the text that it follows."""

from pathlib import Path

import pytest

from madoguchi.page import load_page
from madoguchi.problem import Problems
from madoguchi.version import source_of, stamp, version_of
from tree import lay


def test_a_version_is_short_and_stable(tmp_path: Path) -> None:
    """The version of a text is the same eight digits on every machine."""
    (tmp_path / "a.yml").write_text("name: 窓口\n", encoding="utf-8")
    assert version_of(tmp_path / "a.yml") == "6eac9358"


@pytest.mark.parametrize(
    "text",
    ["a: b\r\nc: が\r\n", "\ufeffa: b\nc: が\n", "\ufeffa: b\r\nc: が\r\n", "a: b\rc: が\r", "a: b\nc: か\u3099\n"],
)
def test_line_ends_and_marks_make_no_version(text: str, tmp_path: Path) -> None:
    """Saving a text on another system does not change its version."""
    (tmp_path / "here.yml").write_bytes("a: b\nc: が\n".encode())
    (tmp_path / "there.yml").write_bytes(text.encode())
    assert version_of(tmp_path / "there.yml") == version_of(tmp_path / "here.yml")


def test_a_change_makes_a_version(tmp_path: Path) -> None:
    """Any change of the words makes another version."""
    (tmp_path / "a.yml").write_text("a: b\n")
    (tmp_path / "b.yml").write_text("a: c\n")
    assert version_of(tmp_path / "a.yml") != version_of(tmp_path / "b.yml")


@pytest.mark.parametrize(
    ("path", "source"),
    [
        ("cases/x/quiz.en.yml", "cases/x/quiz.yml"),
        ("cases/x/quiz.ja-Hira.yml", "cases/x/quiz.yml"),
        ("data/glossary.pt-BR.yml", "data/glossary.yml"),
        ("data/words/ne.yml", "data/words/ja.yml"),
        ("cases/x/en.md", "cases/x/ja.md"),
        ("docs/en/index.md", "docs/ja/index.md"),
        ("docs/pt-BR/roles/index.md", "docs/ja/roles/index.md"),
        ("docs/en/cases/index.md", "docs/ja/cases/index.md"),
        ("/srv/docs/site/docs/en/index.md", "/srv/docs/site/docs/ja/index.md"),
        ("cases/x/quiz.yml", None),
        ("README.md", None),
        ("docs/assets/quiz.js", None),
    ],
)
def test_a_translation_has_its_source(path: str, source: str | None) -> None:
    """The source of a translated file follows from its name; other files have none."""
    assert source_of(Path(path)) == (Path(source) if source else None)


def test_a_translation_is_stamped(tmp_path: Path) -> None:
    """Stamping writes the version of the source into the translation, and changes nothing else."""
    lay(
        tmp_path,
        """
        data/a.yml
            a: 窓口
        data/a.en.yml
            translation: machine
            source_version: "00000000"
            a: desk  # a word
        """,
    )
    version = stamp(tmp_path / "data/a.en.yml")
    assert version == version_of(tmp_path / "data/a.yml")
    assert (tmp_path / "data/a.en.yml").read_text() == (
        f'translation: machine\nsource_version: "{version}"\na: desk  # a word\n'
    )


def test_a_page_is_stamped_in_its_front_matter(tmp_path: Path) -> None:
    """Of several lines that look like a stamp, only the first of a page is written."""
    lay(
        tmp_path,
        """
        cases/x/ja.md
            # 窓口
        cases/x/en.md
            ---
            source_version: "00000000"
            ---
            source_version: is what a translation names.
        """,
    )
    version = stamp(tmp_path / "cases/x/en.md")
    assert (tmp_path / "cases/x/en.md").read_text() == (
        f'---\nsource_version: "{version}"\n---\nsource_version: is what a translation names.\n'
    )


def test_a_translation_without_the_line_is_not_stamped(tmp_path: Path) -> None:
    """A translation that has no line for its version is left as it is, and no version is given back."""
    lay(
        tmp_path,
        """
        docs/ja/a.md
            # 窓口
        docs/en/a.md
            ---
            title: Desk
            ---
        """,
    )
    assert stamp(tmp_path / "docs/en/a.md") is None
    assert (tmp_path / "docs/en/a.md").read_text() == "---\ntitle: Desk\n---\n"


@pytest.mark.parametrize("name", ["data/a.yml", "data/b.en.yml", "docs/ja/a.md", "data/words/ja.yml"])
def test_what_is_no_translation_is_not_stamped(name: str, tmp_path: Path) -> None:
    """A source, and a translation whose source is missing, are left alone."""
    lay(tmp_path, f"{name}\n    source_version: none")
    assert stamp(tmp_path / name) is None
    assert (tmp_path / name).read_text() == "source_version: none\n"


def test_a_stamped_library_has_nothing_due(tmp_path: Path) -> None:
    """A translation that was just stamped is not older than its source."""
    head = "description: A page about the desk.\ntranslation: machine\nsource_version: '00000000'\n---\n# Desk\n"
    lay(tmp_path, "docs/ja/a.md\n    # 窓口")
    (tmp_path / "docs/en").mkdir()
    path = tmp_path / "docs/en/a.md"
    path.write_text(f"---\ntitle: Desk\n{head}")
    stamp(path)
    problems = Problems()
    assert load_page(path, "en", tmp_path / "docs/ja/a.md", problems)
    assert list(problems) == []
