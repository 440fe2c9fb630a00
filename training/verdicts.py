"""Whether an event is right in every part by what readers wrote down as the truth of its sentence.

Two judges read every event of `evaluation/events_judged.jsonl` as it was coded then; where both found all of it
right, that is the truth, else a third reader wrote it down from the text, their reasons in hand. So an event
that comes out otherwise today has a verdict, too.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from communique.model.findings import EventMention
from communique.model.world import Actor

PARTS = ("event", "category", "actor", "recipient", "aux")
_BACKGROUND = "historical"  # judges are lenient about it


def verdict(event: EventMention, truth: Mapping[str, Any]) -> dict[str, bool]:
    """Each part of an event, right or not; all parts of what is no political event are wrong."""
    happened = bool(truth["event"])
    return {
        "event": happened,
        "category": happened and event.event in truth["categories"],
        "actor": happened and _codes(event.actors) == _pairs(truth["actors"]),
        "recipient": happened and _is_recipient(event, truth["recipients"]),
        "aux": happened and _modes(event.aux) == _modes(truth["aux"]),
    }


def triples(event: EventMention, truth: Mapping[str, Any]) -> list[bool]:
    """Each pair of an actor's and a recipient's country or body, right or not, as PETRARCH's users count.

    Right needs the category, too. Where nobody is named whom it is done to, the state of the place is right,
    as the judges were told. An event one of whose sides has no code has none.
    """
    is_category = event.event in truth["categories"]
    doers = {code for code, _ in truth["actors"]}
    wanted = {(doer, code) for doer in doers for code, _ in truth["recipients"]}
    if not truth["recipients"]:
        wanted = {(doer, r.code) for doer in doers for r in event.recipients if r.kind == "state"}
    coded = {(a.code, r.code) for a in event.actors for r in event.recipients if a.code and r.code}
    return [is_category and pair in wanted for pair in sorted(coded)]


def is_of_last_draw(row: Mapping[str, Any], rows: Iterable[Mapping[str, Any]]) -> bool:
    """Whether a row is of the newest hundred of draws (601, 602 ...), read after the rules were mended on the others."""
    return bool(row["draw"] // 100 == max(other["draw"] for other in rows) // 100)


def _is_recipient(event: EventMention, wanted: Sequence[Sequence[str | None]]) -> bool:
    """The first one wanted is there and none is wrong; where none is named, a state may stand for the place."""
    if not wanted:
        return all(actor.kind == "state" for actor in event.recipients)
    coded = _codes(event.recipients)
    return tuple(wanted[0]) in coded and coded <= _pairs(wanted)


def _codes(actors: Iterable[Actor]) -> set[tuple[str | None, str | None]]:
    return {(actor.code, actor.sector) for actor in actors}


def _pairs(parties: Iterable[Sequence[str | None]]) -> set[tuple[str | None, str | None]]:
    return {(code, sector) for code, sector in parties}


def _modes(aux: Iterable[str]) -> set[str]:
    return set(aux) - {_BACKGROUND}
