"""Collects what can be found in each language while its pages are built, and writes it beside them."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from madoguchi.current import current_view
from madoguchi.search.book import LEADS, Book

_books: dict[str, Book] = {}


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Begin the book of a language."""
    urls = {name: file.url for name in LEADS if (file := files.get_file_from_path(name))}
    if missing := [name for name in LEADS if name not in urls]:
        raise PluginError(f"search leads to docs/ja/{missing[0]}, which is no page — write it")
    locale = str(config.theme["language"])
    _books[locale] = Book(current_view(locale), urls)


@event_priority(-50)
def on_post_page(output: str, page: Page, config: MkDocsConfig) -> None:
    """Add a page that is written in the language being built, once its furigana stand."""
    locale, _, name = page.file.src_uri.partition("/")
    if locale == config.theme["language"]:
        _books[locale].add_page(name, page.url, str(page.meta["title"]), output)


def on_post_build(config: MkDocsConfig) -> None:
    """Write each book that is complete."""
    for book in _books.values():
        book.write(config.site_dir)
    _books.clear()
