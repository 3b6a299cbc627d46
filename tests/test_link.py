"""Links lead to pages and places that are there, and pictures lie where pages can show them."""

from pathlib import Path

import pytest

from madoguchi.loader import load_library
from tree import change, lay, small, told

STORY = "cases/tax-letter/ja.md"
PLACE = "../../assets/pictures/tax-letter"
PAGES = """
docs/ja/directory.md
    ---
    title: 連絡先
    description: 相談できるところの連絡先です。
    template: directory.html
    ---

    # 連絡先

    ## 使い方 {#use}
docs/assets/pictures/tax-letter/letter.png
    x
docs/assets/sheet.pdf
    x
"""


def site(root: Path, words: str, file: str = STORY) -> Path:
    """The little library with a directory, a picture and these words in a page."""
    lay(small(root), PAGES)
    change(root / file, "手紙が届きました。" if file == STORY else "手引き", words)
    return root


def lines(root: Path) -> list[str]:
    """What must be mended in the library below `root`."""
    return told(load_library(root)[1].errors, root)


@pytest.mark.parametrize(
    "words",
    [
        "[警察](../directory.md#police)",
        "[使い方](../directory.md#use \"題\")と[連絡先](../directory.md)",
        "[場面](#situation)と[問い](#quiz)",
        "[練習](tax-letter/scenario.md)と[紙](../sheets/tax-letter.md)",
        "[自分](tax-letter.md#facts)",
        "[外](https://a.example/x?y#z)、<https://a.example/>、[電話](tel:110)、[地図](geo:35,139)",
        "[紙](../../assets/sheet.pdf)",
        "[問い](../index.md?mode=review#start)",
        f"![封筒]({PLACE}/letter.png)",
        f"- ![{{封筒|ふうとう}}]({PLACE}/letter.png \"題\")",
        "`[x](nowhere.md) ![](y.png)`",
    ],
)  # fmt: skip
def test_what_is_there_is_not_told(words: str, tmp_path: Path) -> None:
    """Links to pages, headings, data, exercises, sheets, files and other sites, and pictures with words, are fine."""
    assert lines(site(tmp_path, words)) == []


@pytest.mark.parametrize(
    ("words", "fault"),
    [
        ("[警察](../directory.md#polise)", "`directory.md` has no `#polise` — did you mean `police`?"),
        ("[使い方](../directory.md#usage)", "`directory.md` has no `#usage` — did you mean `use`?"),
        ("[使い方](../directory.md#manual)", "`directory.md` has no `#manual` — use one of: fire, police, use"),
        ("[場面](#situasion)", "`cases/tax-letter.md` has no `#situasion` — did you mean `situation`?"),
        ("[連絡先](../directry.md)", "there is no page `../directry.md` — did you mean `../directory.md`?"),
        ("[連絡先](directory.md)", "there is no page `directory.md` — did you mean `../directory.md`?"),
        ("[紙](../sheets/tax.md)", "there is no page `../sheets/tax.md`"),
        (
            "[英語](../../en/index.md)",
            (
                "`../../en/index.md` leaves the pages in this language — write the way to the page in `ja`, which "
                "shows what there is"
            ),
        ),
        ("[家](/index.md)", "`/index.md` begins with a slash — write the way from this page, such as `../directory.md`"),
        ("[紙](../../assets/shet.pdf)", "there is no docs/assets/shet.pdf — correct the address"),
        ("[連絡先](../directory/)", "there is no docs/ja/directory — correct the address: pages end in `.md`"),
        ("[外](../../../../pyproject.toml)", "there is no docs/../../pyproject.toml — correct the address"),
        (f"[外]({'a' * 300})", f"there is no docs/ja/cases/{'a' * 300} — correct the address: pages end in `.md`"),
        ("[外](http://[a/)", "`http://[a/` is no address — write it as your browser shows it"),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_is_told(words: str, fault: str, tmp_path: Path) -> None:
    """A link to a page, a place or a file that is not there is told with its line, and the nearest that is there."""
    (line,) = lines(site(tmp_path, words))
    assert line.startswith(f"{STORY}:10: {fault}")


def test_a_link_is_told_in_each_line(tmp_path: Path) -> None:
    """A link that stands twice is told twice, in pages and in stories of every language."""
    site(tmp_path, "[a](x.md)\n\n[b](x.md)", "docs/ja/index.md")
    change(tmp_path / "cases/tax-letter/en.md", "Letters came.", "[c](x.md)")
    assert [line.partition(": ")[0] for line in lines(tmp_path)] == [
        "cases/tax-letter/en.md:12",
        "docs/ja/index.md:10",
        "docs/ja/index.md:12",
    ]


def test_a_translation_may_lead_to_what_falls_back(tmp_path: Path) -> None:
    """A page that is not translated is shown in Japanese: a link to it, and to a place in it, is fine."""
    site(tmp_path, "")
    change(tmp_path / "cases/tax-letter/en.md", "Letters came.", "[a](../directory.md#police)[b](../directory.md#use)")
    assert lines(tmp_path) == []


def test_a_case_that_cannot_be_read_is_told_once(tmp_path: Path) -> None:
    """A case, an exercise or a table that cannot be read is told once, and not again where a link leads to it."""
    site(
        tmp_path,
        "[a](cases/tax-letter.md)[b](cases/tax-letter/scenario.md)[c](directory.md#police)",
        "docs/ja/index.md",
    )
    change(tmp_path / "cases/tax-letter/case.yml", "minutes: 30", "minutes: half")
    change(tmp_path / "data/directory.yml", "name: 警察", "name: ''")
    assert [line.partition(":")[0] for line in lines(tmp_path)] == ["cases/tax-letter/case.yml", "data/directory.yml"]


@pytest.mark.parametrize(
    ("words", "faults"),
    [
        (
            f"![]({PLACE}/letter.png)",
            [f"the picture `letter.png` has no alternative text — say what one sees: `![…]({PLACE}/letter.png)`"],
        ),
        (
            f"![封筒]({PLACE}/leter.png)",
            ["there is no picture docs/assets/pictures/tax-letter/leter.png — did you mean `letter.png`?"],
        ),
        (
            "![封筒](../../assets/pictures/a.png)",
            ["there is no picture docs/assets/pictures/a.png — use one of: tax-letter"],
        ),
        (
            "![封筒](letter.png)",
            [
                f"`letter.png` is not where pictures lie — put it into docs/assets/pictures/tax-letter/, and write "
                f"`{PLACE}/letter.png`"
            ],
        ),
        (
            "![封筒](https://a.example/a/letter.png)",
            [
                f"`https://a.example/a/letter.png` does not lie in this site — copy it to "
                f"docs/assets/pictures/tax-letter/, and write `{PLACE}/letter.png`"
            ],
        ),
        (
            "![封筒](data:image/png;base64,AAAA)",
            [
                f"`data:image/png;base64,AAAA` does not lie in this site — copy it to "
                f"docs/assets/pictures/tax-letter/, and write `{PLACE}/picture.png`"
            ],
        ),
        ("![封筒](http://[a/)", ["`http://[a/` is no address — write the way to the picture from this page"]),
        (
            f'<img src="{PLACE}/letter.png" alt="a">',
            [
                f"a picture is written in HTML, where its address is not corrected — write `![what one "
                f"sees]({PLACE}/letter.png)`"
            ],
        ),
        (
            "![ ](letter.png)",
            [
                f"`letter.png` is not where pictures lie — put it into docs/assets/pictures/tax-letter/, and write "
                f"`{PLACE}/letter.png`",
                "the picture `letter.png` has no alternative text — say what one sees: `![…](letter.png)`",
            ],
        ),
    ],
)  # fmt: skip
def test_a_picture_that_cannot_be_shown_is_told(words: str, faults: list[str], tmp_path: Path) -> None:
    """A picture that is not there, lies elsewhere or has no words is told with its line and where it belongs."""
    assert lines(site(tmp_path, words)) == [f"{STORY}:10: {fault}" for fault in faults]


@pytest.mark.parametrize("name", ["letter.png", "pictures/Letter.JPEG"])
def test_a_picture_in_a_case_is_told(name: str, tmp_path: Path) -> None:
    """A picture that lies in the folder of a case, where no page can show it, is told whether or not it is linked."""
    lay(small(tmp_path), f"cases/tax-letter/{name}\n    x\ncases/tax-letter/notes.txt\n    x")
    short = name.rpartition("/")[2]
    assert lines(tmp_path) == [
        f"cases/tax-letter/{name}:1: no page can show a picture from here"
        f" — move it to docs/assets/pictures/tax-letter/, and write `{PLACE}/{short}`"
    ]
