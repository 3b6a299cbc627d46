"""What can be found: pages with their kinds, terms with all their names, contacts with their numbers."""

from pathlib import Path

import pytest

from madoguchi.loader import load_library
from madoguchi.locales import LOCALES
from madoguchi.ruby import carry, plain
from madoguchi.search.entries import FACETS, KINDS, MOST_NUMBERS, Entry, contact_entries, page_entry, term_entries
from madoguchi.search.passages import Passage
from madoguchi.view import View
from questions import real_view
from tree import change, lay, small


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """The folder of the little library."""
    return small(tmp_path)


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    """The little library in Japanese."""
    return View(load_library(small(tmp_path_factory.mktemp("small")))[0], "ja")


def terms(root: Path, locale: str) -> list[Entry]:
    """Its terms."""
    return term_entries(View(load_library(root)[0], locale), "glossary/")


def contacts(root: Path, locale: str) -> list[Entry]:
    """Its contacts."""
    return contact_entries(View(load_library(root)[0], locale), "directory/")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.md", "guide"),
        ("about.md", "guide"),
        ("cases/index.md", "guide"),
        ("cases/tax-letter.md", "case"),
        ("cases/tax-letter/scenario.md", "exercise"),
        ("cases/tax-letter/roleplay.md", "exercise"),
        ("cases/other.md", "guide"),
        ("sheets/tax-letter.md", "sheet"),
        ("sheets/madoguchi.md", "sheet"),
        ("roles/counselor.md", "role"),
        ("roles/index.md", "role"),
        ("sources.md", "source"),
    ],
)
def test_a_page_has_a_kind(name: str, kind: str, view: View) -> None:
    """What kind of thing a page is can be told by where it lies."""
    assert page_entry(name, "a/", "題", [], view).kind == kind


@pytest.mark.parametrize("name", ["cases/tax-letter.md", "cases/tax-letter/scenario.md", "sheets/tax-letter.md"])
def test_a_page_of_a_case_has_its_facets(name: str, view: View) -> None:
    """Everything that belongs to a case is filtered by what `case.yml` says of it."""
    assert page_entry(name, "a/", "題", [], view).facets == {
        "topic": ["tax"],
        "role": ["counselor"],
        "service": ["information"],
        "level": ["1"],
    }


def test_a_page_of_a_role_has_that_role(view: View) -> None:
    """The guide and the sheet of a role are filtered by it; other pages by their kind only."""
    facets = {
        name: page_entry(name, "a/", "題", [], view).facets
        for name in ("roles/counselor.md", "sheets/counselor.md", "roles/index.md", "about.md", "sheets/madoguchi.md")
    }
    of_role = {"role": ["counselor"]}
    assert facets == {
        "roles/counselor.md": of_role,
        "sheets/counselor.md": of_role,
        "roles/index.md": {},
        "about.md": {},
        "sheets/madoguchi.md": {},
    }


def test_a_page_keeps_its_words(view: View) -> None:
    """A page has its address, its passages, and a title whose furigana are carried; it has no other names."""
    entry = page_entry("about.md", "about/", "{窓口|まどぐち}", [Passage("a", "甲", "一。")], view)
    assert entry == Entry("about/", carry("{窓口|まどぐち}"), "guide", (Passage("a", "甲", "一。"),))
    assert (plain(entry.title), entry.names, entry.japanese) == ("窓口", (), ())


@pytest.mark.parametrize("locale", LOCALES)
def test_every_case_has_facets_that_are_known(locale: str) -> None:
    """In the real content each facet of a case is a filter, and each value has words."""
    real = real_view(locale)
    for slug in real.cases:
        facets = page_entry(f"cases/{slug}.md", "", "", [], real).facets
        assert set(facets) <= set(FACETS)
        assert all(facets.values())


def test_a_term_in_japanese(root: Path) -> None:
    """A term is found by its word, its reading, its synonyms and its reading in Latin letters."""
    first, second = terms(root, "ja")
    assert first == Entry(
        "glossary/#residence-card",
        "在留カード",
        "term",
        (Passage("residence-card", "", "在留する人が持つカード。"),),
        ("在留カード", "ざいりゅうカード"),
        ("外国人カード", "zairyuuka-do"),
    )
    assert second.names == ("sashou",)


def test_a_translated_term(root: Path) -> None:
    """A translated term is shown in its language, and found by its Japanese names too."""
    first = terms(root, "en")[0]
    assert (first.title, first.passages[0].text) == ("residence card", "A card for residents.")
    assert first.japanese == ("在留カード", "ざいりゅうカード")
    assert "外国人カード" in first.names


def test_synonyms_of_two_languages_are_joined(root: Path) -> None:
    """The names in the language come before the Japanese ones, each once."""
    change(
        root / "data/glossary.en.yml", "    term: residence card", "    synonyms: [ID card, 外国人カード]\n    term: x"
    )
    assert terms(root, "en")[0].names[:2] == ("ID card", "外国人カード")
    assert terms(root, "en")[0].names.count("外国人カード") == 1


@pytest.mark.parametrize("locale", ["en", "vi"])
def test_a_term_without_translation(locale: str, root: Path) -> None:
    """Where a language has no word, the Japanese one is shown, without the note in Japanese."""
    second = terms(root, locale)[1]
    assert (second.title, second.passages, second.names) == ("査証", (), ("sashou",))


def test_a_term_in_plain_japanese_has_its_reading(root: Path) -> None:
    """In plain Japanese a word with kanji carries furigana, one without does not, and no note in kanji is shown."""
    change(root / "data/glossary.yml", "term: 査証\n    reading: さしょう", "term: ビザ\n    reading: ビザ")
    first, second = terms(root, "ja-Hira")
    assert first.title == carry("{在留カード|ざいりゅうカード}")
    assert (plain(first.title), first.passages) == ("在留カード", ())
    assert (second.title, second.names) == ("ビザ", ("biza",))


def test_every_term_is_found_in_every_language() -> None:
    """In the real content each language has every term, in the order of the glossary, with its Japanese word."""
    found = [term_entries(real_view(locale), "g/") for locale in LOCALES]
    assert len({tuple(entry.url for entry in entries) for entries in found}) == 1
    assert len({tuple(entry.japanese for entry in entries) for entries in found}) == 1
    assert all(entry.kind in KINDS and entry.names for entries in found for entry in entries)


def test_a_contact(root: Path) -> None:
    """A contact is found by its name, what it is for, its numbers and what they are for."""
    first, second = contacts(root, "ja")
    assert (first.url, first.title, first.kind, first.names) == ("directory/#police", "警察", "contact", ("110",))
    assert first.passages == (Passage("police", "", "事件のときに電話します。 緊急"),)
    assert second.names == ("119", "#7119")


def test_a_contact_shows_its_numbers(root: Path) -> None:
    """A result can dial each number, and says what it is for; of a contact with many numbers none is picked out."""
    police, fire = contacts(root, "ja")
    assert police.numbers == (("110", "tel:110", "緊急"),)
    assert [number[:2] for number in fire.numbers] == [("119", "tel:119"), ("#7119", "tel:%237119")]
    more = "".join(f'      - {{id: n{place}, number: "018{place}"}}\n' for place in range(MOST_NUMBERS))
    change(root / "data/directory.yml", "    numbers:\n", f"    numbers:\n{more}")
    assert contacts(root, "ja")[0].numbers == ()


def test_a_contact_has_its_hours_and_its_note(root: Path) -> None:
    """Hours and notes are words of a contact too."""
    change(root / "data/directory.yml", "    numbers:", "    hours: 一日中\n    note: すぐ来ます。\n    numbers:")
    assert contacts(root, "ja")[0].passages[0].text == "事件のときに電話します。 緊急 一日中 すぐ来ます。"


def test_a_contact_is_found_in_every_language(root: Path) -> None:
    """A contact without words in the language is found by its Japanese name, which is marked; its text is left out."""
    police, fire = contacts(root, "en")
    assert (police.title, police.foreign, police.passages[0].text, police.names) == (
        "Police",
        False,
        "emergency",
        ("110",),
    )
    assert (fire.title, fire.foreign, fire.passages[0].text, fire.names) == ("消防", True, "", ("119", "#7119"))
    assert [(one.title, one.foreign) for one in contacts(root, "vi")] == [("警察", True), ("消防", True)]


def test_a_contact_is_found_by_what_people_type(root: Path) -> None:
    """In each language: its own synonyms, the Japanese ones, those in kana in Latin letters too, and the English
    ones.
    """
    change(root / "data/directory.yml", "    numbers:", "    synonyms: [泥棒, どろぼう, ストーカー]\n    numbers:")
    change(root / "data/directory.en.yml", "    name: Police", "    name: Police\n    synonyms: [thief, stalker]")
    lay(root, VIETNAMESE)
    japanese = ("泥棒", "どろぼう", "ストーカー", "dorobou", "suto-ka-")
    assert contacts(root, "vi")[0].names == ("trộm", *japanese, "thief", "stalker", "110")
    assert contacts(root, "en")[0].names == ("thief", "stalker", *japanese, "110")
    assert contacts(root, "ne")[0].names == (*japanese, "thief", "stalker", "110")


def test_chinese_synonyms_are_in_simplified_characters(root: Path) -> None:
    """What is typed in traditional characters is looked for in simplified ones, so that each word stands once."""
    lay(root, VIETNAMESE.replace("vi.yml", "zh.yml").replace("trộm", "报警, 報警, 小偷"))
    assert contacts(root, "zh")[0].names == ("报警", "小偷", "110")


def test_who_is_called_in_danger_is_known(root: Path) -> None:
    """An emergency contact, and one for those who despair."""
    change(root / "data/directory.yml", "topics: [violence]", "topics: [mind]")
    change(root / "data/directory.yml", "    purpose: 火事", "    emergency: true\n    purpose: 火事")
    assert [one.urgent for one in contacts(root, "vi")] == [True, True]


@pytest.mark.parametrize(
    ("entry", "wholes"),
    [
        (Entry("", carry("{在留|ざいりゅう}カード"), "term"), {"在留かーど"}),
        (
            Entry("", "Resident tax", "term", (), ("住民税", "じゅうみんぜい"), ("juuminzei",)),
            {"residenttax", "reshidenttax", "住民税", "じゅうみんぜい", "juuminzei", "juminzei"},
        ),
        (Entry("", "警察", "contact", names=("#9110", "050-1234")), {"警察", "9110", "0501234"}),
        (Entry("", "Thẻ lưu trú", "term", names=("…",)), {"theluutru", "thelutru"}),
    ],
)
def test_names_in_one_piece(entry: Entry, wholes: set[str]) -> None:
    """Each name in one piece, folded, those in Latin letters also as if they were Japanese; what is empty is left out."""
    assert entry.wholes == wholes


def test_one_resident_tax() -> None:
    """The ways in which a learner spells a word in Latin letters all lead to it."""
    wholes = next(entry for entry in term_entries(real_view("vi"), "") if "住民税" in entry.japanese).wholes
    assert {"juuminzei", "juminzei", "住民税", "じゅうみんぜい"} <= wholes


VIETNAMESE = """
    data/directory.vi.yml
        translation: machine
        source_version: "00000000"
        contacts:
          police: {synonyms: [trộm]}
    """
PLAIN = """
    data/glossary.ja-Hira.yml
        translation: machine
        source_version: "00000000"
        terms:
          visa: {term: "{査証|さしょう}", note: "{国|くに}に {入|はい}る ため。"}
    data/directory.ja-Hira.yml
        translation: machine
        source_version: "00000000"
        contacts:
          police: {name: "{警察|けいさつ}", purpose: "{電話|でんわ} します。"}
    """


def test_furigana_in_notes_are_carried(root: Path) -> None:
    """Sentences of plain Japanese in the data carry their furigana, so that none is shown with its braces."""
    lay(root, PLAIN)
    visa, police = terms(root, "ja-Hira")[1], contacts(root, "ja-Hira")[0]
    assert [passage.text for passage in (*visa.passages, *police.passages)] == [
        carry("{国|くに}に {入|はい}る ため。"),
        carry("{電話|でんわ} します。"),
    ]


def test_furigana_in_titles_are_carried(root: Path) -> None:
    """So do the words of terms and the names of contacts."""
    lay(root, PLAIN)
    visa, police = terms(root, "ja-Hira")[1], contacts(root, "ja-Hira")[0]
    assert [visa.title, police.title] == [carry("{査証|さしょう}"), carry("{警察|けいさつ}")]
