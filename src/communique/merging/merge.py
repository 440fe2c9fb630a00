"""Findings of many reports into one record: a pure function of the set, whatever its order."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import TypeVar

from communique.knowledge import Knowledge
from communique.merging import comparisons
from communique.merging.agreements import merge_agreements
from communique.merging.counts import revoice_size
from communique.merging.event_fields import assemble_event
from communique.merging.events import MergedEvents, merge_events
from communique.merging.evidence import revoice
from communique.merging.issues import StateOf
from communique.merging.positions import merge_positions
from communique.merging.provenance import Provenance, trace
from communique.merging.statements import merge_statements
from communique.merging.stories import find_stories
from communique.merging.votes import merge_votes
from communique.model.findings import (
    AgreementMention,
    EventMention,
    Findings,
    PositionMention,
    StatementMention,
    VoteMention,
)
from communique.model.ids import FindingId, RecordId, ReportId
from communique.model.reading import Digest
from communique.model.record import Comparison, Event, Record, Story

ALL_YEARS = ("0001-01-01", "9999-12-31")

Mention = TypeVar(
    "Mention", StatementMention, EventMention, PositionMention, AgreementMention, VoteMention
)
Voices = Mapping[FindingId, FindingId]


def merge(digests: Sequence[Digest], findings: Sequence[Findings], knowledge: Knowledge) -> Record:
    """Fold copies, group reports into stories and findings into records, compare what they say.

    `findings[n]` are those of the report that `digests[n]` sums up.
    """
    provenance = trace(digests, _outlet_name(knowledge))
    stories = find_stories(provenance)
    story_of = {report: story for story in stories for report in story.reports}
    in_story = {report: story.id for report, story in story_of.items()}
    statements = merge_statements([one for part in findings for one in part.statements])
    told = _gather(findings, statements.voices)
    merged = merge_events(told.events, in_story)
    events = {members[0].id: assemble_event(members, provenance) for members in merged.groups}
    record = _assemble(told, in_story, knowledge)
    found = [
        *_iter_event_comparisons(merged, events, provenance, statements.speakers, story_of),
        *_iter_comparisons(record, provenance, statements.speakers),
    ]
    edges = (*statements.edges, *merged.edges, *record.edges)
    return replace(
        record,
        statements=statements.records,
        events=tuple(sorted(events.values(), key=lambda event: event.id)),
        stories=stories,
        findings=tuple(sorted(found, key=lambda comparison: comparison.id)),
        edges=tuple(sorted(edges, key=lambda edge: (edge.left, edge.right, edge.judgement))),
        supersedes=provenance.supersedes,
    )


def _outlet_name(knowledge: Knowledge) -> Callable[[str], str]:
    @cache
    def name(label: str) -> str:
        outlet = knowledge.outlet(label)
        return outlet.name if outlet else label

    return name


def _state_of(knowledge: Knowledge) -> StateOf:
    @cache
    def code(word: str) -> str | None:
        states = (s.identity.code for s in knowledge.senses(word) if s.identity.kind == "state")
        return next(states, None)

    return code


def _gather(findings: Iterable[Findings], voices: Voices) -> Findings:
    """The mentions of all reports together, each under the merged statement that vouches for it."""
    parts = tuple(findings)
    return Findings(
        statements=tuple(_revoice(one, voices) for part in parts for one in part.statements),
        events=tuple(_revoice_event(one, voices) for part in parts for one in part.events),
        positions=tuple(_revoice(one, voices) for part in parts for one in part.positions),
        agreements=tuple(_revoice(one, voices) for part in parts for one in part.agreements),
        votes=tuple(_revoice(one, voices) for part in parts for one in part.votes),
    )


def _revoice(mention: Mention, voices: Voices) -> Mention:
    voice = mention.voiced_by
    return replace(
        mention,
        voiced_by=voices.get(voice, voice) if voice else None,
        citation=revoice(mention.citation, voices),
    )


def _revoice_event(event: EventMention, voices: Voices) -> EventMention:
    size = revoice_size(event.size, voices) if event.size else None
    return replace(_revoice(event, voices), size=size)


def _assemble(
    told: Findings, story_of: Mapping[ReportId, RecordId], knowledge: Knowledge
) -> Record:
    """Positions, agreements and votes, with the edges that made them."""
    state_of = _state_of(knowledge)
    positions = merge_positions(told.positions, story_of, state_of)
    agreements = merge_agreements(told.agreements, told.statements, story_of, state_of)
    votes = merge_votes(told.votes, knowledge.vetoes(*ALL_YEARS), story_of, state_of)
    return Record(
        positions=positions.records,
        agreements=agreements.records,
        votes=votes.records,
        edges=positions.edges + agreements.edges + votes.edges,
    )


def _iter_event_comparisons(
    merged: MergedEvents,
    events: Mapping[FindingId, Event],
    provenance: Provenance,
    speakers: comparisons.Speakers,
    story_of: Mapping[ReportId, Story],
) -> Iterator[Comparison]:
    for members in merged.groups:
        event = events[members[0].id]
        story = story_of[event.evidence[0].report]
        borne_out = comparisons.corroborate_event(event, provenance, speakers)
        alone = comparisons.single_source(event, story, provenance)
        dates = comparisons.compare_dates(event, members)
        yield from (found for found in (borne_out, alone, dates) if found)
        yield from comparisons.compare_sizes(event, members)
    for asserted, negated in merged.contradictions.items():
        yield comparisons.compare_polarity(events[asserted], [events[one] for one in negated])


def _iter_comparisons(
    record: Record, provenance: Provenance, speakers: comparisons.Speakers
) -> Iterator[Comparison]:
    found: list[Comparison | None] = [
        comparisons.corroborate_position(position, provenance, speakers)
        for position in record.positions
    ]
    found += [comparisons.hold_against_record(vote) for vote in record.votes]
    yield from (one for one in found if one)
