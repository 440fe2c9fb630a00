"""The words of time in English news, and the part each plays in a TIMEX3 phrase."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table

# One letter for each part, so that a passage becomes a string and a phrase a regular expression.
KINDS: Mapping[str, str] = {
    "article": "e", "one": "a", "this": "C", "last": "l", "next": "N", "latest": "L",
    "recent": "R", "that": "T", "same": "J", "every": "E", "of": "o", "on": "i", "to": ">",
    "and": "&", "modifier": "r", "edge": "G", "fiscal": "y", "vague": "v", "ago": "g",
    "earlier": "b", "later": "f", "stretch": "A", "weekend": "d", "period": "k", "old": "B",
    "bounded": "K", "zone": "Z", "half": "j", "before": "<", "after": "F",
}  # fmt: skip


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
    near_days: Mapping[str, int]
    numbers: Mapping[str, int]
    ordinals: Mapping[str, int]
    decades: Mapping[str, int]
    references: Mapping[str, str]
    sets: Mapping[str, str]
    holidays: Mapping[str, str]
    before_year: frozenset[str]
    before_stretch: frozenset[str]
    ahead: frozenset[str]
    modals: frozenset[str]
    ends: frozenset[str]


@cache
def time_words() -> TimeWords:
    """The table `times.toml`."""
    table = read_table("times")
    return TimeWords(
        kinds=_kinds(table),
        months=table["months"] | table["month_abbreviations"],
        weekdays=_with_plurals(table["weekdays"]) | table["weekday_abbreviations"],
        seasons=table["seasons"],
        units=table["units"],
        day_parts=table["day_parts"],
        clock_words=table["clock_words"],
        near_days=table["near_days"],
        numbers=table["numbers"],
        ordinals=table["ordinals"],
        decades=table["decades"],
        references=table["references"],
        sets=table["sets"],
        holidays=table["holidays"],
        before_year=frozenset(table["before_year"]["words"]),
        before_stretch=frozenset(table["before_stretch"]["words"]),
        ahead=frozenset(table["pointing"]["ahead"]),
        modals=frozenset(table["pointing"]["modals"]),
        ends=frozenset(table["pointing"]["ends"]),
    )


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
