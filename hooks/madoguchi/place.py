"""Who does what: the kinds of place, the nine kinds of expert that the talk names, and how a matter travels between them."""

from typing import Annotated, Literal

from pydantic import Field, model_validator

from .checklist import ServiceId
from .record import Id, Record, Word

PlaceId = Literal["desk", "center", "institution", "npo"]
PLACES: tuple[PlaceId, ...] = ("desk", "center", "institution", "npo")
Gives = Literal["does", "with", "no"]
"""Usually gives a service itself; together with others or now and then; not its task."""


class Place(Record):
    """A kind of place at which a visitor may be."""

    id: PlaceId
    name: Word
    about: Word
    """What the talk says of it, and what is our reading."""
    services: dict[ServiceId, Gives]


class Expert(Record):
    """One of the nine kinds of expert that the talk names."""

    id: Id
    name: Word
    seed: str
    """The talk's own English words."""
    when: Word
    limit: Word
    """What the people at the desk must not do in the expert's place."""
    term: Id | None = None
    sources: Annotated[tuple[Id, ...], Field(min_length=1)]


class Step(Record):
    """Where a matter is, who has it, and what the person is asked."""

    id: Id
    day: Annotated[int, Field(ge=1, le=365)]
    """Counted from the first visit."""
    place: PlaceId
    service: ServiceId
    who: Literal["interpreter", "counselor", "coordinator", "expert"]
    expert: Id | None = None
    text: Word
    asks: Word
    """What the person is asked, such as for consent."""


class Journey(Record):
    """How one matter travels: a composite, nobody's story."""

    id: Id
    title: Word
    start: Word
    steps: Annotated[tuple[Step, ...], Field(min_length=2, max_length=9)]
    end: Word
    """What the person is left with."""


class Places(Record):
    """`data/places.yml`."""

    places: tuple[Place, ...]
    experts: tuple[Expert, ...]
    journeys: tuple[Journey, ...]

    @model_validator(mode="after")
    def _steps_fit(self) -> "Places":
        known = {expert.id for expert in self.experts}
        for journey in self.journeys:
            for step in journey.steps:
                if (step.who == "expert") != (step.expert is not None):
                    raise ValueError(
                        f"`{step.id}` of `{journey.id}`: `expert` names who it is — write it with `who: expert`, and only then"
                    )
                if step.expert is not None and step.expert not in known:
                    raise ValueError(
                        f"`{step.id}` of `{journey.id}`: no expert `{step.expert}` — use one of: {', '.join(sorted(known))}"
                    )
            days = [step.day for step in journey.steps]
            if days != sorted(days):
                raise ValueError(f"`{journey.id}`: its days go back — put the steps in the order of time")
        return self

    @model_validator(mode="after")
    def _every_service_is_told(self) -> "Places":
        for place in self.places:
            if len(place.services) != len(ServiceId.__args__):  # type: ignore[attr-defined]
                raise ValueError(f"`{place.id}` does not tell all six services — add the others")
        return self

    def expert(self, name: str) -> Expert:
        """An expert by id. Raises StopIteration for one that is not there."""
        return next(expert for expert in self.experts if expert.id == name)
