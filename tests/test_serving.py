"""The site while one writes: what stays and what is told where a build fails."""

import logging
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from conftest import ROOT
from madoguchi.serving import LastGood

LOG = logging.getLogger("test_serving")
PAGE = b"<!doctype html><html><body dir=ltr><p>good</p></body></html>"


@pytest.fixture
def good(tmp_path: Path) -> LastGood:
    """The keeper of a site with one page."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_bytes(PAGE)
    return LastGood(tmp_path / "site", tmp_path / "kept", ROOT / "overrides")


def served(good: LastGood, kind: str = "text/html", page: bytes = PAGE) -> tuple[bytes, dict[str, str]]:
    """What a reader gets of a page of some kind, and its headers."""
    started: list[Any] = []

    def app(_: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        start_response("200 OK", [("Content-Type", kind), ("Content-Length", str(len(page)))])
        return [page]

    body = b"".join(good.telling(app)({}, lambda *given: started.extend(given)))
    return body, dict(started[1])


def fail(*warnings: str, error: BaseException | None = None) -> Any:
    """A build that says what is wrong and ends."""

    def build() -> None:
        for warning in warnings:
            LOG.warning(warning)
        raise error or SystemExit("Aborted")

    return build


def test_a_kept_site_stays_when_the_next_is_written(good: LastGood, tmp_path: Path) -> None:
    """What was kept stays as it was while its place is emptied and written anew; only the last one is kept."""
    first = good.keep()
    (tmp_path / "site/index.html").unlink()
    assert (first / "index.html").read_bytes() == PAGE
    (tmp_path / "site/index.html").write_text("next", encoding="utf-8")
    second = good.keep()
    assert (second / "index.html").read_text(encoding="utf-8") == "next"
    assert not first.exists()


def test_a_page_says_what_is_wrong(good: LastGood) -> None:
    """Each message stands at the head of the page, escaped, and the length is right."""
    assert good.building(fail("quiz.yml:3: `<b>` is wrong", "index.md:1: too"), LOG)() is False
    body, headers = served(good)
    assert body.startswith(b"<!doctype html><html><body dir=ltr><section")
    assert b"quiz.yml:3: `&lt;b&gt;` is wrong</pre>" in body
    assert b"index.md:1: too</pre>" in body
    assert body.endswith(b"<p>good</p></body></html>")
    assert headers["Content-Length"] == str(len(body))


def test_the_next_build_heals(good: LastGood) -> None:
    """After a build that goes well nothing is said any more."""
    good.building(fail("wrong"), LOG)()
    assert good.building(lambda: None, LOG)() is True
    assert served(good)[0] == PAGE


def test_an_error_of_any_kind_is_told(good: LastGood) -> None:
    """What ends a build without a word in the log is told by its name."""
    assert good.building(fail(error=KeyError("nav.home")), LOG)() is False
    assert b"KeyError: &#39;nav.home&#39;" in served(good)[0]


def test_ctrl_c_still_stops(good: LastGood) -> None:
    """Whoever stops the server while it builds, stops it."""
    with pytest.raises(KeyboardInterrupt):
        good.building(fail(error=KeyboardInterrupt()), LOG)()


def test_other_files_are_left_alone(good: LastGood) -> None:
    """Scripts and pictures come as they are; a page without a body gets the message at its beginning."""
    good.building(fail("wrong"), LOG)()
    assert served(good, "application/javascript")[0] == PAGE
    assert served(good, page=b"404 Not Found")[0].endswith(b"</section>404 Not Found")
