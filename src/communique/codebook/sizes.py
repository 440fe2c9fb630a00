"""The counting words of `sizes.toml`, and what a number in words comes to."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingWords:
    """Lemmas of death, injury and arrest; qualifiers; numbers and multipliers.

    `dying` verbs count their subject; `leaving` verbs say in what state ("left nine dead"); `taking`
    verbs have lives for their object; `persons` are counted as one after "a".
    """

    dead: frozenset[str]
    injured: frozenset[str]
    arrested: frozenset[str]
    at_least: frozenset[str]
    at_most: frozenset[str]
    about: frozenset[str]
    dying: frozenset[str]
    leaving: frozenset[str]
    taking: frozenset[str]
    life: frozenset[str]
    persons: frozenset[str]
    months: frozenset[str]
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]


@cache
def counting_words() -> CountingWords:
    """The table, read once."""
    table = read_table("sizes")
    return CountingWords(
        dead=frozenset(table["dead"].split()),
        injured=frozenset(table["injured"].split()),
        arrested=frozenset(table["arrested"].split()),
        at_least=frozenset(table["qualifiers"]["low"].split()),
        at_most=frozenset(table["qualifiers"]["high"].split()),
        about=frozenset(table["qualifiers"]["about"].split()),
        dying=frozenset(table["dying"].split()),
        leaving=frozenset(table["leaving"].split()),
        taking=frozenset(table["taking"].split()),
        life=frozenset(table["life"].split()),
        persons=frozenset(table["persons"].split()),
        months=frozenset(table["months"].split()),
        numbers=table["numbers"],
        multipliers=table["multipliers"],
    )


def number_of(words: tuple[str, ...]) -> int | None:
    """The value of a number in figures or words ("1,200", "thirty - four", "two dozen")."""
    table = counting_words()
    total = current = 0
    seen = False
    for word in words:
        lowered = word.casefold().replace(",", "")
        if lowered.isdecimal() and lowered.isascii():
            current += int(lowered)
        elif lowered in table.numbers:
            current += table.numbers[lowered]
        elif lowered in table.multipliers:
            current = max(current, 1) * table.multipliers[lowered]
            if table.multipliers[lowered] >= 1000:
                total, current = total + current, 0
        else:
            continue
        seen = True
    return total + current if seen else None
