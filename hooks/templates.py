"""Writes each template that is for all languages once."""

from jinja2 import Template
from mkdocs.config.defaults import MkDocsConfig

from madoguchi.locales import SOURCE


def on_pre_template(template: Template, template_name: str, config: MkDocsConfig) -> Template:
    """Write the 404 page in the frame of the source, and the map of the site when the pages of all languages are known.

    Where nobody said where the site stands, there is nothing that a map could name.
    """
    nowhere = template_name == "sitemap.xml" and not config.site_url
    built = [language.locale for language in config.plugins["i18n"].config.languages if language.build]
    written_with = {"404.html": SOURCE, "sitemap.xml": built[-1]}.get(template_name, config.theme["language"])
    return template if config.theme["language"] == written_with and not nowhere else Template("")
