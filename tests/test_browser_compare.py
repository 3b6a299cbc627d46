"""Assessments side by side in a real browser: one place over the years, several places, with names and without."""

from collections.abc import Iterator
from csv import reader
from pathlib import Path
from statistics import median

import pytest
from playwright.sync_api import Browser, Page, expect

from answering import said
from assessing import CHECKS, bring, cells, filled, levelled, payload, press, put, rows, saved, scores, shown
from assessments import Assessment, text_of
from host import Host

pytestmark = pytest.mark.browser

HELD = "[...Object.entries(localStorage), ...Object.entries(sessionStorage)].length"
DAYS = ["2024-03-04", "2025-03-05", "2026-03-06"]


@pytest.fixture
def page(browser: Browser, host: Host) -> Iterator[Page]:
    """The page that compares, in English."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.goto(host.address + "en/compare/")
    yield page
    page.close()


def head(page: Page, part: str) -> list[str]:
    return cells(page.locator(f".compare__{part} thead tr"))


def body(page: Page, part: str) -> list[list[str]]:
    return rows(page.locator(f".compare__{part}"))


def files(*given: Assessment) -> list[tuple[str, str]]:
    """(name, text) of a file for each assessment."""
    return [(f"{one['id']}.json", text_of(one)) for one in given]


def give(page: Page, *given: tuple[str, str]) -> None:
    bring(page, *[payload(name, text) for name, text in given])


def places(count: int, kind: str = "desk") -> list[Assessment]:
    """Places that have answered everything, each otherwise."""
    return [filled(number, kind, id=f"{kind}-{number}", name=f"Place {kind} {number}") for number in range(count)]


def spread(given: list[list[int | None]]) -> list[list[str]]:
    """Median, lowest to highest and count of each check."""
    found = []
    for column in zip(*given, strict=True):
        known = [score for score in column if score is not None]
        found.append([str(int(median(known) + 0.5)), f"{min(known)}–{max(known)}", str(len(known))])
    return found


def test_years_of_one_place_are_lines(page: Page) -> None:
    """Three years of one desk, dropped in any order, are a line for each check and a table with the days in order."""
    years = [filled(number, id=f"y{number}", name="Mori", day=day) for number, day in enumerate(DAYS)]
    dropped = [files(*years)[number] for number in (2, 0, 1)]
    page.locator(".class__drop").evaluate(
        """(drop, files) => {
          const dataTransfer = new DataTransfer();
          for (const [name, text] of files) dataTransfer.items.add(new File([text], name));
          drop.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
        }""",
        dropped,
    )
    expect(page.locator(".compare__count")).to_have_text(said("result.count", count=3, places=1))
    assert head(page, "years") == [said("result.column.check"), *DAYS]
    wanted = [list(row) for row in zip(*[shown(scores(one)) for one in years], strict=True)]
    found = body(page, "years")
    assert [row[1:] for row in found] == wanted
    expect(page.locator(".compare__chart polyline")).to_have_count(len(CHECKS))
    expect(page.locator(".chart__mark")).to_have_count(3 * len(CHECKS))
    about = page.locator(".compare__chart desc").text_content() or ""
    assert about == ". ".join(f"{row[0]}: {', '.join(row[1:])}" for row in found)
    ticks = page.locator(".compare__chart .chart__tick").all_text_contents()
    assert [tick for tick in ticks if "-" in tick] == DAYS
    for part in ("places", "few", "mixed", "one"):
        expect(page.locator(f".compare__{part}")).to_be_hidden()
    assert page.evaluate(HELD) == 0


def test_year_without_an_answer_is_a_gap(page: Page) -> None:
    """A check that nobody answered in a year has no mark there, and a dash in the table."""
    years = [filled(id="y0", name="Mori", day=DAYS[0]), levelled({}, id="y1", name="Mori", day=DAYS[1])]
    give(page, *files(*years))
    assert {row[2] for row in body(page, "years")} == {"–"}
    expect(page.locator(".chart__mark")).to_have_count(len(CHECKS))


def test_one_alone_is_not_compared(page: Page) -> None:
    """One assessment asks for another; the same once more is still one."""
    give(page, *files(filled(name="Mori")))
    expect(page.locator(".compare__one")).to_be_visible()
    give(page, *files(filled(name="Mori")))
    expect(page.locator(".compare__count")).to_have_text(said("result.count", count=1, places=1))
    for part in ("years", "places"):
        expect(page.locator(f".compare__{part}")).to_be_hidden()


def test_damaged_file_is_explained_and_the_others_are_shown(page: Page, tmp_path: Path) -> None:
    """Of five desks one is damaged and explained; the other four are median and range; their newest day counts."""
    given = places(4)
    older = {**given[0], "id": "older", "day": "2020-01-01", "answers": {}}
    give(page, *files(*given, older), ("damaged.json", text_of(given[0])[:-7]))
    expect(page.locator(".assess__notice")).to_have_text(said("file.cut", file="damaged.json"))
    expect(page.locator(".compare__count")).to_have_text(said("result.count", count=5, places=4))
    names = [f"{one['name']} ({one['day']})" for one in given]
    columns = [said(f"result.{key}") for key in ("column.check", "median", "range", "places")]
    assert sorted(head(page, "places")[4:]) == names
    assert head(page, "places")[:4] == columns
    found = body(page, "places")
    wanted = [scores(one) for one in given]
    assert [row[1:4] for row in found] == spread(wanted)
    for name, reckoned in zip(names, wanted, strict=True):
        place = head(page, "places").index(name)
        assert [row[place] for row in found] == shown(reckoned)
    written = saved(page, "result.csv", tmp_path).read_text(encoding="utf-8-sig")
    assert list(reader(written.splitlines())) == [head(page, "places"), *found]

    page.locator("[name=names]").uncheck()
    assert head(page, "places") == columns
    assert [row[1:] for row in body(page, "places")] == spread(wanted)
    assert "Place desk" not in page.locator("main").inner_text()
    assert "Place desk" not in saved(page, "result.csv", tmp_path).read_text(encoding="utf-8")


def test_fewer_than_three_places_are_never_without_names(page: Page) -> None:
    """With two places, names off shows no table but the reason; with three, no check that fewer than three answered."""
    one, two, three = places(3)
    give(page, *files(one, two))
    few, table = page.locator(".compare__few"), page.locator(".compare__places table")
    expect(table).to_be_visible()
    expect(few).to_be_hidden()
    page.locator("[name=names]").uncheck()
    expect(table).to_be_hidden()
    expect(few).to_have_text(said("result.few"))
    assert "Place desk" not in page.locator("main").inner_text()
    first = {name["id"] for name in CHECKS[0]["indicators"]}
    rest = {name: answer for name, answer in three["answers"].items() if name not in first}
    give(page, *files({**three, "answers": rest}))
    expect(table).to_be_visible()
    expect(few).to_be_hidden()
    found = body(page, "places")
    assert found[0][1:3] == ["–", "–"]
    assert [row[1:] for row in found[1:]] == spread([scores(place) for place in (one, two, three)])[1:]


def test_desk_and_center_are_compared_by_what_both_have(page: Page) -> None:
    """Mixed, only what both are asked counts, and it is said; each kind alone is compared by all that it is asked."""
    desks, centers = places(2), places(2, "center")
    give(page, *files(*desks))
    mixed = page.locator(".compare__mixed")
    expect(mixed).to_be_hidden()
    assert [row[1:4] for row in body(page, "places")] == spread([scores(one) for one in desks])
    give(page, *files(*centers))
    expect(mixed).to_have_text(said("result.mixed"))
    common = [scores(one, "both") for one in (*desks, *centers)]
    assert [row[1:4] for row in body(page, "places")] == spread(common)
    assert common != [scores(one) for one in (*desks, *centers)]
    press(page, "result.clear")
    expect(page.locator(".compare__result")).to_be_hidden()
    expect(page.locator(".class__drop [type=file]")).to_be_focused()
    give(page, *files(*centers))
    expect(mixed).to_be_hidden()
    assert [row[1:4] for row in body(page, "places")] == spread([scores(one) for one in centers])


def test_what_the_browser_keeps_can_be_added(page: Page, tmp_path: Path) -> None:
    """The browser's own assessments join those of files, and all of them together are one file that can be read again."""
    put(page, filled(id="mine", name="Mine"))
    give(page, *files(filled(1, id="other", name="Other")))
    press(page, "result.own")
    expect(page.locator(".compare__count")).to_have_text(said("result.count", count=2, places=2))
    before = body(page, "places")
    file = saved(page, "result.json", tmp_path)
    page.reload()
    expect(page.locator(".compare__result")).to_be_hidden()
    bring(page, file)
    expect(page.locator(".compare__places")).to_be_visible()
    assert body(page, "places") == before


def test_a_file_without_names_tells_nobody(page: Page, tmp_path: Path) -> None:
    """With names off, the file has levels only, the scores stay; of fewer than three places there is none."""
    given = [{**one, "people": "Sato"} for one in places(3)]
    give(page, *files(*given))
    before = [row[1:4] for row in body(page, "places")]
    page.locator("[name=names]").uncheck()
    file = saved(page, "result.json", tmp_path)
    text = file.read_text(encoding="utf-8")
    assert not [word for one in given for word in (one["name"], one["id"], "Sato") if f'"{word}"' in text]
    page.reload()
    bring(page, file)
    assert [row[1:4] for row in body(page, "places")] == before
    page.reload()
    give(page, *files(*given[:2]))
    page.locator("[name=names]").uncheck()
    press(page, "result.json")
    expect(page.locator(".assess__notice")).to_have_text(said("result.few"))


def test_names_are_shown_as_they_are(page: Page) -> None:
    """Marks of HTML in a name are text; places without a name are each a place."""
    give(
        page,
        *files(
            filled(id="a", name="<img src=x onerror=alert(1)>"), filled(1, id="b", name=""), filled(2, id="c", name="")
        ),
    )
    expect(page.locator(".compare__count")).to_have_text(said("result.count", count=3, places=3))
    assert "<img src=x onerror=alert(1)> (2026-03-04)" in head(page, "places")
    expect(page.locator("main img")).to_have_count(0)
