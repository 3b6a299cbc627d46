"""Templates are compiled once, and say in each language what that language says."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from madoguchi import current
from madoguchi.bytecode import SharedBytecode
from madoguchi.current import open_current
from madoguchi.templates import filters_for, globals_for
from tree import small


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[str | None]:
    """The names of the templates that are compiled from here on."""
    names: list[str | None] = []
    really = Environment.compile

    def compile_(self: Environment, source: str, name: str | None = None, *rest: object) -> object:
        names.append(name)
        return really(self, source, name, *rest)  # type: ignore[call-overload]

    monkeypatch.setattr(Environment, "compile", compile_)
    return names


def environment(cache: SharedBytecode, **templates: str) -> Environment:
    """An environment as each language has one, of these templates."""
    return Environment(loader=DictLoader(templates), bytecode_cache=cache, autoescape=False)


def test_a_template_is_compiled_once(compiled: list[str | None]) -> None:
    """A second environment with the same template takes the code of the first, and says the same."""
    cache = SharedBytecode()
    for word in ("窓口", "desk"):
        said = environment(cache, a="{% for one in words %}[{{ one }}]{% endfor %}").get_template("a")
        assert said.render(words=[word]) == f"[{word}]"
    assert compiled == ["a"]


def test_a_template_that_has_changed_is_compiled_again(compiled: list[str | None]) -> None:
    """Where the text of a template is another, so is what it says; the first is still known."""
    cache = SharedBytecode()
    texts = ["{{ 1 }} one", "{{ 1 }} two", "{{ 1 }} one"]
    assert [environment(cache, a=text).get_template("a").render() for text in texts] == ["1 one", "1 two", "1 one"]
    assert compiled == ["a", "a"]


def test_templates_of_the_same_text_are_two(compiled: list[str | None]) -> None:
    """Two templates are kept apart by their names, so that an error names the right one."""
    cache = SharedBytecode()
    found = environment(cache, a="{{ x }}", b="{{ x }}")
    assert [found.get_template(name).render(x=name) for name in "ab"] == ["a", "b"]
    assert compiled == ["a", "b"]


def test_without_a_shared_cache_each_compiles(compiled: list[str | None]) -> None:
    """Two caches know nothing of each other."""
    for _ in range(2):
        environment(SharedBytecode(), a="x").get_template("a")
    assert compiled == ["a", "a"]


def test_what_is_filled_in_is_that_of_the_environment() -> None:
    """Words, filters and templates that are included are those of the language, not those of the first one."""
    cache = SharedBytecode()
    templates = {"a": "{{ word }} {{ word | say }} {% include 'b' %}", "b": "{{ t() }}"}
    said = []
    for locale in ("ja", "en"):
        made = environment(cache, **templates)
        made.globals.update(word=locale, t=lambda locale=locale: f"t-{locale}")
        made.filters["say"] = lambda word, locale=locale: f"{locale}:{word}"
        said.append(made.get_template("a").render())
    assert said == ["ja ja:ja t-ja", "en en:en t-en"]


@pytest.fixture
def library(tmp_path: Path) -> Iterator[None]:
    """The little library is in use; afterwards nothing is held."""
    open_current(small(tmp_path))
    yield
    current._held.clear()
    current._views.clear()


@pytest.mark.usefixtures("library")
def test_no_filter_says_what_another_language_says() -> None:
    """A filter on words that stand in the template themselves is not worked out when it is compiled for the first."""
    cache = SharedBytecode()
    said = []
    for locale in ("ja", "en"):
        made = environment(cache, a="{{ 'index.md' | page_title }} {{ t('site.name') | text }}")
        made.globals.update(globals_for(locale))
        made.filters.update(filters_for(locale))
        said.append(made.get_template("a").render())
    assert said == ["トップ 窓口", "Home Madoguchi"]
