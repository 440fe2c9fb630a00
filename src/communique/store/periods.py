"""The first and last day of a date that is cut to its precision, so that periods can be compared."""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple


class Period(NamedTuple):
    """Two ISO days, both included; None where there is no date."""

    first: str | None
    last: str | None


UNDATED = Period(None, None)


def period_of(text: str) -> Period:
    """ "2012-03" is 2012-03-01 to 2012-03-31; raises ValueError where it is no ISO date."""
    if "W" in text:
        monday = date.fromisoformat(text[:8])
        return Period(monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    if len(text) == len("2012"):
        return Period(date(int(text), 1, 1).isoformat(), date(int(text), 12, 31).isoformat())
    if len(text) == len("2012-03"):
        year, month = int(text[:4]), int(text[5:])
        last = date(year, month, monthrange(year, month)[1])
        return Period(last.replace(day=1).isoformat(), last.isoformat())
    day = date.fromisoformat(text[:10]).isoformat()
    return Period(day, day)


def spanning(*dates: str | None) -> Period:
    """The period from the first to the last of some dates.

    An expression that is no calendar date ("199X", "PAST_REF") dates nothing.
    """
    periods = [period for text in dates if text and (period := _readable(text)) != UNDATED]
    if not periods:
        return UNDATED
    return Period(
        min(period.first for period in periods if period.first),
        max(period.last for period in periods if period.last),
    )


def _readable(text: str) -> Period:
    try:
        return period_of(text)
    except ValueError:
        return UNDATED
