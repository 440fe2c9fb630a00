"""Words of force that may be no more than words, as `figures.toml` lists them."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureWords:
    """`abstract` things that force is turned on, words that make a fight `peaceable`, `contests` of either kind, `accidents` and what they befall (`wrecked`), `drivers` and what makes them `drunk`, what is `contested` by votes or points, `bloodshed`, `polls`, forces `stationed`, `kin`."""

    abstract: frozenset[str]
    peaceable: frozenset[str]
    contests: frozenset[str]
    accidents: frozenset[str]
    drivers: frozenset[str]
    drunk: frozenset[str]
    wrecked: frozenset[str]
    contested: frozenset[str]
    bloodshed: frozenset[str]
    polls: frozenset[str]
    stationed: frozenset[str]
    kin: frozenset[str]


@cache
def figure_words() -> FigureWords:
    """The table, read once."""
    return FigureWords(**word_sets(read_table("figures")))
