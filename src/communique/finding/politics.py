"""Whether what a candidate tells is politics at all: not business, sport, interviews or private matters."""

from communique.codebook.plover import categories
from communique.finding.casting import VIOLENT, Casting, sentence_of, trigger_lemma
from communique.finding.figures import tells_none
from communique.finding.other_news import is_other_news
from communique.finding.standing import (
    Actors,
    are_some_states,
    are_states,
    is_anybody,
    is_campaigner,
    is_known,
    is_private,
    is_some_person,
)
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding


def is_political(
    analysis: Analysis, grounding: Grounding, casting: Casting, actors: Actors, recipients: Actors
) -> bool:
    """Whether the parties and the sentence make it an event of international or domestic politics."""
    parties = (*actors, *recipients)
    if is_private(casting.event, parties) or _is_crime(casting, actors, recipients):
        return False
    if is_other_news(analysis, casting, parties):
        return False
    if tells_none(analysis, grounding, casting, parties):
        return False
    if _is_among_strangers(analysis, grounding, casting, actors, recipients):
        return False
    if casting.event == "CONSULT" and _is_no_meeting(casting, actors, recipients):
        return False
    return not _is_staged_from_above(analysis, casting, actors)


def _is_crime(casting: Casting, actors: Actors, recipients: Actors) -> bool:
    """ "parents beat their son": violence among people of no known country."""
    is_done_to_somebody = casting.event in VIOLENT and bool(actors and recipients)
    return is_done_to_somebody and all(is_anybody(actor) for actor in (*actors, *recipients))


def is_protest_of_a_state(analysis: Analysis, casting: Casting, actors: Actors) -> bool:
    """ "Chile protested against the raid": words of a state, not a crowd."""
    is_worded = trigger_lemma(analysis, casting).startswith("protest")
    return casting.event == "PROTEST" and is_worded and are_states(actors)


def _is_among_strangers(
    analysis: Analysis, grounding: Grounding, casting: Casting, actors: Actors, recipients: Actors
) -> bool:
    """Whether only names that nobody knows take part: "Jack met Danny", "Jack praised the treaty".

    Whom nobody said to act arrests or beats ("Kanoute was arrested in Mali") a state or body may
    have; such an event stands where the sentence names one.
    """
    parties = (*actors, *recipients)
    if not parties or any(is_known(actor) or actor.kind == "group" for actor in parties):
        return False
    if any(map(are_some_states, parties)):
        return False
    if actors or not categories()[casting.event].is_forceful:
        return True
    told = sentence_of(analysis, casting)
    if any(i in grounding.state_words for i in told):
        return False
    return not any(is_known(actor) for i in told for actor in grounding.actors_at(i))


def _is_no_meeting(casting: Casting, actors: Actors, recipients: Actors) -> bool:
    """An interview is no consultation, nor is a journey inside the traveller's own country a visit."""
    if any(actor.sector == "JRN" for actor in (*actors, *recipients)):
        return True
    # who is of no known country or office travels on his own account
    if casting.mode == "visit" and actors and not any(is_known(actor) for actor in actors):
        return True
    # "a Dutch couple visiting Oslo", "Danish tourists", whosever nationals they are
    if casting.mode == "visit" and actors and all(map(_is_private_traveller, actors)):
        return True
    codes = {actor.code for actor in (*actors, *recipients)}
    return casting.mode == "visit" and bool(actors and recipients) and len(codes) == 1


def _is_private_traveller(actor: Actor) -> bool:
    return is_some_person(actor) or (actor.kind == "group" and actor.sector == "CVL")


def _is_staged_from_above(analysis: Analysis, casting: Casting, actors: Actors) -> bool:
    """A rally that a government or a candidate holds protests against nothing."""
    if casting.event != "PROTEST" or casting.trigger.form != "noun" or casting.mode == "strike":
        return False
    if is_protest_of_a_state(analysis, casting, actors):
        return False
    is_rally = trigger_lemma(analysis, casting) == "rally" and not casting.recipients
    return are_states(actors) or (is_rally and bool(actors) and all(map(is_campaigner, actors)))
