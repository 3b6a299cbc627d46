"""`make serve` while a file is broken: the last good page, the message on it, and the next save heals it."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from os import environ
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest

from tiny import Lay, TinySite

LIMIT = 60
"""Seconds after which a page that does not come is a failure."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


@pytest.fixture
def site(tiny: Lay) -> TinySite:
    """A tiny site with one case."""
    site = tiny("")
    site.add_case("two-keys")
    return site


@pytest.fixture
def address(site: TinySite, tmp_path: Path) -> Iterator[str]:
    """That site, served in Japanese while it is written."""
    port = free_port()
    variables = {"BUILD_ONLY_LOCALE": "ja", "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": "hooks"}
    command = [sys.executable, "-m", "mkdocs", "serve", "--dev-addr", f"127.0.0.1:{port}", "--livereload"]
    with (tmp_path / "said").open("w") as said:
        process = subprocess.Popen(command, cwd=site.root, stderr=said, env={**environ, **variables})
    yield f"http://127.0.0.1:{port}/cases/two-keys/"
    process.terminate()
    process.wait()


def fetched(address: str, wanted: str, there: bool = True) -> str:
    """The page, once some words are on it, or no longer."""
    end, page = time.monotonic() + LIMIT, ""
    while time.monotonic() < end:
        try:
            with urlopen(address, timeout=LIMIT) as answer:
                page = answer.read().decode()
        except URLError:
            page = ""
        if page and (wanted in page) == there:
            return page
        time.sleep(0.1)
    raise AssertionError(f"«{wanted}» {'never came' if there else 'never went'}: {page[:500]}")


def test_a_mistake_leaves_the_last_good_page(site: TinySite, address: str, tmp_path: Path) -> None:
    """A broken quiz is told on the page and in the terminal; what was good before stays; the next save heals it."""
    quiz = site.root / "cases/two-keys/quiz.yml"
    good = quiz.read_text(encoding="utf-8")
    fetched(address, "ここに題を書く")
    quiz.write_text(good.replace("key: [one]", "key: [none]"), encoding="utf-8")
    page = fetched(address, "This is the last good version of the page.")
    assert "cases/two-keys/quiz.yml:" in page
    assert "key `none` is no option" in page
    assert "ここに題を書く" in page
    said = (tmp_path / "said").read_text(encoding="utf-8")
    assert "key `none` is no option" in said
    assert "The last good pages stay" in said
    assert "Traceback" not in said
    quiz.write_text(good, encoding="utf-8")
    assert "ここに題を書く" in fetched(address, "last good version", there=False)
