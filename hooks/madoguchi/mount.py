"""Where the stories of the cases stand in the site."""

import re
from typing import Any

from .library import Library
from .page import Page

FOLDER = "cases"
SLUG = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
"""What a case may be called: it is its folder and its address."""
CATALOGUE = f"{FOLDER}/index.md"


def mounts(library: Library) -> list[str]:
    """The page of every story: `<locale>/cases/<slug>.md`."""
    return [f"{locale}/{FOLDER}/{slug}.md" for slug, folder in library.cases.items() for locale in folder.stories]


def case_of(uri: str, library: Library) -> Page | None:
    """The story that a page shows, or None if the page is no case."""
    locale, _, rest = uri.partition("/")
    folder, _, name = rest.partition("/")
    if folder != FOLDER or not name.endswith(".md"):
        return None
    case = library.cases.get(name.removesuffix(".md"))
    return case.stories.get(locale) if case else None


def written_at(story: Page) -> str:
    """Where the Markdown of a story lies, below the root of the project."""
    return f"{FOLDER}/{story.path.parent.name}/{story.path.name}"


def menu_with_cases(menu: list[Any], library: Library) -> list[Any]:
    """A menu in which the section that holds the catalogue lists every case after it, the easiest first."""
    easiest_first = sorted(library.cases.values(), key=lambda folder: (folder.case.level, folder.slug))
    pages = [CATALOGUE, *(f"{FOLDER}/{folder.slug}.md" for folder in easiest_first)]
    return [
        {title: pages if CATALOGUE in part else part for title, part in item.items()}
        if isinstance(item, dict)
        else item
        for item in menu
    ]
