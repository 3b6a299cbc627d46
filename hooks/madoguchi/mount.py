"""Where the cases stand in the site: a page for the story, one for its exercise, one for its cards."""

import json
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .bank import WHOLE
from .library import CaseFolder, Library
from .limit import DEVICE, FORM, NAME
from .locales import LOCALES, SOURCE
from .page import Page
from .problem import Problems
from .record import ROLES
from .words import Words
from .yamlfile import read_text

FOLDER = "cases"
CATALOGUE = f"{FOLDER}/index.md"
TAKEN: dict[str, str] = {
    "index": "the page of all cases",
    WHOLE: "the bank of all questions",
    "practice": "the mixed practice",
    **dict.fromkeys(ROLES, "the quiz of a role"),
}
"""What no case may be called, and what is called so: quizzes, pages and what a browser keeps would be mixed up."""
EXERCISES = ("scenario", "roleplay")
ADDRESS = re.compile(rf"([^/]+)/{FOLDER}/([^/]+?)(?:/({'|'.join(EXERCISES)}))?\.md")


@dataclass(frozen=True)
class Mounted:
    """A page that is made from a case folder."""

    folder: CaseFolder
    locale: str
    """The language of the text."""
    kind: str
    """case, scenario or roleplay."""

    @property
    def path(self) -> Path:
        """The file in which the text is written."""
        if self.kind == "case":
            return self.folder.stories[self.locale].path
        return self.folder.path / (f"{self.kind}.yml" if self.locale == SOURCE else f"{self.kind}.{self.locale}.yml")

    @property
    def written_at(self) -> str:
        """The same, below the root of the project."""
        return f"{FOLDER}/{self.folder.slug}/{self.path.name}"

    def markdown(self, words: Words) -> str:
        """The Markdown of the page with its template; `words` are those of the language of the text."""
        template = f"---\ntemplate: {self.kind}.html\n"
        if self.kind == "case":
            return (read_page(self.path) or "").replace("---\n", template, 1)
        story = self.folder.stories.get(self.locale, self.folder.stories[SOURCE])
        title = words[f"{self.kind}.page"].replace("{title}", story.front.title)
        description = words[f"{self.kind}.description"].replace("{title}", story.front.title)
        head = f"title: {json.dumps(title)}\ndescription: {json.dumps(description)}"
        return f"{template}{head}\n---\n\n# {title}\n"


def slug_fault(slug: str) -> tuple[str, str] | None:
    """Why a case cannot be called so (after what is wrong) and what its name must be; None if it can."""
    if not re.fullmatch(FORM, slug):
        return "", "small letters, digits and hyphens, such as tax-letter"
    if len(slug) > NAME:
        return f": it has {len(slug)} characters", f"at most {NAME}"
    if slug in TAKEN:
        return f": {TAKEN[slug]} is called so", "another name, such as tax-letter"
    if DEVICE.match(slug):
        return ": Windows keeps that name for itself", "another name, such as tax-letter"
    return None


def read_page(path: Path | str | None) -> str | None:
    """The Markdown of a page as the check has read it; None for a page that lies in no file."""
    return read_text(Path(path), Problems()) if path else None


def mounts(library: Library) -> list[str]:
    """The page of every story and every exercise: `<locale>/cases/<slug>.md`, `<locale>/cases/<slug>/scenario.md`."""
    candidates = (
        f"{locale}/{FOLDER}/{slug}{kind}.md"
        for slug in library.cases
        for kind in ("", *(f"/{exercise}" for exercise in EXERCISES))
        for locale in LOCALES
    )
    return [uri for uri in candidates if mounted(uri, library)]


def mounted(uri: str, library: Library) -> Mounted | None:
    """What a page shows of a case in the language of its address, or None if there is no such text."""
    match = ADDRESS.fullmatch(uri)
    folder = library.cases.get(match[2]) if match else None
    if match is None or folder is None:
        return None
    locale, kind = match[1], match[3] or "case"
    table = getattr(folder, kind, None)
    written = folder.stories if kind == "case" else {SOURCE, *table.translations} if table else ()
    return Mounted(folder, locale, kind) if locale in written else None


def case_of(uri: str, library: Library) -> Page | None:
    """The story that a page shows, or None if the page shows none."""
    shown = mounted(uri, library)
    return shown.folder.stories[shown.locale] if shown and shown.kind == "case" else None


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
