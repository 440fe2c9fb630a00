"""Dates of every precision as spans of days, so that "in March" and "on 15 March" can be compared."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from communique.model.world import Precision

UNDATED = "9999"  # sorts after every date

_WEEK_DAYS = 7


@dataclass(frozen=True, slots=True)
class Days:
    """Days `first..last`, both included, as proleptic ordinals."""

    first: int
    last: int

    def gap(self, other: "Days") -> int:
        """How many days one lies from the other (neighbours: 1); 0 where they overlap."""
        return max(0, self.first - other.last, other.first - self.last)


@lru_cache(maxsize=4096)
def days_of(value: str, precision: Precision = "day") -> Days:
    """The days that an ISO date, cut to its precision, may mean ("2012-03": all of March)."""
    year, month, day = (*map(int, value[:10].split("-")), 0, 0)[:3]
    if not month:
        return Days(date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal())
    if not day:
        first = date(year, month, 1).toordinal()
        return Days(first, first + monthrange(year, month)[1] - 1)
    first = date(year, month, day).toordinal()
    return Days(first, first + (_WEEK_DAYS - 1 if precision == "week" else 0))


def day_of(value: str | None) -> int | None:
    """The day of a full ISO date; None where it is missing or cut to month or year."""
    if value is None or len(value) < len("2012-06-05"):
        return None
    return days_of(value).first
