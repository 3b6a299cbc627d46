"""What the tests share: the real site built and served, tiny sites, and a browser."""

import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from playwright.sync_api import Browser, sync_playwright

from host import Host
from tiny import TinySite

ROOT = Path(__file__).parents[1]

settings.register_profile("shared", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("shared")


def build(root: Path, site: Path, address: str, program: str = "mkdocs") -> subprocess.CompletedProcess[str]:
    """Build the site below `root` into `site`; returns the finished process with all that it said."""
    environment = {**os.environ, "SITE_URL": address, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(root / "hooks")}
    command = [sys.executable, "-m", program, "build", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
    return subprocess.run(command, capture_output=True, text=True, env=environment, cwd=root, check=False)


@pytest.fixture(scope="session")
def host(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Host]:
    """The real site, built strictly and served on a free port."""
    folder = tmp_path_factory.mktemp("site")
    with Host(folder) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        done = build(ROOT, folder, served.address)
        assert done.returncode == 0, done.stderr
        served.log = done.stderr
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


@pytest.fixture
def tiny(tmp_path: Path) -> Callable[[str], TinySite]:
    """Lay out a tiny site from an indented tree, ready to be built with the real hooks and templates."""
    return lambda tree: TinySite(tmp_path / "tiny", tree)
