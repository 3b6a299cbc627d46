"""The command line: what a writer types, and what it answers."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from madoguchi import __main__ as command
from madoguchi.offline import OfflineFile, offline_files
from madoguchi.version import version_of
from tree import change, small

ROOT = Path(__file__).parents[1]


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the little library, in which the writer works."""
    monkeypatch.setattr(command, "ROOT", small(tmp_path))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_good_library_passes(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing is wrong, the check says so and succeeds."""
    assert command.main(["check"]) == 0
    assert capsys.readouterr() == ("0 to mend, 0 to look at\n", "")


def test_every_problem_is_printed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The check prints all that must be mended, one line each, counts it and fails."""
    change(root / "cases/tax-letter/case.yml", "minutes: 30\n", "")
    change(root / "data/languages.yml", "id: en", "id: ja")
    assert command.main(["check"]) == 1
    assert capsys.readouterr().out.splitlines() == [
        "cases/tax-letter/case.yml:1: `minutes` is missing (in minutes) — add it",
        "data/languages.yml:3: the id `ja` stands twice — give each its own",
        "2 to mend, 0 to look at",
    ]


def test_a_notice_stops_nothing(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What an editor should look at is printed apart, and the check succeeds."""
    change(root / "data/services.yml", "聴きます", "よく聴きます")
    assert command.main(["check"]) == 0
    said = capsys.readouterr()
    assert said.out == "0 to mend, 1 to look at\n"
    assert said.err == (
        "notice: data/services.en.yml:2: services.yml has changed since this translation — "
        "bring it up to date, then run `./madoguchi stamp data/services.en.yml`\n"
    )


def test_a_source_that_is_due_is_told(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A source whose review day has passed is told to editors, and stops nothing."""
    change(root / "data/sources.yml", "review: 2099-01-01", "review: 2026-01-02")
    assert command.main(["check"]) == 0
    assert "`city-guide` was to be looked at again by 2026-01-02" in capsys.readouterr().err


def test_a_library_without_sources_is_checked(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The check goes on where the list of sources itself is broken."""
    (root / "data/sources.yml").write_text("")
    assert command.main(["check"]) == 1
    line = "data/sources.yml:1: the file is empty — write its content, or delete the file"
    assert capsys.readouterr().out.splitlines() == [line, "1 to mend, 0 to look at"]


def test_a_case_is_laid_out(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A new case is laid out by its slug; a bad slug is told and fails."""
    assert command.main(["new", "case", "work-accident"]) == 0
    assert (root / "cases/work-accident/ja.md").is_file()
    assert command.main(["new", "case", "Work"]) == 1
    assert "`Work` cannot be a slug" in capsys.readouterr().out


def test_a_translation_is_stamped(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Stamping tells the version that was written, and the notice is gone."""
    change(root / "data/services.yml", "聴きます", "よく聴きます")
    assert command.main(["stamp", "data/services.en.yml"]) == 0
    assert capsys.readouterr().out == f"data/services.en.yml: {version_of(root / 'data/services.yml')}\n"
    assert command.main(["check"]) == 0
    assert capsys.readouterr().out == "0 to mend, 0 to look at\n"


def test_the_remedy_of_every_notice_works(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What a notice tells to type can be typed, from the root of the project."""
    for name in ("data/words/ja.yml", "data/glossary.yml", "cases/tax-letter/quiz.yml"):
        (root / name).write_text((root / name).read_text(encoding="utf-8") + "# more\n", encoding="utf-8")
    for name in ("cases/tax-letter/ja.md", "docs/ja/index.md"):
        (root / name).write_text((root / name).read_text(encoding="utf-8") + "\n文。\n", encoding="utf-8")
    command.main(["check"])
    notices = capsys.readouterr().err.splitlines()
    assert len(notices) == 10
    assert command.main(["stamp", *(line.split("`./madoguchi stamp ")[1].rstrip("`") for line in notices)]) == 0
    command.main(["check"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("name", ["data/services.yml", "README.md", "data/nothing.en.yml"])
def test_what_is_no_translation_is_not_stamped(name: str, root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is no translation is told and fails, with an example of one that is."""
    assert command.main(["stamp", name]) == 1
    said = capsys.readouterr().out
    assert said.startswith(f"{name}: ")
    assert said.endswith(" — name a translation such as cases/tax-letter/quiz.en.yml\n")


def test_a_translation_that_is_not_there_is_not_stamped(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A mistyped name of a translation is told like any other, without a traceback."""
    assert command.main(["stamp", "cases/tax-letter/quiz.xx.yml"]) == 1
    assert capsys.readouterr().out.startswith("cases/tax-letter/quiz.xx.yml: ")


def test_schemas_are_written(root: Path) -> None:
    """The schemas are written to their folder."""
    assert command.main(["schemas"]) == 0
    assert (root / "schemas/quiz.json").is_file()


@pytest.mark.parametrize("arguments", [[], ["cheque"], ["new"], ["new", "quiz", "x"], ["stamp"]])
def test_what_is_no_command_is_told(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    """A command that is not known shows how it is used, and fails."""
    with pytest.raises(SystemExit) as stopped:
        command.main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("usage: madoguchi")


def test_the_command_runs_as_a_module() -> None:
    """The command can be typed as a module, from any folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run(
        [sys.executable, "-m", "madoguchi", "--help"], capture_output=True, text=True, env=environment, check=False
    )
    assert done.returncode == 0
    assert done.stdout.startswith("usage: madoguchi [-h] {check,flow,offline,publish,schemas,new,stamp}")


def test_what_falls_due_is_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Sources that must be looked at again within so many days are listed; the others are only counted."""
    assert command.main(["check", "--due", "0"]) == 0
    assert capsys.readouterr().out.startswith("0 of 2 sources fall due by ")
    assert command.main(["check", "--due", "100000"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert len(lines) == 3
    assert any(" city-guide: " in line for line in lines)


def test_a_scenario_is_drawn(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The flow of an exercise is printed as Mermaid text; a case without one is told."""
    assert command.main(["new", "case", "two-keys"]) == 0
    capsys.readouterr()
    assert command.main(["flow", "two-keys"]) == 0
    drawn = capsys.readouterr().out
    assert drawn.startswith("flowchart TD\n")
    assert 'interpreter-2 -->|"link<br>if asked-consent"| interpreter-good' in drawn
    assert command.main(["flow", "no-such-case"]) == 1
    assert "cases/no-such-case has no scenario" in capsys.readouterr().err


def test_zips_are_listed(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The ZIPs that were made are printed with their sizes."""
    (root / "offline").mkdir()
    for name in ("ja", "all"):
        (root / f"offline/madoguchi-{name}.zip").write_bytes(b"x" * 2_340_000)
    monkeypatch.setattr(command, "make_offline", offline_files)
    assert command.main(["offline"]) == 0
    assert capsys.readouterr() == ("offline/madoguchi-ja.zip  2.3 MB\noffline/madoguchi-all.zip  2.3 MB\n", "")


def test_faulty_content_makes_no_zip(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Content with a mistake is told as in a check, and nothing is built."""
    change(root / "cases/tax-letter/case.yml", "minutes: 30\n", "")
    assert command.main(["offline"]) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert "cases/tax-letter/case.yml:1: `minutes` is missing (in minutes) — add it" in said.err
    assert list(root.glob("offline/*")) == []


def test_a_build_that_fails_makes_no_zip(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the site cannot be built, it is said what to do, without a traceback."""

    def failing(*_: object, **__: object) -> None:
        raise subprocess.CalledProcessError(1, "mkdocs", stderr="WARNING: a dead link")

    monkeypatch.setattr(subprocess, "run", failing)
    assert command.main(["offline"]) == 1
    said = capsys.readouterr()
    assert (
        said.err
        == "WARNING: a dead link\nthe site could not be built: see above — mend it, then run `make offline` again\n"
    )
    assert list(root.glob("offline/*")) == []


def test_publishing_asks_where(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """Without its address a site is not published: it would have no map and no address of its own."""
    monkeypatch.delenv("SITE_URL", raising=False)
    assert command.main(["publish"]) == 1
    assert capsys.readouterr() == (
        "",
        "nobody said where the site will stand — type: SITE_URL=https://… make publish\n",
    )


def test_publishing_makes_the_zips_first(
    root: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The ZIPs are there when the site is built, which then offers them; the folder is named at the end."""
    built: list[list[str]] = []

    def zips(root: Path) -> list[OfflineFile]:
        (root / "offline").mkdir()
        (root / "offline/madoguchi-ja.zip").write_bytes(b"x")
        return offline_files(root)

    def publishing(root: Path) -> Path:
        built.append([path.name for path in (root / "offline").iterdir()])
        return root / "site"

    monkeypatch.setenv("SITE_URL", "https://desk.example/")
    monkeypatch.setattr(command, "make_offline", zips)
    monkeypatch.setattr(command, "publish", publishing)
    assert command.main(["publish"]) == 0
    assert built == [["madoguchi-ja.zip"]]
    assert capsys.readouterr().out.endswith("site/: put what is in this folder on https://desk.example/\n")
