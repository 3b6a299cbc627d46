"""What a text is found by is the same when the site is built (tokens.py) and in the browser (tokens.js)."""

import sys
import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import Browser

from conftest import ROOT
from madoguchi.fold import fold, letters
from madoguchi.search.tokens import OF_CJK, romanized, runs, stem, tokens
from madoguchi.search.tokens import words as words_of
from scripts import Scripts
from test_fold import SCRIPTS, words

pytestmark = pytest.mark.browser

HERE: dict[str, Callable[[str], Any]] = {"runs": runs, "tokens": tokens, "stem": stem, "romanized": romanized}
ROMAJI = "aiueoktshnmrgzjydbpfcvn"


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """The tokens of the browser."""
    page = browser.new_page()
    yield Scripts(page, "shared/fold", "search/tokens")
    page.close()


def differences(scripts: Scripts, texts: list[str], *functions: str) -> dict[tuple[str, str], tuple[Any, Any]]:
    """Where the two differ, by function and text: (in the browser, here)."""
    found: dict[tuple[str, str], tuple[Any, Any]] = {}
    for name in functions:
        there = scripts.each(name, [[text] for text in texts])
        for text, said in zip(texts, there, strict=True):
            if said != HERE[name](text):
                found[name, text] = said, HERE[name](text)
    return found


def all_differences(scripts: Scripts, texts: list[str]) -> dict[tuple[str, str], tuple[Any, Any]]:
    """Where the two differ: in the tokens of texts, in the stems of their words, in their sound."""
    cut = sorted({run for text in texts for run in runs(text)})
    return {
        **differences(scripts, texts, "runs", "tokens"),
        **differences(scripts, cut, "stem"),
        **differences(scripts, sorted({fold(text) for text in texts}), "romanized"),
    }


def written() -> set[str]:
    """Every text of the glossaries, the words of the interface, and every paragraph of the stories."""
    files = [*(ROOT / "data").glob("glossary*.yml"), *(ROOT / "data/words").glob("*.yml")]
    found = {text for file in files for text in words(yaml.load(file.read_text("utf-8"), yaml.CSafeLoader))}
    for story in (ROOT / "cases").glob("*/*.md"):
        found.update(story.read_text(encoding="utf-8").split("\n\n"))
    return found


def test_the_words_of_the_site_are_found_by_the_same(scripts: Scripts) -> None:
    """Glossaries, words of the interface and stories, in each language, also with their accents taken apart."""
    found = written()
    assert len(found) > 5000
    assert all_differences(scripts, sorted(found | {unicodedata.normalize("NFD", text) for text in found})) == {}


def test_words_are_the_tokens_without_the_pairs() -> None:
    """What stands between kanji and kana is found the same when these are left out first."""
    assert words_of("{在留カード}zairyu cards ｶｰﾄﾞ thẻ") == ["zairyu", "card", "the"]
    assert words_of("か\u3099くせい") == []
    for text in written():
        assert words_of(text) == [token for token in tokens(text) if not OF_CJK.match(token)]


def test_every_character_is_taken_alike(scripts: Scripts) -> None:
    """Each character that Python knows is kept, folded or left out alike, between two others of either kind."""
    codes = (chr(code) for code in range(sys.maxunicode + 1))
    known = [one for one in codes if unicodedata.category(one) not in ("Cn", "Co", "Cs")]
    groups = [known[start : start + 200] for start in range(0, len(known), 200)]
    assert differences(scripts, ["".join(f"a{one}あ{one}" for one in group) for group in groups], "tokens") == {}


@settings(max_examples=40)
@given(st.lists(st.text(st.sampled_from("".join(SCRIPTS.values())), max_size=14), min_size=20, max_size=100))
def test_any_text_is_found_by_the_same(scripts: Scripts, texts: list[str]) -> None:
    """Texts mixed from all scripts have the same tokens, stems and sound."""
    assert all_differences(scripts, texts) == {}


@settings(max_examples=25)
@given(st.lists(st.text(ROMAJI, min_size=3, max_size=16), min_size=50, max_size=200))
def test_any_latin_letters_sound_alike(scripts: Scripts, texts: list[str]) -> None:
    """Words in Latin letters have the same stem and the same sound."""
    assert differences(scripts, texts, "stem", "romanized") == {}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ｶｰﾄﾞ", "カード"),
        ("カード", "かーど"),
        ("ＶＩＳＡ　１２", "visa 12"),
        ("Thẻ Lưu Trú", "the luu tru"),
        ("Previdência", "previdencia"),
        ("cards", "card"),
        ("Policies", "policy"),
        ("कार्डको", "कार्ड"),
        ("कार्डहरूलाई", "कार्ड"),
        ("करहरू", "कर"),
        ("बिमा", "बीमा"),
        ("भीसा", "भिसा"),
        ("परामर्श", "परामर्स"),
        ("विमा", "बिमा"),
        ("हरूको", "हरुको"),
        ("परामर्शदाताले", "परामर्शदाता"),
        ("१२", "12"),
        ("こまった とき", "こまったとき"),
        ("ビザ の こうしん", "びざのこうしん"),
        ("e-mail", "e mail"),
        ("\ufa10", "\u585a"),
        ("co\u00adunselor", "counselor"),
        ("葛\U000e0100西", "葛西"),
        ("神\ufe00社", "神社"),
        ("\U00020b9f る", "\U00020b9fる"),
    ],
)
def test_ways_to_write_are_found_by_the_same(one: str, other: str) -> None:
    """Width, kind of kana, accents, plurals, Nepali endings and spellings, digits, spaces in Japanese: no
    difference.
    """
    assert tokens(one) == tokens(other) != []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("काम", "कम"),
        ("आमा", "आ"),
        ("बाट", "बात"),
        ("घरहर", "घर"),
        ("class", "clas"),
        ("status", "statu"),
        ("gas", "ga"),
        ("は", "ば"),
        ("相談", "談相"),
    ],
)
def test_different_words_stay_different(one: str, other: str) -> None:
    """What only looks like an ending is kept, and so are vowels of Devanagari and voiced kana."""
    assert tokens(one) != tokens(other)


@pytest.mark.parametrize(
    ("compound", "part"), [("社会保険労務士", "保険"), ("外国人相談センター", "相談"), ("在留カード", "カード")]
)
def test_a_part_of_a_compound_is_in_it(compound: str, part: str) -> None:
    """The pairs of a part are pairs of the whole, so that it is found within it."""
    assert set(tokens(part)[:-1]) < set(tokens(compound))


def test_words_that_share_no_pair_are_apart() -> None:
    """Two words of the same characters in another order share nothing; a pair never spans a mark."""
    assert set(tokens("社会")) & set(tokens("会社")) == set()
    assert "口相" not in tokens("窓口、相談")


def test_the_last_of_a_stretch_stands_alone() -> None:
    """A stretch is cut into pairs, and its last character is a token too; words of letters stay whole."""
    assert tokens("外国人 desk") == ["外国", "国人", "人", "desk"]
    assert tokens("ID番号") == ["id", "番号", "号"]
    assert tokens("창구 상담 \U00020bb7") == ["창구", "상담", "\U00020bb7"]
    assert tokens("・、 \n") == []
    assert tokens("\U00020b9fる人") == ["\U00020b9fる", "る人", "人"]


def test_a_question_leaves_out_the_last_alone(scripts: Scripts) -> None:
    """A query asks for the pairs only, which hold its last character; a single character is asked for itself."""
    assert scripts.each("asked", [["外国人 desks"], ["税"], [""]]) == [["外国", "国人", "desk"], ["税"], []]
    assert scripts.each("asked", [["\U00020b9f"], ["\U00020b9fる"]]) == [["\U00020b9f"], ["\U00020b9fる"]]
    for text in ("外国人相談センター", "\U00020b9fられた\U00020b9f責", "visa extension", "कार्डको"):
        assert set(scripts.call("asked", text)) <= set(tokens(text))


@pytest.mark.parametrize(
    ("sound", "spelled"),
    [
        ("juminzei", ["juuminzei", "zyuminzei", "juminzei", "zyuuminzei", "jyuuminzei"]),
        ("hinanjo", ["hinanjo", "hinanjyo", "hinanzyo", "hinanjoo"]),
        ("sharoshi", ["sharoshi", "syarousi", "sharoushi"]),
        ("fukushi", ["fukushi", "hukusi"]),
        ("chushinsha", ["chuushinsha", "tyuusinsya", "cyusinsya"]),
        ("shinbun", ["shimbun", "sinbun"]),
        ("maccha", ["matcha", "maccha"]),
        ("tsunami", ["tsunami", "tunami"]),
    ],
)
def test_ways_to_romanize_are_one(sound: str, spelled: list[str]) -> None:
    """Japanese in Latin letters is one word, however it is spelled."""
    assert {romanized(word) for word in spelled} == {sound}


@pytest.mark.parametrize(("one", "other"), [("kyoka", "kyuka"), ("shisho", "jisho"), ("kan", "kana")])
def test_other_sounds_stay_different(one: str, other: str) -> None:
    """Words that sound different stay so."""
    assert romanized(one) != romanized(other)


@given(st.text(st.sampled_from("".join(SCRIPTS.values())), max_size=30))
def test_tokens_are_folded(text: str) -> None:
    """A token is folded, and holds neither spaces nor marks nor what cannot be seen."""
    for token in tokens(text):
        assert token == fold(token) == letters(token) != ""
