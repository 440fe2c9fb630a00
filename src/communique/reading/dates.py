"""Dates in the cells of a table, in any usual form, to ISO dates cut to what is known."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Literal

from communique.codebook.dates import date_at, is_day, iso_day

DayOrder = Literal["month-first", "day-first"]

_IN_NAME = re.compile(r"(?<!\w)([12]\d{3})[-_.]?(\d\d)[-_.]?(\d\d)(?![A-Za-z0-9])")
_NUMERIC = re.compile(r"(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?!\d)")
_CUT = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2]))?$")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(?:[T ]?\d{4,6}Z?)?$")
_SECONDS = re.compile(r"\d{9,10}(?:\.\d+)?$")
_MILLISECONDS = re.compile(r"\d{12,13}$")


def read_day(value: str, order: DayOrder | None) -> str | None:
    """The ISO date of a cell: "2012-06-05T09:30:00Z", "June 5, 2012", "4/19/17", "20120605".

    A numeric date that could be read both ways follows `order`; without one it is not read.
    """
    value = value.strip()
    if _CUT.match(value):
        return value
    printed = date_at(value)
    return (printed and printed.iso) or _compact(value) or _epoch(value) or _numeric(value, order)


def date_in_name(name: str) -> str | None:
    """The day in a file's name: "2003-05-04-pact.txt", "wire-20030504.html"."""
    match = _IN_NAME.search(name)
    if not match:
        return None
    year, month, day = map(int, match.groups())
    return iso_day(year, month, day) if is_day(year, month, day) else None


def day_order(values: Iterable[str]) -> DayOrder | None:
    """How a column writes its numeric dates, told by the values that can be read in one way only.

    Month first where none tells; None where the column contradicts itself.
    """
    told: set[DayOrder] = set()
    for value in values:
        match = _NUMERIC.match(value.strip())
        if match and int(match.group(1)) > 12:
            told.add("day-first")
        elif match and int(match.group(2)) > 12:
            told.add("month-first")
    return None if len(told) == 2 else next(iter(told), "month-first")


def is_ambiguous(value: str) -> bool:
    """Whether a numeric date can be read both ways ("4/5/17", but not "4/19/17" or "4/4/17")."""
    match = _NUMERIC.match(value.strip())
    return bool(match and match[1] != match[2] and int(match[1]) <= 12 and int(match[2]) <= 12)


def _numeric(value: str, order: DayOrder | None) -> str | None:
    match = _NUMERIC.match(value)
    if not match or (order is None and is_ambiguous(value)):
        return None
    first, second, year = int(match[1]), int(match[2]), _whole_year(match[3])
    day_leads = first > 12 or (order == "day-first" and second <= 12)
    day, month = (first, second) if day_leads else (second, first)
    return iso_day(year, month, day) if is_day(year, month, day) else None


def _whole_year(digits: str) -> int:
    """Two-digit years as POSIX reads them: 69 to 99 are the last century's."""
    year = int(digits)
    if len(digits) == 4:
        return year
    return year + (1900 if year >= 69 else 2000)


def _compact(value: str) -> str | None:
    match = _COMPACT.match(value)
    if not match or not is_day(*map(int, match.groups())):
        return None
    return "-".join(match.groups())


def _epoch(value: str) -> str | None:
    seconds = float(value) if _SECONDS.match(value) else 0.0
    if _MILLISECONDS.match(value):
        seconds = int(value) / 1000
    return datetime.fromtimestamp(seconds, UTC).date().isoformat() if seconds else None
