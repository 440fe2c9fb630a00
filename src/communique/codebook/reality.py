"""Words that tell of an event without telling that it happened, as `reality.toml` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from communique.codebook.tables import read_table, word_set

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
    felt: frozenset[str]
    performed: frozenset[str]
    performing: frozenset[str]
    struggling: frozenset[str]
    entrusting: frozenset[str]
    attempting: frozenset[str]
    murdering: frozenset[str]
    near: frozenset[str]
    entitling: frozenset[str]
    exercised: frozenset[str]
    on_a_noun: frozenset[str]
    awaited: frozenset[str]
    ahead: frozenset[str]
    definite: frozenset[str]
    announcing: frozenset[str]


@cache
def reality_words() -> RealityWords:
    """The table, read once."""
    table = read_table("reality")
    small = table["function_words"]
    return RealityWords(
        verbs=_by_openness(table["verbs"]),
        nouns=_by_openness(table["nouns"]),
        adjectives=_by_openness(table["adjectives"]),
        undoing_prepositions=word_set(table["prepositions"]["undone"]),
        occasions=word_set(table["prepositions"]["occasions"]),
        prepositions_apart=word_set(table["prepositions"]["apart"]),
        future_auxiliaries=word_set(small["future"]),
        modals=word_set(small["possible"]),
        conditions=word_set(small["conditions"]),
        negations=word_set(small["negations"]),
        nobody=word_set(small["nobody"]),
        ranks=word_set(small["ranks"]),
        implied=word_set(table["verbs"]["implied"]),
        felt=word_set(table["verbs"]["felt"]),
        performed=word_set(table["verbs"]["performed"]),
        performing=word_set(table["verbs"]["performing"]),
        struggling=word_set(table["verbs"]["struggling"]),
        entrusting=word_set(table["verbs"]["entrusting"]),
        attempting=word_set(table["verbs"]["attempting"]),
        murdering=word_set(table["verbs"]["murdering"]),
        near=word_set(table["adjectives"]["near"]),
        entitling=word_set(table["nouns"]["entitling"]),
        exercised=word_set(table["nouns"]["exercised"]),
        on_a_noun=word_set(table["prepositions"]["on_a_noun"]),
        awaited=word_set(small["awaited"]),
        ahead=word_set(small["ahead"]),
        definite=word_set(small["definite"]),
        announcing=word_set(small["announcing"]),
    )


def _by_openness(rows: Mapping[str, str]) -> Mapping[Openness, frozenset[str]]:
    return {
        "future": word_set(rows["future"]),
        "possible": word_set(rows["possible"]),
        "undone": word_set(rows["undone"]),
    }
