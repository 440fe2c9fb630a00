"""Whom a verb's deed is done to, meant for, asked of or charged with, where its own object does not say it."""

from collections.abc import Iterable, Iterator

from communique.codebook.events import event_table
from communique.finding.casting import PLACES, VIOLENT
from communique.finding.clauses import Clause, clause_of
from communique.finding.misparsed import is_infinitive
from communique.finding.participants import (
    Party,
    is_part_of_land,
    is_pronominal,
    known,
    objects_of_prepositions,
    owners,
    parties_at,
    parties_below,
    party_at,
    states_below,
)
from communique.finding.triggers import for_clauses, noun_trigger
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_DESTINATIONS = frozenset({"in", "to", "at", "into"})
_HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "MOBILIZE", "PROTEST", "ACCUSE", "THREATEN"})
# Deeds that are done to a state where they are done to its places.
_AT_PLACES = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT", "SANCTION", "CONCEDE", "MOBILIZE"})
_TOWARDS = frozenset({"to", "for", "with", "against", "on", "from"})
_SERVING = frozenset({"to", "for", "in", "into", "at"})
_UPON = frozenset({"on", "upon"})
_WITHIN = frozenset({"as", "under", "in"})
_ACCORDS = frozenset({"agreement", "accord", "deal", "pact", "treaty"})
# What is called into being is nobody that a promise could be meant for.
_FOUNDING = frozenset({"form", "create", "establish", "found", "launch", "set", "build"})


def negotiated_with(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """ "agreed to cut tariffs as part of a deal with [Iceland]": whom the wider deal is made with."""
    verbs = (verb, *analysis.dependents(verb, "xcomp"))
    parts = (i for head in verbs for i in objects_of_prepositions(analysis, head, _WITHIN))
    wider = (
        deal
        for part in parts
        for deal in (part, *objects_of_prepositions(analysis, part, frozenset({"of"})))
    )
    named = (
        i
        for deal in wider
        for head in analysis.subtree(deal)
        for i in objects_of_prepositions(analysis, head, frozenset({"with"}))
    )
    return parties_at(analysis, grounding, named)


def hosts(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "flew to [Rwanda]", "arrived in [Kigali]": a town that is taken for somebody unknown is its state."""
    heads = (*clause.objects, *objects_of_prepositions(analysis, clause.verb, _DESTINATIONS))
    hosts = parties_at(analysis, grounding, heads)
    is_known = any(actor.code for host in hosts for actor in host.actors)
    return hosts if is_known else states_below(analysis, grounding, heads) or hosts


def whose_place(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """The state whose land or town it is done to or in ("shelled villages in [the Donbas]")."""
    if event not in _AT_PLACES:
        return ()
    land = [
        i for i in clause.objects if i in grounding.place_by_token or is_part_of_land(analysis, i)
    ]
    found = states_below(analysis, grounding, land)
    if found or event not in VIOLENT:
        return found
    places = objects_of_prepositions(analysis, clause.verb, PLACES)
    return states_below(analysis, grounding, (*clause.objects, *places))


def hosts_of_journey(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """ "called off a trip to [Lisbon]": whom the journey would have led to."""
    if event != "REJECT":
        return ()
    nouns = event_table().by_noun
    journeys = (
        i
        for i in clause.objects
        if any(frame.event == "CONSULT" for frame in nouns.get(analysis.tokens[i].lemma, ()))
    )
    to = [
        i for trip in journeys for i in objects_of_prepositions(analysis, trip, frozenset({"to"}))
    ]
    return parties_at(analysis, grounding, to) or states_below(analysis, grounding, to)


def meant_for(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "reached a deal to exempt [Peru]", "signed a pact to arm [Chad]": whom an accord is to serve."""
    found: list[Party] = []
    for thing in clause.objects:
        if analysis.tokens[thing].lemma not in _ACCORDS:
            continue
        for deed in analysis.dependents(thing, "acl", "relcl"):
            if is_infinitive(analysis, deed):
                found.extend(benefiting(analysis, grounding, deed))
    return tuple(found)


def helped(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """ "gave 10 million euros to promote farming in [Togo]", "sent food to towns hit by floods in [Laos]" """
    if event != "AID":
        return ()
    heads = (clause.verb, *clause.objects)
    served = (i for head in heads for i in analysis.dependents(head, "advcl", "acl", "prep"))
    below = [
        i
        for purpose in served
        if purpose > clause.verb and _is_what_for(analysis, purpose)
        for i in analysis.subtree(purpose)
    ]
    return states_below(analysis, grounding, (i for i in below if i in grounding.place_by_token))


def _is_what_for(analysis: Analysis, i: int) -> bool:
    return analysis.tokens[i].lemma in _SERVING or is_infinitive(analysis, i)


def asked_for(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """Whom the thing asked for leads to, but for those it is meant for ("urged loans for [farmers]")."""
    found: list[Party] = []
    for head in heads:
        meant = objects_of_prepositions(analysis, head, frozenset({"for"}))
        spared = {party.span for party in parties_below(analysis, grounding, meant)}
        below = parties_below(analysis, grounding, (head,))
        found.extend(party for party in below if party.span not in spared)
    return tuple(found)


def behind(analysis: Analysis, grounding: Grounding, heads: Iterable[int]) -> tuple[Party, ...]:
    """Whom approval or blame is meant for: of a violent or hostile deed its doer, not whom it hit.

    "Condemned the attack on [Mali] by rebels" blames the rebels; "condemned the attack on Mali", nobody named.
    """
    found: list[Party] = []
    for head in heads:
        is_deed = not party_at(analysis, grounding, head) and _is_hostile(analysis, head)
        if not is_deed:
            found.extend(parties_below(analysis, grounding, (head,)))
            continue
        sources = objects_of_prepositions(analysis, head, frozenset({"from"}))
        found.extend(owners(analysis, grounding, head) or parties_at(analysis, grounding, sources))
    return tuple(found)


def _is_hostile(analysis: Analysis, noun: int) -> bool:
    """Whether a noun, or what parsers take for a verb ("the bombing of"), tells of a hostile deed."""
    token = analysis.tokens[noun]
    if token.tag == "VBG":
        frames = event_table().by_noun.get(token.text.casefold(), ())
    else:
        trigger = noun_trigger(analysis, noun) if token.upos == "NOUN" else None
        frames = trigger.frames if trigger else ()
    return bool(frames) and frames[0].event in _HOSTILE


def does_harm(analysis: Analysis, deed: int) -> bool:
    """ "refused to put blame on Mali" """
    frames = event_table().by_verb
    return any(
        _is_hostile(analysis, i)
        or any(frame.event in _HOSTILE for frame in frames.get(analysis.tokens[i].lemma, ()))
        for i in clause_of(analysis, deed).objects
    )


def benefiting(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """Whom a deed of no category is for: who is given something, else by its prepositions and objects.

    Its object that is its doer's, or that the deed itself calls into being, is nobody beside the doer.
    """
    if given := analysis.dependents(deed, "dative"):
        return known(parties_below(analysis, grounding, given))
    objects = [i for i in clause_of(analysis, deed).objects if not is_pronominal(analysis, i)]
    named = [
        thing
        for head in (deed, *objects)
        for thing in objects_of_prepositions(analysis, head, _TOWARDS)
    ]
    if found := known(parties_below(analysis, grounding, named)):
        return found
    is_founding = analysis.tokens[deed].lemma in _FOUNDING
    about = () if is_founding else (*objects, *_subjects_told_of(analysis, deed))
    return known(parties_below(analysis, grounding, about))


def _subjects_told_of(analysis: Analysis, deed: int) -> Iterator[int]:
    """ "refused to say whether [Chad] had kept the truce" """
    for clause in analysis.dependents(deed, "ccomp"):
        yield from clause_of(analysis, clause).subjects


def asked(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """ "demanded that [Serbia] pull back": who is to act stands in the complement."""
    heads = [
        subject
        for child in (*analysis.dependents(verb, "ccomp", "xcomp"), *for_clauses(analysis, verb))
        for subject in analysis.dependents(child, "nsubj", "nsubjpass")
        if not analysis.dependents(child, "aux") or analysis.tokens[child].deprel != "xcomp"
    ]
    return parties_at(analysis, grounding, heads) if event == "REQUEST" else ()


def charged(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """ "complained that [Peru] had cut it off", "investigates whether [firms] paid": who is said to do it."""
    if event != "ACCUSE":
        return ()
    heads = [
        subject
        for clause in analysis.dependents(verb, "ccomp")
        for subject in clause_of(analysis, clause).subjects
    ]
    return parties_at(analysis, grounding, heads)


def blamed(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "blame the raid on [the militia]" """
    if analysis.tokens[verb].lemma != "blame":
        return ()
    heads = (verb, *analysis.dependents(verb, "dobj"))
    return tuple(i for head in heads for i in objects_of_prepositions(analysis, head, _UPON))
