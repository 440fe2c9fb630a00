"""The phrases of time that are read, as patterns over the letters of `codebook/times.py`.

Conventions: TimeML annotation guidelines 1.2.1. The leftmost phrase wins, then the longest, then the
earlier rule.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import NamedTuple

from communique.resolving import time_dates as dates
from communique.resolving import time_days as days
from communique.resolving import time_feasts as feasts
from communique.resolving import time_spans as spans
from communique.resolving.time_frame import Frame, Reading
from communique.resolving.time_words import CORE, Passage, Phrase, compile_lexer

Reader = Callable[[Phrase, Frame], tuple[Reading, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase's pattern over word letters, and the function that gives it a value.

    Without one of the `anchors` the pattern matches nowhere, and need not be tried.
    """

    anchors: frozenset[str]
    pattern: re.Pattern[str]
    read: Reader


EARLY = "(?:[rbf]-?)?"  # "early", "later", "mid-"
EDGE = "(?:e?Go)?(?:[rbf]-?)?"  # "the end of", "early"
MONTH = r"(?P<month>M|m\.?)"
YEAR = "(?:,?(?P<year>[4Y]))"
WEEKDAY = r"(?:[Ww]\.?,?)?"
ZONE = "(?:_?(?P<zone>Z)|_~)"  # "GMT", "local time"
SHIFT = "(?:o?(?P<shift>[lNC])u)"  # "of last year"
# "a couple of", "two and a half", "20 more"
COUNT = "(?:(?P<count>a?vo?|a?n(?:-?n|&n)*|[249]n?)(?P<half>&aj)?A{0,2})"

# Letters of which every match has one, the pattern, its reader.
_PATTERNS: tuple[tuple[str, str, Reader], ...] = (
    ("I", "(?P<iso>I)", days.read_iso),
    ("/", "(?P<slashed>/)", days.read_slashed),
    (
        "Mm",
        rf"{EARLY}{WEEKDAY}{MONTH}e?(?P<day>[2O])(?:(?:[->]|&(?=[2O][,.]))(?P<last>[2O]))?{YEAR}?(?![%uU])",
        dates.read_month_day,
    ),
    (
        "Mm",
        rf"{EARLY}{WEEKDAY}e?(?P<day>[2O])(?:[->&]e?(?P<last>[2O]))?o?{MONTH}{YEAR}?",
        dates.read_month_day,
    ),
    ("Mm", r"(?P<day>2)-(?P<month>[Mm])-(?P<year>[42])", dates.read_month_day),
    ("u", rf"e?(?P<nth>[Ol])(?P<unit>u)o{MONTH}{YEAR}?", dates.read_nth_day),
    (
        "O",
        r"(?<=[iV><])e(?P<day>O)(?=[.,&\n]|o?[lNC]u)(?:o?(?P<shift>[lNC]u))?",
        days.read_part_of_month_day,
    ),
    ("Mm", rf"{EDGE}{MONTH}o?{YEAR}", dates.read_month),
    ("u", rf"{EDGE}{MONTH}{SHIFT}", dates.read_month),
    ("Mm", rf"{EDGE}(?P<relation>[lNC]){MONTH}", dates.read_month),
    ("Mm", rf"{EDGE}(?P<month>M|m(?=\.))", dates.read_month),
    ("4Y", rf"{EDGE}(?:y-?u?|eu)?(?P<year>[4Y])", dates.read_year),
    ("n", "(?P<year>n-?n(?:-?n)?)", dates.read_spoken_year),
    ("D", f"{EARLY}(?P<the>e)?(?:r-?)?(?P<decade>D)", dates.read_decade),
    ("O", f"{EDGE}e?(?:r-?)?(?P<ordinal>O)-?(?P<unit>u)", dates.read_century),
    (
        "O",
        f"{EDGE}e?(?:y-?)?(?P<ago>u-g)?(?P<quarter>O)-?(?:y-?)?(?P<unit>u)(?:o?(?:y-?)?{YEAR}|{SHIFT})?",
        dates.read_quarter,
    ),
    ("u", "(?P<shift>[lNC])us(?P<quarter>O)-?(?P<unit>u)", dates.read_quarter),
    ("4", "e?(?P<year>4)(?:y-?)?(?P<quarter>O)-?(?P<unit>u)", dates.read_quarter),
    ("q", f"(?P<quarter>q)(?:o?{YEAR})?", dates.read_quarter),
    ("Q", f"{EDGE}(?P<relation>[lNC]|e(?=r?Q(?!o)))r?(?P<season>Q)", dates.read_season),
    ("Q", f"{EDGE}e?r?(?P<season>Q)o?{YEAR}", dates.read_season),
    (
        "W",
        f"{EARLY}e?(?P<relation>C[lN]|[lNC])?(?P<weekday>W)(?:(?P<part>P)|{SHIFT})?",
        days.read_weekday,
    ),
    ("w", r"(?<=i)(?P<weekday>w)\.?", days.read_weekday),
    (
        "W",
        f"(?:{COUNT}|a)(?P<unit>[uU])(?:(?P<ago>g)i?|[Vi])(?P<weekday>W)",
        days.read_counted_weekday,
    ),
    ("W", "(?P<weekday>W)(?P<unit>u)", days.read_counted_weekday),
    ("t", f"{EARLY}(?P<near>t)(?P<part>P)?", days.read_near_day),
    ("P", "(?:r-?)?(?P<part>P)(?P<near>t)", days.read_near_day),
    ("u", "(?P<double>eu[<F])(?P<near>t)", days.read_near_day),
    ("P", f"{EARLY}(?P<relation>[lC])(?P<part>P)", days.read_part_of_day),
    ("P", "(?:T|e(?P<relation>[JlN]))(?P<part>P)", days.read_part_of_date),
    ("P", "(?:er?|r)-?(?P<part>P)(?!o)", days.read_part_of_told_day),
    ("u", "[bf]_e(?P<unit>u)", days.read_later_that_day),
    ("u", r"(?P<unit>u)-G(?=[.,\n])", days.read_year_end),
    ("O", "e?O(?P<unit>u)(?=o)", days.read_day_counted),
    ("Pu", r"e(?:(?P<part>P)|u)(?P<way>[<F])(?=[.,\n])", days.read_day_beside),
    ("d", f"{EDGE}(?P<relation>[lNCe])d", dates.read_weekend),
    (
        "Ol",
        f"e?(?P<half>[Ol])j(?:o?e?{YEAR}|o?(?P<shift>[lNC])u|oe(?P<unit>u))",
        dates.read_half_year,
    ),
    ("u", "e(?:y-?)?(?P<unit>u)(?=K)", spans.read_stretch),
    ("u", "e(?P<relation>[lN])(?P<unit>u)", spans.read_neighbour),
    ("C", f"{EDGE}e?(?P<relation>C)(?:y-?)?(?P<unit>u)", dates.read_unit),
    ("u", f"{EDGE}(?P<relation>[lN])(?:y-?)?(?P<unit>u)", dates.read_unit),
    ("u", f"{EDGE}(?:[bf]_)?e(?:[Ay]-?)?(?P<unit>u)", dates.read_this_unit),
    ("u", "(?P<unit>u)[s-]?G", dates.read_this_unit),
    ("u", "(?:T|e?J)(?P<unit>u)", dates.read_told_unit),
    ("Uu", f"(?:{COUNT}|(?P<one>a))(?P<unit>[uU])(?:&_)?(?P<way>[gbf])", spans.read_distance),
    ("u", "[ea]?(?P<unit>u)-[gb][uk]?", spans.read_year_ago),
    ("ku", "e?[CL](?P<unit>[uk])", spans.read_period),
    ("u", "e(?P<unit>u)", spans.read_period),
    ("4", "e(?P<year>4)[uk]", spans.read_year_of_period),
    ("Uu", f"e?[lNOLR]?{COUNT}-?(?P<unit>[uU])(?:-B)?(?!B)", spans.read_duration),
    ("Uu", f"e?[lNOLR]?{COUNT}[>&-][n29]n?-?(?P<unit>[uU])", spans.read_duration),
    ("u", "aA?-?(?P<unit>u)(?:&aj)?", spans.read_single),
    ("u", "jau|aj-?u", spans.read_half),
    ("U", "(?:e?[RlN]|e)?(?P<unit>U)", spans.read_stretch),
    ("MPQUWdu", f"E{COUNT}?(?P<unit>[uUMWQPd])", spans.read_every),
    ("S", "(?P<unit>S)", spans.read_every),
    ("x", "(?P<set>x)", spans.read_set),
    ("X", "e?(?P<reference>X)", spans.read_reference),
    ("c", "c", spans.read_then),
    ("CR", "(?P<reference>[CR])", spans.read_reference),
    ("l", "eR?(?P<past>l)", spans.read_past),
    ("p", f"(?P<clock>[h2])(?P<half_day>p){ZONE}?", spans.read_clock),
    ("h", f"(?P<clock>h){ZONE}", spans.read_clock),
    ("Z", "(?P<clock>[49])(?P<zone>Z)", spans.read_clock),
    ("h", "(?<=i)(?P<clock>h)", spans.read_clock),
    ("z", f"(?P<clock>z){ZONE}?", spans.read_clock),
    (
        "H",
        "(?P<eve>e?@o)?(?P<relation>[lNC])?(?P<holiday>H)(?:,?(?P<year>4))?",
        feasts.read_holiday,
    ),
)


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(
        Rule(frozenset(anchors), re.compile(pattern), read) for anchors, pattern, read in _PATTERNS
    )


@cache
def _anchored() -> dict[str, tuple[int, ...]]:
    """The rules that each letter may anchor, by their numbers."""
    anchors = {letter for rule in _rules() for letter in rule.anchors}
    return {
        letter: tuple(n for n, rule in enumerate(_rules()) if letter in rule.anchors)
        for letter in anchors
    }


def compile_rules() -> None:
    """Compile what phrases of time are read with, which the first report would wait for."""
    compile_lexer()
    _anchored()


# What no phrase reaches over, two unknown words or a BREAK, parts a passage; a part keeps the letter
# on either side, at which a rule may look.
_PART = re.compile(r"_?[^_\n]+(?:_[^_\n]+)*[_\n]?")


class Candidate(NamedTuple):
    """A phrase that one rule matched, not yet read."""

    phrase: Phrase
    read: Reader


def iter_candidates(passage: Passage) -> Iterator[Candidate]:
    """What the rules match, leftmost and longest first; the caller skips what overlaps."""
    for part in _PART.finditer(passage.kinds):
        for first, rule in _found_in(part[0]):
            match = rule.pattern.match(passage.kinds, part.start() + first)
            if match:
                yield Candidate(Phrase(passage, match), rule.read)


@lru_cache(1 << 14)
def _found_in(part: str) -> tuple[tuple[int, Rule], ...]:
    """Where each rule matches in a part; kept, for most parts come back ("_iW.")."""
    if CORE.isdisjoint(part):
        return ()
    found = [
        (match.start(), -match.end(), order, rule)
        for order in {order for letter in part for order in _anchored().get(letter, ())}
        for rule in (_rules()[order],)
        for match in rule.pattern.finditer(part)
    ]
    return tuple((first, rule) for first, _, _, rule in sorted(found, key=lambda hit: hit[:3]))
