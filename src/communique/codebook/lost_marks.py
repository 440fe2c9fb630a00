"""The words by which lost commas and apostrophes are put back, as `lost_marks.toml` lists them."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class LostMarkWords:
    """What may be owned though it is no noun, and the parts of "the ministry said", and what joins a list."""

    owned: frozenset[str]
    before_plurals: frozenset[str]
    verbs: frozenset[str]
    beginnings: frozenset[str]
    links: frozenset[str]
    pronouns: frozenset[str]
    joining: frozenset[str]


@cache
def lost_mark_words() -> LostMarkWords:
    """The table, read once."""
    table = read_table("lost_marks")
    sources = table["sources"]
    return LostMarkWords(
        owned=frozenset(table["owned"]["things"]),
        before_plurals=frozenset(table["owned"]["before_plurals"]),
        verbs=frozenset(sources["verbs"]),
        beginnings=frozenset(sources["beginnings"]),
        links=frozenset(sources["links"]),
        pronouns=frozenset(sources["pronouns"]),
        joining=frozenset(table["lists"]["joining"]),
    )
