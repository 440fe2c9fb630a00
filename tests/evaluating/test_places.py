import pytest

from communique.evaluating.places import score

LIMA = {"start": 0, "end": 4, "lat": -12.04, "lon": -77.03, "cc": "PE"}


def rows(*toponyms):
    return [{"doc": "a", "toponyms": list(toponyms)}]


def guess(lat, lon, country, start=0, end=4):
    return {"start": start, "end": end, "lat": lat, "lon": lon, "country": country}


@pytest.mark.parametrize(
    ("lat", "lon", "country", "expected"),
    [
        (-12.9, -77.0, "PE", (1.0, 1.0)),
        (-16.4, -71.5, "PE", (0.0, 1.0)),
        (40.7, -84.1, "US", (0.0, 0.0)),
    ],
)
def test_near_and_country_are_judged_apart(lat, lon, country, expected):
    figures = score(rows(LIMA), rows(guess(lat, lon, country)))
    assert (figures["acc161"], figures["country"]) == expected


def test_a_miss_is_wrong_and_gold_without_a_point_is_not_judged():
    without_point = {"start": 9, "end": 12, "lat": None, "lon": None}
    figures = score(rows(LIMA, without_point), [])
    assert (figures["acc161"], figures["n"]) == (0.0, 1)
