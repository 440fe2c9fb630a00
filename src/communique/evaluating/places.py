"""Task `places`: toponyms of a gold file against their coordinates and countries (Gritta et al. 2018)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from math import asin, cos, radians, sin, sqrt
from string import ascii_uppercase
from typing import Any

from communique.evaluating.reports import gold_report
from communique.knowledge import Knowledge
from communique.model.text import Span
from communique.model.world import Place
from communique.pipeline import Tools
from communique.resolving.gazetteer import Toponym
from communique.resolving.namesakes import resolve_toponyms
from communique.resolving.places import countries_spoken_of

Row = Mapping[str, Any]
NEAR_ENOUGH_KM = 161  # a hundred miles: the measure's usual bound
EARTH_DIAMETER_KM = 12742
KINDS = {
    "country": "country",
    "province": "adm",
    "district": "adm",
    "city": "city",
    "unresolved": "city",
}


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """One line a document: the gold's toponyms, resolved as `read` would resolve them."""
    alpha_2 = _alpha_2_codes(tools.knowledge)
    for row in rows:
        text = row["text"]
        toponyms = [
            Toponym(text[t["start"] : t["end"]], t["start"], t["end"]) for t in row["toponyms"]
        ]
        report = gold_report(text, published=row.get("date"), publisher=row.get("source"))
        analysis = tools.analyser.analyse(report)
        hints = countries_spoken_of(analysis, tools.knowledge)
        places = resolve_toponyms(toponyms, text, hints, tools.knowledge)
        yield {
            "doc": row["doc"],
            "toponyms": [
                _line(toponym, place, alpha_2, tools.knowledge)
                for toponym, place in zip(toponyms, places, strict=True)
                if place.country_code
            ],
        }


def _line(
    toponym: Toponym, place: Place, alpha_2: Mapping[str, str], knowledge: Knowledge
) -> dict[str, Any]:
    """A place of which only the area is known stands at the area's point."""
    point = place if place.lat is not None else _area(place, knowledge)
    return {
        "start": toponym.start,
        "end": toponym.end,
        "lat": point.lat if point else None,
        "lon": point.lon if point else None,
        "country": alpha_2.get(place.country_code or ""),
        "kind": KINDS[place.resolution],
    }


def _area(place: Place, knowledge: Knowledge) -> Place | None:
    """The province, else the country, that a place without a point lies in."""
    for kind, name in (("province", place.province), ("country", place.country)):
        for area in knowledge.places(name) if name else ():
            if area.resolution == kind and area.country_code == place.country_code:
                return area
    return None


def _alpha_2_codes(knowledge: Knowledge) -> dict[str, str]:
    """Alpha-2 by alpha-3; the knowledge looks codes up one way, so all pairs are asked."""
    pairs = (a + b for a, b in product(ascii_uppercase, repeat=2))
    states = ((knowledge.state(pair), pair) for pair in pairs)
    return {state.code: pair for state, pair in states if state and state.code}


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, float]:
    """Shares of gold toponyms placed within 161 km, and in the right country; a miss is wrong."""
    predicted = {row["doc"]: row["toponyms"] for row in predictions}
    counts: Counter[str] = Counter()
    for row in gold_rows:
        for gold in row["toponyms"]:
            if gold["lat"] is None:
                continue
            guess = _guess(gold, predicted.get(row["doc"], []))
            counts["gold"] += 1
            counts["with_country"] += bool(gold.get("cc"))
            counts["near"] += bool(guess) and _km(gold, guess) <= NEAR_ENOUGH_KM
            counts["country"] += (
                bool(guess) and bool(gold.get("cc")) and guess["country"] == gold["cc"]
            )
    return {
        "acc161": counts["near"] / max(1, counts["gold"]),
        "country": counts["country"] / max(1, counts["with_country"]),
        "n": counts["gold"],
    }


def _guess(gold: Row, predicted: Sequence[Row]) -> Row:
    """The prediction for a toponym, if it has coordinates; empty where there is none."""
    span = Span(gold["start"], gold["end"])
    spans = [(Span(p["start"], p["end"]), p) for p in predicted]
    exact = [p for found, p in spans if found == span]
    found = exact or [p for found, p in spans if found.overlaps(span)]
    return found[0] if found and found[0]["lat"] is not None else {}


def _km(left: Row, right: Row) -> float:
    """Great-circle distance (haversine)."""
    lat_1, lon_1, lat_2, lon_2 = map(
        radians, (left["lat"], left["lon"], right["lat"], right["lon"])
    )
    half = sin((lat_2 - lat_1) / 2) ** 2
    half += cos(lat_1) * cos(lat_2) * sin((lon_2 - lon_1) / 2) ** 2
    return EARTH_DIAMETER_KM * asin(min(1.0, sqrt(half)))
