"""The command line: `madoguchi check`, `new case <slug>`, `stamp <file> …`, `schemas`."""

import argparse
import sys
from pathlib import Path

from .loader import load_library
from .new import new_case
from .schema import write_schemas
from .version import stamp

ROOT = Path(__file__).resolve().parents[2]


def check(root: Path) -> int:
    """Print every problem; 1 if any must be mended."""
    _, problems = load_library(root)
    for problem in problems.errors:
        print(problem)
    for problem in problems.notices:
        print(f"notice: {problem}", file=sys.stderr)
    print(f"{len(problems.errors)} to mend, {len(problems.notices)} to look at")
    return 1 if problems.errors else 0


def _stamp(files: list[str]) -> int:
    failed = 0
    for name in files:
        version = stamp(Path(name))
        print(
            f"{name}: {version}"
            if version
            else f"{name}: has no line `source_version:` — name a translation such as cases/tax-letter/quiz.en.yml"
        )
        failed |= version is None
    return failed


def main(arguments: list[str] | None = None) -> int:
    """Run one command; returns the exit code."""
    parser = argparse.ArgumentParser(prog="madoguchi", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check", help="read all content and print what is wrong")
    commands.add_parser("schemas", help="write the JSON Schemas of all YAML files to schemas/")
    new = commands.add_parser("new", help="lay out a new case that passes the check")
    new.add_argument("kind", choices=["case"])
    new.add_argument("slug", help="its only name: small letters and hyphens, such as tax-letter")
    stamped = commands.add_parser("stamp", help="say that a translation follows the source as it is now")
    stamped.add_argument("files", nargs="+")
    asked = parser.parse_args(arguments)
    if asked.command == "check":
        return check(ROOT)
    if asked.command == "stamp":
        return _stamp(asked.files)
    if asked.command == "schemas":
        write_schemas(ROOT / "schemas")
        return 0
    said, failed = new_case(ROOT, asked.slug)
    print(said)
    return failed


if __name__ == "__main__":
    sys.exit(main())
