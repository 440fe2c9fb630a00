"""Harm that no frame tells of, where somebody holds it out: "vowed to [hunt down] rebels", "to [step up] raids"."""

from collections.abc import Iterable

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.addressees import behind, is_hostile
from communique.finding.casting import VIOLENT
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.participants import Party
from communique.finding.reached import parties_below
from communique.finding.triggers import noun_trigger
from communique.finding.verb_groups import infinitives_of, with_particle
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_ARMED = frozenset({"MIL", "REB", "PRM", "UAF", "SPY", "CRM"})
_TO = frozenset({"to"})


def deeds_held_out(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """What a threat's infinitive tells: "vowed to [fight] them", "vowed to keep [fighting] them"."""
    return through_phases(analysis, infinitives_of(analysis, verb))


def through_phases(analysis: Analysis, verbs: Iterable[int]) -> tuple[int, ...]:
    """The deeds behind words that only say they go on: "pledged to continue [helping] them"."""
    return tuple(deed for verb in verbs for deed in _going_on(analysis, verb) or (verb,))


def _going_on(analysis: Analysis, verb: int) -> tuple[int, ...]:
    is_phase = with_particle(analysis, verb) in manner_words().going_on
    return analysis.dependents(verb, "xcomp") if is_phase else ()


def is_harm(analysis: Analysis, grounding: Grounding, deed: int) -> bool:
    """Whether a deed hurts somebody: who bears arms is defeated, a raid answered, an attack launched."""
    words = manner_words()
    lemma, objects = _lemma(analysis, deed), clause_of(analysis, deed).objects
    if lemma in words.answering:
        answered = objects_of_prepositions(analysis, deed, _TO)
        return any(is_hostile(analysis, i) for i in answered)
    if lemma in words.defeating | words.hunting:
        parties = parties_below(analysis, grounding, objects)
        return any(_is_adversary(actor) for party in parties for actor in party.actors)
    return lemma in event_table().carrying and any(_is_attack(analysis, i) for i in objects)


def _is_attack(analysis: Analysis, noun: int) -> bool:
    """ "vowed to step up [attacks]"; a search or a trial hurts nobody by itself."""
    trigger = noun_trigger(analysis, noun)
    return trigger is not None and trigger.frames[0].event in VIOLENT


def _lemma(analysis: Analysis, deed: int) -> str:
    """The verb with its particle, which parsers may take for an adverb ("push [back]")."""
    lemma, words = with_particle(analysis, deed), manner_words()
    joined = (f"{lemma}_{tail}" for tail in lemmas_of(analysis, deed, "advmod"))
    return next((i for i in joined if i in words.hunting), lemma)


def _is_adversary(actor: Actor) -> bool:
    """A state or who bears arms: a rival is defeated at the polls, an illness by doctors."""
    return actor.kind == "state" or actor.code == "IMG" or actor.sector in _ARMED


def harmed_by(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """Whom such a deed hurts: who is hunted, whose raid is answered."""
    if _lemma(analysis, deed) in manner_words().answering:
        answered = objects_of_prepositions(analysis, deed, _TO)
        return behind(analysis, grounding, answered)
    return parties_below(analysis, grounding, clause_of(analysis, deed).objects)
