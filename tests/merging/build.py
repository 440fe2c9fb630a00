"""Builders for merging: a report on paper, and mentions whose citations are exact words of it."""

from dataclasses import dataclass, replace

from communique.merging import digest
from communique.model.findings import (
    AgreementMention,
    AgreementStage,
    CastBallot,
    EventMention,
    Findings,
    Instrument,
    PositionMention,
    Size,
    Stance,
    StatementMention,
    VoteMention,
)
from communique.model.ids import FindingId, RecordId, ReportId, finding_id
from communique.model.reading import Digest
from communique.model.text import Report, Span, cite
from communique.model.world import Actor, DateBasis, Place, Precision
from tests.build import make_report, put_out_by, span_of

STORY = RecordId("story")


def state(code: str, name: str) -> Actor:
    return Actor(
        code=code,
        kind="state",
        sector=None,
        entity_text=name,
        identifier_id=f"state:{code}",
        identifier_text=name,
    )


def person(code: str, name: str, sector: str = "GOV") -> Actor:
    return Actor(
        code=code,
        kind="person",
        sector=sector,
        entity_text=name,
        identifier_id=f"person:{name.casefold().replace(' ', '-')}",
        identifier_text=name,
    )


def nameless(words: str, code: str | None = None, sector: str | None = None) -> Actor:
    return Actor(code=code, kind="unresolved", sector=sector, entity_text=words)


def document(words: str) -> Actor:
    return Actor(code=None, kind="document", sector=None, entity_text=words)


KENYA, SUDAN, CHAD = state("KEN", "Kenya"), state("SDN", "Sudan"), state("TCD", "Chad")
PERU, CHILE, INDIA = state("PER", "Peru"), state("CHL", "Chile"), state("IND", "India")


def city(name: str, country: str, geonameid: str) -> Place:
    return Place(
        extracted_place=name,
        resolved_place=name,
        geonameid=geonameid,
        lat=None,
        lon=None,
        city=name,
        district=None,
        province=None,
        country=None,
        country_code=country,
        feature_class="P",
        feature_code="PPL",
        resolution="city",
    )


@dataclass(frozen=True, slots=True)
class Paper:
    """A report that mentions can be cut out of by their exact words."""

    report: Report

    @property
    def id(self) -> ReportId:
        return self.report.id

    @property
    def digest(self) -> Digest:
        return digest(self.report)

    def event(
        self,
        sentence: str,
        trigger: str,
        event: str,
        *actors: Actor,
        to: tuple[Actor, ...] = (),
        date: str | None = None,
        basis: DateBasis = "publication",
        precision: Precision = "day",
        mode: str | None = None,
        aux: tuple[str, ...] = (),
        place: Place | None = None,
        size: Size | None = None,
        voice: FindingId | None = None,
    ) -> EventMention:
        span, told = span_of(self.report, sentence), span_of(self.report, trigger)
        named = (*actors, *to)
        spans = {one.entity_text: span for one in named for span in self._spans(one.entity_text)}
        return EventMention(
            id=finding_id(self.report.id, "event", *told),
            event=event,
            mode=mode,
            context=(),
            aux=aux,
            actors=actors,
            recipients=to,
            actor_spans=tuple(spans[one.entity_text] for one in actors if one.entity_text in spans),
            recipient_spans=tuple(spans[one.entity_text] for one in to if one.entity_text in spans),
            date=date or self.report.published,
            date_precision=precision,
            date_basis=basis,
            enddate=None,
            place=place,
            size=size,
            voiced_by=voice,
            confidence=0.7,
            citation=cite(self.report, span, told, voiced_by=voice, aux=aux),
        )

    def _spans(self, words: str) -> tuple[Span, ...]:
        return (span_of(self.report, words),) if words in self.report.text else ()

    def says(self, content: str, speaker: Actor | None) -> StatementMention:
        span = span_of(self.report, content)
        return StatementMention(
            id=finding_id(self.report.id, "statement", *span),
            kind="indirect",
            type="statement",
            speaker=speaker,
            source=None,
            cue=None,
            addressees=(),
            said_on=None,
            voiced_by=None,
            citation=cite(self.report, span, span, spans=(span,)),
        )

    def stands(
        self,
        issue: str,
        actor: Actor,
        stance: Stance,
        *key: str,
        date: str | None = None,
        voice: FindingId | None = None,
    ) -> PositionMention:
        span = span_of(self.report, issue)
        return PositionMention(
            id=finding_id(self.report.id, f"position {actor.key}", *span),
            actor=actor,
            issue=issue,
            issue_key=tuple(sorted(key)),
            stance=stance,
            date=date,
            voiced_by=voice,
            citation=cite(self.report, span, span, voiced_by=voice),
        )

    def names(
        self,
        title: str,
        instrument: Instrument,
        *key: str,
        parties: tuple[Actor, ...] = (),
        date: str | None = None,
        stage: AgreementStage | None = None,
        part_of: FindingId | None = None,
        nth: int = 1,
    ) -> AgreementMention:
        span = span_of(self.report, title, nth)
        return AgreementMention(
            id=finding_id(self.report.id, "agreement", *span),
            title=title,
            key=tuple(sorted(key)),
            instrument=instrument,
            parties=parties,
            date=date,
            place=None,
            stage=stage,
            stage_date=date if stage else None,
            by=None,
            part_of=part_of,
            voiced_by=None,
            citation=cite(self.report, span, span),
        )

    def vote(
        self,
        sentence: str,
        *vetoers: Actor,
        date: str | None,
        matter: str,
        body: str = "UN Security Council",
    ) -> VoteMention:
        span = span_of(self.report, sentence)
        return VoteMention(
            id=finding_id(self.report.id, "vote", *span),
            body=body,
            date=date,
            matter=matter,
            votes=tuple(CastBallot(actor=one, vote="veto") for one in vetoers),
            outcome="vetoed" if vetoers else "unknown",
            voiced_by=None,
            citation=cite(self.report, span, span),
        )


def paper(
    text: str,
    publisher: str = "The Example",
    published: str | None = "2015-03-18",
    *,
    url: str | None = None,
    origin: str | None = None,
    title: str | None = None,
) -> Paper:
    """A report of nothing but its text, put out by a publisher."""
    report = put_out_by(make_report(text, published=published), publisher, url)
    return Paper(replace(report, origin=origin, title=title))


def one_story(*papers: Paper) -> dict[ReportId, RecordId]:
    """All reports in one story."""
    return {one.id: STORY for one in papers}


NOTHING = Findings()
