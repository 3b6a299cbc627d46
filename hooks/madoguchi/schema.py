"""JSON Schemas of every YAML file, with which an editor completes and checks while one writes."""

import json
from pathlib import Path

from .case import Case
from .loader import EXERCISES, TABLES
from .quiz import Quiz
from .record import Record
from .translation import translation_model

MODELS: dict[str, type[Record]] = {"case": Case, "quiz": Quiz, **EXERCISES, **TABLES}
UNTRANSLATED = frozenset({"case", "languages"})


def schemas() -> dict[str, str]:
    """The text of each schema by file name: `quiz.json` for the source, `quiz.translation.json` for its translations."""
    found = {f"{name}.json": _text(model) for name, model in MODELS.items()}
    for name, model in MODELS.items():
        if name not in UNTRANSLATED:
            found[f"{name}.translation.json"] = _text(translation_model(model))
    return found


def _text(model: type[Record]) -> str:
    return json.dumps(model.model_json_schema(), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def write_schemas(folder: Path) -> None:
    """Write all schemas below `folder`."""
    folder.mkdir(exist_ok=True)
    for name, text in schemas().items():
        (folder / name).write_text(text, encoding="utf-8")
