"""What every template can say, in the language being built."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment

from madoguchi import current
from madoguchi.catalogue import catalogue_filters
from madoguchi.current import current_view, open_current
from madoguchi.html import in_language
from madoguchi.locales import LOCALES, NAMES
from madoguchi.templates import filters_for, globals_for
from tree import small


@pytest.fixture(autouse=True)
def root(tmp_path: Path) -> Iterator[Path]:
    """The folder of the little library, which is in use; afterwards nothing is held."""
    open_current(small(tmp_path))
    yield tmp_path
    current._held.clear()
    current._views.clear()


def rendered(template: str, locale: str, **values: object) -> str:
    """A template with all that templates know in a language, and nothing else."""
    environment = Environment(autoescape=False)
    environment.globals.update(globals_for(locale))
    environment.filters.update(filters_for(locale))
    return environment.from_string(template).render(**values)


@pytest.mark.parametrize("locale", LOCALES)
def test_templates_have_the_readers_language(locale: str) -> None:
    """The content is that of the language being built."""
    known = globals_for(locale)
    assert known["view"] is current_view(locale)
    assert known["view"].locale == locale
    assert known["t"]("site.name") == ("窓口" if locale == "ja" else "Madoguchi")


def test_templates_know_their_helpers() -> None:
    """Besides the content, templates have the languages, the day, the catalogue and the cards."""
    known = globals_for("en")
    assert known["names"] is NAMES
    assert known["today"] == date.today()
    assert known["catalogue_filters"] is catalogue_filters
    assert known["words_for"]("site") == {"name": "Madoguchi"}
    assert known["view_in"]("vi").locale == "vi"


def test_templates_have_the_same_names_in_every_language() -> None:
    """What a template can say does not depend on the language."""
    assert {frozenset(globals_for(locale)) for locale in LOCALES} == {frozenset(globals_for("ja"))}
    assert {frozenset(filters_for(locale)) for locale in LOCALES} == {frozenset(filters_for("ja"))}
    assert filters_for("en")["text"] is in_language


def test_words_are_said_in_a_template() -> None:
    """A template says words of the language, and marks those that are still Japanese."""
    assert rendered("{{ t('site.name') | text }}", "en") == "Madoguchi"
    assert rendered("{{ t('case.minutes', minutes=30) | text }}", "en") == '<span lang="ja">約30分</span>'
    assert rendered("{{ t('case.minutes', minutes=30) | text }}", "ja") == "約30分"


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{{ '{窓口|まどぐち} & <b>' | plain }}", "窓口 &amp; &lt;b&gt;"),
        ("{{ '#9110' | tel }}", "tel:%239110"),
        ("{{ ('<p>a</p><h2>b</h2>' | sections) | length }}", "2"),
        ("{{ ('a<div class=\"footnote\">b</div>' | notes_apart)[0] }}", "a"),
        ("{{ 'cases/tax-letter.md' | page_title }}", "Two letters"),
        ("{{ 'index.md' | page_title }}", "Home"),
    ],
)
def test_a_filter_does_its_work(template: str, text: str) -> None:
    """Each filter is there by its name."""
    assert rendered(template, "en") == text


def test_titles_are_those_of_the_language() -> None:
    """The title of a page is Japanese where the language has no such page, and marked as that."""
    assert rendered("{{ 'index.md' | page_title | text }}", "vi") == '<span lang="ja">トップ</span>'


def test_cards_are_there_in_each_language_in_which_they_are_written() -> None:
    """For two languages side by side, a case has its cards in Japanese and in each language of a translation."""
    cards = globals_for("vi")["roleplays"]("tax-letter")
    assert {locale: found.cards[0].brief for locale, found in cards.items()} == {
        "ja": "あなたはAさんです。",
        "en": "You are A-san.",
    }


def test_a_case_without_cards_has_none_in_any_language(root: Path) -> None:
    """Where a case has no role play, there is nothing to lay side by side."""
    for path in root.glob("cases/*/roleplay*.yml"):
        path.unlink()
    open_current(root)
    assert globals_for("ja")["roleplays"]("tax-letter") == {}


@pytest.mark.parametrize(
    ("locale", "text"), [("en", "You are at the desk."), ("ja", "窓口です。"), ("vi", "窓口です。")]
)
def test_an_exercise_is_there_in_the_language(locale: str, text: str) -> None:
    """A template has the scenario of a case in the language, with the most that can be earned from each chair."""
    template = (
        "{{ view.cases['tax-letter'].scenario.scenes[1].text }} {{ view.cases['tax-letter'].best.counselor.listening }}"
    )
    assert rendered(template, locale) == f"{text} 2"


def test_a_case_without_an_exercise_has_nothing_to_earn(root: Path) -> None:
    """Where a case has no scenario, templates see none."""
    for path in root.glob("cases/*/scenario*.yml"):
        path.unlink()
    open_current(root)
    case = globals_for("en")["view"].cases["tax-letter"]
    assert (case.scenario, case.best) == (None, {})
