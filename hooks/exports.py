"""Adds the questions as files for other tools to the site."""

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from madoguchi.current import current_view
from madoguchi.exports.formats import exports


@event_priority(-50)
def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Make the files of the language being built, once templates know its words."""

    def render(template: str, **values: object) -> str:
        return env.get_template(template).render(
            base_url=(config.site_url or "").rstrip("/"), page=None, config=config, **values
        )

    for uri, content in exports(current_view(str(config.theme["language"])), render):
        files.append(File.generated(config, uri, content=content))
