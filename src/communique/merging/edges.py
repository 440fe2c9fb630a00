"""Decisions as edges between findings, so that each can be looked at and undone."""

from collections.abc import Iterable, Sequence

from communique.merging.grouping import Link
from communique.model.ids import FindingId
from communique.model.record import Judgement, MergeEdge

RULES = "rules"


def edge(link: Link, ids: Sequence[FindingId], judgement: Judgement) -> MergeEdge:
    """A link between two places of a block as an edge between the findings there."""
    left, right = sorted((ids[link.left], ids[link.right]))
    return MergeEdge(
        left=left,
        right=right,
        judgement=judgement,
        score=round(link.score, 2),
        reasons=link.reasons,
        decided_by=RULES,
    )


def same(links: Iterable[Link], ids: Sequence[FindingId]) -> tuple[MergeEdge, ...]:
    """The links that joined findings."""
    return tuple(edge(link, ids, "same") for link in links)
