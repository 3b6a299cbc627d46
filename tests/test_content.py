"""The real content: whole, consistent, and honest about what it is."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from madoguchi.library import CaseFolder, Library
from madoguchi.loader import load_library
from madoguchi.locales import FULL, LOCALES, SOURCE, TRANSLATIONS
from madoguchi.page import Page
from madoguchi.quiz import Quiz
from madoguchi.record import ROLES
from madoguchi.translation import gaps, localize
from madoguchi.view import View

ROOT = Path(__file__).parents[1]
SLUGS = sorted(path.parent.name for path in ROOT.glob("cases/*/case.yml"))
MARKDOWN = sorted([*ROOT.glob("docs/**/*.md"), *ROOT.glob("cases/*/*.md")])
OTHERS = [locale for locale in LOCALES if locale not in (*FULL, "ja-Hira")]
PAGES_OF_ALL = ("index.md", "roles/index.md", *(f"roles/{role}.md" for role in ROLES))


@cache
def library() -> Library:
    """All content of the site."""
    return load_library(ROOT)[0]


def japanese() -> View:
    """All content in Japanese."""
    return View(library(), SOURCE)


def case(slug: str) -> CaseFolder:
    """A case; the test fails where it could not be loaded."""
    assert slug in library().cases, f"cases/{slug} could not be loaded"
    return library().cases[slug]


def quizzes(slug: str) -> Iterator[Quiz]:
    """The quiz of a case, in each language in which every text must be there."""
    for locale in FULL:
        yield View(library(), locale).cases[slug].quiz


def pages() -> list[Page]:
    """All pages and stories in all languages."""
    return [
        *library().pages.values(),
        *(story for folder in library().cases.values() for story in folder.stories.values()),
    ]


def test_nothing_must_be_mended() -> None:
    """All content can be built."""
    assert [str(problem) for problem in load_library(ROOT)[1].errors] == []


def test_everything_is_there() -> None:
    """The site has the prefectures, terms, checks, questions and services that it promises."""
    view = japanese()
    assert len(view.prefectures.prefectures) == 47
    assert len(view.glossary.terms) == 60
    assert (len(view.checklist.questions), len(view.checklist.checks)) == (4, 9)
    assert len(view.services.services) == 6
    assert sorted(service.number for service in view.services.services) == [1, 2, 3, 4, 5, 6]
    assert len(library().cases) >= 3


def test_every_id_is_unique() -> None:
    """No two records of a table share an id, no two questions of the site, and no two codes or tiles of prefectures."""
    view = japanese()
    rows = view.prefectures.prefectures
    lists: dict[str, list[Any]] = {
        "terms": [term.id for term in view.glossary.terms],
        "words of the glossary": [term.term for term in view.glossary.terms],
        "contacts": [contact.id for contact in view.directory.contacts],
        "anchors of the checklist": [
            *(question.id for question in view.checklist.questions),
            *(check.id for check in view.checklist.checks),
        ],
        "indicators": [one.id for check in view.checklist.checks for one in check.indicators],
        "services": [service.id for service in view.services.services],
        "sources": list(view.sources),
        "prefectures": [row.id for row in rows],
        "codes": [row.code for row in rows],
        "names": [row.name for row in rows],
        "tiles": [(row.tile.x, row.tile.y) for row in rows],
        "questions": [one.id for found in view.cases.values() for one in found.quiz.questions],
    }
    doubled = {name: [one for one, count in Counter(ids).items() if count > 1] for name, ids in lists.items()}
    assert {name: ids for name, ids in doubled.items() if ids} == {}


def test_the_addresses_of_the_sources_are_unique() -> None:
    """A source stands once: no two have the same address."""
    addresses = Counter(source.url for source in japanese().sources.values())
    assert [address for address, count in addresses.items() if count > 1] == []


def test_the_numbers_are_those_of_the_talk() -> None:
    """The sums of the table are those of the talk."""
    totals = japanese().prefectures.totals
    assert (totals.residents, totals.centers, totals.consultations) == (2_949_591, 302, 521_699)


def test_every_printed_ratio_is_the_computed_one() -> None:
    """What the talk prints is what its numbers give, for every prefecture."""
    rows = japanese().prefectures.prefectures
    assert {row.id: row.ratio for row in rows} == {row.id: row.printed_ratio for row in rows}


@pytest.mark.parametrize("name", sorted({path.name.split(".")[0] for path in ROOT.glob("data/*.yml")} - {"languages"}))
@pytest.mark.parametrize("locale", [locale for locale in FULL if locale != SOURCE])
def test_every_table_is_translated(name: str, locale: str) -> None:
    """In a full language no word of a table is missing."""
    table = library().tables[name]
    assert list(gaps(table.source, table.translations.get(locale))) == []


@pytest.mark.parametrize("slug", SLUGS)
@pytest.mark.parametrize("locale", [locale for locale in FULL if locale != SOURCE])
def test_every_case_is_translated(slug: str, locale: str) -> None:
    """In a full language every case has its story and every word of its quiz."""
    folder = case(slug)
    assert locale in folder.stories
    assert list(gaps(folder.quiz.source, folder.quiz.translations.get(locale))) == []


@pytest.mark.parametrize("locale", FULL)
def test_every_page_is_in_the_full_languages(locale: str) -> None:
    """Every Japanese page is there in each full language."""
    names = {path.relative_to(ROOT / "docs" / SOURCE).as_posix() for path in (ROOT / "docs" / SOURCE).rglob("*.md")}
    assert names - {name for of, name in library().pages if of == locale} == set()


@pytest.mark.parametrize("name", PAGES_OF_ALL)
@pytest.mark.parametrize("locale", OTHERS)
def test_every_language_has_its_first_pages(locale: str, name: str) -> None:
    """Every other language has the home page, the three roles side by side, and a guide for each."""
    assert (locale, name) in library().pages


@pytest.mark.parametrize("locale", [*OTHERS, "en"])
def test_every_language_has_all_words(locale: str) -> None:
    """No word of the interface is Japanese in place of a translation."""
    assert [key for key, words in library().words[locale].items() if words.foreign] == []


@pytest.mark.parametrize("locale", TRANSLATIONS)
def test_words_have_the_places_of_the_japanese(locale: str) -> None:
    """A translation keeps every place for a number or a name, and has no other."""
    words = library().words

    def places(text: str) -> list[str]:
        return sorted(re.findall(r"\{(\w*)\}", text))

    assert {key: text for key, text in words[locale].items() if places(text) != places(words[SOURCE][key])} == {}


def test_no_translation_is_called_more_than_it_is() -> None:
    """No native speaker has read a translation yet: each says that it was made by machine."""
    tables = [*library().tables.values(), *(folder.quiz for folder in library().cases.values())]
    said: dict[str, Any] = {
        f"{table.path.stem}.{locale}": getattr(found, "translation", None)
        for table in tables
        for locale, found in table.translations.items()
    }
    for path in ROOT.glob("data/words/*.yml"):
        if path.stem != SOURCE:
            said[f"words/{path.name}"] = yaml.safe_load(path.read_text(encoding="utf-8")).get("translation")
    said |= {str(page.path.relative_to(ROOT)): page.front.translation for page in pages() if page.locale != SOURCE}
    assert len(said) > 20
    assert {name: how for name, how in said.items() if how != "machine"} == {}


@pytest.mark.parametrize("slug", SLUGS)
def test_a_quiz_is_long_enough(slug: str) -> None:
    """Every quiz has five questions or more, and one for each role."""
    questions = japanese().cases[slug].quiz.questions
    assert len(questions) >= 5
    assert {role for question in questions for role in question.roles} == set(ROLES)


@pytest.mark.parametrize("slug", SLUGS)
def test_the_right_option_has_no_place_of_its_own(slug: str) -> None:
    """Nobody finds the right option by its place in the list."""
    case(slug)
    questions = [one for one in japanese().cases[slug].quiz.questions if one.type == "single"]
    places = [[option.id for option in one.options].index(one.key[0]) for one in questions]
    assert len(set(places)) > 1, places


@pytest.mark.parametrize("slug", SLUGS)
def test_the_right_option_is_not_always_the_longest(slug: str) -> None:
    """Nobody finds the right option by its length, in no full language."""
    case(slug)
    for quiz in quizzes(slug):
        questions = [one for one in quiz.questions if one.type == "single"]
        longest = [max(one.options, key=lambda option: len(option.text)).id for one in questions]
        assert [one.key[0] for one in questions] != longest


SHORT = "104|110|115|117|118|119|171|177|188|189"
DASH = "[-‐‑‒–—−ー()（） ]"
PHONE = re.compile(
    rf"#\d{{4}}(?!\d)|(?<![\d.,:/-])0\d{{1,4}}{DASH}\d{{1,6}}({DASH}\d{{2,4}})?(?!\d)|(?<!\d)0\d{{9,10}}(?!\d)"
    rf"|(?<![\d.,:/-])(?:{SHORT})(?![\d.,:/-]*\d)"
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("電話は０５７０-０７８３７７です", ["0570-078377"]),
        ("#9110 or 03-5796-7112", ["#9110", "03-5796-7112"]),
        ("0120279889へ", ["0120279889"]),
        ("110番か119番、188", ["110", "119", "188"]),
        ("1,889 people in 2022-06, 2.118, 0–5 min", []),
    ],
)
def test_telephone_numbers_are_recognised(text: str, found: list[str]) -> None:
    """Numbers that can be dialled are told from years, counts and minutes."""
    assert telephones(text) == found


def telephones(markdown: str) -> list[str]:
    """The telephone numbers of a Markdown text, without those in addresses, footnotes and versions."""
    text = re.sub(r"https?://\S+|\[\^[^\]]*\]|\]\([^)]*\)|\{#[^}]*\}|source_version: .*", " ", markdown)
    return [match[0] for match in PHONE.finditer(unicodedata.normalize("NFKC", text))]


@pytest.mark.parametrize("path", MARKDOWN, ids=[str(path.relative_to(ROOT)) for path in MARKDOWN])
def test_no_telephone_number_stands_in_markdown(path: Path) -> None:
    """A number stands in the directory only; 110 and 119 everybody must know."""
    assert set(telephones(path.read_text(encoding="utf-8"))) <= {"110", "119"}


def cited() -> set[str]:
    """Every source that something cites."""
    view = japanese()
    named = {name for page in pages() for _, name in page.cites}
    for folder in library().cases.values():
        named.update(folder.case.sources)
    for found in view.cases.values():
        named.update(name for one in found.quiz.questions for name in one.sources)
    named.update(name for contact in view.directory.contacts for name in contact.sources)
    named.update(name for check in view.checklist.checks for name in check.sources)
    named.update(name for expert in view.places.experts for name in expert.sources)
    named.update(name for year in view.national.years for name in year.sources)
    return named | {*view.national.topics_sources, *view.national.languages_sources}


def test_every_source_that_is_cited_is_listed() -> None:
    """Nothing cites a source that is not in data/sources.yml."""
    assert cited() - set(japanese().sources) == set()


def test_every_source_that_is_listed_is_cited() -> None:
    """No source is left over in data/sources.yml."""
    assert set(japanese().sources) - cited() == set()


def test_a_case_lists_only_what_it_cites() -> None:
    """No source is left over in a case.yml."""
    for slug, folder in library().cases.items():
        named = {name for _, name in folder.stories[SOURCE].cites}
        assert set(folder.case.sources) - named == set(), slug


def test_every_number_has_an_official_source() -> None:
    """A number is published only where an official page gives it."""
    view = japanese()
    unsure = [
        contact.id
        for contact in view.directory.contacts
        if contact.numbers and not any(view.sources[name].official for name in contact.sources)
    ]
    assert unsure == []


def test_every_language_of_a_number_has_a_name() -> None:
    """Each language in which somebody answers is called by its own name."""
    view = japanese()
    spoken = {name for contact in view.directory.contacts for number in contact.numbers for name in number.languages}
    assert spoken - set(view.language_names) == set()


def test_localizing_keeps_every_quiz_answerable() -> None:
    """In every language each question has the options and the key of the Japanese."""
    for folder in library().cases.values():
        source: Any = folder.quiz.source
        for translation in folder.quiz.translations.values():
            found: Any = localize(source, translation)
            for here, there in zip(source.questions, found.questions, strict=True):
                assert (here.id, here.key) == (there.id, there.key)
                assert [option.id for option in here.options] == [option.id for option in there.options]
