"""The command line: `madoguchi check [--due DAYS]`, `new case <slug>`, `flow <slug>`, `stamp <file> …`, `schemas`,
`offline`, `publish`.
"""

import argparse
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from .flow import diagram
from .loader import load_library
from .new import new_case
from .offline import make_offline
from .problem import ContentError
from .publish import publish
from .scenario import Scenario
from .schema import write_schemas
from .source import Sources
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


def due(root: Path, days: int) -> int:
    """Print every source that somebody has to look at again within so many days, the earliest first."""
    library, _ = load_library(root)
    table = library.tables.get("sources")
    listed = table.source.sources if table and isinstance(table.source, Sources) else ()
    limit = date.today() + timedelta(days)
    falling = sorted((source for source in listed if source.due(limit)), key=lambda source: source.review)
    for source in falling:
        print(f"{source.review} {source.id}: {source.title} {source.url}")
    print(f"{len(falling)} of {len(listed)} sources fall due by {limit}")
    return 0


def flow(root: Path, slug: str) -> int:
    """Print the flow of a case's exercise as Mermaid text."""
    case = load_library(root)[0].cases.get(slug)
    if case is None or case.scenario is None or not isinstance(case.scenario.source, Scenario):
        print(f"cases/{slug} has no scenario that can be drawn — run `./madoguchi check`", file=sys.stderr)
        return 1
    print(diagram(case.scenario.source), end="")
    return 0


def offline(root: Path) -> int:
    """Write the ZIPs and print what they are; 1 if the content is faulty or a build fails."""
    try:
        for file in make_offline(root):
            print(f"{file.url}  {file.megabytes:.1f} MB")
    except ContentError as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.CalledProcessError as error:
        return _told(error, "make offline")
    return 0


def online(root: Path) -> int:
    """Write the site as it is put online, with its ZIPs; 1 if it was not said where, or as in `offline`."""
    if not os.environ.get("SITE_URL"):
        print("nobody said where the site will stand — type: SITE_URL=https://… make publish", file=sys.stderr)
        return 1
    if failed := offline(root):
        return failed
    try:
        print(f"{publish(root).name}/: put what is in this folder on {os.environ['SITE_URL']}")
    except subprocess.CalledProcessError as error:
        return _told(error, "make publish")
    return 0


def _told(error: subprocess.CalledProcessError, again: str) -> int:
    print(error.stderr, file=sys.stderr)
    print(f"the site could not be built: see above — mend it, then run `{again}` again", file=sys.stderr)
    return 1


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
    checked = commands.add_parser("check", help="read all content and print what is wrong")
    checked.add_argument("--due", nargs="?", const=90, type=int, metavar="DAYS", help="what to look at again (90 days)")
    drawn = commands.add_parser("flow", help="draw the exercise of a case as Mermaid text")
    drawn.add_argument("slug")
    commands.add_parser("offline", help="write the site as ZIPs that need no network")
    commands.add_parser("publish", help="write the site as it is put online, with those ZIPs")
    commands.add_parser("schemas", help="write the JSON Schemas of all YAML files to schemas/")
    new = commands.add_parser("new", help="lay out a new case that passes the check")
    new.add_argument("kind", choices=["case"])
    new.add_argument("slug", help="its only name: small letters and hyphens, such as tax-letter")
    stamped = commands.add_parser("stamp", help="say that a translation follows the source as it is now")
    stamped.add_argument("files", nargs="+")
    asked = parser.parse_args(arguments)
    if asked.command == "check":
        return check(ROOT) if asked.due is None else due(ROOT, asked.due)
    if asked.command == "flow":
        return flow(ROOT, asked.slug)
    if asked.command == "stamp":
        return _stamp(asked.files)
    if asked.command == "offline":
        return offline(ROOT)
    if asked.command == "publish":
        return online(ROOT)
    if asked.command == "schemas":
        write_schemas(ROOT / "schemas")
        return 0
    said, failed = new_case(ROOT, asked.slug)
    print(said)
    return failed


if __name__ == "__main__":
    sys.exit(main())
