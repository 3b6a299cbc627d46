"""What the tests of the checklist share: its content, what is expected of it, and a browser that holds assessments."""

import json
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import FilePayload, Locator, Page, expect

from answering import said
from assessments import LEVELS, Answer, Assessment, assessment, text_of
from conftest import ROOT

KEY = "madoguchi:assessments:1"
CURRENT = "madoguchi:assessment:1"
CHECKS: list[dict[str, Any]] = yaml.safe_load((ROOT / "data/checklist.yml").read_text(encoding="utf-8"))["checks"]
PLACES: dict[str, str] = {one["id"]: one["place"] for check in CHECKS for one in check["indicators"]}
NOTHING: Answer = {"level": "", "reason": "", "note": "", "evidence": []}
ALONE = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } })"


def asked(kind: str, *also: str) -> list[str]:
    """The indicators that a kind of place is asked, in their order."""
    return [name for name, place in PLACES.items() if place in ("both", kind, *also)]


def filled(shift: int = 0, kind: str = "desk", **changed: Any) -> Assessment:
    """An assessment in which everything is answered, with levels that go round, begun at another one for each `shift`."""
    levels = {name: LEVELS[(number + shift) % 4] for number, name in enumerate(asked(kind))}
    return levelled(levels, **{"kind": kind, **changed})


def levelled(levels: dict[str, str], **changed: Any) -> Assessment:
    """An assessment with these levels, no notes and no plan."""
    answers = {name: {**NOTHING, "level": level} for name, level in levels.items()}
    return assessment(**{"answers": answers, "services": {}, "plan": [], **changed})


def scores(given: Assessment, kind: str = "") -> list[int | None]:
    """The nine scores, reckoned anew; `kind` asks only what that kind of place is asked."""
    found: list[int | None] = []
    for check in CHECKS:
        names = [one["id"] for one in check["indicators"] if one["place"] in ("both", kind or given["kind"])]
        levels = [given["answers"].get(name, NOTHING)["level"] for name in names]
        points = [LEVELS.index(level) for level in levels if level in LEVELS]
        found.append(int(sum(points) * 100 / (3 * len(points)) + 0.5) if points else None)
    return found


def shown(given: list[int | None]) -> list[str]:
    """Scores as tables show them."""
    return ["–" if score is None else str(score) for score in given]


def kept(page: Page) -> list[Assessment]:
    """The assessments that the browser keeps."""
    text = page.evaluate("(key) => localStorage.getItem(key)", KEY)
    found: list[Assessment] = json.loads(text)["assessments"] if text else []
    return found


def put(page: Page, *given: Assessment, current: str = "") -> None:
    """Puts assessments into the browser and shows the page anew."""
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, text_of(*given)])
    page.evaluate("([key, id]) => localStorage.setItem(key, JSON.stringify(id))", [CURRENT, current or given[-1]["id"]])
    page.reload()


def press(page: Page | Locator, key: str) -> None:
    page.get_by_role("button", name=said(key), exact=True).click()


def field_of(page: Page, name: str) -> Locator:
    """The part of the form for one indicator."""
    return page.locator(f'[data-indicator="{name}"]')


def choose(page: Page, name: str, level: str) -> None:
    field_of(page, name).locator(f'[value="{level}"]').check()


def cells(row: Locator) -> list[str]:
    return [text.strip() for text in row.locator("th, td").all_text_contents()]


def rows(table: Locator) -> list[list[str]]:
    """The texts of the body of a table."""
    return [cells(row) for row in table.locator("tbody tr").all()]


def payload(name: str, text: str) -> FilePayload:
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def bring(page: Page, *files: FilePayload | Path) -> None:
    """Gives files to the page and waits until they are read."""
    chooser = page.locator("main [type=file]")
    payloads = [
        payload(file.name, file.read_text(encoding="utf-8")) if isinstance(file, Path) else file for file in files
    ]
    chooser.set_input_files(payloads)
    expect(chooser).to_have_value("")


def saved(page: Page, key: str, folder: Path) -> Path:
    """The file that a button gives."""
    with page.expect_download() as download:
        press(page, key)
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    return path


def tab_to(page: Page, matches: str, back: bool = False) -> None:
    """Goes on with the keyboard until something of this kind has the focus."""
    for _ in range(400):
        page.keyboard.press("Shift+Tab" if back else "Tab")
        if page.evaluate("(matches) => document.activeElement.matches(matches)", matches):
            return
    raise AssertionError(f"{matches} cannot be reached with the keyboard")
