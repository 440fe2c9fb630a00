"""Actor and recipient of a candidate event: the first of its word's frames whose conditions hold."""

from dataclasses import dataclass, replace

from communique.codebook.events import Frame, event_table
from communique.finding.carrying import carrying_verb, is_happening
from communique.finding.clauses import Clause, clause_of
from communique.finding.conditions import holds, mode_by_content, named_by
from communique.finding.means import is_means, means_of
from communique.finding.participants import (
    Party,
    is_part_of_land,
    is_pronominal,
    objects_of_prepositions,
    owners,
    parties_at,
    parties_below,
    states_below,
)
from communique.finding.triggers import Trigger, trigger_at, without_preposition
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_DESTINATIONS = frozenset({"in", "to", "at", "into"})
_ALL_SIDES = frozenset({"with", "between", "among", "by"})
# Deeds that are done to a state where they are done to its places; and manners of other deeds.
_AT_PLACES = frozenset({"ASSAULT", "COERCE", "AID", "RETREAT", "SANCTION", "CONCEDE", "MOBILIZE"})
_TOWARDS = frozenset({"to", "for", "with", "against", "on", "from"})
_ACCORDS = frozenset({"CONSULT", "COOPERATE", "SUPPORT"})
_OF_A_DEED = frozenset({"AGREE", "REJECT", "THREATEN", "CONCEDE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Casting:
    """A candidate with its category, mode and linked participants; `anchor` carries its reality."""

    trigger: Trigger
    anchor: int
    event: str
    mode: str | None
    actors: tuple[Party, ...]
    recipients: tuple[Party, ...]
    objects: tuple[int, ...]


def cast(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Link the participants of a candidate; None where no frame holds or nobody is linked."""
    casting = _cast(analysis, grounding, trigger)
    return _without_doers(casting) if casting else None


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
        return _cast_noun(analysis, grounding, trigger)
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
    if frame.undergoes:
        doers = ()
    actors = parties_at(analysis, grounding, doers)
    mode = frame.mode or mode_by_content(analysis, frame.event, clause.verb)
    if frame.event == "ASSAULT":
        means = means_of(analysis, grounding, clause)
        mode = mode or means.mode
        if not actors or all(is_means(analysis, i) for i in clause.subjects):
            actors = means.doers or actors
    partners = [
        partner
        for head in (clause.verb, *clause.objects)
        for partner in objects_of_prepositions(analysis, head, frame.actor_to)
    ]
    return Casting(
        trigger=trigger,
        anchor=clause.verb,
        event=frame.event,
        mode=mode,
        actors=(*actors, *parties_at(analysis, grounding, partners)),
        recipients=_recipients(analysis, grounding, trigger, frame, clause),
        objects=clause.objects,
    )


def _recipients(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """Who the deed is done to: by the frame's prepositions, the object, the verb's particle, the aim."""
    if frame.undergoes:
        return parties_below(analysis, grounding, clause.subjects)
    if frame.place:
        heads = (*clause.objects, *objects_of_prepositions(analysis, clause.verb, _DESTINATIONS))
        return parties_at(analysis, grounding, heads) or states_below(analysis, grounding, heads)
    named = named_by(analysis, frame, clause)
    found = parties_below(analysis, grounding, named) or states_below(analysis, grounding, named)
    if found or frame.own_object:
        return found
    # What partners share or sign ("a deal on Kashmir") is their matter, not a recipient.
    is_shared = bool(frame.actor_to) and frame.event in _ACCORDS
    link = parties_at if is_shared else parties_below
    found = link(analysis, grounding, clause.objects)
    if not found and not is_shared and trigger.particle is not None:
        things = analysis.dependents(trigger.particle, "pobj", "pcomp")
        below = [i for thing in things for i in analysis.conjuncts(thing)]
        found = parties_below(analysis, grounding, below)
    if not found and frame.event in _AT_PLACES:
        land = (
            i
            for i in clause.objects
            if i in grounding.place_by_token or is_part_of_land(analysis, i)
        )
        found = states_below(analysis, grounding, land)
    return (
        found
        or _asked(analysis, grounding, clause.verb)
        or _aimed_at(analysis, grounding, frame.event, clause.verb)
    )


def _aimed_at(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """Whom the deed that is promised, threatened or refused would be done to ("offered to arm [Chad]")."""
    if event not in _OF_A_DEED:
        return ()
    for deed in analysis.dependents(verb, "xcomp"):
        trigger = trigger_at(analysis, deed)
        casting = cast(analysis, grounding, trigger) if trigger else None
        if casting:
            doers = {
                party.span
                for party in parties_at(analysis, grounding, clause_of(analysis, deed).subjects)
            }
            return (
                *casting.recipients,
                *(party for party in casting.actors if party.span not in doers),
            )
        found = _benefiting(analysis, grounding, deed)
        if found:
            return found
    return ()


def _benefiting(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """Whom a deed of no category is for: by its prepositions, else its object that is not its doer's."""
    objects = [i for i in clause_of(analysis, deed).objects if not is_pronominal(analysis, i)]
    named = [
        thing
        for head in (deed, *objects)
        for thing in objects_of_prepositions(analysis, head, _TOWARDS)
    ]
    return parties_below(analysis, grounding, named) or parties_below(analysis, grounding, objects)


def _asked(analysis: Analysis, grounding: Grounding, verb: int) -> tuple[Party, ...]:
    """ "demanded that [Serbia] pull back": who is to act stands in the complement."""
    heads = [
        subject
        for child in analysis.dependents(verb, "ccomp", "xcomp")
        for subject in analysis.dependents(child, "nsubj", "nsubjpass")
        if not analysis.dependents(child, "aux") or analysis.dependents(verb, "ccomp")
    ]
    return parties_at(analysis, grounding, heads) if event_is_request(analysis, verb) else ()


def _asked_by_noun(
    analysis: Analysis, grounding: Grounding, noun: int, frame: Frame
) -> tuple[Party, ...]:
    """ "its demand that [Serbia] pull back" """
    if frame.event != "REQUEST":
        return ()
    heads = [
        subject
        for clause in analysis.dependents(noun, "acl", "ccomp", "relcl")
        if analysis.dependents(clause, "mark")
        for subject in analysis.dependents(clause, "nsubj", "nsubjpass")
    ]
    return parties_at(analysis, grounding, heads)


def event_is_request(analysis: Analysis, verb: int) -> bool:
    """Whether the bare verb is one of asking."""
    frames = event_table().by_verb.get(analysis.tokens[verb].lemma, ())
    return any(frame.event == "REQUEST" for frame in frames)


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


def _cast_noun(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    noun = trigger.token
    carrier = carrying_verb(analysis, noun)
    own = owners(analysis, grounding, noun)
    subjects = (
        parties_at(analysis, grounding, clause_of(analysis, carrier).subjects) if carrier else ()
    )
    if subjects and is_pronominal(analysis, noun):
        own = subjects
    frame = _frame_of_noun(analysis, trigger, own or subjects)
    if frame is None:
        return None
    sides = parties_at(
        analysis, grounding, objects_of_prepositions(analysis, noun, frame.noun_with & _ALL_SIDES)
    )
    named = _targets_of_noun(analysis, noun, carrier, frame)
    recipients = (
        parties_below(analysis, grounding, named)
        or states_below(analysis, grounding, named)
        or _asked_by_noun(analysis, grounding, noun, frame)
    )
    linked = (own and recipients) or len(sides) > 1 or (sides and own)
    happens = is_happening(analysis, noun)
    # "Chad's refusal" alone names an attitude, "talks with Chad" a topic: one link is no event.
    if not (carrier or linked or happens) or (frame.support_only and not carrier):
        return None
    return Casting(
        trigger=trigger,
        anchor=carrier if carrier is not None else noun,
        event=frame.event,
        mode=frame.mode or mode_by_content(analysis, frame.event, noun),
        actors=(*(own or subjects), *sides),
        recipients=recipients,
        objects=(noun,),
    )


def _targets_of_noun(
    analysis: Analysis, noun: int, carrier: int | None, frame: Frame
) -> tuple[int, ...]:
    """Objects of the noun's prepositions, on itself or on the verb that carries it."""
    heads = (noun,) if carrier is None else (noun, carrier)
    return tuple(
        thing
        for head in heads
        for thing in objects_of_prepositions(analysis, head, frame.noun_to)
        if thing != noun
    )


def _frame_of_noun(analysis: Analysis, trigger: Trigger, doers: tuple[Party, ...]) -> Frame | None:
    """The first frame whose conditions on the doers' sectors and on the of-phrase hold."""
    sectors = {actor.sector for party in doers for actor in party.actors}
    of = _lemmas_of(analysis, trigger.token)
    return next(
        (
            frame
            for frame in trigger.frames
            if (not frame.by or sectors & frame.by) and (not frame.of or of & frame.of)
        ),
        None,
    )


def _lemmas_of(analysis: Analysis, noun: int) -> set[str]:
    """What a deed's noun is done to: "suspension of [aid]", "[troop] deployment"."""
    things = (
        *objects_of_prepositions(analysis, noun, frozenset({"of", "in"})),
        *analysis.dependents(noun, "compound", "nmod"),
    )
    return {analysis.tokens[i].lemma for i in things}
