"""Loading: all content at once, and of each break exactly the line that says what to mend."""

from pathlib import Path

import pytest

from madoguchi.loader import TABLES, load_library, load_table, open_library
from madoguchi.new import new_case
from madoguchi.problem import ContentError, Problems
from madoguchi.quiz import Quiz
from tree import change, lay, small, told

CASE, QUIZ, QUIZ_EN = "cases/tax-letter/case.yml", "cases/tax-letter/quiz.yml", "cases/tax-letter/quiz.en.yml"
SCENARIO, SCENARIO_EN = "cases/tax-letter/scenario.yml", "cases/tax-letter/scenario.en.yml"
ROLEPLAY, ROLEPLAY_EN = "cases/tax-letter/roleplay.yml", "cases/tax-letter/roleplay.en.yml"
EXERCISES = (SCENARIO, SCENARIO_EN, ROLEPLAY, ROLEPLAY_EN)
WORDS = ("data/words/ja.yml", "data/words/en.yml")
TABLE_FILES = [f"data/{name}{end}.yml" for name in TABLES for end in ("", ".en")]
OF_ROLE = ["data/quizzes/counselor.yml", "data/quizzes/counselor.en.yml"]
FILES = [
    CASE,
    QUIZ,
    QUIZ_EN,
    *OF_ROLE,
    *EXERCISES,
    *WORDS,
    *(file for file in TABLE_FILES if file != "data/languages.en.yml"),
]


def lines(root: Path) -> list[str]:
    """What must be mended in the library below `root`."""
    return told(load_library(root)[1].errors, root)


def test_a_good_library_is_loaded(tmp_path: Path) -> None:
    """All tables, cases, pages and words are there, and nothing is told."""
    library, problems = load_library(small(tmp_path))
    assert told(problems, tmp_path) == []
    assert set(library.tables) == set(TABLES)
    assert set(library.tables["glossary"].translations) == {"en"}
    assert {slug: set(folder.stories) for slug, folder in library.cases.items()} == {"tax-letter": {"ja", "en"}}
    exercises = [table for folder in library.cases.values() for table in (folder.scenario, folder.roleplay)]
    assert [(table.path.name, set(table.translations)) for table in exercises if table] == [
        ("scenario.yml", {"en"}),
        ("roleplay.yml", {"en"}),
    ]
    assert set(library.pages) == {("ja", "index.md"), ("ja", "roles/counselor.md"), ("en", "index.md")}
    assert {name: set(table.translations) for name, table in library.quizzes.items()} == {"counselor": {"en"}}
    assert library.words["en"]["site.name"] == "Madoguchi"
    assert library.words["vi"]["case.minutes"].foreign


def test_a_good_library_can_be_opened(tmp_path: Path) -> None:
    """A library in which nothing must be mended is opened."""
    assert open_library(small(tmp_path)).root == tmp_path


def test_a_broken_library_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A library is refused with all that must be mended, and without what is only a notice."""
    monkeypatch.chdir(small(tmp_path))
    change(tmp_path / "data/languages.yml", "id: en", "id: ja")
    change(tmp_path / "data/services.yml", "number: 5", "number: 7")
    with pytest.raises(ContentError) as error:
        open_library(tmp_path)
    assert str(error.value).splitlines() == [
        "data/languages.yml:3: the id `ja` stands twice — give each its own",
        "data/services.yml:8: services.1.number: `7` is too large — write 6 or less",
    ]


@pytest.mark.parametrize("file", FILES)
def test_a_tab_is_one_line(file: str, tmp_path: Path) -> None:
    """A line that is indented with a tab is told in every kind of file, and nothing else."""
    path = small(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text + "\tx: y\n", encoding="utf-8")
    assert lines(tmp_path) == [f"{file}:{text.count(chr(10)) + 1}: the line has a tab — indent with spaces"]


@pytest.mark.parametrize("file", FILES)
def test_an_empty_file_is_one_line(file: str, tmp_path: Path) -> None:
    """An empty file of any kind is told, and nothing else."""
    (small(tmp_path) / file).write_text("")
    assert lines(tmp_path) == [f"{file}:1: the file is empty — write its content, or delete the file"]


@pytest.mark.parametrize("file", FILES)
def test_a_doubled_key_is_one_line(file: str, tmp_path: Path) -> None:
    """A key that stands twice is told in every kind of file where it stands the second time, and nothing else."""
    path = small(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    key = text.split(":")[0]
    path.write_text(f"{text}{key}: again\n", encoding="utf-8")
    assert lines(tmp_path) == [f"{file}:{text.count(chr(10)) + 1}: `{key}` stands twice — keep one of the two"]


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_cut_off_is_one_line(file: str, tmp_path: Path) -> None:
    """A file that ends in the middle of a text is told where it ends, and nothing else."""
    path = small(tmp_path) / file
    text = path.read_text(encoding="utf-8")
    path.write_text(text + 'more: "cut o', encoding="utf-8")
    assert [line.split(" — ")[0] for line in lines(tmp_path)] == [
        f"{file}:{text.count(chr(10)) + 1}: the YAML cannot be read (found unexpected end of stream)"
    ]


@pytest.mark.parametrize("file", FILES)
def test_a_file_that_is_not_utf8_is_one_line(file: str, tmp_path: Path) -> None:
    """A file in another encoding is told with the line of the first odd letter, and nothing else."""
    path = small(tmp_path) / file
    path.write_bytes(path.read_bytes() + "# 窓口\n".encode("shift_jis"))
    line = path.read_bytes().count(b"\n")
    assert lines(tmp_path) == [f"{file}:{line}: the file is not UTF-8 — save it as UTF-8 in your editor"]


@pytest.mark.parametrize("file", FILES)
def test_windows_changes_nothing(file: str, tmp_path: Path) -> None:
    """A file of any kind that was saved on Windows is the same file, also for its translations."""
    path = small(tmp_path) / file
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert told(load_library(tmp_path)[1], tmp_path) == []


@pytest.mark.parametrize("file", [name for name in FILES if ".en." not in name and name != "data/words/en.yml"])
def test_a_missing_file_is_one_line(file: str, tmp_path: Path) -> None:
    """A file without which the site cannot be is told, and nothing else."""
    (small(tmp_path) / file).unlink()
    assert lines(tmp_path) == [f"{file}:1: the file is missing — put it back, or take out what refers to it"]


NOT_INT = "input should be a valid integer, unable to parse string as an integer"
KIND = "write a value of that kind"
TWICE = "give each its own"
BREAKS = [
    ("unknown key", CASE, "level: 1", "levle: 1\nlevel: 1",
     "6: unknown key `levle` (in levle) — did you mean `level`?"),
    ("unknown key", QUIZ, "stem: 最", "hint: x\n    stem: 最",
     "6: unknown key `hint` (in questions.0.hint) — did you mean `hints`?"),
    ("unknown key", "data/checklist.yml", "seed: Roles", "seeds: x\n    seed: Roles",
     "9: unknown key `seeds` (in checks.0.seeds) — did you mean `seed`?"),
    ("unknown key", "data/services.yml", "seed: Lis", "nmae: x\n    seed: Lis",
     "11: unknown key `nmae` (in services.1.nmae) — did you mean `name`?"),
    ("unknown key", "data/prefectures.yml", "{x: 11, y: 1}", "{x: 11, y: 1, z: 1}",
     "15: unknown key `z` (in prefectures.1.tile.z) — use one of: x, y"),
    ("unknown key", "data/glossary.yml", "note: 入国", "notes: x\n    note: 入国",
     "10: unknown key `notes` (in terms.1.notes) — did you mean `note`?"),
    ("unknown key", "data/directory.yml", "label: 緊急", "lable: x\n        label: 緊急",
     "9: unknown key `lable` (in contacts.0.numbers.0.lable) — did you mean `label`?"),
    ("unknown key", "data/sources.yml", "date: 2025-04", "dates: x\n    date: 2025-04",
     "6: unknown key `dates` (in sources.0.dates) — did you mean `date`?"),
    ("unknown key", "data/languages.yml", "name: English", "nam: x, name: English",
     "3: unknown key `nam` (in languages.1.nam) — did you mean `name`?"),
    ("unknown key", "data/words/en.yml", "site.name:", "site.nam: x\nsite.name:",
     "3: `site.nam` is not in the Japanese words — did you mean `site.name`?"),
    ("unknown key", QUIZ_EN, "stem: W", "stam: x\n    stem: W",
     "5: unknown key `stam` (in questions.first-step.stam) — did you mean `stem`?"),
    ("unknown key", SCENARIO, "result: 早く", "reslt: x\n        result: 早く",
     "22: unknown key `reslt` (in scenes.0.choices.1.reslt) — did you mean `result`?"),
    ("unknown key", SCENARIO, "  coordinator: desk", "  coordinator: desk\n  observer: desk",
     "10: unknown key `observer` (in starts.observer) — use one of: coordinator, counselor, interpreter"),
    ("unknown key", ROLEPLAY, "start: 座る", "starts: x\n    start: 座る",
     "14: unknown key `starts` (in cards.1.starts) — did you mean `start`?"),
    ("unknown key", SCENARIO_EN, "{text: They", "{advise: x, text: They",
     "9: unknown key `advise` (in endings.calm.advise) — did you mean `advice`?"),
    ("unknown key", SCENARIO_EN, "endings:", "walks: []\nendings:",
     "8: unknown key `walks` (in walks) — use one of: endings, facts, scenes, source_version, translation"),
    ("unknown key", ROLEPLAY_EN, "brief: You", "secrets: x\n    brief: You",
     "5: unknown key `secrets` (in cards.visitor.secrets) — did you mean `secret`?"),
    ("missing key", CASE, "minutes: 30\n", "",
     "1: `minutes` is missing (in minutes) — add it"),
    ("missing key", CASE, "  patterns: 2\n", "",
     "8: `patterns` is missing (in composite.patterns) — add it"),
    ("missing key", QUIZ, "        feedback: 忘れません。\n", "        feedback: x\n      - id: more\n        text: x\n",
     "28: `feedback` is missing (in questions.1.options.1.feedback) — add it"),
    ("missing key", "data/checklist.yml", "    why: 頼まれすぎません。\n", "",
     "6: `why` is missing (in checks.0.why) — add it"),
    ("missing key", "data/services.yml", "    text: 聴きます。\n", "",
     "7: `text` is missing (in services.1.text) — add it"),
    ("missing key", "data/prefectures.yml", "    residents: 6306\n", "",
     "11: `residents` is missing (in prefectures.1.residents) — add it"),
    ("missing key", "data/glossary.yml", "    reading: さしょう\n", "",
     "7: `reading` is missing (in terms.1.reading) — add it"),
    ("missing key", "data/directory.yml", "    purpose: 火事のときに電話します。\n", "",
     "13: `purpose` is missing (in contacts.1.purpose) — add it"),
    ("missing key", "data/sources.yml", "    publisher: NPO\n", "",
     "10: `publisher` is missing (in sources.1.publisher) — add it"),
    ("missing key", "data/languages.yml", ", name: English", "",
     "3: `name` is missing (in languages.1.name) — add it"),
    ("missing key", "data/words/en.yml", "translation: machine\n", "",
     "1: `translation` is missing (in translation) — add it"),
    ("missing key", QUIZ_EN, "translation: machine\n", "",
     "1: `translation` is missing (in translation) — add it"),
    ("missing key", SCENARIO, "        next: worried\n", "",
     "49: `next` is missing (in scenes.2.choices.1.next) — add it"),
    ("missing key", SCENARIO, "  coordinator: desk\n", "",
     "6: `coordinator` is missing (in starts.coordinator) — add it"),
    ("missing key", SCENARIO, "    advice: 次も聞きます。\n", "",
     "54: `advice` is missing (in endings.0.advice) — add it"),
    ("missing key", ROLEPLAY, "    start: 離れて座る。\n", "",
     "36: `start` is missing (in cards.4.start) — add it"),
    ("missing key", SCENARIO_EN, "translation: machine\n", "",
     "1: `translation` is missing (in translation) — add it"),
    ("missing key", ROLEPLAY_EN, "translation: machine\n", "",
     "1: `translation` is missing (in translation) — add it"),
    ("doubled id", SCENARIO, "id: promised", "id: asked",
     f"4: the id `asked` stands twice — {TWICE}"),
    ("doubled id", SCENARIO, "id: leaving", "id: desk",
     f"39: the id `desk` stands twice — {TWICE}"),
    ("doubled id", SCENARIO, "id: alone", "id: together",
     f"49: the id `together` stands twice — {TWICE}"),
    ("doubled id", SCENARIO, "id: worried", "id: calm",
     f"58: the id `calm` stands twice — {TWICE}"),
    ("doubled id", ROLEPLAY, "id: stop", "id: ashamed",
     f"9: the id `ashamed` stands twice — {TWICE}"),
    ("doubled id", QUIZ, "id: next-step", "id: first-step",
     f"19: the id `first-step` stands twice — {TWICE}"),
    ("doubled id", QUIZ, "id: wait", "id: ask",
     f"14: the id `ask` stands twice — {TWICE}"),
    ("doubled id", "data/checklist.yml", "id: said-first", "id: on-show",
     f"22: the id `on-show` stands twice — {TWICE}"),
    ("doubled id", "data/services.yml", "id: listening", "id: information",
     f"7: the id `information` stands twice — {TWICE}"),
    ("doubled id", "data/prefectures.yml", "id: aomori", "id: hokkaido",
     f"11: the id `hokkaido` stands twice — {TWICE}"),
    ("doubled id", "data/glossary.yml", "id: visa", "id: residence-card",
     f"7: the id `residence-card` stands twice — {TWICE}"),
    ("doubled id", "data/directory.yml", "id: fire", "id: police",
     f"13: the id `police` stands twice — {TWICE}"),
    ("doubled id", "data/directory.yml", "id: advice", "id: main",
     f"19: the id `main` stands twice — {TWICE}"),
    ("doubled id", "data/sources.yml", "id: cinga-talk", "id: city-guide",
     f"10: the id `city-guide` stands twice — {TWICE}"),
    ("doubled id", "data/languages.yml", "id: en", "id: ja",
     f"3: the id `ja` stands twice — {TWICE}"),
    ("wrong type", CASE, "minutes: 30", "minutes: half",
     "7: minutes: `half` is no whole number — write digits only"),
    ("wrong type", QUIZ, "level: 2", "level: 1e3",
     "22: questions.1.level: `1e3` is no whole number — write digits only"),
    ("wrong type", "data/checklist.yml", "our_reading: false", "our_reading: ~",
     "10: checks.0.our_reading: `~` is neither true nor false — write true or false"),
    ("wrong type", "data/services.yml", "number: 5", "number: [5]",
     "8: services.1.number: a list is no whole number — write digits only"),
    ("wrong type", "data/prefectures.yml", "centers: 1\n", "centers: 12:30\n",
     "17: prefectures.1.centers: `12:30` is no whole number — write digits only"),
    ("wrong type", "data/glossary.yml", "term: 査証", "term: {ja: 査証}",
     "8: terms.1.term: a mapping is no text — write words, in quotes where they look like something else"),
    ("wrong type", "data/directory.yml", "checked: 2026-01-01\n  - id: fire", "checked: 12:30\n  - id: fire",
     "12: contacts.0.checked: `12:30` is no day — write YYYY-MM-DD"),
    ("wrong type", "data/sources.yml", "official: false", "official: 2026-01-01",
     "16: sources.1.official: `2026-01-01` is neither true nor false — write true or false"),
    ("wrong type", "data/languages.yml", "name: English", "name: [English]",
     "3: languages.1.name: a list is no text — write words, in quotes where they look like something else"),
    ("wrong type", "data/words/en.yml", "site.name: Madoguchi", "site.name: [Madoguchi]",
     "3: `site.name` has no words — write them, or delete the line to fall back to Japanese"),
    ("wrong type", QUIZ_EN, "stem: What do you do first?", "stem: {en: What}",
     "5: questions.first-step.stem: a mapping is no text — write words, in quotes where they look like something else"),
    ("wrong type", "data/glossary.en.yml", "confidence: A", "confidence: 1",
     "7: terms.residence-card.confidence: `1` is not known here — use 'A', 'B' or 'C'"),
    ("wrong type", SCENARIO, "next: worried", "next: [worried]",
     "52: scenes.2.choices.1.next: a list is no text — write words, in quotes where they look like something else"),
    ("wrong type", SCENARIO, "gives: [promised]", "gives: promised",
     "36: scenes.1.choices.1.gives: `promised` is no list — write one `- item` a line, or [one, two]"),
    ("wrong type", SCENARIO, "{listening: 1}", "{listening: much}",
     "18: scenes.0.choices.0.scales.listening: `much` is no whole number — write digits only"),
    ("wrong type", SCENARIO, "starts:\n  interpreter: corridor\n  counselor: desk\n  coordinator: desk", "starts: desk",
     "6: starts: `desk` is no mapping — write one `key: value` a line"),
    ("wrong type", ROLEPLAY, "minutes: 15", "minutes: long",
     "1: minutes: `long` is no whole number — write digits only"),
    ("wrong type", ROLEPLAY, "start: 離れて座る。", "start: {first: 離れて座る。}",
     "38: cards.4.start: a mapping is no text — write words, in quotes where they look like something else"),
    ("wrong type", SCENARIO_EN, "text: You are at the desk.", "text: [You]",
     "5: scenes.desk.text: a list is no text — write words, in quotes where they look like something else"),
    ("wrong type", ROLEPLAY_EN, "brief: You are A-san.", "brief: {en: You}",
     "5: cards.visitor.brief: a mapping is no text — write words, in quotes where they look like something else"),
    ("translation of no id", SCENARIO_EN, "desk:", "dest:",
     "4: scenario.yml has no id `dest` — did you mean `desk`?"),
    ("translation of no id", SCENARIO_EN, "ask: {", "aks: {",
     "7: scenario.yml has no id `aks` — did you mean `ask`?"),
    ("translation of no id", SCENARIO_EN, "calm: {", "peace: {",
     "9: scenario.yml has no id `peace` — use one of: calm, worried"),
    ("translation of no id", SCENARIO_EN, "endings:", "facts: {askd: {text: x}}\nendings:",
     "8: scenario.yml has no id `askd` — did you mean `asked`?"),
    ("translation of no id", ROLEPLAY_EN, "ashamed:", "shy:",
     "7: roleplay.yml has no id `shy` — use one of: ashamed, stop"),
    ("translation of no id", ROLEPLAY_EN, "visitor:", "visiter:",
     "4: roleplay.yml has no id `visiter` — did you mean `visitor`?"),
    ("translation of no id", QUIZ_EN, "first-step:", "frist-step:",
     "4: quiz.yml has no id `frist-step` — did you mean `first-step`?"),
    ("translation of no id", QUIZ_EN, "ask:", "aks:",
     "7: quiz.yml has no id `aks` — did you mean `ask`?"),
    ("translation of no id", "data/checklist.en.yml", "on-show:", "off-show:",
     "7: checklist.yml has no id `off-show` — did you mean `on-show`?"),
    ("translation of no id", "data/services.en.yml", "information:", "informations:",
     "4: services.yml has no id `informations` — did you mean `information`?"),
    ("translation of no id", "data/prefectures.en.yml", "hokkaido:", "ezo:",
     "4: prefectures.yml has no id `ezo` — use one of: aomori, hokkaido"),
    ("translation of no id", "data/glossary.en.yml", "residence-card:", "residence-cart:",
     "4: glossary.yml has no id `residence-cart` — did you mean `residence-card`?"),
    ("translation of no id", "data/directory.en.yml", "main:", "mian:",
     "7: directory.yml has no id `mian` — did you mean `main`?"),
    ("translation of no id", "data/sources.en.yml", "city-guide:", "town-guide:",
     "4: sources.yml has no id `town-guide` — did you mean `city-guide`?"),
    ("translation with more than words", QUIZ_EN, "stem: W", "key: [open]\n    stem: W",
     "5: `key` is not words: it stands once, in quiz.yml — remove it here"),
    ("translation with more than words", QUIZ_EN, "stem: W", "level: 3\n    stem: W",
     "5: `level` is not words: it stands once, in quiz.yml — remove it here"),
    ("translation with more than words", SCENARIO_EN, "{text: Ask.", "{next: calm, text: Ask.",
     "7: `next` is not words: it stands once, in scenario.yml — remove it here"),
    ("translation with more than words", SCENARIO_EN, "{text: Ask.", "{needs: [asked], text: Ask.",
     "7: `needs` is not words: it stands once, in scenario.yml — remove it here"),
    ("translation with more than words", SCENARIO_EN, "{text: Ask.", "{scales: {accuracy: 2}, text: Ask.",
     "7: `scales` is not words: it stands once, in scenario.yml — remove it here"),
    ("translation with more than words", SCENARIO_EN, "{text: They", "{quality: poor, text: They",
     "9: `quality` is not words: it stands once, in scenario.yml — remove it here"),
    ("translation with more than words", SCENARIO_EN, "scenes:", "starts: {counselor: corridor}\nscenes:",
     "3: `counselor` is not words: it stands once, in scenario.yml — remove it here"),
    ("translation with more than words", ROLEPLAY_EN, "cards:", "minutes: 20\ncards:",
     "3: `minutes` is not words: it stands once, in roleplay.yml — remove it here"),
    ("translation with more than words", ROLEPLAY_EN, "brief: You", "id: guest\n    brief: You",
     "5: `id` is not words: it stands once, in roleplay.yml — remove it here"),
    ("translation with more than words", "data/checklist.en.yml", "text: Roles", "our_reading: yes\n    text: Roles",
     "5: `our_reading` is not words: it stands once, in checklist.yml — remove it here"),
    ("translation with more than words", "data/services.en.yml", "{name", "{number: 1, name",
     "4: `number` is not words: it stands once, in services.yml — remove it here"),
    ("translation with more than words", "data/prefectures.en.yml", "{name", "{residents: 5, name",
     "4: `residents` is not words: it stands once, in prefectures.yml — remove it here"),
    ("translation with more than words", "data/prefectures.en.yml", "{name", "{tile: {x: 1}, name",
     "4: `x` is not words: it stands once, in prefectures.yml — remove it here"),
    ("translation with more than words", "data/glossary.en.yml", "term: res", "reading: あ\n    term: res",
     "5: `reading` is not words: it stands once, in glossary.yml — remove it here"),
    ("translation with more than words", "data/directory.en.yml", "{label", '{number: "119", label',
     "7: `number` is not words: it stands once, in directory.yml — remove it here"),
    ("translation with more than words", "data/sources.en.yml", "{title", "{review: 2099-01-01, title",
     "4: `review` is not words: it stands once, in sources.yml — remove it here"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "line"),
    [row[1:] for row in BREAKS],
    ids=[f"{row[0]}, {row[1]}, {row[2].strip()}" for row in BREAKS],
)
def test_a_break_is_one_line(file: str, old: str, new: str, line: str, tmp_path: Path) -> None:
    """Each kind of break in each kind of file is told by one line with the place and the remedy, and nothing else."""
    change(small(tmp_path) / file, old, new)
    assert lines(tmp_path) == [f"{file}:{line}"]


def test_a_translation_into_no_language_is_told(tmp_path: Path) -> None:
    """A translation whose name has no language of the site is told."""
    lay(small(tmp_path), "data/glossary.eng.yml\n    translation: machine")
    told_line = "`eng` is no language of the site — did you mean `en`?"
    assert lines(tmp_path) == [f"data/glossary.eng.yml:1: {told_line}"]


def test_a_story_in_no_language_is_told(tmp_path: Path) -> None:
    """A story whose name is no language of the site is told."""
    lay(small(tmp_path), "cases/tax-letter/notes.md\n    # x")
    expected = "`notes` is no language of the site — use one of: en, ja, ja-Hira, ne, pt-BR, vi, zh"
    assert lines(tmp_path) == [f"cases/tax-letter/notes.md:1: {expected}"]


@pytest.mark.parametrize("name", ["case.yml", "quiz.yml", "ja.md"])
def test_a_case_without_a_part_is_told(name: str, tmp_path: Path) -> None:
    """A case lacks one of its files: that is told, and the case is not in the library."""
    (small(tmp_path) / "cases/tax-letter" / name).unlink()
    library, problems = load_library(tmp_path)
    assert told(problems.errors, tmp_path)[-1] == (
        f"cases/tax-letter/{name}:1: the file is missing — put it back, or take out what refers to it"
    )
    assert library.cases == {}


def test_a_case_without_exercises_is_whole(tmp_path: Path) -> None:
    """An exercise and its cards may come later: a case without them is in the library, and nothing is told."""
    small(tmp_path)
    for file in EXERCISES:
        (tmp_path / file).unlink()
    library, problems = load_library(tmp_path)
    assert list(problems) == []
    assert (library.cases["tax-letter"].scenario, library.cases["tax-letter"].roleplay) == (None, None)


@pytest.mark.parametrize("file", [SCENARIO, ROLEPLAY])
def test_a_broken_exercise_is_one_line(file: str, tmp_path: Path) -> None:
    """A broken exercise is told once; its translation and the rest of the case are not blamed for it."""
    (small(tmp_path) / file).write_text("minutes: many\nminutes: more\n")
    library, problems = load_library(tmp_path)
    assert told(problems.errors, tmp_path) == [f"{file}:2: `minutes` stands twice — keep one of the two"]
    assert set(library.cases) == {"tax-letter"}


def test_a_folder_without_cases_is_fine(tmp_path: Path) -> None:
    """A library without any case is a library; a file beside the cases is no case."""
    for path in (small(tmp_path) / "cases/tax-letter").iterdir():
        path.unlink()
    (tmp_path / "cases/tax-letter").rmdir()
    (tmp_path / "cases/README.txt").write_text("x")
    library, problems = load_library(tmp_path)
    assert (library.cases, list(problems)) == ({}, [])


def test_a_story_has_its_headings(tmp_path: Path) -> None:
    """A story that lacks a heading is told which."""
    for locale in ("ja", "en"):
        path = (
            small(tmp_path) / f"cases/tax-letter/{locale}.md" if locale == "ja" else tmp_path / "cases/tax-letter/en.md"
        )
        text = path.read_text(encoding="utf-8").split("\n")
        path.write_text("\n".join(line for line in text if "{#facts}" not in line), encoding="utf-8")
    assert lines(tmp_path) == [
        "cases/tax-letter/ja.md:5: the story lacks the headings facts — add them; CONTRIBUTING lists all"
    ]


def test_the_headings_of_a_story_have_their_order(tmp_path: Path) -> None:
    """A story whose headings stand in another order is told the order; further headings are free."""
    small(tmp_path)
    for locale, old, new in (("ja", "知っておくこと", "つなぐ"), ("en", "Facts", "Hand over")):
        change(tmp_path / f"cases/tax-letter/{locale}.md", f"## {old} {{#facts}}", "## x {#own}")
        change(
            tmp_path / f"cases/tax-letter/{locale}.md", f"## {new} {{#hand-over}}", "## y {#hand-over}\n## z {#facts}"
        )
    order = "situation, dialogue, chairs, chair-interpreter, chair-counselor, chair-coordinator, find-out, facts, hand-over, discuss, afterwards"
    assert lines(tmp_path) == [f"cases/tax-letter/ja.md:5: the headings are in another order — order: {order}"]


def test_a_story_has_the_headings_of_its_source(tmp_path: Path) -> None:
    """A translated story that lacks a heading of the Japanese is told."""
    change(small(tmp_path) / "cases/tax-letter/en.md", "## Facts {#facts}\n", "")
    assert lines(tmp_path) == [
        "cases/tax-letter/en.md:7: the headings differ from the source (missing: facts; too many: none) — make them the same"
    ]


def test_a_page_has_the_sources_of_its_source(tmp_path: Path) -> None:
    """A translated page that cites less than the Japanese is told."""
    change(small(tmp_path) / "docs/en/index.md", "[^city-guide]", "")
    assert lines(tmp_path) == ["docs/en/index.md:7: the source `city-guide` is not cited here — add `[^city-guide]`"]


def test_a_page_without_a_source_is_told(tmp_path: Path) -> None:
    """A page in another language that has no Japanese page is told."""
    text = (small(tmp_path) / "docs/en/index.md").read_text(encoding="utf-8")
    (tmp_path / "docs/en/more.md").write_text(text, encoding="utf-8")
    assert lines(tmp_path) == ["docs/en/more.md:1: there is no ja page that this translates — write the Japanese first"]


@pytest.mark.parametrize("file", ["docs/ja/index.md", "docs/en/index.md", "cases/tax-letter/ja.md"])
def test_a_page_that_is_not_utf8_is_told(file: str, tmp_path: Path) -> None:
    """A page in another encoding is told, whether it has translations or is one."""
    path = small(tmp_path) / file
    path.write_bytes(path.read_bytes() + "窓口\n".encode("shift_jis"))
    line = path.read_bytes().count(b"\n")
    assert lines(tmp_path) == [f"{file}:{line}: the file is not UTF-8 — save it as UTF-8 in your editor"]


def test_all_problems_are_told_at_once(tmp_path: Path) -> None:
    """Breaks in several files are told in one run, file by file."""
    for file in ("data/glossary.yml", QUIZ, "docs/en/index.md"):
        (small(tmp_path) if file.startswith("data") else tmp_path).joinpath(file).write_text("")
    assert [line.split(":")[0] for line in lines(tmp_path)] == [QUIZ, "data/glossary.yml", "docs/en/index.md"]


def test_a_table_without_a_source_has_no_translations(tmp_path: Path) -> None:
    """Where the source of a table is broken, its translations are not read, so that one break is one line."""
    problems = Problems()
    lay(tmp_path, "quiz.yml\n    questions: none\nquiz.en.yml\n    x: y")
    assert load_table(tmp_path / "quiz.yml", Quiz, problems) is None
    assert [problem.path.name for problem in problems] == ["quiz.yml"]


def test_a_case_folder_is_an_address(tmp_path: Path) -> None:
    """A folder that cannot be the address of a page is told; a hidden one is none of ours."""
    folder = small(tmp_path) / "cases/tax-letter"
    (tmp_path / "cases/.cache").mkdir()
    folder.rename(folder.with_name("Tax_Letter 2"))
    assert lines(tmp_path) == [
        "cases/Tax_Letter 2/case.yml:1: the folder `Tax_Letter 2` cannot be the name of a case — "
        "rename it: small letters, digits and hyphens, such as tax-letter"
    ]


@pytest.mark.parametrize(
    ("slug", "why", "todo"),
    [
        ("counselor", "the quiz of a role is called so", "another name, such as tax-letter"),
        ("madoguchi", "the bank of all questions is called so", "another name, such as tax-letter"),
        ("practice", "the mixed practice is called so", "another name, such as tax-letter"),
        ("index", "the page of all cases is called so", "another name, such as tax-letter"),
        ("con", "Windows keeps that name for itself", "another name, such as tax-letter"),
        ("a" * 81, "it has 81 characters", "at most 80"),
    ],
)
def test_a_case_is_not_called_as_something_else(slug: str, why: str, todo: str, tmp_path: Path) -> None:
    """Quizzes, pages and what browsers keep of two things would be mixed up; `new` says the same."""
    folder = small(tmp_path) / "cases/tax-letter"
    folder.rename(folder.with_name(slug))
    said = f"cases/{slug}/case.yml:1: the folder `{slug}` cannot be the name of a case: {why} — rename it: {todo}"
    assert said in lines(tmp_path)
    assert new_case(tmp_path / "elsewhere", slug) == (f"`{slug}` cannot be a slug: {why} — use {todo}", 1)
    assert not (tmp_path / "elsewhere").exists()


def test_a_page_has_an_address(tmp_path: Path) -> None:
    """A page whose name could not be kept in a record is told."""
    page = small(tmp_path) / "docs/ja/roles/counselor.md"
    page.with_name("Other.md").write_text(page.read_text(encoding="utf-8"), encoding="utf-8")
    assert lines(tmp_path) == [
        "docs/ja/roles/Other.md:1: `roles/Other.md` cannot be the address of a page — "
        "rename it: small letters, digits and hyphens, such as tax-letter.md"
    ]


def test_a_page_does_not_stand_in_the_place_of_a_case(tmp_path: Path) -> None:
    """A page by the name of a case is told: both would be one address."""
    story = (small(tmp_path) / "docs/ja/index.md").read_text(encoding="utf-8")
    (tmp_path / "docs/ja/cases").mkdir(exist_ok=True)
    (tmp_path / "docs/ja/cases/tax-letter.md").write_text(story, encoding="utf-8")
    assert lines(tmp_path) == [
        "docs/ja/cases/tax-letter.md:1: a case by this name is in cases/ — write the story there, and delete this page"
    ]


def test_what_could_identify_a_person_is_told(tmp_path: Path) -> None:
    """A number of a person in any text of a case is told with its line and without showing it; an exception silences it."""
    story = small(tmp_path) / "cases/tax-letter/ja.md"
    before = story.read_text(encoding="utf-8")
    story.write_text(before + "\n電話は090-0000-0000です。\n", encoding="utf-8")
    number = before.count("\n") + 2
    (told,) = [line for line in lines(tmp_path) if "changed since" not in line]
    assert told.startswith(f"cases/tax-letter/ja.md:{number}: «09…» looks like a phone number — ")
    assert "0000" not in told
    case = tmp_path / "cases/tax-letter/case.yml"
    exception = 'privacy: {exceptions: [{text: "090-0000-0000", reason: "a number that nobody can have"}]}\n'
    case.write_text(case.read_text(encoding="utf-8") + exception, encoding="utf-8")
    assert [line for line in lines(tmp_path) if "changed since" not in line] == []
