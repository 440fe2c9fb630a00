"""Protests told by the force that meets them: "fired on [protesters]", "clashed with [strikers]"."""

from collections.abc import Iterator

from communique.codebook.events import event_table
from communique.finding.casting import Casting
from communique.finding.clauses import Clause, clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.participants import Party, known, party_at
from communique.finding.triggers import Trigger
from communique.finding.verb_groups import with_particle
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_PROTEST = "PROTEST"
_FORCE = frozenset({"ASSAULT", "COERCE"})
_AT = frozenset({"at", "on", "into", "against", "with", "upon"})


def quelled_protest(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """The protest that a noun tells of where force is used on it: nobody quells what does not take place."""
    frame = next((frame for frame in trigger.frames if frame.event == _PROTEST), None)
    if frame is None:
        return None
    for verb in _verbs_above(analysis, trigger.token):
        clause = clause_of(analysis, verb)
        if not _is_force_on(analysis, clause, trigger.token):
            continue
        crowd = _crowd(analysis, grounding, trigger.token)
        if crowd:
            return Casting(
                trigger=trigger,
                anchor=verb,
                event=_PROTEST,
                mode=frame.mode,
                actors=crowd,
                recipients=(),
                objects=(trigger.token,),
                is_met=True,
            )
    return None


def _verbs_above(analysis: Analysis, noun: int) -> Iterator[int]:
    """The nearest verb over a noun: "fired tear gas at a crowd of [protesters]"."""
    verb = next((i for i in analysis.ancestors(noun) if analysis.tokens[i].upos == "VERB"), None)
    if verb is not None:
        yield verb


def _is_force_on(analysis: Analysis, clause: Clause, noun: int) -> bool:
    """ "[dispersed] protesters", "[fired] at a rally", "[clashed] with demonstrators" """
    if not event_table().verb_tells(with_particle(analysis, clause.verb), _FORCE):
        return False
    heads = (clause.verb, *clause.objects)
    aims = (i for head in heads for i in objects_of_prepositions(analysis, head, _AT))
    hit = (*clause.objects, *aims)
    counted = (
        i
        for thing in hit
        if analysis.tokens[thing].lemma in event_table().quantities
        for i in objects_of_prepositions(analysis, thing, frozenset({"of"}))
    )
    return noun in (*hit, *counted)


def _crowd(analysis: Analysis, grounding: Grounding, noun: int) -> tuple[Party, ...]:
    """The people that the noun is; of "dispersed a rally" nobody is told who had come."""
    party = party_at(analysis, grounding, noun) if _are_people(analysis, noun) else None
    return known((party,)) if party else ()


def _are_people(analysis: Analysis, noun: int) -> bool:
    """ "protesters", "striking miners", not "a protest" """
    return not event_table().noun_tells(analysis.tokens[noun].lemma, {_PROTEST}) or (
        analysis.tokens[noun].lemma in event_table().rising
    )
