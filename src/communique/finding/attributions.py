"""Who says or thinks what in one report: source, cue and content (PolNeAR), over the parse.

Rules propose what words and phrases of saying report (`cued`), and a learned model decides, over these and
more (`judged`); then all quoted speech is shared out (`quoted_speech`), and the turns of an interview
("MERKEL: ...") and signed quotations ("..." — Angela Merkel) are taken (`turns`, `signed`). What is said inside somebody's words is left to the rules alone: the
model was trained on PolNeAR, which attributes the outermost saying only.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import pairwise

from communique.codebook.cues import cue_words
from communique.finding.cued import find_cued
from communique.finding.judged import judge_cues
from communique.finding.parts import Attribution
from communique.finding.quotations import find_quotations, quotation_of_token
from communique.finding.quoted_speech import share_quotations
from communique.finding.signed import find_signed
from communique.finding.turns import find_turns
from communique.model.analysis import Analysis
from communique.model.findings import StatementKind
from communique.model.text import Span

__all__ = ["Attribution", "find_attributions", "spans_of"]

_UNSPOKEN = frozenset({"PUNCT", "SPACE"})
_JOINING = frozenset({"ADP", "CCONJ", "DET", "PART"})
_MARKS = frozenset("\"“”„«»‘’'‚`")


def find_attributions(analysis: Analysis) -> tuple[Attribution, ...]:
    """All attributions of the body, in the order of what they report."""
    quotations = find_quotations(analysis.report.text)
    inside = quotation_of_token(analysis, quotations)
    proposed = {one.verb: one for one in find_cued(analysis, inside)}
    cued = share_quotations(analysis, quotations, inside, _cued(analysis, inside, proposed))
    turns = (*find_signed(analysis, quotations, inside, cued), *find_turns(analysis, cued))
    spoken = {i for turn in turns for i in turn.content}
    outside = (one for one in cued if one.verb in proposed or one.verb not in spoken)
    said = (one for one in outside if not _is_title(analysis, one, inside))
    found = (one for one in _without_told_thoughts((*said, *turns)) if _tells(analysis, one))
    typed = (replace(one, kind=_kind(analysis, one, inside)) for one in found)
    return tuple(sorted(typed, key=lambda one: (min(one.content), -len(one.content))))


def _cued(
    analysis: Analysis, inside: tuple[int, ...], proposed: Mapping[int, Attribution]
) -> tuple[Attribution, ...]:
    """The outermost of what the model finds; set phrases, and within quoted or told words what the rules find."""
    judged = {one.verb: one for one in judge_cues(analysis, inside, proposed)}
    told = {i for one in judged.values() for i in one.content}
    outermost = {verb: one for verb, one in judged.items() if verb not in told}
    nested = {
        verb: judged.get(verb, one)
        for verb, one in proposed.items()
        if (inside[verb] >= 0 or verb in told) and not _is_what_is_told(analysis, verb, judged)
    }
    phrases = {verb: one for verb, one in proposed.items() if one.is_set_phrase}
    found = outermost | nested | phrases
    return tuple(found[verb] for verb in sorted(found))


def _tells(analysis: Analysis, one: Attribution) -> bool:
    """Whether a word is left once quotations are joined: a bare "and" between two tells nothing."""
    return bool(spans_of(analysis, one.content))


def _is_title(analysis: Analysis, one: Attribution, inside: tuple[int, ...]) -> bool:
    """ "a film titled “War at Sea”": a name in marks after a word that takes no quotation."""
    words = [i for i in one.content if analysis.tokens[i].upos not in _UNSPOKEN]
    names = _names_in_marks(analysis, words, inside)
    entry = cue_words().verb(analysis.tokens[one.verb].lemma)
    return all(inside[i] in names for i in words) and not (entry and entry.quotes)


def _is_what_is_told(analysis: Analysis, noun: int, judged: Mapping[int, Attribution]) -> bool:
    """ "declared its *intention* to leave" is one saying, not an intention inside a declaration."""
    token = analysis.tokens[noun]
    return token.upos == "NOUN" and token.head in judged and noun in judged[token.head].content


def _without_told_thoughts(found: tuple[Attribution, ...]) -> list[Attribution]:
    """What somebody is told to think is part of the telling: "he said Oslo hoped to gain"."""
    told: set[int] = set()
    for one in found:
        if one.type == "statement":
            told |= one.content
    return [one for one in found if one.type != "thought" or one.verb not in told]


def spans_of(analysis: Analysis, tokens: frozenset[int] | tuple[int, ...]) -> tuple[Span, ...]:
    """The characters of tokens as few spans: broken where words are left out or a paragraph ends."""
    order = sorted(tokens)
    if not order:
        return ()
    breaks = [b for a, b in pairwise(order) if _parts(analysis, a, b)]
    bounds = zip([order[0], *breaks], [*breaks, order[-1] + 1], strict=True)
    runs = ([i for i in order if first <= i < last] for first, last in bounds)
    trimmed = (_trimmed(analysis, run) for run in runs)
    return tuple(analysis.span(run[0], run[-1] + 1) for run in trimmed if run)


def _parts(analysis: Analysis, left: int, right: int) -> bool:
    between = analysis.tokens[left + 1 : right]
    if any(token.upos not in _UNSPOKEN for token in between):
        return True
    return analysis.sentence(left).paragraph != analysis.sentence(right).paragraph


def _trimmed(analysis: Analysis, run: list[int]) -> list[int]:
    """The run without stops, blanks and a dangling "and" at its ends; quotation marks stay."""
    while run and _is_edge(analysis, run[-1]):
        run.pop()
    while run and _is_edge(analysis, run[0]):
        run.pop(0)
    words = any(analysis.tokens[i].upos not in _UNSPOKEN for i in run)
    return run if words else []


def _is_edge(analysis: Analysis, i: int) -> bool:
    token = analysis.tokens[i]
    return token.upos == "CCONJ" or (token.upos in _UNSPOKEN and not _MARKS & {*token.text})


def _kind(analysis: Analysis, one: Attribution, inside: tuple[int, ...]) -> StatementKind:
    """Direct where every word is in quotation marks, mixed where some are (the cue's own apart).

    A name in marks (the 'White Helmets') is no quotation.
    """
    home = inside[one.verb]
    words = [i for i in one.content if analysis.tokens[i].upos not in _UNSPOKEN]
    names = _names_in_marks(analysis, words, inside)
    n_quoted = sum(inside[i] not in (-1, home) and inside[i] not in names for i in words)
    if n_quoted == len(words):
        return "direct"
    return "mixed" if n_quoted else "indirect"


def _names_in_marks(
    analysis: Analysis, words: Iterable[int], inside: tuple[int, ...]
) -> frozenset[int]:
    """Numbers of the quotations that hold capitalised words and prepositions alone."""
    quoted = {inside[i] for i in words if inside[i] >= 0}
    prose = {
        inside[i]
        for i in words
        if not analysis.tokens[i].text[0].isupper() and analysis.tokens[i].upos not in _JOINING
    }
    return frozenset(quoted - prose)
