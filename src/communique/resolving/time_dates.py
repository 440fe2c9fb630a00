"""Points of the calendar: what a phrase such as "June 5, 2012", "last Friday" or "the third quarter" comes to."""

from datetime import date, timedelta

from communique.codebook.times import time_words
from communique.model.world import DateBasis
from communique.resolving.calendar import (
    days_in_month,
    extent,
    month_of,
    quarter_of,
    quarter_shifted,
    real_day,
    week_of,
)
from communique.resolving.time_frame import (
    Direction,
    Frame,
    Reading,
    TimeType,
    year_for_day,
    year_for_month,
)
from communique.resolving.time_words import Phrase

Readings = tuple[Reading, ...]
SATURDAY = 6
LEAP_YEAR = 2000
FINE_ENOUGH = {"D": ("day",), "W": ("day",), "M": ("day", "month"), "Y": ("day", "month", "year")}
THIS_UNITS = ("W", "M", "Y")
UNKNOWN_UNITS = {"D": "XXXX-XX-XX", "W": "XXXX-WXX", "M": "XXXX-XX", "Q": "XXXX-QX", "Y": "XXXX"}
CENTURY_TURN = 50  # '49 is 2049, '50 is 1950: news looks back more than ahead


def whole(phrase: Phrase, value: str, basis: DateBasis, type_: TimeType = "DATE") -> Readings:
    """One reading of all words of the phrase."""
    return (Reading(type_, value, basis, *phrase.match.span()),)


def full_year(year: str) -> int:
    """A year of two or four digits in full."""
    digits = year.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < CENTURY_TURN else 1900)


def read_month_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "June 5, 2012", "5 June", "March 3-5": a range is two dates."""
    month = time_words().months[phrase.word("month")]
    first = _day_value(phrase, frame, month, "day")
    last = _day_value(phrase, frame, month, "last") if phrase.has("last") else None
    if first is None:
        return ()
    if last is None:
        return whole(phrase, first, "stated")
    start, end = phrase.match.span()
    cut = phrase.match.start("last")
    return (
        Reading("DATE", first, "stated", start, phrase.match.end("day")),
        Reading("DATE", last, "stated", cut, end),
    )


def _day_value(phrase: Phrase, frame: Frame, month: int, group: str) -> str | None:
    day = ordinal_of(phrase.word(group))
    if day is None:
        return None
    if phrase.has("year"):
        found = real_day(full_year(phrase.word("year")), month, day)
        return str(found) if found else None
    if frame.published is None:
        return f"XXXX-{month:02}-{day:02}" if real_day(LEAP_YEAR, month, day) else None
    year = year_for_day(frame.published, frame.bearing, month, day)
    return str(real_day(year, month, day)) if year else None


def read_nth_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "the first day of April", "the last day of June 2010"."""
    if time_words().units[phrase.word("unit")] != "D":
        return ()
    month = read_month(phrase, frame)[0].value
    if not month[:4].isdecimal():
        return ()
    first = date(int(month[:4]), int(month[5:]), 1)
    nth = ordinal_of(phrase.word("nth"))
    if nth is None and phrase.word("nth") != "last":
        return ()
    day = first + timedelta(nth - 1) if nth else first.replace(day=days_in_month(first))
    return whole(phrase, str(day), "stated") if day.month == first.month else ()


def ordinal_of(word: str) -> int | None:
    """The number of "5", "5th" or "fifth"."""
    digits = word.rstrip("stndrh")
    return int(digits) if digits.isdecimal() else time_words().ordinals.get(word)


def read_month(phrase: Phrase, frame: Frame) -> Readings:
    """ "June 2012", "in March", "last March", "March of this year"."""
    month = time_words().months[phrase.word("month")]
    if phrase.has("year"):
        return whole(phrase, f"{full_year(phrase.word('year')):04}-{month:02}", "stated")
    if frame.published is None:
        return whole(phrase, f"XXXX-{month:02}", "stated")
    return whole(
        phrase, f"{_year_of_month(phrase, frame.published, frame, month):04}-{month:02}", "stated"
    )


def _year_of_month(phrase: Phrase, published: date, frame: Frame, month: int) -> int:
    if phrase.has("shift"):
        return published.year + step(phrase.kind("shift"))
    relation = phrase.kind("relation")
    if relation == "l":
        return published.year - (month >= published.month)
    if relation == "N":
        return published.year + (month <= published.month)
    return published.year if relation == "C" else year_for_month(published, frame.bearing, month)


def step(relation: str) -> int:
    """Last is -1, this 0, next 1."""
    return {"l": -1, "N": 1}.get(relation, 0)


def read_year(phrase: Phrase, _frame: Frame) -> Readings:
    """ "1994", "fiscal 1989", "the year 2000"."""
    return whole(phrase, str(full_year(phrase.word("year"))), "stated")


def read_spoken_year(phrase: Phrase, _frame: Frame) -> Readings:
    """ "nineteen ninety-six", as transcripts have it."""
    numbers = [time_words().numbers[word.lower()] for word in phrase.words("year") if word != "-"]
    if not 18 <= numbers[0] <= 20 or not all(10 <= n < 100 for n in numbers[:2]):
        return ()
    return whole(phrase, str(100 * numbers[0] + sum(numbers[1:])), "stated")


def read_decade(phrase: Phrase, _frame: Frame) -> Readings:
    """ "the 1990s", "the nineties"."""
    word = phrase.word("decade")
    if word in time_words().decades:
        if not phrase.has("the"):  # "in his fifties" is an age
            return ()
        return whole(phrase, f"19{time_words().decades[word]}", "stated")
    digits = "".join(filter(str.isdecimal, word))
    return whole(phrase, digits[:3] if len(digits) == 4 else f"19{digits[0]}", "stated")


def read_century(phrase: Phrase, _frame: Frame) -> Readings:
    """ "the 20th century"."""
    number = ordinal_of(phrase.word("ordinal"))
    if number is None or time_words().units[phrase.word("unit")] != "CE":
        return ()
    return whole(phrase, f"{number - 1:02}", "stated")


def read_quarter(phrase: Phrase, frame: Frame) -> Readings:
    """ "the third quarter", "third-quarter profit", "Q3 2012", "this year's first quarter"."""
    if phrase.has("unit") and time_words().units[phrase.word("unit")] != "Q":
        return ()
    word = phrase.word("quarter")
    number = int(word[1]) if word.startswith("q") else ordinal_of(word)
    if number is None or not 1 <= number <= 4:
        return ()
    year = _quarter_year(phrase, frame, number)
    return whole(
        phrase, f"{year or 'XXXX':04}-Q{number}", "stated" if phrase.has("year") else "relative"
    )


def _quarter_year(phrase: Phrase, frame: Frame, number: int) -> int | None:
    if phrase.has("year"):
        return full_year(phrase.word("year"))
    if frame.published is None:
        return None
    year, now = frame.published.year, quarter_of(frame.published)
    if phrase.has("ago"):
        year -= 1
    if phrase.has("shift"):
        return year + step(phrase.kind("shift"))
    # Quarters are told of when they are over or under way, so one far ahead is last year's.
    return year - (number > now + 1 or (number > now and frame.bearing.direction == "past"))


def read_half_year(phrase: Phrase, frame: Frame) -> Readings:
    """ "the first half of 2014", "the last half of this year"."""
    half = {"first": 1, "second": 2, "last": 2}.get(phrase.word("half"))
    year = _year_of_half(phrase, frame)
    if half is None or year is None:
        return ()
    return whole(phrase, f"{year:04}-H{half}", "stated" if phrase.has("year") else "relative")


def _year_of_half(phrase: Phrase, frame: Frame) -> int | None:
    if phrase.has("year"):
        return full_year(phrase.word("year"))
    unit = (
        phrase.words("unit")[0]
        if phrase.has("unit")
        else phrase.passage.words[phrase.match.end() - 1]
    )
    if frame.published is None or time_words().units[unit.lower()] != "Y":
        return None
    return frame.published.year + (step(phrase.kind("shift")) if phrase.has("shift") else 0)


def read_season(phrase: Phrase, frame: Frame) -> Readings:
    """ "this summer", "the winter of 2010"."""
    season = time_words().seasons[phrase.word("season")]
    if phrase.has("year"):
        return whole(phrase, f"{full_year(phrase.word('year')):04}-{season}", "stated")
    if frame.published is None:
        return whole(phrase, f"XXXX-{season}", "relative")
    year = frame.published.year + _season_shift(
        phrase, frame.bearing.direction, season, frame.published
    )
    return whole(phrase, f"{year:04}-{season}", "relative")


def _season_shift(phrase: Phrase, direction: Direction, season: str, published: date) -> int:
    """How many years from this one the nearest such season lies."""
    begins = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[season]
    relation = phrase.kind("relation")
    if relation == "l":
        return -(begins + 2 >= published.month)
    if relation == "N":
        return int(begins <= published.month)
    return -(relation != "C" and direction == "past" and begins > published.month)


def read_unit(phrase: Phrase, frame: Frame) -> Readings:
    """ "last week", "this month", "next year", "the current fiscal year", "year's end"."""
    unit = time_words().units[phrase.word("unit")]
    if unit == "D" and phrase.kind("relation") != "C":
        return ()
    value = shifted_unit(frame, unit, step(phrase.kind("relation")))
    return whole(phrase, value, "relative") if value else ()


def read_this_unit(phrase: Phrase, frame: Frame) -> Readings:
    """ "the year", "the month", where a certain one is meant: the one of publication."""
    unit = time_words().units[phrase.word("unit")]
    return read_unit(phrase, frame) if unit in THIS_UNITS else ()


def read_weekend(phrase: Phrase, frame: Frame) -> Readings:
    """ "the weekend", "last weekend", "next weekend"."""
    if frame.published is None:
        return whole(phrase, "XXXX-WXX-WE", "relative")
    shift = step(phrase.kind("relation"))
    if phrase.kind("relation") == "e" and frame.bearing.direction != "future":
        shift = -(frame.published.isoweekday() < SATURDAY)
    week = week_of(frame.published + timedelta(weeks=shift))
    return whole(phrase, f"{week}-WE", "relative")


def shifted_unit(frame: Frame, unit: str, shift: int) -> str | None:
    """The unit of the calendar so many units from publication; None where none is meant."""
    day = frame.published
    if day is None:
        return UNKNOWN_UNITS.get(unit)
    return {
        "W": week_of(day + timedelta(weeks=shift)),
        "D": str(day + timedelta(days=shift)),
        "M": month_of(day, shift),
        "Q": quarter_shifted(day.year, quarter_of(day), shift),
        "Y": f"{day.year + shift:04}",
        "DE": f"{day.year // 10 + shift:03}",
        "CE": f"{day.year // 100 + shift:02}",
    }.get(unit)


def read_told_unit(phrase: Phrase, frame: Frame) -> Readings:
    """ "that year", "the same day", "the following month": counted from the date last told."""
    unit = time_words().units[phrase.word("unit")]
    told = told_frame(frame, unit)
    value = shifted_unit(told, unit, step(phrase.kind("relation"))) if told else None
    return whole(phrase, value, "relative") if value else ()


def told_frame(frame: Frame, unit: str) -> Frame | None:
    """The frame as if published on the date last told, if that is known as finely as the unit."""
    value = frame.told or ""
    if extent(value)[1] not in FINE_ENOUGH.get(unit, ()):
        return None
    parts = [int(part) for part in value[:10].split("-") if part.isdecimal()]
    year, month, day_of_month = [*parts, 1, 1][:3]
    day = real_day(year, month, day_of_month)
    return frame._replace(published=day) if day else None
