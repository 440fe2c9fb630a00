"""Reported votes, merged by body and day and held against the Security Council's own record of vetoes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple

from communique.merging.dates import day_of, days_of
from communique.merging.edges import same
from communique.merging.evidence import Rank, collect, rank, shared_voice
from communique.merging.grouping import Link, group
from communique.merging.issues import StateOf, Wording, word_issue
from communique.merging.words import iter_words, stem, telling
from communique.model.findings import CastBallot, VoteMention
from communique.model.ids import RecordId, ReportId
from communique.model.record import MergeEdge, Vote, VoteOnRecord
from communique.model.world import RecordedVeto

NEAREST_DAYS = 5  # a misdated vote is meant to be the recorded one so near
COUNCIL = "security council"


class MergedVotes(NamedTuple):
    """Votes sorted by id, and the links that joined their mentions."""

    records: tuple[Vote, ...]
    edges: tuple[MergeEdge, ...]


@dataclass(frozen=True, slots=True)
class _Cast:
    mention: VoteMention
    matter: Wording
    story: RecordId

    @property
    def rank(self) -> Rank:
        return rank(self.mention.citation, self.mention.id)


def merge_votes(
    mentions: Sequence[VoteMention],
    vetoes: Sequence[RecordedVeto],
    story_of: Mapping[ReportId, RecordId],
    state_of: StateOf,
) -> MergedVotes:
    """Merge reports of one vote; `vetoes` are all that the record holds, by date."""
    block = sorted(
        (_Cast(one, _matter(one, state_of), story_of[one.citation.report]) for one in mentions),
        key=lambda one: one.rank,
    )
    ids = [one.mention.id for one in block]
    grouping = group(len(block), _link(block), lambda a, b: _differ(block[a], block[b]))
    records = [
        _assemble([block[place] for place in places], vetoes, state_of)
        for places in grouping.groups
    ]
    return MergedVotes(tuple(sorted(records, key=lambda one: one.id)), same(grouping.joined, ids))


def _matter(mention: VoteMention, state_of: StateOf) -> Wording:
    """What was voted on: the matter as named, else the words of the citation."""
    named = _word(mention.matter, state_of)
    return named if named.all_words else _word(mention.citation.exact, state_of)


def _word(text: str, state_of: StateOf) -> Wording:
    words = {word for _, word in iter_words(text)}
    wording = word_issue(words, state_of)
    return Wording(telling([stem(word) for word in wording.words]), wording.states)


def _link(block: Sequence[_Cast]) -> list[Link]:
    holders: dict[tuple[str, str], list[int]] = defaultdict(list)
    for place, one in enumerate(block):
        when = one.mention.date or f"story {one.story}"
        holders[one.mention.body.casefold(), when].append(place)
    return [
        Link(left, right, 1.0, ("same_body", "same_day"))
        for places in holders.values()
        for left, right in combinations(places, 2)
        if _is_one_matter(block[left].matter, block[right].matter)
    ]


def _differ(left: _Cast, right: _Cast) -> bool:
    one, other = left.mention, right.mention
    outcomes = {one.outcome, other.outcome} - {"unknown"}
    return one.date != other.date or len(outcomes) > 1 or _contradict(one.votes, other.votes)


def _contradict(left: Sequence[CastBallot], right: Sequence[CastBallot]) -> bool:
    cast = {ballot.actor.key: ballot.vote for ballot in left}
    return any(cast.get(ballot.actor.key, ballot.vote) != ballot.vote for ballot in right)


def _is_one_matter(left: Wording, right: Wording) -> bool:
    return bool(left.all_words & right.all_words)


def _assemble(members: Sequence[_Cast], vetoes: Sequence[RecordedVeto], state_of: StateOf) -> Vote:
    first = members[0].mention
    evidence = collect(one.mention.citation for one in members)
    ballots = {b.actor.key: b for one in reversed(members) for b in one.mention.votes}
    outcomes = (one.mention.outcome for one in members)
    judged = _Judged(None, None)
    if COUNCIL in first.body.casefold():
        matter = Wording(
            frozenset().union(*(one.matter.words for one in members)),
            frozenset().union(*(one.matter.states for one in members)),
        )
        judged = _hold_against(first.date, _vetoers(ballots.values()), matter, vetoes, state_of)
    return Vote(
        id=RecordId(first.id),
        body=first.body,
        date=first.date,
        matter=next((one.mention.matter for one in members if one.mention.matter), ""),
        votes=tuple(ballots[key] for key in sorted(ballots)),
        outcome=next((outcome for outcome in outcomes if outcome != "unknown"), "unknown"),
        on_record=judged.on_record,
        record=_entry(judged.veto) if judged.veto else None,
        voiced_by=shared_voice(evidence),
        evidence=evidence,
    )


class _Judged(NamedTuple):
    on_record: bool | None
    veto: RecordedVeto | None


def _vetoers(ballots: Iterable[CastBallot]) -> frozenset[str]:
    return frozenset(b.actor.code for b in ballots if b.vote == "veto" and b.actor.code)


def _hold_against(
    date: str | None,
    vetoers: frozenset[str],
    matter: Wording,
    vetoes: Sequence[RecordedVeto],
    state_of: StateOf,
) -> _Judged:
    """Whether the record has this veto; None where the record cannot tell.

    It cannot without a day, without a veto, after its last entry, or where it has a veto of that
    day on what does not seem to be the same matter.
    """
    day = day_of(date)
    if date is None or day is None or not vetoers or not vetoes or date > vetoes[-1].date:
        return _Judged(None, None)
    same_matter = [
        (abs(days_of(veto.date).first - day), veto)
        for veto in vetoes
        if abs(days_of(veto.date).first - day) <= NEAREST_DAYS
        and _is_one_matter(matter, _word(f"{veto.topic} {veto.matter}", state_of))
    ]
    for away, veto in same_matter:
        if away == 0 and vetoers <= set(veto.vetoed_by):
            return _Judged(True, veto)
    if any(veto.date == date and vetoers <= set(veto.vetoed_by) for veto in vetoes):
        return _Judged(None, None)
    nearest = min(same_matter, key=lambda pair: (pair[0], pair[1].date), default=None)
    return _Judged(False, nearest[1] if nearest else None)


def _entry(veto: RecordedVeto) -> VoteOnRecord:
    return VoteOnRecord(
        date=veto.date, draft=veto.draft, meeting=veto.meeting, vetoed_by=veto.vetoed_by
    )
