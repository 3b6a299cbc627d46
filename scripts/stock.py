"""A stock site: MkDocs, Material and static-i18n with their own search, over the same pages as ours."""

import re
import shutil
from pathlib import Path

from corpus import MadePage

from madoguchi.library import Library
from madoguchi.ruby import CARRIED, plain
from madoguchi.search.entries import Entry, contact_entries, term_entries
from madoguchi.version import version_of
from madoguchi.view import View
from tiny import MINIMUM, TinySite

CONFIG = """\
site_name: Stock
site_url: https://stock.example/
theme:
  name: material
  custom_dir: overrides
  font: false
nav:
{nav}plugins:
  - search
  - i18n:
      docs_structure: folder
      fallback_to_default: true
      reconfigure_material: true
      reconfigure_search: true
      languages:
{languages}markdown_extensions:
  - admonition
  - attr_list
  - def_list
  - footnotes
  - tables
  - toc
"""
TOLD = {
    "glossary.md": lambda view: _terms(view),
    "directory.md": lambda view: "\n\n".join(_text(entry) for entry in contact_entries(view, "")),
    "sources.md": lambda view: "\n\n".join(
        f"{one.title}. {one.publisher} {one.date} {one.checked}" for one in view.sources.values()
    ),
}
"""The pages on which our site shows a table, and the same words for the stock site."""
OWN = [name.removeprefix("docs/ja/") for name in MINIMUM]
"""The pages that our site needs of itself; as short pages they stand in the stock site too, so that both have as many."""
FIRST = r"\1"
LIKE = {"ja-Hira": "ja", "ne": "en"}
"""Languages for which Material has no words, and those that it gets here."""


def lay_stock(root: Path, pages: dict[str, list[MadePage]], material: Path, library: Library) -> None:
    """Write the site below `root`; `material` is the folder of the theme, `library` has the terms, contacts and sources."""
    told = {name: {locale: tell(View(library, locale)) for locale in pages} for name, tell in TOLD.items()}
    partials = root / "overrides" / "partials" / "languages"
    partials.mkdir(parents=True)
    for locale, like in LIKE.items():
        shutil.copy(material / "partials" / "languages" / f"{like}.html", partials / f"{locale}.html")
    for locale, made in pages.items():
        (root / "docs" / locale).mkdir(parents=True)
        for name in OWN:
            file = root / "docs" / locale / name
            file.parent.mkdir(exist_ok=True)
            file.write_text(f"# {file.stem}\n\n{told.get(name, {}).get(locale, '')}\n", encoding="utf-8")
        for page in made:
            file = root / "docs" / locale / page.name
            file.parent.mkdir(parents=True, exist_ok=True)
            text = re.sub(r"\{([^|{}]*)\|([^}]*)\}", r"<ruby>\1<rt>\2</rt></ruby>", page.markdown(""))
            head, body = text.split("---\n\n", 1)
            head = re.sub(r"<ruby>(.*?)<rt>.*?</ruby>", r"\1", head)
            file.write_text(f"{head}---\n\n{body}", encoding="utf-8")
    rows = "".join(
        f"        - {{locale: {one}, name: {one}, build: true{', default: true' if one == 'ja' else ''}}}\n"
        for one in pages
    )
    (root / "mkdocs.yml").write_text(
        CONFIG.format(nav=menu(pages["ja"]) + "".join(f"  - {name}\n" for name in OWN), languages=rows),
        encoding="utf-8",
    )


def _terms(view: View) -> str:
    return "\n\n".join(_text(entry) for entry in term_entries(view, ""))


def _text(entry: Entry) -> str:
    passages = " ".join(passage.text for passage in entry.passages)
    return f"{plain(entry.title)}: {', '.join([*entry.japanese, *entry.names])}. {CARRIED.sub(FIRST, passages)}"


def menu(pages: list[MadePage]) -> str:
    """The lines of `nav`: a section for each folder."""
    folders: dict[str, list[str]] = {}
    for page in pages:
        folders.setdefault(page.name.rpartition("/")[0], []).append(page.name)
    return "".join(f"  - Part {number}: [{', '.join(names)}]\n" for number, names in enumerate(folders.values()))


def lay_ours(root: Path, pages: dict[str, list[MadePage]]) -> None:
    """Write the same pages below `root` as a site of this project, with its hooks, templates and tables."""
    site = TinySite(root, "")
    config = (root / "mkdocs.yml").read_text(encoding="utf-8")
    (root / "mkdocs.yml").write_text(config.replace("\nnav:\n", f"\nnav:\n{menu(pages['ja'])}", 1), encoding="utf-8")
    for locale, made in pages.items():
        for page in made:
            head = (
                ""
                if locale == "ja"
                else f'translation: machine\nsource_version: "{version_of(root / "docs/ja" / page.name)}"\n'
            )
            site.write(f"docs/{locale}/{page.name}", page.markdown(head))
