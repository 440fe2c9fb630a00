"""How an outlet writes dates and what day it is where a report was filed."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from communique.codebook.times import time_words
from communique.knowledge import Knowledge
from communique.model.text import Report
from communique.resolving.time_words import Passage

FAR_EAST = 67.5  # degrees: from here on it is the next day while the West still prints this one's
DAY_BEFORE_MONTH = re.compile(r"[2O]o?[Mm]")
MONTH_BEFORE_DAY = re.compile(r"[Mm]\.?[2O]")


@dataclass(frozen=True, slots=True)
class Usage:
    """Whether 6/5 is the sixth of May (None where nothing tells), and whether the dateline lies far east."""

    day_first: bool | None = None
    is_east: bool = False

    def seen_in(self, passage: Passage) -> "Usage":
        """What the report itself shows goes before its outlet's habit."""
        if "/" not in passage.kinds:
            return self
        shown = _order_shown(
            w for w, kind in zip(passage.words, passage.kinds, strict=True) if kind == "/"
        )
        if shown is None:
            shown = self.day_first
        if shown is None:
            shown = bool(DAY_BEFORE_MONTH.search(passage.kinds)) and not MONTH_BEFORE_DAY.search(
                passage.kinds
            )
        return replace(self, day_first=shown)


UNKNOWN_USAGE = Usage()


def usage_of(report: Report, knowledge: Knowledge) -> Usage:
    """The usage of the outlet's country, and where the dateline lies."""
    outlet = knowledge.outlet(report.publisher) if report.publisher else None
    places = knowledge.places(report.dateline.place) if report.dateline.place else ()
    country = outlet.country if outlet else None
    return Usage(
        day_first=country not in time_words().month_first if country else None,
        is_east=any(place.lon is not None and place.lon >= FAR_EAST for place in places[:1]),
    )


def _order_shown(written: Iterable[str]) -> bool | None:
    """ "25/6/98" shows that the day comes first, "6/25/98" that the month does."""
    for word in written:
        first, second = map(int, re.split(r"[/.-]", word)[:2])
        if first > 12 >= second or "." in word:
            return True
        if second > 12 >= first:
            return False
    return None
