"""All that a name may stand for on a date, each line with the source of its row.

Names of people, states, bodies, groups, places and outlets; role nouns; and offices with their
owner: "foreign minister of Germany", "Kenyan president", "UN envoy to Yemen".
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.knowledge.lookup import Knowledge
from communique.knowledge.normalise import name_key
from communique.model.world import (
    CountryRuling,
    Holding,
    Identity,
    NameKind,
    Outlet,
    Place,
    RoleNoun,
)

_PREPOSITIONS = frozenset({"of", "for", "to", "in", "on"})


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeEntry:
    """An office, who holds it, and where the table has it from."""

    holding: Holding
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SenseEntry:
    """An identity that the name may mean, and the offices it holds that day."""

    identity: Identity
    name_kind: NameKind
    source: str
    offices: tuple[OfficeEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceEntry:
    """A place of that name."""

    place: Place
    population: int
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OutletEntry:
    """The outlet of that name or domain."""

    outlet: Outlet
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleEntry:
    """What a common noun says of its bearer."""

    role_noun: RoleNoun
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entries:
    """What one name may stand for; `ruling` is the country that the user gives it."""

    name: str
    on: str | None
    senses: tuple[SenseEntry, ...]
    holders: tuple[OfficeEntry, ...]
    places: tuple[PlaceEntry, ...]
    outlet: OutletEntry | None
    role_noun: RoleEntry | None
    ruling: CountryRuling | None

    def __bool__(self) -> bool:
        return bool(self.senses or self.holders or self.places or self.outlet or self.role_noun)


def find_entries(knowledge: Knowledge, name: str, on: str | None) -> Entries:
    """Look a name up as resolving does; without a date, offices of all times and the last holders."""
    outlet, noun = knowledge.outlet(name), knowledge.role_noun(name.lower())
    return Entries(
        name=name,
        on=on,
        senses=tuple(_senses(knowledge, name, on)),
        holders=tuple(_entry(knowledge, held) for held in _holders(knowledge, name, on)),
        places=tuple(_places(knowledge, name)),
        outlet=OutletEntry(outlet=outlet, source=knowledge.source(outlet)) if outlet else None,
        role_noun=RoleEntry(role_noun=noun, source=knowledge.source(noun)) if noun else None,
        ruling=knowledge.ruling(name),
    )


def _senses(knowledge: Knowledge, name: str, on: str | None) -> Iterator[SenseEntry]:
    for sense in knowledge.senses(name):
        held = knowledge.offices(sense.identity.identifier_id, on)
        yield SenseEntry(
            identity=sense.identity,
            name_kind=sense.name_kind,
            source=knowledge.source(sense, name),
            offices=tuple(_entry(knowledge, holding) for holding in held),
        )


def _entry(knowledge: Knowledge, holding: Holding) -> OfficeEntry:
    return OfficeEntry(holding=holding, source=knowledge.source(holding))


def _places(knowledge: Knowledge, name: str) -> Iterator[PlaceEntry]:
    for place in knowledge.places(name):
        population = knowledge.population(place.geonameid) if place.geonameid else 0
        yield PlaceEntry(place=place, population=population, source=knowledge.source(place))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """One way to cut a phrase into an office, whose it is, and what it is for ("Yemen")."""

    office: str
    owner: str
    matter: str = ""


def _holders(knowledge: Knowledge, phrase: str, on: str | None) -> tuple[Holding, ...]:
    """The holders that the first reading of the phrase with any holder gives."""
    for reading in _readings(phrase.split()):
        if found := _holders_by(knowledge, reading, on):
            return found
    return ()


def _readings(words: list[str]) -> Iterator[_Reading]:
    cuts = [i for i, word in enumerate(words) if i and word.lower() in _PREPOSITIONS]
    for cut in cuts:
        yield _Reading(office=" ".join(words[:cut]), owner=" ".join(words[cut + 1 :]))
    for cut in (len(words), *cuts):
        for start in range(1, cut):
            yield _Reading(
                office=" ".join(words[start:cut]),
                owner=" ".join(words[:start]),
                matter=" ".join(words[cut + 1 :]),
            )


def _holders_by(knowledge: Knowledge, reading: _Reading, on: str | None) -> tuple[Holding, ...]:
    noun = knowledge.role_noun(reading.office.lower())
    owner = _owner(knowledge, reading.owner)
    if noun is None or owner is None:
        return ()
    body = owner.identifier_id.partition(":")[2]
    for role in noun.roles:
        held = knowledge.holders(body, role, on)
        if found := tuple(h for h in held if name_key(reading.matter) in name_key(h.title)):
            return found
    return ()


def _owner(knowledge: Knowledge, name: str) -> Identity | None:
    """The likeliest state, body or group of a name or adjective."""
    meant = (sense.identity for sense in knowledge.senses(name.removeprefix("the ")))
    return next((i for i in meant if i.kind in ("state", "body", "group")), None)
