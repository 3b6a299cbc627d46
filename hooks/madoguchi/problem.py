"""A problem in the content, told to the person who wrote it: where, what is wrong, what to do."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path


@dataclass(frozen=True, order=True)
class Problem:
    """One line for a writer. `line` counts from 1; a `notice` is told but stops nothing."""

    path: Path
    line: int
    what: str
    todo: str
    notice: bool = False

    def __str__(self) -> str:
        return f"{os.path.relpath(self.path)}:{self.line}: {self.what} — {self.todo}"


class Problems:
    """Collects the problems of one run, so that all are told at once."""

    def __init__(self) -> None:
        self._found: list[Problem] = []

    def add(self, path: Path, line: int, what: str, todo: str, *, notice: bool = False) -> None:
        """Note a problem. `what` and `todo` are parts of one line, without a full stop."""
        self._found.append(Problem(path, line, what, todo, notice))

    def __iter__(self) -> Iterator[Problem]:
        return iter(sorted(set(self._found)))

    @property
    def errors(self) -> list[Problem]:
        """What must be mended before the site can be built, in the order of files and lines."""
        return [problem for problem in self if not problem.notice]

    @property
    def notices(self) -> list[Problem]:
        """What an editor should know, but what stops nothing."""
        return [problem for problem in self if problem.notice]


class ContentError(Exception):
    """The content cannot be used. Its text has one line for each problem."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))


def suggest(word: str, known: Iterable[str]) -> str:
    """The remedy for a name that is not known: the nearest known one, or all of them."""
    names = sorted(known)
    near = get_close_matches(word, names, n=1, cutoff=0.6)
    if near:
        return f"did you mean `{near[0]}`?"
    if len(names) > 12:
        return f"use one of the {len(names)} known, such as `{names[0]}`"
    return "use one of: " + ", ".join(names) if names else "remove it"
