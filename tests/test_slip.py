"""Slips of the pen in YAML: told in every kind of file, with the line."""

from pathlib import Path

import pytest

from madoguchi.glossary import Glossary
from madoguchi.loader import load_library
from madoguchi.slip import markdown_slips
from tree import change, checked, small, told

FAULT = "«{役所｜やくしょ}» is printed as it is typed: its characters have another width — write `{役所|やくしょ}`"
SLIP = '"{役所｜やくしょ}"'


def lines(root: Path) -> list[str]:
    """What is told of the library below `root`, but not that a translation is older than its source."""
    found = told(load_library(root)[1], root)
    return [line for line in found if "has changed since" not in line]


@pytest.mark.parametrize(
    ("file", "old", "line"),
    [
        ("data/words/ja.yml", "窓口", 1),
        ("data/words/vi.yml", "Madoguchi", 3),
        ("data/sources.yml", "市の手引き", 3),
        ("data/glossary.yml", "在留する人が持つカード。", 6),
        ("data/glossary.en.yml", "A card for residents.", 6),
        ("data/directory.yml", "事件のときに電話します。", 4),
        ("data/languages.yml", "English", 3),
        ("data/checklist.yml", "見える所にある。", 17),
        ("data/services.yml", "伝えます。", 5),
        ("data/prefectures.yml", "青森県", 13),
        ("data/national.yml", "窓口の数です。", 3),
        ("data/places.yml", "六つともします。", 8),
        ("data/quizzes/counselor.yml", "だれに聞きますか。", 6),
        ("cases/tax-letter/case.yml", "書き手とは別の人", 10),
        ("cases/tax-letter/quiz.yml", "本人が決めます。", 10),
        ("cases/tax-letter/quiz.en.yml", "They decide.", 7),
        ("cases/tax-letter/scenario.yml", "廊下です。", 12),
        ("cases/tax-letter/roleplay.yml", "封筒を置く。", 5),
        ("cases/tax-letter/ja.md", "税の手紙が届いた人の話です。", 3),
        ("docs/en/index.md", "A site for training at the desk.", 3),
    ],
)
def test_furigana_are_looked_at_in_every_file(file: str, old: str, line: int, tmp_path: Path) -> None:
    """Furigana that would be printed as typed are told in each kind of file, in the source and in translations."""
    small(tmp_path)
    if "description" in (text := (tmp_path / file).read_text(encoding="utf-8")) and "---" in text:
        change(tmp_path / file, old, '"{役所｜やくしょ}のことを書きます。"')
    else:
        change(tmp_path / file, old, SLIP)
    assert f"{file}:{line}: {FAULT}" in lines(tmp_path)


def terms(root: Path, note: str) -> list[str]:
    """What is told of a glossary with this note, in YAML."""
    text = f"terms:\n  - id: visa\n    term: さしょう\n    reading: さしょう\n    note: {note}\n"
    return checked(Glossary, root, text)[1]


@pytest.mark.parametrize(
    "note", ["'{窓口|まどぐち}です。'", "a < b, a | b, [c](d", "|\n      === \n      <<<<<<<<", "a * b * c [1]"]
)
def test_other_marks_are_no_slips(note: str, tmp_path: Path) -> None:
    """Words with signs that mean nothing are left alone."""
    assert terms(tmp_path, note) == []


@pytest.mark.parametrize(
    ("note", "line"),
    [
        ("|\n      一行目。\n      {役所｜やくしょ}", f"7: {FAULT}"),
        (
            "|\n      一行目。\n      <<<<<<< HEAD",
            "7: two edits of the text met here — keep what is right, and delete the marks",
        ),
        ("あ。[^law]", "5: «[^law]» is printed as it is typed: there is no Markdown in YAML — write words alone"),
        ("'[あ](a.md)'", "5: «[あ](a.md)» is printed as it is typed: there is no Markdown in YAML — write words alone"),
        ("a **b**", "5: «**b**» is printed as it is typed: there is no Markdown in YAML — write words alone"),
    ],
)  # fmt: skip
def test_slips_are_told(note: str, line: str, tmp_path: Path) -> None:
    """A slip is told with its own line, also within a text of several lines."""
    assert terms(tmp_path, note) == [f"file.yml:{line}"]


EASY = "cases/tax-letter/quiz.ja-Hira.yml"
QUIZ = """
translation: machine
source_version: "00000000"
questions:
  first-step:
    stem: "{STEM}"
    options:
      ask: {{text: きく。, feedback: あ。, variants: [聞く]}}
      open: {{text: あける。, feedback: い。}}
      wait: {{text: まつ。, feedback: う。}}
"""


def test_plain_japanese_has_readings_in_yaml(tmp_path: Path) -> None:
    """In plain Japanese every kanji of YAML has its reading; what people type as an answer needs none."""
    small(tmp_path)
    (tmp_path / EASY).write_text(QUIZ.format(STEM="{窓口|まどぐち}で なにを しますか。"), encoding="utf-8")
    assert lines(tmp_path) == []
    (tmp_path / EASY).write_text(QUIZ.format(STEM="{窓口|まどぐち}で 何を しますか。"), encoding="utf-8")
    assert lines(tmp_path) == [f"{EASY}:6: «何» has no reading — write {{何|…}}"]


def test_the_words_of_plain_japanese_have_readings(tmp_path: Path) -> None:
    """The words of the interface in plain Japanese have their readings too; in Japanese none needs one."""
    change(small(tmp_path) / "data/words/ja-Hira.yml", "Madoguchi", "窓口")
    assert lines(tmp_path) == ["data/words/ja-Hira.yml:3: «窓口» has no reading — write {窓口|…}"]


@pytest.mark.parametrize(
    "text",
    [
        "文[^law][^city-guide]。",
        '[窓口](desks.md#who) と [外](https://a.example/ "題")',
        "![犬](../../assets/pictures/dog.png)",
        "［注］（p.3）、[注] (三つ)、(a) [b]",
        "**太字**、＊注、2 ^ 3",
        "<https://a.example/>",
    ],
)
def test_marks_of_markdown_are_no_slips(text: str) -> None:
    """What Markdown understands, and what means nothing to it, is left alone."""
    assert list(markdown_slips(text)) == []


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("[^ law]", "[^law]"),
        ("[^law ]", "[^law]"),
        ("［^law］", "[^law]"),
        ("[^law］", "[^law]"),
        ("[＾law]", "[^law]"),
        ("[ ^law]", "[^law]"),
        ("^[law]", "[^law]"),
        ("[^]", "[^id]"),
        ("［窓口](desks.md)", "[窓口](desks.md)"),
        ("[窓口］（desks.md）", "[窓口](desks.md)"),
        ("[窓口] (desks.md#who)", "[窓口](desks.md#who)"),
        ("[外]（https://a.example/）", "[外](https://a.example/)"),
        ("＊＊太字＊＊", "**太字**"),
    ],
)
def test_marks_that_are_not_quite_those_of_markdown_are_told(typed: str, meant: str) -> None:
    """Citations, links and stars with wide brackets or a space too many are told with what to write."""
    assert list(markdown_slips(f"一\n二{typed}三")) == [(1, f"«{typed}» is printed as it is typed", f"write `{meant}`")]
