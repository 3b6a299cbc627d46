"""Privacy by machine: reads every text of a case for what could identify a person.

It finds what has a form. What only a reader can see (a rare story, a house that everybody knows) stays for the second
reader; a case that is clean here may still show somebody.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import yaml

from .characters import SELECTORS
from .directory import Directory
from .identifier import RULES, Level, Rule, is_service, telephone
from .library import Table
from .problem import Problems
from .ruby import WRITTEN
from .yamlfile import parse, read, read_text

STRENGTH: dict[Level, int] = {"block": 0, "warn": 1, "info": 2}
MARKS = "[\u0300-\u036f\u3099\u309a\uff9e\uff9f]"
SETTLED = r"[\n -z~À-ÿ\u0900-\u0957\u0960-\u0965Ạ-ỹぁ-ゖァ-ヺー・一-鿿、。「」]"
CLUSTER = re.compile(rf"(?P<settled>{SETTLED}+(?!{MARKS}))|.{MARKS}*", re.S)
"""Characters that are plain already; or one with the marks that lie over it, such as the two halves of a half-width ガ."""
INVISIBLE = re.compile(f"[\u00ad\u200b-\u200f\u2060\ufeff{SELECTORS}]")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−─━⁃", "-"))
KANJI = "〇一二三四五六七八九"
FROM_KANJI = str.maketrans(KANJI, "0123456789")
KANJI_NUMBER = re.compile(f"[{KANJI}](?:[- ]?[{KANJI}])+")
LONG_MARK = re.compile(f"(?<=[0-9A-Za-z{KANJI}])ー(?=[0-9A-Za-z{KANJI}])")
LINK = r"(?<=\]\()(?!tel:|mailto:|sms:)[^)\s]*|https?://[^\s<>\"')\]、。」）]*"
NO_TEXT = re.compile(rf"\[\^[^\]\s]+\]|{LINK}|\{{#[\w-]+\}}|^source_version:.*", re.M)
"""What stands in Markdown and is no text: footnotes, the addresses of links (those that call or write are), ids."""
IDS = ("id", "key", "sources", "source_version", "starts", "next", "gives", "needs", "without")
"""The keys in YAML whose values are ids."""
HIDDEN = "\ufffc"
TODO = "leave it out, or write an exception with its reason under privacy.exceptions in case.yml"
SAID = {"small cell": "place that, with a nationality and a rare trade or status, points to one person"}


@dataclass(frozen=True)
class Hit:
    """Something in a text that could identify a person: from `start` up to `end`."""

    kind: str
    level: Level
    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Plain:
    """Normalised text; `starts` and `ends` say of each of its characters where it stood in the text as written."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]


def normalise(text: str) -> Plain:
    """The text in one form: NFKC, one dash, one space, digits of any script as 0 to 9, no furigana, nothing unseen."""
    pieces: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for start, end, first, last in _without_furigana(text):
        before = len(starts)
        for match in CLUSTER.finditer(text, start, end):
            here, there = match.span()
            plain = match[0] if match["settled"] else _plain(match[0])
            pieces.append(plain)
            starts += range(here, there) if match["settled"] else [here] * len(plain)
            ends += range(here + 1, there + 1) if match["settled"] else [there] * len(plain)
        if first < start and len(starts) > before:
            starts[before], ends[-1] = first, last
    plain = KANJI_NUMBER.sub(_in_digits, LONG_MARK.sub("-", "".join(pieces)))
    return Plain(plain, tuple(starts), tuple(ends))


def _in_digits(match: re.Match[str]) -> str:
    """Kanji that stand one for one digit, such as 〇九〇-一二三四; 〇〇 alone is a place left open."""
    return match[0].translate(FROM_KANJI) if match[0].strip("〇- ") else match[0]


def _without_furigana(text: str) -> Iterator[tuple[int, int, int, int]]:
    """The parts of a text without its readings: (start, end) of the part, and of the part with its reading."""
    position = 0
    for match in WRITTEN.finditer(text):
        yield position, match.start(), position, match.start()
        yield *match.span(1), *match.span()
        position = match.end()
    yield position, len(text), position, len(text)


@lru_cache(4096)
def _plain(cluster: str) -> str:
    """One cluster in its plain form. Numbers in circles and exponents stay: they are no digits of what follows."""
    if INVISIBLE.match(cluster):
        return ""
    if unicodedata.decomposition(cluster[0]).startswith(("<circle>", "<super>", "<sub>")):
        return cluster
    return "".join(map(_plain_char, unicodedata.normalize("NFKC", cluster))).translate(DASHES)


def _plain_char(char: str) -> str:
    digit = unicodedata.decimal(char, None)
    if digit is not None:
        return str(digit)
    return " " if char.isspace() and char != "\n" else char


def identifiers(text: str, allowed: frozenset[str] = frozenset()) -> list[Hit]:
    """What could identify a person in a text, in order. `allowed` are numbers of the directory.

    Where two overlap, the stronger is told, of two equals the longer.
    """
    plain = normalise(text)
    free = {telephone(normalise(number).text) for number in allowed}
    public, found = [], []
    for order, rule in enumerate(RULES):
        for start, end in _places(rule, plain.text):
            written = plain.text[start:end]
            if rule.phone and (telephone(written) in free or is_service(written)):
                public.append((start, end))
            else:
                found.append((STRENGTH[rule.level], start - end, order, start, end))
    hits: list[Hit] = []
    for _, _, order, start, end in sorted(found):
        if not RULES[order].near and any(a <= start and end <= b for a, b in public):
            continue
        first, last = plain.starts[start], plain.ends[end - 1]
        if all(last <= hit.start or hit.end <= first for hit in hits):
            hits.append(Hit(RULES[order].kind, RULES[order].level, first, last, text[first:last]))
    return sorted(hits, key=lambda hit: hit.start)


def _places(rule: Rule, text: str) -> Iterator[tuple[int, int]]:
    """Where identifiers of one kind stand in normalised text: (start, end)."""
    pattern, position = re.compile(rule.pattern), 0
    while match := pattern.search(text, position):
        start, end = match.span("it" if "it" in pattern.groupindex else 0)
        position = match.start() + 1
        if rule.check(text[start:end]) and _is_near(rule, text[:start], text[end:]):
            position = max(end, position)
            yield start, end


def _is_near(rule: Rule, before: str, after: str) -> bool:
    """Whether each word that the rule asks for stands within its reach, in the same paragraph."""
    if rule.reach is not None:
        before = before[-rule.reach :].rpartition("\n\n")[2]
        after = after[: rule.reach].partition("\n\n")[0]
    return all(re.search(word, f"{before}\0{after}", re.I) for word in rule.near)


def readable(text: str) -> str:
    """A text, as long as it is, with all hidden that is no text in Markdown: footnotes, addresses of links, ids."""
    return NO_TEXT.sub(lambda match: HIDDEN * len(match[0]), text)


@lru_cache(1024)
def hits_in(path: Path, text: str, allowed: frozenset[str]) -> tuple[Hit, ...]:
    """What could identify a person in a file. What was found in a text is kept: a site that is served asks again."""
    hits = identifiers(readable(text), allowed)
    document = parse(text, path, Problems()) if hits and path.suffix == ".yml" else None
    ids = list(_ids(document.node, "")) if document else []
    return tuple(hit for hit in hits if not any(start <= hit.start and hit.end <= end for start, end in ids))


def _ids(node: yaml.Node, inside: str) -> Iterator[tuple[int, int]]:
    """Where ids stand in YAML: keys, the values of `IDS`, and the texts of exceptions, which are told elsewhere."""
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        yield from _ids(item, inside)
    for key, value in node.value if isinstance(node, yaml.MappingNode) else ():
        yield key.start_mark.index, key.end_mark.index
        if key.value in IDS or (inside == "exceptions" and key.value == "text"):
            yield value.start_mark.index, value.end_mark.index
        else:
            yield from _ids(value, key.value)


def check_privacy(
    path: Path, text: str, exceptions: Mapping[str, str], allowed: frozenset[str], problems: Problems
) -> set[str]:
    """Tell of what could identify a person in one file. Returns the exceptions that silenced something.

    `exceptions` are texts, the same but for width, dashes and furigana, with their reasons. No more than two characters
    of what is found are told.
    """
    known, used = {normalise(written).text: written for written in exceptions}, set()
    for hit in hits_in(path, text, allowed):
        written = normalise(hit.text).text
        if written in known:
            used.add(known[written])
        elif hit.level != "info":
            line, kind = text.count("\n", 0, hit.start) + 1, SAID.get(hit.kind, hit.kind)
            what = f"«{shown(hit.text)}» looks like {'an' if kind[0] in 'aeiou' else 'a'} {kind}"
            problems.add(path, line, what, TODO, notice=hit.level == "warn")
    return used


def shown(identifier: str) -> str:
    """At most two characters of an identifier, and at most a third of it: logs are shared."""
    return identifier[: min(2, len(identifier) // 3)] + "…"


def check_folder(folder: Path, exceptions: Mapping[str, str], allowed: frozenset[str], problems: Problems) -> None:
    """Tell of what could identify a person in any file of a case, and of each exception that silences nothing."""
    used = set()
    for path in sorted([*folder.glob("*.md"), *folder.glob("*.yml")]):
        text = read_text(path, Problems())
        used |= check_privacy(path, text or "", exceptions, allowed, problems)
    document = read(folder / "case.yml", Problems())
    for index, text in enumerate(exceptions):
        if text not in used:
            line = document.line(("privacy", "exceptions", index, "text")) if document else 1
            what = f"the exception «{shown(text)}» silences nothing"
            problems.add(folder / "case.yml", line, what, "take it out, or write the text as it stands in the case")


def numbers(directory: Table | None) -> frozenset[str]:
    """Every number of the directory: these may stand in a case. Nothing where the directory could not be read."""
    contacts = directory.source.contacts if directory and isinstance(directory.source, Directory) else ()
    return frozenset(number.number for contact in contacts for number in contact.numbers)
