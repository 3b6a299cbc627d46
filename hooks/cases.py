"""Mounts `cases/<slug>/<locale>.md` as the pages `cases/<slug>/`."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from madoguchi.current import current_library, current_view
from madoguchi.mount import case_of, menu_with_cases, mounts, written_at


def on_config(config: MkDocsConfig) -> None:
    """Put every case into the menu, below the catalogue."""
    config.nav = menu_with_cases(config.nav or [], current_library())


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add a page for each story."""
    for uri in mounts(current_library()):
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Read a mounted page from its case. The only handler of this event in the site."""
    story = case_of(page.file.src_uri, current_library())
    page.edit_url = f"{config.repo_url}{config.edit_uri}{written_at(story)}" if story else page.edit_url
    return story.path.read_text(encoding="utf-8-sig") if story else None


def on_page_markdown(markdown: str, page: Page, config: MkDocsConfig, files: Files) -> None:
    """Choose the template of a case."""
    if case_of(page.file.src_uri, current_library()):
        page.meta["template"] = "case.html"


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Give the case to its page."""
    if case_of(page.file.src_uri, current_library()):
        context["case"] = current_view(str(config.theme["language"])).cases[page.file.name]  # type: ignore[typeddict-unknown-key]
