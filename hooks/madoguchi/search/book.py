"""The book of a language: what the browser loads when the search is opened there."""

import json
from pathlib import Path
from typing import Any

from ..locales import NAMES
from ..ruby import plain
from ..view import View
from .entries import FACETS, KINDS, Entry, contact_entries, page_entry, term_entries
from .hanzi import LOCALE as CHINESE
from .hanzi import pairs_for
from .index import saved
from .passages import passages

HOME, GLOSSARY, CATALOGUE, INDEX, DIRECTORY = "index.md", "glossary.md", "cases/index.md", "search.md", "directory.md"
LEADS = (HOME, GLOSSARY, CATALOGUE, INDEX, DIRECTORY)
"""The pages whose addresses a book has to know."""
FOLDER = "assets/search"
START, END = 'document.currentScript.dispatchEvent(new CustomEvent("book", { detail: ', " }));\n"
"""A classic script that hands its data to whoever asked for it: it works from a folder too, and nothing is global."""


class Book:
    """Everything that can be found in the language of `view`; `urls` has the addresses of `LEADS` below the site's root."""

    def __init__(self, view: View, urls: dict[str, str]) -> None:
        self.view = view
        self.urls = {name: _from_root(url) for name, url in urls.items()}
        self.entries: list[Entry] = [
            *term_entries(view, self.urls[GLOSSARY]),
            *contact_entries(view, self.urls[DIRECTORY]),
        ]

    def add_page(self, name: str, url: str, title: str, html: str) -> None:
        """Add the finished page `name`, such as `roles/index.md`; the index of pages and terms leads nowhere new."""
        if name != INDEX:
            self.entries.append(page_entry(name, _from_root(url), title, passages(html, self.view.locale), self.view))

    def text(self) -> str:
        """The script that hands the book to the browser."""
        index = saved(self.entries)
        detail = {
            "locale": self.view.locale,
            "name": NAMES[self.view.locale],
            "home": self.urls[HOME],
            "pages": {"catalogue": self.urls[CATALOGUE], "index": self.urls[INDEX], "directory": self.urls[DIRECTORY]},
            "words": self.view.words_for("search"),
            "labels": labels(self.view),
            **({"simplified": pairs_for(json.dumps(index, ensure_ascii=False))} if self.view.locale == CHINESE else {}),
            "index": index,
        }
        return START + json.dumps(detail, ensure_ascii=False, separators=(",", ":")) + END

    def write(self, site: str) -> None:
        """Write it below the folder of the finished site."""
        file = Path(site) / FOLDER / f"{self.view.locale}.js"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(self.text(), encoding="utf-8")


def labels(view: View) -> dict[str, dict[str, str]]:
    """What each value of each filter is called; a service that has no name in the language is not offered."""
    words: dict[str, dict[str, Any]] = {
        "kind": {kind: view.t(f"search.kind.{kind}") for kind in KINDS},
        "topic": view.words_for("topic"),
        "role": view.words_for("role"),
        "service": {service.id: service.name for service in view.services.services},
        "level": {level: view.t(f"level.{level}") for level in ("1", "2", "3")},
    }
    return {
        name: {value: plain(str(label)) for value, label in words[name].items() if not getattr(label, "foreign", False)}
        for name in FACETS
    }


def _from_root(url: str) -> str:
    return url.removeprefix("./")
