"""The file of one language that the browser loads when the search is opened: the index and the words of the interface."""

import json
from collections.abc import Sequence
from typing import Any

from ..ruby import carry
from ..view import View
from .entries import FACETS, KINDS, Entry
from .index import saved

START, END = 'document.currentScript.dispatchEvent(new CustomEvent("book", { detail: ', " }));\n"
"""A classic script hands its data to whoever asked for it; so it also works from a folder, and nothing is global."""


def address(locale: str) -> str:
    """Where the file stands in the site."""
    return f"assets/search/{locale}.js"


def book(entries: Sequence[Entry], view: View) -> str:
    """The text of the file."""
    detail = {"locale": view.locale, "labels": labels(view), "index": saved(entries)}
    return START + json.dumps(detail, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/") + END


def labels(view: View) -> dict[str, Any]:
    """What each value of a filter is called."""
    services = {service.id: service.name for service in view.services.services}
    words = {
        "kind": {kind: view.t(f"search.kind.{kind}") for kind in KINDS},
        "topic": view.words_for("topic"),
        "role": view.words_for("role"),
        "service": services,
        "level": {level: view.t(f"level.{level}") for level in ("1", "2", "3")},
    }
    return {name: {value: carry(str(label)) for value, label in words[name].items()} for name in FACETS}
