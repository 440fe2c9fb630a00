"""Whom a deed is directed at where only what stands around it says so: its condition, cause, purpose, place."""

from collections.abc import Iterator

from communique.codebook.events import event_table
from communique.codebook.home import home_words
from communique.codebook.manners import manner_words
from communique.codebook.places import place_words
from communique.codebook.prepositions import prepositions
from communique.finding.addressees import behind
from communique.finding.casting import Casting, sentence_of, words_of
from communique.finding.clauses import clause_of
from communique.finding.counterparts import (
    accused_before,
    addressed,
    answered_by,
    dealt_with_before,
    pressed_by,
    rebuffed,
)
from communique.finding.deeds_before import doers_before, fired_first
from communique.finding.dependents import is_bidding, objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.participants import Party, actors_of, besides, codes_of, known, parties_at
from communique.finding.terms import set_conditions, threatened_after, who_would_meet_with_it
from communique.finding.verb_groups import is_infinitive
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_ANSWERING = frozenset(
    {"PROTEST", "SANCTION", "COERCE", "ASSAULT", "REJECT", "THREATEN", "MOBILIZE"}
)
_FOR, _FROM, _AGAINST = frozenset({"for"}), frozenset({"from"}), frozenset({"against"})
_OF = frozenset({"of"})
_ANGERING = frozenset({"by", "at", "over", "with", "about"})
_SERVING = frozenset({"AGREE", "MOBILIZE", "CONSULT", "AID"})
_COMING_TO_TERMS = frozenset({"AGREE", "SUPPORT", "CONCEDE", "RETREAT"})
# Deeds that are done to the state where they are done, and those told of by what they are ("a truce in").
_AT_A_PLACE = frozenset({"MOBILIZE", "COERCE", "AID"})
_YIELDING = frozenset({"CONCEDE", "RETREAT"})
_OF_A_PLACE = _AT_A_PLACE | _YIELDING


def by_circumstances(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """Whom the deed is meant for by its condition, what it answers, whom it serves or where it is done."""
    if not casting.actors:
        return ()
    for find in _FINDERS:
        found = known(find(analysis, grounding, casting))
        if others := besides(found, casting.actors):
            return others
    return ()


def _provokers(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "struck in response to [Togo]'s decision", "rallied in protest at [the police]" """
    if casting.event not in _ANSWERING:
        return ()
    answers = (
        i
        for head in _heads(casting)
        for i in objects_of_prepositions(analysis, head, frozenset({"in"}))
        if analysis.tokens[i].lemma in manner_words().answers
    )
    causes = [
        i
        for answer in answers
        for i in objects_of_prepositions(analysis, answer, prepositions().provocations)
    ]
    return behind(analysis, grounding, causes)


def provoked_by(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "workers enraged by [China]'s move set fire to shops": whom they rise against, whatever they hit at home."""
    own = codes_of(casting.actors)
    if casting.event != "PROTEST" or codes_of(casting.recipients) - own - {None}:
        return ()
    found = known(behind(analysis, grounding, _angering(analysis, casting)))
    return tuple(party for party in found if any(a.code not in own for a in party.actors))


def _angering(analysis: Analysis, casting: Casting) -> Iterator[int]:
    """ "workers enraged by [China's move] rioted", "students, furious at [the verdict], marched" """
    subjects = clause_of(analysis, casting.anchor).subjects
    for head in (casting.anchor, *subjects):
        for feeling in analysis.dependents(head, "acl", "amod", "advcl", "appos"):
            token = analysis.tokens[feeling]
            if {token.lemma, token.text.casefold()} & manner_words().angered:
                yield from objects_of_prepositions(analysis, feeling, _ANGERING)


def _served(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "offered to send troops to help [Togo]", "an effort to prevent a war between [Togo] and [Mali]" """
    is_mediation = casting.event != "CONSULT" or casting.mode == "third-party"
    if casting.event not in _SERVING or not is_mediation:
        return ()
    return next(
        (
            found
            for purpose in _purposes(analysis, casting)
            if casting.event != "AID" or _is_help(analysis, purpose)
            if (found := _sides_of(analysis, grounding, casting, purpose))
        ),
        (),
    )


def _reconciled(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "[Togo] and [Mali] agreed to a truce brokered by Norway": who does what is told of an accord."""
    token = analysis.tokens[casting.anchor]
    if casting.mode != "third-party" or (token.deprel, token.tag) != ("acl", "VBN"):
        return ()
    above = (i for i in analysis.ancestors(casting.anchor) if analysis.tokens[i].upos == "VERB")
    told = event_table().verb_tells
    deed = next((i for i in above if told(analysis.tokens[i].lemma, _COMING_TO_TERMS)), None)
    return (
        () if deed is None else parties_at(analysis, grounding, clause_of(analysis, deed).subjects)
    )


def _is_help(analysis: Analysis, purpose: int) -> bool:
    """ "gave arms to [help] Togo"; those given to fight rebels are not for the rebels."""
    return analysis.tokens[purpose].lemma in home_words().backing


def _sides_of(
    analysis: Analysis, grounding: Grounding, casting: Casting, purpose: int
) -> tuple[Party, ...]:
    """ "to help [Togo]", "to end a war between [Togo] and [Mali]", but no thing of the doer's own country."""
    objects = clause_of(analysis, purpose).objects
    # "to help [Togo] and [Mali] reach an accord": parsers make a clause of it
    helped = (
        i
        for clause in analysis.dependents(purpose, "ccomp")
        for subject in analysis.dependents(clause, "nsubj")
        for i in analysis.conjuncts(subject)
    )
    between = (
        i
        for thing in objects
        for i in objects_of_prepositions(analysis, thing, frozenset({"between"}))
    )
    own = codes_of(casting.actors)
    return tuple(
        party
        for party in parties_at(analysis, grounding, (*objects, *helped, *between))
        if party.actors[0].sector or party.actors[0].code not in own
    )


def _adversaries(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "moved guns to counter threats from [Togo]", "called up men for the war against [Togo]"."""
    if casting.event != "MOBILIZE":
        return ()
    goals = tuple(
        i for aim in _purposes(analysis, casting) for i in clause_of(analysis, aim).objects
    )
    wars = (i for head in _heads(casting) for i in objects_of_prepositions(analysis, head, _FOR))
    heads = (*goals, *_heads(casting), *wars)
    found = [i for goal in goals for i in objects_of_prepositions(analysis, goal, _FROM)]
    found.extend(i for head in heads for i in objects_of_prepositions(analysis, head, _AGAINST))
    # "sent a fleet to [deter] Togo": parsers take it for what is sent or for what is done
    sent_to = (i for head in _heads(casting) for i in analysis.dependents(head, "xcomp"))
    aims = (i for i in (*_purposes(analysis, casting), *sent_to) if _is_facing(analysis, i))
    faced = (thing for aim in aims for thing in clause_of(analysis, aim).objects)
    return parties_at(analysis, grounding, (*found, *faced))


def _is_facing(analysis: Analysis, purpose: int) -> bool:
    """ "sent warships to [deter] Togo" """
    return analysis.tokens[purpose].lemma in manner_words().facing


def _purposes(analysis: Analysis, casting: Casting) -> Iterator[int]:
    """The infinitives that tell what the deed is for: "sent [to help]", "designed [to help]", "to try [to help]"."""
    heads = words_of(casting)
    deeds = [i for head in heads for i in analysis.dependents(head, "xcomp")]
    things = (i for deed in deeds for i in analysis.dependents(deed, "dobj"))
    for head in (*heads, *deeds, *things):
        for clause in analysis.dependents(head, "advcl", "acl", "relcl"):
            is_designed = analysis.tokens[clause].lemma in manner_words().designing
            if is_infinitive(analysis, clause) or is_designed:
                yield clause
                yield from analysis.dependents(clause, "xcomp")


def _at_place(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "deployed troops along the border with [Togo]", "a truce in [Darfur]": not the doer's own land.

    A town is a state's only where the report names the state: many a "North District" lies elsewhere.
    """
    if casting.event not in _OF_A_PLACE:
        return ()
    is_deed = casting.event in _AT_A_PLACE
    heads = _heads(casting) if is_deed else (casting.trigger.token, *casting.objects)
    places = [
        i
        for head in heads
        for i in objects_of_prepositions(analysis, head, prepositions().around)
        # "landed at Mali's request"
        if not is_bidding(analysis, i)
    ]
    ahead = (
        i for head in heads for i in objects_of_prepositions(analysis, head, prepositions().towards)
    )
    beyond = [i for place in (*places, *ahead) for i in _beyond(analysis, place)]
    found = parties_at(analysis, grounding, beyond) or states_below(analysis, grounding, places)
    foreign = set(grounding.state_words.values()) - codes_of(casting.actors)
    return tuple(party for party in found if party.actors[0].code in foreign)


def _fought(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "Malian [rebels] declared a ceasefire": whom they had fought, where the sentence names their own state alone."""
    doers = actors_of(casting.actors)
    if casting.event not in _YIELDING or not all(a.sector == "REB" and a.code for a in doers):
        return ()
    here = sentence_of(analysis, casting)
    named = {code for i, code in grounding.state_words.items() if i in here}
    lands = states_below(analysis, grounding, (p.head for p in grounding.places if p.head in here))
    named.update(code for party in lands if (code := party.actors[0].code))
    own = {actor.code for actor in doers}
    if len(own) != 1 or named != own:
        return ()
    return (
        lands[:1]
        or tuple(
            Party((_state(analysis, i, code),), analysis.tokens[i].span)
            for i, code in sorted(grounding.state_words.items())
            if i in here
        )[:1]
    )


def _state(analysis: Analysis, word: int, code: str) -> Actor:
    words = analysis.tokens[word].text
    return Actor(
        code=code, kind="state", sector=None, entity_text=words, identifier_id=f"state:{code}"
    )


def _missions(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "marched to [the Togolese embassy]", "in front of [Mali]'s consulate": against whom people gather there."""
    if casting.event != "PROTEST":
        return ()
    before = [
        i
        for head in words_of(casting)
        for i in objects_of_prepositions(analysis, head, prepositions().before_missions)
    ]
    fronts = (i for i in before if analysis.tokens[i].lemma == "front")
    before.extend(i for f in fronts for i in objects_of_prepositions(analysis, f, _OF))
    missions = (i for i in before if analysis.tokens[i].lemma in place_words().missions)
    return parties_at(analysis, grounding, missions)


def _beyond(analysis: Analysis, place: int) -> tuple[int, ...]:
    """ "the border with [Togo]" """
    is_border = analysis.tokens[place].lemma in place_words().borders
    return objects_of_prepositions(analysis, place, frozenset({"with"})) if is_border else ()


def _heads(casting: Casting) -> tuple[int, ...]:
    return tuple(dict.fromkeys((*words_of(casting), *casting.objects)))


_FINDERS = (
    doers_before, fired_first, set_conditions, who_would_meet_with_it, threatened_after, pressed_by, rebuffed, answered_by, addressed, accused_before, dealt_with_before, _provokers, _served, _reconciled,
    _adversaries, _missions, _at_place, _fought,
)  # fmt: skip
