"""Whom a verb's deed is done to or meant for: by its object, particle, complement, place or journey."""

from collections.abc import Iterator

from communique.codebook.events import Frame, event_table
from communique.codebook.instruments import instrument_table
from communique.codebook.manners import manner_words
from communique.codebook.prepositions import prepositions
from communique.finding.addressees import (
    agreed_with,
    aimed_at,
    allowed,
    asked,
    asked_for,
    behind,
    charged,
    is_hostile,
)
from communique.finding.casting import VIOLENT
from communique.finding.clauses import Clause, clause_of
from communique.finding.conditions import mode_by_content
from communique.finding.dependents import (
    is_bidding,
    lemmas_of,
    objects_of_prepositions,
    with_conjuncts,
)
from communique.finding.lands import is_land, is_part_of_land, states_below
from communique.finding.owners import is_pronominal
from communique.finding.participants import Party, codes_of, known, parties_at
from communique.finding.reached import parties_below
from communique.finding.triggers import Trigger
from communique.finding.verb_groups import is_infinitive, with_particle
from communique.finding.victims import DONE_TO_PEOPLE, is_person_only, struck
from communique.model.analysis import Analysis
from communique.model.world import Grounding

# Deeds that are done to a state where they are done to its places.
_AT_PLACES = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT", "SANCTION", "CONCEDE", "MOBILIZE"})
_LINKS = {
    "ACCUSE": behind,
    "PROTEST": behind,
    "SUPPORT": behind,
    "REJECT": behind,
    "AGREE": agreed_with,
    "REQUEST": asked_for,
    "SANCTION": aimed_at,
    "CONCEDE": aimed_at,
}
_INCLUDING = frozenset({"include", "including"})
_ACCORDS = frozenset({"CONSULT", "COOPERATE", "SUPPORT"})


def done_to(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """Whom the verb with its object, its place or its complement names as the one it is done to."""
    hit = _undergoing(analysis, grounding, trigger, frame, clause)
    if frame.event in VIOLENT:
        hit = (*hit, *known(parties_at(analysis, grounding, _named_among(analysis, clause))))
    return (
        (hit and (*hit, *_land_of(analysis, grounding, frame.event, clause, hit)))
        or struck(analysis, grounding, frame, clause)
        or _hosts_of_journey(analysis, grounding, frame.event, clause)
        or _whose_place(analysis, grounding, frame.event, clause)
        or asked(analysis, grounding, frame.event, clause.verb)
        or allowed(analysis, grounding, frame.event, (clause.verb, *clause.objects))
        or charged(analysis, grounding, frame.event, clause.verb)
    )


def _named_among(analysis: Analysis, clause: Clause) -> tuple[int, ...]:
    """ "killed nine people including [a Chadian nurse]": who some of those hit were."""
    return tuple(
        i for thing in clause.objects for i in objects_of_prepositions(analysis, thing, _INCLUDING)
    )


def _land_of(
    analysis: Analysis,
    grounding: Grounding,
    event: str,
    clause: Clause,
    hit: tuple[Party, ...],
) -> tuple[Party, ...]:
    """ "bombed Kurdish bases in [Iraq]": whose land was hit, where those who hold it are of no known state."""
    if event not in VIOLENT or codes_of(hit) - {None}:
        return ()
    is_land = any(is_part_of_land(analysis, i) for i in clause.objects)
    return _whose_place(analysis, grounding, event, clause) if is_land else ()


def _undergoing(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """The object, else what the verb's particle leads to ("called on [Mali]")."""
    # What partners share or sign ("a deal on Kashmir") is their matter, not a recipient.
    if frame.actor_to and frame.event in _ACCORDS:
        return parties_at(analysis, grounding, clause.objects)
    link = _LINKS.get(frame.event, parties_below)
    found = link(analysis, grounding, _without_ways(analysis, grounding, frame, clause))
    if found and frame.event == "REQUEST":
        return (*found, *known(parties_at(analysis, grounding, _told_next(analysis, clause))))
    if found or trigger.particle is None:
        return found
    below = with_conjuncts(analysis, analysis.dependents(trigger.particle, "pobj", "pcomp"))
    found = link(analysis, grounding, below)
    is_meeting = mode_by_content(analysis, frame.event, clause.verb) == "meet"
    if found or frame.event != "REQUEST" or is_meeting:
        return found
    # "called for calm in [Lebanon]"; where talks should be held is only their place
    places = objects_of_prepositions(analysis, clause.verb, prepositions().places)
    after = (i for i in places if i > trigger.particle)
    return states_below(analysis, grounding, (*below, *after))


def _told_next(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """ "told Togo to free the pilots and [Mali] to pay for them": parsers hang the second on the pilots."""
    for deed in analysis.dependents(clause.verb, "xcomp", "ccomp"):
        things = (i for i in analysis.subtree(deed) if analysis.tokens[i].deprel == "conj")
        for second in (i for i in things if analysis.tokens[i].upos in {"NOUN", "PROPN"}):
            behind = analysis.subtree(second)
            own = [i for i in behind if i <= second]
            is_linked = analysis.tokens[own[0] - 1].lemma == "and"
            if is_linked and [t.tag for t in analysis.tokens[second + 1 : second + 3]] == [
                "TO",
                "VB",
            ]:
                yield second


def _without_ways(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause
) -> Iterator[int]:
    """What is done to somebody: a blocked [road] to Togo leads there, a jailed [man] may have spied for Togo."""
    for thing in clause.objects:
        is_way = frame.event == "PROTEST" and analysis.tokens[thing].lemma in event_table().ways
        is_nameless = frame.mode in DONE_TO_PEOPLE and is_person_only(analysis, grounding, thing)
        if not (is_way or is_nameless):
            yield thing


def hosts(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "flew to [Rwanda]", "arrived in [Kigali]": a town that is taken for somebody unknown is its state."""
    led = objects_of_prepositions(analysis, clause.verb, prepositions().destinations)
    # "landed at Mali's request"
    heads = (*clause.objects, *(i for i in led if not is_bidding(analysis, i)))
    hosts = parties_at(analysis, grounding, heads)
    is_known = any(actor.code for host in hosts for actor in host.actors)
    return hosts if is_known else states_below(analysis, grounding, heads) or hosts


def _whose_place(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """The state whose land or town it is done to or in ("shelled villages in [the Donbas]")."""
    if event not in _AT_PLACES:
        return ()
    land = [
        i for i in clause.objects if is_land(analysis, grounding, i) or is_part_of_land(analysis, i)
    ]
    found = states_below(analysis, grounding, land)
    if found or event not in VIOLENT:
        return found
    places = objects_of_prepositions(analysis, clause.verb, prepositions().places)
    return states_below(analysis, grounding, (*clause.objects, *places))


def _hosts_of_journey(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """ "called off a trip to [Lisbon]": whom the journey would have led to."""
    if event != "REJECT":
        return ()
    journeys = (
        i for i in clause.objects if event_table().noun_tells(analysis.tokens[i].lemma, {"CONSULT"})
    )
    to = [
        i for trip in journeys for i in objects_of_prepositions(analysis, trip, frozenset({"to"}))
    ]
    return parties_at(analysis, grounding, to) or states_below(analysis, grounding, to)


def meant_for(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "reached a deal to exempt [Peru]", "signed a pact to arm [Chad]": whom an accord is to serve."""
    found: list[Party] = []
    for thing in clause.objects:
        if analysis.tokens[thing].lemma not in instrument_table().serving:
            continue
        for deed in analysis.dependents(thing, "acl", "relcl"):
            if is_infinitive(analysis, deed):
                found.extend(benefiting(analysis, grounding, deed))
    return tuple(found)


def waited_for(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "will not lift the blockade until [Togo] pays": who is to act first is refused."""
    is_willed = lemmas_of(analysis, clause.verb, "aux") & manner_words().willed
    if not is_willed or not analysis.dependents(clause.verb, "neg"):
        return ()
    if not parties_at(analysis, grounding, clause.subjects):
        return ()
    return parties_at(
        analysis,
        grounding,
        (
            subject
            for condition in analysis.dependents(clause.verb, "advcl")
            if lemmas_of(analysis, condition, "mark") & manner_words().awaiting
            for subject in clause_of(analysis, condition).subjects
        ),
    )


def helped(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """ "gave 10 million euros to promote farming in [Togo]", "sent food to towns hit by floods in [Laos]" """
    is_sum = any(analysis.tokens[i].lemma in event_table().quantities for i in clause.objects)
    if event != "AID" and not (event == "AGREE" and is_sum):
        return ()
    heads = (clause.verb, *clause.objects)
    links = ("advcl", "acl", "prep", "xcomp")
    served = (i for head in heads for i in analysis.dependents(head, *links))
    below = (
        i
        for purpose in served
        if purpose > clause.verb and _is_what_for(analysis, purpose)
        for i in analysis.subtree(purpose)
    )
    return states_below(analysis, grounding, (i for i in below if i in grounding.place_by_token))


def _is_what_for(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].lemma in prepositions().serving or is_infinitive(analysis, i)


def wronged(
    analysis: Analysis, grounding: Grounding, event: str, heads: tuple[int, ...]
) -> tuple[Party, ...]:
    """ "voiced regret for a raid that killed [six Malians]", "... for raids in [Mali]": whom the deed has hit."""
    deeds = [i for i in heads if event == "CONCEDE" and is_hostile(analysis, i)]
    told = (i for deed in deeds for i in analysis.dependents(deed, "relcl", "acl"))
    harming = (i for i in told if event_table().verb_tells(analysis.tokens[i].lemma, VIOLENT))
    hit = (i for verb in harming for i in clause_of(analysis, verb).objects)
    places = (i for d in deeds for i in objects_of_prepositions(analysis, d, prepositions().places))
    return known(parties_at(analysis, grounding, hit)) or states_below(analysis, grounding, places)


def benefiting(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """Whom a deed of no category is for: who is given something, else by its prepositions and objects.

    Its object that is its doer's, or that the deed itself calls into being, is nobody beside the doer; who is given
    up is nobody whom it is for.
    """
    if given := analysis.dependents(deed, "dative"):
        return known(parties_below(analysis, grounding, given))
    objects = [i for i in clause_of(analysis, deed).objects if not is_pronominal(analysis, i)]
    named = [
        thing
        for head in (deed, *objects)
        for thing in objects_of_prepositions(analysis, head, prepositions().towards)
    ]
    if found := known(parties_below(analysis, grounding, named)):
        return found
    is_founding = analysis.tokens[deed].lemma in event_table().founding
    is_given_up = with_particle(analysis, deed) in manner_words().giving_up
    about = () if is_founding or is_given_up else (*objects, *_subjects_told_of(analysis, deed))
    found = known(parties_below(analysis, grounding, about))
    return tuple(party for party in found if not _are_troops_of_nobody(party))


def _are_troops_of_nobody(party: Party) -> bool:
    """ "agreed to provide [troops]": whoever promises forces of no country means its own."""
    return all(actor.sector == "MIL" and not actor.code for actor in party.actors)


def _subjects_told_of(analysis: Analysis, deed: int) -> Iterator[int]:
    """ "refused to say whether [Chad] had kept the truce" """
    for clause in analysis.dependents(deed, "ccomp"):
        yield from clause_of(analysis, clause).subjects
