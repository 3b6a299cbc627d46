"""Role play: cards for acting a case out; each person knows only the own side."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .record import Id, Record, Word

Player = Literal["visitor", "interpreter", "counselor", "coordinator", "observer"]
PLAYERS: tuple[Player, ...] = ("visitor", "interpreter", "counselor", "coordinator", "observer")


class Point(Record):
    """One thing that a player wants, knows or does."""

    id: Id
    text: Word


class Card(Record):
    """What one player reads, on one sheet."""

    id: Player
    brief: Word
    start: Word
    points: Annotated[tuple[Point, ...], Field(min_length=2, max_length=6)]
    secret: Word | None = None
    """What nobody else may read."""


class Roleplay(Record):
    """`cases/<slug>/roleplay.yml`."""

    minutes: Annotated[int, Field(ge=5, le=60)]
    cards: tuple[Card, ...]

    @model_validator(mode="after")
    def _five_cards(self) -> "Roleplay":
        if tuple(card.id for card in self.cards) != PLAYERS:
            raise ValueError(f"the cards are not the five players in their order — {', '.join(PLAYERS)}")
        if not self.cards[0].secret:
            raise ValueError("the visitor's card has no `secret` — write what comes out only under a condition")
        return self
