"""Lays out the folder of a new case, so that only the writing is left."""

import shutil
from pathlib import Path

from .mount import slug_fault

SKELETON = Path(__file__).with_name("skeleton")


def new_case(root: Path, slug: str) -> tuple[str, int]:
    """Make `cases/<slug>/` from the skeleton. Returns what to tell the writer and the exit code; never overwrites."""
    folder = root / "cases" / slug
    if fault := slug_fault(slug):
        why, todo = fault
        return f"`{slug}` cannot be a slug{why} — use {todo}", 1
    if folder.exists():
        return f"cases/{slug} is already there — choose another slug, or edit that one", 1
    shutil.copytree(SKELETON, folder)
    return f"cases/{slug}: write ja.md, then quiz.yml and case.yml; `make check` tells what is missing", 0
