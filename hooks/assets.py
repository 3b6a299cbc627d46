"""Keeps of Material what we use, its stylesheet, and leaves its scripts out of the site."""

from fnmatch import fnmatch

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

STYLESHEET = "assets/stylesheets/main.*.min.css"
UNUSED = (
    "assets/javascripts/*",
    "assets/stylesheets/*.map",
    "assets/stylesheets/palette.*",
    "assets/images/favicon.png",
)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Drop the files of the theme that no page asks for."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell templates the address of the stylesheet, whose name changes with each version of Material."""
    env.globals["typesetting"] = next(file.url for file in files if fnmatch(file.src_uri, STYLESHEET))
