"""Holidays, movable feasts and days known by their name: "Christmas", "Ramadan 2013", "9/11"."""

from datetime import date, timedelta

from communique.codebook.times import Feast, time_words
from communique.resolving.calendar import holiday_in
from communique.resolving.time_dates import Readings, full_year, whole
from communique.resolving.time_frame import Frame
from communique.resolving.time_words import Phrase

FULL_DATE = len("2001-09-11")


def read_holiday(phrase: Phrase, frame: Frame) -> Readings:
    """ "Christmas", "last Easter", "Good Friday 1998", "Ramadan": one of several days is a range."""
    rule = time_words().holidays[phrase.words("holiday")[0].replace("’", "'")]
    if len(rule) == FULL_DATE and rule[:4].isdecimal():
        return whole(phrase, rule, "stated")
    if phrase.has("year"):
        year = full_year(phrase.word("year"))
        kept = [feast for feast in _kept(rule, year) if feast.first.year == year]
        return whole(phrase, _value(kept[0], phrase), "stated") if kept else ()
    if frame.published is None:
        return ()
    feast = _meant(_kept(rule, frame.published.year), phrase, frame, frame.published)
    return whole(phrase, _value(feast, phrase), "relative") if feast else ()


def _kept(rule: str, year: int) -> list[Feast]:
    """When a feast was kept in a year and the years beside it."""
    name = rule.removeprefix("feast ")
    if name != rule:
        return [f for f in time_words().feasts[name] if abs(f.first.year - year) <= 1]
    days = [holiday_in(near, rule) for near in (year - 1, year, year + 1)]
    return [Feast(day, day) for day in days]


def _meant(kept: list[Feast], phrase: Phrase, frame: Frame, published: date) -> Feast | None:
    past = [feast for feast in kept if feast.first <= published]
    ahead = [feast for feast in kept if feast.last >= published]
    if phrase.kind("relation") == "l":
        return past[-1] if past else None
    if phrase.kind("relation") == "N" or frame.bearing.direction == "future":
        return ahead[0] if ahead else None
    return min(kept, key=lambda feast: _days_off(feast, published), default=None)


def _days_off(feast: Feast, day: date) -> int:
    return max((feast.first - day).days, (day - feast.last).days, 0)


def _value(feast: Feast, phrase: Phrase) -> str:
    if phrase.has("eve"):
        return str(feast.first - timedelta(days=1))
    return str(feast.first) if feast.first == feast.last else f"{feast.first}/{feast.last}"
