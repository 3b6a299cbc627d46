"""The words of the interface: one flat list for each language, keys in English."""

import re
from dataclasses import replace
from pathlib import Path

from .check import check
from .locales import SOURCE
from .problem import Problems, suggest
from .record import Record
from .slip import check_texts
from .translation import How, Text, Version, check_version
from .yamlfile import read

Words = dict[str, Text]


class Header(Record):
    """How a translation of the words was made."""

    translation: How
    source_version: Version


def places(words: str) -> set[str]:
    """The `{name}`s in which a number or a name will stand."""
    return set(re.findall(r"\{[a-z]+\}", words))


def load_words(path: Path, source: Words | None, problems: Problems) -> Words:
    """Read `data/words/<locale>.yml`; with `source`, what is missing falls back to it and foreign keys are refused."""
    document = read(path, problems)
    data = document.data if document else {}
    if document is None or not isinstance(data, dict):
        if document is not None:
            problems.add(path, 1, "the file is not a list of `key: words`", "write one `key: words` a line")
        return dict(source or {})
    if source is not None:
        head = {name: value for name, value in data.items() if name in Header.model_fields}
        check(replace(document, data=head), Header, problems)
    else:
        check_texts(document, problems)
    found: Words = {}
    for key, words in data.items():
        if source is not None and key in Header.model_fields:
            continue
        if not isinstance(words, str) or not words.strip():
            problems.add(
                path,
                document.line([key]),
                f"`{key}` has no words",
                "write them, or delete the line to fall back to Japanese",
            )
        elif source is not None and key not in source:
            problems.add(path, document.line([key]), f"`{key}` is not in the Japanese words", suggest(key, source))
        elif source is not None and places(words) != places(source[key]):
            todo = f"write {', '.join(sorted(places(source[key]))) or 'none'}, as the Japanese does"
            problems.add(
                path, document.line([key]), f"`{key}` has other places for names and numbers than the Japanese", todo
            )
        else:
            found[key] = Text(words)
    if source is None:
        return found
    check_version(data.get("source_version"), document, path.with_name(f"{SOURCE}.yml"), problems)
    return {key: found.get(key, Text(words, foreign=True)) for key, words in source.items()}
