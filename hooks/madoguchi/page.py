"""Pages and stories in Markdown: what stands above the text, its headings, and what it cites."""

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import StringConstraints

from .check import check
from .locales import EASY, SOURCE
from .markup import Heading, Markup, markup
from .problem import Problems
from .record import Record
from .ruby import bare_kanji
from .slip import markdown_slips, without_reading
from .source import citations
from .translation import How, Version
from .version import version_of
from .yamlfile import Document, parse, read_text

FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.S)
FOOTNOTE = re.compile(r"[ >]*\[\^[^\]]*\]:")
ANCHOR = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class Front(Record):
    """The lines between `---` at the top of a page."""

    title: Annotated[str, StringConstraints(min_length=1, max_length=120)]
    description: Annotated[str, StringConstraints(min_length=10, max_length=400)]
    """One sentence for search results: what one finds here."""
    template: Annotated[str, StringConstraints(pattern=r"^[a-z]+\.html$")] | None = None
    translation: How | None = None
    source_version: Version | None = None


@dataclass(frozen=True)
class Page:
    """A checked Markdown file."""

    path: Path
    locale: str
    front: Front
    body: str
    first_line: int
    """The line of the file on which the body begins."""
    stale: bool = False
    """True for a translation whose source has changed since."""

    @property
    def anchors(self) -> tuple[str, ...]:
        """The ids of the headings, in order."""
        return tuple(anchor for _, _, _, anchor in self.headings if anchor)

    @property
    def markup(self) -> Markup:
        """What Markdown makes of the body."""
        return markup(self.body)

    @property
    def headings(self) -> list[Heading]:
        """Every heading of the page, with its line in the file."""
        return [heading._replace(line=heading.line + self.first_line) for heading in self.markup.headings]

    @property
    def cites(self) -> list[tuple[int, str]]:
        """(line, source id) of each citation."""
        return [(line + self.first_line - 1, name) for line, name in citations(self.body)]


def load_page(path: Path, locale: str, source: Path | None, problems: Problems) -> Page | None:
    """Read a page. `source` is its Japanese file, or None if it is one itself. Tells `problems` and returns None if unusable."""
    text = read_text(path, problems)
    if text is None:
        return None
    match = FRONT.match(text)
    if not match:
        problems.add(
            path, 1, "the page has no front matter", "begin it with `---`, `title: …`, `description: …`, `---`"
        )
        return None
    document = parse(match[1], path, problems, first_line=2)
    front = check(document, Front, problems) if document else None
    if front is None or document is None:
        return None
    stale = source is not None and source.is_file() and front.source_version != version_of(source)
    page = Page(path, locale, front, text[match.end() :], match[0].count("\n") + 1, stale)
    _check_translation(page, source, document.line(["source_version"]), problems)
    _check_headings(page, problems)
    _check_body(page, problems)
    _check_readings(page, document, problems)
    return page


def _check_translation(page: Page, source: Path | None, line: int, problems: Problems) -> None:
    labelled = page.front.translation is not None and page.front.source_version is not None
    if source is None:
        if page.front.translation or page.front.source_version:
            problems.add(page.path, line, "the source text calls itself a translation", "remove both lines")
        return
    if not labelled:
        problems.add(
            page.path,
            2,
            "`translation` or `source_version` is missing",
            "say how it was made, then `./madoguchi stamp` it",
        )
    elif not source.is_file():
        problems.add(page.path, 1, f"there is no {SOURCE} page that this translates", "write the Japanese first")
    elif page.stale:
        problems.add(
            page.path,
            line,
            f"{source.name} has changed since this translation",
            f"bring it up to date, then run `./madoguchi stamp {os.path.relpath(page.path)}`",
            notice=True,
        )


def _check_headings(page: Page, problems: Problems) -> None:
    headings = page.headings
    if not headings or headings[0].level != 1 or headings[0].text != page.front.title:
        line = headings[0].line if headings else page.first_line
        problems.add(page.path, line, "the first heading is not `# ` and the title", f"write `# {page.front.title}`")
    seen: set[str] = set()
    for line, level, text, anchor in headings[1:]:
        if level == 1:
            problems.add(page.path, line, f"a second `# ` heading ({text})", "use `##`")
        elif not anchor:
            problems.add(page.path, line, *_without_id(page, line, text))
        elif not ANCHOR.fullmatch(anchor):
            todo = "use small letters, digits and hyphens, such as `{#before}`"
            problems.add(page.path, line, f"`{anchor}` cannot be an id", todo)
        elif anchor in seen:
            problems.add(page.path, line, f"the id `{anchor}` stands twice", "give each heading its own")
        seen.add(anchor)


def _without_id(page: Page, line: int, text: str) -> tuple[str, str]:
    written = page.markup.prose[line - page.first_line]
    if not written.lstrip(" >:*+-.0123456789").startswith("#"):
        what = f"the line below «{text}» makes it a heading, and it has no id"
        return what, f"write `## {text} {{#before}}`, or leave an empty line between the two"
    if text.endswith("}"):
        return f"the heading «{text}» has no id", "leave a space before the brace, as in ` {#before}`"
    return f"the heading «{text}» has no id", "add one, such as ` {#before}`"


def _check_body(page: Page, problems: Problems) -> None:
    for number, line in enumerate(page.body.split("\n"), page.first_line):
        if "\t" in line:
            problems.add(page.path, number, "the line has a tab", "indent with spaces")
    for number, line in enumerate(page.markup.prose, page.first_line):
        if FOOTNOTE.match(line):
            problems.add(page.path, number, "a footnote is written by hand", "put the source into data/sources.yml")
    for below, what, todo in markdown_slips("\n".join(page.markup.prose)):
        problems.add(page.path, page.first_line + below, what, todo)
    for below, what, todo, notice in page.markup.faults:
        problems.add(page.path, page.first_line + below, what, todo, notice=notice)


def _check_readings(page: Page, document: Document, problems: Problems) -> None:
    """Tell of kanji without a reading in plain Japanese."""
    if page.locale != EASY:
        return
    lines = [(document.line([name]), getattr(page.front, name)) for name in ("title", "description")]
    for number, line in [*lines, *enumerate(page.markup.prose, page.first_line)]:
        if kanji := bare_kanji(line):
            problems.add(page.path, number, *without_reading(kanji))


def compare(page: Page, source: Page, problems: Problems) -> None:
    """Tell where a translation differs from its source in what must be the same: heading ids and sources cited."""
    if page.anchors != source.anchors:
        missing = [anchor for anchor in source.anchors if anchor not in page.anchors]
        extra = [anchor for anchor in page.anchors if anchor not in source.anchors]
        said = f"missing: {', '.join(missing) or 'none'}; too many: {', '.join(extra) or 'none'}"
        problems.add(page.path, page.first_line, f"the headings differ from the source ({said})", "make them the same")
    here, there = {name for _, name in page.cites}, {name for _, name in source.cites}
    for name in sorted(there - here):
        problems.add(page.path, page.first_line, f"the source `{name}` is not cited here", f"add `[^{name}]`")
    for line, name in page.cites:
        if name not in there:
            problems.add(
                page.path, line, f"`[^{name}]` is not cited in the Japanese", "cite it there too, or not at all"
            )
