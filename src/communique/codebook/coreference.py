"""The words that point back, as `coreference.toml` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class PointingWords:
    """Pronouns by what they stand for, nouns of pairs, and heads whose sector a modifier carries."""

    person_pronouns: frozenset[str]
    thing_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    speaker_pronouns: frozenset[str]
    state_members: frozenset[str]
    person_members: frozenset[str]
    collectives: frozenset[str]
    numbers: Mapping[str, int]
    generic_heads: frozenset[str]
    locative_prepositions: frozenset[str]
    place_verbs: frozenset[str]
    impersonal_verbs: frozenset[str]
    honorifics: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    women: frozenset[str]
    men: frozenset[str]


@cache
def pointing_words() -> PointingWords:
    """The table, read once."""
    table = read_table("coreference")
    pronouns, members = table["pronouns"], table["members"]
    return PointingWords(
        person_pronouns=frozenset(pronouns["person"]),
        thing_pronouns=frozenset(pronouns["thing"]),
        plural_pronouns=frozenset(pronouns["plural"]),
        speaker_pronouns=frozenset(pronouns["speaker"]) | frozenset(pronouns["speakers"]),
        state_members=frozenset(members["states"]),
        person_members=frozenset(members["persons"]),
        collectives=frozenset(members["collectives"]),
        numbers=members["numbers"],
        generic_heads=frozenset(table["generic"]["heads"]),
        locative_prepositions=frozenset(table["locative"]["prepositions"]),
        place_verbs=frozenset(table["locative"]["verbs"]),
        impersonal_verbs=frozenset(pronouns["impersonal_verbs"]),
        honorifics=frozenset(table["gender"]["honorifics"]),
        feminine=frozenset(table["gender"]["feminine"]),
        masculine=frozenset(table["gender"]["masculine"]),
        women=frozenset(table["gender"]["women"].split()),
        men=frozenset(table["gender"]["men"].split()),
    )
