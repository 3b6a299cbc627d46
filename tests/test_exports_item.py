"""What every format asks of a question."""

from pathlib import Path

from madoguchi.bank import whole_bank
from madoguchi.exports.item import Item, items
from questions import real_view, tiny_bank


def one(root: Path, name: str, locale: str = "ja") -> Item:
    """A question of the tiny bank."""
    (found,) = [item for item in items(*tiny_bank(root, locale)) if item.id == f"tax-letter/{name}"]
    return found


def test_every_question_once(tmp_path: Path) -> None:
    """All questions of a bank, in their order, each under its own name."""
    ids = [item.id for item in items(*tiny_bank(tmp_path))]
    assert (ids[0], ids[-1], len(set(ids))) == ("tax-letter/single", "tax-letter/judgement", 7)


def test_names_and_tags_are_the_same_in_every_language(tmp_path: Path) -> None:
    """What a tool finds a question by does not change with the reader's language."""
    japanese, english = one(tmp_path, "single"), one(tmp_path, "single", "en")
    assert (japanese.id, japanese.tags) == (english.id, english.tags)
    assert japanese.question.stem == english.question.stem
    assert english.foreign


def test_what_is_still_japanese(tmp_path: Path) -> None:
    """A question is foreign as soon as one word is; Japanese itself never is, nor what is all translated."""
    assert one(tmp_path, "single", "en").foreign
    assert not one(tmp_path, "multiple", "en").foreign
    assert not one(tmp_path, "single").foreign


def test_scrambled_steps_give_nothing_away() -> None:
    """No real question has its options scrambled into the order in which they are written, and none is lost."""
    view = real_view("ja")
    for item in items(whole_bank(view), view):
        assert item.scrambled == item.scrambled != list(item.question.options)
        assert {option.id for option in item.scrambled} == {option.id for option in item.question.options}


def test_fixed_options(tmp_path: Path) -> None:
    """One option that keeps its place is enough."""
    assert one(tmp_path, "single").fixed
    assert not one(tmp_path, "multiple").fixed
