"""What stands on a page otherwise than it was meant is told; what is right is not."""

import inspect
import sys

import pytest

from madoguchi.markup import markup

APART = "leave an empty line before it"
BY_FOUR = "indent it by four spaces"
TABLE = "leave an empty line before it, and write `| --- | --- |` below its head, with as many columns"
ITEMS = "write `- ` or `1. ` before each item, and an empty line before the first"
OUT = "begin the line with its hashes, or write bold words instead"
FENCE = "begin the line with them and close them with the same marks; in a list, indent code by eight spaces"
CODE = "the marks around code are printed as they are typed"
HASHES = "write at most six before it, and none behind"
BOLD = "write them without spaces inside: `**words**`"
STARS = "the stars of bold words are printed"
RIGHT = [
    "持ち物：\n\n- 在留カード\n- 印鑑\n\n次の文。",
    "1. 一\n2. 二\n    - 下\n    - 下\n        1. その下\n",
    "- 一\n\n    続き\n\n- 二\n  折り返し\n* 三\n",
    " 9. 九\n10. 十",
    "> - 一\n>     - 下",
    "## 題 {#a}\n- 項目\n\n### 題 ###\n文",
    "題\n===\n文\n---\n\n---\n* * *",
    "| a | b |\n| --- | :-: |\n| `x|y` | x \\| y |\n| {人|ひと} | 2 |\n\n文",
    "a | b\n--- | ---\n1 | 2",
    "|a|\n|-|\n|1|",
    "~~~\n# comment\n- a\n~~~\n\n````\n```\n# c\n```\n````\n\n    # code\n    - b\n\n- a\n\n        # code\n",
    "`` ` `` と ```code``` です。\n\n`**`と`- a`",
    '!!! note "題"\n    文\n\n    - 項目\n',
    "相談員\n:   今日は、どうされましたか。\n\nAさん\n:   はい。\n",
    "*重要*です。\n-5度です。\n2.5倍です。\n— はい。",
    "市では、\n○○さんが\n1.º de abril\n＊＊＊",
    "   - 一\n- 二",
    "- \n  一\n- 二",
    "①は一つ目です。（1）のとおり。\n\n○と×です。",
    "<div>\n## x\n- y\n</div>",
    "**太字**、__太字__、2 * 3 * 4",
    "　字下げした文です。\n　次の文です。",
    "[a][b]\n\n[b]: desks.md#who\n[c]: https://a.example/",
    "",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_told(text: str) -> None:
    """Lists, tables, headings, boxes and code as Markdown has them, and sentences that only look like them."""
    assert markup(text).faults == ()


@pytest.mark.parametrize(
    ("text", "line", "what", "todo"),
    [
        ("持ち物：\n- 在留カード\n- 印鑑", 1, "the list is printed as one paragraph", APART),
        ("持ち物：\n1. 在留カード", 1, "the list is printed as one paragraph", APART),
        ("文\n> 引用\n> - 項目", 2, "the list is printed as one paragraph", APART),
        ("用語\n:   説明\n    - 項目", 2, "the list is printed as one paragraph", APART),
        (
            "- 一\n  - 下\n  - 下",
            1,
            "the item is indented by 2 spaces and stands beside the one above, not below it",
            BY_FOUR,
        ),
        ("1. 一\n   - 下", 1, "the item is indented by 3 spaces and stands beside the one above, not below it", BY_FOUR),
        (
            "> - 一\n>   - 下",
            1,
            "the item is indented by 2 spaces and stands beside the one above, not below it",
            BY_FOUR,
        ),
        ("- 一\n- 二\n\n1. 三\n2. 四", 3, "the item goes on the list above", "write a sentence between the two lists"),
        (
            "- 一\n\n  続き",
            2,
            "the paragraph is indented, but does not belong to the item above",
            "indent it by four spaces, or not at all",
        ),
        ("文\n\n１．一\n２．二", 2, "`１．` makes no list: its lines run together", ITEMS),
        ("持ち物：\n・在留カード\n・印鑑", 1, "`・` makes no list: its lines run together", ITEMS),
        ("1.一\n2.二", 0, "`1.` makes no list: its lines run together", ITEMS),
        ("1) 一\n2) 二", 0, "`1)` makes no list: its lines run together", ITEMS),
        ("-一\n-二", 0, "`-` makes no list: its lines run together", ITEMS),
        ("-　一\n-　二", 0, "`-` makes no list: its lines run together", ITEMS),
        ("1.　一\n2.　二", 0, "`1.` makes no list: its lines run together", ITEMS),
        ("*\u00a0一\n*\u00a0二", 0, "`*` makes no list: its lines run together", ITEMS),
        ("　- 一\n　- 二", 0, "a wide space stands before `-`", "begin the line with the sign"),
        ("　・一\n　・二", 0, "`・` makes no list: its lines run together", ITEMS),
        ("　| a | b |\n　| - | - |", 0, "a wide space stands before `|`", "begin the line with the sign"),
        ("文\n\n<h2 id=\"x\">題</h2>", 2, "a heading is written in HTML", "write `## ` and an id, as others are"),
        ("①一\n②二", 1, "`②` makes no list: its lines run together", ITEMS),
        ("文\n| a | b |\n| - | - |\n| 1 | 2 |", 1, "the table is printed as it is typed", TABLE),
        ("| a | b |\n| 1 | 2 |", 0, "the table is printed as it is typed", TABLE),
        ("| a | b |\n| - |\n| 1 | 2 |", 0, "the table is printed as it is typed", TABLE),
        ("文\na | b\n--- | ---\n1 | 2", 2, "the table is printed as it is typed", TABLE),
        ("| a | b |\n| - | - |\n| 1 | 2 |\n次の文。", 3, "the line became a row of the table", APART),
        ("相談員\n：　今日は", 1, "`：` is printed as it is typed", "write `:   `"),
        ("相談員\n:今日は", 1, "`:` is printed as it is typed", "write `:   `"),
        ("｜a｜b｜\n｜-｜-｜", 0, "`｜` is printed as it is typed", "write `| `"),
        ("＞ 引用", 0, "`＞` is printed as it is typed", "write `> `"),
        (
            "！！！ note\n    文",
            0,
            "the mark of a box is printed as it is typed",
            'write `!!! note "the title"`, and indent what belongs to it by four spaces',
        ),
        (
            "!!! note 「題」\n    文",
            0,
            "the mark of a box is printed as it is typed",
            'write `!!! note "the title"`, and indent what belongs to it by four spaces',
        ),
        ("!!! note 題\n    文", 0, "the title of the box is not shown", 'write it in quotes: `!!! note "題"`'),
        ("文\n\nこれは ** 大事 ** です", 2, STARS, BOLD),
        ("- これは**大事です", 0, STARS, BOLD),
    ],
)  # fmt: skip
def test_what_is_shown_otherwise_is_a_notice(text: str, line: int, what: str, todo: str) -> None:
    """A list, a table or a box that became something else is told once, with its line and what to do; nothing stops."""
    assert markup(text).faults == ((line, what, todo, True),)


@pytest.mark.parametrize(
    ("text", "line", "what", "todo"),
    [
        ("> ## 題 {#x}", 0, "the heading «題» stands in a list, a quotation or a box", OUT),
        ("文\n\n- ## 題 {#x}", 2, "the heading «題» stands in a list, a quotation or a box", OUT),
        ("1. ## 題", 0, "the heading «題» stands in a list, a quotation or a box", OUT),
        ("!!! note\n    ## 題 {#x}", 1, "the heading «題» stands in a list, a quotation or a box", OUT),
        ("用語\n:   ## 題 {#x}", 1, "the heading «題» stands in a list, a quotation or a box", OUT),
        (" ## 題 {#x}", 0, "the hashes of a heading are printed as they are typed", "begin the line with them"),
        ("　## 題 {#x}", 0, "a wide space stands before `##`", "begin the line with the sign"),
        (
            "文\n\n[注]: 大事です。",
            2,
            "the line «[注]: 大事です。» is taken for the address of a link and is not shown",
            "write it without brackets",
        ),
        ("文\n\n＃＃　題", 2, "`＃＃` is printed as it is typed", "write `## `"),
        ("####### 題 {#x}", 0, "the hashes of «# 題» are printed", HASHES),
        ("## 題 ## {#x}", 0, "the hashes of «題 ##» are printed", HASHES),
        ("## 題 ## \n\n文", 0, "the hashes of «題 ##» are printed", HASHES),
        ("文\n\n~~~\n一", 2, CODE, FENCE),
        ("```\n文\n``", 0, CODE, FENCE),
        ("- 一\n\n    ~~~\n    a\n    ~~~", 2, CODE, FENCE),
        (
            "| a | b |\n| - | - |\n| 1 | 2 | 3 |",
            2,
            "the row has more cells than its head: the last are not shown",
            "make them as many",
        ),
    ],
)  # fmt: skip
def test_what_is_lost_or_broken_is_told(text: str, line: int, what: str, todo: str) -> None:
    """A heading that is none or stands in the wrong place, code that is none, and cells that are not shown must be
    mended.
    """
    assert set(markup(text).faults) == {(line, what, todo, False)}


def test_many_lists_in_each_other_are_told() -> None:
    """A text that Markdown itself cannot go through is told, not a traceback; the next one is read from its
    beginning.
    """
    text, before = "\n".join(" " * 4 * depth + "- x" for depth in range(60)), sys.getrecursionlimit()
    sys.setrecursionlimit(len(inspect.stack()) + 150)
    try:
        faults = markup(text).faults
    finally:
        sys.setrecursionlimit(before)
    assert [fault[1] for fault in faults] == ["lists or quotations lie too deeply in each other"]
    assert markup("- 一\n\n    続き").prose == ("- 一", "", "    続き")
