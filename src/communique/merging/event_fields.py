"""The fields of a merged event: the fullest of what its mentions say, never more."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal, get_args

from communique.codebook.plover import category, event_scale
from communique.merging.actors import Actors, is_part_of, unite
from communique.merging.evidence import collect, cover, shared_voice
from communique.merging.provenance import Provenance
from communique.model.findings import Count, EventMention, Size
from communique.model.ids import RecordId
from communique.model.record import Event
from communique.model.world import DateBasis, Place, Precision

SizeField = Literal["dead", "injured", "arrested", "participants"]
SIZE_FIELDS: tuple[SizeField, ...] = get_args(SizeField)

_PRECISIONS: tuple[Precision, ...] = get_args(Precision)
_RESOLUTIONS = ("city", "district", "province", "country", "unresolved")


@dataclass(frozen=True, slots=True, kw_only=True)
class _When:
    date: str | None
    precision: Precision
    basis: DateBasis
    enddate: str | None


def assemble_event(members: Sequence[EventMention], provenance: Provenance) -> Event:
    """One event of its mentions, earliest first."""
    first = members[0]
    evidence = collect(mention.citation for mention in members)
    mode = next((mention.mode for mention in members if mention.mode), None)
    when = _when(members)
    actors = unite(mention.actors for mention in members)
    coverage = cover(evidence, provenance)
    return Event(
        id=RecordId(first.id),
        event=(first.event,),
        mode=(mode,) if mode else (),
        context=tuple(sorted(set(chain.from_iterable(m.context for m in members)))),
        aux=_aux(members),
        quad_code=category(first.event).quad,
        event_scale=event_scale(first.event, mode),
        date=when.date,
        date_precision=when.precision,
        date_basis=when.basis,
        enddate=when.enddate,
        actor=actors,
        recipient=_recipients(members, actors),
        event_loc=_place(members),
        size=_size(members),
        voiced_by=shared_voice(evidence),
        confidence=round(max(mention.confidence for mention in members), 2),
        n_reports=coverage.n_reports,
        n_publishers=coverage.n_publishers,
        n_origins=coverage.n_origins,
        evidence=evidence,
    )


def _aux(members: Sequence[EventMention]) -> tuple[str, ...]:
    """What all agree on; `historical` only where no report tells it as news."""
    shared = set(members[0].aux).intersection(*(mention.aux for mention in members))
    return tuple(aux for aux in members[0].aux if aux in shared)


def _when(members: Sequence[EventMention]) -> _When:
    """The most precise date that a report states; the publication's only where none does."""
    best = min(
        members,
        key=lambda mention: (
            mention.date is None,
            mention.date_basis == "publication",
            _PRECISIONS.index(mention.date_precision),
        ),
    )
    return _When(
        date=best.date,
        precision=best.date_precision,
        basis=best.date_basis,
        enddate=best.enddate,
    )


def _recipients(members: Sequence[EventMention], actors: Actors) -> Actors:
    """What one report has as recipient and another as actor ("signed with", a meeting) is an actor."""
    united = unite(mention.recipients for mention in members)
    if len(members) == 1 or members[0].event != "CONSULT":
        acting = {actor.key for actor in actors}
        return tuple(one for one in united if one.key not in acting)
    return tuple(one for one in united if not is_part_of([one], actors))


def _place(members: Sequence[EventMention]) -> Place | None:
    places = [mention.place for mention in members if mention.place]
    return min(places, key=lambda place: _RESOLUTIONS.index(place.resolution), default=None)


def _size(members: Sequence[EventMention]) -> Size | None:
    """The latest count of each kind; where reports differ, a comparison shows all."""
    counts = {field: _latest_count(members, field) for field in SIZE_FIELDS}
    return Size(**counts) if any(counts.values()) else None


def _latest_count(members: Sequence[EventMention], field: SizeField) -> Count | None:
    counted = [
        (count.as_of or mention.citation.published or "", count)
        for mention in members
        if (count := count_of(mention, field))
    ]
    return max(counted, key=lambda pair: pair[0])[1] if counted else None


def count_of(mention: EventMention, field: SizeField) -> Count | None:
    """How many dead, injured, arrested or protesting a mention gives."""
    size = mention.size
    if size is None:
        return None
    return {
        "dead": size.dead,
        "injured": size.injured,
        "arrested": size.arrested,
        "participants": size.participants,
    }[field]
