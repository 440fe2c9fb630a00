"""Who is to do what a clause without a subject tells, by the words of `control.toml`."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlWords:
    """Verbs whose subject acts, of going, whose subject does not, and that need one who is to act; of giving a right; nouns and pronouns."""

    own_subject: frozenset[str]
    moving: frozenset[str]
    nobody: frozenset[str]
    object_first: frozenset[str]
    intents: frozenset[str]
    holding: frozenset[str]
    granting: frozenset[str]
    granted: frozenset[str]
    settings: frozenset[str]
    reflexive: frozenset[str]


@cache
def control_words() -> ControlWords:
    """The table, read once."""
    return ControlWords(**word_sets(read_table("control")))
