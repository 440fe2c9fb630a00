"""How much is spoken of each country, province and neighbourhood, and how that speaks for a place."""

from collections.abc import Iterable
from functools import lru_cache
from math import log1p
from typing import NamedTuple, TypeVar

from communique.model.world import Place

# Weights in natural logarithms of odds; set on the even documents of the Local-Global Lexicon.
SAME_COUNTRY, SAME_PROVINCE, NEARBY = 2.5, 3.5, 2.0
_CACHED = 4096  # squares in which towns of a few hundred reports lie
Cell = tuple[int, int]
Key = TypeVar("Key")


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
            add(presence.countries, place.country_code, weight)
            if place.province:
                add(presence.provinces, (place.country_code, place.province), weight)
            cell = _cell(place)
            if cell:
                add(presence.cells, cell, weight)
        return presence

    def hear(self, part: "Presence") -> None:
        """Add what one name speaks for."""
        for code, weight in part.countries.items():
            add(self.countries, code, weight)
        for province, weight in part.provinces.items():
            add(self.provinces, province, weight)
        for cell, weight in part.cells.items():
            add(self.cells, cell, weight)

    def support(self, place: Place, own: "Presence") -> float:
        """What the other names add to the belief in a place; `own` is the name's part of the whole."""
        code = place.country_code
        score = SAME_COUNTRY * log1p(_rest(self.countries, own.countries, code))
        if place.province:
            key = (code, place.province)
            score += SAME_PROVINCE * log1p(_rest(self.provinces, own.provinces, key))
        cell = _cell(place)
        if cell:
            spoken_of = [key for key in _around(cell) if key in self.cells]
            near = sum([_rest(self.cells, own.cells, key) for key in spoken_of])
            score += NEARBY * log1p(near)
        return score


def add(counts: dict[Key, float], key: Key, weight: float) -> None:
    """Count a weight more under a key."""
    counts[key] = counts.get(key, 0.0) + weight


def _rest(whole: dict[Key, float], own: dict[Key, float], key: Key) -> float:
    weight = whole.get(key)
    return max(0.0, weight - own.get(key, 0.0)) if weight else 0.0


def _cell(place: Place) -> Cell | None:
    """The square that a town or district lies in; larger areas are in no one square."""
    if place.lat is None or place.lon is None or place.resolution not in ("city", "district"):
        return None
    return int(place.lat // 1), int(place.lon // 1)


@lru_cache(_CACHED)
def _around(cell: Cell) -> tuple[Cell, ...]:
    """The square itself and the eight beside it."""
    north, east = cell
    return tuple((north + i, east + j) for i in (-1, 0, 1) for j in (-1, 0, 1))
