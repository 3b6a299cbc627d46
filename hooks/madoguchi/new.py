"""Lays out the folder of a new case, so that only the writing is left."""

import shutil
from pathlib import Path

from .mount import SLUG

SKELETON = Path(__file__).with_name("skeleton")


def new_case(root: Path, slug: str) -> tuple[str, int]:
    """Make `cases/<slug>/` from the skeleton. Returns what to tell the writer and the exit code; never overwrites."""
    folder = root / "cases" / slug
    if not SLUG.fullmatch(slug):
        return f"`{slug}` cannot be a slug — use small letters, digits and hyphens, such as tax-letter", 1
    if slug == "index":
        return "`index` is the page of all cases — choose another slug", 1
    if folder.exists():
        return f"cases/{slug} is already there — choose another slug, or edit that one", 1
    shutil.copytree(SKELETON, folder)
    return f"cases/{slug}: write ja.md, then quiz.yml and case.yml; `make check` tells what is missing", 0
