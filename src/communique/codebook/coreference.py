"""The words that point back, as `coreference.toml` lists them."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_set


@dataclass(frozen=True, slots=True, kw_only=True)
class PointingWords:
    """Pronouns by what they stand for, nouns of pairs, and heads whose sector a modifier carries."""

    person_pronouns: frozenset[str]
    thing_pronouns: frozenset[str]
    plural_pronouns: frozenset[str]
    some_of_many: frozenset[str]
    relative_pronouns: frozenset[str]
    speaker_pronouns: frozenset[str]
    state_members: frozenset[str]
    person_members: frozenset[str]
    side_nouns: frozenset[str]
    country_nouns: frozenset[str]
    couples: frozenset[str]
    hosts: frozenset[str]
    judging: frozenset[str]
    organisation_nouns: frozenset[str]
    leagues: frozenset[str]
    office_synonyms: tuple[frozenset[str], ...]
    memberships: frozenset[str]
    permanent_five: frozenset[str]
    others: frozenset[str]
    beside: frozenset[str]
    meeting_verbs: frozenset[str]
    collectives: frozenset[str]
    pointing: frozenset[str]
    numbers: Mapping[str, int]
    generic_heads: frozenset[str]
    locative_prepositions: frozenset[str]
    place_verbs: frozenset[str]
    impersonal_verbs: frozenset[str]
    minds: frozenset[str]
    ties_before: frozenset[str]
    ties_after: frozenset[str]
    ties_of_descent: frozenset[str]
    nations_of_descent: frozenset[str]
    before_namesakes: frozenset[str]
    honorifics: frozenset[str]
    feminine: frozenset[str]
    masculine: frozenset[str]
    common_surnames: frozenset[str]
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
        some_of_many=frozenset(pronouns["some_of_many"]),
        relative_pronouns=frozenset(pronouns["relative"]),
        speaker_pronouns=frozenset(pronouns["speaker"]) | frozenset(pronouns["speakers"]),
        state_members=frozenset(members["states"]),
        person_members=frozenset(members["persons"]),
        side_nouns=frozenset(members["sides"]),
        country_nouns=frozenset(members["countries"]),
        couples=frozenset(members["couples"]),
        hosts=frozenset(members["hosts"]),
        judging=frozenset(table["locative"]["judging"]),
        organisation_nouns=frozenset(members["organisations"]),
        leagues=frozenset(members["leagues"]),
        memberships=frozenset(members["memberships"]),
        permanent_five=frozenset(members["permanent_five"]),
        office_synonyms=tuple(map(frozenset, members["offices"])),
        others=frozenset(members["others"]),
        beside=frozenset(members["beside"]),
        meeting_verbs=frozenset(members["meeting_verbs"]),
        collectives=frozenset(members["collectives"]),
        pointing=frozenset(members["pointing"]),
        numbers=members["numbers"],
        generic_heads=frozenset(table["generic"]["heads"]),
        locative_prepositions=frozenset(table["locative"]["prepositions"]),
        place_verbs=frozenset(table["locative"]["verbs"]),
        impersonal_verbs=frozenset(pronouns["impersonal_verbs"]),
        minds=frozenset(pronouns["minds"]),
        ties_before=frozenset(table["ties"]["before"]),
        ties_after=frozenset(table["ties"]["after"]),
        ties_of_descent=frozenset(table["ties"]["of_descent"]),
        nations_of_descent=frozenset(table["ties"]["nations_of_descent"]),
        before_namesakes=frozenset(table["namesakes"]["before"]),
        honorifics=frozenset(table["gender"]["honorifics"]),
        feminine=frozenset(table["gender"]["feminine"]),
        masculine=frozenset(table["gender"]["masculine"]),
        common_surnames=word_set(table["gender"]["common_surnames"]),
        women=word_set(table["gender"]["women"]),
        men=word_set(table["gender"]["men"]),
    )
