"""The counting words of `sizes.toml`, and what a number in words comes to."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from communique.codebook.tables import read_table, word_set, word_sets

_FIGURE = re.compile(r"[0-9][0-9,]*(\.[0-9]+)?")
_LINKS = frozenset({"-", "and"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Qualifiers:
    """Phrases right before a number, as their words; `vague` words leave it open ("several hundred")."""

    at_least: frozenset[tuple[str, ...]]
    at_most: frozenset[tuple[str, ...]]
    about: frozenset[tuple[str, ...]]
    vague: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PartWords:
    """Words of a breakdown: what opens it, the nouns and verbs that tell it of "the dead", and links inside it."""

    markers: frozenset[tuple[str, ...]]
    them: frozenset[str]
    wholes: frozenset[str]
    within: frozenset[str]
    being: frozenset[str]
    copulas: frozenset[str]
    links: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class TollWords:
    """Lemmas around the noun "toll": an `earlier` one has been overtaken by the one that holds `now`."""

    nouns: frozenset[str]
    numbers: frozenset[str]
    rising: frozenset[str]
    standing: frozenset[str]
    to: frozenset[str]
    now: frozenset[str]
    earlier: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackgroundWords:
    """Lemmas of what lasts for years, and of its beginning."""

    long: frozenset[str]
    spans: frozenset[str]
    beginning: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class NumeralWords:
    """Words and signs beside a number by which it counts no people, and those between the ends of a range."""

    no_people: frozenset[str]
    currency: frozenset[str]
    before_year: frozenset[str]
    between: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountingWords:
    """Lemmas of death, injury and arrest; qualifiers; numbers and multipliers.

    `dying` verbs count their subject; `leaving` verbs say in what state ("left nine dead"); `taking`
    verbs have lives or victims for their object, `losing` ones lives, `suffering` ones injuries;
    `causing` verbs lead to deaths; `containers` stand for those they hold; `persons` are counted as
    one after "a", `people` never.
    """

    dead: frozenset[str]
    injured: frozenset[str]
    arrested: frozenset[str]
    dying: frozenset[str]
    leaving: frozenset[str]
    taking: frozenset[str]
    losing: frozenset[str]
    suffering: frozenset[str]
    life: frozenset[str]
    victims: frozenset[str]
    causing: frozenset[str]
    containers: frozenset[str]
    persons: frozenset[str]
    people: frozenset[str]
    months: frozenset[str]
    harmed: frozenset[str]
    fighting: frozenset[str]
    qualifiers: Qualifiers
    numerals: NumeralWords
    parts: PartWords
    tolls: TollWords
    background: BackgroundWords
    numbers: Mapping[str, int]
    multipliers: Mapping[str, int]


@cache
def counting_words() -> CountingWords:
    """The table, read once."""
    table = read_table("sizes")
    return CountingWords(
        **word_sets(table),
        qualifiers=_qualifiers(table["qualifiers"]),
        numerals=NumeralWords(**word_sets(table["numerals"])),
        parts=_part_words(table["parts"]),
        tolls=TollWords(**word_sets(table["tolls"])),
        background=BackgroundWords(**word_sets(table["background"])),
        numbers=table["numbers"],
        multipliers=table["multipliers"],
    )


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split("_")) for phrase in listed.split())


def _qualifiers(table: Mapping[str, Any]) -> Qualifiers:
    return Qualifiers(
        at_least=_phrases(table["low"]),
        at_most=_phrases(table["high"]),
        about=_phrases(table["about"]),
        vague=word_set(table["vague"]),
    )


def _part_words(table: Mapping[str, str]) -> PartWords:
    return PartWords(
        markers=_phrases(table["markers"]),
        them=word_set(table["them"]),
        wholes=word_set(table["wholes"]),
        within=word_set(table["within"]),
        being=word_set(table["being"]),
        copulas=word_set(table["copulas"]),
        links=word_set(table["links"]),
    )


def is_number(word: str) -> bool:
    """Whether a word is a figure, a number word or a multiplier ("1,200", "nine", "dozen")."""
    table, lowered = counting_words(), word.casefold()
    return is_figure(word) or lowered in table.numbers or lowered in table.multipliers


def is_figure(word: str) -> bool:
    """Whether a word is a number in figures."""
    return _FIGURE.fullmatch(word) is not None


def goes_on(words: Sequence[str], word: str) -> bool:
    """Whether a word can continue the number that the words so far make.

    "two | dozen", "thirty | - | four" and "2.5 | million" go on; of "2014 | ten" and "24 | 30" the
    second is another number.
    """
    table, last, lowered = counting_words(), words[-1].casefold(), word.casefold()
    if lowered in _LINKS:
        return not is_figure(last) and last not in _LINKS
    if lowered in table.multipliers:
        return last not in _LINKS
    if lowered in table.numbers:
        return last in _LINKS or last in table.multipliers
    return False


def number_of(words: tuple[str, ...]) -> int | None:
    """The value of a number in figures or words ("1,200", "thirty - four", "two dozen")."""
    table = counting_words()
    total = current = 0.0
    seen = False
    for word in words:
        lowered = word.casefold()
        if is_figure(lowered):
            current += float(lowered.replace(",", ""))
        elif lowered in table.numbers:
            current += table.numbers[lowered]
        elif lowered in table.multipliers:
            current = max(current, 1) * table.multipliers[lowered]
            if table.multipliers[lowered] >= 1000:
                total, current = total + current, 0
        else:
            continue
        seen = True
    return round(total + current) if seen else None
