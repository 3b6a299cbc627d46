"""Furigana: carries `{漢字|かんじ}` through Markdown and settles it on the finished page."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from madoguchi.ruby import carry, settle


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str:
    """Hide the braces from Markdown, which reads them as attributes or table cells."""
    return carry(markdown)


def on_post_page(output: str, page: Page, config: MkDocsConfig) -> str:
    """Write `<ruby>` in text, and plain words in titles and attributes."""
    return settle(output)


def on_post_template(output_content: str, template_name: str, config: MkDocsConfig) -> str:
    """The same for pages that have no Markdown, such as the 404 page."""
    return settle(output_content)
