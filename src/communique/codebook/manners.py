"""Words by which the manner of a deed makes another event of it, as `manners.toml` lists them."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class MannerWords:
    """Lemmas of verbs, the adjectives of a welcome, auxiliaries of one's own will (`willed`), nouns of `answers`, modes of `sending_away`."""

    offering: frozenset[str]
    arranging: frozenset[str]
    welcoming: frozenset[str]
    wishing: frozenset[str]
    ordering: frozenset[str]
    deciding: frozenset[str]
    stricken: frozenset[str]
    facing: frozenset[str]
    nameless: frozenset[str]
    failing: frozenset[str]
    promising: frozenset[str]
    willed: frozenset[str]
    intending: frozenset[str]
    letting: frozenset[str]
    permitting: frozenset[str]
    awaiting: frozenset[str]
    backing: frozenset[str]
    resisting: frozenset[str]
    defeating: frozenset[str]
    hunting: frozenset[str]
    answering: frozenset[str]
    going_on: frozenset[str]
    channels: frozenset[str]
    undertakings: frozenset[str]
    steps: frozenset[str]
    claims: frozenset[str]
    owed: frozenset[str]
    advances: frozenset[str]
    showing: frozenset[str]
    misfortunes: frozenset[str]
    banning: frozenset[str]
    withdrawing: frozenset[str]
    answers: frozenset[str]
    angered: frozenset[str]
    pressing: frozenset[str]
    leaving: frozenset[str]
    returning: frozenset[str]
    dealings: frozenset[str]
    lodged: frozenset[str]
    speaking: frozenset[str]
    designing: frozenset[str]
    giving_up: frozenset[str]
    bidding: frozenset[str]
    sending_away: frozenset[str]
    exercises: frozenset[str]
    no_show: frozenset[str]
    holding: frozenset[str]
    summoning: frozenset[str]
    quarrelling: frozenset[str]
    reproaching: frozenset[str]
    hacking: frozenset[str]
    paying: frozenset[str]
    coming: frozenset[str]
    stages: frozenset[str]
    addressing: frozenset[str]
    at_a_distance: frozenset[str]


@cache
def manner_words() -> MannerWords:
    """The table, read once."""
    return MannerWords(**word_sets(read_table("manners")))
