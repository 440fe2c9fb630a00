"""Which of many namesakes a place name means: by its own words, then by what the report speaks of.

Each name starts with a belief in each of its places (size, kind, container); then all names are
weighed again by the countries, provinces and neighbourhoods that the other names speak for, a few
times over (relaxation labelling). One name means one place in a report, unless its own words differ.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from math import exp, log, log1p
from typing import Literal, NamedTuple, TypeVar

from communique.knowledge import Knowledge
from communique.knowledge.normalise import name_key
from communique.model.world import Place
from communique.resolving.gazetteer import (
    Options,
    Toponym,
    contains,
    has_city_of_own_name,
    may_be_local,
    options_for,
    spelled_out,
)

# Weights in natural logarithms of odds; set on the even documents of the Local-Global Lexicon.
PER_POPULATION = 0.5  # a town four times as large is meant twice as often
CONTAINED, OF_KIND = 30.0, 6.0
CAPITAL_CITY, COUNTRY_NAME = 1.5, 1.5
OTHER_NAME = -2.5  # "Roma" is rather a town of that name than Rome
UNSAID_DISTRICT = -1.5  # a district is seldom named without saying that it is one
SAME_NAMED_CITY = -0.75  # "in Aleppo" is rather the city than the province
SAME_COUNTRY, SAME_PROVINCE, NEARBY = 2.5, 3.5, 2.0
ROUNDS = 4
SMALLEST_POPULATION = 500  # where the gazetteer has no number
NEARLY_ALL, ENOUGH = 0.75, 2  # share and number of names that make an area the report's own
CACHED = 4096  # names of a few hundred reports
Cell = tuple[int, int]
Key = TypeVar("Key")


def resolve_toponyms(
    toponyms: Sequence[Toponym], text: str, hints: Counter[str | None], knowledge: Knowledge
) -> tuple[Place, ...]:
    """The place of each toponym; of one that the gazetteer lacks, at most the area it must lie in.

    `hints` weighs countries that the report speaks of otherwise ("the Jordanian army").
    """
    options = _with_containers_of_namesakes(
        [options_for(toponym, text, knowledge) for toponym in toponyms]
    )
    distinct = {option.key: option for option in options}
    chosen = dict(zip(distinct, _choose(tuple(distinct.values()), hints, knowledge), strict=True))
    found = tuple(place for place in chosen.values() if place)
    area = main_area(found, hints) if len(found) < len(chosen) else None
    return tuple(
        _named(option.name, place)
        if (place := chosen[option.key])
        else _unresolved(option.name, _area_of(option, area, knowledge))
        for option in options
    )


def _with_containers_of_namesakes(options: Sequence[Options]) -> list[Options]:
    """A name with a container decides for its bare namesakes in the same report."""
    containers: dict[str, tuple[Place, ...]] = {}
    for option in options:
        if option.containers:
            containers.setdefault(option.name, option.containers)
    return [
        option
        if option.containers or option.name not in containers
        else replace(option, containers=containers[option.name])
        for option in options
    ]


def _named(name: str, place: Place) -> Place:
    return place if place.extracted_place == name else replace(place, extracted_place=name)


def _area_of(option: Options, main: "Area | None", knowledge: Knowledge) -> "Area | None":
    """Where a place that the gazetteer lacks must lie."""
    if option.containers:
        return Area.around(option.containers[0])
    return main if may_be_local(option.name, knowledge) else None


def _unresolved(name: str, area: "Area | None") -> Place:
    """A place that the gazetteer lacks: no point, no name, only the area that it lies in, if known."""
    return Place(
        extracted_place=name, resolved_place=None, geonameid=None, lat=None, lon=None, city=None,
        district=None, province=area.province if area else None,
        country=area.country if area else None, country_code=area.country_code if area else None,
        feature_class=None, feature_code=None, resolution="unresolved",
    )  # fmt: skip


class Area(NamedTuple):
    """A country, or a province of it."""

    province: str | None
    country: str | None
    country_code: str | None

    @classmethod
    def around(cls, place: Place) -> "Area":
        """The province, or the country alone, that a place lies in."""
        return cls(place.province, place.country, place.country_code)


def main_area(places: Sequence[Place], hints: Counter[str | None]) -> Area | None:
    """The area that nearly all of the report is about: a province, else a country, else none.

    `places` are those that the report names, each once; `hints` is what else speaks for a country.
    """
    countries = Counter(place.country_code for place in places) + hints
    code, weight = next(iter(countries.most_common(1)), (None, 0))
    if code is None or weight < ENOUGH or weight < NEARLY_ALL * countries.total():
        return None
    within = Counter(Area.around(place) for place in places if place.country_code == code)
    if not within:  # a country that no place stands for, only its people or the outlet
        return None
    [(area, n_places)] = within.most_common(1)
    if area.province and n_places >= max(ENOUGH, NEARLY_ALL * within.total()):
        return area
    return area._replace(province=None)


def _choose(
    options: Sequence[Options], hints: Counter[str | None], knowledge: Knowledge
) -> Iterator[Place | None]:
    """The place believed in most after all rounds."""
    first = [_at_first(option, knowledge) for option in options]
    beliefs = [believed.beliefs for believed in first]
    parts = [believed.part for believed in first]
    open_ones = [i for i, option in enumerate(options) if len(option.places) > 1]
    for _ in range(ROUNDS if open_ones else 0):
        whole = _whole(options, parts, hints)
        for i in open_ones:
            beliefs[i] = _weigh_again(options[i], first[i].priors, parts[i], whole)
            parts[i] = _part(options[i], beliefs[i])
    for option, belief in zip(options, beliefs, strict=True):
        best = max(range(len(belief)), key=belief.__getitem__, default=None)
        yield None if best is None else _as_division(option.places[best], option)


def _prior(place: Place, option: Options, knowledge: Knowledge) -> float:
    """How likely a name means a place before anything is known of the rest of the report."""
    population = knowledge.population(place.geonameid) if place.geonameid else 0
    score = PER_POPULATION * log(max(SMALLEST_POPULATION, population))
    if any(contains(container, place) for container in option.containers):
        score += CONTAINED
    if option.division == place.resolution:
        score += OF_KIND
    elif place.resolution == "district":
        score += UNSAID_DISTRICT
    elif place.resolution == "province" and has_city_of_own_name(place, option.places):
        score += SAME_NAMED_CITY
    if place.resolution == "country":
        return score + COUNTRY_NAME
    if place.resolution == "city" and place.country_code in option.capital_of:
        score += CAPITAL_CITY
    # Provinces stand under their own language's name as often as not ("Bavaria" under "Bayern").
    if place.resolution != "province" and name_key(place.resolved_place or "") not in _keys(
        option.name
    ):
        score += OTHER_NAME
    return score


@lru_cache(CACHED)
def _keys(name: str) -> frozenset[str]:
    """A name's own key, spelled out or not; New York City is New York under its own name."""
    return frozenset(name_key(form) for form in (name, spelled_out(name), f"{name} City"))


def _softmax(scores: Sequence[float]) -> list[float]:
    highest = max(scores, default=0.0)
    weights = [exp(score - highest) for score in scores]
    return [weight / sum(weights) for weight in weights]


class Presence(NamedTuple):
    """How much is spoken of each country, each province, and each square of one degree."""

    countries: dict[str | None, float]
    provinces: dict[tuple[str | None, str], float]
    cells: dict[Cell, float]

    @classmethod
    def of(cls, places: Iterable[tuple[Place, float]]) -> "Presence":
        """Count places, each with the belief in it."""
        presence = cls({}, {}, {})
        for place, weight in places:
            _add(presence.countries, place.country_code, weight)
            if place.province:
                _add(presence.provinces, (place.country_code, place.province), weight)
            cell = _cell(place)
            if cell:
                _add(presence.cells, cell, weight)
        return presence

    def hear(self, part: "Presence") -> None:
        """Add what one name speaks for."""
        for code, weight in part.countries.items():
            _add(self.countries, code, weight)
        for province, weight in part.provinces.items():
            _add(self.provinces, province, weight)
        for cell, weight in part.cells.items():
            _add(self.cells, cell, weight)

    def support(self, place: Place, own: "Presence") -> float:
        """What the other names add to the belief in a place; `own` is the name's part of the whole."""
        code = place.country_code
        score = SAME_COUNTRY * log1p(_rest(self.countries, own.countries, code))
        if place.province:
            key = (code, place.province)
            score += SAME_PROVINCE * log1p(_rest(self.provinces, own.provinces, key))
        cell = _cell(place)
        if cell:
            near = sum([_rest(self.cells, own.cells, key) for key in _around(cell)])
            score += NEARBY * log1p(near)
        return score


def _add(counts: dict[Key, float], key: Key, weight: float) -> None:
    counts[key] = counts.get(key, 0.0) + weight


def _rest(whole: dict[Key, float], own: dict[Key, float], key: Key) -> float:
    weight = whole.get(key)
    return max(0.0, weight - own.get(key, 0.0)) if weight else 0.0


def _cell(place: Place) -> Cell | None:
    """The square that a town or district lies in; larger areas are in no one square."""
    if place.lat is None or place.lon is None or place.resolution not in ("city", "district"):
        return None
    return int(place.lat // 1), int(place.lon // 1)


def _around(cell: Cell) -> list[Cell]:
    """The square itself and the eight beside it."""
    north, east = cell
    return [(north + i, east + j) for i in (-1, 0, 1) for j in (-1, 0, 1)]


class _First(NamedTuple):
    """What is believed of a name, and what it speaks for, before the others are heard."""

    priors: Sequence[float]
    beliefs: Sequence[float]
    part: Presence


@lru_cache(CACHED)
def _at_first(option: Options, knowledge: Knowledge) -> _First:
    """Kept, for most names come back with the same words beside them."""
    priors = [_prior(place, option, knowledge) for place in option.places]
    beliefs = _softmax(priors)
    return _First(priors, beliefs, _part(option, beliefs))


def _part(option: Options, belief: Sequence[float]) -> Presence:
    """What one name speaks for."""
    return Presence.of(zip(option.places, belief, strict=True))


def _weigh_again(
    option: Options, prior: Sequence[float], own: Presence, whole: Presence
) -> list[float]:
    """The beliefs in a name's places after all names have been heard."""
    return _softmax(
        [
            score + whole.support(place, own)
            for place, score in zip(option.places, prior, strict=True)
        ]
    )


def _whole(
    options: Sequence[Options], parts: Iterable[Presence], hints: Counter[str | None]
) -> Presence:
    whole = Presence.of((c, 1.0) for option in options for c in option.containers[:1])
    for code, count in hints.items():
        _add(whole.countries, code, float(count))
    for part in parts:
        whole.hear(part)
    return whole


def _as_division(place: Place, option: Options) -> Place:
    """ "Kandahar province" is the province around its chief town."""
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
