"""Lines that carry their numbers through Markdown."""

import pytest

from madoguchi.numbered import END, START, UNDER, Numbered, unnumbered


def numbered(text: str, code: frozenset[int] = frozenset()) -> str:
    """The text with `⟦number⟧` where a number stands, `⟪number⟫` for one of a line with an underline."""
    joined = "\n".join(Numbered(text.split("\n"), code).numbered)
    return joined.replace(START, "⟦").replace(UNDER, "⟪").replace(END, "⟧")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("## 題 {#x}", "## ⟦0⟧題 {#x}"),
        ("##　題", "##　⟦0⟧題"),
        ("##", "##⟦0⟧"),
        ("文\n- 一\n  2. 二\n> - ## 三", "文\n- ⟦1⟧一\n  2. ⟦2⟧二\n> - ## ⟦3⟧三"),
        ("| a | b |\n| - | - |", "| ⟦0⟧a | b |\n| - | - |"),
        ("題 {#x}\n===", "題⟪0⟧ {#x}\n==="),
        ("・一\n１．二\n1.三\n＃ 四", "・⟦0⟧一\n１．⟦1⟧二\n1.⟦2⟧三\n＃ ⟦3⟧四"),
        ("  続き", "  ⟦0⟧続き"),
        (":   答え", ":   答え"),
        (":答え", ":⟦0⟧答え"),
    ],
)
def test_a_number_stands_behind_the_beginning(text: str, found: str) -> None:
    """A number stands behind bullets, hashes and bars; what begins as a paragraph has none."""
    assert numbered(text) == found


@pytest.mark.parametrize(
    "text", ["文です", "*太字* です", "-5度", "2.5倍", "1,000円", "---", "* * *", "| --- | :-: |", "- ", "・", "  <br>", "  [a]: b", "- [a]: b", "- * * *", "- !!! note", "  {#x}", ""]
)  # fmt: skip
def test_other_lines_have_none(text: str) -> None:
    """Sentences, rules, heads of tables and empty items stay as they are."""
    assert numbered(text) == text


def test_code_has_none() -> None:
    """In code nothing becomes anything."""
    assert numbered("- a\n- b", frozenset({1})) == "- ⟦0⟧a\n- b"


def test_a_place_is_found() -> None:
    """A text leads to its line by its number, else by its words; a text that is nowhere leads to the first."""
    lines = Numbered(["文", "- 項目", "題"], frozenset())
    assert lines.place(lines.numbered[1]) == (1, "- 項目")
    assert lines.place("題") == (2, "題")
    assert lines.place("無い") == (0, "無い")
    assert unnumbered(lines.numbered[1]) == "- 項目"
