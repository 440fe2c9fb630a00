"""How many people took part in a protest: the number that counts its actors, or "a rally of 5,000 people"."""

from collections.abc import Iterator
from dataclasses import replace

from communique.finding.casting import Casting
from communique.finding.counts import count_in
from communique.finding.participants import Party
from communique.model.analysis import Analysis
from communique.model.findings import Count, Size

_PROTEST = "PROTEST"
_MEMBERS = frozenset({"of", "by"})


def with_crowd(analysis: Analysis, casting: Casting, size: Size | None) -> Size | None:
    """The size with the number of participants, where a protest is told with one."""
    if casting.event != _PROTEST:
        return size
    counts = (count_in(analysis, head) for head in _iter_heads(analysis, casting))
    crowd: Count | None = next(filter(None, counts), None)
    return replace(size or Size(), participants=crowd) if crowd else size


def _iter_heads(analysis: Analysis, casting: Casting) -> Iterator[int]:
    for party in casting.actors:
        yield from _head_of(analysis, party)
    for preposition in analysis.dependents(casting.trigger.token, "prep"):
        if analysis.tokens[preposition].lemma in _MEMBERS:
            yield from analysis.dependents(preposition, "pobj")


def _head_of(analysis: Analysis, party: Party) -> Iterator[int]:
    within = analysis.tokens_in(party.span)
    return (i for i in within if analysis.tokens[i].head not in within)
