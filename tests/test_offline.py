"""The site as files to take along."""

import html
import re
import shutil
import subprocess
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from madoguchi.library import Library
from madoguchi.loader import load_library
from madoguchi.locales import LOCALES, NAMES
from madoguchi.offline import OfflineFile, make_offline, offline_files, pack
from madoguchi.problem import ContentError
from questions import ROOT
from tree import change, small

BUILT = ("index.html", "en/index.html", "assets/app.js", "404.html", "sitemap.xml", "sitemap.xml.gz")


class Builds:
    """Stands for `subprocess.run`: writes a small site, and remembers what was asked."""

    def __init__(self) -> None:
        self.commands: list[Sequence[str]] = []
        self.wished: list[dict[str, str]] = []
        self.failing = False

    def __call__(self, command: Sequence[str], env: dict[str, str], **_: object) -> None:
        self.commands.append(command)
        self.wished.append(env)
        if self.failing:
            raise subprocess.CalledProcessError(1, list(command))
        site = Path(command[command.index("-d") + 1])
        for name in BUILT:
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).write_text(f"{name} {env['BUILD_ONLY_LOCALE']}", encoding="utf-8")


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Builds:
    """No site is really built."""
    found = Builds()
    monkeypatch.setattr(subprocess, "run", found)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790000000")
    return found


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The little library, with the words and the templates of the real site, and two licences."""
    root = small(tmp_path_factory.mktemp("carried"))
    shutil.copytree(ROOT / "data/words", root / "data/words", dirs_exist_ok=True)
    shutil.copytree(ROOT / "overrides/offline", root / "overrides/offline")
    (root / "LICENSE").write_text("MIT", encoding="utf-8")
    (root / "LICENSE-CONTENT").write_text("CC BY", encoding="utf-8")
    return load_library(root)[0]


@pytest.fixture
def root(library: Library) -> Iterator[Path]:
    """Its folder, in which there is no ZIP before a test and after it."""
    yield library.root
    shutil.rmtree(library.root / "offline", ignore_errors=True)
    (library.root / "copy.zip").unlink(missing_ok=True)


def packed(root: Path, library: Library, *locales: str) -> zipfile.ZipFile:
    """A ZIP in these languages, opened."""
    pack(root, root / "copy.zip", locales, library)
    return zipfile.ZipFile(root / "copy.zip")


def start(archive: zipfile.ZipFile) -> str:
    """The page with which one begins in a ZIP."""
    return archive.read("copy/START.html").decode()


def lay_zips(root: Path, *names: str) -> None:
    """Files in the folder of the ZIPs."""
    (root / "offline").mkdir(exist_ok=True)
    for name in names:
        (root / "offline" / name).write_bytes(b"x" * 1_500_000)


def test_what_lies_there_is_found(tmp_path: Path) -> None:
    """The ZIPs that are there are found in the order of the languages, the one with all last."""
    lay_zips(tmp_path, "madoguchi-all.zip", "madoguchi-vi.zip", "madoguchi-ja.zip", "madoguchi-ja-Hira.zip")
    found = offline_files(tmp_path)
    assert [(file.name, file.locale) for file in found] == [
        ("madoguchi-ja.zip", "ja"),
        ("madoguchi-ja-Hira.zip", "ja-Hira"),
        ("madoguchi-vi.zip", "vi"),
        ("madoguchi-all.zip", None),
    ]
    assert (found[0].url, found[0].megabytes) == ("offline/madoguchi-ja.zip", 1.5)


def test_other_files_are_not_found(tmp_path: Path) -> None:
    """What is no ZIP of the site is not offered: one that is being written, one of another language, other files."""
    assert offline_files(tmp_path) == []
    lay_zips(tmp_path, "madoguchi-ja.part", "madoguchi-ko.zip", "index.html", "notes.zip")
    assert offline_files(tmp_path) == []


def test_a_zip_holds_the_site(root: Path, library: Library, builds: Builds) -> None:
    """A ZIP has one folder with the page to begin with, the licences and the site, without what only a server needs."""
    archive = packed(root, library, "ja", "en")
    assert archive.namelist() == [
        "copy/START.html",
        "copy/LICENSE",
        "copy/LICENSE-CONTENT",
        "copy/site/assets/app.js",
        "copy/site/en/index.html",
        "copy/site/index.html",
    ]
    assert archive.testzip() is None
    assert archive.read("copy/site/index.html").decode() == "index.html ja,en"
    assert {info.external_attr >> 16 & 0o777 for info in archive.infolist()} == {0o644}


def test_the_site_is_built_for_a_folder(root: Path, library: Library, builds: Builds) -> None:
    """It is built with pages that open without a server, in the languages asked for, as a copy that is carried."""
    packed(root, library, "ja", "vi")
    (command,), (wished,) = builds.commands, builds.wished
    assert command[1:4] == ["-m", "mkdocs", "build"]
    assert command[command.index("-f") + 1] == str(root / "mkdocs.yml")
    assert not Path(command[command.index("-d") + 1]).exists()
    assert [wished[name] for name in ("DIRECTORY_URLS", "BUILD_ONLY_LOCALE", "MADOGUCHI_CARRIED")] == [
        "false",
        "ja,vi",
        "1",
    ]
    assert wished["SOURCE_DATE_EPOCH"] == "1790000000"


def test_the_same_site_makes_the_same_bytes(root: Path, library: Library, builds: Builds) -> None:
    """With a fixed day, two ZIPs of the same site are the same."""
    made = []
    for _ in range(2):
        packed(root, library, "ja").close()
        made.append((root / "copy.zip").read_bytes())
    assert made[0] == made[1]


@pytest.mark.usefixtures("builds")
@pytest.mark.parametrize("locales", [("ja",), ("ja", "vi"), LOCALES])
def test_the_start_speaks_each_language(locales: tuple[str, ...], root: Path, library: Library) -> None:
    """The page to begin with greets in each language of the ZIP in its own words; of two, the Japanese comes last."""
    page = start(packed(root, library, *locales))
    order = ["vi", "ja"] if len(locales) == 2 else list(locales)
    assert re.findall(r'<section lang="([^"]+)">', page) == order
    assert f'<html lang="{order[0]}">' in page
    for locale in locales:
        section = page.split(f'<section lang="{locale}">')[1].split("</section>")[0]
        words = library.words[locale]["offline.start"]
        assert not words.foreign
        assert NAMES[locale] in section
        assert "START.html" in section
        assert str(words).split("{")[0][:20] in html.unescape(section)


@pytest.mark.usefixtures("builds")
def test_the_start_leads_to_the_first_page(root: Path, library: Library) -> None:
    """Each language leads to its home page in the ZIP: the Japanese at the top, others in their folders."""
    archive = packed(root, library, "ja", "en")
    links = re.findall(r'href="([^"]+)"', start(archive))
    assert links == ["site/en/index.html", "site/index.html"]
    assert {f"copy/{link}" for link in links} <= set(archive.namelist())


@pytest.mark.usefixtures("builds")
def test_the_start_needs_nothing_else(root: Path, library: Library) -> None:
    """The page has its furigana as ruby, and loads no file that might be missing."""
    page = start(packed(root, library, "ja", "ja-Hira"))
    assert "<ruby>" in page
    assert not re.search(r"\{|\ue000|<link|<script|src=", page.split("</style>")[1])


def test_a_failed_build_changes_nothing(root: Path, library: Library, builds: Builds) -> None:
    """Where the site cannot be built, a ZIP that was there stays as it was, and nothing half done is offered."""
    lay_zips(root, "madoguchi-ja.zip")
    path, builds.failing = root / "offline/madoguchi-ja.zip", True
    with pytest.raises(subprocess.CalledProcessError):
        pack(root, path, ["ja"], library)
    assert [file.name for file in offline_files(root)] == ["madoguchi-ja.zip"]
    assert path.stat().st_size == 1_500_000


def test_a_zip_that_cannot_be_finished_changes_nothing(
    root: Path, library: Library, builds: Builds, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same where the disk is full while the ZIP is written."""

    def full(*_: Any) -> None:
        raise OSError("no space left")

    lay_zips(root, "madoguchi-ja.zip")
    monkeypatch.setattr(zipfile.ZipFile, "writestr", full)
    with pytest.raises(OSError, match="no space left"):
        pack(root, root / "offline/madoguchi-ja.zip", ["ja"], library)
    assert [(file.name, file.megabytes) for file in offline_files(root)] == [("madoguchi-ja.zip", 1.5)]


def test_a_zip_is_replaced(root: Path, library: Library, builds: Builds) -> None:
    """A new ZIP takes the place of the old one, and nothing else is left."""
    lay_zips(root, "madoguchi-ja.zip")
    pack(root, root / "offline/madoguchi-ja.zip", ["ja"], library)
    assert zipfile.is_zipfile(root / "offline/madoguchi-ja.zip")
    assert [path.name for path in (root / "offline").iterdir()] == ["madoguchi-ja.zip"]


def test_all_are_made(root: Path, builds: Builds) -> None:
    """There is a ZIP for each language, which holds the Japanese too, one with all, and a page beside them."""
    made = make_offline(root)
    assert [file.locale for file in made] == [*LOCALES, None]
    assert [wished["BUILD_ONLY_LOCALE"] for wished in builds.wished] == [
        "ja",
        *(f"ja,{locale}" for locale in LOCALES if locale != "ja"),
        ",".join(LOCALES),
    ]
    assert {path.name for path in (root / "offline").iterdir()} == {"index.html", *(file.name for file in made)}


def test_the_page_beside_the_zips_offers_them(root: Path, builds: Builds) -> None:
    """Beside the ZIPs each language offers its own and the one with all, with their sizes, in its own words."""
    names = {file.name for file in make_offline(root)}
    page = (root / "offline/index.html").read_text(encoding="utf-8")
    assert set(re.findall(r'href="([^"]+)"', page)) == names
    for section in page.split("<section ")[1:]:
        locale = section.partition('lang="')[2].partition('"')[0]
        assert re.findall(r'href="([^"]+)"', section) == [f"madoguchi-{locale}.zip", "madoguchi-all.zip"]
        assert re.search(r"\(\d+\.\d MB\)", section)
        assert NAMES[locale] in section


def test_faulty_content_is_told_before_anything_is_built(tmp_path: Path, builds: Builds) -> None:
    """Content with a mistake is told, and no site is built."""
    root = small(tmp_path)
    change(root / "data/glossary.yml", "reading: さしょう", "reading: x")
    with pytest.raises(ContentError):
        make_offline(root)
    assert builds.commands == []
    assert offline_files(root) == []


def test_an_unknown_day_is_today(root: Path, library: Library, builds: Builds, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without a fixed day, files in a ZIP are of today."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH")
    assert packed(root, library, "ja").infolist()[0].date_time[0] >= 2026


def test_a_file_knows_its_name(tmp_path: Path) -> None:
    """The address of a ZIP does not depend on where the project lies."""
    assert OfflineFile(tmp_path / "offline/madoguchi-en.zip", "en").url == "offline/madoguchi-en.zip"
