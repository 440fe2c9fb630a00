"""On what a promise or threat is made to depend, and whom that names: "unless [Togo] yields", "after [Togo] had sold them arms"."""

from dataclasses import replace

from communique.finding.casting import Casting, words_of
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.held_out import threatened
from communique.finding.lands import states_below
from communique.finding.participants import Party, besides, codes_of, known, parties_at
from communique.finding.reached import parties_below
from communique.finding.verb_groups import is_willed
from communique.model.analysis import Analysis
from communique.model.world import Grounding

# Stands that somebody else's deed would change.
_CONDITIONAL = frozenset({"THREATEN", "REJECT", "CONCEDE"})
_CONDITIONS = frozenset({"if", "unless", "until", "till"})
_FROM = frozenset({"from"})
_AFTER = frozenset({"after", "when"})
_YIELDING = frozenset({"CONCEDE", "RETREAT"})


def under_condition(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """A threat with whom its condition names where nobody else is: "would impose sanctions unless [Togo] yields".

    Who says that he would withdraw threatens whoever should act, not those whom he would leave; nor a body of states
    that should take his place.
    """
    threat = replace(casting, event="THREATEN")
    found = known(set_conditions(analysis, grounding, threat))
    others = besides(found, casting.actors)
    if casting.event not in _YIELDING:
        return replace(casting, recipients=others or casting.recipients)
    meant = tuple(party for party in others if party.actors[0].kind != "body")
    return replace(casting, recipients=meant)


def set_conditions(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "will not lift it until [Togo] yields", "threatened to leave if [Togo] stayed" """
    if casting.event not in _CONDITIONAL:
        return ()
    told = words_of(casting)
    deeds = (
        *told,
        *(i for deed in told for i in analysis.dependents(deed, "xcomp", "ccomp", "acl")),
    )
    conditions = [
        clause
        for deed in dict.fromkeys(deeds)
        for clause in analysis.dependents(deed, "advcl")
        if _is_condition(analysis, clause)
    ]
    heads = [i for clause in conditions for i in clause_of(analysis, clause).subjects]
    # "if rockets were fired from [Togo]": nobody else is told of
    sources = (i for c in conditions for i in objects_of_prepositions(analysis, c, _FROM))
    return (
        parties_at(analysis, grounding, heads)
        or parties_below(analysis, grounding, heads)
        or states_below(analysis, grounding, sources)
    )


def _is_condition(analysis: Analysis, clause: int) -> bool:
    """ "unless they leave", "should they leave" """
    marks = lemmas_of(analysis, clause, "mark", "advmod")
    subjects = analysis.dependents(clause, "nsubj", "nsubjpass")
    helping = analysis.dependents(clause, "aux")
    is_inverted = bool(subjects) and any(
        analysis.tokens[i].lemma == "should" and i < subjects[0] for i in helping
    )
    return bool(marks & _CONDITIONS) or is_inverted


def who_would_meet_with_it(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """ "vowed that [Togo] would be met with fire" """
    told = casting.event == "THREATEN" and analysis.dependents(casting.trigger.token, "ccomp")
    clauses = (clause_of(analysis, verb) for verb in told or () if is_willed(analysis, verb))
    return tuple(p for clause in clauses for p in threatened(analysis, grounding, clause))


def threatened_after(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """ "threatened countermeasures after [Togo] had sold them arms": whose deed the threat answers."""
    if casting.event != "THREATEN":
        return ()
    deeds = (
        clause
        for verb in words_of(casting)
        for clause in analysis.dependents(verb, "advcl")
        if _AFTER & lemmas_of(analysis, clause, "mark", "advmod")
    )
    heads = (i for deed in deeds for i in clause_of(analysis, deed).subjects)
    found = parties_at(analysis, grounding, heads)
    own = codes_of(casting.actors)
    return tuple(p for p in found if not own & {actor.code for actor in p.actors})
