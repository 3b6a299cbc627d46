"""The files that can be taken away: questions in each format, each with its ending and the function that makes it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..bank import Bank, banks
from .anki import anki
from .gift import gift
from .item import Render
from .moodle import WITHOUT_ORDERING, moodle
from .scorm import scorm
from .table import csv, prefectures_csv, xlsx

if TYPE_CHECKING:
    from ..view import View


@dataclass(frozen=True)
class Format:
    """A kind of file."""

    name: str
    """In the words of the interface: `questions.<name>`."""
    ending: str
    make: Callable[[Bank, "View", Render], bytes]


FORMATS = (
    Format("moodle", ".moodle.xml", lambda bank, view, render: moodle(bank, view, render).encode()),
    Format(
        "moodle-old",
        ".moodle-old.xml",
        lambda bank, view, render: moodle(bank, view, render, WITHOUT_ORDERING).encode(),
    ),
    Format("gift", ".gift.txt", lambda bank, view, render: gift(bank, view).encode()),
    Format("scorm", ".scorm.zip", scorm),
    Format("anki", ".apkg", anki),
    Format("xlsx", ".xlsx", lambda bank, view, render: xlsx(bank, view)),
    Format("csv", ".csv", lambda bank, view, render: csv(bank, view)),
)


def exports(view: "View", render: Render) -> Iterator[tuple[str, bytes]]:
    """Every file in the language of the view: its address in the site, `exports/en/tax-letter.apkg`, and its content."""
    for bank in banks(view):
        for format in FORMATS:
            yield f"exports/{view.locale}/{bank.name}{format.ending}", format.make(bank, view, render)
    yield f"exports/{view.locale}/prefectures.csv", prefectures_csv(view)
