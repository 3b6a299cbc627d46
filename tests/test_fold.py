"""Typed answers and searched words are folded alike in the browser (fold.js) and when the site is built (fold.py)."""

import random
import unicodedata
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from conftest import ROOT
from madoguchi.fold import as_read, comparable, fold, letters
from scripts import Scripts

pytestmark = pytest.mark.browser

SCRIPTS = {
    "latin": "aAzZéÉñçüßøŁłđĐăằẵọậơợưữ ỲỸãõâêÆœıİſﬁ",
    "kana": "あいゔがぱアイヴガパヵヶーゝヽ・ｱｲｳﾞｶﾞﾊﾟｰ゛゜ァヿㇰ㋐㍍",
    "han": "窓口社会保険労務士々〇髙﨑神神葛辻",
    "hangul": "창구가각ᄀㄱﾡ",
    "devanagari": "नेपालीकार्डक़ख़ड़श्रीॐ।०१",
    "thai": "สวัสดีครับเเแ๑๒",
    "arabic": "السلامعليكمﻻأإآ٠١ـ",
    "cyrillic": "ПриветйёЙЁїҐ",
    "greek": "ΑΣΣΟΣσςάΐΏΑι",
    "marks": "0１２３①²½,.。、，！？「」『』（）[]‐-–—―~〜～…·•'’\"“” 　\t\n\u200b\u200d\ufeff\u00ad",
    "combining": "\u0300\u0301\u0302\u0303\u0309\u031b\u0323\u0327\u3099\u309a\u0345\u0489",
    "symbols": "+=<>|$¥￥€©®™℃№㈱㍿😀👩🏽🇯🇵",
}


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The folding of the browser."""
    page = browser.new_page()
    yield Scripts(page, "shared/fold")
    page.close()


HERE = {"letters": letters, "fold": fold, "comparable": comparable}


def differences(scripts: Scripts, texts: list[str], *functions: str) -> dict[str, tuple[str, str]]:
    """The texts that are folded differently, by some functions or by all: (in the browser, here)."""
    found: dict[str, tuple[str, str]] = {}
    for name in functions or HERE:
        there, here = scripts.each(name, [[text] for text in texts]), HERE[name]
        found.update({text: (one, here(text)) for text, one in zip(texts, there, strict=True) if one != here(text)})
    return found


def words(value: Any) -> Iterator[str]:
    """Every text in data of YAML."""
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for one in value:
            yield from words(one)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｼｬﾛｳｼ", "しゃろうし"),
        ("シャカイホケン", "しゃかいほけん"),
        ("ｶﾞｲﾄﾞ", "がいど"),
        ("ヴｨザ", "ゔぃざ"),
        ("ＡＢＣ　１２", "abc12"),
        ("Thẻ Lưu Trú", "the luu tru"),
        ("đăng ký", "Dang Ky"),
        ("Previdência", "previdencia"),
        ("पासपोर्ट", "पासपोर्ट।"),
        ("社会保険・労務士", "社会保険労務士"),
        ("葛\U000e0100西", "葛西"),
        ("か゛いと゛", "がいど"),
    ],
)
def test_ways_to_write_are_one(scripts: Scripts, one: str, other: str) -> None:
    """Width, case, accents, the kind of kana, spaces and marks make no difference, in both places."""
    assert fold(one) == fold(other) != ""
    assert differences(scripts, [one, other]) == {}


@pytest.mark.parametrize(("one", "other"), [("は", "ば"), ("はは", "ばぱ"), ("क", "का"), ("社労士", "行政書士")])
def test_different_words_stay_different(scripts: Scripts, one: str, other: str) -> None:
    """What makes another word is kept: voiced kana, vowels of Devanagari."""
    assert fold(one) != fold(other)
    assert differences(scripts, [one, other]) == {}


ALIKE = [
    ("10.21", "１０．２１"), ("10.21", "10。21"), ("10,21", "10.21"), ("1、5", "1.5"), ("१.५", "1.5"),
    ("3〜5", "3～5"), ("3〜5", "3-5"), ("3〜5", "3 - 5"), ("3〜5", "3ー5"), ("3–5", "3−5"), ("3〜5日", "３－５日"),
    ("1,000", "1000"), ("１，０００円", "1000円"), ("1 000", "1,000"), ("1'000", "1000"), ("1,234,567.8", "1234567.8"),
    ("1,00,000", "100000"), ("1.000.000", "1000000"), ("R$ 1.234,56", "R$1,234.56"), ("5 1 000", "5 1,000"),
    ("50%", "５０　％"), ("1/2", "½"), ("1 / 2", "1⁄2"), ("1½", "1 1/2"), ("10:30", "１０：３０"), ("−5", "-5"),
    ("気温は－5度", "気温は-5度"), ("10²", "10^2"), ("１０²", "10^2"), ("C++", "Ｃ＋＋"), ("+81", "＋８１"),
    ("（5）", "5"), ("5.", "5"), ("「5」。", "5"), ("No.5", "no 5"), ("covid-19", "COVID 19"), ("はい。5回", "はい5回"),
    ("03-1234-5678", "0312345678"), ("0570 013904", "0570-013904"), ("A-san", "a san"), ("Ms. A", "ms a"),
    ("社会保険・労務士", "社会保険労務士"), ("〒", "〒。"), ("か゛", "が"), ("र्\u200dय", "र्य"), ("葛\U000e0100", "葛"),
]  # fmt: skip
OTHER = [
    ("10.21", "1021"), ("1.25", "12.5"), ("1/2", "12"), ("1½", "11/2"), ("½", "12"), ("-5", "5"), ("+5", "5"),
    (".5", "5"),
    ("50%", "50"), ("50‰", "50%"), ("3-5", "35"), ("3・5", "35"), ("10:30", "1030"), ("2:1", "2.1"), ("5 6", "56"),
    ("1,25", "125"), ("0,125", "0125"), ("1,0000", "10000"), ("10²", "102"), ("3×5", "35"), ("$5", "¥5"), ("$5", "5"),
    ("気温は-5度", "気温は5度"), ("C++", "C"), ("C#", "C"), ("Rh+", "Rh"), ("〒", "☎"), ("#7119", "7119"), ("03-5", "035"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), ALIKE)
def test_answers_that_say_the_same_are_alike(one: str, other: str) -> None:
    """Ways to write a number, a word, a range are one answer; the marks around them say nothing."""
    assert comparable(one) == comparable(other) != ""


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_answers_that_say_something_else_are_not_alike(one: str, other: str) -> None:
    """Points, slashes, signs and what one calculates or pays with count at a number, some of them anywhere."""
    assert comparable(one) != comparable(other)


def test_answers_are_compared_alike(scripts: Scripts) -> None:
    """All these, and some thousand made of what stands in numbers, are the same in the browser."""
    mixed = random.Random(7)
    marks = "00112345.,-/:%ー〜 '・、。²½+−$(）aあक"
    made = ["".join(mixed.choices(marks, k=mixed.randint(1, 12))) for _ in range(8000)]
    assert differences(scripts, [*made, *(text for pair in ALIKE + OTHER for text in pair)]) == {}


@pytest.mark.parametrize("text", ["", " 　", "。", "…！？", "（）", "\u200b"])
def test_what_says_nothing_is_empty(scripts: Scripts, text: str) -> None:
    """White space and punctuation alone are no answer."""
    assert comparable(text) == ""
    assert differences(scripts, [text]) == {}


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("聞く。", "聞く", True), ("ＡＢ　Ｃ", "AB C", True), ("葛\U000e0100", "葛", True), ("か\u3099", "が", True),
        ("Ask", "ask", False), ("時給の1.25倍", "時給の12.5倍", False), ("C++", "C", False), ("10²", "102", False),
        ("カード", "かーど", False), ("não", "nao", False), ("now here", "nowhere", False),
        ("聞く？", "聞く！", False), ("聞く…", "聞く", False),
    ],
)  # fmt: skip
def test_what_is_only_read_is_compared_as_it_reads(one: str, other: str, same: bool) -> None:
    """Width, shape, white space and the full stop at the end are not seen; all else is."""
    assert (as_read(one) == as_read(other)) == same


def test_every_character_is_folded_alike(scripts: Scripts) -> None:
    """Each character that Python knows is folded to the same in the browser, after a letter and after a kana."""
    codes = (chr(code) for code in range(0xF0000))  # the planes beyond are for private use
    known = [one for one in codes if unicodedata.category(one) != "Cn"]
    groups = [known[start : start + 100] for start in range(0, len(known), 100)]
    assert (
        differences(scripts, ["".join(f"a{one}あ{one}" for one in group) for group in groups], "letters", "fold") == {}
    )
    marks = [one for one in known if unicodedata.category(one)[0] not in "LM" and unicodedata.category(one) != "Co"]
    assert differences(scripts, [f"a{one}1{one}2{one}あ{one}5" for one in marks], "comparable") == {}


@settings(max_examples=60)
@given(st.lists(st.text(st.sampled_from("".join(SCRIPTS.values())), max_size=12), min_size=20, max_size=120))
def test_any_text_is_folded_alike(scripts: Scripts, texts: list[str]) -> None:
    """Texts mixed from all scripts are folded alike."""
    assert differences(scripts, texts) == {}


def test_words_of_the_glossary_are_folded_alike(scripts: Scripts) -> None:
    """Every word of the glossary, in each language, is folded alike, also with its accents taken apart."""
    files = sorted((ROOT / "data").glob("glossary*.yml"))
    found = {text for file in files for text in words(yaml.safe_load(file.read_text(encoding="utf-8")))}
    assert len(found) > 500
    assert differences(scripts, sorted(found | {unicodedata.normalize("NFD", text) for text in found})) == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ＡＢＣ、１２。", "abc、12。"),
        ("ｶｰﾄﾞ（青）", "かーど(青)"),
        ("Đăng ký - số 1", "dang ky - so 1"),
        ("पासपोर्ट। १२", "पासपोर्ट। 12"),
        ("co-op\u00adx", "co-op\u00adx"),
    ],
)
def test_letters_keep_marks_and_spaces(scripts: Scripts, text: str, found: str) -> None:
    """Letters, kana and digits are folded; marks, spaces and what cannot be seen stay, in both places."""
    assert letters(text) == found
    assert differences(scripts, [text]) == {}


@given(st.text(st.sampled_from("".join(SCRIPTS.values())), max_size=30))
def test_without_marks_letters_are_the_fold(text: str) -> None:
    """What is folded is its own letters, and folding needs no more than the letters of a text."""
    assert letters(fold(text)) == fold(text) == fold(letters(text))


@given(st.text(st.sampled_from("".join(SCRIPTS.values())), max_size=30))
def test_folding_again_changes_nothing(text: str) -> None:
    """What is folded stays as it is."""
    assert fold(fold(text)) == fold(text)
