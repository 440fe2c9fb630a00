"""Readings and records made by hand, and the plainest merge there is."""

from dataclasses import fields, replace

from communique.model.findings import EventMention, Findings, StatementMention
from communique.model.ids import FindingId, RecordId, finding_id
from communique.model.reading import Digest, MentionRow, ReportReading
from communique.model.record import Event, Record, Statement, Story
from communique.model.text import Citation, Report, Span, cite
from communique.model.world import Actor
from communique.store import Store
from tests.build import make_report, put_out_by, span_of

KENYA = Actor(
    code="KEN", kind="state", sector=None, entity_text="Nairobi", identifier_id="Q114",
    identifier_text="Kenya",
)  # fmt: skip
UGANDA = replace(
    KENYA, code="UGA", entity_text="Uganda", identifier_id="Q1036", identifier_text="Uganda"
)
TEXT = "Nairobi sent an envoy to Uganda on Monday. “We will talk,” the envoy said."


def make_reading(
    text: str = TEXT, *, publisher: str = "The Example", published: str | None = "2015-03-18"
) -> ReportReading:
    """A report in which the words "sent" and "said" are an event and a statement."""
    report = put_out_by(make_report(text, published=published), publisher)
    statement = _statement(report) if "said" in text else None
    event = _event(report) if "sent" in text else None
    return ReportReading(
        report=report,
        mentions=(_mention(report),) if "Nairobi" in text else (),
        findings=Findings(
            statements=(statement,) if statement else (), events=(event,) if event else ()
        ),
        digest=make_digest(report),
    )


def make_digest(report: Report) -> Digest:
    shared = {f.name for f in fields(Digest)} & {f.name for f in fields(Report)}
    return Digest(
        report=report.id,
        **{name: getattr(report, name) for name in shared},
        shingles=(2**64 - 1,),
        n_shingles=1,
        terms=(("envoy", 2),),
    )


def _mention(report: Report) -> MentionRow:
    start, end = span_of(report, "Nairobi")
    return MentionRow(
        start=start, end=end, exact="Nairobi", kind="actor", form="NAM", identifier_id="Q114",
        identifier_text="Kenya", code="KEN", sector=None, value=None, group=None,
    )  # fmt: skip


def _event(report: Report) -> EventMention:
    trigger = span_of(report, "sent")
    return EventMention(
        id=finding_id(report.id, "event", *trigger), event="CONSULT", mode="visit", context=(), aux=(),
        actors=(KENYA,), recipients=(UGANDA,), actor_spans=(), recipient_spans=(),
        date=report.published, date_precision="day", date_basis="publication", enddate=None,
        place=None, size=None, voiced_by=None, confidence=0.7,
        citation=cite(report, Span(0, trigger.end), trigger),
    )  # fmt: skip


def _statement(report: Report) -> StatementMention:
    cue = span_of(report, "said")
    return StatementMention(
        id=finding_id(report.id, "statement", *cue), kind="direct", type="statement", speaker=KENYA,
        source=None, cue=None, addressees=(), said_on=report.published, voiced_by=None,
        citation=cite(report, Span(0, cue.end), cue),
    )  # fmt: skip


def record_event(mention: EventMention, *more: Citation) -> Event:
    """An event record of one finding, with the citations of others that joined it."""
    return Event(
        id=RecordId(mention.id), event=(mention.event,), mode=(), context=mention.context,
        aux=mention.aux, quad_code=1, event_scale=1.5, date=mention.date, date_precision="day",
        date_basis="publication", enddate=None, actor=mention.actors, recipient=mention.recipients,
        event_loc=None, size=None, voiced_by=mention.voiced_by, confidence=mention.confidence,
        n_reports=1 + len(more), n_publishers=1, n_origins=1, evidence=(mention.citation, *more),
    )  # fmt: skip


def record_statement(mention: StatementMention) -> Statement:
    return Statement(
        id=RecordId(mention.id), kind=mention.kind, type=mention.type, speaker=mention.speaker,
        addressees=(), cue=None, said_on=mention.said_on, voiced_by=None, evidence=(mention.citation,),
    )  # fmt: skip


def make_story(name: str, *readings: ReportReading, title: str = "An envoy in Kampala") -> Story:
    return Story(
        id=RecordId(name), title=title, first="2015-03-18", last="2015-03-18",
        reports=tuple(reading.report.id for reading in readings), n_publishers=1, n_origins=1,
    )  # fmt: skip


def derive(*findings: Findings) -> Record:
    """Every finding is a record of its own."""
    events = (record_event(event) for found in findings for event in found.events)
    statements = (record_statement(said) for found in findings for said in found.statements)
    return Record(
        events=tuple(sorted(events, key=lambda event: event.id)),
        statements=tuple(sorted(statements, key=lambda statement: statement.id)),
    )


def merge_plainly(store: Store) -> None:
    """Merge as reading does at its end."""
    _, findings = store.merge_input()
    store.replace_record(derive(*findings))


def event_id(reading: ReportReading) -> FindingId:
    """The id of its first event."""
    return reading.findings.events[0].id
