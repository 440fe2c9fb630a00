"""Which PLOVER contexts the words of a sentence put it into."""

from collections.abc import Iterable, Mapping
from functools import cache

from communique.codebook.tables import read_table


@cache
def _context_of() -> Mapping[str, str]:
    return {
        word: context for context, words in read_table("contexts").items() for word in words.split()
    }


def contexts_of(lemmas: Iterable[str]) -> tuple[str, ...]:
    """The contexts that at least one lemma speaks for, in alphabetical order."""
    table = _context_of()
    return tuple(sorted({table[lemma] for lemma in lemmas if lemma in table}))
