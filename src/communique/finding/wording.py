"""Readable labels and comparable keys for what a phrase is about."""

from communique.model.analysis import Analysis
from communique.model.text import Span

_CONTENT = frozenset({"NOUN", "PROPN", "ADJ", "VERB", "NUM"})
_LEFT_OUT = frozenset({"det", "predet", "punct", "cc", "case", "aux", "mark"})
_CUT_OFF = frozenset({"conj", "cc", "relcl", "appos", "punct", "advcl", "parataxis"})
_ASIDES = frozenset({"relcl", "advcl", "appos", "parataxis"})
_LOOSE_ENDS = frozenset({"ADP", "PUNCT", "CCONJ", "SCONJ", "DET", "PART", "SPACE", "AUX"})
_LONGEST_LABEL = 14  # tokens; longer wordings are sentences, not issues


def label_span(analysis: Analysis, head: int, *, end: int | None = None) -> Span:
    """The phrase below a head, less what is coordinated with it and its relative clauses.

    No token from `end` on belongs to it.
    """
    first, last = head, head + 1
    for child in analysis.children[head]:
        if analysis.tokens[child].deprel in _CUT_OFF:
            continue
        below = analysis.subtree(child)
        first, last = min(first, below[0]), max(last, below[-1] + 1)
    while first < head and analysis.tokens[first].deprel in _LEFT_OUT:
        first += 1
    while first < head and _only_points(analysis, first):
        first += 1
    last = min(last, first + _LONGEST_LABEL, *_asides(analysis, head), end or last)
    while last > head + 1 and _is_loose(analysis, last - 1):
        last -= 1
    return analysis.span(first, last)


def _only_points(analysis: Analysis, i: int) -> bool:
    """Whether the token is "its" or "these", but no subject ("some of the ports should reopen")."""
    token = analysis.tokens[i]
    return token.tag in {"PRP$", "DT"} and not token.deprel.startswith("nsubj")


def _is_loose(analysis: Analysis, i: int) -> bool:
    """Whether no phrase ends so; "including" and "regarding" are prepositions by their place alone."""
    token = analysis.tokens[i]
    return token.upos in _LOOSE_ENDS or token.deprel == "prep"


def _asides(analysis: Analysis, head: int) -> list[int]:
    """Where relative clauses and other asides begin, anywhere after the head of the phrase."""
    below = (i for i in analysis.subtree(head) if analysis.tokens[i].deprel in _ASIDES)
    starts = (analysis.subtree(i)[0] for i in below)
    return [start for start in starts if start > head]


def content_key(analysis: Analysis, span: Span) -> tuple[str, ...]:
    """The content lemmas of a span, sorted: what two wordings of one issue share."""
    lemmas = {
        analysis.tokens[i].lemma
        for i in analysis.tokens_in(span)
        if analysis.tokens[i].upos in _CONTENT
    }
    return tuple(sorted(lemma for lemma in lemmas if len(lemma) > 2))
