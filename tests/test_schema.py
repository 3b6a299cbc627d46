"""The schemas with which editors help while one writes."""

import json
from pathlib import Path

import pytest

from madoguchi.loader import EXERCISES, TABLES
from madoguchi.schema import schemas, write_schemas

ROOT = Path(__file__).parents[1]


def test_every_kind_of_file_has_a_schema() -> None:
    """Each table, the case and the quiz have a schema, and one for translations where they are translated."""
    names = {"case", "quiz", *EXERCISES, *TABLES}
    translated = names - {"case", "languages"}
    assert set(schemas()) == {f"{name}.json" for name in names} | {f"{name}.translation.json" for name in translated}


def test_a_schema_refuses_unknown_keys_and_explains_known_ones() -> None:
    """An editor marks a key that is not known, lists those that must be there, and shows what they mean."""
    question = json.loads(schemas()["quiz.json"])["$defs"]["Question"]
    assert question["additionalProperties"] is False
    assert {"id", "sources", "options"} <= set(question["required"])
    assert question["properties"]["key"]["description"] == ("The ids of the right options, in the types of `KEYED`.")


def test_the_schema_of_a_translation_has_words_only() -> None:
    """An editor offers a translator words, and no numbers, keys or sources."""
    definitions = json.loads(schemas()["quiz.translation.json"])["$defs"]
    assert set(definitions["QuestionTranslation"]["properties"]) == {"stem", "hints", "options"}
    assert set(definitions["OptionTranslation"]["properties"]) == {"text", "feedback", "match", "variants", "seen"}


def test_schemas_are_written(tmp_path: Path) -> None:
    """All schemas are written as files, again and again without a difference."""
    for _ in range(2):
        write_schemas(tmp_path / "schemas")
        assert {path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "schemas").iterdir()} == schemas()


@pytest.mark.parametrize("name", schemas())
def test_the_schemas_of_the_repository_are_up_to_date(name: str) -> None:
    """The schemas that lie in the repository are those of the models; `make schemas` writes them."""
    assert (ROOT / "schemas" / name).read_text(encoding="utf-8") == schemas()[name]


def test_no_schema_is_left_over() -> None:
    """No schema lies in the repository whose model is gone."""
    assert {path.name for path in (ROOT / "schemas").iterdir()} == set(schemas())


def test_every_schema_that_a_file_names_exists() -> None:
    """A YAML file that tells editors its schema names one that is there."""
    for path in [*ROOT.glob("data/*.yml"), *ROOT.glob("cases/*/*.yml")]:
        first = path.read_text(encoding="utf-8").split("\n")[0]
        if "$schema=" in first:
            assert (path.parent / first.split("$schema=")[1]).is_file(), path
