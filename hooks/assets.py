"""Takes of Material what we use, its stylesheet, and puts our own scripts together."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, Files

from madoguchi.script import OF_PAGES, PARTS, bundle

STYLESHEET = "assets/stylesheets/main.*.min.css"
_material: list[Path] = []
_parts = tuple(f"assets/{part}" for part in PARTS)


def on_config(config: MkDocsConfig) -> None:
    """Leave the theme's own folder out: none of its templates is used, and listing its ten thousand icons takes time."""
    own = [Path(folder) for folder in config.theme.dirs if any(Path(folder).glob(STYLESHEET))]
    _material[:] = own or _material
    config.theme.dirs = [folder for folder in config.theme.dirs if Path(folder) not in own]


@event_priority(100)
def on_files(files: Files, config: MkDocsConfig) -> None:
    """Drop the parts of scripts, which no page asks for, before each language goes through all files."""
    for file in list(files):
        if file.src_uri.startswith(_parts):
            files.remove(file)


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> None:
    """Add the stylesheet, whose name changes with each version of Material, and the scripts; tell templates its address."""
    sheet = next(_material[0].glob(STYLESHEET))
    name = sheet.relative_to(_material[0]).as_posix()
    files.append(File.generated(config, name, abs_src_path=str(sheet)))
    env.globals["typesetting"] = name
    for script in OF_PAGES:
        text = bundle(script, Path(config.docs_dir) / "assets")
        files.append(File.generated(config, f"assets/{script}.js", content=text))
