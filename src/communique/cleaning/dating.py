"""When a report was put out, and what that date rests on. A file's own time never counts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from communique.codebook.dates import is_day, iso_day, iter_dates
from communique.model.text import PublishedBasis, RawReport

_IN_URL = re.compile(r"/([12]\d{3})/(\d{1,2}|[a-z]{3,9})/(\d{1,2})(?=/|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """An ISO date with its basis."""

    date: str | None
    basis: PublishedBasis


def date_report(
    raw: RawReport,
    *,
    page: str | None,
    url: str | None,
    dateline: str | None,
    caption: str | None,
) -> Published:
    """The best date there is: what the user says first, the name of the file last."""
    candidates: Iterable[tuple[str | None, PublishedBasis]] = (
        (raw.given.published, "given"),
        (raw.metadata.published or page, "metadata"),
        (date_in_url(url or ""), "url"),
        (dateline, "dateline"),
        (caption, "caption"),
        (raw.date_in_name, "file"),
    )
    for date, basis in candidates:
        if date:
            return Published(date=date, basis=basis)
    return Published(date=None, basis="unknown")


def date_in_url(url: str) -> str | None:
    """The day in an address: ".../2012/06/05/...", ".../2012/jun/05/..."."""
    match = _IN_URL.search(url.casefold().split("?")[0])
    if not match:
        return None
    year, month, day = match.groups()
    if month.isalpha():
        return next((d.iso for d in iter_dates(f"{day} {month} {year}")), None)
    numbers = int(year), int(month), int(day)
    return iso_day(*numbers) if is_day(*numbers) else None
