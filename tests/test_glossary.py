"""The glossary: a term stands once, with its reading."""

from pathlib import Path

import pytest

from madoguchi.glossary import Glossary
from madoguchi.translation import translation_model
from tree import checked

GOOD = """\
terms:
  - id: residence-card
    term: 在留カード
    reading: ざいりゅうカード
    synonyms: [外国人カード, zairyu card]
    note: 在留する人が持つカード。
  - id: visa
    term: 査証
    reading: さしょう
    note: 入国のための許可。
"""
HEAD = 'translation: machine\nsource_version: "00000000"\n'


def test_a_glossary_is_read(tmp_path: Path) -> None:
    """A term has a reading in kana, what else people say, and a sentence."""
    record, lines = checked(Glossary, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert [term.synonyms for term in record.terms] == [("外国人カード", "zairyu card"), ()]


@pytest.mark.parametrize("reading", ["ディーブイ（かていないぼうりょく）", "ビザ・さしょう", "らーめん"])
def test_a_reading_is_kana(reading: str, tmp_path: Path) -> None:
    """A reading may have both kinds of kana, long vowels, dots and brackets."""
    assert checked(Glossary, tmp_path, GOOD.replace("さしょう", reading))[1] == []


@pytest.mark.parametrize("reading", ["査証", "sasho", "さしょう!"])
def test_a_reading_is_nothing_but_kana(reading: str, tmp_path: Path) -> None:
    """A reading with kanji or letters is refused."""
    pattern = "^[ぁ-ゖァ-ヺー・、（）()\\s]+$"
    line = f"file.yml:9: terms.1.reading: `{reading}` does not have the right form — it must match {pattern}"
    assert checked(Glossary, tmp_path, GOOD.replace("さしょう", reading)) == (None, [line])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("id: visa", "id: residence-card", "7: the id `residence-card` stands twice — give each its own"),
        ("    note: 入国のための許可。\n", "", "7: `note` is missing (in terms.1.note) — add it"),
        (
            "[外国人カード, zairyu card]",
            "外国人カード",
            "5: terms.0.synonyms: `外国人カード` is no list — write one `- item` a line, or [one, two]",
        ),
        (
            "term: 査証",
            "word: 査証\n    term: 査証",
            "8: unknown key `word` (in terms.1.word) — use one of: confidence, id, note, reading, synonyms, term",
        ),
    ],
)
def test_a_faulty_term_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A term that lacks something, or has too much, is refused with one line."""
    assert old in GOOD
    assert checked(Glossary, tmp_path, GOOD.replace(old, new)) == (None, [f"file.yml:{line}"])


def test_a_translation_says_how_sure_it_is(tmp_path: Path) -> None:
    """A translated word may be certain, one of several, or in need of a native speaker."""
    text = HEAD + "terms: {visa: {term: visa, confidence: C}}\n"
    assert checked(translation_model(Glossary), tmp_path, text)[1] == []


def test_no_other_sureness_is_known(tmp_path: Path) -> None:
    """A mark for sureness that is not known is refused."""
    text = HEAD + "terms: {visa: {term: visa, confidence: D}}\n"
    line = "file.yml:3: terms.visa.confidence: `D` is not known here — use 'A', 'B' or 'C'"
    assert checked(translation_model(Glossary), tmp_path, text) == (None, [line])
