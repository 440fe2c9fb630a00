"""What reports bear out and what they differ on; every value with its citations, never a winner."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from communique.merging.counts import are_compatible, are_equal
from communique.merging.event_fields import SIZE_FIELDS, SizeField, count_of
from communique.merging.evidence import by_origin, collect, shared_voice
from communique.merging.provenance import Provenance
from communique.model.findings import Count, EventMention
from communique.model.ids import FindingId, RecordId, content_hash
from communique.model.record import (
    About,
    Comparison,
    ComparisonKind,
    Event,
    Position,
    ReportedValue,
    Story,
    Vote,
)
from communique.model.text import Citation

Speakers = Mapping[FindingId, str | None]

_ASSUMED = "origin unknown, publisher counted instead: "


def _comparison(
    kind: ComparisonKind,
    about: About,
    field: str,
    values: Iterable[ReportedValue],
    note: str | None = None,
) -> Comparison:
    return Comparison(
        id=RecordId(content_hash("comparison", kind, about.id, field)),
        kind=kind,
        about=about,
        field=field,
        values=tuple(values),
        note=note,
    )


def _value(
    value: str, citations: Iterable[Citation], qualifier: str | None = None
) -> ReportedValue:
    evidence = collect(citations)
    return ReportedValue(
        value=value,
        qualifier=qualifier,
        as_of=evidence[-1].published,
        voiced_by=shared_voice(evidence),
        evidence=evidence,
    )


def corroborate_event(
    event: Event, provenance: Provenance, speakers: Speakers
) -> Comparison | None:
    """An event that happened by two origins, each in its own voice or citing other speakers."""
    if set(event.aux) - {"historical"}:
        return None
    about = About(kind="event", id=event.id)
    return _corroborate(about, "event", event.event[0], event.evidence, provenance, speakers)


def corroborate_position(
    position: Position, provenance: Provenance, speakers: Speakers
) -> Comparison | None:
    """A stance that two origins give, each in its own voice or citing other speakers."""
    told = (
        cite
        for entry in position.history
        if entry.stance == position.stance
        for cite in entry.evidence
    )
    about = About(kind="position", id=position.id)
    return _corroborate(about, "stance", position.stance, collect(told), provenance, speakers)


def _corroborate(
    about: About,
    field: str,
    value: str,
    evidence: Sequence[Citation],
    provenance: Provenance,
    speakers: Speakers,
) -> Comparison | None:
    if not _is_borne_out(evidence, provenance, speakers):
        return None
    origins = by_origin(evidence, provenance)
    assumed = [origin.label for origin, _ in origins if origin.assumed]
    return _comparison(
        "corroborated",
        about,
        field,
        (_value(value, citations, qualifier=origin.label) for origin, citations in origins),
        note=_ASSUMED + ", ".join(assumed) if assumed else None,
    )


def _is_borne_out(evidence: Sequence[Citation], provenance: Provenance, speakers: Speakers) -> bool:
    """Forty outlets that repeat one minister bear out no more than that he said so."""
    vouched = {
        (provenance.origin_of[cite.report].key, _voucher(cite, provenance, speakers))
        for cite in evidence
    }
    return any(
        left[0] != right[0] and left[1] != right[1] for left, right in combinations(vouched, 2)
    )


def _voucher(cite: Citation, provenance: Provenance, speakers: Speakers) -> str:
    if cite.voiced_by is None:
        return f"origin {provenance.origin_of[cite.report].key}"
    return f"speaker {speakers.get(cite.voiced_by) or 'unnamed'}"


def single_source(event: Event, story: Story, provenance: Provenance) -> Comparison | None:
    """An event that one origin alone tells, in a story that several tell."""
    if set(event.aux) - {"historical"} or event.n_origins > 1 or story.n_origins < 2:
        return None
    origin = provenance.origin_of[event.evidence[0].report]
    return _comparison(
        "single_source",
        About(kind="event", id=event.id),
        "event",
        [_value(event.event[0], event.evidence, qualifier=origin.label)],
        note=_ASSUMED + origin.label if origin.assumed else None,
    )


def compare_dates(event: Event, members: Sequence[EventMention]) -> Comparison | None:
    """Different days stated for one event."""
    told: dict[str, list[Citation]] = defaultdict(list)
    for one in members:
        if one.date and one.date_precision == "day" and one.date_basis != "publication":
            told[one.date].append(one.citation)
    if len(told) < 2:
        return None
    about = About(kind="event", id=event.id)
    values = (_value(date, citations) for date, citations in sorted(told.items()))
    return _comparison("conflict", about, "date", values)


def compare_sizes(event: Event, members: Sequence[EventMention]) -> Iterator[Comparison]:
    """Different numbers of equal scope: a toll that rose with time is updated, others conflict."""
    for field in SIZE_FIELDS:
        scopes: dict[str, list[tuple[str, Count, Citation]]] = defaultdict(list)
        for one in members:
            count = count_of(one, field)
            if count:
                as_of = count.as_of or one.citation.published or ""
                scopes[count.scope or ""].append((as_of, count, count.citation or one.citation))
        for scope, told in sorted(scopes.items()):
            found = _compare_counts(event, field, scope, told)
            if found:
                yield found


def _compare_counts(
    event: Event, field: SizeField, scope: str, told: list[tuple[str, Count, Citation]]
) -> Comparison | None:
    counts = [count for _, count, _ in told]
    kind: ComparisonKind = "updated" if _rises(told) else "conflict"
    agree = are_equal if kind == "updated" else are_compatible
    if all(agree(left, right) for left, right in combinations(counts, 2)):
        return None
    name = f"size.{field}.{scope}" if scope else f"size.{field}"
    by_value: dict[tuple[str, int, str | None], list[Citation]] = defaultdict(list)
    for as_of, count, cite in told:
        by_value[as_of, count.n, count.qualifier].append(cite)
    values = (
        ReportedValue(
            value=str(n),
            qualifier=qualifier,
            as_of=as_of or None,
            voiced_by=shared_voice(collect(citations)),
            evidence=collect(citations),
        )
        for (as_of, n, qualifier), citations in sorted(by_value.items(), key=_by_time)
    )
    return _comparison(kind, About(kind="event", id=event.id), name, values)


def _by_time(
    told: tuple[tuple[str, int, str | None], list[Citation]],
) -> tuple[str, int, str]:
    (as_of, n, qualifier), _ = told
    return as_of, n, qualifier or ""


def _rises(told: Sequence[tuple[str, Count, Citation]]) -> bool:
    """Whether of any two different numbers the later one is the larger."""
    for (on, count, _), (later, other, _) in combinations(sorted(told, key=lambda t: t[0]), 2):
        if not are_equal(count, other) and not (on and on < later and count.n < other.n):
            return False
    return True


def compare_polarity(asserted: Event, negated: Sequence[Event]) -> Comparison:
    """One report says that it happened, another that it did not."""
    return _comparison(
        "conflict",
        About(kind="event", id=asserted.id),
        "negation",
        [
            _value("asserted", asserted.evidence),
            *(_value("negated", event.evidence) for event in negated),
        ],
        note="negated in " + ", ".join(event.id for event in negated),
    )


def hold_against_record(vote: Vote) -> Comparison | None:
    """A reported vote that the body's own record does not have on that day."""
    if vote.on_record is not False or vote.date is None:
        return None
    values = [_value(vote.date, vote.evidence)]
    note = "no such vote on record within five days"
    if vote.record:
        entry = vote.record
        note = f"on record: {entry.date}, draft {entry.draft}, meeting {entry.meeting}"
        values.append(
            ReportedValue(
                value=entry.date, qualifier="record", as_of=None, voiced_by=None, evidence=()
            )
        )
    return _comparison("off_record", About(kind="vote", id=vote.id), "date", values, note=note)
