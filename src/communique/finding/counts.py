"""How many people a phrase counts: "at least 40 villagers", "a total of nine", "a soldier", and of whom."""

from collections.abc import Sequence
from dataclasses import replace

from communique.codebook.sizes import counting_words
from communique.finding.breakdowns import is_part, parts_of
from communique.finding.dependents import lemmas_of
from communique.finding.numerals import Numeral, numeral_before
from communique.model.analysis import Analysis
from communique.model.findings import Count, CountPart

_BOUNDS = ("at least", "at most", "about")


def count_in(analysis: Analysis, head: int) -> Count | None:
    """The number before a noun ("at least 40 villagers"), standing for one ("killed 40"), or "a soldier"."""
    if analysis.tokens[head].lemma in counting_words().containers:
        return _held_by(analysis, head)
    numeral = numeral_before(analysis, head)
    if numeral is None:
        return _one(analysis, head)
    parts = parts_of(analysis, head)
    return Count(
        n=numeral.n,
        low=numeral.low,
        high=numeral.high,
        qualifier=numeral.qualifier,
        scope=_scope(analysis, head, numeral),
        parts=tuple(part for part in parts if part.n <= (numeral.high or numeral.n)),
    )


def sum_of(analysis: Analysis, heads: Sequence[int]) -> Count | None:
    """All that are counted together ("50 militants and eight civilians" are 58).

    What the sentence tells as some of those before is no number of its own ("among them six women").
    """
    counts: list[Count] = []
    for head in heads:
        count = None if is_part(analysis, head) else count_in(analysis, head)
        if count is None and counts and _is_one_person(analysis, head):
            count = Count(n=1, scope=analysis.tokens[head].lemma)
        if count and not _is_told_in(counts, count):
            counts.append(count)
    if len(counts) < 2:
        return counts[0] if counts else None
    return _added(counts)


def _is_told_in(counts: Sequence[Count], count: Count) -> bool:
    """Whether a number breaks down one before it ("six people, [four men] and [two women]")."""
    return any((part.n, part.scope) == (count.n, count.scope) for c in counts for part in c.parts)


def _added(counts: Sequence[Count]) -> Count:
    bounds = {count.qualifier for count in counts}
    qualifier = next((bound for bound in _BOUNDS if bound in bounds), None)
    n = sum(count.n for count in counts)
    return Count(
        n=n,
        low=n if qualifier == "at least" else None,
        high=n if qualifier == "at most" else None,
        qualifier=qualifier,
        scope=counts[0].scope,
        parts=tuple(part for count in counts for part in _as_parts(count)),
    )


def _as_parts(count: Count) -> tuple[CountPart, ...]:
    own = (CountPart(n=count.n, scope=count.scope),) if count.scope else ()
    return (*own, *count.parts)


def _held_by(analysis: Analysis, container: int) -> Count | None:
    """ "a total of 12 farmers", "a family of five"; two families are a number of families."""
    held = [
        one
        for of in analysis.dependents(container, "prep")
        if analysis.tokens[of].lemma == "of"
        for thing in analysis.dependents(of, "pobj")
        for one in analysis.conjuncts(thing)
    ]
    if not held or numeral_before(analysis, container):
        return None
    count = sum_of(analysis, held)
    bound = {"minimum": "at least", "maximum": "at most"}.get(analysis.tokens[container].lemma)
    return _bounded(count, bound) if count and bound else count


def _bounded(count: Count, bound: str) -> Count:
    low = count.n if bound == "at least" else None
    return replace(count, qualifier=bound, low=low, high=None if low else count.n)


def _scope(analysis: Analysis, head: int, numeral: Numeral) -> str | None:
    """Who is counted: the noun, or what a bare number is "of" ("four of the miners")."""
    if not numeral.first <= head < numeral.last:
        return analysis.tokens[head].lemma
    for of in analysis.dependents(head, "prep"):
        if analysis.tokens[of].lemma == "of":
            return next((analysis.tokens[i].lemma for i in analysis.dependents(of, "pobj")), None)
    return None


def _is_one_person(analysis: Analysis, head: int) -> bool:
    """ "a soldier"; beside others that are counted also "her driver", "the bomber"."""
    token = analysis.tokens[head]
    return token.tag == "NN" and token.lemma in counting_words().persons


def _one(analysis: Analysis, head: int) -> Count | None:
    """ "a soldier", "another villager": one person."""
    token = analysis.tokens[head]
    if not _is_one_person(analysis, head):
        return None
    articles = lemmas_of(analysis, head, "det")
    return Count(n=1, scope=token.lemma) if articles & {"a", "an", "another", "one"} else None
