"""The site is put in place when it is whole."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import pytest

from madoguchi.publish import publish


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A project with a site that was built before."""
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("before", encoding="utf-8")
    return tmp_path


def test_a_whole_site_takes_the_place(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was built aside stands where the site was, and nothing is left beside it."""

    def building(command: Sequence[str], **_: object) -> None:
        aside = Path(command[command.index("-d") + 1])
        aside.mkdir()
        (aside / "index.html").write_text("after", encoding="utf-8")
        assert (root / "site/index.html").read_text(encoding="utf-8") == "before"

    monkeypatch.setattr(subprocess, "run", building)
    assert publish(root) == root / "site"
    assert (root / "site/index.html").read_text(encoding="utf-8") == "after"
    assert [path.name for path in root.iterdir()] == ["site"]


def test_a_build_that_fails_leaves_the_site(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The site that was there stays where a build fails, and the reason is handed on."""

    def failing(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "mkdocs", stderr="a dead link")

    monkeypatch.setattr(subprocess, "run", failing)
    with pytest.raises(subprocess.CalledProcessError):
        publish(root)
    assert (root / "site/index.html").read_text(encoding="utf-8") == "before"
