"""Anki: what is on the cards, the same bytes each time, and what Anki itself does with the package."""

import json
import sqlite3
import subprocess
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from madoguchi.bank import bank_of, whole_bank
from madoguchi.exports.anki import FIELDS, anki, today
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.view import View
from questions import ROOT, awkward, counts, needs, real_view, renderer, tiny_bank
from tree import change

PYTHON = ".tools/anki/bin/python"


def packed(root: Path, locale: str = "ja") -> bytes:
    """The tiny bank as a package."""
    return anki(*tiny_bank(root, locale), renderer())


def table(package: bytes, query: str) -> list[tuple[Any, ...]]:
    """What a query finds in the collection of a package."""
    connection = sqlite3.connect(":memory:")
    connection.deserialize(ZipFile(BytesIO(package)).read("collection.anki2"))
    found = connection.execute(query).fetchall()
    connection.close()
    return found


def notes(package: bytes) -> dict[str, dict[str, str]]:
    """The fields of every note, by the id of its question."""
    found = [
        dict(zip(FIELDS, fields.split("\x1f"), strict=True)) for (fields,) in table(package, "select flds from notes")
    ]
    return {note["Id"].removeprefix("tax-letter/"): note for note in found}


LEARN = b""
"""In place of a package: all cards are learned."""


def imported(folder: Path, *packages: bytes) -> dict[str, Any]:
    """What Anki says after reading packages into a new collection, one after another."""
    needs(PYTHON)
    steps = []
    for number, package in enumerate(packages):
        path = folder / f"{number}.apkg"
        path.write_bytes(package)
        steps.append(str(path) if package else "learn")
    command = [PYTHON, "tests/exchange/read_anki.py", str(folder / "collection.anki2"), *steps]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_every_type_has_a_note(tmp_path: Path) -> None:
    """Seven questions, seven notes, each with a question, an answer, reasons and a source."""
    found = notes(packed(tmp_path))
    assert len(found) == 7
    assert [note[field] for note in found.values() for field in ("Question", "Answer", "Reasons", "Source")].count(
        ""
    ) == 0


def test_text_is_escaped_and_readings_are_ruby(tmp_path: Path) -> None:
    """What looks like HTML is text; furigana is marked up."""
    question = notes(packed(tmp_path))["single"]["Question"]
    assert "&lt;b&gt;bold&lt;/b&gt; &amp; " in question
    assert "<ruby>漢字<rp>（</rp><rt>かんじ</rt><rp>）</rp></ruby>" in question
    assert "<b>" not in question


def test_lines_are_kept(tmp_path: Path) -> None:
    """A question of several lines has them on the card too."""
    assert "\\n<br>\n::second <ruby>" in notes(packed(tmp_path))["single"]["Question"]


def test_the_front_does_not_tell_the_answer(tmp_path: Path) -> None:
    """Options are there where one chooses; none where one writes; not in order where one puts in order."""
    found = notes(packed(tmp_path))
    assert "<li>=SUM(1)</li>" in found["single"]["Options"]
    assert found["fill"]["Options"] == ""
    assert sorted(found["order"]["Options"]) == sorted("<ul><li>聞く</li><li>書く</li><li>=電話する</li></ul>")
    assert found["order"]["Options"] != "<ul><li>聞く</li><li>書く</li><li>=電話する</li></ul>"
    assert found["match"]["Options"].index("税務署") < found["match"]["Options"].index("弁護士")


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("single", "<ul><li>=SUM(1)</li></ul>"),
        ("multiple", "<ul><li>甲</li><li>乙</li><li>丁</li></ul>"),
        ("true-false", "<ul><li>正しくない</li></ul>"),
        ("order", "<ol><li>聞く</li><li>書く</li><li>=電話する</li></ol>"),
        ("match", "<ul><li>借金 → 弁護士: {相談}</li><li>賃金 → 労働基準監督署</li><li>税 → 税務署</li></ul>"),
        (
            "fill",
            "<ul><li>社会保険労務士</li></ul><p>「社会保険労務士」のほかの書き方：社労士, sharou*shi</p>",
        ),
        ("judgement", "<p>正解は一つではありません。</p>"),
    ],
)
def test_answers(name: str, answer: str, tmp_path: Path) -> None:
    """The back says what is right, in the way of each type."""
    assert notes(packed(tmp_path))[name]["Answer"] == answer


def test_the_answer_is_not_among_its_other_ways(tmp_path: Path) -> None:
    """A variant that is the answer without its reading is no other way to write it."""
    awkward(tmp_path)
    quiz = tmp_path / "cases/tax-letter/quiz.yml"
    change(
        quiz, "text: 社会保険労務士, variants: [社労士", "text: '{社労士|しゃろうし}', variants: [社労士, しゃろうし"
    )
    view = View(load_library(tmp_path)[0], "ja-Hira")
    answer = notes(anki(whole_bank(view), view, renderer()))["fill"]["Answer"]
    assert "<ruby>社労士<rp>" in answer
    assert answer.endswith("：しゃろうし, sharou*shi</p>")


def test_reasons_views_hints_and_sources(tmp_path: Path) -> None:
    """Every option has its reason, a view is seen by each role, hints and sources have their fields."""
    found = notes(packed(tmp_path))
    assert "<dt>行政書士</dt><dd>書類の人です。</dd>" in found["fill"]["Reasons"]
    assert "<dd>コーディネーターから見ると: コの別</dd>" in found["judgement"]["Reasons"]
    assert found["single"]["Hints"] == "<ol><li>-- [look] {here} --&gt;</li><li>#all</li></ol>"
    assert found["multiple"]["Hints"] == ""
    assert '<a href="https://npo.example/talk">講演</a> (NPO)' in found["fill"]["Source"]


def test_japanese_is_marked(tmp_path: Path) -> None:
    """Words that are still Japanese say so to a screen reader; translated ones do not."""
    found = notes(packed(tmp_path, "en"))
    assert found["true-false"]["Question"] == '<span lang="ja">正しいですか。</span>'
    assert found["multiple"]["Question"] == "Choose three."


def test_tags(tmp_path: Path) -> None:
    """A note can be found by role, level, topic, type and term."""
    tags = [found.split() for (found,) in table(packed(tmp_path), "select tags from notes")]
    assert tags[5] == ["role::counselor", "level::1", "topic::tax", "type::fill", "term::visa"]
    assert tags[1][:2] == ["role::interpreter", "role::coordinator"]


def test_the_same_bytes_each_time(tmp_path: Path) -> None:
    """The same bank makes the same file, at any time."""
    assert packed(tmp_path) == packed(tmp_path)
    assert {made for (made,) in table(packed(tmp_path), "select mod from notes")} == {today()}


def test_a_release_says_when_it_was_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`SOURCE_DATE_EPOCH` is the day of the notes, so that Anki takes newer ones over."""
    before = packed(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(today() + 60))
    assert {made for (made,) in table(packed(tmp_path), "select mod from notes")} == {today() + 60}
    assert packed(tmp_path) != before


def test_a_note_is_the_same_whatever_its_words(tmp_path: Path) -> None:
    """A note is known by its question and language: not by its words, and never one of another language."""
    known = table(packed(tmp_path), "select guid from notes")
    change(tmp_path / "cases/tax-letter/quiz.yml", "どうしますか。", "どうします？")
    view = View(load_library(tmp_path)[0], "ja")
    assert table(anki(whole_bank(view), view, renderer()), "select guid from notes") == known
    assert not set(known) & set(table(packed(tmp_path, "en"), "select guid from notes"))


def test_two_colons_in_a_title_begin_no_deck(tmp_path: Path) -> None:
    """The deck of a quiz is below one deck, and has none below it."""
    awkward(tmp_path)
    change(tmp_path / "cases/tax-letter/ja.md", "title: 二通の手紙", "title: '税::保険'")
    view = View(load_library(tmp_path)[0], "ja")
    ((decks,),) = table(anki(whole_bank(view), view, renderer()), "select decks from col")
    assert "Madoguchi (ja)::税:保険" in [deck["name"] for deck in json.loads(decks).values()]


@pytest.mark.exchange
def test_anki_reads_the_tiny_bank_once(tmp_path: Path) -> None:
    """The second time Anki adds nothing; cards show what they should."""
    package = packed(tmp_path)
    found = imported(tmp_path, package, package)
    assert found["imports"] == [{"new": 7, "updated": 0, "same": 0}, {"new": 0, "updated": 0, "same": 7}]
    assert found["decks"] == ["Default", "Madoguchi (ja)", "Madoguchi (ja)::二通の手紙"]
    assert len(found["cards"]) == 7
    front = {"hints": sum("<details" in card["question"] for card in found["cards"])}
    assert front == {"hints": 3}
    assert all("出典" in card["answer"] and "{{" not in card["answer"] for card in found["cards"])


@pytest.mark.exchange
def test_a_changed_note_is_updated(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """New words in a newer file come to the same notes; what has not changed stays."""
    before = packed(tmp_path)
    change(tmp_path / "cases/tax-letter/quiz.yml", "どうしますか。", "さて、どうしますか。")
    view = View(load_library(tmp_path)[0], "ja")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(today() + 86400))
    found = imported(tmp_path, before, anki(whole_bank(view), view, renderer()))
    assert found["imports"][1]["new"] == 0
    assert found["imports"][1]["updated"] >= 1
    assert [note["fields"]["Question"] for note in found["notes"]].count("さて、どうしますか。") == 1
    assert len(found["notes"]) == 7


@pytest.mark.exchange
def test_two_languages_stand_side_by_side(tmp_path: Path) -> None:
    """A collection may hold the questions in two languages, each in decks of its own, also where a title is the
    same.
    """
    found = imported(tmp_path, packed(tmp_path), packed(tmp_path, "vi"))
    assert [one["new"] for one in found["imports"]] == [7, 7]
    assert len(found["notes"]) == 14
    decks = [card["deck"] for card in found["cards"]]
    assert {deck: decks.count(deck) for deck in decks} == {
        "Madoguchi (ja)::二通の手紙": 7,
        "Madoguchi (vi)::二通の手紙": 7,
    }


@pytest.mark.exchange
def test_what_was_learned_from_the_version_before_stays(tmp_path: Path) -> None:
    """Its decks had no language. No note comes twice, nothing learned is lost, and the cards stay in their decks."""
    before = (ROOT / "tests/exchange/former.apkg").read_bytes()
    found = imported(tmp_path, before, LEARN, packed(tmp_path))
    assert (found["imports"][1]["new"], len(found["notes"]), len(found["cards"])) == (0, 7, 7)
    assert {(card["deck"], card["days"]) for card in found["cards"]} == {("Madoguchi::二通の手紙", 17)}


@pytest.mark.exchange
@pytest.mark.parametrize("locale", LOCALES)
def test_anki_reads_the_whole_bank(locale: str, tmp_path: Path) -> None:
    """Every real question is a note, and the second time nothing is added."""
    view = real_view(locale)
    bank = whole_bank(view)
    package = anki(bank, view, renderer())
    found = imported(tmp_path, package, package)
    asked = sum(counts(bank).values())
    assert found["imports"] == [{"new": asked, "updated": 0, "same": 0}, {"new": 0, "updated": 0, "same": asked}]
    assert len(found["notes"]) == len(found["cards"]) == asked >= 40
    ids = {f"{quiz.name}/{question.id}" for quiz in bank.quizzes for question in quiz.quiz.questions}
    assert {note["fields"]["Id"] for note in found["notes"]} == ids


@pytest.mark.exchange
def test_one_case_alone(tmp_path: Path) -> None:
    """The package of one case has its questions, which are the notes of the whole bank."""
    view = real_view("en")
    case = bank_of(view, "tax-letter")
    found = imported(tmp_path, anki(whole_bank(view), view, renderer()), anki(case, view, renderer()))
    asked = len(case.quizzes[0].quiz.questions)
    assert found["imports"][1] == {"new": 0, "updated": 0, "same": asked}
