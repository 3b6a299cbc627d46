"""A tiny site: the real hooks, templates and configuration over a handful of files."""

import re
import shutil
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path
from subprocess import CompletedProcess
from textwrap import dedent

ROOT = Path(__file__).parents[1]
SKELETON = ROOT / "hooks" / "madoguchi" / "skeleton"
MENU = ("index.md", "about.md", "practice.md", "questions.md", "glossary.md", "sources.md", "search.md", "offline.md")
LOCALES = ("ja", "ja-Hira", "en", "zh", "vi", "pt-BR", "ne")


class TinySite:
    """A site in a folder of its own. Files of the tree come over the bare minimum that every site needs."""

    def __init__(self, root: Path, tree: str) -> None:
        self.root = root
        self.site = root / "site"
        for name in ("hooks", "overrides", "data"):
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        shutil.copytree(ROOT / "docs" / "assets", root / "docs" / "assets")
        (root / "cases").mkdir()
        shutil.rmtree(root / "data" / "quizzes")
        for name in ("checklist", "services", "prefectures"):
            for path in (root / "data").glob(f"{name}.*"):
                path.write_text(re.sub(r"([\w-]+/)?[\w-]+\.md", "index.md", path.read_text("utf-8")), encoding="utf-8")
        self._configure()
        for name, text in [*MINIMUM.items(), *files_of(dedent(tree)).items()]:
            self.write(name, text)

    def _configure(self) -> None:
        text = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        menu = "nav:\n" + "".join(f"  - {name}\n" for name in MENU)
        menu += "  - nav.cases: [cases/index.md]\n  - directory.md\n"
        (self.root / "mkdocs.yml").write_text(re.sub(r"(?ms)^nav:\n.*?^\n", menu + "\n", text), encoding="utf-8")

    def write(self, path: str, text: str) -> None:
        """Write one file below the root of the site."""
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def change(self, path: str, *changes: tuple[str, str]) -> None:
        """Put other words for words of a file below the root of the site; each has to be there."""
        text = (self.root / path).read_text(encoding="utf-8")
        for before, after in changes:
            assert before in text, before
            text = text.replace(before, after, 1)
        self.write(path, text)

    def add_case(self, slug: str) -> None:
        """Add the case with which an author begins, in Japanese only."""
        shutil.copytree(SKELETON, self.root / "cases" / slug)

    def build(
        self, only: str = "", program: str = "mkdocs", address: str = "https://tiny.example/"
    ) -> CompletedProcess[str]:
        """Build it strictly, in all languages or `only` in some beside Japanese; returns the finished process."""
        from conftest import build

        return build(self.root, self.site, address, only, program)

    def build_well(self, only: str = "", program: str = "mkdocs") -> None:
        """Build it, and fail the test with what was said if that does not work."""
        done = self.build(only, program)
        assert done.returncode == 0, done.stderr

    def page(self, path: str) -> str:
        """The HTML of a page that was built, such as `en/about/`."""
        return (self.site / path / "index.html").read_text(encoding="utf-8")

    def pages(self) -> dict[str, str]:
        """The HTML of every page that was built, by its path."""
        paths = self.site.rglob("*.html")
        return {path.relative_to(self.site).as_posix(): path.read_text(encoding="utf-8") for path in paths}


Lay = Callable[[str], TinySite]
"""Lays out a tiny site from an indented tree."""


def files_of(tree: str) -> dict[str, str]:
    """Files from an indented tree: a line without indentation is a path, what is indented below it is its text."""
    files: dict[str, list[str]] = {}
    current: list[str] = []
    for line in tree.strip("\n").split("\n"):
        if line and not line.startswith(" "):
            current = files.setdefault(line.strip(), [])
        else:
            current.append(line[4:])
    return {path: "\n".join(lines).strip("\n") + "\n" for path, lines in files.items()}


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def text_of(html: str) -> str:
    """The text of HTML, white space folded."""
    parser = _Text()
    parser.feed(html)
    return " ".join("".join(parser.found).split())


def _page(title: str, template: str = "") -> str:
    line = f"template: {template}\n" if template else ""
    return f"---\ntitle: {title}\ndescription: これはとても小さなサイトのページです。\n{line}---\n\n# {title}\n\nはじめの文。\n"


MINIMUM = {
    "docs/ja/index.md": _page("小さなサイト", "home.html"),
    "docs/ja/about.md": _page("このサイトについて"),
    "docs/ja/glossary.md": _page("用語集", "glossary.html"),
    "docs/ja/sources.md": _page("出典", "sources.html"),
    "docs/ja/search.md": _page("検索と索引", "search.html"),
    "docs/ja/offline.md": _page("ネットワークなしで使う", "offline.html"),
    "docs/ja/directory.md": _page("連絡先", "directory.html"),
    "docs/ja/practice.md": _page("練習", "practice.html"),
    "docs/ja/questions.md": _page("問題", "questions.html"),
    "docs/ja/cases/index.md": _page("事例", "cases.html"),
}
ENGLISH = """
    docs/en/about.md
        ---
        title: About
        description: A page of a very small site.
        translation: machine
        source_version: "00000000"
        ---

        # About

        First words.
    """
"""For a tree: the page about the site in English too."""
