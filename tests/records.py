"""Records of learners as files hold them: sound ones, and some hundred that are damaged. The same each time."""

import json
import random
from typing import Any

AT = "2026-03-04T05:06:07.089Z"
ANSWER = {
    "kind": "answer",
    "at": AT,
    "question": "tax-letter/friend-letter",
    "response": ["outside-first"],
    "share": 1,
    "hints": 0,
    "retry": False,
    "mode": "quiz",
}
READ = {"kind": "read", "at": AT, "page": "cases/tax-letter.md", "done": True}
NOTE = {"kind": "note", "at": AT, "id": "0f", "about": "cases/tax-letter.md", "text": "気づき", "replaces": ["0e"]}
NAME = {"kind": "name", "at": AT, "name": "あや"}
Event = dict[str, Any]
EVENTS: tuple[Event, ...] = (ANSWER, READ, NOTE, NAME)
NO_TEXT: tuple[Any, ...] = (None, True, 7, [], {})
NO_DATE = (
    *NO_TEXT,
    "",
    "yesterday",
    "2026-03-04",
    "2026-03-04T05:06:07Z",
    "2026-03-04T05:06:07.089+09:00",
    "2026-13-04T05:06:07.089Z",
    "2026-02-30T05:06:07.089Z",
    "2025-02-29T05:06:07.089Z",
    "2026-03-04T24:00:00.000Z",
    "2026-03-04T25:06:07.089Z",
    "2026-03-04T05:06:60.089Z",
    " 2026-03-04T05:06:07.089Z",
    "2026-03-04T05:06:07.089Z\n",
    "２０２６-03-04T05:06:07.089Z",
)
NO_ID = (*NO_TEXT, "", "A", "a b", "a_b", "あ", "a" * 81, "a\n", "../a")
NO_PAGE = (*NO_TEXT, "", "cases/tax-letter", "cases/Tax.md", "https://example.com/a.md", "a" * 161 + ".md", "a.md\n")
WRONG: dict[tuple[str, str], tuple[Any, ...]] = {
    ("answer", "kind"): (*NO_TEXT, "", "Answer", "toString", "__proto__", "constructor", "answers"),
    ("answer", "at"): NO_DATE,
    ("answer", "question"): (*NO_ID, "friend-letter", "a/b/c", "a/", "/a", f"{'a' * 81}/b", "__proto__/a"),
    ("answer", "response"): (
        None,
        True,
        7,
        "x" * 401,
        [None],
        [["a"]],
        ["A"],
        ["a"] * 21,
        {"a": None},
        {"a": {"b": "c"}},
        {"A": "a"},
        {"a": "B"},
        {f"a{number}": "a" for number in range(21)},
    ),
    ("answer", "share"): (True, "1", -0.1, 1.1, [], {}, [1], 100),
    ("answer", "hints"): (None, True, "1", -1, 0.5, 21, [], {}, 1e300),
    ("answer", "retry"): (None, 0, 1, "false", "", [], {}),
    ("answer", "mode"): (*NO_TEXT, "", "Quiz", "game", "__proto__"),
    ("read", "page"): NO_PAGE,
    ("read", "done"): (None, 0, 1, "true", [], {}),
    ("note", "id"): NO_ID,
    ("note", "about"): NO_PAGE,
    ("note", "text"): (*NO_TEXT, "x" * 20_001),
    ("note", "replaces"): (None, True, 7, "0e", {}, [None], ["A"], [["a"]], ["a"] * 1001),
    ("name", "name"): (*NO_TEXT, "x" * 201),
}
"""By kind and field, what must not stand there."""


def record(*events: Any, **changed: Any) -> str:
    """The text of a record with some events, with other values at its top where they are given."""
    return json.dumps({"format": "madoguchi-record", "version": 1, "exported": AT, "events": events, **changed})


def answer(question: str, share: float | None, at: str = AT, **more: Any) -> Event:
    """An answer to a question; `more` are other fields than those of a plain first answer."""
    plain: Event = {**ANSWER, "at": at, "question": question, "response": [], "share": share}
    return {**plain, **more}


def note(text: str, name: str, *replaces: str) -> Event:
    """A reflection with its id and the ids of what it replaces; deleted where its text is empty."""
    return {**NOTE, "text": text, "id": name, "replaces": list(replaces)}


def nested(depth: int, opening: str = "[", closing: str = "]", inside: str = "") -> str:
    """Brackets in brackets."""
    return opening * depth + inside + closing * depth


def damaged() -> dict[str, str]:
    """By what is the matter, the text of each damaged file."""
    found: dict[str, str] = {}
    whole = json.dumps(json.loads(record(*EVENTS)), indent=1, ensure_ascii=False)
    for end in random.Random(20).sample(range(1, len(whole)), 60):
        found[f"cut after {end}"] = whole[:end]
    for (kind, field), values in WRONG.items():
        event = next(one for one in EVENTS if one["kind"] == kind)
        for number, value in enumerate(values):
            found[f"{kind}: {field} {number}"] = record(*EVENTS, {**event, field: value})
    for event in EVENTS:
        for field in event:
            rest = {key: value for key, value in event.items() if key != field}
            found[f"{event['kind']}: no {field}"] = record(rest, *EVENTS)
        for key in ("__proto__", "constructor", "extra", "toString", "", "Kind"):
            found[f"{event['kind']}: key {key}"] = record(*EVENTS, {**event, key: {"kind": "name"}})
        found[f"{event['kind']}: prototype"] = record({"__proto__": event})
    for number, value in enumerate((None, True, 7, "event", [], [ANSWER], {}, {"__proto__": ANSWER})):
        found[f"event {number}"] = record(ANSWER, value)
    for key in ("__proto__", "constructor", "extra", "format ", "Events"):
        found[f"key {key}"] = record(ANSWER, **{key: {"events": []}})
    for number, value in enumerate((None, True, "1", 0, -1, 1.5, [1], {}, 2, 3, 99, 1e300)):
        found[f"version {number}"] = record(ANSWER, version=value)
    for number, value in enumerate(NO_DATE):
        found[f"exported {number}"] = record(ANSWER, exported=value)
    for number, value in enumerate((*NO_TEXT, "", "madoguchi", "madoguchi-record ", "Madoguchi-Record")):
        found[f"format {number}"] = record(ANSWER, format=value)
    for number, value in enumerate((None, True, 7, "[]", {}, {"0": ANSWER, "length": 1})):
        found[f"events {number}"] = record(events=value)
    for key in ("format", "version", "exported", "events"):
        rest = {name: value for name, value in json.loads(record(ANSWER)).items() if name != key}
        found[f"no {key}"] = json.dumps(rest)
        found[f"inherited {key}"] = json.dumps({**rest, "__proto__": json.loads(record(ANSWER))})
    sound = record(ANSWER)
    found |= {
        "empty": "",
        "spaces": " \n ",
        "null": "null",
        "number": "1",
        "text": '"madoguchi-record"',
        "list": "[]",
        "object": "{}",
        "list of records": f"[{sound}]",
        "record in a record": json.dumps({"record": json.loads(sound)}),
        "two records": sound + sound,
        "comma at the end": sound[:-1] + ",}",
        "comment": "// mine\n" + sound,
        "not a number": sound.replace('"share": 1', '"share": NaN'),
        "endless": sound.replace('"share": 1', '"share": 1e999'),
        "less than nothing": sound.replace('"share": 1', '"share": -1e999'),
        "single quotes": sound.replace('"', "'"),
        "BOM twice": "\ufeff\ufeff" + sound,
        "zip": "PK\x03\x04\x14\x00\x08\x08\x08\x00" + sound,
        "PNG": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "binary": random.Random(21).randbytes(5000).decode("latin-1"),
        "zeros": "\x00" * 5000,
        "HTML": "<!doctype html><html lang=ja><title>窓口</title>",
        "CSV": "kind,at,name\nname,2026-03-04,あや\n",
        "YAML": "format: madoguchi-record\nversion: 1\n",
        "deep list": nested(100_000),
        "deep object": nested(100_000, '{"a":', "}", "1"),
        "deep and cut": nested(100_000)[:150_000],
        "deep response": sound.replace('["outside-first"]', nested(100_000)),
        "deep map": sound.replace('["outside-first"]', nested(100_000, '{"a":', "}", '"a"')),
        "deep key": sound[:-1] + f', "extra": {nested(100_000)}}}',
        "deep version": sound.replace('"version": 1', f'"version": {nested(50_000)}'),
        "huge": record(*EVENTS) + " " * 6_000_000,
        "too many": record(*[READ] * 45_000, *[NAME] * 5_001).replace(" ", ""),
        "many names": record({**ANSWER, "response": {f"a{number}": "a" for number in range(5_000)}}),
        "long key": record({**NAME, "k" * 100_000: 1}),
        "other program": json.dumps({"format": "anki", "version": 1, "events": []}),
        "settings": json.dumps({"chair": "counselor", "path": ["a"]}),
    }
    return found
