"""Points of the calendar: what a phrase such as "June 5, 2012", "last Friday" or "the third quarter" comes to."""

from dataclasses import replace
from datetime import date, timedelta

from communique.codebook.times import time_words
from communique.model.world import DateBasis
from communique.resolving.calendar import (
    extent,
    holiday_in,
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
    day_for_weekday,
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


def read_iso(phrase: Phrase, _frame: Frame) -> Readings:
    """ "2012-06-05"."""
    value = phrase.words("iso")[0]
    if real_day(*map(int, value[:10].split("-"))) is None:
        return ()
    return whole(phrase, value, "stated", "TIME" if "T" in value else "DATE")


def read_slashed(phrase: Phrase, _frame: Frame) -> Readings:
    """ "6/5/12", month first as in American wire copy unless only the other order is a date."""
    first, second, year = phrase.words("slashed")[0].split("/")
    year_number = full_year(year)
    day = real_day(year_number, int(first), int(second)) or real_day(
        year_number, int(second), int(first)
    )
    return whole(phrase, str(day), "stated") if day else ()


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


def read_weekday(phrase: Phrase, frame: Frame) -> Readings:
    """ "on Tuesday", "last Friday", "Monday night", "Tuesday of next week"."""
    weekday = time_words().weekdays[phrase.word("weekday")]
    if frame.published is None:
        return _with_part(phrase, f"XXXX-WXX-{weekday}")
    if phrase.has("shift"):
        day = _in_week(frame.published, weekday, step(phrase.kind("shift")))
    elif phrase.kind("relation") in ("l", "N"):
        day = _next_or_last(frame.published, weekday, phrase.kind("relation"))
    else:
        day = day_for_weekday(frame.published, frame.bearing, weekday)
    return _with_part(phrase, str(day))


def _in_week(published: date, weekday: int, weeks: int) -> date:
    return published + timedelta(days=weekday - published.isoweekday() + 7 * weeks)


def _next_or_last(published: date, weekday: int, relation: str) -> date:
    """Never the day of publication itself: "last Friday" in Friday's paper is a week ago."""
    ahead = (weekday - published.isoweekday() - 1) % 7 + 1
    return published + timedelta(days=ahead if relation == "N" else (ahead - 7) or -7)


def _with_part(phrase: Phrase, value: str) -> Readings:
    """The day, or the part of the day that the phrase goes on to name."""
    if not phrase.has("part"):
        return whole(phrase, value, "relative")
    return whole(
        phrase, f"{value}T{time_words().day_parts[phrase.word('part')]}", "relative", "TIME"
    )


def read_near_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "today", "yesterday morning", "tonight", "the day after tomorrow"."""
    word = phrase.word("near")
    days = time_words().near_days[word] * (2 if phrase.has("double") else 1)
    value = str(frame.published + timedelta(days=days)) if frame.published else "XXXX-XX-XX"
    if word == "tonight":
        return whole(phrase, f"{value}TNI", "relative", "TIME")
    return _with_part(phrase, value)


def read_part_of_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "this morning", "last night"."""
    night = phrase.word("part") == "night"
    if phrase.kind("relation") == "l" and not night:
        return ()
    shift = timedelta(days=step(phrase.kind("relation")))
    return _with_part(phrase, str(frame.published + shift) if frame.published else "XXXX-XX-XX")


def read_unit(phrase: Phrase, frame: Frame) -> Readings:
    """ "last week", "this month", "next year", "the current fiscal year", "year's end"."""
    unit = time_words().units[phrase.word("unit")]
    if unit == "D":
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
    return replace(frame, published=day) if day else None


def read_holiday(phrase: Phrase, frame: Frame) -> Readings:
    """ "Christmas", "last Easter", "Good Friday 1998"."""
    rule = time_words().holidays[phrase.words("holiday")[0].replace("’", "'")]
    if phrase.has("year"):
        return whole(phrase, str(holiday_in(full_year(phrase.word("year")), rule)), "stated")
    if frame.published is None:
        return ()
    near = [holiday_in(frame.published.year + shift, rule) for shift in (-1, 0, 1)]
    past = [day for day in near if day <= frame.published]
    ahead = [day for day in near if day >= frame.published]
    if phrase.kind("relation") == "l":
        day = past[-1]
    elif phrase.kind("relation") == "N" or frame.bearing.direction == "future":
        day = ahead[0]
    else:
        day = min(near, key=lambda found: abs(found - (frame.published or found)))
    return whole(phrase, str(day), "relative")
