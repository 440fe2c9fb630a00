"""How one name is spelled in many ways, as `transliteration.toml` lists it."""

import re
from functools import cache, lru_cache

from communique.codebook.tables import read_table

_CACHED = 32768  # name parts; about 4 MB when full


@cache
def _folds() -> tuple[tuple[re.Pattern[str], str], ...]:
    return tuple((re.compile(old), new) for old, new in read_table("transliteration")["folds"])


@cache
def name_particles() -> frozenset[str]:
    """Words such as "al" and "bin", which one writer sets and another leaves out."""
    return frozenset(read_table("transliteration")["particles"])


@lru_cache(_CACHED)
def folded(word: str) -> str:
    """One form for all spellings of a name part: "qadhafi", "kaddafi" and "gadhafi" are one."""
    for pattern, letter in _folds():
        word = pattern.sub(letter, word)
    return word
