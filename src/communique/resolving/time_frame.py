"""What the value of a time phrase rests on beyond its words: publication, tense, the date last told."""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from communique.codebook.times import time_words
from communique.model.analysis import Analysis
from communique.model.world import DateBasis
from communique.resolving.calendar import real_day
from communique.resolving.time_usage import Usage

HALF_A_WEEK, HALF_A_MONTH = 3, 15  # days
LEANING = 2
A_DAY = timedelta(days=1)  # reports are dated a day off from what they tell across time zones
# "Either": what had been planned lies ahead or behind ("had been due to expire on Friday").
Direction = Literal["past", "present", "future", "either", "unknown"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]


class Bearing(NamedTuple):
    """Where the governing verb points, and whether the time hangs on that verb itself."""

    direction: Direction
    direct: bool


class Frame(NamedTuple):
    """`published` anchors; `bearing` is the verb's; `told` is the value of the date last told."""

    published: date | None
    bearing: Bearing
    told: str | None
    usage: Usage


class Reading(NamedTuple):
    """What a phrase, or words `first..last` (last excluded) of it, comes to."""

    type: TimeType
    value: str
    basis: DateBasis
    first: int
    last: int


def bearing_of(analysis: Analysis, token: int, first: int, last: int) -> Bearing:
    """Where the verb above a time points: "will meet on Friday" is ahead, "met on Friday" behind.

    `first` and `last` are the time's tokens: right behind a past verb it is that verb's, and before
    "that" it is not the following clause's, though the parser may give it to the next verb ("said on
    Tuesday she would resign", "a warning on Tuesday that prices would rise").
    """
    table = time_words()
    if _stands_behind_past_verb(analysis, first):
        return Bearing("past", True)
    direct, below = True, token
    clause = (
        last if analysis.tokens[min(last + 1, len(analysis.tokens) - 1)].lemma == "that" else None
    )
    for i in analysis.ancestors(token):
        if clause is not None and i > clause:
            continue
        word = analysis.tokens[i]
        if word.text.lower() in table.ahead and _is_plan(analysis, i, below):
            return Bearing("either" if _was_planned(analysis, i) else "future", direct)
        if word.upos in ("VERB", "AUX") and not _is_planned(analysis, i):
            found = _direction_of_verb(analysis, i)
            if found != "unknown":
                return Bearing(found, direct)
        # "extended the truce to Nov. 20": the verb is past, its end is not.
        direct = direct and word.upos == "ADP" and word.text.lower() not in table.ends
        below = i
    return Bearing("unknown", False)


def _stands_behind_past_verb(analysis: Analysis, first: int) -> bool:
    i = first - 1
    if i > 0 and analysis.tokens[i].text.lower() in time_words().between_verb_and_day:
        i -= 1
    if i < 0:
        return False
    word = analysis.tokens[i]
    return word.tag == "VBD" and word.upos == "VERB" and word.text.lower() not in time_words().ahead


def _is_plan(analysis: Analysis, word: int, below: int) -> bool:
    """ "Set for Friday", "set to end on Friday", "set Friday as the date": not so "a record set on Friday"."""
    if analysis.tokens[word].text.lower() not in time_words().ahead_with_for:
        return True
    lower = analysis.tokens[below]
    helpers = {analysis.tokens[i].text.lower() for i in analysis.dependents(below, "aux")}
    beside = {analysis.tokens[i].text.lower() for i in analysis.dependents(word, "prep")}
    is_object = lower.deprel == "dobj" or "as" in beside
    return is_object or "to" in helpers or lower.text.lower() in ("for", "to")


def _is_planned(analysis: Analysis, verb: int) -> bool:
    """ "Due to expire": which way it points is for the word above to say."""
    above = analysis.tokens[analysis.tokens[verb].head]
    return above.i != verb and above.text.lower() in time_words().ahead


def _was_planned(analysis: Analysis, word: int) -> bool:
    """ "Had been due", "had planned": a plan told of from a later time."""
    verbs = (word, analysis.tokens[word].head)
    helpers = (i for verb in verbs for i in analysis.dependents(verb, "aux"))
    return any(analysis.tokens[i].text.lower() in time_words().had for i in helpers)


def _direction_of_verb(analysis: Analysis, verb: int) -> Direction:
    helpers = [analysis.tokens[i] for i in analysis.dependents(verb, "aux", "auxpass")]
    words = {helper.text.lower() for helper in helpers}
    tags = {analysis.tokens[verb].tag, *(helper.tag for helper in helpers)}
    if any(helper.lemma == "have" for helper in helpers):
        return "past"
    if words & time_words().modals or "to" in words:
        return "future"
    if "VBD" in tags or (
        not helpers and analysis.tokens[verb].text.lower() in time_words().unchanged
    ):
        return "past"
    if tags & {"VBZ", "VBP"}:
        return "past" if "VBN" in tags else "present"
    return "past" if "VBN" in tags else "unknown"


def year_for_month(published: date, bearing: Bearing, month: int) -> int:
    """The year of a month told without one: the last such month for past tense, else the nearest.

    "Extended the loan through January", told in October, is the coming one: see `year_for_day`.
    """
    year, distance = published.year, month - published.month
    is_near = not bearing.direct and 0 < LEANING * distance < 12 - distance
    if bearing.direction == "past" and not is_near:
        return year - (distance > 0)
    if bearing.direction == "future":
        return year + (distance < 0)
    return year + (distance < -6) - (distance > 6)


def year_for_day(published: date, bearing: Bearing, month: int, day: int) -> int | None:
    """The year of a day told without one ("April 12"): the nearest that its own verb's tense allows.

    A verb farther off only leans: under a past one a day ahead must be nearer by half.
    """
    years = range(published.year - 1, published.year + 2)
    days = [found for year in years if (found := real_day(year, month, day))]
    if bearing.direction == "past" and bearing.direct:
        days = [found for found in days if found <= published + A_DAY]
    if bearing.direction == "future" and bearing.direct:
        days = [found for found in days if found >= published - A_DAY]
    if not days:
        return None
    ahead = LEANING if bearing.direction == "past" else 1
    return min(
        days,
        key=lambda found: (
            (found - published).days * ahead if found > published else (published - found).days
        ),
    ).year


def month_for_day(published: date, bearing: Bearing, day: int) -> int:
    """How many months from this one a bare day of the month lies ("on the 25th")."""
    if bearing.direction == "past":
        return -(day > published.day)
    if bearing.direction == "future":
        return int(day < published.day)
    return (day < published.day - HALF_A_MONTH) - (day > published.day + HALF_A_MONTH)


def day_for_weekday(frame: Frame, published: date, weekday: int) -> date:
    """The day a bare weekday means: the next one for "will meet" and "meets", else the last one.

    The day of publication is among both: "met on Wednesday" in Wednesday's paper is that day. East
    of the outlet it may be tomorrow already.
    """
    bearing = frame.bearing
    ahead = (weekday - published.isoweekday()) % 7
    if bearing.direction == "future" or (bearing.direction == "present" and bearing.direct):
        return published + timedelta(days=ahead)
    if bearing.direction == "either" and ahead <= HALF_A_WEEK:
        return published + timedelta(days=ahead)
    if ahead == 1 and frame.usage.is_east:
        return published + A_DAY
    return published - timedelta(days=(7 - ahead) % 7)
