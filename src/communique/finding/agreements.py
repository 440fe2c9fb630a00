"""Treaties, communiqués, resolutions, plans and ceasefires, with the stage each is said to be at.

A noun of a wide kind ("plan", "agreement") counts only with words that tell it from others.
"""

from collections.abc import Iterator

from communique.codebook.instruments import instrument_table
from communique.finding.body import body_tokens
from communique.finding.clauses import clause_of
from communique.finding.dating import event_date
from communique.finding.dependents import objects_of_prepositions
from communique.finding.participants import actors_of, parties_at
from communique.finding.stages import Staged, stages_of
from communique.finding.voices import innermost_voice
from communique.finding.wording import label_span
from communique.model.analysis import Analysis
from communique.model.findings import AgreementMention, AgreementStage, Findings
from communique.model.ids import FindingId, finding_id
from communique.model.text import Span, cite
from communique.model.world import Actor, Grounding

_NAMING = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})
_CONCLUDED = frozenset({"signed", "adopted", "ratified"})
_BETWEEN = frozenset({"between", "with", "among"})


def find_agreements(
    analysis: Analysis, grounding: Grounding, found: Findings
) -> tuple[AgreementMention, ...]:
    """Every naming of an instrument in the body, in text order."""
    return tuple(
        mention
        for i in body_tokens(analysis)
        if _is_instrument(analysis, i)
        for mention in _mentions(analysis, grounding, found, i)
    )


def _is_instrument(analysis: Analysis, i: int) -> bool:
    token = analysis.tokens[i]
    kind = instrument_table().kind_of.get(token.lemma)
    if kind is None or token.upos not in {"NOUN", "PROPN"}:
        return False
    if token.deprel in {"compound", "nmod"} and _number_after(analysis, i) is None:
        return False
    return kind not in instrument_table().needs_name or _is_told_apart(analysis, i)


def _is_told_apart(analysis: Analysis, i: int) -> bool:
    """Whether words before the noun, a number or an author tell it from others of its kind."""
    unspecific = instrument_table().unspecific
    return _number_after(analysis, i) is not None or any(
        token.upos in _NAMING and token.lemma not in unspecific
        for child in analysis.dependents(i, "amod", "compound", "poss", "nmod", "nummod")
        for token in (analysis.tokens[child],)
    )


def _mentions(
    analysis: Analysis, grounding: Grounding, found: Findings, head: int
) -> Iterator[AgreementMention]:
    """One mention for each stage told of, or one without a stage."""
    for ordinal, staged in enumerate(stages_of(analysis, head) or (None,)):
        yield _mention(analysis, grounding, found, head, ordinal, staged)


def _mention(
    analysis: Analysis,
    grounding: Grounding,
    found: Findings,
    head: int,
    ordinal: int,
    staged: Staged | None,
) -> AgreementMention:
    span = _title_span(analysis, head)
    stage = staged.stage if staged else None
    anchor = staged.verb if staged else head
    dated = event_date(grounding.times, analysis, anchor, analysis.report.published)
    actors = _doers(analysis, grounding, staged)
    voiced_by = innermost_voice(found.statements, span)
    return AgreementMention(
        id=finding_id(analysis.report.id, "agreement", span.start, span.end, ordinal),
        title=analysis.report.exact(span),
        key=_telling_words(analysis, grounding, head) or (analysis.tokens[head].lemma,),
        instrument=instrument_table().kind_of[analysis.tokens[head].lemma],
        parties=_parties(analysis, grounding, head, stage, actors),
        date=dated.date if stage in _CONCLUDED else None,
        place=None,
        stage=stage,
        stage_date=dated.date if stage and dated.basis != "publication" else None,
        by=actors[0] if actors else None,
        part_of=_whole(analysis, head),
        voiced_by=voiced_by,
        citation=cite(analysis.report, analysis.sentence_span(head), span, voiced_by=voiced_by),
    )


def _whole(analysis: Analysis, head: int) -> FindingId | None:
    """The instrument that this one is said to be part of ("the truce is part of a wider accord")."""
    sentence = analysis.sentence(head)
    for i in range(sentence.first, sentence.last):
        token = analysis.tokens[i]
        if token.lemma != "part" or token.deprel != "attr":
            continue
        wholes = objects_of_prepositions(analysis, i, frozenset({"of"}))
        if head in clause_of(analysis, token.head).subjects and wholes:
            if _is_instrument(analysis, wholes[0]):
                span = _title_span(analysis, wholes[0])
                return finding_id(analysis.report.id, "agreement", span.start, span.end)
    return None


def _title_span(analysis: Analysis, head: int) -> Span:
    """The phrase up to the noun, with a number after it ("Resolution 242")."""
    span = label_span(analysis, head)
    number = _number_after(analysis, head)
    end = analysis.tokens[number if number is not None else head].end
    return Span(min(span.start, analysis.tokens[head].start), end)


def _number_after(analysis: Analysis, head: int) -> int | None:
    following = head + 1
    if following < len(analysis.tokens) and analysis.tokens[following].upos == "NUM":
        return following
    return None


def _telling_words(analysis: Analysis, grounding: Grounding, head: int) -> tuple[str, ...]:
    """Words that tell this instrument from others of its kind, sorted; none for "the agreement"."""
    number = _number_after(analysis, head)
    if number is not None:
        return (analysis.tokens[head].lemma, analysis.tokens[number].text)
    before = {
        analysis.tokens[i].lemma
        for i in analysis.tokens_in(label_span(analysis, head))
        if i < head and analysis.tokens[i].upos in _NAMING
    }
    words = (before - instrument_table().unspecific) | _authors(analysis, grounding, head)
    return tuple(sorted(words | {analysis.tokens[head].lemma})) if words else ()


def _authors(analysis: Analysis, grounding: Grounding, head: int) -> set[str]:
    """Surnames of those by whom it was presented ("a plan presented by X" is X's plan)."""
    return {
        actor.identifier_text.casefold().split()[-1]
        for clause in analysis.dependents(head, "acl")
        for by in analysis.dependents(clause, "agent")
        for thing in analysis.dependents(by, "pobj")
        for actor in grounding.actors_at(thing)
        if actor.kind == "person" and actor.identifier_text
    }


def _doers(analysis: Analysis, grounding: Grounding, staged: Staged | None) -> tuple[Actor, ...]:
    if staged is None:
        return ()
    return actors_of(parties_at(analysis, grounding, clause_of(analysis, staged.verb).subjects))


def _parties(
    analysis: Analysis,
    grounding: Grounding,
    head: int,
    stage: AgreementStage | None,
    actors: tuple[Actor, ...],
) -> tuple[Actor, ...]:
    """Those it is between, and those who signed it."""
    between = actors_of(
        parties_at(analysis, grounding, objects_of_prepositions(analysis, head, _BETWEEN))
    )
    signed = actors if stage in {"signed", "ratified"} else ()
    return tuple({actor.key: actor for actor in (*between, *signed)}.values())
