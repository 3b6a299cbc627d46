"""The index of one language in the form in which MiniSearch 7 saves its own, read in the browser by `loadJS`.

A title and a name are found by every token. Of its headings and its running text, each entry keeps only the words that
tell it apart best: they are there for slips of the pen. Pairs of Chinese characters and kana know no such slips, and
every word is found in the text itself, which is stored for the excerpts anyway (`rank.js`). So the index grows with the
number of pages, not with their length (static pruning: Carmel et al., SIGIR 2001).
"""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..locales import SOURCE
from ..ruby import CARRIED, OPEN, plain
from .entries import FACETS, Entry
from .tokens import NOT_WORDS, tokens, words

FIELDS = ("title", "names", "whole", "body")
KEY_TOKENS = 24
"""How many words of its headings and its running text each entry keeps."""
VERSION = 2
"""Of the saved form."""


def saved(entries: Sequence[Entry]) -> dict[str, Any]:
    """The index: terms, lengths of fields, and of each entry what is shown."""
    fielded = [_fielded(entry) for entry in entries]
    rare = _rarity([fields["body"] for fields in fielded])
    terms: dict[str, dict[str, dict[str, int]]] = {}
    lengths: dict[str, list[int]] = {}
    for number, fields in enumerate(fielded):
        fields["body"] = Counter(
            dict(sorted(fields["body"].items(), key=lambda one: _weight(one[0], one[1], rare))[:KEY_TOKENS])
        )
        lengths[str(number)] = [len(fields[name]) for name in FIELDS]
        for place, name in enumerate(FIELDS):
            for token in fields[name]:
                terms.setdefault(token, {}).setdefault(str(place), {})[str(number)] = 1
    count = len(entries)
    return {
        "documentCount": count,
        "nextId": count,
        "documentIds": {str(number): number for number in range(count)},
        "fieldIds": {name: place for place, name in enumerate(FIELDS)},
        "fieldLength": lengths,
        "averageFieldLength": [
            sum(one[place] for one in lengths.values()) / max(count, 1) for place in range(len(FIELDS))
        ],
        "storedFields": {str(number): _stored(entry) for number, entry in enumerate(entries)},
        "dirtCount": 0,
        "index": [[token, terms[token]] for token in sorted(terms)],
        "serializationVersion": VERSION,
    }


def _fielded(entry: Entry) -> dict[str, Counter[str]]:
    headings = words(plain("\n".join(passage.heading for passage in entry.passages)))
    if entry.kind == "contact":
        entry = _in_letters(entry)
    return {
        "title": _counted([entry.title]),
        "names": _counted((*entry.japanese, *entry.names)),
        "whole": Counter(entry.wholes if entry.names else ()),
        "body": Counter([*headings, *headings, *words(plain("\n".join(passage.text for passage in entry.passages)))]),
    }


def _in_letters(contact: Entry) -> Entry:
    """A contact with those of its many names that are one word in letters; the others are found in themselves."""
    return replace(
        contact, names=tuple(name for name in contact.names if " " not in name and not NOT_WORDS.search(name))
    )


def _counted(texts: Iterable[str]) -> Counter[str]:
    """The tokens of texts with furigana: those of the characters, and those of the readings."""
    written = "\n".join(texts)
    found = Counter(tokens(CARRIED.sub(r"\1", written)))
    if OPEN in written:
        found.update(set(tokens(CARRIED.sub(r"\2", written))) - set(found))
    return found


def _rarity(counted: Sequence[Counter[str]]) -> dict[str, float]:
    having = Counter(token for one in counted for token in one)
    return {token: math.log(1 + len(counted) / times) for token, times in having.items()}


def _weight(token: str, times: int, rare: dict[str, float]) -> tuple[float, str]:
    return -rare[token] * times / (times + 1), token


def _stored(entry: Entry) -> dict[str, Any]:
    shown: dict[str, Any] = {
        "url": entry.url,
        "title": entry.title,
        "kind": [entry.kind],
        **{name: entry.facets[name] for name in FACETS if name in entry.facets},
        "passages": [[passage.anchor, passage.heading, passage.text] for passage in entry.passages],
    }
    if entry.foreign:
        shown["lang"] = SOURCE
    if entry.urgent:
        shown["urgent"] = True
    return shown | {name: list(held) for name in ("japanese", "names", "numbers") if (held := getattr(entry, name))}
