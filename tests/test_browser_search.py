"""The search in a real browser: opened, asked, narrowed down, shared, left and found again."""

import re
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser, Page, expect

from host import Host
from searching import BOX, addresses, ask, open_search

pytestmark = pytest.mark.browser

PARTS = re.compile(r"assets/search|minisearch")


@pytest.mark.parametrize("key", ["/", "Control+k"])
def test_keys_open_it_and_escape_closes_it(browser: Browser, host: Host, key: str) -> None:
    """A key opens the search from anywhere, Escape closes it and the focus is where it was."""
    page = browser.new_page()
    page.goto(host.address + "roles/")
    link = page.locator("main a").first
    link.focus()
    page.keyboard.press(key)
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(link).to_be_focused()
    expect(page).to_have_url(host.address + "roles/")
    page.close()


def test_slash_is_a_letter_where_one_types(browser: Browser, host: Host) -> None:
    """In a field of a form the key writes what it says."""
    page = browser.new_page()
    page.goto(host.address + "checklist/")
    field = page.locator("input[name=name]")
    field.focus()
    page.keyboard.type("a/b")
    expect(field).to_have_value("a/b")
    expect(page.locator("dialog.search")).to_be_hidden()
    page.close()


def test_nothing_is_loaded_before(browser: Browser, host: Host) -> None:
    """A visit loads nothing of the search; opening it loads the index of one language, and no request tells the query."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host.address + "en/roles/", wait_until="networkidle")
    assert not [url for url in asked if PARTS.search(url)]
    hits = ask(page, "secret interpreter")
    assert [url for url in asked if "assets/search/" in url] == [host.address + "assets/search/en.js"]
    hits.first.click()
    page.locator("mark.found").first.wait_for()
    assert not [url for url in asked if "secret" in url]
    page.close()


def test_results_are_pages_with_their_passages(browser: Browser, host: Host) -> None:
    """A page stands once, with its kind and the passages that match, linked, the words marked in a piece of the text."""
    page = browser.new_page()
    page.goto(host.address)
    hits = ask(page, "督促状 国保")
    found = addresses(hits)
    assert len(found) == len(set(found))
    hit = page.locator(".hit--case").first
    expect(hit.locator(".hit__kind")).to_have_text("事例")
    passage = hit.locator(".hit__passage a").first
    assert re.search(r"cases/tax-letter/#[a-z-]+&mark=", str(passage.get_attribute("href")))
    assert {"督促状", "国保"} & set(hit.locator(".hit__text mark").all_inner_texts())
    page.close()


def test_a_plural_is_marked_to_its_end(browser: Browser, host: Host) -> None:
    """Of a word that was found by its singular, no letter stays outside of the mark; a longer word is marked in part."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    ask(page, "wage interpret")
    marks = page.locator(".hits mark")
    found = dict(marks.evaluate_all("all => all.map(one => [one.innerText, one.nextSibling?.data?.[0] ?? ''])"))
    assert "wages" in found
    assert "Interpret" in found or "interpret" in found
    assert not {"Wage", "wage"} & {text for text, after in found.items() if after == "s"}


def test_a_term_comes_before_its_mentions(browser: Browser, host: Host) -> None:
    """An everyday word leads to the official term first, and says by which word it was found."""
    page = browser.new_page()
    page.goto(host.address)
    hits = ask(page, "ビザ")
    assert addresses(hits)[0].endswith("glossary/#status-of-residence")
    expect(page.locator(".hit").first.locator(".hit__alias mark")).to_have_text("ビザ")
    page.close()


def test_filters_count_and_narrow(browser: Browser, host: Host) -> None:
    """A filter says how many results each choice has, the others follow it, and it can be given up."""
    page = browser.new_page()
    page.goto(host.address)
    ask(page, "通訳")
    kinds = page.locator("select[name=kind] option")
    option = next(text for text in kinds.all_inner_texts() if text.startswith("事例"))
    count = int(re.sub(r"\D", "", option))
    page.locator("select[name=kind]").select_option("case")
    expect(page.locator(".search__told")).to_have_text(f"{count}件")
    assert page.locator(".hit--case").count() == min(count, 10)
    assert page.locator(".hit:not(.hit--case)").count() == 0
    expect(page.locator("select[name=kind]")).to_be_focused()
    levels = page.locator("select[name=level] option").all_inner_texts()[1:]
    assert sum(int(re.sub(r"\D", "", text)) for text in levels) == count
    page.get_by_role("button", name="しぼりこみをやめる").click()
    assert page.locator(".hit:not(.hit--case)").count() > 0
    page.close()


def test_the_address_leads_to_the_same_results(browser: Browser, host: Host) -> None:
    """Query and filters stand in the address: who is sent it sees the same."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    hits = ask(page, "interpreter")
    page.locator("select[name=kind]").select_option("case")
    expect(page).to_have_url(host.address + "en/#q=interpreter&in=kind%3Acase")
    wanted = addresses(hits)
    other = browser.new_page()
    other.goto(page.url)
    expect(other.locator(BOX)).to_have_value("interpreter")
    expect(other.locator("select[name=kind]")).to_have_value("case")
    assert addresses(other.locator(".hit__title .hit__link")) == wanted
    page.close()
    other.close()


def test_back_leads_from_a_result_to_the_results_and_out(browser: Browser, host: Host) -> None:
    """Back returns from the page found to what was found, and once more to the page on which one began."""
    page = browser.new_page()
    page.goto(host.address + "about/")
    hits = ask(page, "住民税")
    hits.nth(1).click()
    page.wait_for_url(re.compile("(glossary|cases)/"))
    page.go_back()
    expect(page.locator(BOX)).to_have_value("住民税")
    expect(page.locator(".hit").first).to_be_visible()
    page.go_back()
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page).to_have_url(host.address + "about/")
    page.close()


def test_words_are_marked_on_the_page_that_opens(browser: Browser, host: Host) -> None:
    """The page found opens at its passage with the words marked; one goes to the next, and takes the marks off."""
    page = browser.new_page()
    page.goto(host.address + "cases/tax-letter/#facts&mark=" + quote("住民税"))
    marks = page.locator("mark.found")
    expect(page.locator(".found--here")).to_have_text("住民税")
    assert page.url == host.address + "cases/tax-letter/#facts"
    expect(page.locator(".found--here")).to_be_in_viewport()
    expect(page.locator(".marks__told")).to_contain_text(f"「住民税」{marks.count()}か所")
    before = page.locator("main").inner_text()
    page.get_by_role("button", name="次へ").click()
    expect(page.locator(".found--here")).to_have_count(1)
    page.keyboard.press("Escape")
    expect(marks).to_have_count(0)
    expect(page.locator(".marks")).to_have_count(0)
    assert page.locator("main").inner_text() == before
    page.close()


def test_a_result_on_the_same_page_is_marked_too(browser: Browser, host: Host) -> None:
    """Where the page found is the one on which one searches, the search closes and the words are marked there."""
    page = browser.new_page()
    page.goto(host.address + "glossary/")
    ask(page, "クビ").first.click()
    expect(page.locator("dialog.search")).to_be_hidden()
    expect(page.locator("#dismissal mark.found").first).to_have_text("クビ")
    expect(page.locator("#dismissal")).to_be_in_viewport()
    page.close()


def test_readings_are_found_and_marked(browser: Browser, host: Host) -> None:
    """In plain Japanese what is typed in kana is found by its furigana, shown with them, and marked."""
    page = browser.new_page()
    page.goto(host.address + "ja-Hira/")
    hits = ask(page, "シュヒギム")
    assert addresses(hits)[0].endswith("glossary/#confidentiality")
    expect(page.locator(".hit__title ruby rt").first).to_have_text("しゅひぎむ")
    page.goto(host.address + "ja-Hira/roles/interpreter/#&mark=" + quote("つうやくしゃ"))
    expect(page.locator("h1 mark.found").first).to_have_text("通訳者")
    page.close()


def test_a_slip_of_the_pen_is_put_right_and_told(browser: Browser, host: Host) -> None:
    """A misspelt word finds what was meant, says so, and marks it on the page."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    hits = ask(page, "compulsary")
    expect(page.locator(".search__instead")).to_contain_text("compulsory")
    assert any("leaked-story" in address for address in addresses(hits))
    page.close()


def test_a_word_can_be_searched_as_typed(browser: Browser, host: Host) -> None:
    """Beside what was put right the query is offered as it was typed; filters keep it, the next letter gives it up."""
    page = browser.new_page()
    page.goto(host.address + "pt-BR/")
    ask(page, "renovasão intérprete")
    expect(page.locator(".search__instead")).to_contain_text("“renovasão”")
    expect(page.locator(".search__instead")).to_contain_text("“renovação”")
    page.get_by_role("button", name="Buscar “renovasão intérprete” mesmo assim").click()
    expect(page.locator(".search__instead")).to_have_count(0)
    expect(page.locator(BOX)).to_be_focused()
    assert "renova" not in " ".join(page.locator(".hits mark").all_inner_texts())
    page.locator("select[name=kind]").select_option("role")
    expect(page.locator(".search__told")).to_contain_text(re.compile(r"\d"))
    expect(page.locator(".search__instead")).to_have_count(0)
    page.locator(BOX).press_sequentially(" ")
    expect(page.locator(".search__instead")).to_be_visible()
    page.close()


def test_what_does_not_fit_is_told(browser: Browser, host: Host) -> None:
    """Where little of the query is found, it says so above the nearest results; where it fits, it does not."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    ask(page, "dog vaccination")
    expect(page.locator(".search__nearest")).to_be_visible()
    page.locator(BOX).fill("unpaid wages")
    expect(page.locator(".search__told")).to_contain_text("results")
    expect(page.locator(".search__nearest")).to_have_count(0)
    page.close()


def test_an_unknown_word_leads_to_the_language_that_knows_it(browser: Browser, host: Host) -> None:
    """A word unknown here that stands in the Japanese book is told, with the same search there."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    ask(page, "tax letter 給与明細")
    note = page.locator(".search__elsewhere")
    expect(note).to_contain_text("給与明細")
    note.locator("a[hreflang=ja]").click()
    expect(page).to_have_url(host.address + "#q=tax+letter+" + quote("給与明細"))
    expect(page.locator(".hit").first).to_be_visible()
    page.close()


def test_another_book_is_loaded_after_a_pause_only(browser: Browser, host: Host) -> None:
    """While one types no other book is loaded, nor for words that are known here, nor where a book is not there."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.route("**/assets/search/en.js", lambda route: route.abort())
    page.goto(host.address + "vi/")
    ask(page, "thẻ lưu trú")
    page.clock.install()
    page.locator(BOX).press_sequentially(" dormitory")
    page.clock.run_for(500)
    assert [url for url in asked if "assets/search/" in url] == [host.address + "assets/search/vi.js"]
    page.clock.run_for(200)
    while not any(url.endswith("search/ja.js") for url in asked):
        page.wait_for_timeout(50)
    assert [url[-5:] for url in asked if "assets/search/" in url] == ["vi.js", "en.js", "ja.js"]
    expect(page.locator(".search__elsewhere")).to_have_count(0)
    page.close()


def test_a_word_of_another_language_is_no_slip(browser: Browser, host: Host) -> None:
    """What was put right here stays as it was typed as soon as another book knows it."""
    page = browser.new_page()
    page.goto(host.address)
    ask(page, "policy 窓口")
    expect(page.locator(".search__instead")).to_contain_text("police")
    expect(page.locator(".search__elsewhere")).to_contain_text("policy")
    expect(page.locator(".search__instead")).to_have_count(0)
    expect(page.locator(".search__elsewhere a[hreflang=en]")).to_be_visible()
    page.close()


def test_nothing_found_leads_on(browser: Browser, host: Host) -> None:
    """Where nothing is found: terms that look like it, where else to look, and how many pages other languages have."""
    page = browser.new_page()
    page.goto(host.address + "vi/")
    open_search(page).fill("督促状")
    expect(page.locator(".none__told")).to_contain_text("督促状")
    expect(page.locator(".search__told")).to_contain_text("0")
    other = page.locator(".none__languages a[hreflang=ja]")
    expect(other).to_be_visible()
    count = int(re.sub(r"\D", "", other.inner_text()))
    other.click()
    expect(page).to_have_url(host.address + "#q=" + quote("督促状"))
    expect(page.locator(".hit").first).to_be_visible()
    assert page.locator(".hit").count() >= min(count, 10)
    page.goto(host.address + "en/")
    open_search(page).fill("ressydense cerd")
    expect(page.locator(".none a", has_text="residence card").first).to_be_visible()
    expect(page.locator(".none a", has_text=re.compile("case", re.I)).first).to_be_visible()
    page.close()


def test_a_page_that_falls_back_is_not_found(browser: Browser, host: Host) -> None:
    """What is shown in Japanese under another language is found in Japanese only."""
    page = browser.new_page()
    page.goto(host.address + "ne/")
    hits = ask(page, "国保")
    assert not [address for address in addresses(hits) if "cases/" in address and "sheets" not in address]
    page.goto(host.address)
    assert any("cases/tax-letter/" in address for address in addresses(ask(page, "国保")))
    page.close()


def test_everything_by_keyboard_alone(browser: Browser, host: Host) -> None:
    """Slash, a word, arrow down twice, Enter: the second result is open; arrow up leads back to the box."""
    page = browser.new_page()
    page.goto(host.address + "en/")
    page.keyboard.press("/")
    page.keyboard.type("unpaid wages")
    links = page.locator(".search .hit__link")
    expect(links.nth(2)).to_be_visible()
    page.keyboard.press("ArrowDown")
    expect(links.nth(0)).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator(BOX)).to_be_focused()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    wanted = str(links.nth(1).get_attribute("href")).removeprefix("../").partition("#")[0]
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(wanted)))
    page.close()


def test_enter_in_the_box_opens_the_first_result(browser: Browser, host: Host) -> None:
    """Enter leads to the best result without another key."""
    page = browser.new_page()
    page.goto(host.address)
    ask(page, "sharoshi")
    page.keyboard.press("Enter")
    page.wait_for_url(host.address + "glossary/#sharoshi")
    page.close()


def test_more_results_on_demand(browser: Browser, host: Host) -> None:
    """Ten results are shown; the button adds ten, and the focus goes to the first of them."""
    page = browser.new_page()
    page.goto(host.address)
    hits = ask(page, "相談員")
    assert hits.count() == 10
    page.get_by_role("button", name="もっと見る").click()
    assert hits.count() > 10
    expect(hits.nth(10)).to_be_focused()
    page.close()


def test_an_example_can_be_tried(browser: Browser, host: Host) -> None:
    """Before anything is typed, examples show what can be typed, and each finds something."""
    page = browser.new_page()
    page.goto(host.address + "pt-BR/")
    open_search(page)
    examples = page.locator(".search__examples button")
    expect(examples).to_have_count(3)
    for number in range(3):
        examples.nth(number).click()
        expect(page.locator(".hit").first).to_be_visible()
        page.locator(BOX).fill("")
    page.close()


def test_scripts_off_lead_to_the_index(browser: Browser, host: Host) -> None:
    """Without scripts the link leads to all pages, terms and contacts, each with its link."""
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(host.address + "en/roles/")
    page.locator("[data-search-open]").first.click()
    assert page.url == host.address + "en/search/"
    assert page.locator("main .index a").count() > 90
    page.get_by_role("main").get_by_role("link", name="residence card", exact=True).click()
    assert page.url == host.address + "en/glossary/#residence-card"
    page.close()


def test_a_failed_download_is_told_and_tried_again(browser: Browser, host: Host) -> None:
    """Where the index cannot be loaded the reader is told; opened once more, it is there."""
    page = browser.new_page()
    page.route("**/assets/search/ja.js", lambda route: route.abort())
    page.goto(host.address)
    open_search(page)
    expect(page.locator(".search__told")).to_contain_text("通信")
    page.unroute("**/assets/search/ja.js")
    page.keyboard.press("Escape")
    assert ask(page, "在留カード").count()
    page.close()


@pytest.mark.parametrize(("width", "height"), [(320, 568), (640, 400)])
def test_it_fits_a_small_screen(browser: Browser, host: Host, width: int, height: int) -> None:
    """On a screen of 320 px, and on one at twice the size, nothing runs out of the search and the box stays in view."""
    page = browser.new_page(viewport={"width": width, "height": height})
    for path, query in (("en/", "interpreter confidentiality"), ("ja-Hira/", "そうだん"), ("vi/", "zzz khong co gi")):
        page.goto(host.address + path)
        open_search(page).fill(query)
        expect(page.locator(".hit, .none").first).to_be_visible()
        assert _wide(page) <= width
        expect(page.locator(BOX)).to_be_in_viewport(ratio=1)
        expect(page.locator(".search__close")).to_be_in_viewport(ratio=1)
    page.close()


def _wide(page: Page) -> int:
    code = "() => Math.max(...[...document.querySelectorAll('.search, .search *')].map((one) => one.getBoundingClientRect().right))"
    return int(page.evaluate(code))


def test_it_works_where_a_page_is_missing(browser: Browser, host: Host) -> None:
    """On the page that says that there is no such page, the search asks no other host and finds."""
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(host.address + "en/no/such/page/")
    hits = ask(page, "住民税")
    assert [url for url in asked if not url.startswith((host.address, "data:"))] == []
    hits.first.click()
    page.wait_for_url(host.address + "glossary/#resident-tax")
    page.close()


def test_what_was_typed_while_it_loads_stays(browser: Browser, host: Host) -> None:
    """On a slow network one types on while the index arrives: no letter is lost, and the results follow."""
    page = browser.new_page()
    held = []
    page.route("**/assets/search/en.js", lambda route: held.append(route))
    page.goto(host.address + "en/")
    open_search(page)
    page.keyboard.type("vis")
    while not held:
        page.wait_for_timeout(50)
    held[0].continue_()
    expect(page.locator(".hit").first).to_be_visible()
    page.keyboard.type("a")
    expect(page.locator(BOX)).to_have_value("visa")
    page.close()


@pytest.mark.parametrize(
    "address", ["#facts&mark=100%", "#100%&mark=tax", "#q=%E0%A4&in=kind:nothing,x", "#&mark=" + "x" * 5000]
)
def test_a_broken_address_does_no_harm(browser: Browser, host: Host, address: str) -> None:
    """An address that was cut off or written by hand leaves a page that works."""
    page = browser.new_page()
    failed: list[str] = []
    page.on("pageerror", lambda error: failed.append(str(error)))
    page.goto(host.address + "en/cases/tax-letter/" + address)
    page.wait_for_timeout(300)
    page.keyboard.press("Escape")
    ask(page, "tax 👩🏽‍🏫 \ud83d")
    assert failed == []
    page.close()


def test_common_words_are_counted_whole(browser: Browser, host: Host) -> None:
    """A word that stands nearly everywhere is counted everywhere, and every page of them can be reached."""
    page = browser.new_page()
    page.goto(host.address)
    hits = ask(page, "の")
    expect(page.locator(".search__told")).to_have_text(re.compile(r"\d{3}件"))
    count = int(re.sub(r"\D", "", page.locator(".search__told").inner_text()))
    more = page.get_by_role("button", name="もっと見る")
    for _ in range(count // 10):
        more.click()
    assert hits.count() == count
    expect(more).to_be_hidden()
    page.close()
