"""Words around place names: prepositions, kinds of division, borders, rule over land, and abbreviated states."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from communique.codebook.tables import read_table

Division = Literal["city", "district", "province"]


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceWords:
    """`divisions` tells what "province", "county", "town" beside a name say of it; `plurals` their singulars."""

    locative: frozenset[str]
    named_after_town: frozenset[str]
    parts: frozenset[str]
    compass: frozenset[str]
    of_any_town: frozenset[str]
    surroundings: frozenset[str]
    borders: frozenset[str]
    missions: frozenset[str]
    rule: frozenset[str]
    ruling: frozenset[str]
    taking: frozenset[str]
    without_adjective: frozenset[str]
    dependencies: frozenset[str]
    deeds_at: frozenset[str]
    called_by_victims: frozenset[str]
    institutions: Mapping[str, str]
    divisions: Mapping[str, Division]
    kinds_before_names: frozenset[str]
    plurals: Mapping[str, str]
    abbreviations: Mapping[str, str]
    spelled_out: Mapping[str, str]
    domains: Mapping[str, str]
    administered: frozenset[str]
    natives: frozenset[str]
    native: frozenset[str]
    native_lands: frozenset[str]
    ruled: frozenset[str]
    regions: frozenset[str]
    kinds_of_region: frozenset[str]
    waters: frozenset[str]
    rivers: frozenset[str]


@cache
def place_words() -> PlaceWords:
    """The table `places.toml`."""
    table = read_table("places")
    return PlaceWords(
        locative=frozenset(table["locative"]),
        named_after_town=frozenset(table["named_after_town"]),
        parts=frozenset(table["parts"]),
        compass=frozenset(table["compass"]),
        of_any_town=frozenset(table["of_any_town"]),
        surroundings=frozenset(table["surroundings"]),
        borders=frozenset(table["borders"]),
        missions=frozenset(table["missions"]),
        rule=frozenset(table["rule"]),
        ruling=frozenset(table["ruling"]),
        taking=frozenset(table["taking"]),
        without_adjective=frozenset(table["without_adjective"]),
        dependencies=frozenset(table["dependencies"]),
        deeds_at=frozenset(table["deeds_at"]),
        called_by_victims=frozenset(table["called_by_victims"]),
        institutions={
            word: code for code, words in table["institutions"].items() for word in words
        },
        divisions={word: kind for kind, words in table["divisions"].items() for word in words},
        kinds_before_names=frozenset({"capital", *table["divisions"]["city"]}),
        plurals=table["plurals"],
        abbreviations=table["abbreviations"],
        spelled_out=table["spelled_out"],
        domains=table["domains"],
        administered=frozenset(table["administered"]),
        natives=frozenset(table["natives"]),
        native=frozenset(table["native"]),
        native_lands=frozenset(table["native_lands"]),
        ruled=frozenset(table["ruled"]),
        regions=frozenset(table["regions"]["names"]),
        kinds_of_region=frozenset(table["regions"]["kinds"]),
        waters=frozenset(table["regions"]["waters"]),
        rivers=frozenset(table["regions"]["rivers"]),
    )


def institutions_in(text: str) -> Iterator[str]:
    """The state of each institution that a text names and only one state calls so ("the county jail")."""
    for found in _institutions().finditer(text):
        yield place_words().institutions[found[0].casefold()]


def institution_at(text: str, end: int) -> str | None:
    """The state of the institution whose name goes on behind a word: "Athens [Police Department]"."""
    found = _institutions().match(text, end + 1)
    return place_words().institutions[found[0].casefold()] if found else None


@cache
def _institutions() -> re.Pattern[str]:
    words = sorted(place_words().institutions, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)
