"""Addresses, put together in one place: of a page on the site, and of the file in which it is written."""

from urllib.parse import quote, urljoin

from .anchor import SHOWN
from .library import Library
from .locales import SOURCE
from .mount import mounted
from .sheet import sheet_at


def absolute(site_url: str, url: str) -> str:
    """The whole address of a page, `url` being relative to the root; empty where it is not known where the site
    stands.
    """
    return urljoin(site_url, url) if site_url else ""


def edit_address(repo_url: str, edit_uri: str, path: str) -> str:
    """Where a file can be changed, `path` being below the root of the project; empty where that was not said.

    `edit_uri` leads to the root of the project (`edit/main/`), or, as MkDocs has it, to its `docs/`.
    """
    if not edit_uri or not path:
        return ""
    root = edit_uri.rstrip("/").removesuffix("docs").rstrip("/")
    between = "" if root.startswith(("?", "#")) or not repo_url else "/"
    return f"{repo_url.rstrip('/')}{between}{root.lstrip('/')}/{quote(path)}"


def written_at(uri: str, template: str | None, locale: str, library: Library) -> list[str]:
    """The files below the root of the project in which a page is written: its text first, then the data that it shows.

    `uri` is that of the text (`ja/glossary.md`); `locale` is the language of the reader, whose data are meant.
    """
    if shown := mounted(uri, library):
        return [shown.written_at]
    if sheet := sheet_at(uri, library):
        return [sheet.written_at] if sheet.written_at else []
    name, _ = SHOWN.get(template or "", ("", ()))
    table = library.tables.get(name)
    if table is None:
        return [f"docs/{uri}"]
    translated = locale != SOURCE and locale in table.translations
    return [f"docs/{uri}", f"data/{table.path.stem}{f'.{locale}' if translated else ''}.yml"]
