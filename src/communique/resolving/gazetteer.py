"""Which of many namesakes a place name means: by its own words, then by what the report speaks of.

Containment ("Tripoli, Lebanon"), a kind ("Aleppo province"), the countries and provinces named in
the same report, capitals, and size, in this order of weight; one name means one place in a report.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

from communique.codebook.places import Division, place_words
from communique.knowledge import Knowledge
from communique.model.world import Place

COUNTRY_NAMES = frozenset({"name", "former", "acronym", "alias", "adjective", "demonym"})
CONTAINER = re.compile(r"(?:['’]s)?\s*[,(]\s*([A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,2})")
RARER = 0.8  # how much less each smaller namesake is meant, before anything else is known
MAX_EVIDENCE = 5  # a country named five times is as present as one named fifty times

# Weights in steps of the gazetteer's order by population; set on the even documents of LGL.
CONTAINED, OF_KIND = 30.0, 6.0
COUNTRY_PRESENT, PROVINCE_PRESENT, CAPITAL_CITY, COUNTRY_NAME, NEXT_BY_SIZE = (
    1.5,
    2.0,
    1.0,
    1.5,
    0.5,
)
SAME_NAMED_CITY = 0.75  # "in Aleppo" is rather the city than the province


@dataclass(frozen=True, slots=True)
class Toponym:
    """A place name as it stands in a text."""

    name: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Options:
    """What a toponym may stand for, most populous first, and what its own words demand."""

    places: tuple[Place, ...]
    capital_of: frozenset[str | None]
    division: Division | None
    containers: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """How much a report speaks of each country, and of each province of a country."""

    countries: dict[str | None, float]
    provinces: dict[tuple[str | None, str | None], float]

    def add(self, place: Place, weight: float) -> None:
        """Count what one place, sure or only possible, speaks for."""
        code, province = place.country_code, place.province
        self.countries[code] = self.countries.get(code, 0.0) + weight
        if province:
            self.provinces[code, province] = self.provinces.get((code, province), 0.0) + weight


def resolve_toponyms(
    toponyms: Sequence[Toponym], text: str, hints: Counter[str | None], knowledge: Knowledge
) -> tuple[Place, ...]:
    """The place of each toponym, unresolved where the gazetteer has none.

    `hints` counts countries that the report speaks of otherwise ("the Jordanian army").
    """
    options = [_options(toponym, text, knowledge) for toponym in toponyms]
    evidence = _evidence(options, hints)
    meant: dict[str, Place] = {}
    # Names with words of their own to go by decide for their bare namesakes in the same report.
    by_words = sorted(range(len(options)), key=lambda i: not options[i].containers)
    for i in by_words:
        chosen = _choose(options[i], evidence)
        if chosen and (options[i].containers or toponyms[i].name not in meant):
            meant[toponyms[i].name] = chosen
    return tuple(_named(toponym.name, meant.get(toponym.name)) for toponym in toponyms)


def _evidence(options: Sequence[Options], hints: Counter[str | None]) -> Evidence:
    """What all names together speak for; a name of many places speaks a little for each."""
    evidence = Evidence({code: float(count) for code, count in hints.items()}, {})
    for option in options:
        for place in option.containers[:1]:
            evidence.add(place, 1.0)
        weights = [RARER**rank for rank in range(len(option.places))]
        for place, weight in zip(option.places, weights, strict=True):
            evidence.add(place, weight / sum(weights))
    return evidence


def _named(name: str, place: Place | None) -> Place:
    if place:
        return replace(place, extracted_place=name)
    return Place(
        extracted_place=name, resolved_place=None, geonameid=None, lat=None, lon=None, city=None,
        district=None, province=None, country=None, country_code=None, feature_class=None,
        feature_code=None, resolution="unresolved",
    )  # fmt: skip


def _options(toponym: Toponym, text: str, knowledge: Knowledge) -> Options:
    behind = CONTAINER.match(text, toponym.end)
    return Options(
        places=candidates(toponym.name, knowledge),
        capital_of=frozenset(
            sense.identity.code
            for sense in knowledge.senses(toponym.name)
            if sense.name_kind == "capital"
        ),
        division=_division(toponym, text),
        containers=_containers(behind[1], knowledge) if behind else (),
    )


def candidates(name: str, knowledge: Knowledge) -> tuple[Place, ...]:
    """Countries, then other places of a name, most populous first; "Va." is Virginia."""
    abbreviations = place_words().abbreviations
    full = abbreviations.get(name) or abbreviations.get(f"{name}.")
    if full:
        return tuple(place for place in knowledge.places(full) if place.resolution == "province")
    countries = _countries(name, knowledge)
    others = tuple(place for place in knowledge.places(name) if place.resolution != "country")
    if countries or others:
        return countries + others
    bare = _without_division(name)
    return knowledge.places(bare) if bare else ()


def _countries(name: str, knowledge: Knowledge) -> tuple[Place, ...]:
    senses = knowledge.senses(name)
    states = (
        s.identity for s in senses if s.identity.kind == "state" and s.name_kind in COUNTRY_NAMES
    )
    return tuple(
        _country(state.identifier_text, state.code, knowledge) for state in dict.fromkeys(states)
    )


def _country(name: str, code: str | None, knowledge: Knowledge) -> Place:
    """The state as a place, with coordinates where the gazetteer has them."""
    for place in knowledge.places(name):
        if place.resolution == "country" and place.country_code == code:
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


@cache
def _division_patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(place_words().divisions)
    return (
        re.compile(rf"\s+({words})\b", re.IGNORECASE),
        re.compile(rf"\b({words})\s+of\s+(?:the\s+)?$", re.IGNORECASE),
    )


def _division(toponym: Toponym, text: str) -> Division | None:
    """The kind that the words beside or in the name give ("Aleppo province", "the town of Jaffa")."""
    last = toponym.name.rpartition(" ")[2].lower()
    if last in place_words().divisions:
        return place_words().divisions[last]
    behind, before = _division_patterns()
    found = behind.match(text, toponym.end) or before.search(
        text, max(0, toponym.start - 30), toponym.start
    )
    return place_words().divisions[found[1].lower()] if found else None


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


def _choose(option: Options, evidence: Evidence) -> Place | None:
    """The likeliest of the options; "Kandahar province" is the province around its chief town."""
    scored = [
        (_score(place, rank, option, evidence), -rank, place)
        for rank, place in enumerate(option.places)
    ]
    if not scored:
        return None
    _, _, place = max(scored, key=lambda entry: entry[:2])
    if place.resolution == "city" and option.division in ("province", "district"):
        return _division_around(place, option.division)
    return place


def _division_around(town: Place, division: Literal["province", "district"]) -> Place:
    """The division that bears a town's name: known by the town's point, without an id of its own."""
    return replace(
        town,
        geonameid=None,
        city=None,
        district=town.city if division == "district" else None,
        province=town.city if division == "province" else town.province,
        feature_class="A",
        feature_code=None,
        resolution=division,
    )


def _score(place: Place, rank: int, option: Options, evidence: Evidence) -> float:
    score = -NEXT_BY_SIZE * rank
    if any(_contains(container, place) for container in option.containers):
        score += CONTAINED
    if option.division == place.resolution:
        score += OF_KIND
    elif place.resolution == "province" and not option.division and _has_city(place, option):
        score -= SAME_NAMED_CITY
    score += _present(evidence.countries.get(place.country_code, 0.0)) * COUNTRY_PRESENT
    in_province = evidence.provinces.get((place.country_code, place.province), 0.0)
    score += _present(in_province) * PROVINCE_PRESENT
    if place.resolution == "city" and place.country_code in option.capital_of:
        score += CAPITAL_CITY
    return score + COUNTRY_NAME * (place.resolution == "country")


def _present(count: float) -> float:
    return min(count, MAX_EVIDENCE) / MAX_EVIDENCE


def _contains(container: Place, place: Place) -> bool:
    if container.country_code != place.country_code or container == place:
        return False
    return container.resolution == "country" or container.province == place.province


def _has_city(province: Place, option: Options) -> bool:
    """Whether a city of the province's own name is among the options."""
    return any(
        place.resolution == "city"
        and (place.country_code, place.province) == (province.country_code, province.province)
        for place in option.places
    )
