"""Stretches and repetitions of time, and distances from now: "three weeks", "every July", "ten days ago"."""

from communique.codebook.times import time_words
from communique.resolving.calendar import quarter_of, quarter_shifted
from communique.resolving.time_dates import (
    Readings,
    read_told_unit,
    shifted_unit,
    told_frame,
    whole,
)
from communique.resolving.time_frame import Frame, Reading
from communique.resolving.time_words import Phrase

MINUTES = 60
MULTIPLIERS = (12, 100, 1000)
COUNTED_FROM_TOLD = ("following", "previous", "preceding", "ensuing")


def count_of(words: tuple[str, ...]) -> float | None:
    """The number that words of counting come to; None for "several", "a few"."""
    total = 0.0
    for word in (word.lower() for word in words):
        if word == "couple":
            return 2
        if word in time_words().numbers:
            value = time_words().numbers[word]
            total = total * value if total and value in MULTIPLIERS else total + value
        elif word[:1].isdigit():
            total += float(word.replace(",", ""))
    return total or None


def duration_value(count: str, unit: str) -> str:
    """The TIMEX3 value of so many units: ("3", "W") is P3W, ("24", "TH") is PT24H."""
    if unit == "2W":
        return f"P{int(count) * 2}W" if count.isdecimal() else "PXW"
    return f"PT{count}{unit[1:]}" if unit[0] == "T" else f"P{count}{unit}"


def _count_text(phrase: Phrase) -> str:
    if not phrase.has("count"):
        return "1"
    number = count_of(phrase.words("count"))
    return "X" if number is None else f"{number + 0.5 * phrase.has('half'):g}"


def read_duration(phrase: Phrase, _frame: Frame) -> Readings:
    """ "three weeks", "two-day", "more than 20 years", "the past three months"."""
    unit = time_words().units[phrase.word("unit")]
    if unit == "Q" and phrase.match[0].endswith("-U"):  # three-quarters is a fraction
        return ()
    return whole(phrase, duration_value(_count_text(phrase), unit), "stated", "DURATION")


def read_single(phrase: Phrase, _frame: Frame) -> Readings:
    """ "a week", "a full year", "a year and a half"."""
    unit = time_words().units[phrase.word("unit")]
    count = "1.5" if phrase.match[0].endswith("j") else "1"
    return whole(phrase, duration_value(count, unit), "stated", "DURATION")


def read_half(phrase: Phrase, _frame: Frame) -> Readings:
    """ "half an hour", "a half-year"."""
    unit = time_words().units[phrase.passage.words[phrase.match.end() - 1].lower()]
    return whole(phrase, duration_value("0.5", unit), "stated", "DURATION")


def read_neighbour(phrase: Phrase, frame: Frame) -> Readings:
    """ "the next day", "the previous year" are counted from the date last told; "the past year" lasts."""
    if phrase.word("relation") in COUNTED_FROM_TOLD or phrase.word("unit") == "day":
        return read_told_unit(phrase, frame)
    return read_duration(phrase, frame)


def read_stretch(phrase: Phrase, frame: Frame) -> Readings:
    """ "for months", "in recent weeks", "the year ended March 31"."""
    unit = time_words().units[phrase.word("unit")]
    if unit == "Q" and phrase.kind("unit") == "u":
        return read_period(phrase, frame)
    count = "X" if phrase.kind("unit") == "U" else "1"
    return whole(phrase, duration_value(count, unit), "stated", "DURATION")


def read_distance(phrase: Phrase, frame: Frame) -> Readings:
    """ "ten days ago", "two weeks later", "a year earlier"."""
    unit = time_words().units[phrase.word("unit")]
    count = _count_text(phrase)
    way = phrase.kind("way")
    value = None
    if count.isdecimal():
        value = _moved(frame, unit, int(count) if way == "f" else -int(count), way)
    elif way == "g":
        value = "PAST_REF"
    if value:
        return whole(phrase, value, "relative")
    first, last = phrase.match.span()
    return (Reading("DURATION", duration_value(count, unit), "stated", first, last - 1),)


def _moved(frame: Frame, unit: str, shift: int, way: str) -> str | None:
    """Earlier and later count from the date last told, ago from publication."""
    same = _same_period(frame.told, shift) if unit == "Y" else None
    if same or way == "g":
        return same or shifted_unit(frame, unit, shift)
    told = told_frame(frame, unit)
    return shifted_unit(told, unit, shift) if told else None


def _same_period(told: str | None, years: int) -> str | None:
    """The same quarter or month of another year: "third-quarter profit rose from a year earlier"."""
    if told and told[:4].isdecimal() and (told[4:6] == "-Q" or len(told) == 7):
        return f"{int(told[:4]) + years:04}{told[4:]}"
    return None


def read_year_ago(phrase: Phrase, frame: Frame) -> Readings:
    """ "the year-ago quarter", "a year-earlier loss"."""
    if time_words().units[phrase.word("unit")] != "Y":
        return ()
    value = _same_period(frame.told, -1) or shifted_unit(frame, "Y", -1)
    return whole(phrase, value, "relative") if value else ()


def read_period(phrase: Phrase, frame: Frame) -> Readings:
    """ "the quarter", "the latest period": the quarter last told, else the last one that is over."""
    if phrase.kind("unit") == "u" and time_words().units[phrase.word("unit")] != "Q":
        return ()
    if frame.told and frame.told[4:6] == "-Q":
        return whole(phrase, frame.told, "relative")
    if frame.published is None:
        return whole(phrase, "XXXX-QX", "relative")
    day = frame.published
    return whole(phrase, quarter_shifted(day.year, quarter_of(day), -1), "relative")


def read_year_of_period(phrase: Phrase, frame: Frame) -> Readings:
    """ "the 1988 quarter": the quarter last told, in that year."""
    year = phrase.word("year")
    told = frame.told or ""
    return whole(phrase, f"{year}{told[4:]}" if told[4:6] == "-Q" else year, "stated")


def read_every(phrase: Phrase, _frame: Frame) -> Readings:
    """ "every day", "each July", "every two weeks", "twice a week"."""
    table = time_words()
    word = phrase.word("unit")
    kind = phrase.kind("unit")
    if kind in "uU":
        count = _count_text(phrase) if phrase.has("count") else "1"
        value = duration_value(count, table.units[word])
    elif kind == "M":
        value = f"XXXX-{table.months[word]:02}"
    elif kind == "Q":
        value = f"XXXX-{table.seasons[word]}"
    elif kind == "P":
        value = f"XXXX-XX-XXT{table.day_parts[word]}"
    elif kind == "d":
        value = "XXXX-WXX-WE"
    else:
        value = f"XXXX-WXX-{table.weekdays[word]}"
    return whole(phrase, value, "stated", "SET")


def read_set(phrase: Phrase, _frame: Frame) -> Readings:
    """ "daily", "annually"."""
    return whole(phrase, time_words().sets[phrase.word("set")], "stated", "SET")


def read_reference(phrase: Phrase, _frame: Frame) -> Readings:
    """ "now", "recently", "the foreseeable future"."""
    value = time_words().references.get(phrase.word("reference"))
    return whole(phrase, value, "relative") if value else ()


def read_then(phrase: Phrase, frame: Frame) -> Readings:
    """ "Until then", "since then": the date last told."""
    return whole(phrase, frame.told, "relative") if frame.told else ()


def read_past(phrase: Phrase, _frame: Frame) -> Readings:
    """ "the past" as a noun."""
    return whole(phrase, "PAST_REF", "relative")


def read_clock(phrase: Phrase, frame: Frame) -> Readings:
    """ "10 p.m.", "10:30 GMT", "noon": of a day that another phrase names, else of publication's."""
    clock = phrase.word("clock")
    if phrase.kind("clock") == "z":
        time = time_words().clock_words[clock]
    else:
        time = _clock_value(clock, phrase.word("half_day")) or ""
    day = str(frame.published) if frame.published else "XXXX-XX-XX"
    offset = time_words().zone_offsets.get(phrase.word("zone"), "")
    return whole(phrase, f"{day}{time}{offset}", "relative", "TIME") if time else ()


def _clock_value(clock: str, half_day: str) -> str | None:
    hour_text, _, minutes = clock.partition(":")
    if clock.isdecimal() and len(clock) == 4:  # "0930 GMT"
        hour_text, minutes = clock[:2], clock[2:]
    if not hour_text.isdecimal() or int(minutes or 0) >= MINUTES:
        return None
    hour = int(hour_text)
    if half_day:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half_day.startswith("p") else 0)
    return f"T{hour:02}:{minutes or '00'}" if hour < 25 else None
