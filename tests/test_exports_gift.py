"""GIFT: what is written for each type, what is escaped, and what a parser that we did not write makes of it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from madoguchi.bank import Bank, bank_of, whole_bank
from madoguchi.exports.gift import gift
from madoguchi.locales import LOCALES
from questions import ROOT, counts, needs, real_view, tiny_bank

PARSED = {
    "single": "MC",
    "multiple": "MC",
    "true-false": "TF",
    "order": "Matching",
    "match": "Matching",
    "fill": "Short",
    "judgement": "Essay",
}


def block(root: Path, name: str, locale: str = "ja") -> str:
    """What is written for one question of the tiny bank."""
    (found,) = [part for part in gift(*tiny_bank(root, locale)).split("\n\n") if f"::tax-letter/{name}::" in part]
    return found


def parsed(text: str) -> list[dict[str, Any]]:
    """What gift-pegjs reads."""
    needs("node", ".tools/exchange/node_modules/gift-pegjs")
    command = ["node", str(ROOT / "tests/exchange/read_gift.cjs")]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def assert_all_read(bank: Bank, found: list[dict[str, Any]]) -> None:
    """Every question is there under its id, in its category, with the type that was meant."""
    wanted: list[tuple[str, str]] = []
    for quiz in bank.quizzes:
        wanted.append(("Category", str(quiz.title)))
        wanted += [(PARSED[question.type], f"{quiz.name}/{question.id}") for question in quiz.quiz.questions]
    got = [(one["type"], one["title"].removeprefix("Madoguchi/")) for one in found]
    assert [kind for kind, _ in got] == [kind for kind, _ in wanted]
    assert [name for kind, name in got if kind != "Category"] == [name for kind, name in wanted if kind != "Category"]
    assert [one["id"] for one in found if "id" in one] == [name for kind, name in wanted if kind != "Category"]


def test_marks_are_escaped(tmp_path: Path) -> None:
    """Every mark of the format has a backslash, a new line is written out; furigana is left out."""
    stem = r"[plain]\{a\} \~b \=c \#d\: \\e " + '"f" 😀 <b>bold</b> & ' + r"\\n\n\:\:second 漢字\:\: → line{"
    assert f"::tax-letter/single::{stem}" in block(tmp_path, "single").split("\n")


def test_what_looks_like_a_format_or_a_weight_is_text(tmp_path: Path) -> None:
    """An option that begins with a bracket or a percent sign gets a format; others have none."""
    lines = block(tmp_path, "single").split("\n")
    assert r"~[plain][html]<i>x</i>#[plain][plain]" in lines
    assert "~[plain]%50%half#+1" in lines
    assert r"=\=SUM(1)#\~no \{really\}" in lines


def test_an_arrow_makes_no_pair(tmp_path: Path) -> None:
    """An arrow of ours is another sign, and the only arrow of the format is between partners."""
    assert "->" not in block(tmp_path, "fill")
    assert "\n=税 -> 税務署\n" in block(tmp_path, "match")


def test_shares_are_those_of_the_page(tmp_path: Path) -> None:
    """Of several keys each earns its share, and each wrong option takes as much away; of one it earns all."""
    lines = block(tmp_path, "multiple").split("\n")
    assert "~%33.33333%丁#丁の理由" in lines
    assert "~%-33.33333%丙#丙の理由" in lines
    assert "%" not in block(tmp_path, "true-false")


def test_true_or_false(tmp_path: Path) -> None:
    """First the reason for the wrong answer, then that for the right one."""
    assert "\nFALSE#そうではありません。#そのとおり。\n" in block(tmp_path, "true-false")


def test_steps_are_matched_with_their_places(tmp_path: Path) -> None:
    """Each step has its place; they do not stand in the order that is asked for, and a comment says why."""
    lines = block(tmp_path, "order").split("\n")
    steps = [line for line in lines if line.startswith("=")]
    assert sorted(steps) == sorted(["=聞く -> 1", "=書く -> 2", r"=\=電話する -> 3"])
    assert not steps[0].endswith("1") or not steps[1].endswith("2")
    assert any(line.startswith("// この形式には並べかえがない") for line in lines)


def test_short_answers_with_their_variants(tmp_path: Path) -> None:
    """Every way to write the answer earns all; a wrong answer earns nothing and has its reason; a star is a star."""
    lines = block(tmp_path, "fill").split("\n")
    assert "=%100%社労士#そのとおり → よし。" in lines
    assert r"=%100%sharou\\*shi#そのとおり → よし。" in lines
    assert "=%0%行政書士#書類の人です。" in lines


def test_a_judgement_is_written_about(tmp_path: Path) -> None:
    """The views stand in the question, what each role sees in the feedback; a comment says that it earns nothing."""
    text = block(tmp_path, "judgement")
    assert "点数を0にしてください。" in text
    assert r"[plain]どうしますか。\n- 続ける\n- @止める{" in text
    assert r"\n  通訳者から見ると\: 通の別\n" in text


def test_hints_are_comments(tmp_path: Path) -> None:
    """A hint stands above the question, on one line; a question without hints says nothing of them."""
    assert any(line.startswith("//") and line.endswith("#all") for line in block(tmp_path, "single").split("\n"))
    assert "ヒント" not in block(tmp_path, "multiple")


def test_japanese_is_told(tmp_path: Path) -> None:
    """Where words are still Japanese a comment says so; where all are translated, none does."""
    note = "// Parts of this question are still in Japanese."
    assert note in block(tmp_path, "single", "en").split("\n")
    assert note not in block(tmp_path, "multiple", "en").split("\n")


def test_sources_are_told(tmp_path: Path) -> None:
    """The feedback of every question names all its sources with their addresses."""
    sources = r"####出典\:\n- 市の手引き (市) https\://city.example/guide\n- 講演 (NPO) https\://npo.example/talk"
    assert sources in block(tmp_path, "multiple").split("\n")
    assert gift(*tiny_bank(tmp_path)).count("####") == 7


@pytest.mark.exchange
@pytest.mark.parametrize("locale", LOCALES)
def test_the_tiny_bank_is_read(locale: str, tmp_path: Path) -> None:
    """A parser finds each type as it was meant."""
    bank, view = tiny_bank(tmp_path, locale)
    assert_all_read(bank, parsed(gift(bank, view)))


@pytest.mark.exchange
def test_awkward_text_comes_back_as_it_was(tmp_path: Path) -> None:
    """A parser gives back every character, the arrow aside; tags are read too."""
    _, question, *others = parsed(gift(*tiny_bank(tmp_path)))
    assert question["stem"]["text"] == '{a} ~b =c #d: \\e "f" 😀 <b>bold</b> & \\n\n::second 漢字:: → line'
    texts = [choice["text"]["text"] for choice in question["choices"]]
    assert texts == ["=SUM(1)", "[html]<i>x</i>", "%50%half", "＝それ以外"]
    assert [choice["feedback"]["text"] for choice in question["choices"]] == ["~no {really}", "[plain]", "+1", "→ next"]
    assert question["tags"] == ["role::counselor", "level::1", "topic::tax", "type::single"]
    weights = [choice["weight"] for choice in others[0]["choices"]]
    assert weights == [33.33333, 33.33333, -33.33333, 33.33333]


@pytest.mark.exchange
@pytest.mark.parametrize("locale", LOCALES)
def test_the_whole_bank_is_read(locale: str) -> None:
    """A parser finds every real question, none more and none less, each of its type."""
    view = real_view(locale)
    bank = whole_bank(view)
    assert sum(counts(bank).values()) >= 40
    assert_all_read(bank, parsed(gift(bank, view)))


@pytest.mark.exchange
def test_one_case_alone() -> None:
    """The file of one case has its questions and no others, the same each time."""
    view = real_view("en")
    bank = bank_of(view, "tax-letter")
    assert gift(bank, view) == gift(bank, view)
    assert_all_read(bank, parsed(gift(bank, view)))
