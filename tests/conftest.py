"""What the tests share: the real site built and served, tiny sites, and a browser."""

import fcntl
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from host import Host
from tiny import Lay, TinySite

ROOT = Path(__file__).parents[1]
ADDRESS = "https://madoguchi.example/"
"""Where the real site says that it stands, whatever the port on which it is served."""

settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


def build(
    root: Path, site: Path, address: str, only: str = "", program: str = "mkdocs"
) -> subprocess.CompletedProcess[str]:
    """Build the site below `root` into `site`, in all languages or `only` in some beside Japanese.

    Returns the finished process with all that it said.
    """
    environment = {**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks")}
    command = [sys.executable, "-m", program, "build", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
    environment["BUILD_ONLY_LOCALE"] = only
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=root, check=False)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Begin to build the real site where a test needs it, so that no worker waits for it longer than it must."""
    wanted = any("host" in item.fixturenames for item in session.items if isinstance(item, pytest.Function))
    if wanted and not session.config.option.collectonly and not session.testsfailed:
        begin(shared(session.config))


def shared(config: pytest.Config) -> Path:
    """The temporary folder of this run, one for all workers."""
    own: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    return own.parent if hasattr(config, "workerinput") else own


def begin(folder: Path) -> None:
    """Build the real site into `folder`, beside the tests. The first worker that comes does it, and holds the lock."""
    lock = (folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        lock.close()
    else:
        threading.Thread(target=_finish, args=(folder, lock), daemon=True).start()


def _finish(folder: Path, lock: TextIO) -> None:
    with lock:
        if not (folder / "built").exists():
            done = build(ROOT, folder / "site", ADDRESS)
            (folder / "built").write_text(f"{done.returncode}\n{done.stderr}", encoding="utf-8")


@pytest.fixture(scope="session")
def host(pytestconfig: pytest.Config) -> Iterator[Host]:
    """The real site, built strictly, once for all workers, and served on a free port."""
    folder = shared(pytestconfig)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        code, _, said = (folder / "built").read_text(encoding="utf-8").partition("\n")
    assert code == "0", said
    with Host(folder / "site") as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        served.log = said
        yield served
        served.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium. Left out where there is none, but required in CI."""
    path = ROOT / ".tools" / "browser"
    if not path.exists():
        if os.environ.get("CI"):
            pytest.fail("there is no browser — run `sh scripts/browser.sh`")
        pytest.skip("there is no browser — run `sh scripts/browser.sh`")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path.read_text().strip(), args=["--no-sandbox"])
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def closed(request: pytest.FixtureRequest) -> Iterator[None]:
    """Close what a test left open in the browser: a hundred forgotten pages make all others slow."""
    if "browser" not in request.fixturenames:
        yield
        return
    browser: Browser = request.getfixturevalue("browser")
    before = browser.contexts
    yield
    for context in browser.contexts:
        if context not in before:
            context.close()


@pytest.fixture
def tiny(tmp_path: Path) -> Lay:
    """Lay out a tiny site from an indented tree, ready to be built with the real hooks and templates."""
    return lambda tree: TinySite(tmp_path / "tiny", tree)


@pytest.fixture(scope="module")
def lasting(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Lay]:
    """Like `tiny`, for what the tests of a module look at together. It stays on the disk where one of them failed."""
    failed, folder = request.session.testsfailed, tmp_path_factory.mktemp("lasting")
    yield lambda tree: TinySite(folder / f"tiny{len(list(folder.iterdir()))}", tree)
    if request.session.testsfailed == failed:
        shutil.rmtree(folder)
