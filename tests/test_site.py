"""The real site as it was built: strict, valid, complete."""

import os
import re
import shutil
import subprocess

import pytest

from conftest import ADDRESS, ROOT
from host import Host
from madoguchi.locales import LOCALES
from tiny import Lay

ROLE = """
    docs/ja/roles/interpreter.md
        ---
        title: 通訳者のしごと
        template: role.html
        description: これはとても小さなサイトのページです。
        ---

        # 通訳者のしごと

        在留カードを見ます。[^cinga-talk]

    docs/en/roles/interpreter.md
        ---
        title: The work of an interpreter
        template: role.html
        description: A page of a very small site.
        translation: machine
        source_version: "00000000"
        ---

        # The work of an interpreter

        First words.[^cinga-talk]
    """
CHECKER = ROOT / ".tools" / "node_modules" / "vnu-jar" / "build" / "dist" / "vnu.jar"


def test_build_is_strict_and_silent(host: Host) -> None:
    """A broken link, a missing anchor or a page outside the menu would have stopped the build."""
    assert "WARNING" not in host.log
    assert re.search(r"^strict: true$", (ROOT / "mkdocs.yml").read_text(), re.M)


def test_every_language_has_every_page(host: Host) -> None:
    """The same pages stand under each language."""
    pages = {path.relative_to(host.folder).as_posix() for path in host.folder.rglob("index.html")}
    source = {page for page in pages if page.split("/")[0] not in LOCALES}
    assert len(source) >= 17
    for locale in LOCALES[1:]:
        assert {page.removeprefix(f"{locale}/") for page in pages if page.startswith(f"{locale}/")} == source


@pytest.mark.java
def test_html_is_valid(host: Host) -> None:
    """The Nu HTML Checker finds no error on any page."""
    if not CHECKER.exists() or not shutil.which("java"):
        if os.environ.get("CI"):
            pytest.fail("the HTML checker is missing — run `sh scripts/html-checker.sh`")
        pytest.skip("the HTML checker is missing — run `sh scripts/html-checker.sh`")
    java = ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xss4m"]
    command = [*java, "-jar", str(CHECKER), "--errors-only", "--skip-non-html", str(host.folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[:4000]


def test_html_names_ids_once(host: Host) -> None:
    """No page carries an id twice."""
    for path in host.folder.rglob("*.html"):
        ids = re.findall(r'\sid="([^"]+)"', path.read_text(encoding="utf-8"))
        assert len(ids) == len(set(ids)), (path, sorted(name for name in ids if ids.count(name) > 1))


def test_language_of_each_page_is_told(host: Host) -> None:
    """The html element says the language that was asked for."""
    for locale in LOCALES:
        path = host.folder / ("" if locale == "ja" else locale) / "index.html"
        assert f'<html lang="{locale}">' in path.read_text(encoding="utf-8")


def test_sitemap_lists_every_language_with_absolute_addresses(host: Host) -> None:
    """Each language's own pages are in the sitemap, with their alternates."""
    sitemap = (host.folder / "sitemap.xml").read_text(encoding="utf-8")
    for locale in LOCALES[1:]:
        assert f"<loc>{ADDRESS}{locale}/roles/interpreter/</loc>" in sitemap
        assert f'hreflang="{locale}" href="{ADDRESS}{locale}/"' in sitemap
    assert all(address.startswith(ADDRESS) for address in re.findall(r'(?:<loc>|href=")([^<"]+)', sitemap))


def test_nothing_of_the_templates_shows(host: Host) -> None:
    """No page shows a key, a placeholder, a private character or unrendered furigana."""
    for path in host.folder.rglob("*.html"):
        html = re.sub(r"(?s)<script.*?</script>", "", path.read_text(encoding="utf-8"))
        assert not re.search(r"[\ue000-\uf8ff]", html), path
        assert not re.search(r"\{[^{}<>\n]*\|[ぁ-ん]+\}", html), path
        assert not re.search(r">\s*(nav|role|topic|quiz|label)\.[a-z]+", html), path
        assert "[^" not in html, path


def test_totals_of_the_talks_table_are_printed(host: Host) -> None:
    """The sums that we compute stand under the table."""
    html = (host.folder / "prefectures" / "index.html").read_text(encoding="utf-8")
    foot = html.partition("<tfoot>")[2].partition("</tfoot>")[0]
    for figure in ("2,949,591", "302", "521,699", "17.69"):
        assert f">{figure}</td>" in foot


def test_the_exit_is_open(tiny: Lay) -> None:
    """ProperDocs builds the same pages: the way out when Material and MkDocs 1 end."""
    site = tiny(ROLE)
    site.change("mkdocs.yml", ("  - about.md\n", "  - about.md\n  - nav.roles: [roles/interpreter.md]\n"))
    site.add_case("two-keys")
    site.build_well("en,ne")
    built = site.pages()
    assert built.keys() >= {"index.html", "ne/roles/interpreter/index.html", "en/cases/two-keys/index.html"}
    site.build_well("en,ne", program="properdocs")
    assert site.pages() == built
