"""The library in use: loaded once, and again when a file has changed."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from madoguchi import current
from madoguchi.current import current_library, current_view, open_current
from madoguchi.problem import ContentError
from tree import change, small


@pytest.fixture
def root(tmp_path: Path) -> Iterator[Path]:
    """The folder of the little library; afterwards nothing is held."""
    yield small(tmp_path)
    current._held.clear()
    current._views.clear()


def test_a_library_is_loaded_once(root: Path) -> None:
    """As long as no file changes, the same library is in use, and the same view of each language."""
    first = open_current(root)
    assert current_library() is first
    view = current_view("en")
    assert open_current(root) is first
    assert current_view("en") is view
    assert current_view("vi") is not view


@pytest.mark.parametrize("file", ["data/services.yml", "cases/tax-letter/ja.md", "docs/ja/index.md"])
def test_a_changed_file_is_read_again(file: str, root: Path) -> None:
    """When a file has changed, the library and its views are new."""
    first = open_current(root)
    view = current_view("en")
    path = root / file
    path.write_text(path.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    assert open_current(root) is not first
    assert current_view("en") is not view


def test_a_new_file_is_read(root: Path) -> None:
    """A file that was added is seen."""
    open_current(root)
    page = (root / "docs/ja/index.md").read_text(encoding="utf-8")
    (root / "docs/ja/about.md").write_text(page, encoding="utf-8")
    assert ("ja", "about.md") in open_current(root).pages


def test_another_root_is_another_library(root: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    """The library that was opened last is the one in use."""
    open_current(root)
    other = open_current(small(tmp_path_factory.mktemp("other")))
    assert current_library() is other


def test_a_broken_library_is_not_opened(root: Path) -> None:
    """A library with something to mend is refused with every problem, and opened again once it is mended."""
    file = root / "data/services.yml"
    open_current(root)
    change(file, "number: 5", "number: five")
    change(root / "data/languages.yml", "id: en", "id: EN")
    with pytest.raises(ContentError) as error:
        open_current(root)
    assert [problem.path.name for problem in error.value.problems] == ["languages.yml", "services.yml"]
    change(file, "number: five", "number: 5")
    change(root / "data/languages.yml", "id: EN", "id: en")
    assert open_current(root).root == root
