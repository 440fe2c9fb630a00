"""Arithmetic of the calendar for time expressions: months, weeks, quarters and movable feasts."""

from calendar import monthrange
from datetime import date, timedelta

from communique.model.world import Precision

FOUR_WEEKS = timedelta(days=28)


def month_of(day: date, months: int) -> str:
    """The month so many months from a day's, as YYYY-MM."""
    index = day.year * 12 + day.month - 1 + months
    return f"{index // 12:04}-{index % 12 + 1:02}"


def week_of(day: date) -> str:
    """The ISO week, as TIMEX3 writes it ("1998-W05")."""
    iso = day.isocalendar()
    return f"{iso.year:04}-W{iso.week:02}"


def quarter_of(day: date) -> int:
    """The calendar quarter of a day, 1..4."""
    return (day.month + 2) // 3


def quarter_shifted(year: int, quarter: int, quarters: int) -> str:
    """The quarter so many quarters from one, as TIMEX3 writes it ("1989-Q3")."""
    index = year * 4 + quarter - 1 + quarters
    return f"{index // 4:04}-Q{index % 4 + 1}"


def real_day(year: int, month: int, day: int) -> date | None:
    """That day, or None where the calendar has no such day (31 June)."""
    if not (1 <= year <= 9999 and 1 <= month <= 12 and 1 <= day <= 31):
        return None
    first = date(year, month, 1)
    return first.replace(day=day) if day <= days_in_month(first) else None


def days_in_month(day: date) -> int:
    """How many days the month of a day has."""
    return monthrange(day.year, day.month)[1]


def nth_weekday(year: int, month: int, nth: int, weekday: int) -> date:
    """The n-th ISO weekday of a month; -1 is the last."""
    if nth < 0:
        day = nth_weekday(year, month, 1, weekday) + FOUR_WEEKS
        return day if day.month == month else day - timedelta(days=7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Western Easter Sunday, by the Gregorian computus (Meeus, Jones and Butcher)."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    weekday = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * weekday) // 451
    month, day = divmod(h + weekday - 7 * m + 114, 31)
    return date(year, month, day + 1)


def holiday_in(year: int, rule: str) -> date:
    """The day of a feast: "12-25", "11/4/4" (fourth Thursday of November) or "easter-2"."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule.removeprefix("easter")))
    if "/" in rule:
        month, nth, weekday = map(int, rule.split("/"))
        return nth_weekday(year, month, nth, weekday)
    month, day = map(int, rule.split("-"))
    return date(year, month, day)


def extent(value: str) -> tuple[str | None, Precision, str | None]:
    """The ISO date, precision and, for quarters, weekends and feasts, the last date of a TIMEX3 value."""
    if len(value) < 4 or not value[:4].isdigit():
        return None, "unknown", None
    if len(value) >= 10 and value[4] == value[7] == "-" and value[8:10].isdigit():
        return value[:10], "day", value[11:] if value[10:11] == "/" else None
    part = value[5:7]
    if part.isdigit():
        return value[:7], "month", None
    return _extent_of_part(int(value[:4]), part, value)


def _extent_of_part(year: int, part: str, value: str) -> tuple[str | None, Precision, str | None]:
    if part[:1] == "W" and value[6:8].isdigit():
        monday = date.fromisocalendar(year, int(value[6:8]), 1)
        if value.endswith("-WE"):
            return str(monday + timedelta(5)), "day", str(monday + timedelta(6))
        return str(monday), "week", None
    if part[:1] in "QH" and part[1:].isdigit():
        months = 3 if part[0] == "Q" else 6
        last = months * int(part[1:])
        return f"{year:04}-{last - months + 1:02}", "month", f"{year:04}-{last:02}"
    return f"{year:04}", "year", None
