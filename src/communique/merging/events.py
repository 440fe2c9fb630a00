"""Event mentions into events: inside a story, one category at a time."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from communique.merging.edges import edge, same
from communique.merging.grouping import Link, group
from communique.merging.likeness import (
    CONTRADICTION,
    Telling,
    alike,
    differences,
    is_denial,
    tell,
    threshold,
)
from communique.model.findings import EventMention
from communique.model.ids import FindingId, RecordId, ReportId
from communique.model.record import MergeEdge


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEvents:
    """Groups of mentions, earliest first, and the events that deny others, by what they deny."""

    groups: tuple[tuple[EventMention, ...], ...]
    edges: tuple[MergeEdge, ...]
    contradictions: Mapping[FindingId, tuple[FindingId, ...]]


def merge_events(
    mentions: Sequence[EventMention], story_of: Mapping[ReportId, RecordId]
) -> MergedEvents:
    """Merge the mentions of one happening; a denial never merges with what it denies."""
    blocks: dict[tuple[RecordId, str], list[EventMention]] = defaultdict(list)
    for mention in mentions:
        blocks[story_of[mention.citation.report], mention.event].append(mention)
    merged = [_merge_block(block) for _, block in sorted(blocks.items())]
    return MergedEvents(
        groups=tuple(members for part in merged for members in part.groups),
        edges=tuple(one for part in merged for one in part.edges),
        contradictions={
            asserted: negated
            for part in merged
            for asserted, negated in part.contradictions.items()
        },
    )


def _merge_block(mentions: Sequence[EventMention]) -> MergedEvents:
    block = sorted(map(tell, mentions), key=lambda telling: telling.rank)
    ids = [telling.mention.id for telling in block]
    links, denials = _link(block)
    grouping = group(len(block), links, lambda a, b: _excludes(block[a], block[b]))
    first = {place: ids[members[0]] for members in grouping.groups for place in members}
    return MergedEvents(
        groups=tuple(
            tuple(block[place].mention for place in members) for members in grouping.groups
        ),
        edges=same(grouping.joined, ids)
        + tuple(edge(denial, ids, "different") for denial in denials),
        contradictions=_contradictions(denials, block, first),
    )


def _link(block: Sequence[Telling]) -> tuple[list[Link], list[Link]]:
    """Pairs that tell one happening, and pairs of which one denies the other."""
    links: list[Link] = []
    denials: list[Link] = []
    for left, right in _iter_comparable(block):
        score, reasons = alike(block[left], block[right])
        if block[left].polarity != block[right].polarity:
            if score >= CONTRADICTION:
                denials.append(Link(left, right, score, (*reasons, "contradicts")))
        elif score >= threshold(block[left], block[right]):
            links.append(Link(left, right, score, reasons))
    return links, denials


def _iter_comparable(block: Sequence[Telling]) -> Iterator[tuple[int, int]]:
    for left, right in combinations(range(len(block)), 2):
        one, other = block[left], block[right]
        if one.polarity != other.polarity and not is_denial(one, other):
            continue
        if not differences(one, other):
            yield left, right


def _excludes(left: Telling, right: Telling) -> bool:
    return left.polarity != right.polarity or bool(differences(left, right))


def _contradictions(
    denials: Sequence[Link], block: Sequence[Telling], first: Mapping[int, FindingId]
) -> dict[FindingId, tuple[FindingId, ...]]:
    negated_by: dict[FindingId, set[FindingId]] = defaultdict(set)
    for denial in denials:
        asserted, negated = sorted(
            (denial.left, denial.right), key=lambda place: len(block[place].polarity)
        )
        negated_by[first[asserted]].add(first[negated])
    return {asserted: tuple(sorted(negated)) for asserted, negated in negated_by.items()}
