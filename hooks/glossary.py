"""Marks each term of the glossary once on a page, and explains it at the foot."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from madoguchi.current import current_view
from madoguchi.mark import mark, wordings

NOT_HERE = ("glossary", "index", "sources")


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Keep the template of a marked term."""
    config.extra["term_template"] = env.get_template("partials/term.html")


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Mark the terms in the language of the text; tell them in the language of the reader."""
    if page.file.name in NOT_HERE or not page.content:
        return
    written = current_view(page.file.locale)  # type: ignore[attr-defined]
    template = config.extra["term_template"]
    page.content, found = mark(
        page.content, wordings(written.glossary), lambda term, word: template.render(term=term, word=word)
    )
    terms = {term.id: term for term in current_view(str(config.theme["language"])).glossary.terms}
    context["terms"] = [terms[name] for name in found]  # type: ignore[typeddict-unknown-key]
