"""Role play: five cards in their order, each for one person, and a visitor who does not tell everything."""

from pathlib import Path

import pytest

from madoguchi.roleplay import PLAYERS, Roleplay
from tree import checked

CARD = """\
  - id: {id}
    brief: あなたは{id}です。
    start: 座ります。
    points:
      - {{id: first, text: 一つ目。}}
      - {{id: second, text: 二つ目。}}
"""
SECRET = "    secret: 名前を聞かれたら、自分の手紙だと言う。\n"
ORDER = "the cards are not the five players in their order — visitor, interpreter, counselor, coordinator, observer"


def cards(*players: str, secret: str = SECRET) -> str:
    """A role play of these cards; the secret stands on the visitor's."""
    return "minutes: 15\ncards:\n" + "".join(
        CARD.format(id=player) + (secret if player == "visitor" else "") for player in players
    )


GOOD = cards(*PLAYERS)


def test_a_role_play_is_read(tmp_path: Path) -> None:
    """Five cards in their order, with what each player reads, are a role play."""
    record, lines = checked(Roleplay, tmp_path, GOOD)
    assert lines == []
    assert record is not None
    assert tuple(card.id for card in record.cards) == PLAYERS
    assert [point.id for point in record.cards[4].points] == ["first", "second"]
    assert record.cards[1].secret is None


def test_others_may_have_a_secret_too(tmp_path: Path) -> None:
    """A secret may stand on any card."""
    record, lines = checked(Roleplay, tmp_path, f"{GOOD}    secret: 時計を見ない。\n")
    assert lines == []
    assert record is not None
    assert record.cards[4].secret == "時計を見ない。"


@pytest.mark.parametrize(
    "players",
    [
        PLAYERS[:4],
        PLAYERS[1:],
        PLAYERS[::-1],
        ("visitor", "counselor", "interpreter", "coordinator", "observer"),
        ("visitor",),
    ],
)
def test_the_five_cards_have_their_order(players: tuple[str, ...], tmp_path: Path) -> None:
    """A card that is missing or stands in another place is told, with the order."""
    assert checked(Roleplay, tmp_path, cards(*players)) == (None, [f"file.yml:1: {ORDER}"])


def test_no_cards_are_not_five(tmp_path: Path) -> None:
    """An empty list of cards is told like one in another order."""
    assert checked(Roleplay, tmp_path, "minutes: 15\ncards: []\n") == (None, [f"file.yml:1: {ORDER}"])


def test_a_card_that_stands_twice_is_told(tmp_path: Path) -> None:
    """A second card for one player is told where it stands."""
    _, lines = checked(Roleplay, tmp_path, cards(*PLAYERS, "observer"))
    assert "file.yml:34: the id `observer` stands twice — give each its own" in lines


@pytest.mark.parametrize("secret", ["", "    secret:\n", "    secret: ''\n"])
def test_a_visitor_has_a_secret(secret: str, tmp_path: Path) -> None:
    """A visitor who tells everything at once leaves nothing to listen for: refused."""
    record, lines = checked(Roleplay, tmp_path, cards(*PLAYERS, secret=secret))
    assert record is None
    assert len(lines) == 1
    assert "secret" in lines[0]


def test_a_visitor_without_a_secret_is_told_what_to_write(tmp_path: Path) -> None:
    """The line for a missing secret says what a secret is."""
    assert checked(Roleplay, tmp_path, cards(*PLAYERS, secret=""))[1] == [
        "file.yml:1: the visitor's card has no `secret` — write what comes out only under a condition"
    ]


@pytest.mark.parametrize("minutes", [5, 15, 60])
def test_a_play_has_its_time(minutes: int, tmp_path: Path) -> None:
    """A play lasts from five minutes to an hour."""
    assert checked(Roleplay, tmp_path, GOOD.replace("minutes: 15", f"minutes: {minutes}"))[1] == []


@pytest.mark.parametrize("count", [2, 3, 6])
def test_a_card_has_a_few_points(count: int, tmp_path: Path) -> None:
    """A card has from two to six points."""
    assert checked(Roleplay, tmp_path, with_points(count))[1] == []


def with_points(count: int) -> str:
    """A role play whose last card has so many points."""
    begin = GOOD.rindex("      - {id: first")
    return GOOD[:begin] + "".join(f"      - {{id: p{number}, text: x}}\n" for number in range(count))


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("minutes: 15", "minutes: 4", "1: minutes: `4` is too small — write 5 or more"),
        ("minutes: 15", "minutes: 61", "1: minutes: `61` is too large — write 60 or less"),
        ("minutes: 15\n", "", "1: `minutes` is missing (in minutes) — add it"),
        ("    brief: あなたはinterpreterです。\n", "", "10: `brief` is missing (in cards.1.brief) — add it"),
        ("あなたはinterpreterです。", "' '", "11: cards.1.brief: ` ` is too short — write more: at least 1 characters"),
        ("id: observer", "id: trainer", "28: cards.4.id: `trainer` is not known here — "
         "use 'visitor', 'interpreter', 'counselor', 'coordinator' or 'observer'"),
        ("    secret: 名前", "    secrets: x\n    secret: 名前",
         "9: unknown key `secrets` (in cards.0.secrets) — did you mean `secret`?"),
        ("      - {id: first, text: 一つ目。}\n", "",
         "6: cards.0.points: a list has too few items — write at least 2"),
    ],
)  # fmt: skip
def test_a_faulty_card_is_told(old: str, new: str, line: str, tmp_path: Path) -> None:
    """What does not have the form of a card is refused with one line."""
    assert old in GOOD
    assert checked(Roleplay, tmp_path, GOOD.replace(old, new, 1)) == (None, [f"file.yml:{line}"])


def test_a_card_with_too_many_points_is_told(tmp_path: Path) -> None:
    """A card that does not fit on a sheet is told how many points it may have."""
    record, (line,) = checked(Roleplay, tmp_path, with_points(7))
    assert record is None
    assert line.startswith("file.yml:31: cards.4.points: ")
    assert line.endswith("write at most 6")
