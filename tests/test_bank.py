"""The bank: every quiz of the site, or one alone."""

from pathlib import Path

import pytest

from madoguchi.bank import bank_of, whole_bank
from questions import awkward


def test_the_whole_bank(tmp_path: Path) -> None:
    """It has every quiz of the view, and a name in the reader's language."""
    view = awkward(tmp_path, "en")
    bank = whole_bank(view)
    assert bank.quizzes == tuple(view.bank.values())
    assert (bank.name, bank.title) == ("madoguchi", "All questions of Madoguchi")


def test_one_quiz(tmp_path: Path) -> None:
    """A quiz alone has the name of its case and its title; where there is none, that is told."""
    view = awkward(tmp_path, "en")
    bank = bank_of(view, "tax-letter")
    assert (bank.name, bank.title, bank.quizzes) == ("tax-letter", "Two letters", (view.bank["tax-letter"],))
    with pytest.raises(KeyError, match="no-such-quiz"):
        bank_of(view, "no-such-quiz")
