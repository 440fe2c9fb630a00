"""Which attributions are written down as statements of their own.

To PolNeAR whoever "vetoed the draft" or "signed the pact" has an attitude to it. To PLOVER that is a deed,
and the record holds it as an event and a position: a statement is kept where something is told. What
somebody "did not say", "may say" or is yet to say is told by nobody.
"""

from collections.abc import Iterable
from dataclasses import replace

from communique.codebook.cues import cue_words
from communique.finding.verbs import is_prevented
from communique.model.analysis import Analysis
from communique.model.findings import StatementMention
from communique.model.ids import FindingId

_VERBAL = ("VERB", "AUX")
_ADVERBIAL = frozenset({"advcl", "prep"})


def told(
    analysis: Analysis, statements: Iterable[StatementMention]
) -> tuple[StatementMention, ...]:
    """The statements that report a clause, or that a word of saying or quotation marks make one.

    What stood inside one that goes is voiced by whoever voiced that.
    """
    kept: list[StatementMention] = []
    gone: dict[FindingId, FindingId | None] = {}
    for statement in statements:
        if _is_told(analysis, statement):
            kept.append(statement)
        else:
            gone[statement.id] = statement.voiced_by
    return tuple(_voiced_by_kept(statement, gone) for statement in kept)


def _is_told(analysis: Analysis, statement: StatementMention) -> bool:
    cue = analysis.tokens_in(statement.citation.trigger)
    if statement.type == "statement" and _is_prevented(analysis, cue):
        return False
    content = frozenset(i for span in statement.citation.spans for i in analysis.tokens_in(span))
    tops = (i for i in content if analysis.tokens[i].head not in content - {i})
    if any(_is_clause(analysis, i) for i in tops):
        return True
    told_by = cue_words().tells if statement.kind == "indirect" else cue_words().is_said
    return any(told_by(analysis.tokens[i].lemma, analysis.tokens[i].upos) for i in cue)


def _is_clause(analysis: Analysis, top: int) -> bool:
    """Whether a verb heads the content; one of purpose or manner ("signed a pact to deepen ties") does not."""
    token = analysis.tokens[top]
    return token.upos in _VERBAL and token.deprel not in _ADVERBIAL


def _is_prevented(analysis: Analysis, cue: Iterable[int]) -> bool:
    verbs = (i for i in cue if analysis.tokens[i].upos == "VERB")
    return any(is_prevented(analysis, verb, cue_words()) for verb in verbs)


def _voiced_by_kept(
    statement: StatementMention, gone: dict[FindingId, FindingId | None]
) -> StatementMention:
    voice = statement.voiced_by
    while voice in gone:
        voice = gone[voice]
    if voice == statement.voiced_by:
        return statement
    citation = replace(statement.citation, voiced_by=voice)
    return replace(statement, voiced_by=voice, citation=citation)
