"""The questions of a site as files for other tools: made at build, linked where a trainer looks."""

import re
import shutil
from collections.abc import Callable

from madoguchi.exports.formats import FORMATS
from tiny import ROOT, TinySite


def test_each_quiz_goes_out_in_each_format(tiny: Callable[[str], TinySite]) -> None:
    """A case has a file of each format, and so has the whole bank, in each language."""
    site = tiny("")
    shutil.copytree(ROOT / "hooks/madoguchi/skeleton", site.root / "cases/two-keys")
    site.build_well()
    names = {f"{name}{form.ending}" for name in ("two-keys", "madoguchi") for form in FORMATS} | {"prefectures.csv"}
    for locale in ("ja", "en", "ne"):
        made = {path.name for path in (site.site / "exports" / locale).iterdir() if path.stat().st_size}
        assert made == names


def test_each_file_is_linked(tiny: Callable[[str], TinySite]) -> None:
    """The page for trainers links every file in its language, and no file that is not there."""
    site = tiny("")
    shutil.copytree(ROOT / "hooks/madoguchi/skeleton", site.root / "cases/two-keys")
    site.build_well()
    for path, locale in (("questions/", "ja"), ("vi/questions/", "vi")):
        linked = re.findall(rf'href="[./]+(exports/{locale}/[^"]+)" download', site.page(path))
        assert len(linked) == 2 * len(FORMATS)
        assert all((site.site / address).is_file() for address in linked)


def test_a_site_without_questions_is_built(tiny: Callable[[str], TinySite]) -> None:
    """Where there is no question yet, the whole bank is empty, and nothing fails."""
    site = tiny("")
    site.build_well()
    made = {path.name for path in (site.site / "exports/ja").iterdir()}
    assert made == {"prefectures.csv", *(f"madoguchi{form.ending}" for form in FORMATS)}


def test_the_table_of_prefectures_opens_in_excel(tiny: Callable[[str], TinySite]) -> None:
    """It begins with a byte order mark, and has a head and a row for each prefecture."""
    site = tiny("")
    site.build_well()
    data = (site.site / "exports/ja/prefectures.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = data.decode("utf-8-sig").split("\r\n")
    assert len(rows) == 1 + 47 + 1
    assert rows[1] == "北海道,41048,14,6302,15.35"
