"""What can be found: the pages of a language, the terms of the glossary, the contacts of the directory."""

import re
from dataclasses import dataclass, field
from typing import Literal, get_args

import jaconv

from ..case import Case
from ..directory import Contact, Directory, Number
from ..fold import fold
from ..glossary import Term
from ..html import phone_address
from ..locales import EASY
from ..record import ROLES
from ..ruby import CLOSE, KANA, KANJI, MIDDLE, OPEN, carry, plain
from ..translation import localize
from ..view import View
from .hanzi import LOCALE as CHINESE
from .hanzi import simplified
from .passages import Passage
from .tokens import alike, romanized

Kind = Literal["term", "case", "exercise", "role", "guide", "contact", "sheet", "source"]
KINDS: tuple[Kind, ...] = get_args(Kind)
ONLY_KANA = re.compile(f"{KANA}+")
MOST_NUMBERS = 3
"""A result shows so many numbers of a contact; of one with more, such as a number for each language, none."""
FACETS = ("kind", "topic", "role", "service", "level")
"""By what results are filtered."""


@dataclass(frozen=True)
class Entry:
    """One thing that can be found. Words may carry furigana as private characters (see `ruby`)."""

    url: str
    """Relative to the root of the site."""
    title: str
    kind: Kind
    passages: tuple[Passage, ...] = ()
    japanese: tuple[str, ...] = ()
    """Of a term: its Japanese word and the reading."""
    names: tuple[str, ...] = ()
    """What else it is called: synonyms, the reading in Latin letters, telephone numbers."""
    foreign: bool = False
    """Whether the title is still the Japanese of the source."""
    urgent: bool = False
    """Whether this is called in danger, or by somebody who despairs."""
    numbers: tuple[tuple[str, str, str], ...] = ()
    """Of a contact: each number, the address that dials it, and what it is for, in the language of the view."""
    facets: dict[str, list[str]] = field(default_factory=dict)
    """topic, role, service and level, as in `case.yml`."""

    @property
    def wholes(self) -> set[str]:
        """Each name in one piece, with Japanese readings in Latin letters too."""
        folded = {alike(fold(name)) for name in (plain(self.title), *self.japanese, *self.names)} - {""}
        return folded | {romanized(name) for name in folded if name.isascii()}


def page_entry(name: str, url: str, title: str, passages: list[Passage], view: View) -> Entry:
    """A page such as `roles/interpreter.md`, whose text is in the language of the view."""
    folder, _, rest = name.partition("/")
    slug = rest.removesuffix(".md").partition("/")[0]
    case = view.library.cases[slug].case if folder in ("cases", "sheets") and slug in view.library.cases else None
    kind: Kind = "guide"
    if folder == "sheets":
        kind = "sheet"
    elif case:
        kind = "exercise" if "/" in rest else "case"
    elif folder == "roles":
        kind = "role"
    elif name == "sources.md":
        kind = "source"
    facets = _facets(case) if case else {"role": [str(slug)]} if slug in ROLES else {}
    return Entry(url, carry(title), kind, tuple(passages), facets=facets)


def term_entries(view: View, url: str) -> list[Entry]:
    """The terms of the glossary, whose page has this address."""
    source: tuple[Term, ...] = view.library.tables["glossary"].source.terms  # type: ignore[attr-defined]
    return [_term(term, ours, view, url) for term, ours in zip(view.glossary.terms, source, strict=True)]


def contact_entries(view: View, url: str) -> list[Entry]:
    """The contacts of the directory, each in every language: in danger nobody looks for the right one.

    They are found by what people type for them in the language, in Japanese and in English.
    """
    table = view.library.tables["directory"]
    source: Directory = table.source  # type: ignore[assignment]
    english = localize(source, table.translations.get("en"))
    three = zip(view.directory.contacts, source.contacts, english.contacts, strict=True)
    return [_contact(contact, ours, theirs, view, url) for contact, ours, theirs in three]


def _term(term: Term, source: Term, view: View, url: str) -> Entry:
    own = _own(term.term)
    title = carry(term.term)
    if not own and view.locale == EASY and KANJI.search(source.term):
        title = f"{OPEN}{source.term}{MIDDLE}{source.reading}{CLOSE}"
    names = dict.fromkeys(
        plain(name) for name in (*(term.synonyms if own else ()), *source.synonyms, _romaji(source.reading))
    )
    note = (Passage(term.id, "", carry(term.note)),) if _own(term.note) else ()
    return Entry(f"{url}#{term.id}", title, "term", note, (source.term, source.reading), tuple(names))


def _contact(contact: Contact, source: Contact, english: Contact, view: View, url: str) -> Entry:
    words = [contact.purpose, *(number.label for number in contact.numbers), contact.hours, contact.note]
    text = " ".join(str(word) for word in words if word and _own(word))
    own = map(simplified, contact.synonyms) if view.locale == CHINESE else contact.synonyms
    typed = (*own, *source.synonyms, *map(_romaji, filter(_is_kana, source.synonyms)), *english.synonyms)
    names = dict.fromkeys(plain(name) for name in (*typed, *(number.number for number in contact.numbers)))
    facets = {"topic": list(map(str, contact.topics))} if contact.topics else {}
    passages = (Passage(contact.id, "", carry(text)),)
    return Entry(
        f"{url}#{contact.id}",
        carry(contact.name),
        "contact",
        passages,
        names=tuple(names),
        foreign=not _own(contact.name),
        urgent=contact.emergency or "mind" in contact.topics,
        numbers=tuple(map(_number, contact.numbers)) if len(contact.numbers) <= MOST_NUMBERS else (),
        facets=facets,
    )


def _number(number: Number) -> tuple[str, str, str]:
    label = carry(number.label) if number.label and _own(number.label) else ""
    return number.number, phone_address(number.number), label


def _romaji(kana: str) -> str:
    return str(jaconv.kana2alphabet(jaconv.kata2hira(kana)))


def _is_kana(word: str) -> bool:
    return ONLY_KANA.fullmatch(word) is not None


def _own(word: str) -> bool:
    """Whether a word is in the language of the view."""
    return not getattr(word, "foreign", False)


def _facets(case: Case) -> dict[str, list[str]]:
    return {
        "topic": list(case.topics),
        "role": [case.lead],
        "service": list(case.services),
        "level": [str(case.level)],
    }
