"""The spellings that the page accepts and Moodle does not: listed, none twice, none that the page would refuse."""

import os
import subprocess
import sys
import unicodedata

import pytest

from conftest import ROOT
from madoguchi.bank import whole_bank
from madoguchi.exports.item import items
from madoguchi.exports.spelling import spellings
from madoguchi.fold import fold
from madoguchi.locales import LOCALES
from questions import real_view


def alike(text: str) -> str:
    """What a text is to Moodle: `qtype_shortanswer_question::compare_string_with_wildcard` looks away from case
    only.
    """
    return unicodedata.normalize("NFC", text.strip()).lower()


def accepted(typed: str, texts: list[str], locale: str) -> bool:
    """Whether Moodle takes what somebody typed for one of the texts."""
    return alike(typed) in {alike(each) for each in spellings(texts, locale)}


@pytest.mark.parametrize(
    ("locale", "text", "typed"),
    [
        ("vi", "tư cách lưu trú", "tu cach luu tru"),
        ("vi", "Đường dây nóng", "duong day nong"),
        ("pt-BR", "status de permanência", "STATUS DE PERMANENCIA"),
        ("ja", "しゃろうし", "シャロウシ"),
        ("ja", "ほけんセンター", "ほけんせんたー"),
        ("ja", "sharoshi", "ｓｈａｒｏｓｈｉ"),
        ("ja", "zairyu shikaku", "ｚａｉｒｙｕ\u3000ｓｈｉｋａｋｕ"),
        ("ja", "189番", "１８９番"),
        ("ja", "資格確認書（会社の健康保険）", "資格確認書(会社の健康保険)"),
        ("ja", "在留資格", "在留資格。"),
        ("ja", "しゃろうし", "シャロウシ。"),
        ("ja-Hira", "この ひと", "このひと"),
        ("zh", "在留资格", "在留资格。"),
        ("zh", "visa", "visa。"),
        ("en", "status of residence", "Status of residence."),
        ("ne", "बसोबासको हैसियत", "बसोबासको हैसियत।"),
        ("ja", "わたし。", "わたし"),
        ("en", "社労士", "社労士。"),
    ],
)
def test_what_people_type_is_accepted(locale: str, text: str, typed: str) -> None:
    """Without accents, in the other kana, in the other width, with a full stop: the page accepts it, so Moodle is
    to.
    """
    assert fold(typed) == fold(text)
    assert accepted(typed, [text], locale)


@pytest.mark.parametrize(("locale", "typed"), [("ja", "社会保険士"), ("en", "社労士。。"), ("vi", "ｓｈａｒｏｓｈｉ")])
def test_other_texts_are_not(locale: str, typed: str) -> None:
    """Nothing else is accepted; and a width that a keyboard does not have is not listed."""
    assert not accepted(typed, ["社労士", "sharoshi"], locale)


@pytest.mark.parametrize("locale", LOCALES)
def test_of_the_real_answers_none_is_twice_and_all_are_the_pages(locale: str) -> None:
    """What the writers listed comes first; the rest folds to one of it; to Moodle no two are the same."""
    view = real_view(locale)
    asked = [item.question for item in items(whole_bank(view), view) if item.question.type == "fill"]
    assert len(asked) >= 6
    for question in asked:
        for written in question.spellings.values():
            found = spellings(written, locale)
            assert found[0] == written[0]
            assert {fold(each) for each in found} == {fold(each) for each in written}
            assert len({alike(each) for each in found}) == len(found)


def test_the_same_order_each_time() -> None:
    """In two processes, whose sets have other orders, the same spellings come in the same order."""
    code = "from madoguchi.exports.spelling import spellings; print(spellings(['ABC', 'visa'], 'zh'))"
    said = set()
    for seed in ("1", "2", "3", "4"):
        environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "PYTHONHASHSEED": seed, "PYTHONUTF8": "1"}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        said.add(done.stdout)
    assert len(said) == 1
