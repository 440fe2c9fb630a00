"""The phrases of time that are read, as patterns over the letters of `codebook/times.py`.

Conventions: TimeML annotation guidelines 1.2.1. The leftmost phrase wins, then the longest, then the
earlier rule.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from communique.resolving import time_dates as dates
from communique.resolving import time_days as days
from communique.resolving import time_feasts as feasts
from communique.resolving import time_spans as spans
from communique.resolving.time_frame import Frame, Reading
from communique.resolving.time_words import Passage, Phrase

Reader = Callable[[Phrase, Frame], tuple[Reading, ...]]


@dataclass(frozen=True, slots=True)
class Rule:
    """A phrase's pattern over word letters, and the function that gives it a value."""

    pattern: re.Pattern[str]
    read: Reader


EARLY = "(?:[rbf]-?)?"  # "early", "later", "mid-"
EDGE = "(?:e?Go)?(?:[rbf]-?)?"  # "the end of", "early"
MONTH = r"(?P<month>M|m\.?)"
YEAR = "(?:,?(?P<year>[4Y]))"
WEEKDAY = r"(?:[Ww]\.?,?)?"
SHIFT = "(?:o?(?P<shift>[lNC])u)"  # "of last year"
# "a couple of", "two and a half", "20 more"
COUNT = "(?:(?P<count>a?vo?|a?n(?:-?n|&n)*|[249]n?)(?P<half>&aj)?A{0,2})"

_PATTERNS: tuple[tuple[str, Reader], ...] = (
    ("(?P<iso>I)", days.read_iso),
    ("(?P<slashed>/)", days.read_slashed),
    (
        rf"{EARLY}{WEEKDAY}{MONTH}e?(?P<day>[2O])(?:(?:[->]|&(?=[2O][,.]))(?P<last>[2O]))?{YEAR}?(?![%uU])",
        dates.read_month_day,
    ),
    (
        rf"{EARLY}{WEEKDAY}e?(?P<day>[2O])(?:[->&]e?(?P<last>[2O]))?o?{MONTH}{YEAR}?",
        dates.read_month_day,
    ),
    (r"(?P<day>2)-(?P<month>[Mm])-(?P<year>[42])", dates.read_month_day),
    (rf"e?(?P<nth>[Ol])(?P<unit>u)o{MONTH}{YEAR}?", dates.read_nth_day),
    (
        r"(?<=[iV><])e(?P<day>O)(?=[.,&\n]|o?[lNC]u)(?:o?(?P<shift>[lNC]u))?",
        days.read_part_of_month_day,
    ),
    (rf"{EDGE}{MONTH}o?{YEAR}", dates.read_month),
    (rf"{EDGE}{MONTH}{SHIFT}", dates.read_month),
    (rf"{EDGE}(?P<relation>[lNC]){MONTH}", dates.read_month),
    (rf"{EDGE}(?P<month>M|m(?=\.))", dates.read_month),
    (rf"{EDGE}(?:y-?u?|eu)?(?P<year>[4Y])", dates.read_year),
    ("(?P<year>n-?n(?:-?n)?)", dates.read_spoken_year),
    (f"{EARLY}(?P<the>e)?(?:r-?)?(?P<decade>D)", dates.read_decade),
    (f"{EDGE}e?(?:r-?)?(?P<ordinal>O)-?(?P<unit>u)", dates.read_century),
    (
        f"{EDGE}e?(?:y-?)?(?P<ago>u-g)?(?P<quarter>O)-?(?:y-?)?(?P<unit>u)(?:o?(?:y-?)?{YEAR}|{SHIFT})?",
        dates.read_quarter,
    ),
    ("(?P<shift>[lNC])us(?P<quarter>O)-?(?P<unit>u)", dates.read_quarter),
    ("e?(?P<year>4)(?:y-?)?(?P<quarter>O)-?(?P<unit>u)", dates.read_quarter),
    (f"(?P<quarter>q)(?:o?{YEAR})?", dates.read_quarter),
    (f"{EDGE}(?P<relation>[lNC]|e(?=r?Q(?!o)))r?(?P<season>Q)", dates.read_season),
    (f"{EDGE}e?r?(?P<season>Q)o?{YEAR}", dates.read_season),
    (
        f"{EARLY}e?(?P<relation>C[lN]|[lNC])?(?P<weekday>W)(?:(?P<part>P)|{SHIFT})?",
        days.read_weekday,
    ),
    (r"(?<=i)(?P<weekday>w)\.?", days.read_weekday),
    (
        f"(?:{COUNT}|a)(?P<unit>[uU])(?:(?P<ago>g)i?|[Vi])(?P<weekday>W)",
        days.read_counted_weekday,
    ),
    ("(?P<weekday>W)(?P<unit>u)", days.read_counted_weekday),
    (f"{EARLY}(?P<near>t)(?P<part>P)?", days.read_near_day),
    ("(?:r-?)?(?P<part>P)(?P<near>t)", days.read_near_day),
    ("(?P<double>eu[<F])(?P<near>t)", days.read_near_day),
    (f"{EARLY}(?P<relation>[lC])(?P<part>P)", days.read_part_of_day),
    ("(?:T|e(?P<relation>[JlN]))(?P<part>P)", days.read_part_of_date),
    ("(?:er?|r)-?(?P<part>P)(?!o)", days.read_part_of_told_day),
    ("[bf]_e(?P<unit>u)", days.read_later_that_day),
    (r"(?P<unit>u)-G(?=[.,\n])", days.read_year_end),
    ("e?O(?P<unit>u)(?=o)", days.read_day_counted),
    (r"e(?:(?P<part>P)|u)(?P<way>[<F])(?=[.,\n])", days.read_day_beside),
    (f"{EDGE}(?P<relation>[lNCe])d", dates.read_weekend),
    (f"e?(?P<half>[Ol])j(?:o?e?{YEAR}|o?(?P<shift>[lNC])u|oe(?P<unit>u))", dates.read_half_year),
    ("e(?:y-?)?(?P<unit>u)(?=K)", spans.read_stretch),
    ("e(?P<relation>[lN])(?P<unit>u)", spans.read_neighbour),
    (f"{EDGE}e?(?P<relation>C)(?:y-?)?(?P<unit>u)", dates.read_unit),
    (f"{EDGE}(?P<relation>[lN])(?:y-?)?(?P<unit>u)", dates.read_unit),
    (f"{EDGE}(?:[bf]_)?e(?:[Ay]-?)?(?P<unit>u)", dates.read_this_unit),
    ("(?P<unit>u)[s-]?G", dates.read_this_unit),
    ("(?:T|e?J)(?P<unit>u)", dates.read_told_unit),
    (f"(?:{COUNT}|(?P<one>a))(?P<unit>[uU])(?:&_)?(?P<way>[gbf])", spans.read_distance),
    ("[ea]?(?P<unit>u)-[gb][uk]?", spans.read_year_ago),
    ("e?[CL](?P<unit>[uk])", spans.read_period),
    ("e(?P<unit>u)", spans.read_period),
    ("e(?P<year>4)[uk]", spans.read_year_of_period),
    (f"e?[lNOLR]?{COUNT}-?(?P<unit>[uU])(?:-B)?(?!B)", spans.read_duration),
    (f"e?[lNOLR]?{COUNT}[>&-][n29]n?-?(?P<unit>[uU])", spans.read_duration),
    ("aA?-?(?P<unit>u)(?:&aj)?", spans.read_single),
    ("jau|aj-?u", spans.read_half),
    ("(?:e?[RlN]|e)?(?P<unit>U)", spans.read_stretch),
    (f"E{COUNT}?(?P<unit>[uUMWQPd])", spans.read_every),
    ("(?P<unit>S)", spans.read_every),
    ("(?P<set>x)", spans.read_set),
    ("e?(?P<reference>X)", spans.read_reference),
    ("c", spans.read_then),
    ("(?P<reference>[CR])", spans.read_reference),
    ("eR?(?P<past>l)", spans.read_past),
    ("(?P<clock>[h2])(?P<half_day>p)(?:_?Z)?", spans.read_clock),
    ("(?P<clock>h)_?Z", spans.read_clock),
    ("(?<=i)(?P<clock>h)", spans.read_clock),
    ("(?P<clock>z)", spans.read_clock),
    ("(?P<eve>e?@o)?(?P<relation>[lNC])?(?P<holiday>H)(?:,?(?P<year>4))?", feasts.read_holiday),
)


@cache
def _rules() -> tuple[Rule, ...]:
    return tuple(Rule(re.compile(pattern), read) for pattern, read in _PATTERNS)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A phrase that one rule matched, not yet read."""

    phrase: Phrase
    read: Reader


def iter_candidates(passage: Passage) -> Iterator[Candidate]:
    """What the rules match, leftmost and longest first; the caller skips what overlaps."""
    found = [
        (match.start(), -match.end(), order, match, rule.read)
        for order, rule in enumerate(_rules())
        for match in rule.pattern.finditer(passage.kinds)
    ]
    for _, _, _, match, read in sorted(found, key=lambda entry: entry[:3]):
        yield Candidate(Phrase(passage, match), read)
