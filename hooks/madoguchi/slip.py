"""Slips of the pen that nothing refuses: marks that stand on the page as they were typed."""

import re
from collections.abc import Iterator

import yaml

from .locales import EASY
from .problem import Problems
from .ruby import bare_kanji, misread
from .yamlfile import Document

CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: |$)", re.M)
MARKDOWN = re.compile(r"\[\^[^\]\n]*\]|\[[^\]\n]+\]\([^)\n]+\)|\*\*[^*\n]+\*\*")
CITATION = re.compile(r"[\[［][ 　]?[\^＾][^\[\]［］\n]*[\]］]|[\^＾][\[［][a-z0-9-]+[\]］]")
CITED = re.compile(r"\[\^[^\]\s]+\]")
LINK = re.compile(
    r"[\[［]([^\[\]［］^＾\n][^\[\]［］\n]*)[\]］][ 　]?[(（]([^()（）\s]*(?:\.md|[:/#])[^()（）\s]*)[)）]"
)
LINKED = re.compile(r"\[[^\]]*\]\([^)]*\)")
STARS = re.compile(r"＊＊([^＊\n]+)＊＊")
TYPED = ("variants", "synonyms")
"""The keys of what people type, as an answer or in the search: it needs no reading."""
Slip = tuple[int, str, str]
"""(line counted from 0, what is wrong, what to do)."""


def slips(text: str) -> Iterator[Slip]:
    """What is wrong in a text of any kind: faulty furigana, and what a version control leaves where two edits meet."""
    yield from misread(text)
    for match in CONFLICT.finditer(text):
        yield (
            text.count("\n", 0, match.start()),
            "two edits of the text met here",
            "keep what is right, and delete the marks",
        )


def markdown_slips(text: str) -> Iterator[Slip]:
    """The same in Markdown, and the marks of Markdown that are not quite its own."""
    yield from slips(text)
    for match in CITATION.finditer(text):
        if not CITED.fullmatch(match[0]):
            name = re.sub(r"[\[\]［］^＾\s]", "", match[0]) or "id"
            yield _printed(text, match, f"[^{name}]")
    for match in LINK.finditer(text):
        if not LINKED.fullmatch(match[0]):
            yield _printed(text, match, f"[{match[1]}]({match[2]})")
    for match in STARS.finditer(text):
        yield _printed(text, match, f"**{match[1]}**")


def _printed(text: str, match: re.Match[str], meant: str) -> Slip:
    return text.count("\n", 0, match.start()), f"«{match[0]}» is printed as it is typed", f"write `{meant}`"


def check_texts(document: Document, problems: Problems) -> None:
    """Tell of the slips in every text of a YAML file; where it is plain Japanese, of kanji without a reading too."""
    easy = EASY in document.path.name.split(".") and document.path.suffix == ".yml"
    for key, line, text in _texts(document.node):
        for below, what, todo in slips(text):
            problems.add(document.path, document.first_line + line + below, what, todo)
        if match := MARKDOWN.search(text):
            what = f"«{match[0]}» is printed as it is typed: there is no Markdown in YAML"
            problems.add(document.path, document.first_line + line, what, "write words alone", notice=True)
        if easy and key not in TYPED and (kanji := bare_kanji(text)):
            problems.add(document.path, document.first_line + line, *without_reading(kanji))


def without_reading(kanji: str) -> tuple[str, str]:
    """What is told of kanji in plain Japanese that have no reading."""
    return f"«{kanji}» has no reading", f"write {{{kanji}|…}}"


def _texts(node: yaml.Node, key: str = "") -> Iterator[tuple[str, int, str]]:
    """(key, line counted from 0, text) of each value below a node."""
    if isinstance(node, yaml.ScalarNode):
        yield key, node.start_mark.line + (node.style == "|"), node.value
    elif isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _texts(item, key)
    elif isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield from _texts(value, name.value)
