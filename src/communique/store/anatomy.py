"""What any record holds, whichever its kind: citations, actors, dates, and whether it is asserted."""

from collections.abc import Iterator
from itertools import chain

from communique.model.findings import Size
from communique.model.record import (
    Agreement,
    Comparison,
    Event,
    Position,
    Record,
    RecordKind,
    Statement,
    Story,
    Vote,
)
from communique.model.text import Citation
from communique.model.world import Actor
from communique.store.answers import AnyRecord
from communique.store.periods import Period, spanning

KINDS: dict[RecordKind, type[AnyRecord]] = {
    "statement": Statement,
    "event": Event,
    "position": Position,
    "agreement": Agreement,
    "vote": Vote,
    "story": Story,
    "finding": Comparison,
}

# PLOVER's auxiliary modes of what did not, or has not yet, come to pass; "historical" did.
NOT_HAPPENED = frozenset({"future", "hypothetical", "negation"})


def iter_all(record: Record) -> Iterator[tuple[RecordKind, AnyRecord]]:
    """Every record that merging yields, with its kind."""
    for kind, records in _by_kind(record):
        for one in records:
            yield kind, one


def _by_kind(record: Record) -> Iterator[tuple[RecordKind, tuple[AnyRecord, ...]]]:
    yield "statement", record.statements
    yield "event", record.events
    yield "position", record.positions
    yield "agreement", record.agreements
    yield "vote", record.votes
    yield "story", record.stories
    yield "finding", record.findings


def citations_of(record: AnyRecord) -> tuple[Citation, ...]:
    """All citations of a record, those of its history, points and values included."""
    match record:
        case Story():
            return ()
        case Comparison():
            return tuple(chain.from_iterable(value.evidence for value in record.values))
        case Position():
            parts = (record.evidence, *(entry.evidence for entry in record.history))
        case Agreement():
            stages = (entry.evidence for entry in record.history)
            parts = (record.evidence, *stages, *(point.evidence for point in record.points))
        case Event(size=Size() as size):
            parts = (record.evidence, size.citations)
        case _:
            return record.evidence
    return tuple(dict.fromkeys(chain.from_iterable(parts)))


def actors_of(record: AnyRecord) -> tuple[Actor, ...]:
    """Everybody who takes part in a record."""
    match record:
        case Statement():
            return (*((record.speaker,) if record.speaker else ()), *record.addressees)
        case Event():
            return (*record.actor, *record.recipient)
        case Position():
            return (record.actor,)
        case Agreement():
            return (*record.parties, *(entry.by for entry in record.history if entry.by))
        case Vote():
            return tuple(ballot.actor for ballot in record.votes)
        case _:
            return ()


def voice_of(record: AnyRecord) -> str | None:
    """The statement that vouches for a record; None where an outlet does so itself."""
    match record:
        case Story() | Comparison():
            return None
        case _:
            return record.voiced_by


def period_of_record(record: AnyRecord) -> Period:
    """When a record's matter took place; a comparison has no date of its own."""
    match record:
        case Statement():
            return spanning(record.said_on)
        case Event():
            return spanning(record.date, record.enddate)
        case Position() | Story():
            return spanning(record.first, record.last)
        case Agreement():
            return spanning(record.date, *(entry.date for entry in record.history))
        case Vote():
            return spanning(record.date)
        case Comparison():
            return spanning()


def is_asserted(record: AnyRecord) -> bool:
    """Whether an outlet says in its own voice that this happened, or was said."""
    match record:
        case Event():
            return record.voiced_by is None and NOT_HAPPENED.isdisjoint(record.aux)
        case _:
            return voice_of(record) is None


def label_of(record: AnyRecord) -> str | None:
    """What a record is called, where it has a name beside its citations."""
    match record:
        case Position():
            return record.issue.label
        case Agreement() | Story():
            return record.title
        case Vote():
            return f"{record.body} {record.matter}"
        case Comparison():
            return record.note
        case _:
            return None
