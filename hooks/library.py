"""Opens the content before each build; what is wrong with it stops the build, all of it at once."""

from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from madoguchi.current import open_current
from madoguchi.problem import ContentError


def on_config(config: MkDocsConfig) -> None:
    """Load and check all content."""
    try:
        open_current(Path(config.docs_dir).parent)
    except ContentError as error:
        raise PluginError(f"{len(error.problems)} to mend in the content:\n{error}") from None
