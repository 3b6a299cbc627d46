"""Lets the ZIPs that `make offline` wrote be fetched from the site."""

import os
from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from madoguchi.locales import SOURCE
from madoguchi.offline import offline_files


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Tell templates what can be fetched; a copy that is itself carried along offers nothing."""
    carried = bool(os.environ.get("MADOGUCHI_CARRIED"))
    found = [] if carried else offline_files(Path(config.docs_dir).parent)
    env.globals.update(offline_files=found, carried=carried)
    for file in found if config.theme["language"] == SOURCE else []:
        files.append(File.generated(config, file.url, abs_src_path=str(file.path)))
