"""Tells each page in which languages it exists, and labels what is shown in another language than asked."""

import os

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.utils.templates import TemplateContext

from madoguchi.current import current_library
from madoguchi.language import label, menu, wanted_locales


def on_config(config: MkDocsConfig) -> None:
    """Build what `BUILD_ONLY_LOCALE` asks for, beside the Japanese to which it falls back; everything without it."""
    languages = config.plugins["i18n"].config.languages
    try:
        wanted = wanted_locales([language.locale for language in languages], os.environ.get("BUILD_ONLY_LOCALE"))
    except ValueError as error:
        raise PluginError(str(error)) from None
    for language in languages:
        language.build = language.locale in wanted


def on_page_context(context: TemplateContext, page: Page, config: MkDocsConfig, nav: Navigation) -> None:
    """Give the page its language menu, and the label of its text."""
    files = page.file.alternates  # type: ignore[attr-defined]
    urls = {locale: file.url for locale, file in files.items()}
    translated = {locale for locale, file in files.items() if file.locale == locale}
    context.update(  # type: ignore[call-arg]
        languages=menu(urls, translated, str(config.theme["language"]), config.site_url or ""),
        label=label(page.file.src_uri, str(config.theme["language"]), current_library()),
    )
