"""Gives templates the words and the content in the language being built."""

from functools import cache

from jinja2 import Environment, pass_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.utils.templates import url_filter

from madoguchi.bytecode import shared
from madoguchi.current import current_view
from madoguchi.templates import filters_for, globals_for


def on_nav(nav: Navigation, config: MkDocsConfig, files: Files) -> None:
    """Name what mkdocs.yml calls by a key: sections, and pages whose own text may be Japanese."""
    view = current_view(str(config.theme["language"]))
    for item in [*nav.items, *nav.pages]:
        if item.title and item.title.startswith("nav."):
            item.title = view.t(item.title)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Compile templates once for all languages; let each say `t(key)`, `view`, `words | text` and `"about.md" | page_url`."""
    env.bytecode_cache, env.auto_reload = shared, False
    env.globals.update(globals_for(str(config.theme["language"])))
    env.filters.update(filters_for(str(config.theme["language"])))

    @cache
    def url_of(name: str) -> str:
        file = files.get_file_from_path(name)
        if file is None:
            raise PluginError(f"a template links to {name}, which is no page — correct the template")
        return file.url

    env.filters["page_url"] = pass_context(lambda context, name: url_filter(context, url_of(name)))
