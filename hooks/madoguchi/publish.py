"""The site as it is put online: built aside and put in place when it is whole, with the ZIPs to take along."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

SITE = "site"
"""Where the site is written, below the root of the project."""


def build_site(root: Path, folder: Path, **chosen: str) -> None:
    """Build the site below `root` into `folder`, with more variables in the environment.

    Raises CalledProcessError, whose `stderr` says why, where the build fails.
    """
    command = [sys.executable, "-m", "mkdocs", "build", "-f", str(root / "mkdocs.yml"), "-d", str(folder)]
    subprocess.run(command, check=True, cwd=root, env={**os.environ, **chosen}, capture_output=True, text=True)


def publish(root: Path) -> Path:
    """Build the site with the ZIPs that lie in `offline/`, in place of the one that was there. Returns its folder.

    Raises CalledProcessError where the build fails; then the one that was there stays.
    """
    folder, aside = root / SITE, root / f"{SITE}.part"
    shutil.rmtree(aside, ignore_errors=True)
    build_site(root, aside)
    shutil.rmtree(folder, ignore_errors=True)
    aside.rename(folder)
    return folder
