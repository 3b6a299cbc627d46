"""The house in order: the package knows no MkDocs, files stay small, and nothing of one machine lies in the repository."""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted(
    path.relative_to(ROOT / "hooks/madoguchi").with_suffix("").as_posix().replace("/", ".")
    for path in (ROOT / "hooks/madoguchi").rglob("*.py")
)
VENDORED = {
    "minisearch-7.2.0": {
        "LICENSE": "70d37354d6395629fb99edb28cb37a5d356ffa24a48cd02a5def5b83a300a899",
        "index.js": "03c27931eb603af1d3358579e9885eafdb6a2f5fa9929557b3e77d7e99d06d03",
    },
    "ts-fsrs-5.4.2": {
        "LICENSE": "8b83a73dd2894ff553d6de6113064b3ad9dfad3f839837b61f3b183881131d01",
        "index.umd.js": "59b7444121d0aae5bb969097ed95df38eff4a4f878e459703c63720f6b6a176b",
    },
    "write-excel-file-4.1.1": {
        "LICENSE": "8cf9b31947daf7adb4a7a00a037459e58241af050cd0a603bfcf1756e533f75e",
        "write-excel-file.min.js": "d57b59731b19d443f6b7333c5af0aa7250c87146a106f8a746f63429e7694c8e",
    },
}
"""By folder, the SHA-256 of each file as it is in the npm package of that name and version."""
REGISTRIES = ("pypi" + ".org", "files.python" + "hosted.org", "registry.npm" + "js.org", "deb.debian" + ".org")
MACHINE = re.compile(r"(?<![\w.~/-])/(?:root|home|work)/")


def repository() -> list[Path]:
    """Every file that Git knows."""
    done = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=False)
    if done.returncode:
        pytest.skip("this is no Git repository")
    return [path for name in done.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


ALONE = """
import importlib, json, os, sys, traceback

import jinja2, pydantic, yaml

sys.path.insert(0, "hooks")
for name in json.loads(sys.argv[1]):
    if os.fork() == 0:
        try:
            importlib.import_module(name)
            wrong = {module.split(".")[0] for module in sys.modules} & {"mkdocs", "material", "mkdocs_static_i18n"}
        except Exception:
            wrong = [traceback.format_exc()]
        print(f"{name} needs {wrong}\\n" if wrong else "", end="", flush=True)
        os._exit(0)
    os.wait()
"""
"""Imports each module in a process of its own; what all need from elsewhere is there before, which is quicker."""


def test_the_package_knows_no_mkdocs() -> None:
    """Each module of the package can be imported by itself and without MkDocs, which it must outlive."""
    names = [f"madoguchi.{module}".removesuffix(".__init__") for module in MODULES]
    command = [sys.executable, "-c", ALONE, json.dumps(names)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert len(names) > 50
    assert done.stdout == ""


@pytest.mark.parametrize(
    ("pattern", "most"),
    [
        ("hooks/*.py", 40),
        ("hooks/madoguchi/**/*.py", 250),
        ("docs/assets/*.js", 150),
        ("docs/assets/[!v]*/*.js", 150),
    ],
)
def test_files_are_small(pattern: str, most: int) -> None:
    """A hook, a module and a script can each be read in one sitting."""
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in ROOT.glob(pattern)}
    assert lengths
    assert {str(path.relative_to(ROOT)): length for path, length in lengths.items() if length > most} == {}


def test_scripts_of_others_are_as_they_were_published() -> None:
    """What others wrote lies in a folder with its name and version, with its licence, unchanged."""
    found = {
        folder.name: {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.iterdir()}
        for folder in (ROOT / "docs/assets/vendor").iterdir()
    }
    assert found == VENDORED
    assert all("LICENSE" in files for files in found.values())


def test_no_registry_is_named() -> None:
    """Packages come from wherever the reader's tools are told to look, so no registry stands in a file."""
    named = [
        str(path.relative_to(ROOT))
        for path in repository()
        if any(name.encode() in path.read_bytes() for name in REGISTRIES)
    ]
    assert named == []


def test_no_path_of_a_machine_is_named() -> None:
    """Nothing in the repository works on one machine only."""
    named = []
    for path in repository():
        text = path.read_bytes().decode("utf-8", errors="replace")
        if MACHINE.search(text):
            named.append(str(path.relative_to(ROOT)))
    assert named == []
