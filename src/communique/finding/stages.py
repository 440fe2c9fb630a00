"""At which stage an instrument is said to be: presented, signed, in force, breached, repudiated ..."""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.events import event_table
from communique.codebook.instruments import instrument_table
from communique.finding.casting import VIOLENT
from communique.finding.factuality import read_reality
from communique.model.analysis import Analysis
from communique.model.findings import AgreementStage

_IN_SPITE = frozenset({"despite", "notwithstanding"})


@dataclass(frozen=True, slots=True)
class Staged:
    """A stage and the word that tells of it."""

    stage: AgreementStage
    verb: int


def stages_of(analysis: Analysis, head: int) -> tuple[Staged, ...]:
    """The stages that the sentence tells of as reached; wanted, planned or denied ones are left out."""
    return tuple({staged.stage: staged for staged in _iter_stages(analysis, head)}.values())


def _iter_stages(analysis: Analysis, head: int) -> Iterator[Staged]:
    for verb in _verbs_about(analysis, head):
        if _is_bond(analysis, verb):
            if read_reality(analysis, verb).negation:
                yield Staged("repudiated", verb)
            continue
        stage = _stage_of_verb(analysis, verb)
        if stage and _is_reached(analysis, verb):
            yield Staged(stage, verb)
    if breach := _fighting_in_spite(analysis, head):
        yield Staged("breached", breach)


def _verbs_about(analysis: Analysis, head: int) -> Iterator[int]:
    """Verbs whose subject or object the instrument is, and clauses that hang on it."""
    token = analysis.tokens[head]
    for clause in analysis.dependents(head, "acl", "relcl"):
        yield from analysis.conjuncts(clause)
    if token.deprel in {"dobj", "nsubj", "nsubjpass"}:
        yield token.head
    if token.deprel == "pobj":
        yield analysis.tokens[token.head].head


def _is_reached(analysis: Analysis, verb: int) -> bool:
    reality = read_reality(analysis, verb)
    return not (reality.governed or reality.modes())


def _stage_of_verb(analysis: Analysis, verb: int) -> AgreementStage | None:
    """The stage of a verb with its particle or object ("take effect"), else of the bare verb."""
    stages, lemma = instrument_table().stage_of, analysis.tokens[verb].lemma
    for tail in _tails(analysis, verb):
        if f"{lemma}_{tail}" in stages:
            return stages[f"{lemma}_{tail}"]
    return stages.get(lemma)


def _tails(analysis: Analysis, verb: int) -> Iterator[str]:
    for child in analysis.dependents(verb, "prt", "prep", "dobj"):
        word = analysis.tokens[child].lemma
        yield word
        for thing in analysis.dependents(child, "pobj"):
            yield f"{word}_{analysis.tokens[thing].lemma}"


def _is_bond(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].text.casefold() in instrument_table().bonds


def _fighting_in_spite(analysis: Analysis, head: int) -> int | None:
    """ "shelled the town despite the truce": violence in spite of an instrument breaches it."""
    token = analysis.tokens[head]
    preposition = analysis.tokens[token.head]
    if token.deprel != "pobj" or preposition.lemma not in _IN_SPITE:
        return None
    verb = preposition.head
    words = [verb, *analysis.dependents(verb, "dobj", "nsubj")]
    return verb if any(_is_violent(analysis, i) for i in words) else None


def _is_violent(analysis: Analysis, i: int) -> bool:
    table, lemma = event_table(), analysis.tokens[i].lemma
    return table.verb_tells(lemma, VIOLENT) or table.noun_tells(lemma, VIOLENT)
