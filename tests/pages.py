"""The kinds of page of the real site, one of each."""

KINDS = {
    "home": "",
    "roles": "roles/",
    "role": "roles/interpreter/",
    "catalogue": "cases/",
    "case": "cases/leaving-home/",
    "scenario": "cases/night-shift/scenario/",
    "roleplay": "cases/night-shift/roleplay/",
    "practice": "practice/",
    "record": "record/",
    "class": "class/",
    "questions": "questions/",
    "sheet": "sheets/night-shift/",
    "services": "services/",
    "desks": "desks/",
    "checklist": "checklist/",
    "result": "result/",
    "compare": "compare/",
    "places": "places/",
    "prefectures": "prefectures/",
    "glossary": "glossary/",
    "directory": "directory/",
    "sources": "sources/",
    "search": "search/",
    "offline": "offline/",
    "about": "about/",
}
LOCALES = ("ja", "en", "ne")


def path_of(kind: str, locale: str) -> str:
    """Where a kind of page stands in a language."""
    return ("" if locale == "ja" else f"{locale}/") + KINDS[kind]
