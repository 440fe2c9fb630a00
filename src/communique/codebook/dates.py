"""Calendar dates as they are printed on a page ("Tuesday, June 5, 2012", "05.06.2012").

For the edges of a report: datelines, captions, page heads and table cells. What a sentence means by
"on Tuesday" is the business of the room that resolves times.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache

from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedDate:
    """A date that stands at `text[start:end]`; `iso` is None where no year is printed."""

    start: int
    end: int
    iso: str | None


def iter_dates(text: str) -> Iterator[PrintedDate]:
    """All dates with a day in them, in text order ("3 March" has no year and so no `iso`)."""
    for match in _printed().finditer(text):
        parts = {name[:-1]: value for name, value in match.groupdict().items() if value}
        month = parts["m"].casefold().rstrip(".")
        number = _months().get(month) or int(month)
        year = int(parts["y"]) if "y" in parts else None
        if is_day(year or 2000, number, int(parts["d"])):
            iso = iso_day(year, number, int(parts["d"])) if year else None
            yield PrintedDate(start=match.start(), end=match.end(), iso=iso)


def date_at(text: str, start: int = 0) -> PrintedDate | None:
    """The date that begins exactly at `start`, if one does."""
    match = _printed().match(text, start)
    found = next(iter_dates(match.group()), None) if match else None
    if match is None or found is None:
        return None
    return PrintedDate(start=start, end=match.end(), iso=found.iso)


def iso_day(year: int, month: int, day: int) -> str:
    """The three numbers as an ISO date."""
    return f"{year:04}-{month:02}-{day:02}"


def is_day(year: int, month: int, day: int) -> bool:
    """Whether there is such a day, in the years that news can come from."""
    if not (1600 <= year <= 2200 and 1 <= month <= 12 and day >= 1):
        return False
    following = date(year + month // 12, month % 12 + 1, 1)
    return day <= (following - date(year, month, 1)).days


@cache
def _months() -> Mapping[str, int]:
    months: Mapping[str, int] = read_table("dates")["months"]
    return months


@cache
def _printed() -> re.Pattern[str]:
    month = "|".join(sorted(_months(), key=len, reverse=True))
    weekdays = "|".join(sorted(read_table("dates")["weekdays"]["names"], key=len, reverse=True))
    weekday = rf"(?:(?:{weekdays})\b\.?,?\s+)?"
    year = r"(?:[12]\d{3})"
    return re.compile(
        rf"(?<![\w/-]){weekday}(?:"
        rf"(?P<m1>{month})\b\.?\s+(?P<d1>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s+(?P<y1>{year})(?!\d))?"
        rf"|(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<m2>{month})\b\.?(?:,?\s+(?P<y2>{year})(?!\d))?"
        rf"|(?P<y3>{year})[-/](?P<m3>\d\d)[-/](?P<d3>\d\d)(?!\d)"
        rf"|(?P<d4>\d{{1,2}})\.(?P<m4>\d{{1,2}})\.(?P<y4>{year})(?!\d)"
        rf")",
        re.IGNORECASE,
    )
