"""What a place name may stand for, and what the words around it demand of the place.

Names come from the knowledge's gazetteer; the words are a container ("Tripoli, Lebanon") and a
kind ("Aleppo province", "Cook and Lake counties"). `namesakes` then chooses.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from communique.codebook.places import Division, place_words
from communique.knowledge import Knowledge
from communique.model.world import NameSense, Place

COUNTRY_NAMES = frozenset({"name", "former", "acronym", "alias", "adjective", "demonym"})
CONTAINER = re.compile(
    r"(?:['’]s)?(?:\s*[,(]\s*|,?\s+in\s+(?:(?:the\s+)?(?:north|south|east|west|central)[a-z]*\s+)?)"
    r"([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2})"
)
COORDINATED = r"(?:(?:\s*,|\s*,?\s+and)\s+[A-Z][\w.'’-]+)"
CACHED = 4096  # names of a few hundred reports
REACH_BEFORE = 30  # characters before a name in which "the province of" may stand


class Toponym(NamedTuple):
    """A place name as it stands in a text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Options:
    """What a toponym may stand for, most populous first, and what its own words demand.

    Toponyms whose own words are the same share one, so that what follows from it is kept by identity.
    """

    name: str
    places: tuple[Place, ...]
    capital_of: frozenset[str | None]
    division: Division | None
    containers: tuple[Place, ...]

    @property
    def key(self) -> tuple[object, ...]:
        """Occurrences with one key mean one place."""
        return self.name, self.division, tuple(container.geonameid for container in self.containers)


def options_for(toponym: Toponym, text: str, knowledge: Knowledge) -> Options:
    """Read a toponym and the words beside it."""
    behind = CONTAINER.match(text, toponym.end)
    containers = _containers(behind[1], knowledge) if behind else ()
    return _options(toponym.name, _division_word(toponym, text), containers, knowledge)


@lru_cache(CACHED)
def _options(
    name: str, word: str | None, containers: tuple[Place, ...], knowledge: Knowledge
) -> Options:
    """What a name means beside the word for a kind, within its containers.

    "The Red Sea" is no land, though a Sudanese state bears its name.
    """
    is_water = word is None and name.lower().split()[-1] in place_words().waters
    places = () if is_water else _places_of(name, word, knowledge)
    senses = knowledge.senses(name)
    return Options(
        name=name,
        places=_without_namesakes(places, senses, containers),
        capital_of=frozenset(s.identity.code for s in senses if s.name_kind == "capital"),
        division=place_words().divisions[word] if word else None,
        containers=containers,
    )


def _without_namesakes(
    places: tuple[Place, ...], senses: Sequence[NameSense], containers: tuple[Place, ...]
) -> tuple[Place, ...]:
    """ "Westminster" is the one in Britain and "EU" no town, unless a container says otherwise."""
    seat_of = {sense.identity.code for sense in senses if sense.name_kind == "seat"}
    is_body = any(s.identity.kind == "body" and s.name_kind == "acronym" for s in senses)
    if not seat_of and not is_body:
        return places
    return tuple(
        place
        for place in places
        if place.country_code in seat_of
        or place.resolution == "country"
        or any(contains(container, place) for container in containers)
    )


@lru_cache(CACHED)
def candidates(name: str, knowledge: Knowledge) -> tuple[Place, ...]:
    """Countries, then other places of a name, most populous first; "Va." is Virginia.

    "Northern Chad" is Chad, unless the name as a whole is known, as South Sudan is; "the Old City" is
    that of whichever town is spoken of, and "Asia" no town that is called so.
    """
    if name.lower() in place_words().of_any_town:
        return ()
    abbreviations = place_words().abbreviations
    closed = name.replace(". ", ".")
    full = abbreviations.get(closed) or abbreviations.get(f"{closed}.")
    if full:
        return tuple(place for place in knowledge.places(full) if place.resolution == "province")
    named = [p for form in (name, spelled_out(name)) for p in knowledge.places(form)]
    others = tuple(place for place in dict.fromkeys(named) if place.resolution != "country")
    provinces = {place.country_code for place in others if place.resolution == "province"}
    countries = _countries(name, provinces, knowledge)
    if name.lower() in place_words().regions:  # "Asia" is no town of the Philippines
        others = tuple(place for place in others if place.resolution != "city")
    if countries or others:
        return countries + others
    bare = _without_division(name)
    if bare:
        return knowledge.places(bare)
    part, _, whole = name.partition(" ")
    return candidates(whole, knowledge) if whole and part.lower() in place_words().parts else ()


def may_be_local(name: str, knowledge: Knowledge) -> bool:
    """Whether an unknown name may be some village's: not so a continent, a sea, NATO or the Pentagon."""
    table = place_words()
    words = name.lower().split()
    is_region = " ".join(words) in table.regions or words[-1] in table.kinds_of_region
    return not is_region and not knowledge.senses(name)


def _countries(name: str, provinces: set[str | None], knowledge: Knowledge) -> tuple[Place, ...]:
    """The states of a name; "the Gaza Strip", which also names a province, is only that part."""
    states = (
        s.identity
        for s in knowledge.senses(name)
        if s.identity.kind == "state"
        and s.name_kind in COUNTRY_NAMES
        and not (s.name_kind == "alias" and s.identity.code in provinces)
    )
    return tuple(
        _country(state.identifier_text, state.code, knowledge) for state in dict.fromkeys(states)
    )


def _country(name: str, code: str | None, knowledge: Knowledge) -> Place:
    """The state as a place, with coordinates where the gazetteer has them.

    A partially recognised state may be there as a province of the one it broke away from.
    """
    for kind in ("country", "province"):
        for place in knowledge.places(name):
            if place.resolution == kind and place.country_code == code:
                return place
    return Place(
        extracted_place=name, resolved_place=name, geonameid=None, lat=None, lon=None, city=None,
        district=None, province=None, country=name, country_code=code, feature_class="A",
        feature_code="PCLI", resolution="country",
    )  # fmt: skip


def _without_division(name: str) -> str | None:
    """ "Homs" of "Homs province"; None where nothing is to be taken off, or a county's name is no town's."""
    head, _, last = name.rpartition(" ")
    return head if head and last.lower() in place_words().named_after_town else None


def spelled_out(name: str) -> str:
    """ "Mount Vernon" for "Mt. Vernon"; other names as they are."""
    first, _, rest = name.partition(" ")
    full = place_words().spelled_out.get(first)
    return f"{full} {rest}" if full and rest else name


@cache
def _division_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    table = place_words()
    words, plurals = "|".join(table.divisions), "|".join(table.plurals)
    return (
        re.compile(rf"\s+({words})\b", re.IGNORECASE),
        re.compile(rf"{COORDINATED}*\s+((?i:{plurals}))\b"),
        re.compile(rf"\b({words})\s+of\s+(?:the\s+)?$", re.IGNORECASE),
    )


def _division_word(toponym: Toponym, text: str) -> str | None:
    """The kind that the words beside or in the name give ("Aleppo province", "the town of Jaffa")."""
    last = toponym.name.rpartition(" ")[2].lower()
    if last in place_words().divisions:
        return last
    behind, plural_behind, before = _division_patterns()
    first = max(0, toponym.start - REACH_BEFORE)
    found = behind.match(text, toponym.end) or plural_behind.match(text, toponym.end)
    if found is None and "of" in text[first : toponym.start].lower():
        found = before.search(text, first, toponym.start)
    return place_words().plurals.get(found[1].lower(), found[1].lower()) if found else None


def _places_of(name: str, word: str | None, knowledge: Knowledge) -> tuple[Place, ...]:
    """What a name may stand for beside the word for a kind, each place once."""
    places = _of_division(name, word, knowledge) + candidates(name, knowledge)
    return tuple(dict.fromkeys(places))


def _of_division(name: str, word: str | None, knowledge: Knowledge) -> tuple[Place, ...]:
    """Counties are filed under their full name: "Cook" before "counties" is Cook County."""
    if word is None or word in place_words().named_after_town or name.lower().endswith(word):
        return ()
    return knowledge.places(f"{name} {word}")


def _containers(words: str, knowledge: Knowledge) -> tuple[Place, ...]:
    """The countries or provinces that the words behind a comma name, the longest run of them first."""
    parts = words.split()
    for length in range(len(parts), 0, -1):
        name = " ".join(parts[:length])
        for spelled in (name, name.rstrip(".,")):
            found = candidates(spelled, knowledge)
            wide = tuple(p for p in found if p.resolution in ("country", "province"))
            if wide:
                return wide
    return ()


def contains(container: Place, place: Place) -> bool:
    """Whether a place lies in a country or province."""
    if container.country_code != place.country_code or container == place:
        return False
    return container.resolution == "country" or container.province == place.province


def has_city_of_own_name(province: Place, places: Sequence[Place]) -> bool:
    """Whether a city of a province's own name is among the options ("in Aleppo")."""
    return any(
        place.resolution == "city"
        and (place.country_code, place.province) == (province.country_code, province.province)
        for place in places
    )
