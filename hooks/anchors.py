"""Tells MkDocs which anchors the templates add, so that links to a contact, a term or a check are verified too."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from madoguchi.anchor import data_anchors
from madoguchi.current import current_library


def on_page_content(html: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Add the ids of the data that the page's template shows."""
    shown = data_anchors(page.meta.get("template"), current_library())
    page.present_anchor_ids = {*(page.present_anchor_ids or ()), *shown}
