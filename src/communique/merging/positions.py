"""Where each actor stands on each issue: wordings of one issue first, then one record an actor."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from communique.merging.actors import holder_key
from communique.merging.dates import UNDATED, days_of
from communique.merging.edges import same
from communique.merging.evidence import Rank, collect, rank, shared_voice
from communique.merging.grouping import Grouping, Link, group
from communique.merging.issues import (
    StateOf,
    Wording,
    is_one_issue,
    likeness,
    most_telling,
    word_issue,
)
from communique.model.findings import PositionMention, Stance
from communique.model.ids import RecordId, ReportId, content_hash
from communique.model.record import Issue, MergeEdge, Position, StanceEntry
from communique.model.text import Citation
from communique.model.world import Actor

ISSUE_DAYS = 60  # reports of different stories, so near in time, still mean one dispute


class MergedPositions(NamedTuple):
    """Positions sorted by id, and the links that joined their mentions."""

    records: tuple[Position, ...]
    edges: tuple[MergeEdge, ...]


@dataclass(frozen=True, slots=True)
class _Taken:
    mention: PositionMention
    wording: Wording
    story: RecordId

    @property
    def rank(self) -> Rank:
        return rank(self.mention.citation, self.mention.id)

    @property
    def on(self) -> str | None:
        return self.mention.date or self.mention.citation.published


def merge_positions(
    mentions: Sequence[PositionMention],
    story_of: Mapping[ReportId, RecordId],
    state_of: StateOf,
) -> MergedPositions:
    """Merge the mentions of one actor on one issue, over the reports of a story or of two months."""
    taken = sorted(
        (
            _Taken(one, word_issue(one.issue_key, state_of), story_of[one.citation.report])
            for one in mentions
        ),
        key=lambda one: one.rank,
    )
    by_actor: dict[str, list[_Taken]] = defaultdict(list)
    for one in taken:
        by_actor[holder_key(one.mention.actor)].append(one)
    positions: list[list[_Taken]] = []
    edges: list[MergeEdge] = []
    for block in by_actor.values():
        grouping = _group(block)
        positions += [[block[place] for place in places] for places in grouping.groups]
        edges += same(grouping.joined, [one.mention.id for one in block])
    records = map(_assemble, positions, _name_issues(positions))
    return MergedPositions(tuple(sorted(records, key=lambda one: one.id)), tuple(edges))


def _group(block: Sequence[_Taken]) -> Grouping:
    return group(
        len(block),
        _iter_links(block),
        lambda a, b: _exclude(block[a], block[b]),
    )


def _exclude(left: _Taken, right: _Taken) -> bool:
    # One report that has an actor for this and against that tells of two things.
    stances = {left.mention.stance, right.mention.stance}
    is_one_report = left.mention.citation.report == right.mention.citation.report
    if is_one_report and left.mention.actor.key == right.mention.actor.key:
        if stances == {"support", "oppose"}:
            return True
    return not is_one_issue(left.wording, right.wording)


def _iter_links(block: Sequence[_Taken]) -> Iterator[Link]:
    """Pairs of one issue; only those that share a word that is no country are looked at."""
    holders: dict[str, list[int]] = defaultdict(list)
    for place, one in enumerate(block):
        words = one.wording.words or one.wording.states
        for other in sorted({other for word in words for other in holders[word]}):
            if not _exclude(block[other], one) and _is_near(block[other], one):
                value = likeness(block[other].wording, one.wording)
                yield Link(other, place, value, ("same_issue_words",))
        for word in words:
            holders[word].append(place)


def _is_near(left: _Taken, right: _Taken) -> bool:
    if left.story == right.story:
        return True
    return bool(left.on and right.on and days_of(left.on).gap(days_of(right.on)) <= ISSUE_DAYS)


def _name_issues(positions: Sequence[Sequence[_Taken]]) -> list[Issue]:
    """One issue for the positions of different actors on it, in the order of the positions.

    An issue has the id of its earliest mention and is labelled in its most telling wording.
    """
    order = sorted(range(len(positions)), key=lambda number: positions[number][0].rank)
    issues: dict[int, Issue] = {}
    for places in _group([_best_worded(positions[number]) for number in order]).groups:
        together = sorted(
            (one for place in places for one in positions[order[place]]), key=lambda one: one.rank
        )
        issue = Issue(
            id=content_hash("issue", together[0].mention.id),
            label=_best_worded(together).mention.issue,
        )
        issues |= {order[place]: issue for place in places}
    return [issues[number] for number in range(len(positions))]


def _best_worded(members: Sequence[_Taken]) -> _Taken:
    return members[most_telling([one.mention.issue for one in members])]


def _assemble(members: Sequence[_Taken], issue: Issue) -> Position:
    mentions = [one.mention for one in members]
    evidence = collect(mention.citation for mention in mentions)
    dates = [one.on for one in members if one.on]
    return Position(
        id=RecordId(mentions[0].id),
        actor=_holder(mentions),
        issue=issue,
        stance=_latest_stance(members),
        first=min(dates, default=None),
        last=max(dates, default=None),
        voiced_by=shared_voice(evidence),
        history=_history(mentions),
        evidence=evidence,
    )


def _holder(mentions: Sequence[PositionMention]) -> Actor:
    """The state where it is named itself, else whoever spoke for it first."""
    states = (mention.actor for mention in mentions if mention.actor.kind == "state")
    return next(states, mentions[0].actor)


def _latest_stance(members: Sequence[_Taken]) -> Stance:
    """The last stance taken; `unclear` where reports of one day give different ones."""
    asserted = [one for one in members if set(one.mention.citation.aux) <= {"historical"}]
    dated = [(one.on or "", one.mention.stance) for one in asserted or members]
    latest = {stance for on, stance in dated if on == max(dated)[0]}
    return latest.pop() if len(latest) == 1 else "unclear"


def _history(mentions: Sequence[PositionMention]) -> tuple[StanceEntry, ...]:
    told: dict[tuple[str, Stance], list[Citation]] = defaultdict(list)
    for mention in mentions:
        told[mention.date or UNDATED, mention.stance].append(mention.citation)
    return tuple(
        StanceEntry(
            stance=stance,
            date=None if on == UNDATED else on,
            evidence=collect(citations),
        )
        for (on, stance), citations in sorted(told.items())
    )
