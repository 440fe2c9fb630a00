"""Who receives whom: a guest that is welcomed somewhere visits there."""

from dataclasses import replace

from communique.codebook.events import event_table
from communique.finding.casting import Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.dependents import objects_of_prepositions
from communique.finding.participants import codes_of
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_WHERE = frozenset({"to", "at", "in"})
_OFFICIALS = frozenset({"GOV", "LEG", "MIL"})


def received(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting | None:
    """ "Ghana's president [welcomed] Togo's to Accra": the guest's visit; not "welcomed his decision"."""
    verb = casting.trigger.token
    if casting.event != "SUPPORT" or trigger_lemma(analysis, casting) != "welcome":
        return None
    if casting.trigger.form != "verb" or not _are_guests(analysis, grounding, casting):
        return None
    heads = (verb, *clause_of(analysis, verb).objects)
    places = (i for head in heads for i in objects_of_prepositions(analysis, head, _WHERE))
    if not any(_is_somewhere(analysis, grounding, i) for i in places):
        return None
    return replace(
        casting,
        event="CONSULT",
        mode="visit",
        actors=casting.recipients,
        recipients=casting.actors,
    )


def _are_guests(analysis: Analysis, grounding: Grounding, casting: Casting) -> bool:
    """Whether those who are welcomed are named themselves, in office, and of another state."""
    guests = clause_of(analysis, casting.trigger.token).objects
    named = [actor for i in guests for actor in grounding.actors_at(i)]
    is_foreign = codes_of(casting.recipients).isdisjoint(codes_of(casting.actors))
    return bool(named and casting.actors) and is_foreign and all(map(_is_official, named))


def _is_official(actor: Actor) -> bool:
    return actor.kind != "state" and actor.sector in _OFFICIALS


def _is_somewhere(analysis: Analysis, grounding: Grounding, i: int) -> bool:
    return i in grounding.place_by_token or analysis.tokens[i].lemma in event_table().sights
