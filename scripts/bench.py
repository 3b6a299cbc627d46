"""Measures what must stay fast: a catalogue of 300 made-up cases. Run it with `make bench`."""

import gzip
import random
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "hooks")]

from host import Host  # noqa: E402

CASES = 300
ROUNDS = 40
FILTERS = ("topic", "role", "service", "level", "minutes")


def lay_cases(root: Path, count: int) -> None:
    """Make `count` cases below `root`: real stories under made-up titles, topics, roles and levels (seeded)."""
    chance = random.Random(1)
    originals = sorted(path for path in (ROOT / "cases").glob("*/") if (path / "ja.md").exists())
    topics = ["residence", "work", "tax", "insurance", "pension", "medical", "family", "child", "school", "housing"]
    services = ["information", "consultation", "coordination", "interpreting", "listening", "conference"]
    for number in range(count):
        folder = root / "cases" / f"made-up-{number}"
        shutil.copytree(originals[number % len(originals)], folder)
        text = (folder / "case.yml").read_text(encoding="utf-8")
        lead = chance.choice(["interpreter", "counselor", "coordinator"])
        for key, value in {
            "lead": lead,
            "roles": "[interpreter, counselor, coordinator]",
            "topics": f"[{', '.join(chance.sample(topics, 2))}]",
            "services": f"[{', '.join(chance.sample(services, 2))}]",
            "level": str(chance.randint(1, 3)),
            "minutes": str(chance.choice([20, 30, 45, 60])),
        }.items():
            text = re.sub(rf"(?m)^{key}:.*$", f"{key}: {value}", text)
        (folder / "case.yml").write_text(text, encoding="utf-8")
        for story in folder.glob("*.md"):
            words = story.read_text(encoding="utf-8")
            title = re.search(r"(?m)^title: (.*)$", words)
            if title:
                words = words.replace(title[1], f"{title[1]} {number}")
            story.write_text(words, encoding="utf-8")


def main() -> None:
    """Build the site with 300 cases in Japanese, and time the filters in the browser."""
    with tempfile.TemporaryDirectory() as folder:
        root, site = Path(folder) / "tree", Path(folder) / "site"
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "site", "node_modules", "__pycache__"))
        lay_cases(root, CASES)
        (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text().replace("strict: true", "strict: false"))
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
        subprocess.run(
            command, check=True, cwd=root, env={"PATH": "", "BUILD_ONLY_LOCALE": "ja", "PYTHONPATH": "hooks"}
        )
        page_bytes = len(gzip.compress((site / "cases" / "index.html").read_bytes(), 6))
        with Host(site) as host:
            threading.Thread(target=host.serve_forever, daemon=True).start()
            times, cards = time_filters(host.address)
            host.shutdown()
    print(f"catalogue of {cards} cases: {page_bytes / 1024:.1f} KB compressed")
    print(f"filter: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms of {len(times)}")


def time_filters(address: str) -> tuple[list[float], int]:
    """Milliseconds from a change of one filter until the page has been laid out again, and the number of cards."""
    with sync_playwright() as playwright:
        path = (ROOT / ".tools" / "browser").read_text().strip()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.goto(f"{address}cases/")
        cards = page.locator(".card").count()
        times = page.evaluate(
            """([names, rounds]) => {
              const times = [];
              for (let round = 0; round < rounds; round += 1) {
                const select = document.querySelector(`select[name="${names[round % names.length]}"]`);
                select.selectedIndex = 1 + (round % (select.options.length - 1));
                const start = performance.now();
                select.dispatchEvent(new Event("change", { bubbles: true }));
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
              }
              return times;
            }""",
            [list(FILTERS), ROUNDS],
        )
        browser.close()
    return list(times), cards


if __name__ == "__main__":
    main()
