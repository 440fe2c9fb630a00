"""Totals of a whole war or of years, which reports end on: "killed since the uprising began in 2011"."""

from collections.abc import Iterator, Sequence
from datetime import date

from communique.codebook.prepositions import prepositions
from communique.codebook.sizes import counting_words
from communique.model.analysis import Analysis
from communique.model.world import TimeMention

_OF_ITS_OWN = frozenset(
    {"relcl", "acl", "ccomp", "parataxis", "csubj", "nsubj", "nsubjpass", "appos"}
)
_CARRIED = frozenset({"xcomp", "nsubj", "nsubjpass", "dobj"})
_SINCE = "since"
_NEWS_DAYS = 31  # what has gone on for longer is the past to a reader of today's report


def is_background(analysis: Analysis, times: Sequence[TimeMention], i: int) -> bool:
    """Whether the count at a verb or noun is a total that has built up over more than the news.

    "Since Thursday" is news. A day named in the clause makes it one deed, whatever the war.
    """
    clause = tuple(_clause(analysis, i))
    if _since_long_ago(analysis, times, clause):
        return True
    if _has_day(analysis, times, clause):
        return False
    return (
        _is_long(analysis, analysis.dependents(i, "nsubj", "agent"))
        or _in_a_period(analysis, clause)
        or _in_a_year(analysis, times, clause)
    )


def is_cumulative(analysis: Analysis, times: Sequence[TimeMention], toll: int) -> bool:
    """Whether a toll is of several deeds: "the number of people killed this month to 31"."""
    told = _dates_in(analysis, times, tuple(_clause(analysis, toll)))
    spans = any(one.precision != "day" for one in told)
    return spans or is_background(analysis, times, toll)


def _clause(analysis: Analysis, i: int) -> Iterator[int]:
    """The word with what hangs on it, short of clauses that tell something else; "since" clauses stay."""
    token = analysis.tokens[i]
    stack = [i, token.head] if token.deprel in _CARRIED and token.head != i else [i]
    seen = set(stack)
    while stack:
        current = stack.pop()
        yield current
        below = [k for k in analysis.children[current] if k not in seen and _belongs(analysis, k)]
        seen.update(below)
        stack.extend(below)


def _belongs(analysis: Analysis, i: int) -> bool:
    token = analysis.tokens[i]
    if token.deprel == "advcl":
        marks = analysis.dependents(i, "mark", "advmod")
        return any(analysis.tokens[k].lemma == _SINCE for k in marks)
    return token.deprel not in _OF_ITS_OWN


def _is_long(analysis: Analysis, tokens: Sequence[int]) -> bool:
    long = counting_words().background.long
    return any(analysis.tokens[k].lemma in long for k in tokens)


def _since_long_ago(
    analysis: Analysis, times: Sequence[TimeMention], clause: Sequence[int]
) -> bool:
    for i in clause:
        token = analysis.tokens[i]
        if token.lemma != _SINCE:
            continue
        told = analysis.subtree(token.head if token.deprel in {"mark", "advmod"} else i)
        if _begins_long(analysis, told) or any(
            _is_long_ago(analysis, one) for one in _dates_in(analysis, times, told)
        ):
            return True
    return False


def _begins_long(analysis: Analysis, told: Sequence[int]) -> bool:
    """ "since the war began", "since the start of the revolt" """
    lemmas = {analysis.tokens[k].lemma for k in told}
    words = counting_words().background
    return bool(lemmas & words.long and lemmas & words.beginning)


def _dates_in(
    analysis: Analysis, times: Sequence[TimeMention], tokens: Sequence[int]
) -> Iterator[TimeMention]:
    inside = set(tokens)
    for one in times:
        if one.date and one.type == "DATE" and inside & set(analysis.tokens_in(one.span)):
            yield one


def _is_long_ago(analysis: Analysis, one: TimeMention) -> bool:
    published = analysis.report.published
    if published is None or one.date is None:
        return False
    if len(one.date) < len("2012-06-05") or len(published) < len("2012-06-05"):
        return one.date[:7] < published[: len(one.date[:7])]
    gap = date.fromisoformat(published[:10]) - date.fromisoformat(one.date[:10])
    return gap.days > _NEWS_DAYS


def _has_day(analysis: Analysis, times: Sequence[TimeMention], clause: Sequence[int]) -> bool:
    return any(one.precision == "day" for one in _dates_in(analysis, times, clause))


def _in_a_period(analysis: Analysis, clause: Sequence[int]) -> bool:
    """ "in the five-year conflict", "over the past two years" """
    words = counting_words().background
    for i in clause:
        if analysis.tokens[i].lemma not in prepositions().periods:
            continue
        things = analysis.dependents(i, "pobj")
        if _is_long(analysis, things):
            return True
        if any(analysis.tokens[k].lemma in words.spans for k in things):
            return True
    return False


def _in_a_year(analysis: Analysis, times: Sequence[TimeMention], clause: Sequence[int]) -> bool:
    """ "so far this year", "in 2009": a year's total, unless the deed has a nearer date."""
    dated = tuple(_dates_in(analysis, times, clause))
    return bool(dated) and all(one.precision == "year" for one in dated)
