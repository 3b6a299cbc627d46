"""What the tests of exports share: a quiz with a question of each type and awkward text, the real bank, templates."""

import os
import shutil
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from madoguchi.bank import Bank, whole_bank
from madoguchi.html import in_language
from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.view import View
from tree import lay, small

ROOT = Path(__file__).parents[1]
TYPES = ("single", "multiple", "true-false", "order", "match", "fill", "judgement")

AWKWARD = r"""
cases/tax-letter/quiz.yml
    questions:
      - id: single
        type: single
        roles: [counselor]
        level: 1
        stem: "{a} ~b =c #d: \\e \"f\" 😀 <b>bold</b> & \\n\n::second {漢字|かんじ}:: -> line"
        hints:
          - {id: where, text: "-- [look] {here} --> "}
          - {id: nearly, text: "#all"}
        options:
          - {id: formula, text: "=SUM(1)", feedback: "~no {really}"}
          - {id: format, text: "[html]<i>x</i>", feedback: "[plain]"}
          - {id: weight, text: "%50%half", feedback: "+1"}
          - {id: last, text: "＝それ以外", feedback: "-> next", fixed: true}
        key: [formula]
        sources: [city-guide]
      - id: multiple
        type: multiple
        roles: [interpreter, coordinator]
        level: 2
        stem: 三つ選んでください。
        options:
          - {id: a, text: 甲, feedback: 甲の理由}
          - {id: b, text: 乙, feedback: 乙の理由}
          - {id: c, text: 丙, feedback: 丙の理由}
          - {id: d, text: 丁, feedback: 丁の理由}
        key: [a, b, d]
        sources: [city-guide, cinga-talk]
      - id: true-false
        type: true-false
        roles: [counselor]
        level: 1
        stem: 正しいですか。
        options:
          - {id: correct, text: 正しい, feedback: そうではありません。}
          - {id: incorrect, text: 正しくない, feedback: そのとおり。}
        key: [incorrect]
        sources: [cinga-talk]
      - id: order
        type: order
        roles: [counselor]
        level: 3
        stem: 順に並べてください。
        hints:
          - {id: first, text: はじめは「聞く」}
        options:
          - {id: ask, text: 聞く, feedback: はじめに聞く。}
          - {id: write, text: 書く, feedback: 次に書く。}
          - {id: call, text: "=電話する", feedback: 終わりに電話する。}
        sources: [cinga-talk]
      - id: match
        type: match
        roles: [counselor]
        level: 1
        stem: 合うものを選んでください。
        options:
          - {id: debt, text: 借金, match: "弁護士: {相談}", feedback: 法律の話}
          - {id: wage, text: 賃金, match: 労働基準監督署, feedback: 働く話}
          - {id: tax, text: 税, match: 税務署, feedback: 税の話}
        sources: [cinga-talk]
      - id: fill
        type: fill
        roles: [counselor]
        level: 1
        stem: 相談先は＿＿です。
        options:
          - {id: labor, text: 社会保険労務士, variants: [社労士, "sharou*shi"], feedback: そのとおり -> よし。}
          - {id: scrivener, text: 行政書士, feedback: 書類の人です。}
        key: [labor]
        term: visa
        sources: [cinga-talk]
      - id: judgement
        type: judgement
        roles: [interpreter]
        level: 2
        stem: どうしますか。
        hints:
          - {id: think, text: 三つの席から見ます。}
        options:
          - {id: go-on, text: 続ける, feedback: 早い。, seen: {interpreter: 通の見方, counselor: 相の見方, coordinator: コの見方}}
          - {id: stop, text: "@止める", feedback: 遅い。, seen: {interpreter: 通の別, counselor: 相の別, coordinator: コの別}}
        sources: [cinga-talk]
cases/tax-letter/quiz.en.yml
    translation: machine
    source_version: "00000000"
    questions:
      multiple:
        stem: Choose three.
        options:
          a: {text: A, feedback: Reason A}
          b: {text: B, feedback: Reason B}
          c: {text: C, feedback: Reason C}
          d: {text: D, feedback: Reason D}
"""


def awkward(root: Path, locale: str = "ja") -> View:
    """A little library whose one quiz has a question of each type, with the real words."""
    lay(small(root), AWKWARD)
    shutil.rmtree(root / "data/quizzes")
    shutil.copytree(ROOT / "data/words", root / "data/words", dirs_exist_ok=True)
    return View(load_library(root)[0], locale)


def tiny_bank(root: Path, locale: str = "ja") -> tuple[Bank, View]:
    """The bank of that little library."""
    view = awkward(root, locale)
    bank = whole_bank(view)
    assert [question.type for question in bank.quizzes[0].quiz.questions] == list(TYPES)
    return bank, view


@cache
def real_library() -> Library:
    """The real content, loaded once."""
    return load_library(ROOT)[0]


def real_view(locale: str) -> View:
    """The real content in one language."""
    return View(real_library(), locale)


def counts(bank: Bank) -> dict[str, int]:
    """How many questions of each type a bank has."""
    types = [question.type for quiz in bank.quizzes for question in quiz.quiz.questions]
    return {kind: types.count(kind) for kind in TYPES if kind in types}


def renderer() -> Callable[..., str]:
    """Fills in a template of the site, as MkDocs does: without escaping by itself."""
    templates = Environment(
        loader=FileSystemLoader(ROOT / "overrides"),
        autoescape=False,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    templates.filters["text"] = in_language
    return lambda template, **values: templates.get_template(template).render(**values)


def needs(*paths: str) -> None:
    """Leave a test out where a tool of `scripts/exchange.sh` is missing; in CI it is required."""
    missing = [path for path in paths if not (shutil.which(path) or (ROOT / path).exists())]
    if missing and os.environ.get("CI"):
        pytest.fail(f"{', '.join(missing)} is missing — run `sh scripts/exchange.sh`")
    if missing:
        pytest.skip(f"{', '.join(missing)} is missing — run `sh scripts/exchange.sh`")
