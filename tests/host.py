"""Serves a folder as a host of static sites does: compressed, with the 404 page, remembering what was asked."""

import functools
import gzip
import io
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any


class Handler(SimpleHTTPRequestHandler):
    """One request."""

    def log_message(self, *_: Any) -> None:
        """Say nothing."""

    def send_head(self) -> io.BytesIO:
        """Answer with the file, the index of the folder, or the 404 page."""
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        found = path.is_file()
        assert isinstance(self.server, Host)
        if not found:
            self.server.missing.append(self.path)
        data = self.server.compressed(path if found else Path(self.directory) / "404.html")
        kind = self.guess_type(path) if found else "text/html"
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if "text" in kind else kind)
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return io.BytesIO(data)


class Host(ThreadingHTTPServer):
    """A server on a free port of this machine."""

    daemon_threads = True

    def __init__(self, folder: Path) -> None:
        super().__init__(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
        self.folder = folder
        self.missing: list[str] = []
        self.log = ""
        self.compressed = functools.cache(lambda path: gzip.compress(path.read_bytes(), 6))

    def handle_error(self, *_: Any) -> None:
        """A page that was closed or left no longer listens: that is no error."""

    @property
    def address(self) -> str:
        """Where the site is served, with a slash at the end."""
        return f"http://127.0.0.1:{self.server_address[1]}/"
