"""Records in words: one line each, for people. The words of reports are made printable here."""

from functools import singledispatch

from communique.cli.terminal import printable, shorten
from communique.model.findings import Count, Size
from communique.model.record import (
    Agreement,
    Comparison,
    Event,
    Position,
    ReportRow,
    StageEntry,
    Statement,
    Story,
    Vote,
)
from communique.model.text import Citation
from communique.model.world import Actor, Place
from communique.store import AnyRecord

Row = ReportRow | AnyRecord

CONTENT_WIDTH = 160


def name_actor(actor: Actor) -> str:
    """ "Russia (RUS GOV)"; an unresolved actor keeps its words, in quotation marks."""
    codes = " ".join(code for code in (actor.code, actor.sector) if code)
    name = actor.identifier_text or f"“{actor.entity_text}”"
    return printable(f"{name} ({codes})" if codes else name)


def name_actors(actors: tuple[Actor, ...]) -> str:
    """All the names, or a dash where the text names nobody."""
    return ", ".join(map(name_actor, actors)) or "–"


def name_place(place: Place) -> str:
    """ "Homs, SYR"; a place that is not resolved keeps its words, in quotation marks."""
    if place.resolved_place is None:
        return printable(f"“{place.extracted_place}”")
    return printable(", ".join(part for part in (place.resolved_place, place.country_code) if part))


def name_size(size: Size) -> str:
    """ "at least 30 dead, 5 injured"."""
    counts = {
        "dead": size.dead,
        "injured": size.injured,
        "arrested": size.arrested,
        "taking part": size.participants,
    }
    return ", ".join(f"{_number(count)} {what}" for what, count in counts.items() if count)


def _number(count: Count) -> str:
    if count.low is not None and count.high is not None:
        return f"{count.low} to {count.high}"
    return printable(f"{count.qualifier} {count.n}" if count.qualifier else str(count.n))


def name_period(first: str | None, last: str | None) -> str:
    """ "2012-02 to 2012-06-05", or one date, or "undated"."""
    dates = dict.fromkeys(moment for moment in (first, last) if moment)
    return " to ".join(dates) or "undated"


def content_of(citation: Citation) -> str:
    """What a statement's citation holds of its content; a split quotation is joined by dots."""
    pieces = (
        citation.exact[max(0, span.start - citation.start) : span.end - citation.start]
        for span in citation.spans
    )
    return shorten(" … ".join(piece for piece in pieces if piece), CONTENT_WIDTH)


def date_of(record: Row) -> str | None:
    """The date by which a record stands in order; a statement's may be that of its report."""
    match record:
        case Statement():
            return record.said_on or next(
                (c.published for c in record.evidence if c.published), None
            )
        case Position() | Story():
            return record.first
        case Event() | Agreement() | Vote():
            return record.date
        case ReportRow():
            return record.published
        case Comparison():
            return None


@singledispatch
def describe(record: Row) -> str:
    """A record in one line, without its date."""
    raise TypeError(type(record))


@describe.register
def _(record: Event) -> str:
    kind = "·".join((*record.event, *record.mode))
    parties = name_actors(record.actor)
    if record.recipient:
        parties += f" → {name_actors(record.recipient)}"
    place = f" at {name_place(record.event_loc)}" if record.event_loc else ""
    size = f" ({name_size(record.size)})" if record.size else ""
    basis = " (dated by its report)" if record.date_basis == "publication" else ""
    return f"{kind}  {parties}{place}{size}{basis}"


@describe.register
def _(record: Statement) -> str:
    speaker = name_actor(record.speaker) if record.speaker else "somebody"
    cue = printable(record.cue.exact) if record.cue else record.type
    told = f" to {name_actors(record.addressees)}" if record.addressees else ""
    content = content_of(record.evidence[0])
    basis = "" if record.said_on else " (dated by its report)"
    return f"{speaker} [{cue}{told}, {record.kind}]{basis}: {content}"


@describe.register
def _(record: Position) -> str:
    return f"{name_actor(record.actor)}: {record.stance} – {printable(record.issue.label)}"


@describe.register
def _(record: Agreement) -> str:
    parties = f", {name_actors(record.parties)}" if record.parties else ""
    stages = ", ".join(map(name_stage, record.history))
    return f"{record.instrument}: {printable(record.title)}{parties}" + (
        f" – {stages}" if stages else ""
    )


@describe.register
def _(record: Vote) -> str:
    ballots = ", ".join(f"{name_actor(cast.actor)} {cast.vote}" for cast in record.votes)
    line = f"{printable(record.body)} votes on {printable(record.matter)}: {record.outcome}"
    return f"{line} ({ballots})" if ballots else line


@describe.register
def _(record: Story) -> str:
    return (
        f"{printable(record.title or 'untitled')} – {len(record.reports)} reports, "
        f"{record.n_publishers} publishers, {record.n_origins} origins"
    )


@describe.register
def _(record: ReportRow) -> str:
    return (
        f"{printable(record.title or 'untitled')} – {printable(record.publisher or record.source)}"
    )


@describe.register
def _(record: Comparison) -> str:
    note = f" ({printable(record.note)})" if record.note else ""
    return f"{record.kind} on {record.field}{note}"


def name_stage(entry: StageEntry) -> str:
    """ "breached 2012-06-04 by Russia"."""
    by = f"by {name_actor(entry.by)}" if entry.by else None
    return " ".join(part for part in (entry.stage, entry.date, by) if part)
