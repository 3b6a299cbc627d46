"""Traditional Chinese characters and the simplified ones."""

import re

import yaml

from conftest import ROOT
from madoguchi.search.hanzi import PAIRS, SIMPLIFIED, pairs_for, simplified


def is_in(char: str, encoding: str) -> bool:
    """Whether an old encoding, which knows one kind of characters, has a character."""
    try:
        char.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def test_pairs_are_of_two_kinds() -> None:
    """Each traditional character stands once, is one of Taiwan or Hong Kong or a variant; the simplified one of
    China.
    """
    assert len(SIMPLIFIED) * 2 == len(PAIRS)
    assert [old for old in SIMPLIFIED if not is_in(old, "big5hkscs") and old not in "説爲"] == []
    assert [new for new in SIMPLIFIED.values() if not is_in(new, "gb2312")] == []
    assert set(SIMPLIFIED) & set(SIMPLIFIED.values()) == set()


def test_a_text_is_simplified() -> None:
    """Traditional characters become simplified ones, all others stay."""
    assert simplified("簽證、律師、口譯、醫院、警察、ビザ") == "签证、律师、口译、医院、警察、ビザ"


def test_only_pairs_of_the_text_are_handed_over() -> None:
    """A book carries the pairs of its own characters, both ways to write one."""
    assert pairs_for("里程 desk") == "裡里裏里"
    assert pairs_for("警察") == ""


def test_the_words_of_the_glossary_can_be_typed() -> None:
    """What Taiwan and Hong Kong write otherwise in the words of the terms has its pair: add it to `PAIRS`."""
    terms = yaml.safe_load((ROOT / "data/glossary.zh.yml").read_text(encoding="utf-8"))["terms"]
    words = "".join(word for term in terms.values() for word in (term["term"], *term.get("synonyms", [])))
    only_here = {char for char in re.findall("[一-鿿]", words) if is_in(char, "gb2312") and not is_in(char, "big5")}
    assert only_here - set(SIMPLIFIED.values()) == set()
