"""The anchors that stand in data, not in Markdown."""

from typing import Any

from .library import Library

SHOWN: dict[str, tuple[str, tuple[str, ...]]] = {
    "glossary.html": ("glossary", ("terms",)),
    "directory.html": ("directory", ("contacts",)),
    "sources.html": ("sources", ("sources",)),
    "checklist.html": ("checklist", ("questions", "checks")),
    "places.html": ("places", ()),
    "prefectures.html": ("prefectures", ("prefectures",)),
}
"""Which table of `data/` a template shows, and those of its lists in which each record stands under its id."""


def data_anchors(template: str | None, library: Library) -> list[str]:
    """The ids that a page with this template has from data; none for a template without data."""
    if template == "case.html":
        return ["quiz"]
    table, lists = SHOWN.get(template or "", ("", ()))
    source: Any = library.tables[table].source if lists else None
    return [record.id for name in lists for record in getattr(source, name)]
