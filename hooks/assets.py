"""Keeps of Material what we use, its stylesheet, and puts our own scripts together."""

from fnmatch import fnmatch
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from madoguchi.script import FOLDERS, OF_PAGES, bundle

STYLESHEET = "assets/stylesheets/main.*.min.css"
UNUSED = (
    "assets/javascripts/*",
    "assets/stylesheets/*.map",
    "assets/stylesheets/palette.*",
    "assets/images/favicon.png",
    *(f"assets/{folder}/*" for folder in FOLDERS),
)


def on_files(files: Files, config: MkDocsConfig) -> None:
    """Drop the files that no page asks for."""
    for file in list(files):
        if any(fnmatch(file.src_uri, pattern) for pattern in UNUSED):
            files.remove(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell templates the address of the stylesheet, whose name changes with each version of Material; add the scripts."""
    env.globals["typesetting"] = next(file.url for file in files if fnmatch(file.src_uri, STYLESHEET))
    for name in OF_PAGES:
        text = bundle(name, Path(config.docs_dir) / "assets")
        files.append(File.generated(config, f"assets/{name}.js", content=text))
