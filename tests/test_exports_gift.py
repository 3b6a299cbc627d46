"""GIFT: what is written for each type, what is escaped, and what a parser that we did not write makes of it."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from madoguchi.bank import Bank, bank_of, whole_bank
from madoguchi.exports.gift import gift
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.view import View
from questions import ROOT, counts, needs, real_view, tiny_bank
from tree import change

PARSED = {
    "single": "MC",
    "multiple": "MC",
    "true-false": "TF",
    "order": "Matching",
    "match": "Matching",
    "fill": "Short",
    "judgement": "MC",
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
    got = [(one["type"], one["title"]) for one in found]
    assert [kind for kind, _ in got] == [kind for kind, _ in wanted]
    assert [name for kind, name in got if kind != "Category"] == [name for kind, name in wanted if kind != "Category"]
    assert [one["id"] for one in found if "id" in one] == [name for kind, name in wanted if kind != "Category"]


def test_marks_are_escaped(tmp_path: Path) -> None:
    """Every mark of the format has a backslash, a new line is written out."""
    stem = r"[plain]\{a\} \~b \=c \#d\: \\e " + '"f" 😀 <b>bold</b> & ' + r"\\n\n\:\:second 漢字\:\: → line{"
    assert f"::tax-letter/single::{stem}" in block(tmp_path, "single").split("\n")


def test_what_looks_like_a_format_or_a_weight_is_text(tmp_path: Path) -> None:
    """An option that begins with a bracket or a percent sign gets a format; others have none."""
    lines = block(tmp_path, "single").split("\n")
    assert r"~[plain][html]<i>x</i>#[plain][plain]" in lines
    assert "~[plain]%50%half#+1" in lines
    assert r"=\=SUM(1)#\~no \{really\}" in lines


def test_a_feedback_that_looks_like_a_format_is_text(tmp_path: Path) -> None:
    """The general feedback begins with an option's words where reasons stand together: it gets a format too."""
    tiny_bank(tmp_path)
    change(tmp_path / "cases/tax-letter/quiz.yml", "text: 借金", "text: '[html]<b>借金</b>'")
    view = View(load_library(tmp_path)[0], "ja")
    lines = gift(whole_bank(view), view).split("\n")
    assert any(line.startswith("####[plain][html]<b>借金</b> → 弁護士") for line in lines)
    assert not any(line.startswith("####[html]") for line in lines)


def test_moodles_own_codes_are_text(tmp_path: Path) -> None:
    """Moodle notes an escaped colon as `&&058;`: where a text says so itself, it is to stay."""
    tiny_bank(tmp_path)
    change(tmp_path / "cases/tax-letter/quiz.yml", "三つ選んでください。", "'&&058; &&092; && &&amp; &&12;'")
    view = View(load_library(tmp_path)[0], "ja")
    assert "[plain]&\u2060&058; &\u2060&092; && &&amp; &&12;{" in gift(whole_bank(view), view)


@pytest.mark.parametrize(
    ("locale", "stem"), [("ja", "second 漢字"), ("en", "second 漢字"), ("ja-Hira", "second 漢字（かんじ）")]
)
def test_readings_stand_in_brackets(locale: str, stem: str, tmp_path: Path) -> None:
    """Those who need the reading have it behind its word; a typed answer has none, and stands once."""
    tiny_bank(tmp_path)
    change(
        tmp_path / "cases/tax-letter/quiz.yml",
        "text: 社会保険労務士",
        "text: '{社会保険労務士|しゃかいほけんろうむし}'",
    )
    change(tmp_path / "cases/tax-letter/quiz.yml", "[社労士,", "[社会保険労務士, 社労士,")
    view = View(load_library(tmp_path)[0], locale)
    text = gift(whole_bank(view), view)
    assert stem in text
    assert text.count("=%100%社会保険労務士#") == 1
    assert "=%100%社会保険労務士（" not in text


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
    assert "=%100%社労士。#そのとおり → よし。" in lines
    assert "=%0%行政書士#書類の人です。" in lines


def test_a_judgement_needs_nobody_to_mark_it(tmp_path: Path) -> None:
    """Every view earns all: one is marked as right, so that it is a single choice; it says why and how each sees it."""
    lines = block(tmp_path, "judgement").split("\n")
    assert "::tax-letter/judgement::[plain]どうしますか。{" in lines
    seen = r"\n通訳者から見ると\: 通の見方\n相談員から見ると\: 相の見方\nコーディネーターから見ると\: コの見方"
    assert f"=続ける#早い。{seen}" in lines
    assert any(line.startswith("~%100%@止める#遅い。") for line in lines)
    assert any("この問いの点数を0にしてください。" in line for line in lines if line.startswith("//"))


def test_trainers_are_told_how_an_order_is_graded(tmp_path: Path) -> None:
    """The page looks at which step comes before which, Moodle at places: a comment says what that means."""
    assert "サイトでは0.80、ここでは0.60です。" in block(tmp_path, "order")
    assert "0.60" not in block(tmp_path, "match")


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
    views = [(choice["text"]["text"], choice["weight"] or choice["isCorrect"]) for choice in others[-1]["choices"]]
    assert views == [("続ける", True), ("@止める", 100)]


@pytest.mark.exchange
@pytest.mark.parametrize("locale", LOCALES)
def test_the_whole_bank_is_read(locale: str) -> None:
    """A parser finds every real question, none more and none less, each of its type."""
    view = real_view(locale)
    bank = whole_bank(view)
    assert sum(counts(bank).values()) >= 40
    found = parsed(gift(bank, view))
    assert_all_read(bank, found)
    paths = [one["title"] for one in found if one["type"] == "Category"]
    assert all(path.startswith(f"Madoguchi/{locale}/") for path in paths)


@pytest.mark.exchange
def test_one_case_alone() -> None:
    """The file of one case has its questions and no others, the same each time."""
    view = real_view("en")
    bank = bank_of(view, "tax-letter")
    assert gift(bank, view) == gift(bank, view)
    assert_all_read(bank, parsed(gift(bank, view)))
