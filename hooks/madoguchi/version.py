"""The version of a source text, which its translations name."""

import hashlib
import re
from pathlib import Path

from .characters import settled
from .locales import SOURCE

STAMP = re.compile(r"^source_version:.*$", re.M)


def version_of(path: Path) -> str:
    """Eight hexadecimal digits of the SHA-256 of a file's text; how a computer writes line ends and accents does not
    count.
    """
    text = path.read_bytes().decode("utf-8-sig", errors="replace")
    return hashlib.sha256(settled(text).encode()).hexdigest()[:8]


def source_of(path: Path) -> Path | None:
    """The source of a translated file: `quiz.en.yml` → `quiz.yml`, `cases/x/en.md` → `ja.md`, `docs/en/a.md` → `docs/ja/a.md`."""
    if path.suffix == ".yml" and path.parent.name == "words":
        return path.with_name(f"{SOURCE}.yml")
    if path.suffix == ".yml" and path.stem.count("."):
        return path.with_name(path.name.split(".")[0] + ".yml")
    if path.suffix == ".md" and path.parent.parent.name == "cases":
        return path.with_name(f"{SOURCE}.md")
    parts = list(path.parts)
    if path.suffix == ".md" and "docs" in parts:
        parts[len(parts) - parts[::-1].index("docs")] = SOURCE
        return Path(*parts)
    return None


def stamp(path: Path) -> str | None:
    """Write into a translation which version of its source it follows. Returns the version, or None where there is no
    translation or no line `source_version:` to write it into.
    """
    source = source_of(path)
    if source is None or not source.is_file() or source == path or not path.is_file():
        return None
    version = version_of(source)
    text, found = STAMP.subn(f'source_version: "{version}"', path.read_text(encoding="utf-8"), count=1)
    path.write_text(text, encoding="utf-8")
    return version if found else None
