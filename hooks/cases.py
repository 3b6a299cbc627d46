"""Mounts what lies outside `docs/` as pages: the story, the exercise and the cards of a case, the sheets of questions."""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from madoguchi.bank import WHOLE
from madoguchi.current import current_library, current_view
from madoguchi.mount import menu_with_cases, mounted, mounts, read_page
from madoguchi.sheet import sheet_at, sheets


def on_config(config: MkDocsConfig) -> None:
    """Put every case into the menu, below the catalogue."""
    config.nav = menu_with_cases(config.nav or [], current_library())


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Add the pages."""
    for uri in [*mounts(current_library()), *sheets(current_library())]:
        files.append(File(uri, config.docs_dir, config.site_dir, config.use_directory_urls))


def on_page_read_source(page: Page, config: MkDocsConfig) -> str | None:
    """Read a page from where it lies, as the check did. The only handler of this event in the site."""
    library = current_library()
    shown = mounted(page.file.src_uri, library) or sheet_at(page.file.src_uri, library)
    return shown.markdown(library.words[shown.locale]) if shown else read_page(page.file.abs_src_path)


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Give the case, or the quizzes of the sheet, to its page."""
    view, library = current_view(str(config.theme["language"])), current_library()
    if shown := mounted(page.file.src_uri, library):
        context["case"] = view.cases[shown.folder.slug]  # type: ignore[typeddict-unknown-key]
    elif sheet := sheet_at(page.file.src_uri, library):
        context["quizzes"] = [quiz for quiz in view.bank.values() if sheet.name in (WHOLE, quiz.name)]  # type: ignore[typeddict-unknown-key]
