"""Actor and recipient of a candidate event: the first of its word's frames whose conditions hold."""

from collections.abc import Iterator
from dataclasses import replace

from communique.codebook.events import Frame
from communique.codebook.plover import categories
from communique.finding.binding import meant_by_pronouns
from communique.finding.casting import PLACES, RECIPROCAL, VIOLENT, Casting
from communique.finding.clauses import Clause, clause_of
from communique.finding.conditions import holds, mode_by_content, named_by
from communique.finding.doers import (
    called_upon,
    deed_over,
    doers_beside,
    through_quantities,
    under_threat,
)
from communique.finding.means import coordinated, is_means, means_of, senders
from communique.finding.misparsed import is_infinitive
from communique.finding.nominal import cast_noun
from communique.finding.participants import (
    Party,
    objects_of_prepositions,
    owners,
    parties_at,
    parties_below,
    states_below,
)
from communique.finding.recipients import (
    asked,
    asked_for,
    behind,
    benefiting,
    blamed,
    charged,
    does_harm,
    helped,
    hosts,
    hosts_of_journey,
    meant_for,
    negotiated_with,
    whose_place,
)
from communique.finding.triggers import (
    Trigger,
    trigger_at,
    without_preposition,
)
from communique.finding.victims import struck
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_DURING = frozenset({"in", "during"})
_AFTER = frozenset({"after", "when"})
_CONFLICT = frozenset({3, 4})
_VOICING = frozenset({"REQUEST", "ACCUSE", "REJECT"})
_JUDGING = frozenset({"ACCUSE", "SUPPORT", "REJECT"})
_ACCORDS = frozenset({"CONSULT", "COOPERATE", "SUPPORT"})
_OF_A_DEED = frozenset({"AGREE", "REJECT", "THREATEN", "CONCEDE"})


def cast(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Link the participants of a candidate; None where no frame holds or nobody is linked."""
    casting = _cast(analysis, grounding, trigger)
    if casting and casting.event == "PROTEST" and not casting.recipients:
        casting = replace(casting, recipients=_demanded_of(analysis, grounding, casting))
    return _with_others(analysis, grounding, _without_doers(casting)) if casting else None


def _with_others(analysis: Analysis, grounding: Grounding, casting: Casting) -> Casting:
    """The casting with whom an object pronoun means, where nobody else is a recipient."""
    is_verb = casting.trigger.form == "verb" and casting.event not in RECIPROCAL
    if casting.recipients or not is_verb:
        return casting
    others = meant_by_pronouns(analysis, grounding, casting.anchor, casting.actors)
    return replace(casting, recipients=others)


def _demanded_of(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """Whom protesters address: "marched to urge [the premier] to act", "a rally demanding that [Togo] pay"."""
    clauses = (
        verb
        for head in dict.fromkeys((casting.anchor, casting.trigger.token))
        for verb in analysis.dependents(head, "advcl", "acl", "xcomp")
        if analysis.tokens[verb].tag == "VBG" or is_infinitive(analysis, verb)
    )
    triggers = (trigger_at(analysis, verb) for verb in clauses)
    demands = (cast(analysis, grounding, trigger) for trigger in triggers if trigger)
    return next(
        (demand.recipients for demand in demands if demand and demand.event in _VOICING), ()
    ) or _provokers(analysis, grounding, casting)


def _provokers(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "marched after [the police] shot a student": whose hostile deed brought people out."""
    for verb in analysis.dependents(casting.anchor, "advcl"):
        marks = analysis.dependents(verb, "mark", "advmod")
        if not any(analysis.tokens[i].lemma in _AFTER for i in marks):
            continue
        trigger = trigger_at(analysis, verb)
        deed = cast(analysis, grounding, trigger) if trigger else None
        if deed and categories()[deed.event].quad in _CONFLICT:
            return deed.actors
    return ()


def _without_doers(casting: Casting) -> Casting:
    """Nobody is his own recipient ("lifted [its] blockade")."""
    doers = {actor.key for party in casting.actors for actor in party.actors}
    others = tuple(
        party
        for party in casting.recipients
        if any(actor.key not in doers for actor in party.actors)
    )
    return replace(casting, recipients=others)


def _cast(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    if trigger.form == "predicate":
        return _cast_predicate(analysis, grounding, trigger)
    if trigger.form == "noun":
        return cast_noun(analysis, grounding, trigger)
    clause = clause_of(analysis, trigger.token)
    for frame in trigger.frames:
        if holds(analysis, grounding, frame, clause, trigger):
            return _cast_verb(analysis, grounding, trigger, frame, clause)
    bare = without_preposition(analysis, trigger)
    return _cast(analysis, grounding, bare) if bare else None


def _cast_verb(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> Casting:
    # In "troops were deployed" the troops stand for whose they are.
    doers = clause.objects if frame.own_object and clause.passive else clause.subjects
    deed = deed_over(analysis, clause.verb) if frame.event in VIOLENT else None
    if deed is not None:
        doers = clause_of(analysis, deed).subjects
    doers = called_upon(analysis, clause.verb) or under_threat(analysis, clause.verb) or doers
    if frame.undergoes:
        doers = ()
    actors = parties_at(analysis, grounding, doers)
    mode = frame.mode or mode_by_content(analysis, frame.event, clause.verb)
    if frame.event == "ASSAULT":
        means = means_of(analysis, grounding, through_quantities(analysis, clause))
        mode = mode or means.mode
        is_deed = all(is_means(analysis, i) for i in clause.subjects)
        if not actors or (is_deed and not _is_force(actors)):
            beside = doers_beside(analysis, clause)
            actors = means.doers or actors or _sides(analysis, grounding, clause)
            actors = actors or parties_at(analysis, grounding, beside)
    actors = actors or _whose_deeds(analysis, grounding, clause)
    partners = _partners(analysis, grounding, frame, clause)
    recipients = _recipients(analysis, grounding, trigger, frame, clause)
    is_shared = frame.event in RECIPROCAL or not actors
    return Casting(
        trigger=trigger,
        anchor=clause.verb,
        event=frame.event,
        mode=mode,
        actors=(*actors, *partners) if is_shared else actors,
        recipients=recipients if is_shared else (*partners, *recipients),
        objects=clause.objects,
    )


def _whose_deeds(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "backed by air strikes of [Chad]": a deed stands for its doer."""
    deeds = (i for i in clause.subjects if is_means(analysis, i))
    return tuple(
        party
        for deed in deeds
        for party in owners(analysis, grounding, deed) or senders(analysis, grounding, deed)
    )


def _sides(analysis: Analysis, grounding: Grounding, clause: Clause) -> tuple[Party, ...]:
    """ "fighting between [rebels] and [the army] killed six", "killed in fighting between them" """
    verbs = (clause.verb, *coordinated(analysis, clause.verb))
    during = (i for v in verbs for i in objects_of_prepositions(analysis, v, _DURING))
    return parties_at(
        analysis,
        grounding,
        (
            side
            for deed in (*clause.subjects, *during)
            for side in objects_of_prepositions(analysis, deed, frozenset({"between"}))
        ),
    )


def _is_force(actors: tuple[Party, ...]) -> bool:
    """ "[Sudanese jets] bombed": a weapon that stands for its force, not a deed or a missile."""
    return bool(actors) and all(
        actor.sector not in {None, "UNK"} for party in actors for actor in party.actors
    )


def _partners(
    analysis: Analysis, grounding: Grounding, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """With whom a deed is shared ("met with [Chad]", "signed a pact with [Mali]")."""
    heads = (clause.verb, *clause.objects)
    named = [i for head in heads for i in objects_of_prepositions(analysis, head, frame.actor_to)]
    # "hit a crossing between Chad and Niger": where it is, not who shares in it
    if frame.actor_to and frame.event not in VIOLENT:
        named.extend(_between(analysis, clause))
    return parties_at(analysis, grounding, named)


def _between(analysis: Analysis, clause: Clause) -> Iterator[int]:
    """ "negotiated a pact, struck between [Peru] and [Chile]", "a deal was reached between them" """
    accounts = (i for thing in clause.objects for i in analysis.dependents(thing, "acl"))
    for head in (clause.verb, *clause.objects, *accounts):
        yield from objects_of_prepositions(analysis, head, frozenset({"between"}))


def _recipients(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """Who the deed is done to: by the frame's prepositions, the object, the verb's particle, the aim."""
    if frame.undergoes:
        return parties_below(analysis, grounding, clause.subjects)
    if frame.place:
        return hosts(analysis, grounding, clause)
    if frame.event == "AGREE" and (partners := negotiated_with(analysis, grounding, clause.verb)):
        return partners
    named = blamed(analysis, clause.verb) or named_by(analysis, frame, clause)
    found = parties_below(analysis, grounding, named) or states_below(analysis, grounding, named)
    if found or frame.own_object:
        return found
    return (
        _undergoers(analysis, grounding, trigger, frame, clause)
        or struck(analysis, grounding, frame.event, clause)
        or hosts_of_journey(analysis, grounding, frame.event, clause)
        or whose_place(analysis, grounding, frame.event, clause)
        or asked(analysis, grounding, frame.event, clause.verb)
        or charged(analysis, grounding, frame.event, clause.verb)
        or _aimed_at(analysis, grounding, frame.event, clause.verb)
        or helped(analysis, grounding, frame.event, clause)
        or _accusers(analysis, grounding, frame.event, clause)
        or (meant_for(analysis, grounding, clause) if _is_accord(frame) else ())
    )


def _is_accord(frame: Frame) -> bool:
    """ "signed", "reached": what is done with others and stands to serve somebody."""
    return frame.event == "SUPPORT" and bool(frame.actor_to)


def _accusers(
    analysis: Analysis, grounding: Grounding, event: str, clause: Clause
) -> tuple[Party, ...]:
    """Who is answered by a denial: "[Egypt] accused Libya, which denied it"."""
    if event != "REJECT" or analysis.tokens[clause.verb].deprel != "relcl":
        return ()
    above = next(
        (i for i in analysis.ancestors(clause.verb) if analysis.tokens[i].upos == "VERB"), None
    )
    if above is None:
        return ()
    trigger = trigger_at(analysis, above)
    charge = cast(analysis, grounding, trigger) if trigger else None
    if charge is None or charge.event != "ACCUSE":
        return ()
    accused = {actor.key for party in charge.recipients for actor in party.actors}
    deniers = parties_at(analysis, grounding, clause.subjects)
    is_answer = any(actor.key in accused for party in deniers for actor in party.actors)
    return charge.actors if is_answer else ()


def _undergoers(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """The object, else what the verb's particle leads to ("called on [Mali]")."""
    # What partners share or sign ("a deal on Kashmir") is their matter, not a recipient.
    is_shared = bool(frame.actor_to) and frame.event in _ACCORDS
    by_event = behind if frame.event in _JUDGING else parties_below
    by_event = asked_for if frame.event == "REQUEST" else by_event
    link = parties_at if is_shared else by_event
    found = link(analysis, grounding, clause.objects)
    if found or is_shared or trigger.particle is None:
        return found
    things = analysis.dependents(trigger.particle, "pobj", "pcomp")
    below = [i for thing in things for i in analysis.conjuncts(thing)]
    found = link(analysis, grounding, below)
    is_meeting = mode_by_content(analysis, frame.event, clause.verb) == "meet"
    if found or frame.event != "REQUEST" or is_meeting:
        return found
    # "called for calm in [Lebanon]"; where talks should be held is only their place
    places = objects_of_prepositions(analysis, clause.verb, PLACES)
    after = (i for i in places if i > trigger.particle)
    return states_below(analysis, grounding, (*below, *after))


def _aimed_at(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """Whom the deed that is promised, threatened or refused would be done to ("offered to arm [Chad]")."""
    if event not in _OF_A_DEED:
        return ()
    for deed in analysis.dependents(verb, "xcomp"):
        trigger = trigger_at(analysis, deed)
        casting = cast(analysis, grounding, trigger) if trigger else None
        if casting and event == "REJECT" and categories()[casting.event].quad in _CONFLICT:
            return ()  # "rejected sanctioning [Togo]" is not directed at Togo
        if casting:
            doers = {
                party.span
                for party in parties_at(analysis, grounding, clause_of(analysis, deed).subjects)
            }
            return (
                *casting.recipients,
                *(party for party in casting.actors if party.span not in doers),
            )
        is_refused = event == "REJECT" and (
            analysis.tokens[deed].tag == "VBG" or does_harm(analysis, deed)
        )
        found = () if is_refused else benefiting(analysis, grounding, deed)
        if found:
            return found
    return ()


def _cast_predicate(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    clause = clause_of(analysis, trigger.token)
    actors = parties_at(analysis, grounding, clause.subjects or clause.objects)
    if not actors or trigger.particle is None or trigger.category is None:
        return None
    below = [
        i
        for prep in (trigger.particle, *analysis.dependents(trigger.particle, "prep"))
        for i in analysis.dependents(prep, "pobj", "pcomp")
    ]
    # "has been a threat for decades" supports nothing
    if any(time.span.covers(analysis.tokens[i].span) for time in grounding.times for i in below):
        return None
    return Casting(
        trigger=trigger,
        anchor=trigger.token,
        event=trigger.category,
        mode=mode_by_content(analysis, trigger.category, trigger.token),
        actors=actors,
        recipients=parties_below(analysis, grounding, below)
        or _aimed_at(analysis, grounding, trigger.category, trigger.particle),
        objects=tuple(below),
    )
