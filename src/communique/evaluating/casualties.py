"""Task `casualties`: who was killed, where, by whom and how in one war report (FA-KES, Abu Salem et al. 2019).

The report is read as `read` reads it. Its incident is the first assault it tells with a toll; what
that mention leaves open (place, actor, cause) comes from the first other assault that tells it. The
gold's own labels stand for governorates, sides and causes.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, TypeVar

from communique.knowledge import Knowledge
from communique.model.findings import Count, EventMention
from communique.model.reading import ReportReading
from communique.model.text import Facts, RawReport
from communique.model.world import Actor
from communique.pipeline import Tools, process

Row = Mapping[str, Any]
Found = TypeVar("Found")

_FIELDS = ("killed", "civilians", "children", "women", "place", "actor", "cause")
_UNKNOWN = "unknown"
_NEWS = timedelta(days=31)
_CIVILIAN = "civilian"
_ARMED = frozenset({"MIL", "REB", "UAF", "PRM", "COP", "SPY"})
_CHILDREN = frozenset({"child", "boy", "girl", "infant", "baby", "toddler", "minor", "kid"})
_WOMEN = frozenset({"woman", "mother", "wife"})
_NOT_SO = frozenset({"negation", "future", "hypothetical", "historical"})

_OF_A_STATE = frozenset({None, "GOV", "MIL", "COP", "SPY"})

_GOVERNORATES = {
    "Rīf Dimashq": "damascus",
    "Al Ḩasakah": "hasakeh",
    "Ḩamāh": "hama",
    "Deir ez-Zor": "deir ezzor",
    "Latakia": "lattakia",
}
_CAUSES = {
    "aerial": "shelling",
    "heavy-weapons": "shelling",
    "drone": "shelling",
    "explosives": "explosion",
    "suicide-attack": "explosion",
    "unconventional": "chemical and toxic gases",
    "firearms": "shooting",
    "targeted": "execution",
}
_GOVERNMENT = "syrian government or russian troops"
_OPPOSITION = "armed opposition groups"
_COALITION = "international coalition forces"
_KURDS = "self administration forces"
_GROUPS = {
    "Islamic State": "isis",
    "Al-Nusra Front": "al-nusra front",
    "Syrian Democratic Forces": _KURDS,
    "People's Defense Units": _KURDS,
    "Global Coalition Against Daesh": _COALITION,
}
_SIDE_OF_STATE = {"SYR": _GOVERNMENT, "RUS": _GOVERNMENT, "USA": _COALITION}


def predict(rows: Iterable[Row], tools: Tools) -> Iterator[dict[str, Any]]:
    """The typed facts of each report; null where the finders tell none."""
    for row in rows:
        reading = process(_raw(row), tools)
        assaults = _assaults(reading) if isinstance(reading, ReportReading) else []
        yield {"id": row["id"], **_facts(assaults, tools.knowledge)}


def _raw(row: Row) -> RawReport:
    month, day, year = map(int, row["date"].split("/"))
    return RawReport(
        source=row["id"],
        body=row["text"],
        media_type="text/plain",
        metadata=Facts(
            title=row["title"],
            publisher=row["outlet"],
            published=f"20{year:02}-{month:02}-{day:02}",
        ),
    )


def _assaults(reading: ReportReading) -> list[EventMention]:
    """What is told as having happened: the first one with a toll in front, old ones after the news."""
    told = [e for e in reading.findings.events if e.event == "ASSAULT" and not _NOT_SO & set(e.aux)]
    published = reading.report.published
    return sorted(told, key=lambda event: (_dead(event) is None, _is_old(event, published)))


def _is_old(event: EventMention, published: str | None) -> bool:
    """Whether the text dates it to an earlier month or more than a few weeks back: background."""
    if event.date is None or published is None or event.date_basis == "publication":
        return False
    if event.date_precision in {"month", "year"}:
        return event.date < published[: len(event.date)]
    return date.fromisoformat(event.date) < date.fromisoformat(published) - _NEWS


def _facts(assaults: Sequence[EventMention], knowledge: Knowledge) -> dict[str, Any]:
    toll = _incident([toll for event in assaults if (toll := _dead(event))])
    return {
        "killed": toll.n if toll else None,
        "civilians": _civilians(toll, knowledge) if toll else None,
        "children": _part(toll, _CHILDREN) if toll else None,
        "women": _part(toll, _WOMEN) if toll else None,
        "place": _first(assaults, _place),
        "actor": _first(assaults, _side) or (_UNKNOWN if assaults else None),
        "cause": _first(assaults, _cause) or (_UNKNOWN if assaults else None),
    }


def _incident(tolls: Sequence[Count]) -> Count | None:
    """The first toll, broken down where the report first does so for the same number."""
    same = [toll for toll in tolls if toll.n == tolls[0].n]
    return next((toll for toll in same if toll.parts), same[0] if same else None)


def _dead(event: EventMention) -> Count | None:
    return event.size.dead if event.size else None


def _civilians(toll: Count, knowledge: Knowledge) -> int:
    """How many of the dead bear no arms; whoever is only counted is taken for a civilian."""
    named = [part.n for part in toll.parts if part.scope == _CIVILIAN]
    if named and toll.scope != _CIVILIAN:
        return sum(named)
    armed = sum(part.n for part in toll.parts if _is_armed(part.scope, knowledge))
    if armed == 0 and _is_armed(toll.scope, knowledge):
        return 0
    return toll.n - min(armed, toll.n)


def _is_armed(scope: str | None, knowledge: Knowledge) -> bool:
    noun = knowledge.role_noun(scope) if scope else None
    return noun is not None and noun.sector in _ARMED


def _part(toll: Count, nouns: frozenset[str]) -> int:
    """How many of the dead the report calls children or women; none where it names none."""
    told = [part.n for part in toll.parts if part.scope in nouns]
    return sum(told) if told or toll.scope not in nouns else toll.n


def _first(
    assaults: Iterable[EventMention], read: Callable[[EventMention], Found | None]
) -> Found | None:
    return next((value for event in assaults if (value := read(event)) is not None), None)


def _place(event: EventMention) -> str | None:
    if event.place is None or event.place.resolution in {"country", "unresolved"}:
        return None
    province = event.place.province or event.place.resolved_place
    return _GOVERNORATES.get(province, province.casefold()) if province else None


def _cause(event: EventMention) -> str | None:
    return _CAUSES.get(event.mode or "")


def _side(event: EventMention) -> str | None:
    return next((side for actor in event.actors if (side := _side_of(actor))), None)


def _side_of(actor: Actor) -> str | None:
    """The side in Syria's war that an actor belongs to, by name, by arms, by state."""
    if actor.identifier_text in _GROUPS:
        return _GROUPS[actor.identifier_text]
    if actor.sector == "REB" and actor.identifier_id:
        return _OPPOSITION
    if actor.code is None and actor.sector in {"GOV", "MIL"}:
        return _GOVERNMENT  # "regime forces", "government troops": of the country at war
    return _SIDE_OF_STATE.get(actor.code or "") if actor.sector in _OF_A_STATE else None


def score(gold_rows: Sequence[Row], predictions: Iterable[Row]) -> dict[str, Any]:
    """Share right of what is given, field by field, and the share of reports with a toll given."""
    lines = list(predictions)
    right: dict[str, list[bool]] = {name: [] for name in _FIELDS}
    for row, line in zip(gold_rows, lines, strict=True):
        gold = _gold(row)
        for name in _FIELDS:
            if line[name] is not None:
                right[name].append(line[name] == gold[name])
    given = sum(line["killed"] is not None for line in lines)
    return {
        **{name: sum(verdicts) / max(1, len(verdicts)) for name, verdicts in right.items()},
        "given": given / max(1, len(gold_rows)),
        "n": len(gold_rows),
    }


def _gold(row: Row) -> dict[str, Any]:
    return {
        "killed": row["civ"] + row["nonciv"],
        "civilians": row["civ"],
        "children": row["children"],
        "women": row["women"],
        "place": row["location"],
        "actor": row["actor"].rpartition(" - ")[2],  # one label ends in its own short form: "isis"
        "cause": row["cause"],
    }
