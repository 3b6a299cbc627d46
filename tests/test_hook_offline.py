"""ZIPs that were made are offered on the site; without any, the page says whom to ask."""

import re
from urllib.parse import urljoin

import pytest

from tiny import Lay, TinySite


@pytest.fixture(scope="module")
def offering(lasting: Lay) -> TinySite:
    """A tiny site beside which two ZIPs lie."""
    site = lasting("")
    site.write("offline/madoguchi-en.zip", "x" * 1_200_000)
    site.write("offline/madoguchi-all.zip", "y" * 3_400_000)
    site.write("offline/madoguchi-ja.part", "z")
    site.write("offline/index.html", "<p>beside</p>")
    site.build_well("en")
    return site


@pytest.fixture(scope="module")
def bare(lasting: Lay) -> TinySite:
    """A tiny site without any."""
    site = lasting("")
    site.build_well("ja")
    return site


def taking(html: str) -> str:
    """The part of the page on what can be taken."""
    return html.split('<section class="downloads"')[1].split("</section>")[0]


@pytest.mark.parametrize(("path", "all_"), [("offline/", "すべての言語"), ("en/offline/", "All languages")])
def test_zips_are_offered(path: str, all_: str, offering: TinySite) -> None:
    """The page offers each ZIP by its language, with its size, and the one with all last."""
    part = taking(offering.page(path))
    linked = [urljoin(f"/{path}", address) for address in re.findall(r'href="([^"]+)" download', part)]
    assert linked == ["/offline/madoguchi-en.zip", "/offline/madoguchi-all.zip"]
    assert re.findall(r"\(([\d.]+) MB\)", part) == ["1.2", "3.4"]
    assert '<span lang="en">English</span>' in part
    assert all_ in part
    assert "make offline" not in part


def test_zips_are_copied_to_the_site(offering: TinySite) -> None:
    """Each ZIP is on the site once, at the address that is linked; nothing else of its folder is."""
    for name in ("madoguchi-en.zip", "madoguchi-all.zip"):
        copies = list(offering.site.rglob(name))
        assert copies == [offering.site / "offline" / name]
        assert copies[0].read_bytes() == (offering.root / "offline" / name).read_bytes()
    assert {path.name for path in (offering.site / "offline").iterdir()} == {
        "index.html",
        "madoguchi-en.zip",
        "madoguchi-all.zip",
    }
    assert "beside" not in offering.page("offline/")


def test_without_zips_the_page_says_whom_to_ask(bare: TinySite) -> None:
    """Where there is nothing to take, the page says so and whom to ask, in a reader's words: no command."""
    part = taking(bare.page("offline/"))
    assert "サイトを管理している人に、置いてもらうよう頼んでください。" in part
    assert "<code>" not in part
    assert "<a " not in part
    assert list(bare.site.rglob("madoguchi-*.zip")) == []


def test_a_copy_offers_no_copies(tiny: Lay, monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy that is carried along holds no ZIP, and says that it is one."""
    monkeypatch.setenv("MADOGUCHI_CARRIED", "1")
    site = tiny("")
    site.write("offline/madoguchi-ja.zip", "PK")
    site.build_well("ja")
    part = taking(site.page("offline/"))
    assert "持ち出したファイルです" in part
    assert "make offline" not in part
    assert "<a " not in part
    assert list(site.site.rglob("madoguchi-*.zip")) == []
