"""Collects what can be found in each language while its pages are built, and writes it beside them."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from madoguchi.current import current_view
from madoguchi.search.book import address, book
from madoguchi.search.entries import Entry, contact_entries, page_entry, term_entries
from madoguchi.search.passages import passages

NOT_FOUND = ("search.md",)
_entries: dict[str, list[Entry]] = {}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Begin a language with its terms and its contacts."""
    view = current_view(str(config.theme["language"]))
    urls = {name: file.url for name in ("glossary.md", "directory.md") if (file := files.get_file_from_path(name))}
    terms = term_entries(view, urls["glossary.md"])
    _entries[view.locale] = terms + contact_entries(view, urls["directory.md"])


@event_priority(-50)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Add a page that is written in the language being built, once its furigana stand."""
    locale, _, name = page.file.src_uri.partition("/")
    if locale == str(config.theme["language"]) and name not in NOT_FOUND:
        title, view = str(page.meta["title"]), current_view(locale)
        _entries[locale].append(page_entry(name, page.url.removeprefix("./"), title, passages(output, locale), view))


def on_post_build(config: MkDocsConfig) -> None:
    """Write the index of each language that is complete."""
    for locale, entries in _entries.items():
        file = Path(config.site_dir) / address(locale)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(book(entries, current_view(locale)), encoding="utf-8")
    _entries.clear()
