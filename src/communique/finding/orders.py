"""Orders and decisions of those in power.

A court that orders an arrest coerces, one that orders a release yields; states that agree to punish another do it.
"""

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.by_parties import deed_by_parties
from communique.finding.casting import Casting, trigger_lemma
from communique.finding.participants import Party, actors_of, codes_of, known
from communique.finding.roles import cast
from communique.finding.triggers import Trigger, noun_trigger, trigger_at
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_MEASURES = frozenset({"SANCTION"})
_IN_POWER = frozenset({"GOV", "JUD", "COP", "LEG", "MIL"})
_BY_ORDER = frozenset({"COERCE", "SANCTION", "RETREAT", "ASSAULT", "COOPERATE"})
_OF_MANY_STATES = frozenset({"IGO", "UNO", "EUR"})
_PARTICIPLES = frozenset({"VBN", "VBD"})


def ordered(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting | None:
    """What is done by ordering it ("the court [ordered] his arrest", "[ordered] strikes on Chad").

    A release or withdrawal is then declared, not carried out: the codebook's CONCEDE.
    """
    is_order = trigger_lemma(analysis, casting) in manner_words().ordering
    if casting.event != "REQUEST" or not is_order or not _are_in_power(casting.actors):
        return None
    for deed in _deeds(analysis, grounding, casting.trigger.token):
        if deed.event in _BY_ORDER and _is_own(deed, casting):
            event = event_table().future_is.get(deed.event, deed.event)
            return replace(
                casting,
                event=event,
                mode=deed.mode if event == deed.event else None,
                recipients=_others(deed, casting) or _others(casting, casting),
            )
    return None


def decided(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting | None:
    """What is done to somebody else by agreeing on it: "ministers [agreed] to ban Chadian oil", "on sanctions"."""
    is_decision = trigger_lemma(analysis, casting) in manner_words().deciding
    if casting.event != "AGREE" or not is_decision or not _are_rulers(casting.actors):
        return None
    for deed in _agreed_on(analysis, grounding, casting.trigger):
        event, mode = deed_by_parties(analysis, deed, actors_of(deed.actors))
        own = codes_of(casting.actors)
        others = tuple(p for p in deed.recipients if codes_of((p,)).isdisjoint(own))
        if event == "SANCTION" and known(others):
            return replace(casting, event=event, mode=mode, recipients=others)
    if casting.recipients and any(
        event_table().noun_tells(analysis.tokens[i].lemma, _MEASURES)
        for i in _matters(analysis, casting.trigger)
    ):
        return replace(casting, event="SANCTION", mode=None)
    return None


def _agreed_on(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Iterator[Casting]:
    """The deeds that are agreed on: "to [ban] it and [freeze] it"."""
    for first in analysis.dependents(trigger.token, "xcomp"):
        for verb in analysis.conjuncts(first):
            candidate = None if analysis.dependents(verb, "neg") else trigger_at(analysis, verb)
            deed = cast(analysis, grounding, candidate) if candidate else None
            if deed is not None:
                yield deed


def _matters(analysis: Analysis, trigger: Trigger) -> tuple[int, ...]:
    """What is agreed on: "new [sanctions]", "on [sanctions]"."""
    led = () if trigger.particle is None else analysis.dependents(trigger.particle, "pobj")
    return (*analysis.dependents(trigger.token, "dobj"), *led)


def _deeds(analysis: Analysis, grounding: Grounding, verb: int) -> Iterator[Casting]:
    """The deeds that are ordered as such; "ordered the police to arrest him" asks it of the police."""
    nouns = (noun_trigger(analysis, i) for i in analysis.dependents(verb, "dobj"))
    verbs = (
        trigger_at(analysis, i)
        for i in analysis.dependents(verb, "xcomp", "ccomp")
        if analysis.tokens[i].tag in _PARTICIPLES
    )
    for trigger in (*nouns, *verbs):
        deed = cast(analysis, grounding, trigger) if trigger else None
        if deed is not None:
            yield deed


def _are_rulers(parties: tuple[Party, ...]) -> bool:
    """States, governments and bodies of states; their members by what they speak for."""
    actors = actors_of(parties)
    return bool(actors) and all(
        actor.kind == "state" or actor.sector in _IN_POWER or actor.code in _OF_MANY_STATES
        for actor in actors
    )


def _are_in_power(parties: tuple[Party, ...]) -> bool:
    """States and their organs; what a court of several states orders is asked of them."""
    actors = actors_of(parties)
    return bool(actors) and all(_is_in_power(actor) for actor in actors)


def _is_in_power(actor: Actor) -> bool:
    is_organ = actor.kind == "state" or actor.sector in _IN_POWER
    return is_organ and actor.code not in _OF_MANY_STATES


def _is_own(deed: Casting, order: Casting) -> bool:
    """Troops that are ordered home are one's own; another state's are told to leave."""
    if deed.mode != "withdraw":
        return True
    own = codes_of(order.actors)
    return codes_of(deed.actors) <= own


def _others(deed: Casting, order: Casting) -> tuple[Party, ...]:
    """Whom the deed is done to, but for who orders it and his own troops."""
    own = codes_of(order.actors)
    is_withdrawal = deed.mode == "withdraw" or deed.event == "REQUEST"
    return tuple(
        party
        for party in deed.recipients
        if not is_withdrawal
        or any(actor.code not in own or actor.sector != "MIL" for actor in party.actors)
    )
