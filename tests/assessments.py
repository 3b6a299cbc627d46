"""Assessments as files hold them: sound ones, and some hundred that are damaged. The same each time."""

import json
import random
from typing import Any

from hypothesis import strategies as st

Assessment = dict[str, Any]
Answer = dict[str, Any]

LEVELS = ["none", "begun", "working", "kept"]
AT = "2026-03-04T05:06:07.089Z"
EVIDENCE = {"what": "お知らせの写し", "day": "2026-03-01", "link": "https://example.com/a"}
ANSWER: Answer = {"level": "begun", "reason": "", "note": "春から", "evidence": [EVIDENCE]}
SERVICE = {"gives": "with", "partner": "みどり市国際交流協会"}
STEP = {
    "id": "0d",
    "indicator": "reply-channel",
    "target": "working",
    "what": "ひな形を直す",
    "who": "あや",
    "by": "2026-06-30",
    "done": False,
}
ASSESSMENT: Assessment = {
    "id": "0a",
    "name": "みどり市",
    "kind": "desk",
    "day": "2026-03-04",
    "group": True,
    "people": "管理者、相談員",
    "answers": {"reply-channel": ANSWER},
    "services": {"information": SERVICE},
    "plan": [STEP],
    "changed": AT,
}
NO_TEXT: tuple[Any, ...] = (None, True, 7, [], {})
NO_DAY = (*NO_TEXT, "yesterday", "2026-3-4", "2026-02-30", "2025-02-29", "2026-13-01", AT, " 2026-03-04", "2026-03-04\n",
          "12026-03-04", "２０２６-03-04")  # fmt: skip
NO_TIME = (*NO_TEXT, "", "2026-03-04", "2026-03-04T05:06:07Z", "2026-03-04T05:06:07.089+09:00", "2026-02-30T05:06:07.089Z",
           "2026-03-04T24:00:00.000Z", f"{AT}\n")  # fmt: skip
NO_ID = (*NO_TEXT, "", "A", "a b", "a_b", "あ", "a" * 81, "a\n", "../a", "__proto__")
NO_FLAG: tuple[Any, ...] = (None, 0, 1, "true", "", [], {})
WRONG: dict[str, tuple[Any, ...]] = {
    "id": NO_ID,
    "name": (*NO_TEXT, "x" * 201),
    "kind": (*NO_TEXT, "", "Desk", "both", "toString"),
    "day": (*NO_DAY, ""),
    "group": NO_FLAG,
    "people": (*NO_TEXT, "x" * 501),
    "answers": (None, True, 7, "{}", [], [ANSWER], {f"a{number}": ANSWER for number in range(201)}),
    "services": (None, True, 7, "{}", [], [SERVICE]),
    "plan": (None, True, 7, "[]", {}, {"0": STEP, "length": 1}, [STEP] * 201),
    "changed": NO_TIME,
    "answers/reply-channel": (None, True, 7, "begun", [], [ANSWER], {}),
    "answers/reply-channel/level": (*NO_TEXT, "Begun", "NA", "3", "__proto__"),
    "answers/reply-channel/reason": (*NO_TEXT, "x" * 501),
    "answers/reply-channel/note": (*NO_TEXT, "x" * 5001),
    "answers/reply-channel/evidence": (None, True, 7, "[]", {}, [None], [[]], ["a"], [EVIDENCE] * 21),
    "answers/reply-channel/evidence/0/what": (*NO_TEXT, "x" * 501),
    "answers/reply-channel/evidence/0/day": NO_DAY,
    "answers/reply-channel/evidence/0/link": (*NO_TEXT, "x" * 501),
    "services/information": (None, True, 7, "with", [], {}),
    "services/information/gives": (*NO_TEXT, "Does", "yes"),
    "services/information/partner": (*NO_TEXT, "x" * 501),
    "plan/0": (None, True, 7, "step", [], {}),
    "plan/0/id": NO_ID,
    "plan/0/indicator": (*NO_TEXT, "A", "a b", "a" * 81, "a\n"),
    "plan/0/target": (*NO_TEXT, "na", "Kept", "3", "__proto__"),
    "plan/0/what": (*NO_TEXT, "x" * 1001),
    "plan/0/who": (*NO_TEXT, "x" * 201),
    "plan/0/by": NO_DAY,
    "plan/0/done": NO_FLAG,
}
"""By the place in an assessment, what must not stand there."""
RECORDS = ("", "answers/reply-channel/", "answers/reply-channel/evidence/0/", "services/information/", "plan/0/")
"""The places of an assessment where only known keys may stand."""

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
keys = st.sampled_from(["a", "b", "a-1", "constructor", "0"])
days = st.sampled_from(["2024-02-29", "2025-04-01", "2026-04-01"])
any_day = st.one_of(st.just(""), days)
evidence = st.fixed_dictionaries({"what": texts, "day": any_day, "link": texts})
answers = st.fixed_dictionaries(
    {
        "level": st.sampled_from(["", "na", *LEVELS]),
        "reason": texts,
        "note": texts,
        "evidence": st.lists(evidence, max_size=2),
    }
)
services = st.fixed_dictionaries({"gives": st.sampled_from(["", "does", "with", "no"]), "partner": texts})
steps = st.fixed_dictionaries(
    {
        "id": keys,
        "indicator": keys,
        "target": st.sampled_from(["", *LEVELS]),
        "what": texts,
        "who": texts,
        "by": any_day,
        "done": st.booleans(),
    }
)
assessments = st.fixed_dictionaries(
    {
        "id": keys,
        "name": texts,
        "kind": st.sampled_from(["desk", "center"]),
        "day": days,
        "group": st.booleans(),
        "people": texts,
        "answers": st.dictionaries(keys, answers, max_size=3),
        "services": st.dictionaries(keys, services, max_size=2),
        "plan": st.lists(steps, max_size=2),
        "changed": st.sampled_from([f"2026-01-0{day}T00:00:00.000Z" for day in (1, 2, 3)]),
    }
)


def step(what: str, **changed: Any) -> Answer:
    """A step of a plan that leads to no level, with other values where they are given."""
    return {"id": "0d", "indicator": "", "target": "", "what": what, "who": "", "by": "", "done": False, **changed}


def assessment(**changed: Any) -> Assessment:
    """A sound assessment, with other values where they are given."""
    return {**ASSESSMENT, **changed}


def text_of(*given: Any, **changed: Any) -> str:
    """The text of a file of some assessments, with other values at its top where they are given."""
    return json.dumps({"format": "madoguchi-assessment", "version": 2, "assessments": given, **changed})


def at(path: str) -> tuple[Assessment, Any, Any]:
    """A new assessment, what holds a place in it, and the last step of the way to it."""
    whole = json.loads(json.dumps(ASSESSMENT))
    *way, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    holder = whole
    for step in way:
        holder = holder[step]
    return whole, holder, last


def damaged() -> dict[str, str]:
    """By what is the matter, the text of each damaged file. A sound assessment stands in it before the damaged one."""
    found: dict[str, str] = {}
    sound = assessment(id="0b")
    whole = json.dumps(json.loads(text_of(sound, ASSESSMENT)), indent=1, ensure_ascii=False)
    for end in random.Random(30).sample(range(1, len(whole)), 40):
        found[f"cut after {end}"] = whole[:end]
    for path, values in WRONG.items():
        for number, value in enumerate(values):
            changed, holder, last = at(path)
            holder[last] = value
            found[f"{path} {number}"] = text_of(sound, changed)
        changed, holder, last = at(path)
        if isinstance(last, str) and path.count("/") != 1:
            del holder[last]
            found[f"no {path}"] = text_of(sound, changed)
    for path in RECORDS:
        for key in ("__proto__", "constructor", "extra", "Id"):
            changed, holder, last = at(path + key)
            holder[last] = {}
            found[f"key {path}{key}"] = text_of(sound, changed)
    for key in ("Reply", "a b", "__proto__", "", "a" * 81, "あ"):
        found[f"answer of {key}"] = text_of(sound, assessment(answers={key: ANSWER}))
        found[f"service {key}"] = text_of(sound, assessment(services={key: SERVICE}))
    for number, value in enumerate((None, True, 7, "assessment", [], [ASSESSMENT], {}, {"__proto__": ASSESSMENT})):
        found[f"assessment {number}"] = text_of(sound, value)
    for key in ("__proto__", "constructor", "extra", "format ", "exported", "events"):
        found[f"top {key}"] = text_of(sound, **{key: []})
    for number, value in enumerate((None, True, "1", 0, -1, 1.5, [1], {}, 3, 99, 1e300)):
        found[f"version {number}"] = text_of(sound, version=value)
    for number, value in enumerate((*NO_TEXT, "", "madoguchi", "madoguchi-record", "Madoguchi-Assessment")):
        found[f"format {number}"] = text_of(sound, format=value)
    for number, value in enumerate((None, True, 7, "[]", {}, {"0": ASSESSMENT, "length": 1})):
        found[f"assessments {number}"] = text_of(assessments=value)
    for key in ("format", "version", "assessments"):
        rest = {name: value for name, value in json.loads(text_of(sound)).items() if name != key}
        found[f"no {key}"] = json.dumps(rest)
        found[f"inherited {key}"] = json.dumps({**rest, "__proto__": json.loads(text_of(sound))})
    plain = text_of(sound)
    record = {"format": "madoguchi-record", "version": 1, "exported": AT, "events": []}
    deep = "[" * 100_000 + "]" * 100_000
    return found | {
        "empty": "",
        "null": "null",
        "list": f"[{plain}]",
        "object": "{}",
        "record of a learner": json.dumps(record),
        "two files": plain + plain,
        "comma at the end": plain[:-1] + ",}",
        "comment": "// mine\n" + plain,
        "not a number": plain.replace("true", "NaN"),
        "single quotes": plain.replace('"', "'"),
        "BOM twice": "\ufeff\ufeff" + plain,
        "PNG": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
        "zeros": "\x00" * 5000,
        "HTML": "<!doctype html><html lang=ja><title>窓口</title>",
        "CSV": "name,day\nみどり市,2026-03-04\n",
        "deep": deep,
        "deep name": plain.replace('"desk"', deep),
        "deep version": plain.replace('"version": 2', f'"version": {deep}'),
        "huge": plain + " " * 5_000_000,
        "too many": text_of(*[assessment(id=f"a{number}") for number in range(201)]),
        "long key": text_of({**sound, "k" * 100_000: 1}),
    }
