"""The library that is in use: loaded once a build, and again when a file has changed."""

import os
from pathlib import Path

from .library import Library
from .loader import open_library
from .locales import SOURCE
from .roleplay import Roleplay
from .view import View

FOLDERS = ("cases", "data", "docs")

_held: dict[Path, tuple[int, Library]] = {}
_views: dict[str, View] = {}


def open_current(root: Path) -> Library:
    """The checked library below `root`. Raises ContentError with every problem."""
    seen = _fingerprint(root)
    if root not in _held or _held[root][0] != seen:
        _held.clear()
        _views.clear()
        _held[root] = (seen, open_library(root))
    return _held[root][1]


def current_library() -> Library:
    """The library that was opened last."""
    (_, library), *_ = _held.values()
    return library


def current_view(locale: str) -> View:
    """The library that was opened last, in one language."""
    if locale not in _views:
        _views[locale] = View(current_library(), locale)
    return _views[locale]


def roleplays(slug: str) -> dict[str, Roleplay]:
    """The cards of a case in each language in which they are written, for two languages side by side."""
    table = current_library().cases[slug].roleplay
    locales = [SOURCE, *table.translations] if table else []
    found = {locale: current_view(locale).cases[slug].roleplay for locale in locales}
    return {locale: cards for locale, cards in found.items() if cards}


def _fingerprint(root: Path) -> int:
    seen = []
    for folder in FOLDERS:
        for place, _, names in os.walk(root / folder):
            for name in names:
                if name.endswith((".yml", ".md")):
                    path = os.path.join(place, name)  # noqa: PTH118 — thousands of them, before each language
                    stat = os.stat(path)  # noqa: PTH116
                    seen.append((path, stat.st_mtime_ns, stat.st_size))
    return hash(tuple(sorted(seen)))
