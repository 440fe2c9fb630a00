"""The words of time in English news, and the part each plays in a TIMEX3 phrase."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from communique.codebook.tables import read_table

# One letter for each part, so that a passage becomes a string and a phrase a regular expression.
KINDS: Mapping[str, str] = {
    "article": "e", "one": "a", "this": "C", "last": "l", "next": "N", "latest": "L",
    "recent": "R", "that": "T", "same": "J", "every": "E", "of": "o", "on": "i", "to": ">",
    "and": "&", "modifier": "r", "edge": "G", "fiscal": "y", "vague": "v", "ago": "g",
    "earlier": "b", "later": "f", "stretch": "A", "weekend": "d", "period": "k", "old": "B",
    "bounded": "K", "from": "V", "then": "c", "eve": "@", "zone": "Z", "clock_time": "~", "half": "j", "before": "<", "after": "F",
}  # fmt: skip


class Feast(NamedTuple):
    """The days on which a movable feast was kept once."""

    first: date
    last: date


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeWords:
    """All lower-case words of time with what they stand for; `kinds` gives each word its letter.

    `phrases` are those of several words or of fixed spelling (holidays, "at present"), matched whole.
    """

    kinds: Mapping[str, str]
    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    seasons: Mapping[str, str]
    units: Mapping[str, str]
    day_parts: Mapping[str, str]
    clock_words: Mapping[str, str]
    zone_offsets: Mapping[str, str]
    near_days: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    references: Mapping[str, str]
    sets: Mapping[str, str]
    holidays: Mapping[str, str]
    feasts: Mapping[str, tuple[Feast, ...]]
    phrase_heads: frozenset[str]
    before_year: frozenset[str]
    before_stretch: frozenset[str]
    before_part: frozenset[str]
    before_then: frozenset[str]
    ahead: frozenset[str]
    ahead_with_for: frozenset[str]
    modals: frozenset[str]
    had: frozenset[str]
    unchanged: frozenset[str]
    between_verb_and_day: frozenset[str]
    near_nights: frozenset[str]
    month_first: frozenset[str]
    ends: frozenset[str]


@cache
def time_words() -> TimeWords:
    """The table `times.toml`."""
    table = read_table("times")
    holidays = table["holidays"] | table["named_days"]
    return TimeWords(
        kinds=_kinds(table),
        months=table["months"] | table["month_abbreviations"],
        weekdays=_with_plurals(table["weekdays"]) | table["weekday_abbreviations"],
        seasons=table["seasons"],
        units=table["units"],
        day_parts=table["day_parts"],
        clock_words=table["clock_words"],
        zone_offsets=table["zone_offsets"],
        near_days=table["near_days"],
        numbers=table["numbers"],
        ordinals=table["ordinals"],
        decades=table["decades"],
        references=table["references"],
        sets=table["sets"],
        holidays=holidays,
        feasts=_feasts(),
        phrase_heads=_heads(holidays) | _heads(word for word in table["references"] if " " in word),
        before_year=frozenset(table["before_year"]["words"]),
        before_part=frozenset(table["before_part"]["words"]),
        before_then=frozenset(table["before_then"]["words"]),
        before_stretch=frozenset(table["before_stretch"]["words"]),
        ahead=frozenset(table["pointing"]["ahead"]),
        ahead_with_for=frozenset(table["pointing"]["ahead_with_for"]),
        modals=frozenset(table["pointing"]["modals"]),
        had=frozenset(table["pointing"]["had"]),
        unchanged=frozenset(table["pointing"]["unchanged"]),
        between_verb_and_day=frozenset(table["pointing"]["between_verb_and_day"]),
        near_nights=frozenset(table["near_nights"]["words"]),
        month_first=frozenset(table["month_first"]["countries"]),
        ends=frozenset(table["pointing"]["ends"]),
    )


def is_day_or_month(word: str) -> bool:
    """ "Monday", "June" """
    return is_weekday(word) or word.casefold() in time_words().months


def is_weekday(word: str) -> bool:
    """ "Monday", "Mon" """
    return word.casefold() in time_words().weekdays


def _feasts() -> dict[str, tuple[Feast, ...]]:
    """The table `feasts.tsv`, by feast."""
    feasts: dict[str, list[Feast]] = defaultdict(list)
    lines = (files("communique.codebook") / "feasts.tsv").read_text(encoding="utf-8").splitlines()
    for line in lines[1:]:
        feast, first, last, _source = line.split("\t")
        feasts[feast].append(Feast(date.fromisoformat(first), date.fromisoformat(last)))
    return {feast: tuple(days) for feast, days in feasts.items()}


def _heads(phrases: Iterable[str]) -> frozenset[str]:
    """The first words of phrases, as the lexer cuts words ("new" of "New Year's Day")."""
    return frozenset(re.split(r"[^\w]", phrase)[0].lower() for phrase in phrases)


def _with_plurals(days: Mapping[str, int]) -> dict[str, int]:
    return dict(days) | {f"{day}s": number for day, number in days.items()}


def _kinds(table: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    """The letter of every word; an earlier line wins where a word plays two parts."""
    kinds: dict[str, str] = {}
    lists = (
        ("M", table["months"]),
        ("m", table["month_abbreviations"]),
        ("W", table["weekdays"]),
        ("S", [f"{day}s" for day in table["weekdays"]]),
        ("w", table["weekday_abbreviations"]),
        ("Q", table["seasons"]),
        ("O", table["ordinals"]),
        ("P", table["day_parts"]),
        ("U", [word for word in table["units"] if word.endswith("s")]),
        ("u", table["units"]),
        ("z", table["clock_words"]),
        ("t", table["near_days"]),
        ("n", table["numbers"]),
        ("D", table["decades"]),
        *((KINDS[part], words) for part, words in table["parts"].items()),
        ("X", table["references"]),
        ("x", table["sets"]),
    )
    for letter, words in lists:
        for word in words:
            kinds.setdefault(word, letter)
    return kinds
