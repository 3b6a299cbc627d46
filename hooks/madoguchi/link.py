"""Links and pictures of pages: what they lead to is there, and each picture says what one sees."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from posixpath import dirname, join, normpath, relpath
from urllib.parse import unquote, urlsplit

from .anchor import SHOWN, data_anchors
from .library import Library
from .locales import SOURCE
from .markup import Picture
from .mount import FOLDER, mounted
from .page import Page
from .problem import Problems, suggest
from .sheet import sheet_at

PICTURES = "assets/pictures"
"""Where pictures lie below `docs/`, in a folder for each case."""
KINDS = {".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp", ".avif", ".bmp", ".tif", ".tiff", ".heic"}
ID = re.compile(r"""\bid=["']?([^\s"'>]+)""")


@dataclass(frozen=True)
class Written:
    """A page with the address that it has in the site, such as `en/cases/tax-letter.md`."""

    page: Page
    address: str

    def lead(self, address: str) -> str:
        """Where a relative address leads, below `docs/`."""
        return normpath(join(dirname(self.address), unquote(urlsplit(address).path))) if address else self.address

    def lines(self, address: str) -> Iterator[int]:
        """The lines of the file in which an address stands."""
        lines = list(enumerate(self.page.markup.prose, self.page.first_line))
        found = [number for number, line in lines if f"({address}" in line]
        yield from found or [number for number, line in lines if address in line][:1] or [self.page.first_line]


def check_links(library: Library, problems: Problems) -> None:
    """Tell of every link and picture that leads nowhere, and of pictures without words or where nobody reads them."""
    pages = _names(library)
    for written in _pages(library):
        for link in written.page.markup.links:
            if fault := _link_fault(link, written, pages, library):
                for line in written.lines(link):
                    problems.add(written.page.path, line, *fault)
        for picture in written.page.markup.pictures:
            for fault in _picture_faults(picture, written, library.root / "docs"):
                for line in written.lines(picture.address):
                    problems.add(written.page.path, line, *fault)
    for part in library.parts:
        for path in sorted(part.path.rglob("*")):
            if path.suffix.lower() in KINDS:
                place = f"{PICTURES}/{part.path.name}"
                todo = f"move it to docs/{place}/, and write `../../{place}/{path.name}`"
                problems.add(path, 1, "no page can show a picture from here", todo)


def _pages(library: Library) -> Iterator[Written]:
    for (locale, name), page in library.pages.items():
        yield Written(page, f"{locale}/{name}")
    for part in library.parts:
        for locale, story in part.stories.items():
            yield Written(story, f"{locale}/{FOLDER}/{part.path.name}.md")


def _link_fault(link: str, written: Written, pages: set[str], library: Library) -> tuple[str, str] | None:
    """What is wrong with a link, and what to do; `pages` are those to which one can lead."""
    try:
        address = urlsplit(link)
    except ValueError:
        return f"`{link}` is no address", "write it as your browser shows it"
    if address.scheme or address.netloc:
        return None
    if address.path.startswith("/"):
        return f"`{link}` begins with a slash", "write the way from this page, such as `../directory.md`"
    led = written.lead(address.path)
    locale, _, name = led.partition("/")
    if not name.endswith(".md"):
        if _is_file(library.root / "docs", led):
            return None
        return f"there is no docs/{led}", f"correct the address{'' if Path(led).suffix else ': pages end in `.md`'}"
    if locale != written.page.locale:
        todo = f"write the way to the page in `{written.page.locale}`, which shows what there is"
        return f"`{link}` leaves the pages in this language", todo
    if name not in pages and not sheet_at(f"{SOURCE}/{name}", library):
        near = {relpath(f"{locale}/{known}", dirname(written.address)) for known in pages}
        return f"there is no page `{address.path}`", suggest(address.path, near)
    anchors = _anchors(written if led == written.address else _shown(locale, name, library), library)
    anchor = unquote(address.fragment)
    if anchor and anchors is not None and anchor not in anchors:
        return f"`{name}` has no `#{anchor}`", suggest(anchor, anchors)
    return None


def _names(library: Library) -> set[str]:
    """Every page that Japanese has, and so every language; of a case that could not be read, that is told elsewhere."""
    cases = {part.path.name for part in library.parts}
    exercises = {f"{FOLDER}/{slug}/{kind}.md" for slug in cases for kind in ("scenario", "roleplay")}
    broken = cases - set(library.cases)
    shown = {name for name in exercises if name.split("/")[1] in broken or mounted(f"{SOURCE}/{name}", library)}
    return {name for _, name in library.pages} | {f"{FOLDER}/{slug}.md" for slug in cases} | shown


def _shown(locale: str, name: str, library: Library) -> Written | None:
    """What a page shows in a language: its own text or the Japanese. None where there is no Markdown."""
    for shown in (locale, SOURCE):
        case = library.cases.get(name.removeprefix(f"{FOLDER}/").removesuffix(".md"))
        page = library.pages.get((shown, name)) or (case.stories.get(shown) if case else None)
        if page:
            return Written(page, f"{shown}/{name}")
    return None


def _anchors(written: Written | None, library: Library) -> set[str] | None:
    """To what one can lead on a page; None where that is not known."""
    if written is None:
        return None
    is_story = written.page.path.parent.parent.name == FOLDER
    template = "case.html" if is_story else written.page.front.template
    if template in SHOWN and SHOWN[template][0] not in library.tables:
        return None
    body = written.page.body
    return {*written.page.markup.ids, *ID.findall(body), *data_anchors(template, library)}


def _is_file(docs: Path, led: str) -> bool:
    """Whether a file lies below `docs`; what could be no name of a file is none."""
    try:
        return not led.startswith("..") and (docs / led).is_file()
    except (OSError, ValueError):
        return False


def _picture_faults(picture: Picture, written: Written, docs: Path) -> Iterator[tuple[str, str]]:
    try:
        address = urlsplit(picture.address)
    except ValueError:
        yield f"`{picture.address}` is no address", "write the way to the picture from this page"
        return
    led = written.lead(picture.address)
    name = "picture.png" if address.scheme == "data" else address.path.rpartition("/")[2]
    folder = f"{PICTURES}/{Path(written.address).stem}"
    place = relpath(f"{folder}/{name}", dirname(written.address))
    if picture.in_html:
        yield "a picture is written in HTML, where its address is not corrected", f"write `![what one sees]({place})`"
        return
    if address.scheme or address.netloc:
        yield f"`{picture.address[:99]}` does not lie in this site", f"copy it to docs/{folder}/, and write `{place}`"
    elif not led.startswith("assets/"):
        yield f"`{picture.address}` is not where pictures lie", f"put it into docs/{folder}/, and write `{place}`"
    elif not _is_file(docs, led):
        near = {path.name for path in (docs / led).parent.glob("*")}
        yield f"there is no picture docs/{led}", suggest(name, near) if near else "put it there, or correct the address"
    if not picture.alternative:
        yield f"the picture `{name}` has no alternative text", f"say what one sees: `![…]({picture.address})`"
