"""Which prepositions lead to parties, places, means, times and matters, as `prepositions.toml` lists them."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepositions:
    """The lists of the table, where an example stands beside each; `in_aid` are nouns behind "in"."""

    parties: frozenset[str]
    towards: frozenset[str]
    in_favour: frozenset[str]
    partners: frozenset[str]
    alongside: frozenset[str]
    together: frozenset[str]
    blamed: frozenset[str]
    before_missions: frozenset[str]
    targets: frozenset[str]
    upon: frozenset[str]
    scenes: frozenset[str]
    lands: frozenset[str]
    places: frozenset[str]
    around: frozenset[str]
    destinations: frozenset[str]
    where: frozenset[str]
    occasions: frozenset[str]
    means: frozenset[str]
    same_deed: frozenset[str]
    in_aid: frozenset[str]
    at_behest: frozenset[str]
    causes: frozenset[str]
    contents: frozenset[str]
    serving: frozenset[str]
    provocations: frozenset[str]
    regardless: frozenset[str]
    matters: frozenset[str]
    object_control: frozenset[str]
    sources: frozenset[str]
    periods: frozenset[str]
    dates: frozenset[str]
    subordinating: frozenset[str]


@cache
def prepositions() -> Prepositions:
    """The table, read once."""
    return Prepositions(**word_sets(read_table("prepositions")))
