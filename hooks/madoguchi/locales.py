"""The languages of the site, in the order of the menu."""

SOURCE = "ja"

NAMES = {
    "ja": "日本語",
    "ja-Hira": "やさしい日本語",
    "en": "English",
    "zh": "简体中文",
    "vi": "Tiếng Việt",
    "pt-BR": "Português (Brasil)",
    "ne": "नेपाली",
}

EASY = "ja-Hira"
"""The locale in which every kanji has its reading."""
LOCALES = tuple(NAMES)
TRANSLATIONS = tuple(locale for locale in LOCALES if locale != SOURCE)
FULL = ("ja", "en")
"""Locales in which every text must be there; the others fall back to the source."""
