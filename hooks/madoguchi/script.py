"""The scripts that are put together from several files, each small enough to be read at one go.

A page asks for one file and nothing becomes global: the files stand in one block, so that they share names with each
other and with nothing else. There is no other build step.
"""

from pathlib import Path

QUIZ = ("dom", "store", "fold", "shuffle", "judge", "response", "question", "quiz")
RECORD = ("history", "recorder")
BUNDLES: dict[str, tuple[str, ...]] = {
    "quiz": (*QUIZ, *RECORD),
    "scorm": ("dom", "fold", "shuffle", "judge", "response", "scorm-store", "question", "quiz", "scorm"),
    "practice": (*QUIZ, *RECORD, "standing", "review", "session", "practice"),
    "record": ("dom", "store", "judge", *RECORD, "standing", "file", "notes", "carry", "record"),
    "class": ("dom", "judge", "history", "standing", "file", "class"),
}
"""By the name of the script, the files of `docs/assets/quiz/` in it, in order."""
OF_PAGES = ("quiz", "practice", "record", "class")
"""Those that pages of the site ask for; `scorm` goes into packages."""
FOLDER = "assets/quiz"


def bundle(name: str, folder: Path) -> str:
    """The text of a script, from its files in `folder`."""
    parts = [(folder / f"{part}.js").read_text(encoding="utf-8") for part in BUNDLES[name]]
    return '"use strict";\n{\n' + "\n".join(parts) + "}\n"
