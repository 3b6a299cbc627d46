"""Writes the footnote of each `[^source-id]` from data/sources.yml."""

from datetime import date

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from madoguchi.current import current_view
from madoguchi.source import citations


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> str | None:
    """Append a footnote for every source that the page cites, in the reader's language."""
    view = current_view(str(config.theme["language"]))
    cited = dict.fromkeys(name for _, name in citations(markdown))
    page.meta["cites"] = list(cited)
    if not cited:
        return None
    template = config.theme.get_env().get_template("partials/footnote.md.html")
    notes = [template.render(source=view.sources[name], t=view.t, today=date.today()) for name in cited]
    return "\n\n".join([markdown, *notes])
