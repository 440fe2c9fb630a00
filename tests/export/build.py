"""A small store that holds a record of every kind, told by two publishers who differ on a date."""

from pathlib import Path

from communique.model.findings import CastBallot, Count, Cue, Size
from communique.model.ids import FindingId, RecordId
from communique.model.reading import ReportReading
from communique.model.record import (
    About,
    Agreement,
    Comparison,
    ComparisonKind,
    Event,
    Issue,
    Point,
    Position,
    Record,
    ReportedValue,
    StageEntry,
    StanceEntry,
    Statement,
    Story,
    Vote,
    VoteOnRecord,
)
from communique.model.text import Citation, Span, cite
from communique.model.world import Actor, Place
from communique.store import Store
from tests.build import make_report, put_out_by, span_of
from tests.store.build import KENYA, UGANDA, make_digest, make_reading

FIRST = (
    "Nairobi sent an envoy to Uganda on Monday. “We will talk,” the envoy said. "
    "At least 12 people died in Busia 🙂."
)
SECOND = "=Kenya’s envoy\tis to\x1b[31m arrive in Uganda on Tuesday, [bold]officials[/bold] said."

UNNAMED = Actor(
    code=None, kind="unresolved", sector="ELI", other_sectors=("GOV", "MIL"), entity_text="=officials"
)  # fmt: skip
BUSIA = Place(
    extracted_place="Busia", resolved_place="Busia", geonameid="197745", lat=-0.46, lon=34.11,
    city="Busia", district=None, province=None, country="Kenya", country_code="KEN",
    feature_class="P", feature_code="PPL", resolution="city",
)  # fmt: skip


def readings() -> tuple[ReportReading, ReportReading]:
    """Two reports by two publishers."""
    first = make_reading(FIRST, publisher="The Lake Times")
    report = put_out_by(
        make_report(SECOND, published="2015-03-19"), "Coast Wire", "https://x.example/1"
    )
    return first, ReportReading(
        report=report,
        mentions=(),
        findings=make_reading("Nothing.").findings,
        digest=make_digest(report),
    )


def make_store(path: Path) -> None:
    """Commit both readings and swap in the record of every kind."""
    with Store.open(str(path), create=True) as store:
        for number, reading in enumerate(readings()):
            store.commit_reading(reading, f"wire/{number}.txt", "v1")
        store.merge_input()
        store.replace_record(make_record())


def make_record() -> Record:
    """One record of every kind; ids are readable stand-ins for hashes."""
    return Record(
        statements=(_statement(),),
        events=(_arrival(), _visit()),
        positions=(_position(),),
        agreements=(_agreement(),),
        votes=(_vote(),),
        stories=(_story(),),
        findings=(_conflict(), _corroborated(), _single_source()),
        supersedes=(),
    )


def citations() -> tuple[Citation, Citation]:
    """What the first and the second publisher say of the envoy."""
    first, second = (reading.report for reading in readings())
    return (
        cite(first, Span(0, 42), span_of(first, "sent")),
        cite(second, Span(0, len(SECOND)), span_of(second, "arrive"), aux=("future",)),
    )


def _said() -> Citation:
    report = readings()[0].report
    start, end = span_of(report, "We will talk,")
    whole = Span(start - 1, end + len("” the envoy said."))
    return cite(report, whole, span_of(report, "said"), spans=(Span(start, end),))


def _statement() -> Statement:
    cue = span_of(readings()[0].report, "said")
    return Statement(
        id=RecordId("5a0001"), kind="direct", type="statement", speaker=KENYA, addressees=(UGANDA,),
        cue=Cue(start=cue.start, end=cue.end, exact="said"), said_on=None, voiced_by=None,
        evidence=(_said(),),
    )  # fmt: skip


def _visit() -> Event:
    return Event(
        id=RecordId("e00002"), event=("CONSULT",), mode=("visit",), context=("diplomatic", "military"),
        aux=(), quad_code=1, event_scale=-2.5, date="2015-03-16", date_precision="day",
        date_basis="relative", enddate=None, actor=(KENYA, UNNAMED), recipient=(UGANDA,),
        event_loc=BUSIA, size=Size(dead=Count(n=12, low=12, qualifier="at least")), voiced_by=None,
        confidence=0.7, n_reports=2, n_publishers=2, n_origins=2, evidence=citations(),
    )  # fmt: skip


def _arrival() -> Event:
    return Event(
        id=RecordId("e00001"), event=("CONSULT",), mode=(), context=(), aux=("future",), quad_code=1,
        event_scale=1.0, date="2015-03-24", date_precision="day", date_basis="publication",
        enddate=None, actor=(), recipient=(UGANDA,), event_loc=None, size=None, voiced_by=FindingId("5a0001"),
        confidence=0.4, n_reports=1, n_publishers=1, n_origins=1, evidence=citations()[1:],
    )  # fmt: skip


def _position() -> Position:
    return Position(
        id=RecordId("b00001"), actor=UGANDA, issue=Issue(id="i1", label="closing the border at Busia"),
        stance="oppose", first="2015-03", last="2015-03-18", voiced_by=None,
        history=(StanceEntry(stance="oppose", date="2015-03", evidence=citations()[:1]),),
        evidence=citations()[:1],
    )  # fmt: skip


def _agreement() -> Agreement:
    signed = StageEntry(stage="signed", date="2015-03-17", by=KENYA, evidence=citations()[:1])
    return Agreement(
        id=RecordId("a00001"), title="Busia Accord", instrument="treaty", parties=(KENYA, UGANDA),
        date="2015-03-17", place=None, history=(signed,), part_of=None,
        points=(Point(text="one border post", evidence=citations()[:1]),), voiced_by=None,
        evidence=citations()[:1],
    )  # fmt: skip


def _vote() -> Vote:
    return Vote(
        id=RecordId("c00001"), body="UN Security Council", date="2015-03-18", matter="Busia",
        votes=(CastBallot(actor=KENYA, vote="yes"),), outcome="vetoed", on_record=False,
        record=VoteOnRecord(date="2015-03-19", draft="S/1", meeting="S/PV.1", vetoed_by=("UGA",)),
        voiced_by=None, evidence=citations()[:1],
    )  # fmt: skip


def _story() -> Story:
    return Story(
        id=RecordId("d00001"), title="An envoy in Kampala", first="2015-03-18", last="2015-03-19",
        reports=tuple(reading.report.id for reading in readings()), n_publishers=2, n_origins=2,
    )  # fmt: skip


def _value(value: str, citation: Citation) -> ReportedValue:
    return ReportedValue(
        value=value, qualifier=None, as_of=None, voiced_by=None, evidence=(citation,)
    )


def _comparison(name: str, kind: ComparisonKind, field: str, *values: ReportedValue) -> Comparison:
    about = About(kind="event", id=RecordId("e00002"))
    return Comparison(
        id=RecordId(name), kind=kind, about=about, field=field, values=values, note=None
    )


def _conflict() -> Comparison:
    first, second = citations()
    monday, tuesday = _value("2015-03-16", first), _value("2015-03-17", second)
    return _comparison("f00001", "conflict", "date", monday, tuesday)


def _corroborated() -> Comparison:
    first, second = citations()
    return _comparison(
        "f00002", "corroborated", "event", _value("CONSULT", first), _value("CONSULT", second)
    )


def _single_source() -> Comparison:
    return _comparison("f00003", "single_source", "event", _value("CONSULT", citations()[0]))
