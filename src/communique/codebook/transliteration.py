"""How one name is spelled in many ways, as `transliteration.toml` lists it."""

import re
from functools import cache

from communique.codebook.tables import read_table


@cache
def _folds() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(old), new) for old, new in read_table("transliteration")["folds"])


@cache
def name_particles() -> frozenset[str]:
    """Words such as "al" and "bin", which one writer sets and another leaves out."""
    return frozenset(read_table("transliteration")["particles"])


def folded(words: str) -> str:
    """One form for all spellings of a name part: "qadhafi", "kaddafi" and "gadhafi" are one.

    Thousands of words may be folded at once, each on a line of its own.
    """
    for pattern, letter in _folds():
        words = pattern.sub(letter, words)
    return words
