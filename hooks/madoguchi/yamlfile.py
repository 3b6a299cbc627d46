"""The one reader for YAML: keeps line numbers, refuses duplicate keys, and leaves every scalar as the text it is."""

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml
from yaml.composer import Composer
from yaml.resolver import Resolver

from .characters import settled, unfit, without_unfit
from .misprint import cause, in_ascii, misprint, put_right, taken_for_text
from .problem import Problems

Parser: Any = yaml.SafeLoader
if yaml.__with_libyaml__:
    Parser = yaml.cyaml.CParser  # type: ignore[attr-defined]

REFERENCE = re.compile(r"&(?:#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))|[a-z][a-z0-9]*);", re.I)
"""A character of Markdown that is written by its name or number: `&shy;`, `&#xE000;`."""
PLAIN_EMPTY = "tag:yaml.org,2002:null"


@dataclass(frozen=True)
class Document:
    """A file that was read: plain data (dict, list, str, None) and the tree that knows its lines."""

    path: Path
    data: Any
    node: yaml.Node
    first_line: int = 1

    def line(self, loc: Iterable[str | int]) -> int:
        """The line of what `loc` points to, or of the nearest thing around it. Parts that do not match are passed over."""
        node, mark = self.node, self.node.start_mark
        for part in loc:
            if isinstance(node, yaml.MappingNode):
                for key, value in node.value:
                    if key.value == part:
                        node, mark = value, key.start_mark
                        break
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
                mark = node.start_mark
        return int(mark.line) + self.first_line


def read(path: Path, problems: Problems) -> Document | None:
    """Read a YAML file. What is wrong with it goes to `problems`, and then there is no document."""
    found = len(problems.errors)
    text = read_text(path, problems)
    document = None if text is None else parse(text, path, problems)
    return document if len(problems.errors) == found else None


def read_text(path: Path, problems: Problems) -> str | None:
    """The text of a file of content: every reader of YAML and Markdown takes it from here.

    Line ends and letters are settled (see `characters`), and a byte order mark is left out. What may stand in no
    text is told and left out too, so that all else can be checked. None for a file that cannot be read.
    """
    text = _decoded(path, problems)
    if text is None:
        return None
    text = settled(text)
    for place, what, todo in unfit(text):
        problems.add(path, text.count("\n", 0, place) + 1, what, todo)
    for match in REFERENCE.finditer(text) if path.suffix == ".md" else ():
        for _, what, todo in unfit(_referred(match)):
            problems.add(path, text.count("\n", 0, match.start()) + 1, f"`{match[0]}`: {what}", todo)
    return without_unfit(text)


def _decoded(path: Path, problems: Problems) -> str | None:
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        problems.add(path, 1, "the file is missing", "put it back, or take out what refers to it")
    except (IsADirectoryError, PermissionError):
        problems.add(path, 1, "the file cannot be read", "make it an ordinary file that you may read")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        problems.add(path, line, "the file is not UTF-8", "save it as UTF-8 in your editor")
    return None


def _referred(match: re.Match[str]) -> str:
    """The character that a reference stands for, also where HTML would put another in its place."""
    code = int(match[1], 16) if match[1] else int(match[2] or 0)
    return chr(code) if 0 < code <= 0x10FFFF else html.unescape(match[0])


def parse(text: str, path: Path, problems: Problems, first_line: int = 1) -> Document | None:
    """Parse YAML text that begins at `first_line` of `path`."""
    if not text.strip():
        problems.add(path, first_line, "the file is empty", "write its content, or delete the file")
        return None
    try:
        node = _compose(text)
        if node is None:
            problems.add(path, first_line, "the file is empty", "write its content, or delete the file")
            return None
        found = len(problems.errors)
        data = _plain(node, path, problems, first_line)
    except yaml.MarkedYAMLError as error:
        line, what, todo = _explained(error, text.split("\n"))
        problems.add(path, line + first_line, what, todo)
        return None
    except (yaml.reader.ReaderError, ValueError, OverflowError) as error:
        place = getattr(error, "position", None)
        line = text.count("\n", 0, place) if place is not None else _line_of_escape(text)
        problems.add(
            path, line + first_line, f"the file has a character that YAML refuses ({_short(error)})", "delete it"
        )
        return None
    except RecursionError:
        problems.add(path, first_line, "the file is nested too deeply", "write it flatter")
        return None
    return Document(path, data, node, first_line) if len(problems.errors) == found else None


class NoAliases(Composer):
    """Refuses anchors and aliases: they hide what a line says, and a small file can grow without end."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """Compose one node, unless it carries an anchor or is an alias."""
        event = self.peek_event()  # type: ignore[attr-defined]
        if getattr(event, "anchor", None):
            raise yaml.composer.ComposerError(
                None, None, f"anchors and aliases (`{event.anchor}`) are not used here", event.start_mark
            )
        return super().compose_node(parent, index)


class Careful(NoAliases, yaml.SafeLoader):
    """Reads in Python, and says well what is wrong."""


class Quick(NoAliases, Resolver, Parser):  # type: ignore[misc]
    """Reads with libyaml, several times faster, where nothing is wrong."""

    def __init__(self, text: str) -> None:
        Parser.__init__(self, text)
        NoAliases.__init__(self)
        Resolver.__init__(self)


def _compose(text: str) -> yaml.Node | None:
    """The tree of a YAML text. Raises what the careful reader raises."""
    if "\t" not in text:  # which libyaml lets pass in places
        try:
            return Quick(text).get_single_node()
        except (yaml.YAMLError, ValueError, OverflowError, RecursionError):
            pass  # told below, in the words of the careful reader
    return yaml.compose(text, Loader=Careful)


def _plain(node: yaml.Node, path: Path, problems: Problems, first_line: int) -> Any:
    for place, what, todo in taken_for_text(node):
        problems.add(path, place + first_line, what, todo)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(item, path, problems, first_line) for item in node.value]
    if isinstance(node, yaml.ScalarNode):
        return _scalar(node, path, problems, first_line)
    result: dict[str, Any] = {}
    for key, value in node.value:
        line = key.start_mark.line + first_line
        if not isinstance(key, yaml.ScalarNode):
            problems.add(path, line, "a key must be a word", "write `name: value`")
            continue
        name = _scalar(key, path, problems, first_line) or ""
        if mark := misprint(name):
            what, todo = put_right(mark)
            problems.add(path, line, f"the key `{in_ascii(name).strip()}`: {what}", todo)
        elif name in result:
            problems.add(path, line, f"`{name}` stands twice", "keep one of the two")
        else:
            result[name] = _plain(value, path, problems, first_line)
    return result


def _scalar(node: yaml.ScalarNode, path: Path, problems: Problems, first_line: int) -> str | None:
    """The text of a scalar, without what may not stand in it: an escape can stand for any character."""
    if node.value == "":
        return None if node.tag == PLAIN_EMPTY else ""
    line, text = node.start_mark.line + first_line, str(node.value)
    if node.style == '"':
        text = settled(text)
        for _, what, todo in unfit(text):
            problems.add(path, line, what, todo)
    if "\t" in text:
        problems.add(path, line, "the text has a tab", "write spaces")
    return text


def _explained(error: yaml.MarkedYAMLError, lines: list[str]) -> tuple[int, str, str]:
    """Where YAML cannot be read (the line, counted from 0), what is wrong, and what to do."""
    mark = error.problem_mark or error.context_mark
    line = mark.line if mark else 0
    if line < len(lines) and "\t" in lines[line]:
        return line, "the line has a tab", "indent with spaces"
    if "anchors and aliases" in str(error.problem):
        return line, str(error.problem), "write the value out, or put it in quotes"
    hint = "check the indentation and the line before, and put text with `: ` or `#` in quotes"
    return cause(error, lines) or (line, f"the YAML cannot be read ({error.problem})", hint)


def _line_of_escape(text: str) -> int:
    """The line, counted from 0, of the first escape beyond the last character that exists."""
    for match in re.finditer(r"\\U([0-9A-Fa-f]{8})", text):
        if int(match[1], 16) > 0x10FFFF:
            return text.count("\n", 0, match.start())
    return 0


def _short(error: Exception) -> str:
    return str(error).splitlines()[0]
