"""Translations: words only, by id; what is missing falls back to Japanese, string by string, and says so."""

from pathlib import Path
from textwrap import dedent
from typing import Annotated, Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from madoguchi.problem import Problems
from madoguchi.quiz import Quiz
from madoguchi.record import OF_TRANSLATION, Id, Record, Word
from madoguchi.translation import Text, gaps, load_translation, localize, translation_model
from madoguchi.version import version_of
from tree import told


class Phone(Record):
    """A telephone."""

    id: Id
    number: str
    label: Word | None = None


class Desk(Record):
    """A desk."""

    id: Id
    name: Word
    floor: int
    also: tuple[Word, ...] = ()
    sure: Annotated[str | None, OF_TRANSLATION] = None
    phones: tuple[Phone, ...] = ()


class Desks(Record):
    """Some desks."""

    desks: tuple[Desk, ...]


SOURCE = Desks(
    desks=(
        Desk(id="tax", name="税", floor=2, also=("税金",), phones=(Phone(id="main", number="110", label="代表"),)),
        Desk(id="school", name="学校", floor=3),
    )
)
MODEL = translation_model(Desks)


def words(**desks: Any) -> Record:
    """A translation of the desks."""
    return MODEL.model_validate({"translation": "machine", "source_version": "00000000", "desks": desks})


def loaded(root: Path, text: str) -> tuple[Record | None, list[str]]:
    """A translation of the desks, read from a file beside its source: (it or None, the lines told)."""
    source = root / "desks.yml"
    source.write_text("desks: []\n")
    path = root / "desks.en.yml"
    head = f'translation: machine\nsource_version: "{version_of(source)}"\n'
    path.write_text(head + dedent(text).lstrip("\n"), encoding="utf-8")
    problems = Problems()
    return load_translation(path, SOURCE, source, problems), told(problems, root)


def test_a_translation_has_words_by_id() -> None:
    """A translation is shaped as words by id, all of them optional, and has no place for numbers."""
    desk = translation_model(Desk, False)
    assert set(MODEL.model_fields) == {"translation", "source_version", "desks"}
    assert set(desk.model_fields) == {"name", "also", "sure", "phones"}
    assert not any(field.is_required() for field in desk.model_fields.values())


def test_a_translation_says_how_it_was_made() -> None:
    """A translation that does not say how it was made and of which version is refused."""
    with pytest.raises(ValidationError) as error:
        MODEL.model_validate({"desks": {}})
    assert [fault["loc"] for fault in error.value.errors()] == [("translation",), ("source_version",)]


def test_a_good_translation_is_read(tmp_path: Path) -> None:
    """A translation that holds words of its source is read, and nothing is told."""
    found, lines = loaded(tmp_path, "desks: {tax: {name: Tax, phones: {main: {label: switchboard}}}}")
    assert lines == []
    assert found is not None
    assert localize(SOURCE, found).desks[0].name == "Tax"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("desks:\n  tax: {floor: 3}", "4: `floor` is not words: it stands once, in desks.yml — remove it here"),
        (
            "desks:\n  tax:\n    phones:\n      main: {number: '119'}",
            "6: `number` is not words: it stands once, in desks.yml — remove it here",
        ),
        ("desks:\n  tax: {id: levy}", "4: `id` is not words: it stands once, in desks.yml — remove it here"),
        ("desks:\n  taxes: {name: Tax}", "4: desks.yml has no id `taxes` — did you mean `tax`?"),
        (
            "desks:\n  tax:\n    phones:\n      fax: {label: fax}",
            "6: desks.yml has no id `fax` — use one of: main",
        ),
        ("desks:\n  tax: {nam: Tax}", "4: unknown key `nam` (in desks.tax.nam) — did you mean `name`?"),
        ("colours: {}", "3: unknown key `colours` (in colours) — use one of: desks, source_version, translation"),
        ("desks: [tax]", "3: desks: a list is no mapping — write one `key: value` a line"),
        (
            "desks:\n  tax: {also: levy}",
            "4: desks.tax.also: `levy` is no list — write one `- item` a line, or [one, two]",
        ),
    ],
)
def test_what_is_not_words_is_told(text: str, line: str, tmp_path: Path) -> None:
    """A translation that holds more than words, or words for what is not there, is refused with one line."""
    assert loaded(tmp_path, text) == (None, [f"desks.en.yml:{line}"])


@pytest.mark.parametrize("part", ["Tax", "[Tax]", "~", ""])
def test_a_record_without_keys_is_told(part: str, tmp_path: Path) -> None:
    """A record of the source that is translated by something else than its keys is refused where it stands."""
    found, lines = loaded(tmp_path, f"desks:\n  tax: {part}\n")
    assert found is None
    assert [line.split(": ")[:2] for line in lines] == [["desks.en.yml:4", "desks.tax"]]


@pytest.mark.parametrize("how", ["robot", "Machine", "reviewed"])
def test_only_three_ways_of_translating_are_known(how: str, tmp_path: Path) -> None:
    """A translation is made by machine, by machine and reviewed, or by a human, and in no other way."""
    path = tmp_path / "desks.en.yml"
    path.write_text(f'source_version: "00000000"\ntranslation: {how}\n')
    problems = Problems()
    assert load_translation(path, SOURCE, path, problems) is None
    expected = f"translation: `{how}` is not known here — use 'machine', 'machine-reviewed' or 'human'"
    assert told(problems, tmp_path) == [f"desks.en.yml:2: {expected}"]


def test_a_translation_of_an_older_source_is_noted(tmp_path: Path) -> None:
    """A translation whose source has changed is used, and an editor is told."""
    source, path = tmp_path / "desks.yml", tmp_path / "desks.en.yml"
    source.write_text("desks: []\n")
    path.write_text('translation: human\nsource_version: "00000000"\n')
    problems = Problems()
    assert load_translation(path, SOURCE, source, problems) is not None
    assert problems.errors == []
    assert [line.split(" — ")[0] for line in told(problems, tmp_path)] == [
        "desks.en.yml:2: desks.yml has changed since this translation"
    ]


def test_the_remedy_for_an_older_translation_can_be_typed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The command that a notice recommends names the file as it is called from the root of the project."""
    monkeypatch.chdir(tmp_path)
    folder = tmp_path / "cases" / "x"
    folder.mkdir(parents=True)
    (folder / "quiz.yml").write_text("desks: []\n")
    (folder / "quiz.en.yml").write_text('translation: human\nsource_version: "00000000"\n')
    problems = Problems()
    load_translation(folder / "quiz.en.yml", SOURCE, folder / "quiz.yml", problems)
    assert "`./madoguchi stamp cases/x/quiz.en.yml`" in told(problems, tmp_path)[0]


def test_words_are_localized() -> None:
    """Words of the translation stand in place of the Japanese, and are not foreign."""
    found = localize(SOURCE, words(tax={"name": "Tax", "also": ["levy"], "sure": "A"})).desks[0]
    assert (found.name, found.also, found.sure) == ("Tax", ("levy",), "A")
    assert [text.foreign for text in (found.name, *found.also) if isinstance(text, Text)] == [False, False]


def test_missing_words_fall_back() -> None:
    """What the translation lacks is the Japanese, marked as foreign, each string for itself."""
    found = localize(SOURCE, words(tax={"phones": {"main": {"label": "switchboard"}}})).desks[0]
    assert (found.name, found.also, found.phones[0].label) == ("税", ("税金",), "switchboard")
    assert [getattr(text, "foreign", None) for text in (found.name, *found.also, found.phones[0].label)] == [
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("there", [None, words(), words(tax={"name": None, "also": []})])
def test_no_words_at_all_is_japanese(there: Record | None) -> None:
    """Without a translation, or with an empty one, all words are the Japanese."""
    assert localize(SOURCE, there).model_dump() == SOURCE.model_dump()


def test_what_has_no_words_stays_without() -> None:
    """An optional text that neither the source nor the translation has stays away."""
    assert localize(SOURCE, words(school={"name": "School"})).desks[1].phones == ()
    assert localize(Phone(id="main", number="110"), None).label is None


def test_gaps_name_what_is_missing() -> None:
    """The places without words are named by ids; optional texts that the source lacks, and synonyms, are no gaps."""
    assert list(gaps(SOURCE, words(school={"name": "School"}))) == ["desks.tax.name", "desks.tax.phones.main.label"]


def test_a_whole_translation_has_no_gaps() -> None:
    """Where every text of the source has words, there is no gap."""
    whole = words(tax={"name": "Tax", "phones": {"main": {"label": "x"}}}, school={"name": "School"})
    assert list(gaps(SOURCE, whole)) == []


IDS = st.from_regex(r"[a-z]{1,4}(-[a-z0-9]{1,3})?", fullmatch=True)
SOME = st.text(min_size=1).filter(str.strip)


@st.composite
def quizzes(draw: st.DrawFn) -> tuple[Quiz, Record]:
    """A quiz and a translation of some of its words."""
    source, there = [], {}
    for name in draw(st.lists(IDS, min_size=1, max_size=3, unique=True)):
        options = draw(st.lists(IDS, min_size=2, max_size=4, unique=True))
        source.append(
            {
                "id": name,
                "type": "single",
                "roles": [draw(st.sampled_from(["interpreter", "counselor", "coordinator"]))],
                "level": draw(st.integers(1, 3)),
                "stem": draw(SOME),
                "options": [{"id": option, "text": draw(SOME), "feedback": draw(SOME)} for option in options],
                "key": [draw(st.sampled_from(options))],
                "sources": [draw(IDS)],
            }
        )
        said = st.fixed_dictionaries({}, optional={"text": SOME, "feedback": SOME})
        there[name] = {
            "stem": draw(st.none() | SOME),
            "options": {option: draw(said) for option in options if draw(st.booleans())},
        }
    head = {"translation": "machine", "source_version": "00000000"}
    return Quiz.model_validate({"questions": source}), translation_model(Quiz).model_validate(
        {**head, "questions": there}
    )


def bones(quiz: Quiz) -> list[Any]:
    """All of a quiz that is not words."""
    return [
        (one.id, one.type, one.roles, one.level, [option.id for option in one.options], one.key, one.sources)
        for one in quiz.questions
    ]


@settings(deadline=None)
@given(quizzes())
def test_a_translation_changes_words_only(pair: tuple[Quiz, Record]) -> None:
    """Whatever a translation says, ids, keys, levels, roles and sources stay as they are in the source."""
    source, there = pair
    assert bones(localize(source, there)) == bones(source)


@settings(deadline=None)
@given(quizzes())
def test_a_gap_is_what_falls_back(pair: tuple[Quiz, Record]) -> None:
    """There are as many gaps as there are texts that are still Japanese."""
    source, there = pair
    found = localize(source, there)
    texts = [
        text
        for one in found.questions
        for text in (one.stem, *(part for o in one.options for part in (o.text, o.feedback)))
    ]
    assert len(list(gaps(source, there))) == sum(getattr(text, "foreign", False) for text in texts)
