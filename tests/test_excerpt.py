"""Where the words of a query stand in a text: whole characters, however many code points each is."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from scripts import Scripts

pytestmark = pytest.mark.browser

SHIKARU = "\U00020b9f"
"""A jōyō kanji beyond U+FFFF: two units in JavaScript."""
KATSU = "葛\U000e0100"
"""A kanji with the selector of its shape: three units."""


@pytest.fixture(scope="module")
def scripts(browser: Browser) -> Iterator[Scripts]:
    """What finds and marks."""
    page = browser.new_page()
    yield Scripts(page, *(f"search/{name}" for name in ("tokens", "book", "question", "excerpt")), "shared/fold")
    page.close()


def marked(scripts: Scripts, text: str, query: str) -> list[str]:
    """The pieces of a text that a query marks."""
    body = """const [text, query] = argument;
      return stretches(text, understand(null, query)).map(([a, b]) => text.slice(a, b));"""
    said: list[str] = scripts.run(body, [text, query])
    return said


@pytest.mark.parametrize(
    ("text", "query", "found"),
    [
        (f"{KATSU}の町", "葛", [KATSU]),
        ("葛の町", KATSU, ["葛"]),
        (f"東{KATSU}西", "東葛西", [f"東{KATSU}西"]),
        (f"人を{SHIKARU}る声", f"{SHIKARU}る", [f"{SHIKARU}る"]),
        (f"人を{SHIKARU}", SHIKARU, [SHIKARU]),
        (f"a{SHIKARU}責b", f"{SHIKARU}責", [f"{SHIKARU}責"]),
        ("か\u3099くせい", "が", ["か\u3099"]),
        ("कार्डको काम", "काम", ["काम"]),
        ("परामर्शदाता", "परामर्शदाता", ["परामर्शदाता"]),
        ("wages", "wage", ["wages"]),
    ],
)
def test_whole_characters_are_marked(scripts: Scripts, text: str, query: str, found: list[str]) -> None:
    """No half of a kanji, no vowel sign and no selector is left outside of a mark."""
    assert marked(scripts, text, query) == found


@pytest.mark.parametrize("text", [SHIKARU * 400, KATSU * 400, f"{SHIKARU}る" * 300, f"a{KATSU}" * 300])
@pytest.mark.parametrize("place", range(200, 206))
def test_an_excerpt_cuts_no_character(scripts: Scripts, text: str, place: int) -> None:
    """A piece of a long text begins and ends with a whole character."""
    said = scripts.run(
        "return excerpt(argument.text, [[argument.place, argument.place + 2]]).text;", {"text": text, "place": place}
    )
    assert said.startswith("…")
    assert said.endswith("…")
    assert not [char for char in said if "\ud800" <= char <= "\udfff"]
