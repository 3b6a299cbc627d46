"""While one writes: a mistake in a file leaves the last good pages, with the message on them."""

import logging
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer

from madoguchi.serving import LastGood

log = logging.getLogger("mkdocs")
_kept: list[TemporaryDirectory[str]] = []


def on_serve(server: LiveReloadServer, config: MkDocsConfig, builder: Callable[[], None]) -> None:
    """Serve the last site that was built whole; MkDocs alone lets every request wait after a build that failed."""
    _kept.append(TemporaryDirectory(prefix="madoguchi-"))
    good = LastGood(Path(config.site_dir), Path(_kept[-1].name), Path(config.docs_dir).parent / "overrides")
    attempt = good.building(builder, log)

    def build() -> None:
        if attempt():
            server.root = str(good.keep())
        else:
            log.error("The last good pages stay, with this message on them — mend what is told above, and save")

    server.root = str(good.keep())
    server.builder = build
    server.set_app(good.telling(server.serve_request))


def on_shutdown() -> None:
    """Leave nothing behind."""
    while _kept:
        _kept.pop().cleanup()
