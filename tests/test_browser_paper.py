"""The checklist and its report on paper: how many pages, and that everything is on them."""

import os
import shutil
import subprocess
import unicodedata
from typing import Any, get_args

import pytest
import yaml
from playwright.sync_api import Browser, Page, expect

from answering import said
from assessing import CHECKS, filled, put
from assessments import step
from conftest import ROOT
from host import Host
from madoguchi.checklist import ServiceId
from madoguchi.ruby import plain

pytestmark = pytest.mark.browser

HOME = {"ja": "", "en": "en/"}
MOST = 8
Words = dict[str, Any]


def pages_of(page: Page) -> list[str]:
    """The text of each page of paper, without spaces, with characters that only look alike made the same."""
    program = shutil.which("pdftotext")
    if not program:
        if os.environ.get("CI"):
            pytest.fail("there is no pdftotext — install poppler-utils")
        pytest.skip("there is no pdftotext — install poppler-utils")
    pdf = page.pdf(format="A4", prefer_css_page_size=True)
    done = subprocess.run([program, "-raw", "-enc", "UTF-8", "-", "-"], input=pdf, capture_output=True, check=True)
    return [bare(text) for text in done.stdout.decode().split("\f")[:-1]]


def bare(text: str) -> str:
    return "".join(unicodedata.normalize("NFKC", text).split())


def words_of(locale: str) -> dict[str, Words]:
    """The words of each check in a language."""
    if locale == "ja":
        return {
            check["id"]: {**check, "indicators": {one["id"]: one for one in check["indicators"]}} for check in CHECKS
        }
    path = ROOT / f"data/checklist.{locale}.yml"
    found: dict[str, Words] = yaml.safe_load(path.read_text(encoding="utf-8"))["checks"]
    return found


@pytest.mark.parametrize("locale", HOME)
def test_printed_form_has_everything_on_few_pages(browser: Browser, host: Host, locale: str) -> None:
    """With scripts off the form is at most eight sheets of A4, with every check, item, level and box for a reason."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{host.address}{HOME[locale]}checklist/")
    pages = pages_of(page)
    assert len(pages) <= MOST
    assert all(pages)
    whole = "".join(pages)
    missing = []
    for check in words_of(locale).values():
        texts = [check["text"], check["room"]]
        for one in check["indicators"].values():
            texts += [one["text"], one["find"], one["evidence"], *one["levels"].values()]
        missing += [text for text in texts if bare(plain(text)) not in whole]
    assert missing == []
    # Each service has its line too, and what only a screen can do is not there.
    page.emulate_media(media="print")
    assert page.locator("[data-service]").filter(visible=True).count() == 6
    assert page.locator("main :is(button, summary, select, textarea, progress)").filter(visible=True).count() == 0
    context.close()


@pytest.mark.parametrize("locale", HOME)
def test_printed_report_is_one_page(browser: Browser, host: Host, locale: str) -> None:
    """The report is one sheet of A4: who and when, the radar, nine scores, the services and strengths; no plan, no gaps."""
    page = browser.new_page(locale="en-GB" if locale == "en" else "ja", reduced_motion="reduce")
    page.goto(f"{host.address}{HOME[locale]}result/")
    partner = "A rather long name of a partner, and another one"
    names = get_args(ServiceId)
    given = {name: {"gives": "with", "partner": partner} for name in names}
    own = step("In the plan only")
    people = "Manager, coordinator, two counselors, interpreter"
    put(page, filled(name="Mori", people=people, services=given, plan=[own]))
    page.evaluate("document.documentElement.dataset.printed = 'report'")
    (text,) = pages_of(page)
    assert bare("Mori · 2026-03-04") in text
    for check in words_of(locale).values():
        assert bare(plain(check["text"])) in text
    for row in page.locator(".result__table tbody tr").all():
        assert bare("".join(row.locator("th, td").all_text_contents())) in text
    for line in page.locator(".report li").all_text_contents():
        assert bare(line) in text
    assert page.locator(".report li").count() == 11
    assert bare("In the plan only") not in text
    page.close()


def test_buttons_print_their_part_alone(browser: Browser, host: Host) -> None:
    """«Print the report» and «Print the plan» print one part each, and leave the page as it was."""
    page = browser.new_page(locale="en-GB", reduced_motion="reduce")
    page.add_init_script(
        "window.parts = []; window.print = () => parts.push(document.documentElement.dataset.printed);"
    )
    page.goto(host.address + "en/result/")
    put(page, filled())
    for key in ("result.print", "result.printPlan"):
        page.get_by_role("button", name=said(key), exact=True).click()
    assert page.evaluate("parts") == ["report", "plan"]
    expect(page.locator("html")).not_to_have_attribute("data-printed", "plan")
    page.close()
