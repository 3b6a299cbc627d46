"""Tells each page where it stands on the web, and where its text and its data can be changed."""

from functools import partial

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from madoguchi.address import absolute, edit_address, written_at
from madoguchi.current import current_library


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Let templates say `absolute(url)`."""
    env.globals["absolute"] = partial(absolute, config.site_url or "")


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Give the page the addresses at which it can be corrected: of its text, then of its data."""
    locale, template, edit_uri = str(config.theme["language"]), page.meta.get("template"), config.edit_uri or ""
    paths = written_at(page.file.src_uri, template, locale, current_library()) if edit_uri else []
    found = [edit_address(config.repo_url or "", edit_uri, path) for path in paths]
    context["edit_urls"] = found  # type: ignore[typeddict-unknown-key]
