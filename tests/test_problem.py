"""Problems: one line for a writer."""

from pathlib import Path

import pytest

from madoguchi.problem import ContentError, Problem, Problems, suggest


def test_a_problem_is_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A problem says file, line, what is wrong and what to do, and names the file as the writer would type it."""
    monkeypatch.chdir(tmp_path)
    problem = Problem(tmp_path / "data" / "glossary.yml", 7, "`term` is missing", "add it")
    assert str(problem) == "data/glossary.yml:7: `term` is missing — add it"


def test_problems_come_in_the_order_of_the_files() -> None:
    """Whatever the order in which they were found, problems are told file by file and line by line, each once."""
    problems = Problems()
    for path, line in (("b.yml", 1), ("a.yml", 10), ("a.yml", 9), ("a.yml", 10)):
        problems.add(Path(path), line, "wrong", "mend it")
    assert [(problem.path.name, problem.line) for problem in problems] == [("a.yml", 9), ("a.yml", 10), ("b.yml", 1)]


def test_a_notice_is_no_error() -> None:
    """What an editor should only know of is kept apart from what must be mended."""
    problems = Problems()
    problems.add(Path("a.yml"), 1, "old", "look", notice=True)
    problems.add(Path("a.yml"), 2, "wrong", "mend it")
    assert [problem.what for problem in problems.errors] == ["wrong"]
    assert [problem.what for problem in problems.notices] == ["old"]


def test_nothing_found_is_nothing_told() -> None:
    """Where nothing is wrong, there are neither errors nor notices."""
    problems = Problems()
    assert (list(problems), problems.errors, problems.notices) == ([], [], [])


def test_a_content_error_tells_every_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The text of a content error has one line for each problem."""
    monkeypatch.chdir(tmp_path)
    found = [Problem(tmp_path / "a.yml", 1, "one", "mend"), Problem(tmp_path / "b.yml", 2, "two", "mend")]
    error = ContentError(found)
    assert str(error) == "a.yml:1: one — mend\nb.yml:2: two — mend"
    assert error.problems == found


@pytest.mark.parametrize(
    ("word", "known", "remedy"),
    [
        ("stam", ["stem", "type"], "did you mean `stem`?"),
        ("colour", ["stem", "type"], "use one of: stem, type"),
        ("x", [f"name-{number:02}" for number in range(13)], "use one of the 13 known, such as `name-00`"),
        ("x", [], "remove it"),
    ],
)
def test_suggest_names_the_nearest(word: str, known: list[str], remedy: str) -> None:
    """The remedy for an unknown name is the nearest known one, else all if they are few, else one of the many."""
    assert suggest(word, known) == remedy
