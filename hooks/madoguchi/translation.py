"""The one rule of languages: the source file is whole, a translation holds words only, by id.

What a translation lacks falls back to Japanese, string by string, and says so (`Text.foreign`).
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any, Literal, TypeVar, Union, cast, get_args, get_origin

from pydantic import BaseModel, StringConstraints, create_model

from .check import check
from .problem import Problems, suggest
from .record import OF_TRANSLATION, WORDS, Record, inner_model
from .version import version_of
from .yamlfile import Document, read

R = TypeVar("R", bound=Record)

How = Literal["machine", "machine-reviewed", "human"]
Version = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}$")]


class Text(str):
    """Words of a translation. `foreign` is true where they are still the Japanese of the source."""

    foreign: bool

    def __new__(cls, words: str, *, foreign: bool = False) -> "Text":
        """Make a text; `foreign` as above."""
        text = super().__new__(cls, words)
        text.foreign = foreign
        return text


def _marked(annotation: Any, metadata: Any, marker: object) -> bool:
    return (
        marker in metadata
        or (get_origin(annotation) is Annotated and marker in annotation.__metadata__)
        or any(_marked(part, (), marker) for part in get_args(annotation))
    )


@cache
def _is(model: type[BaseModel], name: str, marker: object) -> bool:
    field = model.model_fields[name]
    return inner_model(field.annotation) is None and _marked(field.annotation, field.metadata, marker)


@cache
def translation_model(model: type[Record], top: bool = True) -> type[Record]:
    """The shape of a translation of `model`: its words, all optional; lists of records become mappings by id."""
    fields: dict[str, Any] = {}
    if top:
        fields = {"translation": (How, ...), "source_version": (Version, ...)}
    for name, field in model.model_fields.items():
        inner = inner_model(field.annotation)
        if inner is not None:
            part = translation_model(inner, False)
            if not part.model_fields:
                continue
            keyed = get_origin(field.annotation) is tuple
            fields[name] = (dict[str, part] if keyed else part | None, {} if keyed else None)  # type: ignore[valid-type]
        elif _is(model, name, WORDS) or _is(model, name, OF_TRANSLATION):
            kind = Annotated[field.annotation, *field.metadata] if field.metadata else field.annotation
            fields[name] = (Union[kind, None], None)  # noqa: UP007 — `kind` is a value, not an annotation
    # Such a class stands in no file in which docstrings could be looked for.
    unwritten = {"use_attribute_docstrings": False}
    return create_model(f"{model.__name__}Translation", __base__=Record, __cls_kwargs__=unwritten, **fields)


def load_translation(path: Path, source: Record, source_path: Path, problems: Problems) -> Record | None:
    """Read a translation and check it against its source. Returns None after telling `problems`."""
    document = read(path, problems)
    if document is None:
        return None
    found = len(problems.errors)
    for loc, name in _not_words(type(source), document.data):
        problems.add(
            path, document.line(loc), f"`{name}` is not words: it stands once, in {source_path.name}", "remove it here"
        )
    if len(problems.errors) > found:
        return None
    words = check(document, translation_model(type(source)), problems)
    if words is None:
        return None
    for loc, unknown, known in _unknown_ids(source, words, ()):
        problems.add(path, document.line(loc), f"{source_path.name} has no id `{unknown}`", suggest(unknown, known))
    check_version(cast(Any, words).source_version, document, source_path, problems)
    return words if len(problems.errors) == found else None


def check_version(version: str | None, document: Document, source_path: Path, problems: Problems) -> None:
    """Give notice where a translation follows an older version of its source."""
    if version != version_of(source_path):
        told = os.path.relpath(document.path)
        problems.add(
            document.path,
            document.line(["source_version"]),
            f"{source_path.name} has changed since this translation",
            f"bring it up to date, then run `./madoguchi stamp {told}`",
            notice=True,
        )


def _not_words(model: type[Record], data: Any, loc: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    """What a translation says although it belongs to the source alone."""
    if not isinstance(data, dict):
        return
    for name, value in data.items():
        if name not in model.model_fields:
            continue
        inner = inner_model(model.model_fields[name].annotation)
        if inner is None:
            if not (_is(model, name, WORDS) or _is(model, name, OF_TRANSLATION)):
                yield (*loc, name), name
        elif isinstance(value, dict):
            keyed = get_origin(model.model_fields[name].annotation) is tuple
            for key, part in value.items() if keyed else [("", value)]:
                yield from _not_words(inner, part, (*loc, name, *([key] if keyed else [])))


@cache
def _shape(model: type[Record]) -> tuple[tuple[str, type[Record] | None, bool], ...]:
    """Of each field its name, the record class inside if that has anything to translate, and whether it is words."""
    shape = []
    for name, field in model.model_fields.items():
        inner = inner_model(field.annotation)
        if inner is not None and not translation_model(inner, False).model_fields:
            inner = None
        shape.append((name, inner, _is(model, name, WORDS)))
    return tuple(shape)


def _parts(source: Record, name: str) -> dict[str, Record]:
    """The records of a list, by id."""
    return {part.id: part for part in getattr(source, name)}


def _unknown_ids(
    source: Record, words: Record, loc: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], str, list[str]]]:
    for name, given in words:
        if not isinstance(given, dict):
            continue
        parts = _parts(source, name)
        for key, part in given.items():
            if key in parts:
                yield from _unknown_ids(parts[key], part, (*loc, name, key))
            else:
                yield (*loc, name, key), key, list(parts)


def localize(source: R, words: Record | None) -> R:
    """The source with the words of a translation; where there are none, the Japanese, marked as foreign."""
    values: dict[str, Any] = {}
    for name, inner, is_words in _shape(type(source)):
        here, there = getattr(source, name), getattr(words, name, None)
        if inner is not None and isinstance(here, tuple):
            values[name] = tuple(localize(part, (there or {}).get(part.id)) for part in here)
        elif inner is not None:
            values[name] = None if here is None else localize(here, there)
        elif is_words:
            values[name] = _words(here, there)
        else:
            values[name] = there if there is not None else here
    return cast(R, type(source).model_construct(**values))


def _words(here: Any, there: Any) -> Any:
    if here is None and there is None:
        return None
    if isinstance(here, tuple) or isinstance(there, tuple):
        return tuple(Text(word) for word in there) if there else tuple(Text(word, foreign=True) for word in here)
    return Text(there) if there else Text(here, foreign=True)


def gaps(source: Record, words: Record | None, loc: str = "") -> Iterator[str]:
    """The places of the source for which a translation has no words, such as `questions.first.stem`."""
    for name, inner, is_words in _shape(type(source)):
        here, there = getattr(source, name), getattr(words, name, None)
        if inner is not None and isinstance(here, tuple):
            for part in here:
                yield from gaps(part, (there or {}).get(part.id), f"{loc}{name}.{part.id}.")
        elif inner is not None and here is not None:
            yield from gaps(here, there, f"{loc}{name}.")
        elif inner is None and is_words and here and not there and not isinstance(here, tuple):
            yield f"{loc}{name}"
