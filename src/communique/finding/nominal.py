"""Actor and recipient of an event noun, where more than one link or a carrying verb makes it an event."""

from communique.codebook.events import Frame, event_table
from communique.finding.authorities import of_the_place
from communique.finding.carrying import (
    answering_for,
    carrying_verb,
    happening_verb,
    is_happening,
    present_at,
    sojourn,
    suffering_verb,
)
from communique.finding.casting import RECIPROCAL, VIOLENT, Casting
from communique.finding.clauses import clause_of
from communique.finding.conditions import mode_by_content
from communique.finding.dependents import is_bidding, objects_of_prepositions
from communique.finding.garden_paths import two_sides
from communique.finding.lands import is_land, states_below
from communique.finding.noun_recipients import recipients_of_noun
from communique.finding.owners import by_hyphen, is_pronominal, owners
from communique.finding.participants import Party, actors_of, known, parties_at
from communique.finding.triggers import Trigger
from communique.finding.victims import rioters
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_BETWEEN = frozenset({"between", "among", "by"})
_WITH = frozenset({"with", "of"})
_FROM = frozenset({"from"})
_OF = frozenset({"of"})
_SOURCES = frozenset({"from", "by", "of"})
_FROM_A_PLACE = frozenset({"RETREAT", "MOBILIZE", "COERCE", "SANCTION", "AID"})


def cast_noun(analysis: Analysis, grounding: Grounding, trigger: Trigger) -> Casting | None:
    """Link the participants of an event noun; None where no frame holds, or one link makes no event."""
    noun = trigger.token
    carrier = carrying_verb(analysis, noun)
    suffered = suffering_verb(analysis, noun)
    doers = _doers(analysis, grounding, noun, carrier)
    sources = parties_at(analysis, grounding, objects_of_prepositions(analysis, noun, _FROM))
    frame = _frame_of_noun(analysis, grounding, trigger, doers or sources)
    if frame and frame.event in RECIPROCAL:
        # "UN-sponsored talks": who brings the sides together is none of them
        brokers = by_hyphen(analysis, grounding, noun)
        doers = tuple(party for party in doers if party not in brokers)
    if frame and frame.event in RECIPROCAL and not analysis.dependents(noun, "poss"):
        doers = (*doers, *_hosts(analysis, grounding, carrier, doers))
    if frame is None or (carrier and _is_disclaimed(analysis, noun, carrier)):
        return None
    sides = _sides(analysis, grounding, noun, frame.noun_with & _BETWEEN)
    partners = _by(analysis, grounding, noun, frame.noun_with & _WITH)
    if carrier is not None and frame.event in VIOLENT:
        # "wage war on Monday with Chad": parsers hang "with" on the verb
        partners = partners or known(_by(analysis, grounding, carrier, frame.noun_with & _WITH))
    recipients = recipients_of_noun(analysis, grounding, noun, frame, carrier, suffered)
    if frame.event == "CONSULT" and not (sides or partners or recipients):
        guests, recipients = _sojourning(analysis, grounding, noun)
        doers = doers or guests
    doers = (
        doers
        or _givers(analysis, grounding, frame, noun, suffered)
        or _moved(analysis, grounding, frame, noun)
        or _present(analysis, grounding, frame, noun)
        or parties_at(analysis, grounding, answering_for(analysis, noun, frame.event))
        or of_the_place(analysis, grounding, noun)
        or rioters(analysis, grounding, noun, frame.event, happening_verb(analysis, noun))
    )
    linked = (
        (doers and recipients)
        or len(actors_of((*sides, *partners))) > 1
        or (partners and doers)
        or (frame.event in RECIPROCAL and len(actors_of(doers)) > 1 and present_at(analysis, noun))
    )
    # "Chad's refusal" alone names an attitude, "talks with Chad" a topic: one link is no event.
    stands_alone = is_happening(analysis, noun) or bool(linked and not frame.support_only)
    if not (carrier or suffered or stands_alone):
        return None
    is_shared = frame.event in RECIPROCAL or not doers
    return Casting(
        trigger=trigger,
        anchor=next((verb for verb in (carrier, suffered) if verb is not None), noun),
        event=frame.event,
        mode=frame.mode or mode_by_content(analysis, frame.event, noun),
        actors=sides or ((*doers, *partners) if is_shared else doers),
        recipients=recipients if is_shared else (*partners, *recipients),
        objects=(noun,),
    )


def _sides(
    analysis: Analysis, grounding: Grounding, noun: int, prepositions: frozenset[str]
) -> tuple[Party, ...]:
    """ "talks between [Peru] and [Chile]", "clashes erupted between [Chad] and [Libya]" """
    heads = (noun, *happening_verb(analysis, noun))
    told = (objects_of_prepositions(analysis, head, prepositions) for head in heads)
    return parties_at(analysis, grounding, two_sides(analysis, next((i for i in told if i), ())))


def _by(
    analysis: Analysis, grounding: Grounding, noun: int, prepositions: frozenset[str]
) -> tuple[Party, ...]:
    """ "talks between [Peru] and [Chile]", "talks with [Chad]" """
    return parties_at(analysis, grounding, objects_of_prepositions(analysis, noun, prepositions))


def _doers(
    analysis: Analysis, grounding: Grounding, noun: int, carrier: int | None
) -> tuple[Party, ...]:
    """Whose deed a noun is, else whose its carrying verb's subject is ("[Chad] launched a raid", "at the request of [Chad]")."""
    own = owners(analysis, grounding, noun)
    if is_bidding(analysis, noun):
        return own or _by(analysis, grounding, noun, _OF)
    subjects = (
        parties_at(analysis, grounding, clause_of(analysis, carrier).subjects)
        if carrier is not None
        else ()
    )
    return subjects if subjects and (not own or is_pronominal(analysis, noun)) else own


def _hosts(
    analysis: Analysis, grounding: Grounding, carrier: int | None, others: tuple[Party, ...]
) -> tuple[Party, ...]:
    """ "[Norway] hosted NATO talks": who holds a meeting of others takes part in it."""
    subjects = clause_of(analysis, carrier).subjects if carrier is not None else ()
    spans = {party.span for party in others}
    hosts = parties_at(analysis, grounding, subjects)
    return tuple(party for party in hosts if party.span not in spans)


def _givers(
    analysis: Analysis, grounding: Grounding, frame: Frame, noun: int, suffered: int | None
) -> tuple[Party, ...]:
    """ "criticism from [Mali]", "won support from [Chad]" """
    heads = objects_of_prepositions(analysis, suffered, _SOURCES) if suffered else ()
    if frame.event not in _FROM_A_PLACE:
        heads = (*objects_of_prepositions(analysis, noun, frozenset({"from"})), *heads)
    return parties_at(analysis, grounding, heads)


def _moved(analysis: Analysis, grounding: Grounding, frame: Frame, noun: int) -> tuple[Party, ...]:
    """ "the withdrawal of [Libyan troops] from Chad": who is moved stands for who moves him."""
    of = objects_of_prepositions(analysis, noun, frozenset({"of"})) if frame.own_object else ()
    return known(parties_at(analysis, grounding, of))


def _present(
    analysis: Analysis, grounding: Grounding, frame: Frame, noun: int
) -> tuple[Party, ...]:
    """ "[Chad] complained in talks with Mali": whoever acts on the occasion of a meeting is at it."""
    if frame.event != "CONSULT":
        return ()
    return known(parties_at(analysis, grounding, present_at(analysis, noun)))


def _sojourning(
    analysis: Analysis, grounding: Grounding, noun: int
) -> tuple[tuple[Party, ...], tuple[Party, ...]]:
    """ "[the envoy], in [Lima] for talks, said": the guest, and the state whose guest he is."""
    stay = sojourn(analysis, noun)
    if stay is None:
        return (), ()
    guest, towns = stay
    return known(parties_at(analysis, grounding, (guest,))), states_below(
        analysis, grounding, towns
    )


def _is_disclaimed(analysis: Analysis, noun: int, carrier: int) -> bool:
    """ "has not claimed responsibility for the attack": by whom it was is open, that it was is not."""
    is_claim = analysis.tokens[carrier].lemma in event_table().claiming | {"be"}
    is_direct = analysis.tokens[noun].head == carrier
    return is_claim and not is_direct and bool(analysis.dependents(carrier, "neg"))


def _frame_of_noun(
    analysis: Analysis, grounding: Grounding, trigger: Trigger, doers: tuple[Party, ...]
) -> Frame | None:
    """The first frame whose conditions on the doers' sectors and on the of-phrase hold."""
    sectors = {actor.sector for party in doers for actor in party.actors}
    of = _lemmas_of(analysis, grounding, trigger.token)
    return next(
        (
            frame
            for frame in trigger.frames
            if (not frame.by or sectors & frame.by) and (not frame.of or of & frame.of)
            if not of & frame.not_objects
        ),
        None,
    )


def _lemmas_of(analysis: Analysis, grounding: Grounding, noun: int) -> set[str]:
    """What a deed's noun is done to: "suspension of [aid]", "[troop] deployment", "capture of [Kunduz]"."""
    things = (
        *objects_of_prepositions(analysis, noun, frozenset({"of", "in"})),
        *analysis.dependents(noun, "compound", "nmod"),
    )
    places = {"@place" for i in things if is_land(analysis, grounding, i)}
    return {analysis.tokens[i].lemma for i in things} | places
