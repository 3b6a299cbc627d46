"""Cases live outside docs/ and become pages."""

import unicodedata

import pytest

from tiny import Lay, TinySite

LABEL = 'translation: machine\nsource_version: "00000000"\n---\n\n# '


@pytest.fixture(scope="module")
def site(lasting: Lay) -> TinySite:
    """A tiny site with two cases: one in Japanese only, one with its story in English too."""
    site = lasting("")
    site.add_case("two-keys")
    site.add_case("two-doors")
    site.write("docs/assets/pictures/two-doors/door.png", "x")
    site.change(
        "cases/two-doors/ja.md", ("## 場面", "![{扉|とびら}](../../assets/pictures/two-doors/door.png)\n\n## 場面")
    )
    site.change("cases/two-keys/quiz.yml", ("stem: ここに", "stem: |\n      一行目。\n      "))
    story = (site.root / "cases/two-doors/ja.md").read_text(encoding="utf-8")
    own = story.replace("ここに題を書く", "Two doors").replace("{扉|とびら}", "A door")
    site.write("cases/two-doors/en.md", own.replace("---\n\n# ", LABEL, 1))
    apart = unicodedata.normalize("NFD", (site.root / "docs/ja/about.md").read_text(encoding="utf-8"))
    site.write("docs/ja/about.md", apart.replace("\n", "\r"))
    site.write("cases/two-keys/ja.md", unicodedata.normalize("NFD", story).replace("\n", "\r"))
    site.build_well()
    return site


@pytest.mark.parametrize(("path", "words"), [("about/", "はじめの文"), ("cases/two-keys/", "ここに題を書く")])
def test_pages_are_read_as_they_were_checked(path: str, words: str, site: TinySite) -> None:
    """Letters with their marks apart, and the line ends of old Macs, are put in one form on any page."""
    html = site.page(path)
    assert words in html
    assert unicodedata.normalize("NFC", html) == html


def test_case_is_mounted_in_every_language(site: TinySite) -> None:
    """A story in Japanese is a page in Japanese, and falls back in the other languages."""
    for path in ("cases/two-keys/", "en/cases/two-keys/", "ja-Hira/cases/two-keys/"):
        assert "ここに題を書く" in site.page(path)


def test_case_stands_in_menu_catalogue_and_sitemap(site: TinySite) -> None:
    """A new case needs no change elsewhere to be found."""
    home = site.page("")
    assert 'href="cases/two-keys/"' in home
    assert 'href="two-keys/"' in site.page("cases/")
    sitemap = (site.site / "sitemap.xml").read_text()
    assert "<loc>https://tiny.example/cases/two-keys/</loc>" in sitemap
    assert "en/cases/two-keys/" not in sitemap, "a page in its fallback language is no page of that language"


def test_quiz_is_html_with_its_reasons(site: TinySite) -> None:
    """Questions, answers and reasons can be read without a script."""
    html = site.page("cases/two-keys/")
    names = 'id="quiz-first-step" data-search-passage="quiz-first-step" data-name="two-keys/first-step"'
    assert f'<fieldset class="question" {names} data-type="single" data-key="one">' in html
    assert "<details" in html
    assert "なぜそれでよいか、次に何をするかを書く。" in html


@pytest.mark.parametrize(("folder", "words"), [("", "扉"), ("en/", "A door"), ("vi/", "扉")])
def test_a_picture_is_shown_in_every_language(folder: str, words: str, site: TinySite) -> None:
    """A picture of a case stands on the page of each language with its words, and its address leads to the one file."""
    html = site.page(f"{folder}cases/two-doors/")
    address = f"{'../' if folder else ''}../../assets/pictures/two-doors/door.png"
    assert f'<img alt="{words}" src="{address}" />' in html
    assert (site.site / f"{folder}cases/two-doors" / address).resolve().is_file()


def test_lines_of_a_question_are_kept(site: TinySite) -> None:
    """A question of several lines stands on the page and on its sheet as it is written."""
    for path in ("cases/two-keys/", "practice/", "sheets/two-keys/"):
        assert "一行目。<br>\n場面と問いを書きます。最初に何をしますか。" in site.page(path)


def test_questions_have_their_sheet(site: TinySite) -> None:
    """The questions of a case stand on a page for paper, with the key behind them, and together with all others."""
    for path in ("sheets/two-keys/", "sheets/madoguchi/"):
        questions, _, key = site.page(path).partition('class="sheet__key"')
        assert "できることを一つ書く。" in questions
        assert "なぜそれでよいか、次に何をするかを書く。" not in questions
        assert "なぜそれでよいか、次に何をするかを書く。" in key


def test_translated_case_has_its_own_page(site: TinySite) -> None:
    """A translated story replaces the Japanese in that language only."""
    assert "Two doors" in site.page("en/cases/two-doors/")
    assert "Two doors" not in site.page("vi/cases/two-doors/")


def test_case_without_story_stops_the_build(tiny: Lay) -> None:
    """A case folder without its Japanese story is told by name."""
    site = tiny("")
    site.add_case("two-keys")
    (site.root / "cases/two-keys/ja.md").unlink()
    done = site.build()
    assert done.returncode != 0
    assert "cases/two-keys/ja.md:1: the file is missing" in done.stderr
