"""The content is checked before each build."""

from tiny import Lay


def test_sound_content_builds(tiny: Lay) -> None:
    """A site whose content is sound is built."""
    assert tiny("").build("ja").returncode == 0


def test_all_problems_stop_the_build_without_a_traceback(tiny: Lay) -> None:
    """Every problem is told at once, each with file and line, and nothing else is shown."""
    done = tiny(
        """
        data/languages.yml
            languages:
              - {id: ja, nam: 日本語}
        data/services.yml
            services: [
        """
    ).build()
    assert done.returncode != 0
    assert "Traceback" not in done.stderr
    assert "data/languages.yml:2: unknown key `nam` (in languages.0.nam) — did you mean `name`?" in done.stderr
    assert "data/languages.yml:2: `name` is missing (in languages.0.name) — add it" in done.stderr
    assert "data/services.yml:2: the YAML cannot be read" in done.stderr
