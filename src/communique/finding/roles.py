"""Actor and recipient of a candidate event: the first of its word's frames whose conditions hold."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from communique.codebook.events import Frame, event_table
from communique.codebook.manners import manner_words
from communique.codebook.plover import categories
from communique.finding.addressees import (
    agreed_with,
    aimed_at,
    behind,
    blamed,
    does_harm,
    is_hostile,
    negotiated_with,
)
from communique.finding.agents import agents_of, partners_of, speaking_to_others
from communique.finding.binding import arms_meant
from communique.finding.casting import RECIPROCAL, VIOLENT, Casting, words_of
from communique.finding.circumstances import by_circumstances, provoked_by
from communique.finding.clauses import Clause, clause_of
from communique.finding.conditions import first_that_holds, mode_by_content, named_by
from communique.finding.counterparts import complained_to
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.harm import deeds_held_out, harmed_by, is_harm, through_phases
from communique.finding.held_out import threatened
from communique.finding.lands import states_below
from communique.finding.means import armed, without_unknown_machines
from communique.finding.nominal import cast_noun
from communique.finding.own_state import beyond_own_state
from communique.finding.participants import (
    Party,
    actors_of,
    besides,
    no_brokers,
    no_land_of,
    parties_at,
)
from communique.finding.quelled import quelled_protest
from communique.finding.reached import parties_below
from communique.finding.recipients import (
    benefiting,
    done_to,
    helped,
    hosts,
    meant_for,
    waited_for,
    wronged,
)
from communique.finding.said_of import cast_said_of, is_said_of_subject
from communique.finding.sifting import (
    FRIENDLY,
    but_foes,
    is_between_its_parties,
    is_own_cover,
    with_others,
)
from communique.finding.stricken import clauses_beside, in_stricken_land, is_help
from communique.finding.throngs import of_the_scene, pressed_to_yield
from communique.finding.triggers import Trigger, trigger_at, without_preposition
from communique.finding.verb_groups import is_infinitive, promised, with_particle
from communique.finding.victims import keepers, own_people, shot_at
from communique.finding.visitors import guest_of, speech_with
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_ARMED = frozenset({"ASSAULT", "MOBILIZE"})
_AFTER = frozenset({"after", "when"})
_AT = frozenset({"at"})
_ADDRESSING = frozenset({"REQUEST", "ACCUSE", "REJECT", "PROTEST"})
_BLAMING = frozenset({"ACCUSE", "PROTEST"})
_OF_A_DEED = frozenset({"AGREE", "REJECT", "THREATEN", "CONCEDE"})


def cast(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Link the participants of a candidate; None where no frame holds or nobody is linked."""
    casting = _cast(analysis, grounding, trigger)
    if casting and casting.event == "PROTEST":
        casting = replace(casting, actors=of_the_scene(analysis, grounding, casting))
    if casting and casting.event == "PROTEST" and not casting.recipients:
        casting = replace(casting, recipients=_demanded_of(analysis, grounding, casting))
    if casting is None or is_own_cover(analysis, grounding, casting):
        return None
    if casting.event in VIOLENT:
        arms = arms_meant(analysis, grounding, casting.actors, casting.recipients)
        casting = replace(casting, actors=arms)
    if casting.event in _ARMED:
        fighting = armed(analysis, casting.actors)
        casting = replace(casting, actors=without_unknown_machines(analysis, grounding, fighting))
    casting = replace(casting, recipients=in_stricken_land(analysis, grounding, casting))
    if not casting.recipients and is_help(analysis, casting):
        casting = replace(casting, recipients=_helped_beside(analysis, grounding, casting))
    others = besides(casting.recipients, casting.actors)
    if casting.event in FRIENDLY:
        others = but_foes(analysis, casting, others)
    if len(actors_of(casting.actors)) > 1 and is_between_its_parties(analysis, casting):
        others = no_brokers(analysis, no_land_of(others, casting.actors))
    others = beyond_own_state(casting.event, others, casting.actors)
    others = own_people(analysis, grounding, casting, others)
    others = provoked_by(analysis, grounding, casting) or others
    casting = with_others(analysis, grounding, replace(casting, recipients=others))
    if hearers := complained_to(analysis, grounding, casting):
        return replace(casting, recipients=hearers)
    if casting.recipients:
        return casting
    return replace(casting, recipients=by_circumstances(analysis, grounding, casting))


def _helped_beside(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "flew rice to [Togo], and Mali promised tents": who gets help gets it from both."""
    for verb in clauses_beside(analysis, casting.anchor):
        trigger = trigger_at(analysis, verb)
        other = _cast(analysis, grounding, trigger) if trigger else None
        if other and other.event in {"AID", "AGREE"} and is_help(analysis, other):
            found = in_stricken_land(analysis, grounding, other)
            if others := besides(found, casting.actors):
                return others
    return ()


def _cast_at(analysis: Analysis, grounding: Grounding, token: int) -> Casting | None:
    """The candidate that a word is, with its participants."""
    trigger = trigger_at(analysis, token)
    return cast(analysis, grounding, trigger) if trigger else None


def _demanded_of(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """Whom protesters address: "marched to urge [the premier] to act", "a rally demanding that [Togo] pay"."""
    clauses = [
        verb
        for head in (*words_of(casting), *casting.objects)
        for verb in analysis.dependents(head, "advcl", "acl", "xcomp")
        if analysis.tokens[verb].tag == "VBG" or is_infinitive(analysis, verb)
    ]
    demands = (_cast_at(analysis, grounding, verb) for verb in clauses)
    return (
        next(
            (demand.recipients for demand in demands if demand and demand.event in _ADDRESSING), ()
        )
        or pressed_to_yield(analysis, grounding, (*clauses, *_aims(analysis, casting)))
        or _protested_against(analysis, grounding, casting)
    )


def _aims(analysis: Analysis, casting: Casting) -> Iterator[int]:
    """ "a strike [aimed at] toppling the premier": what it is to bring about."""
    for head in (*words_of(casting), *casting.objects):
        for aimed in analysis.dependents(head, "acl", "advcl"):
            if analysis.tokens[aimed].lemma in manner_words().designing:
                yield from objects_of_prepositions(analysis, aimed, _AT)


def _protested_against(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """ "marched after [the police] shot a student": whose hostile deed brought people out."""
    for verb in analysis.dependents(casting.anchor, "advcl"):
        if not _AFTER & lemmas_of(analysis, verb, "mark", "advmod"):
            continue
        deed = _cast_at(analysis, grounding, verb)
        if deed and categories()[deed.event].is_conflict:
            return deed.actors
    return ()


def _cast(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    if trigger.form == "predicate" and is_said_of_subject(analysis, trigger):
        return cast_said_of(analysis, grounding, trigger)
    if trigger.form == "predicate":
        return _cast_predicate(analysis, grounding, trigger)
    if trigger.form == "guest":
        return _cast_guest(analysis, grounding, trigger)
    if trigger.form == "noun":
        return _cast_noun(analysis, grounding, trigger)
    clause = clause_of(analysis, trigger.token)
    frame = first_that_holds(analysis, grounding, clause, trigger)
    if frame:
        return _cast_verb(analysis, grounding, trigger, frame, clause)
    bare = without_preposition(analysis, trigger)
    return _cast(analysis, grounding, bare) if bare else None


def _cast_noun(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """The noun's parties; of a deed in prospect also whom it would be done to ("its readiness to arm [Chad]")."""
    casting = cast_noun(analysis, grounding, trigger) or quelled_protest(
        analysis, grounding, trigger
    )
    if casting is None or casting.recipients:
        return casting
    aim = _aimed_at(analysis, grounding, casting.event, trigger.token)
    return replace(casting, recipients=aim)


def _cast_verb(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> Casting:
    told = agents_of(analysis, grounding, frame, clause)
    partners = partners_of(analysis, grounding, trigger, frame, clause)
    recipients = _recipients(analysis, grounding, trigger, frame, clause)
    doers = speaking_to_others(analysis, grounding, clause.verb, told.doers, recipients)
    is_shared = frame.event in RECIPROCAL or not doers
    return Casting(
        trigger=trigger,
        anchor=clause.verb,
        event=frame.event,
        mode=frame.mode or mode_by_content(analysis, frame.event, clause.verb) or told.mode,
        actors=(*doers, *partners) if is_shared else doers,
        recipients=recipients if is_shared else (*partners, *recipients),
        objects=clause.objects,
    )


def _recipients(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, frame: Frame, clause: Clause
) -> tuple[Party, ...]:
    """Who the deed is done to: by the frame's prepositions, as what it is done to, by the aim, the answer."""
    if frame.held_out == "answer":
        return threatened(analysis, grounding, clause)
    if frame.undergoes:
        return parties_below(analysis, grounding, clause.subjects)
    if frame.place:
        return hosts(analysis, grounding, clause)
    if frame.event == "AGREE" and (partners := negotiated_with(analysis, grounding, clause.verb)):
        return partners
    named = blamed(analysis, clause.verb) or named_by(analysis, frame, clause)
    if frame.event == "PROTEST" and any(is_hostile(analysis, i) for i in named):
        # "marched against the war on Mali": whoever wages it, not whom it hits
        return behind(analysis, grounding, named)
    if frame.event in VIOLENT and shot_at(analysis, grounding, clause.objects):
        named = ()  # "shot nine Kurds dead at a checkpoint": where, not whom
    found = (
        wronged(analysis, grounding, frame.event, named)
        or _links_of(frame)(analysis, grounding, named)
        or keepers(analysis, grounding, frame, named)
        or (() if frame.event in _BLAMING else states_below(analysis, grounding, named))
    )
    if found or frame.own_object:
        return found or helped(analysis, grounding, frame.event, clause)
    return (
        done_to(analysis, grounding, trigger, frame, clause)
        or _aimed_at(analysis, grounding, frame.event, clause.verb)
        or helped(analysis, grounding, frame.event, clause)
        or waited_for(analysis, grounding, clause)
        or _accusers(analysis, grounding, frame.event, clause)
        or (meant_for(analysis, grounding, clause) if _is_accord(frame) else ())
    )


def _links_of(frame: Frame) -> Callable[[Analysis, Grounding, Iterable[int]], tuple[Party, ...]]:
    """Whom the objects of a frame's prepositions lead to.

    "Protested over the arrest of a Togolese": nobody blames those whom a deed has hit; "agreed to a
    [Togolese]-brokered truce": nor agrees with who has brokered it.
    """
    if frame.event in _BLAMING:
        return behind
    if frame.event == "SANCTION":
        return aimed_at
    return agreed_with if frame.event == "AGREE" else parties_below


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
    charge = _cast_at(analysis, grounding, above)
    if charge is None or charge.event != "ACCUSE":
        return ()
    accused = {actor.key for party in charge.recipients for actor in party.actors}
    deniers = parties_at(analysis, grounding, clause.subjects)
    is_answer = any(actor.key in accused for party in deniers for actor in party.actors)
    return charge.actors if is_answer else ()


def _aimed_at(analysis: Analysis, grounding: Grounding, event: str, verb: int) -> tuple[Party, ...]:
    """Whom the deed that is promised, threatened or refused would be done to ("offered to arm [Chad]")."""
    if event not in _OF_A_DEED:
        return ()
    is_threat = event == "THREATEN"
    deeds = deeds_held_out(analysis, verb) if is_threat else _deeds_of(analysis, verb)
    for deed in deeds or promised(analysis, verb):
        casting = _cast_at(analysis, grounding, deed)
        if casting and event == "REJECT" and _is_against(casting):
            return ()  # "rejected sanctioning [Togo]" is not directed at Togo
        if casting:
            return _others_of(analysis, grounding, casting, deed)
        if found := _concerned_by(analysis, grounding, event, deed):
            return found
    return ()


def _deeds_of(analysis: Analysis, verb: int) -> tuple[int, ...]:
    return through_phases(analysis, analysis.dependents(verb, "xcomp"))


def _concerned_by(
    analysis: Analysis, grounding: Grounding, event: str, deed: int
) -> tuple[Party, ...]:
    """Whom a deed of no category would be for, or turned on: "vowed to avenge the raid by [Togo]"."""
    has_hostile_object = does_harm(analysis, deed)
    if event == "THREATEN" and has_hostile_object:
        return _launched_at(analysis, grounding, deed) or behind(
            analysis, grounding, clause_of(analysis, deed).objects
        )
    if event == "THREATEN" and is_harm(analysis, grounding, deed):
        return harmed_by(analysis, grounding, deed)
    if event == "REJECT" and (has_hostile_object or analysis.tokens[deed].tag == "VBG"):
        return ()
    return benefiting(analysis, grounding, deed)


def _launched_at(analysis: Analysis, grounding: Grounding, deed: int) -> tuple[Party, ...]:
    """ "vowed to step up raids on [Togo]" """
    if with_particle(analysis, deed) not in event_table().carrying:
        return ()
    raids = (_cast_at(analysis, grounding, i) for i in clause_of(analysis, deed).objects)
    return next((raid.recipients for raid in raids if raid), ())


def _is_against(casting: Casting) -> bool:
    """A deed against its recipient; troops that are sent may as well be sent to help him."""
    return casting.event != "MOBILIZE" and categories()[casting.event].is_conflict


def _others_of(
    analysis: Analysis, grounding: Grounding, casting: Casting, deed: int
) -> tuple[Party, ...]:
    """The parties of a deed besides those who are to do it ("offered to meet [Chad]").

    Nor whoever is wanted elsewhere and given up by it: "refused to hand over [Taylor]".
    """
    subjects = parties_at(analysis, grounding, clause_of(analysis, deed).subjects)
    doers = {party.span for party in subjects}
    is_giving_up = with_particle(analysis, deed) in manner_words().giving_up
    wanted = {p.span for p in casting.recipients if is_giving_up and _is_person_of_note(p)}
    others = (*casting.recipients, *(p for p in casting.actors if p.span not in doers))
    return tuple(party for party in others if party.span not in wanted)


def _is_person_of_note(party: Party) -> bool:
    return all(actor.kind == "person" and actor.identifier_id for actor in party.actors)


def _cast_guest(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """ "told visiting [President Ruto]": the guest's visit to the one who speaks with him."""
    guests, hosts = guest_of(analysis, grounding, trigger.token)
    speech = speech_with(analysis, trigger.token)
    if not (guests and hosts) or speech is None:
        return None
    return Casting(
        trigger=trigger,
        anchor=speech,
        event="CONSULT",
        mode="visit",
        actors=guests,
        recipients=hosts,
        objects=(),
    )


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
        recipients=(behind if trigger.category == "ACCUSE" else parties_below)(
            analysis, grounding, below
        )
        or _aimed_at(analysis, grounding, trigger.category, trigger.particle),
        objects=tuple(below),
    )
