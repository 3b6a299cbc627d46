"""The site while one writes: where a build fails, the last good pages stay, and say what is to be mended."""

import logging
import os
import re
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader

App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
"""A WSGI application (PEP 3333)."""
BODY = re.compile(rb"<body[^>]*>")


class LastGood:
    """The pages of the last build that went well. What is wrong since then stands in `messages`.

    `site` is the folder into which is built, `kept` an empty one for what is to stay, `templates` has `broken.html`.
    """

    def __init__(self, site: Path, kept: Path, templates: Path) -> None:
        self._site = site
        self._kept = kept
        self._number = 0
        self._template = Environment(loader=FileSystemLoader(templates), autoescape=True).get_template("broken.html")
        self.messages: list[str] = []

    def keep(self) -> Path:
        """Keep what was just built, as links to the same files: a build writes its files anew. Returns where it
        lies.
        """
        before, self._number = self._folder, self._number + 1
        shutil.copytree(self._site, self._folder, copy_function=os.link)
        shutil.rmtree(before, ignore_errors=True)
        return self._folder

    @property
    def _folder(self) -> Path:
        return self._kept / str(self._number)

    def building(self, build: Callable[[], None], log: logging.Logger) -> Callable[[], bool]:
        """A build that never fails: it collects what `log` says is wrong, and returns whether all went well."""

        def attempt() -> bool:
            told = _Told()
            log.addHandler(told)
            try:
                build()
            except (Exception, SystemExit) as error:
                self.messages = told.messages or [f"{type(error).__name__}: {error}"]
            else:
                self.messages = []
            finally:
                log.removeHandler(told)
            return not self.messages

        return attempt

    def telling(self, app: App) -> App:
        """An application whose HTML pages begin with the messages, while there are any."""

        def serve(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            answer: list[Any] = []
            body = app(environ, lambda *given: answer.extend(given))
            status, headers, *rest = answer
            if not self.messages or dict(headers).get("Content-Type") != "text/html":
                start_response(status, headers, *rest)
                return body
            page = self._told(b"".join(body))
            kept = [(name, value) for name, value in headers if name != "Content-Length"]
            start_response(status, [*kept, ("Content-Length", str(len(page)))], *rest)
            return [page]

        return serve

    def _told(self, page: bytes) -> bytes:
        message = self._template.render(messages=self.messages).encode()
        start = BODY.search(page)
        place = start.end() if start else 0
        return page[:place] + message + page[place:]


class _Told(logging.Handler):
    """Keeps warnings and errors as they are logged."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
