"""The words that scripts and templates ask for are there: none comes out as `undefined`."""

import re
from typing import get_args

import pytest

from conftest import ROOT
from madoguchi.problem import Problems
from madoguchi.record import ROLES
from madoguchi.scenario import Scale
from madoguchi.script import BUNDLES
from madoguchi.words import load_words

ASSETS, OVERRIDES = ROOT / "docs/assets", ROOT / "overrides"
JAPANESE = load_words(ROOT / "data/words/ja.yml", None, Problems())
FEATURES = {
    "checklist/assessment": ("assess", "result"),
    "checklist/checklist": ("assess",),
    "checklist/compare": ("result",),
    "checklist/files": ("result",),
    "checklist/plan": ("result",),
    "checklist/result": ("result",),
    "checklist/takeaway": ("result",),
    "figures/places": ("places",),
    "figures/prefectures": ("map",),
    "quiz/carry": ("record",),
    "quiz/class": ("class",),
    "quiz/notes": ("record",),
    "quiz/practice": ("practice",),
    "quiz/question": ("answering",),
    "quiz/quiz": ("answering",),
    "quiz/record": ("record",),
    "quiz/recorder": ("reading",),
    "quiz/response": ("answering",),
    "quiz/session": ("practice",),
    "scenario": ("scenario",),
    "search/filters": ("search",),
    "search/marks": ("marks",),
    "search/none": ("search",),
    "search/notes": ("search",),
    "search/search": ("search",),
    "shared/file": ("file",),
    "slides": ("slides",),
}
"""By script, the features whose words it speaks. If it has the words of several, a key must be in each."""
KINDS, LEVELS = ("desk", "center"), ("none", "begun", "working", "kept")
VALUES: dict[tuple[str, str], tuple[str, ...]] = {
    ("checklist/files", "`sheet.${name}`"): ("scores", "answers", "plan"),
    ("checklist/plan", "`plan.${key}`"): (r'input\("(\w+)"',),
    ("checklist/result", "`gives.${how}`"): ("does", "with", "no"),
    ("checklist/result", "kind"): KINDS,
    ("checklist/takeaway", "key"): (r"(?s)const HEADS = {(.*?)};",),
    ("checklist/takeaway", "current.kind"): KINDS,
    ("quiz/question", "verdict"): ("right", "partly", "wrong", "open"),
    ("quiz/record", 'this.blocked ? "blocked" : "full"'): ("blocked", "full"),
    ("scenario", "key"): (r'heading\(player, "(\w+)"\)',),
    ("search/filters", "`by.${facet}`"): ("kind", "topic", "role", "service", "level"),
    ("search/none", "name"): ("catalogue", "index", "directory"),
    ("search/search", "`example.${number}`"): ("1", "2", "3"),
    ("shared/file", "error.reason"): ("huge", "cut", "foreign", "newer", "key", "faulty", "empty"),
}
"""By script and expression, what it can say: values, or where the script itself has them (a pattern)."""
NO_WORDS = {"replace", "get", "set", "map", "slice", "flatMap", "length", "filter", "includes"}
"""What is asked of texts and lists that are called `words` too."""
ASKED = re.compile(r"""\bwords(?:\.(?P<name>[a-zA-Z]\w*)|\[(?P<given>`[^`]*`|[^\[\]]+)\])""")


def asked(name: str, source: str) -> tuple[set[str], set[str]]:
    """(the keys that a script asks for, the expressions of which nobody has said what they can be)."""
    keys, unknown = set(), set()
    for found in ASKED.finditer(source):
        given = found["given"]
        if found["name"]:
            keys |= {found["name"]} - NO_WORDS
        elif given.startswith('"'):
            keys.add(given.strip('"'))
        elif (name, given) in VALUES:
            keys |= {
                re.sub(r"\$\{\w+\}", value, given.strip("`")) if "`" in given else value
                for value in values(name, given, source)
            }
        else:
            unknown.add(given)
    return keys, unknown


def values(name: str, given: str, source: str) -> set[str]:
    """What an expression can be."""
    found: set[str] = set()
    for value in VALUES[name, given]:
        if value.isidentifier() or value.isdigit():
            found.add(value)
        else:
            found |= {word for part in re.findall(value, source) for word in re.findall(r"[\w.]+(?!\w*:)", part)}
    return found


def lacking(name: str, source: str) -> list[str]:
    """What a script asks for and nobody has written, with its feature."""
    keys, unknown = asked(name, source)
    gone = [
        f"{feature}.{key}" for key in sorted(keys) for feature in FEATURES[name] if f"{feature}.{key}" not in JAPANESE
    ]
    return [*gone, *(f"say in VALUES what `words[{one}]` can be" for one in sorted(unknown))]


def scripts() -> dict[str, str]:
    """Our scripts, by their paths below the folder."""
    paths = [path for path in ASSETS.rglob("*.js") if "vendor" not in path.parts]
    return {path.relative_to(ASSETS).with_suffix("").as_posix(): path.read_text(encoding="utf-8") for path in paths}


@pytest.mark.parametrize("name", FEATURES)
def test_words_of_a_script_are_written(name: str) -> None:
    """Every key that a script asks its words for stands in the Japanese words, also those that it puts together."""
    source = scripts()[name]
    assert asked(name, source)[0], f"{name} asks for no words: take it out of FEATURES"
    assert lacking(name, source) == []


def test_missing_word_is_named() -> None:
    """What is asked for in each of the ways in which scripts ask, and is not there, is named with its feature."""
    heads = 'const HEADS = { plan: ["column.name", "column.what"], };'
    source = f'{heads} words[key]; page.words.nope; words["column.nope"]; words[other]; filled(words.replace)'
    assert lacking("checklist/takeaway", source) == [
        "result.column.nope",
        "result.column.what",
        "result.nope",
        "say in VALUES what `words[other]` can be",
    ]


def test_every_script_that_speaks_is_looked_at() -> None:
    """A script that asks `words` for something stands in the list of those whose keys are compared."""
    speaking = {
        name
        for name, source in scripts().items()
        if any(asked(name, source)) and name not in ("search/question", "search/said", "quiz/judge")
    }
    assert speaking == set(FEATURES)


def test_levels_roles_and_scales_have_their_words() -> None:
    """What scripts look up by the names that content has, is written for each."""
    wanted = [
        *(f"level-name.{one}" for one in LEVELS),
        *(f"role.{one}" for one in ROLES),
        *(f"scale.{one}" for one in get_args(Scale)),
    ]
    assert [key for key in wanted if key not in JAPANESE] == []


def templates() -> dict[str, str]:
    """The templates, by their paths."""
    return {
        path.relative_to(OVERRIDES).as_posix(): path.read_text(encoding="utf-8") for path in OVERRIDES.rglob("*.html")
    }


def whole(name: str, all_of_them: dict[str, str]) -> str:
    """A template with all that it includes."""
    return re.sub(r'{% include "([^"]+)" %}', lambda found: whole(found[1], all_of_them), all_of_them.get(name, ""))


def test_features_of_templates_are_written() -> None:
    """What a template hands to a script is the words of a feature that there is."""
    features = {key.partition(".")[0] for key in JAPANESE}
    asked_for = {name: set(re.findall(r"words_for\(['\"]([\w-]+)['\"]\)", text)) for name, text in templates().items()}
    assert {name: found - features for name, found in asked_for.items() if found - features} == {}
    assert sum(map(len, asked_for.values())) > 15


def test_page_hands_its_script_the_words_that_it_reads() -> None:
    """Each template that loads a script has every attribute from which a part of the script reads words."""
    every, sources = templates(), scripts()
    wrong, looked = [], 0
    for name in every:
        text = whole(name, every)
        for script in re.findall(r"'assets/([\w-]+)\.js' \| url", text):
            read = {
                one
                for part in BUNDLES.get(script, (script,))
                for one in re.findall(r"dataset\.(\w*[wW]ords)\b", sources[part])
            }
            attributes = {"data-" + re.sub("([A-Z])", lambda found: f"-{found[1].lower()}", one) for one in read}
            wrong += [
                f"{name}: {script}.js reads {one}" for one in attributes if f"{one}=\"{{{{ words_for('" not in text
            ]
            looked += len(attributes)
    assert wrong == []
    assert looked > 20
