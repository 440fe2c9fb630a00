"""What all reports together yield. Field names and order are the contract's JSON."""

from dataclasses import dataclass
from typing import Literal

from communique.model.findings import (
    AgreementStage,
    CastBallot,
    Cue,
    Instrument,
    Size,
    Stance,
    StatementKind,
    StatementType,
    VoteOutcome,
)
from communique.model.ids import FindingId, RecordId, ReportId
from communique.model.reading import MentionRow
from communique.model.text import Citation, Dateline, Furniture, PublishedBasis
from communique.model.world import Actor, DateBasis, Place, Precision

RecordKind = Literal["statement", "event", "position", "agreement", "vote", "story", "finding"]
ComparisonKind = Literal["corroborated", "single_source", "conflict", "updated", "off_record"]
Judgement = Literal["same", "different", "unsure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRow:
    """A report as it is exported; `supersedes` is the earlier version of the same address."""

    id: ReportId
    source: str
    url: str | None
    publisher: str | None
    title: str | None
    byline: str | None
    published: str | None
    published_basis: PublishedBasis
    dateline: Dateline
    language: str
    origin: str | None
    text: str
    furniture: tuple[Furniture, ...]
    mentions: tuple[MentionRow, ...]
    supersedes: ReportId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One utterance or thought; a split quotation is one statement with several spans."""

    id: RecordId
    kind: StatementKind
    type: StatementType
    speaker: Actor | None
    addressees: tuple[Actor, ...]
    cue: Cue | None
    said_on: str | None
    voiced_by: FindingId | None
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One happening, merged over the reports that tell it."""

    id: RecordId
    event: tuple[str, ...]
    mode: tuple[str, ...]
    context: tuple[str, ...]
    aux: tuple[str, ...]
    quad_code: int
    event_scale: float
    date: str | None
    date_precision: Precision
    date_basis: DateBasis
    enddate: str | None
    actor: tuple[Actor, ...]
    recipient: tuple[Actor, ...]
    event_loc: Place | None
    size: Size | None
    voiced_by: FindingId | None
    confidence: float
    n_reports: int
    n_publishers: int
    n_origins: int
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Issue:
    """What a position is about."""

    id: str
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceEntry:
    """A stance as one report gave it, on its date."""

    stance: Stance
    date: str | None
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where an actor stands on an issue, and how that changed."""

    id: RecordId
    actor: Actor
    issue: Issue
    stance: Stance
    first: str | None
    last: str | None
    voiced_by: FindingId | None
    history: tuple[StanceEntry, ...]
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageEntry:
    """A stage that an agreement is said to have reached."""

    stage: AgreementStage
    date: str | None
    by: Actor | None
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """One clause of an agreement."""

    text: str
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreement:
    """An instrument with its parties and the stages it went through."""

    id: RecordId
    title: str
    instrument: Instrument
    parties: tuple[Actor, ...]
    date: str | None
    place: Place | None
    history: tuple[StageEntry, ...]
    part_of: RecordId | None
    points: tuple[Point, ...]
    voiced_by: FindingId | None
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteOnRecord:
    """The body's own record of a vote."""

    date: str
    draft: str
    meeting: str
    vetoed_by: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Vote:
    """A vote as reported, held against the body's record where that is bundled."""

    id: RecordId
    body: str
    date: str | None
    matter: str
    votes: tuple[CastBallot, ...]
    outcome: VoteOutcome
    on_record: bool | None
    record: VoteOnRecord | None
    voiced_by: FindingId | None
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Reports of the same happenings."""

    id: RecordId
    title: str | None
    first: str | None
    last: str | None
    reports: tuple[ReportId, ...]
    n_publishers: int
    n_origins: int


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """The record that a comparison is about."""

    kind: RecordKind
    id: RecordId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportedValue:
    """One value of a field, with the reports that give it."""

    value: str
    qualifier: str | None
    as_of: str | None
    voiced_by: FindingId | None
    evidence: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """What independent reports bear out or differ on (the contract's `finding`); never picks a winner."""

    id: RecordId
    kind: ComparisonKind
    about: About
    field: str
    values: tuple[ReportedValue, ...]
    note: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MergeEdge:
    """Why two findings were, or were not, taken to tell of one thing; undoing removes the edge."""

    left: FindingId
    right: FindingId
    judgement: Judgement
    score: float
    reasons: tuple[str, ...]
    decided_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything that merging derives; each tuple is sorted by id.

    `supersedes` pairs a report with the earlier version of the same address.
    """

    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    positions: tuple[Position, ...] = ()
    agreements: tuple[Agreement, ...] = ()
    votes: tuple[Vote, ...] = ()
    stories: tuple[Story, ...] = ()
    findings: tuple[Comparison, ...] = ()
    edges: tuple[MergeEdge, ...] = ()
    supersedes: tuple[tuple[ReportId, ReportId], ...] = ()
