"""What a speaker says should be done is a request ("the fighting must stop", the envoy said).

PLOVER codes appeals as REQUEST whatever their wording; who is to act is the recipient.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.casting import VIOLENT, Casting
from communique.finding.clauses import Clause, clause_of
from communique.finding.conditions import mode_by_content
from communique.finding.dependents import lemmas_of
from communique.finding.participants import Party, parties_at
from communique.finding.triggers import Trigger, noun_trigger
from communique.finding.verb_groups import with_particle
from communique.finding.voices import innermost_statement
from communique.model.analysis import Analysis
from communique.model.findings import StatementMention
from communique.model.ids import FindingId
from communique.model.text import Span
from communique.model.world import Actor, Grounding

# "a vote on whether it should leave": a question is no demand
_CONDITIONS = frozenset({"whether", "if"})
DEONTIC = frozenset({"should", "must"})
_LAWFUL = frozenset({"SANCTION", "COERCE"})  # "must be expelled" may be asked of a body
# Those who explain the world or speak for a firm tell what must be, and demand nothing of a state.
_BYSTANDERS = frozenset({"UNK", "BUS", "EDU", "JRN"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Appeal:
    """A request read from "should" or "must"; `voiced_by` tells of the saying, not of the appeal."""

    casting: Casting
    voiced_by: FindingId | None


def find_appeals(
    analysis: Analysis, grounding: Grounding, statements: tuple[StatementMention, ...]
) -> dict[int, Appeal]:
    """Appeals by the verb of what should be done."""
    appeals = _iter_appeals(analysis, grounding, statements)
    return {appeal.casting.anchor: appeal for appeal in appeals}


def _is_somebody(analysis: Analysis, speaker: Actor, source: Span) -> bool:
    """Documents, policies, experts and unknown people say what should be, and appeal to nobody."""
    words = analysis.tokens_in(source)
    head = next((i for i in words if analysis.tokens[i].head not in words), None)
    if speaker.kind == "document" or (head is not None and noun_trigger(analysis, head)):
        return False
    return speaker.sector not in _BYSTANDERS and bool(speaker.code or speaker.sector)


def _is_reproach(analysis: Analysis, verb: int) -> bool:
    """ "should have left", "I must go": what is past or one's own is asked of nobody."""
    helping = lemmas_of(analysis, verb, "aux")
    subjects = analysis.dependents(verb, "nsubj", "nsubjpass")
    return "have" in helping or any(analysis.tokens[i].text == "I" for i in subjects)


def _is_wanted(analysis: Analysis, grounding: Grounding, verb: int) -> bool:
    """Whether somebody is to act: "the plan should help" is a guess, "the plan should be dropped" a wish."""
    clause = clause_of(analysis, verb)
    is_deed = any(noun_trigger(analysis, i) for i in clause.subjects)
    if clause.passive or is_deed or analysis.dependents(verb, "expl"):
        return True
    return bool(parties_at(analysis, grounding, clause.subjects))


def _is_threat(analysis: Analysis, clause: Clause) -> bool:
    """ "the rebels must be crushed": who is to be fought is asked for nothing."""
    lemma, table = with_particle(analysis, clause.verb), event_table()
    is_fight = table.verb_tells(lemma, VIOLENT) and not table.verb_tells(lemma, _LAWFUL)
    is_fight = is_fight or lemma in manner_words().defeating
    return clause.passive and is_fight and not clause.subjects


def _is_agreed(analysis: Analysis, said: StatementMention) -> bool:
    """ "agreed that the dispute should be settled" is an accord, not an appeal."""
    cue = analysis.tokens_in(said.citation.trigger)
    return any(event_table().verb_tells(analysis.tokens[i].lemma, {"AGREE"}) for i in cue)


def _is_left_unsaid(analysis: Analysis, said: StatementMention) -> bool:
    """ "refused to say that it should be lifted" """
    cue = (analysis.tokens[i] for i in analysis.tokens_in(said.citation.trigger))
    governors = [analysis.tokens[token.head].lemma for token in cue if token.deprel == "xcomp"]
    return any(event_table().verb_tells(lemma, {"REJECT"}) for lemma in governors)


def _concerned(analysis: Analysis, clause: Clause) -> tuple[int, ...]:
    """ "[Togo] must be expelled": who is to do it is open, whom it concerns is not, but for buildings."""
    sights = event_table().sights
    return tuple(i for i in clause.objects if analysis.tokens[i].lemma not in sights)


def _iter_appeals(
    analysis: Analysis, grounding: Grounding, statements: tuple[StatementMention, ...]
) -> Iterator[Appeal]:
    for token in analysis.tokens:
        if token.text.casefold() not in DEONTIC or token.deprel != "aux":
            continue
        said = innermost_statement(statements, token.span)
        if said is None or said.speaker is None or said.source is None:
            continue
        if said.type != "statement" or not _is_somebody(analysis, said.speaker, said.source):
            continue
        verb = token.head
        is_guess = token.lemma == "should" and not _is_wanted(analysis, grounding, verb)
        if is_guess or _is_agreed(analysis, said) or _is_reproach(analysis, verb):
            continue
        if _is_left_unsaid(analysis, said):
            continue
        if _CONDITIONS & lemmas_of(analysis, verb, "mark"):
            continue
        clause = clause_of(analysis, verb)
        if _is_threat(analysis, clause):
            continue
        casting = Casting(
            trigger=Trigger(token=verb, form="predicate", frames=(), category="REQUEST"),
            anchor=verb,
            event="REQUEST",
            mode=mode_by_content(analysis, "REQUEST", verb),
            actors=(Party((said.speaker,), said.source),),
            recipients=parties_at(
                analysis, grounding, clause.subjects or _concerned(analysis, clause)
            ),
            objects=(),
        )
        yield Appeal(casting=casting, voiced_by=said.voiced_by)
