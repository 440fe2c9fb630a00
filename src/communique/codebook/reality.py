"""Words that tell of an event without telling that it happened, as `reality.toml` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from communique.codebook.tables import read_table

Openness = Literal["future", "possible", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RealityWords:
    """The lists of the table; of one part of speech a word may stand in several, the last ones outweigh."""

    verbs: Mapping[Openness, frozenset[str]]
    nouns: Mapping[Openness, frozenset[str]]
    adjectives: Mapping[Openness, frozenset[str]]
    undoing_prepositions: frozenset[str]
    occasions: frozenset[str]
    prepositions_apart: frozenset[str]
    future_auxiliaries: frozenset[str]
    modals: frozenset[str]
    conditions: frozenset[str]
    negations: frozenset[str]
    nobody: frozenset[str]
    ranks: frozenset[str]
    implied: frozenset[str]


@cache
def reality_words() -> RealityWords:
    """The table, read once."""
    table = read_table("reality")
    small = table["function_words"]
    return RealityWords(
        verbs=_by_openness(table["verbs"]),
        nouns=_by_openness(table["nouns"]),
        adjectives=_by_openness(table["adjectives"]),
        undoing_prepositions=_words(table["prepositions"]["undone"]),
        occasions=_words(table["prepositions"]["occasions"]),
        prepositions_apart=_words(table["prepositions"]["apart"]),
        future_auxiliaries=_words(small["future"]),
        modals=_words(small["possible"]),
        conditions=_words(small["conditions"]),
        negations=_words(small["negations"]),
        nobody=_words(small["nobody"]),
        ranks=_words(small["ranks"]),
        implied=_words(table["verbs"]["implied"]),
    )


def _by_openness(rows: Mapping[str, str]) -> Mapping[Openness, frozenset[str]]:
    return {
        "future": _words(rows["future"]),
        "possible": _words(rows["possible"]),
        "undone": _words(rows["undone"]),
    }


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())
