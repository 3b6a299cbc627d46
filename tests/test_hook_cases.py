"""Cases live outside docs/ and become pages."""

import shutil
from collections.abc import Callable

import pytest

from tiny import ROOT, TinySite

SKELETON = ROOT / "hooks" / "madoguchi" / "skeleton"


@pytest.fixture
def with_case(tiny: Callable[[str], TinySite]) -> TinySite:
    """A tiny site with one case, in Japanese only."""
    site = tiny("")
    shutil.copytree(SKELETON, site.root / "cases" / "two-keys")
    return site


def test_case_is_mounted_in_every_language(with_case: TinySite) -> None:
    """A story in Japanese is a page in Japanese, and falls back in the other languages."""
    assert with_case.build().returncode == 0
    for path in ("cases/two-keys/", "en/cases/two-keys/", "ja-Hira/cases/two-keys/"):
        assert "ここに題を書く" in with_case.page(path)


def test_case_stands_in_menu_catalogue_and_sitemap(with_case: TinySite) -> None:
    """A new case needs no change elsewhere to be found."""
    with_case.build_well()
    home = with_case.page("")
    assert 'href="cases/two-keys/"' in home
    assert 'href="two-keys/"' in with_case.page("cases/")
    sitemap = (with_case.site / "sitemap.xml").read_text()
    assert "<loc>https://tiny.example/cases/two-keys/</loc>" in sitemap
    assert "en/cases/two-keys/" not in sitemap, "a page in its fallback language is no page of that language"


def test_quiz_is_html_with_its_reasons(with_case: TinySite) -> None:
    """Questions, answers and reasons can be read without a script."""
    with_case.build_well()
    html = with_case.page("cases/two-keys/")
    question = '<fieldset class="question" id="quiz-first-step" data-name="two-keys/first-step" data-type="single" data-key="one">'
    assert question in html
    assert "<details" in html
    assert "なぜそれでよいか、次に何をするかを書く。" in html


def test_questions_have_their_sheet(with_case: TinySite) -> None:
    """The questions of a case stand on a page for paper, with the key behind them, and together with all others."""
    with_case.build_well()
    for path in ("sheets/two-keys/", "sheets/madoguchi/"):
        questions, _, key = with_case.page(path).partition('class="sheet__key"')
        assert "できることを一つ書く。" in questions
        assert "なぜそれでよいか、次に何をするかを書く。" not in questions
        assert "なぜそれでよいか、次に何をするかを書く。" in key


def test_translated_case_has_its_own_page(with_case: TinySite) -> None:
    """A translated story replaces the Japanese in that language only."""
    story = (with_case.root / "cases/two-keys/ja.md").read_text(encoding="utf-8")
    label = 'translation: machine\nsource_version: "00000000"\n---\n\n# '
    with_case.write("cases/two-keys/en.md", story.replace("---\n\n# ", label, 1).replace("ここに題を書く", "Two keys"))
    assert with_case.build().returncode == 0
    assert "Two keys" in with_case.page("en/cases/two-keys/")
    assert "Two keys" not in with_case.page("vi/cases/two-keys/")


def test_case_without_story_stops_the_build(with_case: TinySite) -> None:
    """A case folder without its Japanese story is told by name."""
    (with_case.root / "cases/two-keys/ja.md").unlink()
    done = with_case.build()
    assert done.returncode != 0
    assert "cases/two-keys/ja.md:1: the file is missing" in done.stderr
