"""Phrases that stand for others: "[the premier]'s office", "three men: [a Malian], [a Chadian] and [a Libyan]"."""

from communique.codebook.coreference import pointing_words
from communique.codebook.role_marks import role_marks
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_IN_OFFICE = frozenset({"GOV", "LEG", "JUD", "MIL", "COP"})


def holders_of_office(analysis: Analysis, grounding: Grounding, head: int) -> tuple[int, ...]:
    """ "[the president]'s office refused", "the office of [Ruto] said": who is meant."""
    if analysis.tokens[head].lemma not in role_marks().entourage:
        return ()
    of = (i for i in analysis.dependents(head, "prep") if analysis.tokens[i].lemma == "of")
    things = (thing for prep in of for thing in analysis.dependents(prep, "pobj"))
    return tuple(
        i for i in (*analysis.dependents(head, "poss"), *things) if _is_official(grounding, i)
    )


def _is_official(grounding: Grounding, head: int) -> bool:
    actors = grounding.actors_at(head)
    return bool(actors) and all(a.kind == "person" or a.sector in _IN_OFFICE for a in actors)


def apposed(analysis: Analysis, grounding: Grounding, head: int) -> tuple[int, ...]:
    """ "Its main ally, [Russia], left": who a state's ally or neighbour is, where its name stands beside it."""
    if (
        grounding.actors_at(head)
        or analysis.tokens[head].lemma not in pointing_words().state_members
    ):
        return ()
    named = (i for i in analysis.dependents(head, "appos") if grounding.actors_at(i))
    return tuple(i for i in named if grounding.actors_at(i)[0].kind == "state")


def listed(analysis: Analysis, grounding: Grounding, head: int) -> tuple[int, ...]:
    """ "Three foreigners, [a Russian] and [an Uzbek]": the members of a plural that names no country itself."""
    if analysis.tokens[head].tag not in {"NNS", "NNPS"}:
        return ()
    own = grounding.actors_at(head)
    if any(actor.code or actor.identifier_id for actor in own):
        return ()
    apposed = analysis.dependents(head, "appos")
    members = tuple(i for first in apposed for i in analysis.conjuncts(first))
    codes = {actor.code for i in members for actor in grounding.actors_at(i)}
    is_list = len(codes) > 1 and None not in codes and all(map(grounding.actors_at, members))
    return members if is_list else ()
