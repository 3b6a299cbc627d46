"""Pages: front matter, headings with ids, citations, and what a translation must share with its source."""

from pathlib import Path
from textwrap import dedent

import pytest

from madoguchi.page import Page, compare, load_page
from madoguchi.problem import Problems
from madoguchi.version import version_of
from tree import told

GOOD = """\
---
title: 窓口
description: 窓口で最初にすることを書きます。
---

# 窓口

はじめの文。[^city-guide]

## 前に {#before}

二つ目。[^law][^city-guide]

### 後に {#after}
"""
NO_FRONT = "the page has no front matter — begin it with `---`, `title: …`, `description: …`, `---`"


def page(root: Path, text: str, locale: str = "ja", source: Path | None = None) -> tuple[Page | None, list[str]]:
    """A page with this text, and what is told about it."""
    problems = Problems()
    (root / "a.md").write_text(text, encoding="utf-8")
    return load_page(root / "a.md", locale, source, problems), told(problems, root)


def test_a_page_is_read(tmp_path: Path) -> None:
    """A page has its front matter, its headings and its citations, each with the line of the file."""
    found, lines = page(tmp_path, GOOD)
    assert lines == []
    assert found is not None
    assert (found.front.title, found.first_line, found.stale) == ("窓口", 5, False)
    assert found.headings == [(6, 1, "窓口", ""), (10, 2, "前に", "before"), (14, 3, "後に", "after")]
    assert found.anchors == ("before", "after")
    assert found.cites == [(8, "city-guide"), (12, "law"), (12, "city-guide")]


def test_marks_and_line_ends_do_not_count(tmp_path: Path) -> None:
    """A page that was saved on Windows is the same page."""
    (tmp_path / "b.md").write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode())
    problems = Problems()
    found = load_page(tmp_path / "b.md", "ja", None, problems)
    assert list(problems) == []
    assert found is not None
    assert found.body == GOOD.split("---\n")[2]


@pytest.mark.parametrize(
    "text", ["", "# 窓口\n", "---\ntitle: 窓口\n", " ---\ntitle: 窓口\n---\n", "\n---\na: b\n---\n"]
)
def test_a_page_without_front_matter_is_told(text: str, tmp_path: Path) -> None:
    """A page that does not begin with its front matter is refused."""
    assert page(tmp_path, text) == (None, [f"a.md:1: {NO_FRONT}"])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("title: 窓口\n", "", "2: `title` is missing (in title) — add it"),
        ("title: 窓口\n", "titel: 窓口\ntitle: 窓口\n", "2: unknown key `titel` (in titel) — did you mean `title`?"),
        ("description:", "description: x #", "3: description: `x` is too short — write more: at least 10 characters"),
        ("---\n\n#", "template: home\n---\n\n#", "4: template: `home` does not have the right form — it must match ^[a-z]+\\.html$"),
        ("title: 窓口\n", "title: 窓口\ntitle: 窓口\n", "3: `title` stands twice — keep one of the two"),
        ("title: 窓口", "\ttitle: 窓口", "2: the line has a tab — indent with spaces"),
        ("title: 窓口", "title: &a 窓口", "2: anchors and aliases (`a`) are not used here — write the value out, or put it in quotes"),
    ],
)  # fmt: skip
def test_faulty_front_matter_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """Front matter is checked like any YAML, with the lines of the page."""
    assert old in GOOD
    assert page(tmp_path, GOOD.replace(old, new, 1)) == (None, [f"a.md:{line}"])


@pytest.mark.parametrize(("name", "least", "most"), [("title", 1, 120), ("description", 10, 400)])
def test_title_and_description_have_a_length(name: str, least: int, most: int, tmp_path: Path) -> None:
    """A title and a description fit into the list of a search engine, and say something."""

    def faults(length: int) -> list[str]:
        lines = [f"{name}: {'あ' * length}" if line.startswith(name) else line for line in GOOD.split("\n")]
        lines = [f"# {'あ' * length}" if line.startswith("# ") and name == "title" else line for line in lines]
        return [line.split(": ")[1] for line in page(tmp_path, "\n".join(lines))[1]]

    assert [faults(length) for length in (least - 1, least, most, most + 1)] == [[name], [], [], [name]]


def test_a_missing_page_is_told(tmp_path: Path) -> None:
    """A page that is not there is told."""
    problems = Problems()
    assert load_page(tmp_path / "a.md", "ja", None, problems) is None
    assert told(problems, tmp_path) == ["a.md:1: the file is missing — put it back, or take out what refers to it"]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("# 窓口\n\nは", "は", "8: the first heading is not `# ` and the title — write `# 窓口`"),
        ("# 窓口\n", "# まどぐち\n", "6: the first heading is not `# ` and the title — write `# 窓口`"),
        ("# 窓口\n", "## 窓口 {#x}\n", "6: the first heading is not `# ` and the title — write `# 窓口`"),
        ("## 前に {#before}", "# 前に {#before}", "10: a second `# ` heading (前に) — use `##`"),
        ("## 前に {#before}", "## 前に", "10: the heading «前に» has no id — add one, such as ` {#before}`"),
        ("{#after}", "{#before}", "14: the id `before` stands twice — give each heading its own"),
        (
            "## 前に {#before}",
            "## 前に{#before}",
            "10: the heading «前に{#before}» has no id — leave a space before the brace, as in ` {#before}`",
        ),
        (
            "## 前に {#before}",
            "## 前に {#Before}",
            "10: `Before` cannot be an id — use small letters, digits and hyphens, such as `{#before}`",
        ),
        (
            "## 前に {#before}",
            "前に\n----",
            (
                "10: the line below «前に» makes it a heading, and it has no id — write `## 前に {#before}`, or leave "
                "an empty line between the two"
            ),
        ),
        ("## 前に {#before}", "前に\n====", "10: a second `# ` heading (前に) — use `##`"),
        ("## 前に {#before}", "##前に", "10: the heading «前に» has no id — add one, such as ` {#before}`"),
        ("## 前に {#before}", "##", "10: the heading «» has no id — add one, such as ` {#before}`"),
        ("### 後に {#after}", "##### 後に", "14: the heading «後に» has no id — add one, such as ` {#before}`"),
        (
            "## 前に {#before}",
            "- ## 前に {#before}",
            (
                "10: the heading «前に» stands in a list, a quotation or a box — begin the line with its hashes, or "
                "write bold words instead"
            ),
        ),
        (
            "はじめの文",
            "はじめの{文｜ぶん}",
            "8: «{文｜ぶん}» is printed as it is typed: its characters have another width — write `{文|ぶん}`",
        ),
        (
            "[^city-guide]\n\n##",
            "[^ city-guide]\n\n##",
            "8: «[^ city-guide]» is printed as it is typed — write `[^city-guide]`",
        ),
        ("はじめの文。", "手順：\n- 一つ。", "9: the list is printed as one paragraph — leave an empty line before it"),
        ("はじめの文。", " [^a]: 法律\n\nはじめの文。", "8: a footnote is written by hand — put the source into data/sources.yml"),
        ("はじめの", "\tはじめの", "8: the line has a tab — indent with spaces"),
        (
            "はじめの文。",
            "[^law]: 法律\n\nはじめの文。",
            "8: a footnote is written by hand — put the source into data/sources.yml",
        ),
    ],
)  # fmt: skip
def test_a_faulty_text_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """Headings without ids, tabs and footnotes by hand are told with their lines; the page is still read."""
    assert old in GOOD
    found, lines = page(tmp_path, GOOD.replace(old, new, 1))
    assert found is not None
    assert lines == [f"a.md:{line}"]


def test_a_page_without_headings_is_told(tmp_path: Path) -> None:
    """A page with no heading at all is told where its text begins."""
    lines = page(tmp_path, GOOD.split("# 窓口")[0] + "文。\n")[1]
    assert lines == ["a.md:5: the first heading is not `# ` and the title — write `# 窓口`"]


@pytest.mark.parametrize(
    "code",
    [
        "```\n# make serve\n```",
        "~~~\n# make serve\n~~~",
        "````\n```\n# make serve\n```\n````",
        "- 一つ\n\n        # make serve",
        "    # make serve\n    [^law]: {窓口｜まどぐち}",
        "`{窓口｜まどぐち}`と`[^ id]`",
    ],
)
def test_code_is_code(code: str, tmp_path: Path) -> None:
    """A line of code that begins with a sharp is no heading, and its marks are no slips."""
    assert page(tmp_path, f"{GOOD}\n{code}\n")[1] == []


@pytest.mark.parametrize(
    "heading",
    ["##　前に {#before}", "##前に {#before}", "## 前に {#before} ##", "前に {#before}\n---", "## 前に {: #before }"],
)
def test_a_heading_may_be_written_in_any_way(heading: str, tmp_path: Path) -> None:
    """What Markdown makes a heading is one, with its id."""
    found, lines = page(tmp_path, GOOD.replace("## 前に {#before}", heading, 1))
    assert lines == []
    assert found is not None
    assert found.anchors == ("before", "after")


def test_plain_japanese_has_readings(tmp_path: Path) -> None:
    """In plain Japanese every kanji has a reading; in Japanese none needs one."""
    text = GOOD.replace("title: 窓口", 'title: "{窓口|まどぐち}"').replace("# 窓口", "# {窓口|まどぐち}")
    text = text.replace("はじめの文", "はじめ").replace("前に", "まえに").replace("後に", "あとに")
    text = text.replace("窓口で最初にすることを書きます。", '"{窓口|まどぐち}で はじめに する ことです。"')
    good = text.replace("二つ目", "{二|ふた}つ{目|め}")
    source = tmp_path / "source.md"
    source.write_text("x")
    stamped = f"---\ntranslation: machine\nsource_version: '{version_of(source)}'\n"
    assert page(tmp_path, good.replace("---\n", stamped, 1), "ja-Hira", source)[1] == []
    assert page(tmp_path, text.replace("---\n", stamped, 1), "ja-Hira", source)[1] == [
        "a.md:14: «二» has no reading — write {二|…}"
    ]
    assert page(tmp_path, text)[1] == []
    bare = good.replace("{窓口|まどぐち}で はじめに", "窓口で はじめに")
    assert page(tmp_path, bare.replace("---\n", stamped, 1), "ja-Hira", source)[1] == [
        "a.md:5: «窓口» has no reading — write {窓口|…}"
    ]


def translated(root: Path, head: str, source: str | None = "---\n") -> tuple[Page | None, list[str]]:
    """A translation with more lines in its front matter, of a source with this text or of none."""
    original = root / "ja" / "a.md"
    original.parent.mkdir()
    if source is not None:
        original.write_text(source)
    version = version_of(original) if source is not None else "00000000"
    head = dedent(head).format(version=version)
    return page(root, GOOD.replace("---\n\n", f"{head}---\n\n", 1), "en", original)


def test_a_translation_says_what_it_follows(tmp_path: Path) -> None:
    """A translation that says how it was made, and that its source has not changed, is fine."""
    found, lines = translated(tmp_path, 'translation: machine\nsource_version: "{version}"\n')
    assert lines == []
    assert found is not None
    assert not found.stale


@pytest.mark.parametrize("head", ["", "translation: machine\n", 'source_version: "{version}"\n'])
def test_a_translation_without_its_label_is_told(head: str, tmp_path: Path) -> None:
    """A translation that does not say how it was made, or of what version, is told."""
    assert translated(tmp_path, head)[1] == [
        "a.md:2: `translation` or `source_version` is missing — say how it was made, then `./madoguchi stamp` it"
    ]


def test_an_older_translation_is_noted(tmp_path: Path) -> None:
    """A translation of an older text is shown as such, and an editor is told where."""
    found, lines = translated(tmp_path, 'translation: machine\nsource_version: "00000000"\n')
    assert found is not None
    assert found.stale
    assert [line.split(" — ")[0] for line in lines] == ["a.md:5: a.md has changed since this translation"]


def test_a_translation_of_nothing_is_told(tmp_path: Path) -> None:
    """A translation without a Japanese page is told."""
    assert translated(tmp_path, 'translation: machine\nsource_version: "{version}"\n', None)[1] == [
        "a.md:1: there is no ja page that this translates — write the Japanese first"
    ]


@pytest.mark.parametrize("head", ["translation: machine", "source_version: '00000000'"])
def test_a_source_is_no_translation(head: str, tmp_path: Path) -> None:
    """A Japanese page that calls itself a translation is told."""
    lines = page(tmp_path, GOOD.replace("---\n\n", f"{head}\n---\n\n", 1))[1]
    assert [line.split(": ", 1)[1] for line in lines] == [
        "the source text calls itself a translation — remove both lines"
    ]


def test_a_translation_of_a_damaged_page_is_read(tmp_path: Path) -> None:
    """A Japanese page that is not UTF-8 does not stop the reading of its translation."""
    original = tmp_path / "ja.md"
    original.write_bytes(b"\xff")
    found, _ = page(
        tmp_path, GOOD.replace("---\n\n", "translation: human\nsource_version: '00000000'\n---\n\n", 1), "en", original
    )
    assert found is not None


def compared(root: Path, old: str = "", new: str = "") -> list[str]:
    """What is told of a page that differs from the source in this."""
    source, _ = page(root, GOOD)
    other, _ = page(root, GOOD.replace(old, new, 1) if old else GOOD)
    assert source is not None
    assert other is not None
    problems = Problems()
    compare(other, source, problems)
    return told(problems, root)


def test_equal_bones_are_fine(tmp_path: Path) -> None:
    """A translation with the same heading ids and the same sources is fine, whatever its words."""
    assert compared(tmp_path, "はじめの文", "The first sentence") == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("{#after}", "{#then}", "5: the headings differ from the source (missing: after; too many: then) — make them the same"),
        ("### 後に {#after}\n", "", "5: the headings differ from the source (missing: after; too many: none) — make them the same"),
        ("[^law]", "", "5: the source `law` is not cited here — add `[^law]`"),
        ("[^law]", "[^law][^act]", "12: `[^act]` is not cited in the Japanese — cite it there too, or not at all"),
    ],
)  # fmt: skip
def test_other_bones_are_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """A translation that lacks a heading or a source of the Japanese, or has more, is told with one line."""
    assert compared(tmp_path, old, new) == [f"a.md:{line}"]


def test_a_citation_in_any_letters_is_seen(tmp_path: Path) -> None:
    """A citation that cannot be the id of a source is still seen, so that it can be told."""
    found, _ = page(tmp_path, GOOD + "\nもっと。[^City_Guide]\n")
    assert found is not None
    assert [name for _, name in found.cites][-1] == "City_Guide"
