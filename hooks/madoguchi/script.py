"""The scripts that are put together from several files, each small enough to be read at one go.

A page asks for one file and nothing becomes global: the files stand in one block, so that they share names with each
other and with nothing else. There is no other build step.
"""

import re
from pathlib import Path

SHARED = ("shared/dom", "shared/store")
ANSWERING = ("shared/fold", "quiz/shuffle", "quiz/judge", "quiz/response", "quiz/question", "quiz/quiz")
HISTORY = ("shared/clock", "shared/file", "quiz/history", "quiz/ahead", "quiz/recorder")
CHECKLIST = (*SHARED, "shared/clock", "shared/file", "checklist/score", "checklist/assessment")
RESULT = (*CHECKLIST, "checklist/chart", "checklist/files")
BUNDLES: dict[str, tuple[str, ...]] = {
    "quiz": (*SHARED, *ANSWERING, *HISTORY),
    "scorm": (
        "shared/dom",
        *ANSWERING[:4],
        "quiz/scorm-store",
        *ANSWERING[4:],
        "quiz/scorm-interaction",
        "quiz/scorm",
    ),
    "practice": (*SHARED, *ANSWERING, *HISTORY, "quiz/standing", "quiz/review", "quiz/session", "quiz/practice"),
    "record": (
        *SHARED,
        "quiz/judge",
        *HISTORY,
        "quiz/standing",
        "quiz/file",
        "quiz/notes",
        "quiz/carry",
        "quiz/record",
    ),
    "class": (
        "shared/dom",
        "shared/clock",
        "shared/file",
        "quiz/judge",
        "quiz/history",
        "quiz/standing",
        "quiz/file",
        "quiz/class",
    ),
    "checklist": (*CHECKLIST, "checklist/answer", "checklist/checklist"),
    "result": (*RESULT, "checklist/plan", "checklist/takeaway", "checklist/result"),
    "compare": (*RESULT, "checklist/compare"),
    "prefectures": (*SHARED, "figures/prefectures"),
    "places": ("shared/dom", "figures/places"),
    "minisearch": ("vendor/minisearch-7.2.0/index",),
    "search": (
        "shared/dom",
        "shared/fold",
        *(f"search/{part}" for part in ("tokens", "book", "said", "question", "rank", "excerpt", "address")),
        *(f"search/{part}" for part in ("filters", "results", "elsewhere", "none", "notes", "marks", "search")),
    ),
}
"""By the name of the script, the files below `docs/assets/` in it, in order."""
OF_PAGES = tuple(name for name in BUNDLES if name != "scorm")
"""Those that pages of the site ask for; `scorm` goes into packages."""
FOLDERS = ("shared", "quiz", "checklist", "figures", "search")
"""The folders below `docs/assets/` whose files stand in these scripts and nowhere else."""
PARTS = (*(f"{folder}/" for folder in FOLDERS), *(f"{part}.js" for part in BUNDLES["minisearch"]))
"""How the paths below `docs/assets/` begin that no page asks for."""
COMMENT = re.compile(r"^[ \t]*(?://[^\n]*|/\*(?:(?!\*/).)*\*/)[ \t]*\n", re.M | re.S)


def bundle(name: str, assets: Path) -> str:
    """The text of a script, from its files below `assets`, without the lines that are comments."""
    text = "\n".join((assets / f"{part}.js").read_text(encoding="utf-8") for part in BUNDLES[name])
    licences = [f"/*! {Path(part).parent}/LICENSE */\n" for part in BUNDLES[name] if part.startswith("vendor/")]
    return "".join(['"use strict";\n{\n', *licences, COMMENT.sub("", text), "}\n"])
