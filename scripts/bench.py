"""Measures what must stay fast: a catalogue of 300 made-up cases, a quiz of 20 questions. Run it with `make bench`."""

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
QUESTIONS = 20


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


def lay_quiz(root: Path, count: int) -> None:
    """Give the first case `count` questions, taken from all cases."""
    taken: list[str] = []
    for path in sorted((ROOT / "cases").glob("*/quiz.yml")):
        questions = re.split(r"(?m)^(?=  - id: )", path.read_text(encoding="utf-8"))[1:]
        taken += [question.replace("  - id: ", f"  - id: {path.parent.name}-", 1) for question in questions]
    folder = root / "cases" / "made-up-0"
    for path in folder.glob("quiz.*.yml"):
        path.unlink()
    (folder / "quiz.yml").write_text("questions:\n" + "".join(taken[:count]), encoding="utf-8")


def main() -> None:
    """Build the site with 300 cases in Japanese, and time the filters and a quiz in the browser."""
    with tempfile.TemporaryDirectory() as folder:
        root, site = Path(folder) / "tree", Path(folder) / "site"
        shutil.copytree(ROOT, root, ignore=shutil.ignore_patterns(".*", "site", "node_modules", "__pycache__"))
        lay_cases(root, CASES)
        lay_quiz(root, QUESTIONS)
        (root / "mkdocs.yml").write_text((root / "mkdocs.yml").read_text().replace("strict: true", "strict: false"))
        command = [sys.executable, "-m", "mkdocs", "build", "-q", "-f", str(root / "mkdocs.yml"), "-d", str(site)]
        subprocess.run(
            command, check=True, cwd=root, env={"PATH": "", "BUILD_ONLY_LOCALE": "ja", "PYTHONPATH": "hooks"}
        )
        added = {name: len(gzip.compress(text, 6)) for name, text in quiz_files(site).items()}
        page_bytes = len(gzip.compress((site / "cases" / "index.html").read_bytes(), 6))
        with Host(site) as host:
            threading.Thread(target=host.serve_forever, daemon=True).start()
            times, cards = time_filters(host.address)
            clicks = time_quiz(host.address)
            host.shutdown()
    print(f"catalogue of {cards} cases: {page_bytes / 1024:.1f} KB compressed")
    print(f"filter: median {statistics.median(times):.1f} ms, worst {max(times):.1f} ms of {len(times)}")
    told = " + ".join(f"{name} {size / 1024:.1f}" for name, size in added.items())
    print(f"quiz of {QUESTIONS} questions: {told} = {sum(added.values()) / 1024:.1f} KB compressed of 15")
    worst = max(clicks)
    print(
        f"click on an answer: median {statistics.median(clicks):.1f} ms, worst {worst:.1f} ms of {len(clicks)} (limit 50)"
    )


def quiz_files(site: Path) -> dict[str, bytes]:
    """The script and the style that a quiz adds to a page: of our stylesheet, the part for questions and practice."""
    style = (site / "assets" / "madoguchi.css").read_text(encoding="utf-8")
    own = re.findall(r"(?ms)^/\* (?:Questions|Practice).*?(?=^/\* )", style)
    assert len(own) == 2, "the parts of the stylesheet have other names — correct them here"
    return {"script": (site / "assets" / "quiz.js").read_bytes(), "style": "".join(own).encode()}


def time_quiz(address: str) -> list[float]:
    """Milliseconds from a click until the page has been laid out again: choose, check, try again, in each question.

    The learner's record already holds 1000 answers.
    """
    with sync_playwright() as playwright:
        path = (ROOT / ".tools" / "browser").read_text().strip()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 390, "height": 800})
        page.goto(f"{address}cases/made-up-0/")
        page.evaluate(
            """() => {
              const answer = (n) => ({ kind: "answer", at: new Date(1.7e12 + n * 6e4).toISOString(), question: `tax-letter/q-${n % 90}`,
                response: ["one"], share: n % 2, hints: 0, retry: false, mode: "quiz" });
              const events = Array.from({ length: 1000 }, (_, n) => answer(n));
              localStorage.setItem("madoguchi:record:1", JSON.stringify({ format: "madoguchi-record", version: 1, exported: new Date().toISOString(), events }));
            }"""
        )
        page.reload()
        times = page.evaluate(
            """() => {
              const times = [];
              const click = (target) => {
                if (!target) return;
                const start = performance.now();
                target.click();
                document.body.getBoundingClientRect();
                times.push(performance.now() - start);
              };
              for (const question of document.querySelectorAll(".question")) {
                const [check, unknown, retry] = question.querySelectorAll(".quiz__bar button");
                click(question.querySelector(".options :is(input, .order__move:not(:disabled))"));
                click(unknown);
                click(retry);
                if (!question.querySelector("select, input[type=text]")) click(check);
              }
              return times;
            }"""
        )
        assert page.locator(".question").count() == QUESTIONS
        browser.close()
    return list(times)


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
