"""Question sheets for paper: a page for each quiz, and one with all of them."""

import json
import re
from dataclasses import dataclass

from .bank import WHOLE
from .library import Library, Table
from .locales import LOCALES, SOURCE
from .words import Words

ADDRESS = re.compile(r"([^/]+)/sheets/([^/]+)\.md")


@dataclass(frozen=True)
class Sheet:
    """A page with the questions of one quiz, or of all."""

    name: str
    """The name of the quiz, or `WHOLE`."""
    locale: str
    title: str | None
    """Of the case; None where the words have it."""

    @property
    def written_at(self) -> str:
        """The file in which the questions are written, below the root of the project; none for those of all quizzes."""
        if self.name == WHOLE:
            return ""
        stem = f"cases/{self.name}/quiz" if self.title else f"data/quizzes/{self.name}"
        return f"{stem}.yml" if self.locale == SOURCE else f"{stem}.{self.locale}.yml"

    def markdown(self, words: Words) -> str:
        """The Markdown of the page with its template; `words` are those of its language."""
        own = self.title or words["export.whole" if self.name == WHOLE else f"role.{self.name}"]
        title, description = (words[f"sheet.{key}"].replace("{title}", own) for key in ("page", "description"))
        head = f"title: {json.dumps(title)}\ndescription: {json.dumps(description)}"
        return f"---\ntemplate: sheet.html\n{head}\n---\n\n# {title}\n"


def _tables(library: Library) -> dict[str, Table]:
    return {**library.quizzes, **{slug: folder.quiz for slug, folder in library.cases.items()}}


def sheets(library: Library) -> list[str]:
    """The pages, in each language in which a quiz is translated: `<locale>/sheets/<name>.md`."""
    candidates = (f"{locale}/sheets/{name}.md" for name in (WHOLE, *_tables(library)) for locale in LOCALES)
    return [uri for uri in candidates if sheet_at(uri, library)]


def sheet_at(uri: str, library: Library) -> Sheet | None:
    """The sheet that a page is, or None if it is none in that language."""
    match, tables = ADDRESS.fullmatch(uri), _tables(library)
    if match is None or match[2] not in (WHOLE, *tables):
        return None
    locale, name = match.groups()
    wanted = tables.values() if name == WHOLE else [tables[name]]
    if locale != SOURCE and not any(locale in table.translations for table in wanted):
        return None
    folder = library.cases.get(name)
    story = folder.stories.get(locale, folder.stories[SOURCE]) if folder else None
    return Sheet(name, locale, story.front.title if story else None)
