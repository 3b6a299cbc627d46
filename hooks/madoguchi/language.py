"""In which languages a page exists, and what a reader must be told about the one that is shown."""

from dataclasses import dataclass
from typing import Any

from .address import absolute
from .library import Library
from .locales import LOCALES, NAMES, SOURCE
from .mount import case_of, mounted
from .problem import suggest
from .version import version_of


@dataclass(frozen=True)
class Language:
    """One entry of the language menu."""

    locale: str
    name: str
    url: str
    """Relative to the root of the site."""
    absolute: str
    """With the address of the site; empty where that is not known."""
    translated: bool
    """False where the page would show Japanese."""
    current: bool


@dataclass(frozen=True)
class Label:
    """How the text of a page came to be."""

    locale: str
    """The language of the text."""
    foreign: bool
    """True where the text is Japanese although another language was asked."""
    how: str | None
    """machine, machine-reviewed or human; None for the source."""
    version: str | None
    """The version of the Japanese that it follows."""
    stale: bool
    """True where the Japanese has changed since."""


def wanted_locales(configured: list[str], only: str | None) -> set[str]:
    """The locales to build; `only` names some, with commas. Raises ValueError where mkdocs.yml, locales.py and the wish do not agree."""
    if set(configured) != set(LOCALES):
        odd = ", ".join(sorted(set(configured) ^ set(LOCALES)))
        raise ValueError(
            f"mkdocs.yml and hooks/madoguchi/locales.py name different languages ({odd}) — make them the same"
        )
    wanted = only.split(",") if only else []
    for locale in wanted:
        if locale not in LOCALES:
            raise ValueError(f"BUILD_ONLY_LOCALE={locale} is no language of the site — {suggest(locale, LOCALES)}")
    return {SOURCE, *wanted} if wanted else set(LOCALES)


def menu(urls: dict[str, str], translated: set[str], current: str, site_url: str) -> list[Language]:
    """The languages of a page in the order of the site; `urls` are relative to the root."""
    return [
        Language(locale, name, urls[locale], absolute(site_url, urls[locale]), locale in translated, locale == current)
        for locale, name in NAMES.items()
        if locale in urls
    ]


def label(uri: str, locale: str, library: Library) -> Label | None:
    """The label of the page `<locale>/<name>.md` shown under `locale`; None for a page that is not ours."""
    written, _, name = uri.partition("/")
    foreign = written != locale and locale != SOURCE
    exercise = mounted(uri, library)
    if exercise and exercise.kind != "case":
        table: Any = getattr(exercise.folder, exercise.kind)
        words = table.translations.get(written)
        version = words.source_version if words else None
        stale = words is not None and version != version_of(table.path)
        return Label(written, foreign, words.translation if words else None, version, stale)
    shown = case_of(uri, library) or library.pages.get((written, name))
    if shown is None:
        return None
    return Label(shown.locale, foreign, shown.front.translation, shown.front.source_version, shown.stale)
