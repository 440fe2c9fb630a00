"""Provinces that bear a state's name, told by their company: "Georgia and Florida" are both American."""

from collections.abc import Sequence

from communique.model.analysis import Analysis
from communique.model.world import PlaceMention

_PARTS = frozenset({"province", "city"})
_COMPANY = 2  # other provinces of the country that the report names


def namesakes_of_states(
    analysis: Analysis, places: Sequence[PlaceMention]
) -> frozenset[tuple[int, str]]:
    """First token and country of the provinces that cannot be a state so called.

    Beside another place of their country, or in a report that names several of its provinces, a
    province's name is the province's.
    """
    provinces = [
        (place.head, place.first, place.place.resolved_place, place.place.country_code)
        for place in places
        if place.place.resolution == "province" and place.place.country_code
    ]
    named = {(name, country) for _, _, name, country in provinces}
    beside = _countries_beside(analysis, places)
    return frozenset(
        (first, country)
        for head, first, name, country in provinces
        if country
        and (
            (head, country) in beside
            or sum(1 for other in named if other[1] == country and other[0] != name) >= _COMPANY
        )
    )


def _countries_beside(
    analysis: Analysis, places: Sequence[PlaceMention]
) -> frozenset[tuple[int, str | None]]:
    """Heads of places with the countries of the towns and provinces that stand in a row with them."""
    country_at = {p.head: p.place.country_code for p in places if p.place.resolution in _PARTS}
    return frozenset(
        (head, country_at[other])
        for head in country_at
        for other in analysis.conjuncts(head)
        if other != head and other in country_at
    )
