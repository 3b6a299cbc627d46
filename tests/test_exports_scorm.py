"""The SCORM package: its form, and that a real player of SCORM gets the answers, the score and the completion."""

import io
import os
import re
import shutil
import threading
import xml.etree.ElementTree as ET
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, FrameLocator, Page, expect

from conftest import ROOT
from host import Host
from madoguchi.locales import LOCALES

PLAYER = ROOT / ".tools/exchange/node_modules/scorm-again/dist/scorm12.min.js"
SCHEMA = {"ims": "http://www.imsproject.org/xsd/imscp_rootv1p1p2", "adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2"}
LMS = """<!doctype html><title>LMS</title><script src="player.js"></script>
<script>window.API = new Scorm12API({ autocommit: false }); window.API.loadFromJSON(JSON.parse(localStorage.getItem("cmi") || "{}"), "");
const end = window.API.LMSFinish; window.finished = 0;
window.API.LMSFinish = (text) => { window.finished++; return end.call(window.API, text); };
window.leave = () => { localStorage.setItem("cmi", JSON.stringify(window.API.renderCMIToJSONObject().cmi)); };</script>
<iframe src="index.html" width="900" height="900"></iframe>"""
WHOLE = "madoguchi"
FORMER = (
    '[1975056155,[0,1,1,1,1,0,[1]],[0,1,1,1,1,0,"I"],[0,1,0,0,1,1,[]],[0,1,1,1,1,0,[1,3]],[0,0,null,null,0,0,null],'
    "[0,0,null,null,0,0,null],[0,0,null,null,0,0,null],[0,0,null,null,0,0,null],[0,0,null,null,0,0,null]]"
)
"""What the version before wrote for the interpreter's quiz: four questions answered, and nothing on which they were."""


def package(host: Host, locale: str, name: str) -> zipfile.ZipFile:
    """A package as the site offers it."""
    return zipfile.ZipFile(io.BytesIO((host.folder / "exports" / locale / f"{name}.scorm.zip").read_bytes()))


@pytest.mark.browser
@pytest.mark.parametrize("locale", LOCALES)
def test_a_package_has_the_form_of_scorm(host: Host, locale: str) -> None:
    """The manifest stands at the top, says 1.2, and lists what is in the package; no file is asked from elsewhere."""
    with package(host, locale, WHOLE) as packed:
        manifest = ET.fromstring(packed.read("imsmanifest.xml"))
        assert manifest.findtext("ims:metadata/ims:schemaversion", namespaces=SCHEMA) == "1.2"
        resource = manifest.find("ims:resources/ims:resource", SCHEMA)
        assert resource is not None
        assert resource.get(f"{{{SCHEMA['adlcp']}}}scormtype") == "sco"
        listed = {str(file.get("href")) for file in resource.findall("ims:file", SCHEMA)}
        assert listed == set(packed.namelist()) - {"imsmanifest.xml"}
        page = packed.read("index.html").decode()
    assert page.count('class="question"') >= 60
    assert f'<html lang="{locale}">' in page
    assert 'src="/' not in page
    assert 'href="/' not in page


@pytest.mark.browser
@pytest.mark.parametrize("name", [WHOLE, "interpreter"])
def test_every_link_opens_a_window_of_its_own(host: Host, name: str) -> None:
    """A link that replaces the package in its frame ends the session."""
    with package(host, "en", name) as packed:
        page = packed.read("index.html").decode()
    links = re.findall(r"<a [^>]*>", page)
    assert len(links) > 10
    assert [link for link in links if not link.endswith('" target="_blank" rel="noopener">')] == []
    assert [link for link in links if not link.startswith('<a href="http')] == []


@pytest.mark.browser
def test_each_quiz_has_its_heading(host: Host) -> None:
    """In the whole bank a heading stands before each quiz, whose numbers begin at 1; a quiz alone needs none."""
    with package(host, "en", WHOLE) as packed:
        page = packed.read("index.html").decode()
    parts = page.split("<h2>")[1:]
    assert len(parts) >= 10
    numbers = [re.findall(r'question__number" data-search-exclude>\D*(\d+)', part) for part in parts]
    assert numbers == [[str(number) for number in range(1, len(found) + 1)] for found in numbers]
    with package(host, "en", "interpreter") as packed:
        assert "<h2" not in packed.read("index.html").decode()


@pytest.fixture(params=["en/interpreter"])
def lms(request: pytest.FixtureRequest, host: Host, tmp_path: Path) -> Iterator[Host]:
    """A learning system that plays a package: that of the interpreter's quiz in English, unless a test asks for others."""
    if not PLAYER.exists():
        if os.environ.get("CI"):
            pytest.fail("scorm-again is missing — run `sh scripts/exchange.sh`")
        pytest.skip("scorm-again is missing — run `sh scripts/exchange.sh`")
    with package(host, *request.param.split("/")) as packed:
        packed.extractall(tmp_path)
    shutil.copy(PLAYER, tmp_path / "player.js")
    (tmp_path / "lms.html").write_text(LMS, encoding="utf-8")
    (tmp_path / "404.html").write_text("<title>404</title>", encoding="utf-8")
    with Host(tmp_path) as served:
        threading.Thread(target=served.serve_forever, daemon=True).start()
        yield served
        served.shutdown()


def kept(page: Page, name: str) -> str:
    """What the learning system has of the learner."""
    return str(page.evaluate("name => window.API.LMSGetValue(name)", name))


def answer(frame: FrameLocator, place: int, *, right: bool) -> None:
    """Answer a question: with its key, or with «I don't know»."""
    question = frame.locator(".question").nth(place)
    kind, key = question.get_attribute("data-type"), (question.get_attribute("data-key") or "").split()
    if not right:
        question.locator(".quiz__bar .button--quiet").first.click()
        return
    if kind == "match":
        for item in question.locator(".options [data-option]").all():
            item.locator("select").select_option(item.get_attribute("data-option"))
    elif kind == "order":
        ids = question.locator(".answer [data-option]").evaluate_all("all => all.map(one => one.dataset.option)")
        for there, option in enumerate(ids):
            item = question.locator(f'.options [data-option="{option}"]')
            while item.evaluate("one => [...one.parentElement.children].indexOf(one)") > there:
                item.locator(".order__move").first.click()
    elif kind == "fill":
        words = question.evaluate("(one, id) => JSON.parse(one.dataset.words)[id][0]", key[0])
        question.locator(".options input").fill(words)
    else:
        wanted = key or [str(question.locator(".options input").first.get_attribute("value"))]
        for option in wanted:
            question.locator(f'.options input[value="{option}"]').check()
    question.locator(".quiz__bar .button:not(.button--quiet)").click()


@pytest.mark.browser
@pytest.mark.exchange
def test_a_player_gets_the_score_and_the_completion(lms: Host, browser: Browser) -> None:
    """All right is a score of 100 and «completed»; before that it is «incomplete»; what was answered is there again."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{lms.address}lms.html")
    frame = page.frame_locator("iframe")
    questions = frame.locator(".question")
    expect(frame.locator(".scorm__saved")).to_be_visible()
    count = questions.count()
    for place in range(1, count):
        answer(frame, place, right=True)
    assert kept(page, "cmi.core.lesson_status") == "incomplete"
    assert int(kept(page, "cmi.core.score.raw")) < 100
    page.evaluate("window.leave()")
    page.reload()
    expect(frame.locator(".question[data-locked]")).to_have_count(count - 1)
    answer(frame, 0, right=True)
    assert (kept(page, "cmi.core.lesson_status"), kept(page, "cmi.core.score.raw")) == ("completed", "100")
    assert len(kept(page, "cmi.suspend_data")) <= 4096
    context.close()


@pytest.mark.browser
@pytest.mark.exchange
def test_a_player_gets_what_was_not_known(lms: Host, browser: Browser) -> None:
    """The first answer counts: to know it afterwards does not raise the score."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{lms.address}lms.html")
    frame = page.frame_locator("iframe")
    for place in range(frame.locator(".question").count()):
        answer(frame, place, right=False)
    assert (kept(page, "cmi.core.lesson_status"), kept(page, "cmi.core.score.raw")) == ("completed", "0")
    frame.locator(".question .quiz__bar .button:visible").first.click()
    answer(frame, 0, right=True)
    assert kept(page, "cmi.core.score.raw") == "0"
    context.close()


def opened(lms: Host, browser: Browser, suspended: str = "") -> tuple[Page, FrameLocator]:
    """The package in its frame, for a learner of whom the learning system has kept what was suspended."""
    page = browser.new_context().new_page()
    page.clock.install()
    page.context.route("https://**", lambda route: route.fulfill(body="elsewhere"))
    page.goto(f"{lms.address}404.html")
    page.evaluate("text => localStorage.setItem('cmi', JSON.stringify({ suspend_data: text }))", suspended)
    page.goto(f"{lms.address}lms.html")
    return page, page.frame_locator("iframe")


def core(page: Page, name: str) -> str:
    """A value of `cmi.core`, also one that a package may only write."""
    return str(page.evaluate("name => window.API.cmi.core.toJSON()[name]", name))


@pytest.mark.browser
@pytest.mark.exchange
def test_a_player_is_told_how_long_and_whether_to_come_back(lms: Host, browser: Browser) -> None:
    """Each commit says the time since the package was opened, and «suspend» as long as a question is open."""
    page, frame = opened(lms, browser)
    count = frame.locator(".question").count()
    page.clock.fast_forward("01:01:05")
    answer(frame, 0, right=True)
    hours, minutes, seconds = core(page, "session_time").split(":")
    assert (int(hours), minutes) == (1, "01")
    assert 5 <= float(seconds) < 30
    assert core(page, "exit") == "suspend"
    for place in range(1, count):
        answer(frame, place, right=False)
    assert (core(page, "lesson_status"), core(page, "exit")) == ("completed", "")


@pytest.mark.browser
def test_a_time_span_is_that_of_scorm(host: Host, browser: Browser, tmp_path: Path) -> None:
    """HHHH:MM:SS, at most 9999 hours."""
    with package(host, "en", "interpreter") as packed:
        script = packed.read("quiz.js").decode()
    written = re.search(r"function timespan.*?\n}", script, re.S)
    assert written
    page = browser.new_page()
    spans = page.evaluate(f"() => {{ {written[0]} return [0, 61999, 36e5 * 12 + 5000, 36e5 * 20000].map(timespan); }}")
    assert spans == ["0000:00:00", "0000:01:01", "0012:00:05", "9999:00:00"]
    page.close()


@pytest.mark.browser
@pytest.mark.exchange
def test_a_link_leaves_the_package_where_it_is(lms: Host, browser: Browser) -> None:
    """After a look at the site the session goes on: the next answer is kept."""
    page, frame = opened(lms, browser)
    with page.expect_popup():
        frame.locator("h1 a").click()
    answer(frame, 0, right=True)
    assert kept(page, "cmi.core.lesson_status") == "incomplete"
    assert "0,1,1,1,1,0" in kept(page, "cmi.suspend_data")
    assert page.evaluate("window.finished") == 0


@pytest.mark.browser
@pytest.mark.exchange
def test_a_session_ends_once(lms: Host, browser: Browser) -> None:
    """When the page goes the session is ended, once; loaded again in its frame, the package says that it is over."""
    page, frame = opened(lms, browser)
    answer(frame, 0, right=True)
    page.frames[1].evaluate("location.reload()")
    expect(frame.locator(".scorm__ended")).to_be_visible()
    expect(frame.locator(".scorm__alone")).to_be_hidden()
    assert page.evaluate("window.finished") == 1
    assert "0,1,1,1,1,0" in page.evaluate("window.API.cmi.suspend_data")
    page.evaluate("window.leave()")
    page.reload()
    expect(frame.locator(".question[data-locked]")).to_have_count(1)
    expect(frame.locator(".scorm__saved")).to_be_visible()


@pytest.mark.browser
@pytest.mark.exchange
@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('data-name="interpreter/who-paid"', 'data-name="interpreter/who-has-paid"'),
        ('data-option="first-person"', 'data-option="another"'),
    ],
)
def test_answers_to_other_questions_are_not_taken(old: str, new: str, lms: Host, browser: Browser) -> None:
    """After a question or an option has another name, the learner is told and begins afresh; the next answer counts."""
    page, frame = opened(lms, browser)
    answer(frame, 0, right=True)
    page.evaluate("window.leave()")
    index = lms.folder / "index.html"
    text = index.read_text(encoding="utf-8")
    assert old in text
    index.write_text(text.replace(old, new), encoding="utf-8")
    lms.compressed.cache_clear()
    page.goto(f"{lms.address}lms.html?again")
    expect(frame.locator(".scorm__changed")).to_be_visible()
    expect(frame.locator(".question[data-locked]")).to_have_count(0)
    answer(frame, 0, right=True)
    page.evaluate("window.leave()")
    page.reload()
    expect(frame.locator(".question[data-locked]")).to_have_count(1)
    expect(frame.locator(".scorm__changed")).to_be_hidden()


@pytest.mark.browser
@pytest.mark.exchange
@pytest.mark.parametrize("suspended", [FORMER, "1 u37vr0 [1]", "page=3"])
def test_what_another_version_wrote_is_not_taken(suspended: str, lms: Host, browser: Browser) -> None:
    """Nobody can say to which questions the version before has kept answers: told, and begun afresh."""
    page, frame = opened(lms, browser, suspended)
    expect(frame.locator(".scorm__changed")).to_be_visible()
    expect(frame.locator(".question[data-locked]")).to_have_count(0)
    answer(frame, 0, right=True)
    assert re.match(r"2 [0-9a-z]+ \[\d+,\[0,1,1,1,1,0,", kept(page, "cmi.suspend_data"))


@pytest.mark.browser
@pytest.mark.exchange
def test_a_damaged_text_is_told(lms: Host, browser: Browser) -> None:
    """Where the hash is right and the rest cannot be read, the page says that, and not that the questions changed."""
    page, frame = opened(lms, browser)
    answer(frame, 0, right=True)
    damaged = kept(page, "cmi.suspend_data")[:-9]
    page.close()
    _, frame = opened(lms, browser, damaged)
    expect(frame.locator("form > .label").first).to_be_visible()
    expect(frame.locator(".scorm__changed")).to_be_hidden()


FORMS = {
    "choice": r"([a-g](,[a-g])*)?",
    "true-false": r"[tf]?",
    "fill-in": r".{0,255}",
    "sequencing": r"([a-g](,[a-g])*)?",
    "matching": r"([1-7]\.[a-g](,[1-7]\.[a-g])*)?",
}
"""How SCORM 1.2 writes a response of each type (Run-Time Environment 1.2, 3.4.4)."""


@pytest.mark.browser
@pytest.mark.exchange
def test_a_trainer_sees_each_answer(lms: Host, browser: Browser) -> None:
    """Each answer, and each further try, is one interaction in the form of SCORM 1.2."""
    page, frame = opened(lms, browser)
    count = frame.locator(".question").count()
    for place in range(count):
        page.clock.fast_forward("00:10")
        answer(frame, place, right=place % 3 != 2)
    frame.locator(".question .quiz__bar .button:visible").first.click()
    answer(frame, 0, right=True)
    given = page.evaluate("window.API.cmi.interactions.childArray.map((one) => one.toJSON())")
    names = frame.locator(".question").evaluate_all("all => all.map((one) => one.dataset.name)")
    kinds = frame.locator(".question").evaluate_all("all => all.map((one) => one.dataset.type)")
    assert [one["id"] for one in given] == [*names, names[0]]
    assert all(re.fullmatch(FORMS[one["type"]], one["student_response"]) for one in given)
    results = ["wrong" if place % 3 == 2 else "correct" for place in range(count)]
    scored = [result for result, kind in zip(results, kinds, strict=True) if kind != "judgement"]
    assert [one["result"] for one in given[:-1] if one["weighting"] == "1"] == scored
    assert {one["result"] for one in given if one["weighting"] == "0"} <= {"neutral"}
    assert all(one["student_response"] for one in given if one["result"] == "correct")
    assert all(10 <= sum(float(part) for part in one["latency"].split(":")) < 30 for one in given[:-1])


@pytest.mark.browser
@pytest.mark.exchange
def test_a_player_that_keeps_no_interactions_is_left_alone(lms: Host, browser: Browser) -> None:
    """SCORM 1.2 leaves them open: where they are not known, the score and the answers are kept all the same."""
    page = browser.new_context().new_page()
    page.add_init_script(
        """window.asked = []; window.API = window.parent !== window ? undefined : {
          LMSInitialize: () => "true", LMSCommit: () => "true", LMSFinish: () => "true", values: {},
          LMSGetValue(name) { return name.includes("interactions") ? "" : this.values[name] ?? ""; },
          LMSSetValue(name, value) { this.values[name] = value; return "true"; } };"""
    )
    page.goto(f"{lms.address}index.html")
    page.locator(".question .quiz__bar .button--quiet").first.click()
    values = page.evaluate("window.API.values")
    assert not [name for name in values if "interactions" in name]
    assert values["cmi.core.lesson_status"] == "incomplete"


ALL_BUT_ONE = """() => {
  const [first, ...others] = document.querySelectorAll('.question[data-type="single"]');
  const rest = [...document.querySelectorAll('.question:not([data-type="single"])'), ...others];
  for (const one of rest) one.querySelector('.quiz__bar .button--quiet').click();
  first.querySelector(`[value="${first.dataset.key}"]`).click();
  first.querySelector('.quiz__bar .button').click();
  return [rest.length + 1, document.querySelectorAll('.question[data-type="judgement"]').length];
}"""


@pytest.mark.browser
@pytest.mark.exchange
@pytest.mark.parametrize("lms", [f"{locale}/{WHOLE}" for locale in LOCALES], indirect=True)
def test_a_player_gets_the_whole_bank_in_each_language(lms: Host, browser: Browser) -> None:
    """One of all right, the others not known: that share is the score, and the answers fit into what SCORM 1.2 keeps."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{lms.address}lms.html")
    expect(page.frame_locator("iframe").locator(".scorm__saved")).to_be_visible()
    asked, unscored = page.frames[1].evaluate(ALL_BUT_ONE)
    assert kept(page, "cmi.core.lesson_status") == "completed"
    assert kept(page, "cmi.core.score.raw") == str(int(100 / (asked - unscored) + 0.5))
    assert len(kept(page, "cmi.suspend_data")) <= 4096
    context.close()


@pytest.mark.browser
def test_without_a_learning_system_it_says_so(host: Host, browser: Browser, tmp_path: Path) -> None:
    """Opened from a folder, the questions work, and the page says that no score is kept."""
    with package(host, "en", "interpreter") as packed:
        packed.extractall(tmp_path)
    page = browser.new_page()
    page.goto((tmp_path / "index.html").as_uri())
    expect(page.locator(".scorm__alone")).to_be_visible()
    page.locator(".question .quiz__bar .button--quiet").first.click()
    expect(page.locator(".question[data-locked]")).to_have_count(1)
    page.close()
