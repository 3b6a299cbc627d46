"""Scripts put together: one file for a page, in one block, and every file of the folder used."""

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
        (tmp_path / f"{part}.js").write_text(f"// not this\nsay {part}\n", encoding="utf-8")
    assert [line[4:] for line in bundle("class", tmp_path).split("\n") if line.startswith("say ")] == list(
        BUNDLES["class"]
    )
    assert "not this" not in bundle("class", tmp_path)


def test_every_part_is_used() -> None:
    """No file lies in the folders that no script contains, and none is missing."""
    used = {part for parts in BUNDLES.values() for part in parts}
    assert used == {
        path.relative_to(ASSETS).with_suffix("").as_posix()
        for folder in FOLDERS
        for path in (ASSETS / folder).glob("*.js")
    }
    assert set(OF_PAGES) < set(BUNDLES)
