"""Days: what "last Friday", "the night before", "the 25th" or "6/5/12" comes to."""

from datetime import date, timedelta

from communique.codebook.times import time_words
from communique.resolving.calendar import real_day
from communique.resolving.time_dates import Readings, full_year, ordinal_of, step, told_frame, whole
from communique.resolving.time_frame import Frame, day_for_weekday, month_for_day
from communique.resolving.time_spans import COUNTED_FROM_TOLD, count_of
from communique.resolving.time_words import Phrase

A_WEEK = timedelta(weeks=1)


def read_iso(phrase: Phrase, _frame: Frame) -> Readings:
    """ "2012-06-05"."""
    value = phrase.words("iso")[0]
    if real_day(*map(int, value[:10].split("-"))) is None:
        return ()
    return whole(phrase, value, "stated", "TIME" if "T" in value else "DATE")


def read_slashed(phrase: Phrase, frame: Frame) -> Readings:
    """ "6/5/12", "06-05-2012", "5.6.2012", "2012/06/05": in the report's order unless only the other is a date."""
    written = phrase.words("slashed")[0]
    parts = written.replace("-", "/").replace(".", "/").split("/")
    if len(parts[0]) == 4:
        found = real_day(*map(int, parts))
    else:
        day_first = frame.usage.day_first or "." in written
        found = _in_order(parts, day_first=day_first) or _in_order(parts, day_first=not day_first)
    return whole(phrase, str(found), "stated") if found else ()


def _in_order(parts: list[str], *, day_first: bool) -> date | None:
    day, month = (parts[0], parts[1]) if day_first else (parts[1], parts[0])
    return real_day(full_year(parts[2]), int(month), int(day))


def read_weekday(phrase: Phrase, frame: Frame) -> Readings:
    """ "on Tuesday", "last Friday", "Monday night", "Tuesday of next week", "the following Friday"."""
    weekday = time_words().weekdays[phrase.word("weekday")]
    if frame.published is None:
        return _with_part(phrase, f"XXXX-WXX-{weekday}")
    relation = phrase.kind("relation")
    if phrase.has("shift"):
        day = _in_week(frame.published, weekday, step(phrase.kind("shift")))
    elif relation in ("l", "N"):
        day = _next_or_last(_counted_from(phrase, frame, frame.published), weekday, relation)
    elif relation == "C":
        day = _this(frame, frame.published, weekday)
    else:
        day = day_for_weekday(frame, frame.published, weekday)
    return _with_part(phrase, str(day))


def _counted_from(phrase: Phrase, frame: Frame, published: date) -> date:
    """ "The following Friday" is counted from the day last told, "next Friday" from publication."""
    if phrase.word("relation") not in COUNTED_FROM_TOLD:
        return published
    told = told_frame(frame, "D")
    return (told and told.published) or published


def _in_week(published: date, weekday: int, weeks: int) -> date:
    return published + timedelta(days=weekday - published.isoweekday() + 7 * weeks)


def _next_or_last(published: date, weekday: int, relation: str) -> date:
    """Never the day of publication itself: "last Friday" in Friday's paper is a week ago."""
    ahead = (weekday - published.isoweekday() - 1) % 7 + 1
    return published + timedelta(days=ahead if relation == "N" else (ahead - 7) or -7)


def _this(frame: Frame, published: date, weekday: int) -> date:
    """ "This Friday" is ahead unless its verb is past."""
    ahead = (weekday - published.isoweekday()) % 7
    past = frame.bearing.direction == "past"
    return published + timedelta(days=ahead - 7 * (past and ahead > 0))


def read_counted_weekday(phrase: Phrase, frame: Frame) -> Readings:
    """ "a week ago Friday", "two weeks from Monday", "Friday week"."""
    unit = time_words().units[phrase.word("unit")]
    count = count_of(phrase.words("count")) if phrase.has("count") else 1
    if frame.published is None or unit not in ("W", "2W") or count is None:
        return ()
    weeks = int(count) * (2 if unit == "2W" else 1)
    weekday = time_words().weekdays[phrase.word("weekday")]
    if phrase.has("ago"):
        day = _next_or_last(frame.published, weekday, "l") - weeks * A_WEEK
    else:
        day = _next_or_last(frame.published, weekday, "N") + weeks * A_WEEK
    return whole(phrase, str(day), "relative")


def _with_part(phrase: Phrase, value: str) -> Readings:
    """The day, or the part of the day that the phrase goes on to name."""
    if not phrase.has("part"):
        return whole(phrase, value, "relative")
    return whole(
        phrase, f"{value}T{time_words().day_parts[phrase.word('part')]}", "relative", "TIME"
    )


def read_near_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "today", "yesterday morning", "tonight", "overnight", "the day after tomorrow"."""
    word = phrase.word("near")
    days = time_words().near_days[word] * (2 if phrase.has("double") else 1)
    value = str(frame.published + timedelta(days=days)) if frame.published else "XXXX-XX-XX"
    if word in time_words().near_nights:
        return whole(phrase, f"{value}TNI", "relative", "TIME")
    return _with_part(phrase, value)


def read_part_of_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "this morning", "last night"."""
    night = phrase.word("part") == "night"
    if phrase.kind("relation") == "l" and not night:
        return ()
    shift = timedelta(days=step(phrase.kind("relation")))
    return _with_part(phrase, str(frame.published + shift) if frame.published else "XXXX-XX-XX")


def read_part_of_date(phrase: Phrase, frame: Frame) -> Readings:
    """ "that night", "the next morning", "the previous evening": of the day last told."""
    return _beside_told(phrase, frame, step(phrase.kind("relation")))


def read_part_of_told_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "In the morning", "by mid-afternoon": of the day last told, else of publication's."""
    return _with_part(phrase, _day_spoken_of(frame))


def read_later_that_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "Later in the day"."""
    if time_words().units[phrase.word("unit")] != "D":
        return ()
    return whole(phrase, _day_spoken_of(frame), "relative")


def read_day_counted(phrase: Phrase, frame: Frame) -> Readings:
    """ "Today is the second day of the siege": the day itself; "on the second day" may be any."""
    is_day = time_words().units[phrase.word("unit")] == "D"
    if not is_day or frame.bearing.direction != "present" or frame.published is None:
        return ()
    return whole(phrase, str(frame.published), "relative")


def read_year_end(phrase: Phrase, frame: Frame) -> Readings:
    """ "By year-end", "since year-end": the last day of this year, or of the last."""
    is_end = phrase.passage.words[phrase.match.end() - 1].lower() == "end"
    if frame.published is None or not is_end or time_words().units[phrase.word("unit")] != "Y":
        return ()
    before = phrase.passage.words[phrase.match.start() - 1].lower() if phrase.match.start() else ""
    return whole(phrase, f"{frame.published.year - (before == 'since')}-12-31", "relative")


def _day_spoken_of(frame: Frame) -> str:
    day = (told_frame(frame, "D") or frame).published
    return str(day) if day else "XXXX-XX-XX"


def read_day_beside(phrase: Phrase, frame: Frame) -> Readings:
    """ "the day before", "the night before", "the day after": beside the day last told."""
    return _beside_told(phrase, frame, 1 if phrase.kind("way") == "F" else -1)


def _beside_told(phrase: Phrase, frame: Frame, days: int) -> Readings:
    told = told_frame(frame, "D")
    if told is None or told.published is None:
        return ()
    return _with_part(phrase, str(told.published + timedelta(days=days)))


def read_part_of_month_day(phrase: Phrase, frame: Frame) -> Readings:
    """ "on the 25th", "the 12th of last month"."""
    word = phrase.word("day")
    number = ordinal_of(word)
    if number is None or frame.published is None or not word[0].isdigit():
        return ()
    if phrase.has("shift"):
        if time_words().units[phrase.words("shift")[-1].lower()] != "M":
            return ()
        months = step(phrase.kind("shift"))
    else:
        months = month_for_day(frame.published, frame.bearing, number)
    index = frame.published.year * 12 + frame.published.month - 1 + months
    found = real_day(index // 12, index % 12 + 1, number)
    return whole(phrase, str(found), "relative") if found else ()
