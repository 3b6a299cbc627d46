"""Small content for the tests: files from an indented text, a whole little library, and what is told about them."""

import contextlib
from collections.abc import Iterable
from pathlib import Path
from textwrap import dedent
from typing import TypeVar

from pydantic import BaseModel

from madoguchi.check import load
from madoguchi.locales import TRANSLATIONS
from madoguchi.problem import Problem, Problems
from madoguchi.version import stamp
from tiny import files_of

R = TypeVar("R", bound=BaseModel)


def lay(root: Path, tree: str) -> Path:
    """Write files below `root`: a line without indentation is a path, what stands indented below it is its text."""
    for name, text in files_of(dedent(tree)).items():
        file = root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return root


def change(path: Path, old: str, new: str) -> None:
    """Replace the first `old` in a file; fails where there is none, so that no test changes nothing."""
    text = path.read_text(encoding="utf-8")
    assert old in text, f"{path} has no {old!r}"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def told(problems: Iterable[Problem], root: Path) -> list[str]:
    """The lines that a writer who works in `root` reads."""
    with contextlib.chdir(root):
        return [str(problem) for problem in problems]


def checked(model: type[R], root: Path, text: str) -> tuple[R | None, list[str]]:
    """A dedented YAML text, read as `file.yml` below `root` and checked: (the record or None, the lines told)."""
    problems = Problems()
    (root / "file.yml").write_text(dedent(text).lstrip("\n"), encoding="utf-8")
    return load(root / "file.yml", model, problems), told(problems, root)


def small(root: Path) -> Path:
    """A whole little library below `root`, in which nothing is wrong and nothing is due."""
    lay(root, SMALL)
    for locale in TRANSLATIONS:
        lay(root, WORDS.format(locale=locale))
    translations = [
        *root.glob("data/*.en.yml"),
        *root.glob("data/words/*.yml"),
        *root.glob("data/quizzes/*.en.yml"),
        *root.glob("cases/*/*.en.yml"),
    ]
    for path in [*translations, *root.rglob("en.md"), *root.glob("docs/en/*.md")]:
        stamp(path)
    return root


WORDS = """
data/words/{locale}.yml
    translation: machine
    source_version: "00000000"
    site.name: Madoguchi
"""

SMALL = """
data/sources.yml
    sources:
      - id: city-guide
        title: 市の手引き
        publisher: 市
        url: https://city.example/guide
        date: 2025-04
        checked: 2026-01-01
        review: 2099-01-01
        official: true
      - id: cinga-talk
        title: 講演
        publisher: NPO
        url: https://npo.example/talk
        checked: 2026-01-01
        review: 2099-01-01
        official: false
data/sources.en.yml
    translation: machine
    source_version: "00000000"
    sources:
      city-guide: {title: City guide, publisher: City}
data/glossary.yml
    terms:
      - id: residence-card
        term: 在留カード
        reading: ざいりゅうカード
        synonyms: [外国人カード]
        note: 在留する人が持つカード。
      - id: visa
        term: 査証
        reading: さしょう
        note: 入国のための許可。
data/glossary.en.yml
    translation: machine
    source_version: "00000000"
    terms:
      residence-card:
        term: residence card
        note: A card for residents.
        confidence: A
data/directory.yml
    contacts:
      - id: police
        name: 警察
        purpose: 事件のときに電話します。
        topics: [violence]
        numbers:
          - id: main
            number: "110"
            label: 緊急
            languages: [ja]
        sources: [city-guide]
        checked: 2026-01-01
      - id: fire
        name: 消防
        purpose: 火事のときに電話します。
        numbers:
          - id: main
            number: "119"
          - id: advice
            number: "#7119"
        sources: [city-guide]
        checked: 2026-01-01
data/directory.en.yml
    translation: machine
    source_version: "00000000"
    contacts:
      police:
        name: Police
        numbers:
          main: {label: emergency}
data/languages.yml
    languages:
      - {id: ja, name: 日本語}
      - {id: en, name: English}
data/checklist.yml
    questions:
      - id: awareness
        text: 届いているか。
        why: 来ない人は見えません。
    checks:
      - id: roles-stated
        question: awareness
        text: 役割を示している
        seed: Roles are stated
        our_reading: false
        why: 頼まれすぎません。
        room: 相談員、通訳者
        workshop: 紙を机に並べます。
        indicators:
          - id: on-show
            place: both
            text: 見える所にある。
            why: 来た人に見えます。
            find: 入り口に立ちます。
            evidence: 写真
            levels: {none: ない。, begun: 一枚ある。, working: いつもある。, kept: 毎年直す。}
          - id: said-first
            place: desk
            text: はじめに言う。
            why: 頼まれすぎません。
            find: 三人に聞きます。
            evidence: 聞いた日
            levels: {none: 言わない。, begun: 一人が言う。, working: 全員が言う。, kept: 毎年直す。}
          - id: in-writing
            place: center
            text: 紙がある。
            why: 同じことを言えます。
            find: 紙を探します。
            evidence: 紙
            levels: {none: ない。, begun: 一枚ある。, working: 全員が持つ。, kept: 毎年直す。}
        help: [index.md]
        sources: [city-guide]
data/checklist.en.yml
    translation: machine
    source_version: "00000000"
    checks:
      roles-stated:
        text: Roles are stated
        indicators:
          on-show: {text: It is on show., levels: {none: It is not there.}}
data/services.yml
    services:
      - id: information
        number: 1
        name: 情報提供
        text: 伝えます。
        seed: Information
      - id: listening
        number: 5
        name: 傾聴
        text: 聴きます。
        seed: Listening
      - id: consultation
        number: 2
        name: 相談
        text: いっしょに考えます。
        seed: Consultation
data/services.en.yml
    translation: machine
    source_version: "00000000"
    services:
      information: {name: Information}
data/national.yml
    years:
      - {id: fy2020, year: 2020, municipalities: 207, consultations: 478759, sources: [city-guide], note: 発表です。}
    years_note: 窓口の数です。
    topics_year: 2023
    topics:
      - {id: tax, name: 税金, percent: "10.9"}
    topics_sources: [cinga-talk]
    topics_note: 五つだけです。
    languages:
      - {id: pt, name: ポルトガル語, percent: "38.6"}
    languages_sources: [cinga-talk]
    languages_note: 四つだけです。
data/national.en.yml
    translation: machine
    source_version: "00000000"
    topics:
      tax: {name: Tax}
data/places.yml
    places:
      - id: desk
        name: 窓口
        about: 来る人が多い所です。
        services: {information: does, consultation: with, coordination: with, interpreting: does, listening: with, conference: no}
      - id: center
        name: センター
        about: 六つともします。
        services: {information: does, consultation: does, coordination: does, interpreting: does, listening: does, conference: does}
    experts:
      - id: attorney
        name: 弁護士
        seed: lawyers
        when: 争いがあるとき。
        limit: 見通しを言いません。
        sources: [cinga-talk]
    journeys:
      - id: letter
        title: 手紙
        start: 手紙が来ました。
        steps:
          - {id: first, day: 1, place: desk, service: information, who: counselor, text: 読みます。, asks: 読んでよいか。}
          - {id: then, day: 4, place: center, service: consultation, who: expert, expert: attorney, text: 説明します。, asks: 話してよいか。}
        end: 紙が残ります。
data/places.en.yml
    translation: machine
    source_version: "00000000"
    places:
      desk: {name: Desk}
    journeys:
      letter:
        steps:
          first: {text: They read it.}
data/prefectures.yml
    prefectures:
      - id: hokkaido
        code: "01"
        name: 北海道
        region: hokkaido
        tile: {x: 11, y: 0}
        residents: 41048
        centers: 14
        consultations: 6302
        printed_ratio: "15.35"
      - id: aomori
        code: "02"
        name: 青森県
        region: tohoku
        tile: {x: 11, y: 1}
        residents: 6306
        centers: 1
        consultations: 238
        printed_ratio: "3.77"
data/prefectures.en.yml
    translation: machine
    source_version: "00000000"
    prefectures:
      hokkaido: {name: Hokkaido}
data/words/ja.yml
    site.name: 窓口
    case.minutes: 約{minutes}分
cases/tax-letter/case.yml
    lead: counselor
    roles: [counselor, interpreter]
    topics: [tax]
    services: [information]
    checks: [roles-stated]
    level: 1
    minutes: 30
    composite:
      patterns: 2
      privacy_read_by: 書き手とは別の人
    sources: [cinga-talk]
cases/tax-letter/quiz.yml
    questions:
      - id: first-step
        type: single
        roles: [counselor]
        level: 1
        stem: 最初に何をしますか。
        options:
          - id: ask
            text: 聞く。
            feedback: 本人が決めます。
          - id: open
            text: 開ける。
            feedback: 本人の手紙です。
          - id: wait
            text: 待つ。
            feedback: 期限が近いかもしれません。
        key: [ask]
        sources: [cinga-talk]
      - id: next-step
        type: multiple
        roles: [interpreter]
        level: 2
        stem: 次に何をしますか。
        options:
          - id: note
            text: 書く。
            feedback: 忘れません。
          - id: leave
            text: 帰る。
            feedback: まだ早いです。
        key: [note]
        sources: [cinga-talk]
cases/tax-letter/quiz.en.yml
    translation: machine
    source_version: "00000000"
    questions:
      first-step:
        stem: What do you do first?
        options:
          ask: {text: Ask., feedback: They decide.}
          open: {text: Open., feedback: It is their letter.}
          wait: {text: Wait., feedback: A date may be close.}
data/quizzes/counselor.yml
    questions:
      - id: whom-to-call
        type: match
        roles: [counselor]
        level: 1
        stem: だれに聞きますか。
        hints:
          - {id: near, text: 近い窓口を思い出します。}
        options:
          - {id: wages, text: 給料, match: 監督署, feedback: 仕事のことです。}
          - {id: card, text: カード, match: 入管, feedback: 在留のことです。}
          - {id: loan, text: 借金, match: 弁護士, feedback: 法律のことです。}
        term: visa
        sources: [city-guide]
data/quizzes/counselor.en.yml
    translation: machine
    source_version: "00000000"
    questions:
      whom-to-call:
        stem: Whom do you ask?
        hints:
          near: {text: Think of an office near by.}
        options:
          wages: {text: Wages, match: Labour office, feedback: It is about work.}
          card: {text: Card, match: Immigration, feedback: It is about residence.}
          loan: {text: Debt, match: Lawyer, feedback: It is about law.}
cases/tax-letter/scenario.yml
    facts:
      - id: asked
        text: 本人に聞いた
      - id: promised
        text: 「大丈夫」と約束した
    starts:
      interpreter: corridor
      counselor: desk
      coordinator: desk
    scenes:
      - id: corridor
        text: 廊下です。
        choices:
          - id: wait
            text: 待つ。
            result: 少し話します。
            gives: [asked]
            scales: {listening: 1}
            next: desk
          - id: hurry
            text: 急ぐ。
            result: 早く始まります。
            next: desk
      - id: desk
        text: 窓口です。
        choices:
          - id: ask
            text: 聞く。
            result: うなずきます。
            gives: [asked]
            scales: {accuracy: 1, listening: 2}
            next: leaving
          - id: promise
            text: 約束する。
            result: 笑います。
            gives: [promised]
            scales: {listening: -1}
            next: leaving
      - id: leaving
        text: 帰るところです。
        choices:
          - id: together
            text: 一緒に電話する。
            result: 話が通じます。
            needs: [asked]
            without: [promised]
            scales: {decision: 1, handover: 2}
            next: calm
          - id: alone
            text: 見送る。
            result: 帰りました。
            next: worried
    endings:
      - id: calm
        quality: good
        text: 自分で決めました。
        advice: 次も聞きます。
      - id: worried
        quality: poor
        text: 一人で帰りました。
        advice: 約束の前に聞きます。
    walks:
      - chair: interpreter
        choices: [hurry, ask, together]
        ending: calm
      - chair: interpreter
        choices: [hurry, promise, alone]
        ending: worried
      - chair: counselor
        choices: [ask, together]
        ending: calm
      - chair: counselor
        choices: [promise, alone]
        ending: worried
      - chair: coordinator
        choices: [ask, together]
        ending: calm
      - chair: coordinator
        choices: [promise, alone]
        ending: worried
cases/tax-letter/scenario.en.yml
    translation: machine
    source_version: "00000000"
    scenes:
      desk:
        text: You are at the desk.
        choices:
          ask: {text: Ask., result: A nod.}
    endings:
      calm: {text: They decided.}
cases/tax-letter/roleplay.yml
    minutes: 15
    cards:
      - id: visitor
        brief: あなたはAさんです。
        start: 封筒を置く。
        points:
          - id: ashamed
            text: 名前を言わない。
          - id: stop
            text: 「とめます」と言って立つ。
        secret: 名前を聞かれたら、自分の手紙だと言う。
      - id: interpreter
        brief: あなたは通訳者です。
        start: 座る。
        points:
          - id: whole
            text: 全部訳す。
          - id: asked
            text: 知らない言葉は聞く。
      - id: counselor
        brief: あなたは相談員です。
        start: あいさつする。
        points:
          - id: time
            text: 時間は三十分。
          - id: papers
            text: 紙が二枚ある。
      - id: coordinator
        brief: あなたはコーディネーターです。
        start: 隣の机に座る。
        points:
          - id: call
            text: 電話が鳴る。
          - id: room
            text: 部屋が空く。
      - id: observer
        brief: あなたは観察者です。
        start: 離れて座る。
        points:
          - id: accuracy
            text: 数字を見る。
          - id: listening
            text: 間を見る。
cases/tax-letter/roleplay.en.yml
    translation: machine
    source_version: "00000000"
    cards:
      visitor:
        brief: You are A-san.
        points:
          ashamed: {text: You do not say your name.}
cases/tax-letter/ja.md
    ---
    title: 二通の手紙
    description: 税の手紙が届いた人の話です。
    ---

    # 二通の手紙

    ## 場面 {#situation}

    手紙が届きました。[^cinga-talk]

    ## やりとり {#dialogue}
    ## 三つの席 {#chairs}
    ### 通訳者 {#chair-interpreter}
    ### 相談員 {#chair-counselor}
    ### コーディネーター {#chair-coordinator}
    ## 確かめること {#find-out}
    ## 知っておくこと {#facts}
    ## つなぐ {#hand-over}
    ## 話し合い {#discuss}
    ## あとで {#afterwards}
cases/tax-letter/en.md
    ---
    title: Two letters
    description: A story about letters on tax.
    translation: machine
    source_version: "00000000"
    ---

    # Two letters

    ## The situation {#situation}

    Letters came.[^cinga-talk]

    ## At the desk {#dialogue}
    ## Three chairs {#chairs}
    ### Interpreter {#chair-interpreter}
    ### Counselor {#chair-counselor}
    ### Coordinator {#chair-coordinator}
    ## Find out {#find-out}
    ## Facts {#facts}
    ## Hand over {#hand-over}
    ## Discuss {#discuss}
    ## Afterwards {#afterwards}
docs/ja/index.md
    ---
    title: トップ
    description: 窓口の研修のサイトです。
    ---

    # トップ

    ## はじめに {#start}

    手引き[^city-guide]
docs/ja/roles/counselor.md
    ---
    title: 相談員のしごと
    description: 相談員がすることと、しないことです。
    ---

    # 相談員のしごと
docs/en/index.md
    ---
    title: Home
    description: A site for training at the desk.
    translation: machine
    source_version: "00000000"
    ---

    # Home

    ## To begin {#start}

    Guide[^city-guide]
"""
