"""The site as files to take along: one ZIP for each language and one with all, and a page that says how to open them.

A language other than Japanese comes with the Japanese, to which it falls back and from which it was translated.
"""

import os
import tempfile
import zipfile
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from .library import Library
from .loader import open_library
from .locales import LOCALES, NAMES, SOURCE
from .publish import build_site
from .ruby import settle
from .view import View

FOLDER = "offline"
"""Where the files are written, below the root of the project; what is there when the site is built can be fetched from it."""
ALL = "all"
FIRST_DAY = 315532800
"""The first day that a ZIP can name: 1 January 1980."""
ONLINE_ONLY = {"404.html", "sitemap.xml", "sitemap.xml.gz"}


@dataclass(frozen=True)
class OfflineFile:
    """A ZIP that can be fetched."""

    path: Path
    locale: str | None
    """None for the one with all languages."""

    @property
    def name(self) -> str:
        """Its name, which is also its address below `FOLDER`."""
        return self.path.name

    @property
    def url(self) -> str:
        """Its address, relative to the root of the site."""
        return f"{FOLDER}/{self.name}"

    @property
    def megabytes(self) -> float:
        """Its size."""
        return self.path.stat().st_size / 1e6


def offline_files(root: Path) -> list[OfflineFile]:
    """The ZIPs that lie below the root of the project, the one with all languages last."""
    named = [(_path(root / FOLDER, name), None if name == ALL else name) for name in (*LOCALES, ALL)]
    return [OfflineFile(path, locale) for path, locale in named if path.exists()]


def make_offline(root: Path) -> list[OfflineFile]:
    """Build every ZIP and the page beside them. Raises ContentError for faulty content, CalledProcessError for a failed build."""
    library, folder = open_library(root), root / FOLDER
    folder.mkdir(exist_ok=True)
    for name in (*LOCALES, ALL):
        pack(root, _path(folder, name), LOCALES if name == ALL else dict.fromkeys((SOURCE, name)), library)
    files = offline_files(root)
    (folder / "index.html").write_text(_start(root, library, LOCALES, files), encoding="utf-8")
    return files


def pack(root: Path, path: Path, locales: Iterable[str], library: Library) -> None:
    """Build the site in some languages, to be opened from a folder, and write it as one ZIP. Raises CalledProcessError."""
    wanted = list(locales)
    with tempfile.TemporaryDirectory() as temporary:
        site = Path(temporary) / "site"
        chosen = {"DIRECTORY_URLS": "false", "BUILD_ONLY_LOCALE": ",".join(wanted), "MADOGUCHI_CARRIED": "1"}
        build_site(root, site, **chosen)
        part = path.with_suffix(".part")
        with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED) as archive:
            _add(archive, f"{path.stem}/START.html", _start(root, library, wanted, []).encode())
            for license in sorted(root.glob("LICENSE*")):
                _add(archive, f"{path.stem}/{license.name}", license.read_bytes())
            for file in sorted(site.rglob("*")):
                name = file.relative_to(site).as_posix()
                if file.is_file() and name not in ONLINE_ONLY:
                    _add(archive, f"{path.stem}/site/{name}", file.read_bytes())
        part.replace(path)


def _path(folder: Path, name: str) -> Path:
    return folder / f"madoguchi-{name}.zip"


def _add(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    day = datetime.fromtimestamp(max(int(epoch), FIRST_DAY), UTC) if epoch.isdigit() else datetime.now(UTC)
    info = zipfile.ZipInfo(name, day.timetuple()[:6])
    info.external_attr = 0o644 << 16
    archive.writestr(info, content, zipfile.ZIP_DEFLATED)


def _start(root: Path, library: Library, locales: Iterable[str], files: list[OfflineFile]) -> str:
    """The page with which one begins: in the folder of a ZIP, or beside the ZIPs where `files` are given."""
    environment = Environment(loader=FileSystemLoader(root / "overrides"), autoescape=True)
    wanted = list(locales)
    views = [View(library, locale) for locale in (reversed(wanted) if len(wanted) == 2 else wanted)]
    return settle(
        environment.get_template("offline/start.html").render(views=views, names=NAMES, files=files, inside=not files)
    )
