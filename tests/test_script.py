"""Scripts put together: one file for a page, in one block, and every file of the folder used."""

import re
from pathlib import Path

import pytest

from conftest import ROOT
from madoguchi.script import BUNDLES, FOLDERS, OF_PAGES, bundle

ASSETS = ROOT / "docs" / "assets"


@pytest.mark.parametrize("name", BUNDLES)
def test_a_script_is_one_block(name: str) -> None:
    """A script is strict, and what it names stays in its block."""
    text = bundle(name, ASSETS)
    assert text.startswith('"use strict";\n{\n')
    assert text.endswith("}\n")


def test_parts_stand_in_their_order(tmp_path: Path) -> None:
    """The files stand in the order in which they need each other, without their comments."""
    for part in BUNDLES["class"]:
        (tmp_path / part).parent.mkdir(exist_ok=True)
        text = f"// not this\nsay {part}\n  /** not this\n   * not this */\n/* this */ say more // this too\n"
        (tmp_path / f"{part}.js").write_text(text, encoding="utf-8")
    text = bundle("class", tmp_path)
    assert [line[4:] for line in text.split("\n") if line.startswith("say ")] == list(BUNDLES["class"])
    assert "not this" not in text
    assert text.count("/* this */ say more // this too\n") == len(BUNDLES["class"])


def test_what_others_wrote_names_its_licence() -> None:
    """A script with a library in it says where its licence lies, which is there; others say nothing."""
    found = re.findall(r"/\*! (.*) \*/", bundle("minisearch", ASSETS))
    assert found == ["vendor/minisearch-7.2.0/LICENSE"]
    assert (ASSETS / found[0]).is_file()
    assert "/*!" not in bundle("search", ASSETS)


def test_every_part_is_used() -> None:
    """No file lies in the folders that no script contains, and none is missing."""
    used = {part for parts in BUNDLES.values() for part in parts if not part.startswith("vendor/")}
    assert used == {
        path.relative_to(ASSETS).with_suffix("").as_posix()
        for folder in FOLDERS
        for path in (ASSETS / folder).glob("*.js")
    }
    assert set(OF_PAGES) < set(BUNDLES)
