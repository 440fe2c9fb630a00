"""What one report yields: mentions of statements, events, positions, agreements and votes.

A `...Mention` stands in one report and carries one citation; the bare noun (`record`) is merged.
"""

from dataclasses import dataclass
from typing import Literal

from communique.model.ids import FindingId
from communique.model.text import Citation, Span
from communique.model.world import Actor, DateBasis, Place, Precision

StatementKind = Literal["direct", "indirect", "mixed"]
StatementType = Literal["statement", "thought", "impersonal"]
Stance = Literal["support", "oppose", "conditional", "neutral", "unclear"]
Instrument = Literal[
    "treaty", "communique", "declaration", "resolution", "plan", "ceasefire", "other"
]  # fmt: skip
AgreementStage = Literal[
    "proposed", "presented", "signed", "adopted", "ratified",
    "in_force", "observed", "breached", "repudiated", "terminated",
]  # fmt: skip
Ballot = Literal["yes", "no", "abstain", "veto", "absent"]
VoteOutcome = Literal["adopted", "failed", "vetoed", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that attribute ("said", "according to")."""

    start: int
    end: int
    exact: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementMention:
    """Somebody's words or thoughts as one report gives them (PolNeAR: source, cue, content).

    `source` are the characters that name the speaker in this sentence, None where nobody is named.
    The content is `citation.spans`.
    """

    id: FindingId
    kind: StatementKind
    type: StatementType
    speaker: Actor | None
    source: Span | None
    cue: Cue | None
    addressees: tuple[Actor, ...]
    said_on: str | None
    voiced_by: FindingId | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class CountPart:
    """Some of those counted: "including eight children", "12 of them women".

    `citation` is the sentence that tells it where that is not the event's own ("Among the dead were ...").
    """

    n: int
    scope: str
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """A number of people, with what the report says about how sure and how wide it is.

    `low` and `high` bound it ("at least 40", "between 10 and 15", where `n` is the lower one). `parts`
    are some of those counted, never more of them. `citation` is the sentence that gives the number
    where that is not the event's own ("The death toll later rose to 31").
    """

    n: int
    low: int | None = None
    high: int | None = None
    qualifier: str | None = None
    scope: str | None = None
    as_of: str | None = None
    parts: tuple[CountPart, ...] = ()
    citation: Citation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Size:
    """How many people an event killed, hurt or took (PLOVER's size object), or how many protested."""

    dead: Count | None = None
    injured: Count | None = None
    arrested: Count | None = None
    participants: Count | None = None

    @property
    def counts(self) -> tuple[Count, ...]:
        """All that are given."""
        every = (self.dead, self.injured, self.arrested, self.participants)
        return tuple(count for count in every if count)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """The sentences beside the event's own that its numbers stand in."""
        own = (count.citation for count in self.counts)
        parts = (part.citation for count in self.counts for part in count.parts)
        return tuple(citation for citation in (*own, *parts) if citation)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """A PLOVER event as one report tells it; `actors` is empty where the text names none.

    `actor_spans` and `recipient_spans` are the phrases that the participants were read from. `confidence`
    is how likely all of it is right; it is rated last, when everything else is known.
    """

    id: FindingId
    event: str
    mode: str | None
    context: tuple[str, ...]
    aux: tuple[str, ...]
    actors: tuple[Actor, ...]
    recipients: tuple[Actor, ...]
    actor_spans: tuple[Span, ...]
    recipient_spans: tuple[Span, ...]
    date: str | None
    date_precision: Precision
    date_basis: DateBasis
    enddate: str | None
    place: Place | None
    size: Size | None
    voiced_by: FindingId | None
    confidence: float = 0.0
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class PositionMention:
    """Where one actor stands on one issue, as one report tells it.

    `issue` is readable ("foreign intervention in Syria"); `issue_key` are its content words,
    normalised and sorted, by which wordings are compared.
    """

    id: FindingId
    actor: Actor
    issue: str
    issue_key: tuple[str, ...]
    stance: Stance
    date: str | None
    voiced_by: FindingId | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementMention:
    """An instrument (treaty, plan, ceasefire ...) named in one report, with the stage it is said to be at.

    `key` are the words by which two mentions are known to mean one instrument.
    """

    id: FindingId
    title: str
    key: tuple[str, ...]
    instrument: Instrument
    parties: tuple[Actor, ...]
    date: str | None
    place: Place | None
    stage: AgreementStage | None
    stage_date: str | None
    by: Actor | None
    part_of: FindingId | None
    voiced_by: FindingId | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class CastBallot:
    """How one member voted."""

    actor: Actor
    vote: Ballot


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteMention:
    """A vote in a body, as one report tells it; `date` stays what the report says."""

    id: FindingId
    body: str
    date: str | None
    matter: str
    votes: tuple[CastBallot, ...]
    outcome: VoteOutcome
    voiced_by: FindingId | None
    citation: Citation


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """All that the finders read in one report; each finder sees what those before it found."""

    statements: tuple[StatementMention, ...] = ()
    events: tuple[EventMention, ...] = ()
    positions: tuple[PositionMention, ...] = ()
    agreements: tuple[AgreementMention, ...] = ()
    votes: tuple[VoteMention, ...] = ()
