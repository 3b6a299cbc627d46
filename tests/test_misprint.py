"""Marks of Japanese keyboards where YAML needs another: each is named, on its own line."""

from pathlib import Path

import pytest

from madoguchi.loader import load_library
from madoguchi.problem import Problems
from madoguchi.quiz import Question
from madoguchi.yamlfile import parse
from tree import change, checked, small
from tree import told as told_of

HEAD = "questions:\n  - id: a\n    type: single\n"
TAIL = "    level: 1\n"
SPACE = "an ordinary space"


def told(text: str) -> list[str]:
    """What is told of a YAML text: line and what is wrong, what to do."""
    problems = Problems()
    assert (parse(text, Path("a.yml"), problems) is None) == bool(problems.errors)
    return [f"{problem.line}: {problem.what} — {problem.todo}" for problem in problems]


@pytest.mark.parametrize(
    ("text", "line", "mark", "ours"),
    [
        (f"{HEAD}　　　　stem: 前\n{TAIL}", 4, "U+3000 (ideographic space)", SPACE),
        (f"{HEAD}  　stem: 前\n{TAIL}", 4, "U+3000 (ideographic space)", SPACE),
        (f"{HEAD}\u00a0   stem: 前\n{TAIL}", 4, "U+00A0 (no-break space)", SPACE),
        (f"{HEAD}    stem:　前\n{TAIL}", 4, "U+3000 (ideographic space)", SPACE),
        ("a:\n  -　id: b\n    c: d\n", 2, "U+3000 (ideographic space)", SPACE),
        (f"{HEAD}    stem：前\n{TAIL}", 4, "`：` U+FF1A (fullwidth colon)", "`:`"),
        (f"{HEAD}    stem：前\n\n\n{TAIL}", 4, "`：` U+FF1A (fullwidth colon)", "`:`"),
        ("a:\n  - stem：前\n    level: 1\n", 2, "`：` U+FF1A (fullwidth colon)", "`:`"),
        ("title：前\ndescription: 後\n", 1, "`：` U+FF1A (fullwidth colon)", "`:`"),
        ("title: 前\ndescription：後\n", 2, "`：` U+FF1A (fullwidth colon)", "`:`"),
        ("a:\n  － id: b\n    c: d\n", 2, "`－` U+FF0D (fullwidth hyphen-minus)", "`-`"),
        ("a:\n  - id: b\n    c: d\n  ・ id: e\n", 4, "`・` U+30FB (katakana middle dot)", "`-`"),
        ("a: b\n＃ 後で直す\nc: d\n", 2, "`＃` U+FF03 (fullwidth number sign)", "`#`"),
        ("key: [one］\nlevel: 1\n", 1, "`］` U+FF3D (fullwidth right square bracket)", "`]`"),
        ("a:\n  - ｛id: b, text: c｝\n", 2, "`｛` U+FF5B (fullwidth left curly bracket)", "`{`"),
        ("o: {id: a，text: b}\n", 1, "`，` U+FF0C (fullwidth comma)", "`,`"),
        ("title: “前: 後”\nc: d\n", 1, "`“` U+201C (left double quotation mark)", '`"`'),
        ("title: ＂前: 後＂\nc: d\n", 1, "`＂` U+FF02 (fullwidth quotation mark)", '`"`'),
        ("a: ｜\n  b\n  c\n", 1, "`｜` U+FF5C (fullwidth vertical line)", "`|`"),
    ],
)
def test_a_mark_is_named_on_its_line(text: str, line: int, mark: str, ours: str) -> None:
    """YAML fails later, or takes the mark for text: what was typed is told, and what to type."""
    assert told(text) == [f"{line}: {mark} stands where YAML needs {ours} — write {ours}"]


@pytest.mark.parametrize(
    ("key", "shown", "mark", "ours"),
    [
        ("　stem", "stem", "U+3000 (ideographic space)", SPACE),
        ("stem\u00a0", "stem", "U+00A0 (no-break space)", SPACE),
        ("ｓtem", "stem", "`ｓ` U+FF53 (fullwidth latin small letter s)", "`s`"),
        ("“stem”", '"stem"', "`“` U+201C (left double quotation mark)", '`"`'),
        ("outside–first", "outside-first", "`–` U+2013 (en dash)", "`-`"),
    ],
)
def test_a_mark_in_a_key_is_named(key: str, shown: str, mark: str, ours: str) -> None:
    """A key that only looks like one that is known is told with the mark that makes it another."""
    assert told(f"a: b\n{key}: c\n") == [f"2: the key `{shown}`: {mark} stands where YAML needs {ours} — write {ours}"]


@pytest.mark.parametrize("comma", ["、", "，"])
def test_a_comma_of_another_kind_in_a_list_is_told(comma: str) -> None:
    """A list of two in brackets would be one text."""
    (line,) = told(f"a: b\nvariants: [社労士{comma}しゃろうし]\n")
    assert line.startswith(f"2: `{comma}` U+")
    assert line.endswith("stands where YAML needs `,` — write `,`, or put the text in quotes")
    assert told(f"variants: ['社労士{comma}しゃろうし', one]\n") == []
    assert told(f"variants:\n  - 社労士{comma}しゃろうし\n") == []


def test_a_colon_needs_a_space() -> None:
    """What is most often forgotten is told as what it is."""
    assert told(f"{HEAD}    stem:前\n{TAIL}") == ["4: `stem:` has no space after it — write `stem: …`"]


@pytest.mark.parametrize(
    "text",
    [
        "a: “前”と言った\n", "a: ［重要］お知らせ：前\n", "a: 前　後\n", "備考: あ\n", "a: |\n  　前\n  ・後\n  ー\n",
        "a: ー\nb: 、\n", "stem: 前：後\n", "a: ＃1\n", "a: ｜前\n",
    ],
)  # fmt: skip
def test_marks_in_texts_are_right(text: str) -> None:
    """In a text, Japanese marks are what they should be."""
    assert told(text) == []


def test_an_unknown_cause_is_told_as_yaml_has_it() -> None:
    """Marks on the line before are not blamed where they stand in a text."""
    for text in (
        "a: b\n  c: “前”\n",
        "a: “前”、［後］\n b: c\n",
        "a: |\n  　前\n b: c\n",
        "a: |\n  ・後\n b: c\n",
        "a: |\n  ＃後：\n b: c\n",
    ):
        (line,) = told(text)
        assert "the YAML cannot be read (" in line


def test_a_key_with_a_space_that_nobody_sees(tmp_path: Path) -> None:
    """The same in a whole library: a zero-width space, a byte order mark, a wide space before a key."""
    for char, what in (
        ("\u200b", "U+200B (zero width space) is a character that nobody sees"),
        ("\ufeff", "U+FEFF (zero width no-break space) is a character that nobody sees"),
        ("\u3000", "U+3000 (ideographic space) stands where YAML needs an ordinary space"),
    ):
        root = small(tmp_path / f"{ord(char)}")
        change(root / "cases/tax-letter/quiz.yml", "stem: 最初", f"{char}stem: 最初")
        lines = told_of(load_library(root)[1].errors, root)
        assert [line for line in lines if line.startswith("cases/tax-letter/quiz.yml:6: ") and what in line]
        assert not [line for line in lines if "did you mean" in line or "indentation" in line]


def test_a_mark_in_a_refused_value_is_named(tmp_path: Path) -> None:
    """Where a value is refused, the mark that is to blame is told, and not the rule."""
    text = "id: a\ntype: single\nroles: ［counselor］\nlevel: １\nstem: あ\noptions: []\nsources: [a–b]\n"
    _, lines = checked(Question, tmp_path, text)
    assert [line.partition(" — ")[2] for line in lines if "in place of" in line] == [
        "write `[` in place of `［` U+FF3B (fullwidth left square bracket)",
        "write `1` in place of `１` U+FF11 (fullwidth digit one)",
        "write `-` in place of `–` U+2013 (en dash)",
    ]
