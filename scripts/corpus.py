"""A corpus of made-up pages in each language, from our own sentences, always the same: what search is measured on."""

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from madoguchi.ruby import bare_kanji

ROOT = Path(__file__).parents[1]
LENGTHS = {"ja": 800, "ja-Hira": 800, "en": 1900, "zh": 720, "vi": 1850, "pt-BR": 1900, "ne": 1600}
"""Characters of a page, by language: about as much as the same page has in each, so that a page takes 1 KB in a stock index."""
SPACED = ("ja-Hira", "en", "vi", "pt-BR", "ne")
SECTIONS = 5
MARKUP = re.compile(r"\[\^[^\]]*\]|\{[#:.][^}]*\}|[*_`#<>]|(?:^|\s)\|(?=\s|$)|!?\[|\]\([^)]*\)|^\s*(?:\d+\.|[-+:])\s+")
SENTENCE = re.compile(r"(?<=[。！？।])|(?<=[.!?])\s+")


@dataclass(frozen=True)
class MadePage:
    """A page of the corpus."""

    name: str
    """Below the folder of the language: `made/3/page-31.md`."""
    title: str
    sections: tuple[tuple[str, str], ...]
    """(heading, text), the first without heading."""

    def markdown(self, head: str) -> str:
        """The page as a file; `head` are more lines of its front matter."""
        parts = [
            f'---\ntitle: "{self.title}"\ndescription: "{" ".join([self.title] * 3)}"\n{head}---\n\n# {self.title}'
        ]
        for number, (heading, text) in enumerate(self.sections):
            parts += ([f"## {heading} {{#part-{number}}}"] if heading else []) + [text]
        return "\n\n".join(parts) + "\n"


def corpus(locale: str, count: int) -> list[MadePage]:
    """The first `count` pages in a language; with a greater `count` the earlier pages stay the same."""
    return [page for page, _ in zip(_pages(locale), range(count), strict=False)]


def sentences(locale: str) -> list[str]:
    """Every sentence that the project has in a language, once, sorted."""
    files = [*(ROOT / "docs" / locale).rglob("*.md"), *(ROOT / "cases").glob(f"*/{locale}.md")]
    texts = [re.sub(r"\A---.*?\n---\n", "", file.read_text("utf-8"), flags=re.S) for file in sorted(files)]
    ending = ".yml" if locale == "ja" else f".{locale}.yml"
    tables = [
        *(ROOT / "cases").glob(f"*/*{ending}"),
        *(ROOT / "data").glob(f"*{ending}"),
        *(ROOT / "data/quizzes").glob(f"*{ending}"),
    ]
    for table in sorted(tables):
        if locale != "ja" or table.name.count(".") == 1:
            texts += _strings(yaml.safe_load(table.read_text("utf-8")))
    least = 30 if locale in ("en", "vi", "pt-BR", "ne") else 12
    found = {
        sentence.strip()
        for text in texts
        for line in text.split("\n")
        for sentence in SENTENCE.split(MARKUP.sub("", line))
        if len(sentence.strip()) > least
        and not re.search(r"http|\.md|\|[^}]*$|^[^{]*\}", sentence)
        and not (locale == "ja-Hira" and bare_kanji(sentence))
    }
    return sorted(found)


def _pages(locale: str) -> Iterator[MadePage]:
    chance, pool = random.Random(f"madoguchi {locale}"), sentences(locale)
    gap = " " if locale in SPACED else ""
    number = 0
    while True:
        sections = []
        for place in range(SECTIONS):
            text = ""
            while len(re.sub(r"\|[^}]*\}", "", text)) < LENGTHS[locale] / SECTIONS:
                text += (gap if text else "") + chance.choice(pool)
            sections.append((_short(chance.choice(pool)) if place else "", text))
        yield MadePage(
            f"made/{number // 15}/page-{number}.md", f"{_short(chance.choice(pool))} {number}", tuple(sections)
        )
        number += 1


def _short(sentence: str) -> str:
    """The beginning of a sentence, as a title: not cut inside furigana, without what YAML would read."""
    pieces = re.findall(r"\{[^}]*\}|[^{}]", sentence)
    words = "".join(pieces[: 16 if re.search("[ぁ-ん一-鿿]", sentence) else 40])
    return re.sub(r"[:#\"'\\「」“”’]", "", words).strip(" -,、。") or "1"


def _strings(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for one in value.values() for text in _strings(one)]
    if isinstance(value, list):
        return [text for one in value for text in _strings(one)]
    return [value] if isinstance(value, str) else []
