"""What the value of a time phrase rests on beyond its words: publication, tense, the date last told."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from communique.codebook.times import time_words
from communique.model.analysis import Analysis
from communique.model.world import DateBasis
from communique.resolving.calendar import real_day

A_DAY = timedelta(days=1)  # reports are dated a day off from what they tell across time zones
Direction = Literal["past", "present", "future", "unknown"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


@dataclass(frozen=True, slots=True)
class Bearing:
    """Where the governing verb points, and whether the time hangs on that verb itself."""

    direction: Direction
    direct: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """`published` anchors; `bearing` is the verb's; `told` is the value of the date last told."""

    published: date | None
    bearing: Bearing
    told: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a phrase, or words `first..last` (last excluded) of it, comes to."""

    type: TimeType
    value: str
    basis: DateBasis
    first: int
    last: int


def bearing_of(analysis: Analysis, token: int) -> Bearing:
    """Where the verb above a time points: "will meet on Friday" is ahead, "met on Friday" behind."""
    table = time_words()
    direct = True
    for i in analysis.ancestors(token):
        word = analysis.tokens[i]
        if word.text.lower() in table.ahead:
            return Bearing("future", direct)
        if word.upos in ("VERB", "AUX"):
            found = _direction_of_verb(analysis, i)
            if found != "unknown":
                return Bearing(found, direct)
        # "extended the truce to Nov. 20": the verb is past, its end is not.
        direct = direct and word.upos == "ADP" and word.text.lower() not in table.ends
    return Bearing("unknown", False)


def _direction_of_verb(analysis: Analysis, verb: int) -> Direction:
    helpers = [analysis.tokens[i] for i in analysis.dependents(verb, "aux", "auxpass")]
    words = {helper.text.lower() for helper in helpers}
    tags = {analysis.tokens[verb].tag, *(helper.tag for helper in helpers)}
    if any(helper.lemma == "have" for helper in helpers):
        return "past"
    if words & time_words().modals or "to" in words:
        return "future"
    if "VBD" in tags:
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "past" if "VBN" in tags else "present"
    return "past" if "VBN" in tags else "unknown"


def year_for_month(published: date, bearing: Bearing, month: int) -> int:
    """The year of a month told without one: the last such month for past tense, else the nearest."""
    year, distance = published.year, month - published.month
    if bearing.direction == "past":
        return year - (distance > 0)
    if bearing.direction == "future":
        return year + (distance < 0)
    return year + (distance < -6) - (distance > 6)


def year_for_day(published: date, bearing: Bearing, month: int, day: int) -> int | None:
    """The year of a day told without one ("April 12"): the nearest that its own verb's tense allows."""
    years = range(published.year - 1, published.year + 2)
    days = [found for year in years if (found := real_day(year, month, day))]
    if bearing.direction == "past" and bearing.direct:
        days = [found for found in days if found <= published + A_DAY]
    if bearing.direction == "future" and bearing.direct:
        days = [found for found in days if found >= published - A_DAY]
    return min(days, key=lambda found: abs(found - published)).year if days else None


def day_for_weekday(published: date, bearing: Bearing, weekday: int) -> date:
    """The day a bare weekday means: the next one for "will meet" and "meets", else the last one.

    The day of publication is among both: "met on Wednesday" in Wednesday's paper is that day.
    """
    ahead = (weekday - published.isoweekday()) % 7
    if bearing.direction == "future" or (bearing.direction == "present" and bearing.direct):
        return published + timedelta(days=ahead)
    return published - timedelta(days=(7 - ahead) % 7)
