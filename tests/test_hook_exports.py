"""The questions of a site as files for other tools: made at build, linked where a trainer looks."""

import re
from zipfile import ZipFile

import pytest

from conftest import build
from madoguchi.exports.formats import FORMATS
from tiny import Lay, TinySite


@pytest.fixture(scope="module")
def asking(lasting: Lay) -> TinySite:
    """A tiny site with the questions of one case."""
    site = lasting("")
    site.add_case("two-keys")
    site.build_well()
    return site


def test_each_quiz_goes_out_in_each_format(asking: TinySite) -> None:
    """A case has a file of each format, and so has the whole bank, in each language."""
    names = {f"{name}{form.ending}" for name in ("two-keys", "madoguchi") for form in FORMATS} | {"prefectures.csv"}
    for locale in ("ja", "en", "ne"):
        made = {path.name for path in (asking.site / "exports" / locale).iterdir() if path.stat().st_size}
        assert made == names


def test_each_file_is_linked(asking: TinySite) -> None:
    """The page for trainers links every file in its language, and no file that is not there."""
    for path, locale in (("questions/", "ja"), ("vi/questions/", "vi")):
        linked = re.findall(rf'href="[./]+(exports/{locale}/[^"]+)" download', asking.page(path))
        assert len(linked) == 2 * len(FORMATS)
        assert all((asking.site / address).is_file() for address in linked)


def test_links_say_what_they_are(asking: TinySite) -> None:
    """A link is called by the program that reads the file, not by an ending, and names its quiz to a screen reader."""
    links = re.findall(r'download aria-label="([^"]*)">([^<]*)</a>', asking.page("en/questions/"))
    assert {text for _, text in links} >= {"Moodle XML", "Moodle XML (before 4.4)", "Excel", "Anki"}
    assert [name for name, text in links if not name.endswith(f": {text}") or text.startswith(".")] == []


def test_a_package_leads_to_the_site(asking: TinySite) -> None:
    """Where it is said where the site stands, words in a package lead there."""
    with ZipFile(asking.site / "exports/ja/two-keys.scorm.zip") as packed:
        assert '<a href="https://tiny.example/cases/two-keys/" target="_blank"' in packed.read("index.html").decode()


def test_without_an_address_a_package_leads_nowhere(lasting: Lay) -> None:
    """Where nobody said where the site stands, the words are there without a link; sources have their own addresses."""
    site = lasting("")
    site.add_case("two-keys")
    done = build(site.root, site.site, "", "ja")
    assert done.returncode == 0, done.stderr
    with ZipFile(site.site / "exports/ja/two-keys.scorm.zip") as packed:
        page = packed.read("index.html").decode()
    links = re.findall(r'<a href="([^"]*)"', page)
    assert links
    assert [link for link in links if not link.startswith("https://")] == []
    assert "tiny.example" not in page
    assert "madoguchi.example" not in page
    assert re.search(r"<h1>[^<]+</h1>", page)


@pytest.fixture(scope="module")
def silent(lasting: Lay) -> TinySite:
    """A tiny site without questions."""
    site = lasting("")
    site.build_well("ja")
    return site


def test_a_site_without_questions_is_built(silent: TinySite) -> None:
    """Where there is no question yet, the whole bank is empty, and nothing fails."""
    made = {path.name for path in (silent.site / "exports/ja").iterdir()}
    assert made == {"prefectures.csv", *(f"madoguchi{form.ending}" for form in FORMATS)}


def test_the_table_of_prefectures_opens_in_excel(silent: TinySite) -> None:
    """It begins with a byte order mark, and has a head and a row for each prefecture."""
    data = (silent.site / "exports/ja/prefectures.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = data.decode("utf-8-sig").split("\r\n")
    assert len(rows) == 1 + 47 + 1
    assert rows[1] == "北海道,41048,14,6302,15.35"
