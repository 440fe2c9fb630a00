"""Whether what a candidate tells is politics at all: not business, sport, interviews or private matters."""

import re

from communique.codebook.events import event_table
from communique.codebook.plover import categories
from communique.finding.casting import VIOLENT, Casting, trigger_lemma
from communique.finding.figures import (
    is_description,
    is_dismissal,
    is_figure,
    is_generic,
    is_left_open,
    is_means_of_another,
    is_mere_question,
    is_own_defence,
)
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

Actors = tuple[Actor, ...]

_BUSINESS = frozenset({"BUS"})
_PRIVATE = _BUSINESS | {"JRN"}
_PEOPLE = frozenset({None, "UNK", "CVL", "EDU"})
# Of no known country, these deal and speak for themselves.
_UNOFFICIAL: frozenset[str | None] = _PRIVATE | _PEOPLE | {"MED", "AGR"}
_MATERIAL_CONFLICT = 4
# What firms do too: they deal, talk, approve, refuse, complain, and their managers resign.
_DEALINGS = frozenset(
    {"AGREE", "CONSULT", "SUPPORT", "REJECT", "REQUEST", "ACCUSE", "COOPERATE", "RETREAT"}
)
_SCORE = re.compile(r"(?<![\w-])\d{1,2}[-–]\d{1,2}(?![\w-])")
_NOUNS = frozenset({"NOUN", "PROPN"})


def is_political(
    analysis: Analysis, grounding: Grounding, casting: Casting, actors: Actors, recipients: Actors
) -> bool:
    """Whether the parties and the sentence make it an event of international or domestic politics."""
    parties = (*actors, *recipients)
    is_crime = casting.event in VIOLENT and bool(actors and recipients)
    if is_crime and all(_is_anybody(actor) for actor in parties):
        return False
    if _is_private(casting.event, parties) or _is_sport(analysis, casting):
        return False
    if _is_business(analysis, casting, parties) or _is_show(analysis, casting, parties):
        return False
    if is_figure(analysis, casting, parties) or is_mere_question(analysis, casting):
        return False
    if is_left_open(analysis, casting):
        return False
    if is_description(analysis, casting, parties) or is_generic(analysis, casting, parties):
        return False
    if _is_among_strangers(analysis, grounding, casting, actors, recipients):
        return False
    if is_means_of_another(analysis, casting) or is_own_defence(analysis, casting):
        return False
    if is_dismissal(analysis, grounding, casting):
        return False
    if casting.event == "CONSULT" and _is_no_meeting(casting, actors, recipients):
        return False
    return not _is_staged_by_a_state(analysis, casting, actors)


def is_protest_of_a_state(analysis: Analysis, casting: Casting, actors: Actors) -> bool:
    """ "Chile protested against the raid": words of a state, not a crowd."""
    is_worded = trigger_lemma(analysis, casting).startswith("protest")
    return casting.event == "PROTEST" and is_worded and _are_states(actors)


def _is_private(event: str, parties: Actors) -> bool:
    """Whether nobody of the parties is more than a private one.

    Firms and media may quarrel and deal among themselves, or with somebody whom nobody knows; with a
    state, a body, a party, an armed group or the people of a country among them it is politics.
    Protest and force are, whoever the parties.
    """
    known = [actor for actor in parties if _is_known(actor)]
    if any(map(_are_some_states, parties)):
        return False
    if known:
        is_forceful = categories()[event].quad == _MATERIAL_CONFLICT
        among = _PRIVATE if len(parties) > 1 else _BUSINESS
        are_of_a_country = any(actor.code for actor in known)
        private = among if are_of_a_country else _UNOFFICIAL
        return not is_forceful and all(actor.sector in private for actor in known)
    return bool(parties) and all(_is_nobody(actor) for actor in parties)


def _is_known(actor: Actor) -> bool:
    return bool(actor.code or actor.sector not in {None, "UNK"})


def _are_some_states(actor: Actor) -> bool:
    """ "Several [countries]": states, whichever they are."""
    words = actor.entity_text.casefold().split()
    return bool(words) and words[-1] in event_table().states


def _is_anybody(actor: Actor) -> bool:
    """People of no known country: what they do to each other ("parents beat their son") is crime or quarrel."""
    return actor.code is None and actor.sector == "CVL"


def _is_nobody(actor: Actor) -> bool:
    """ "The policy", "a man": common nouns that stand for nobody; a name may be that of somebody unknown."""
    words = actor.entity_text.casefold().split()
    if words and words[-1] in event_table().persons:
        return True
    return actor.kind == "unresolved" and actor.entity_text.islower()


def _is_among_strangers(
    analysis: Analysis, grounding: Grounding, casting: Casting, actors: Actors, recipients: Actors
) -> bool:
    """Whether only names that nobody knows take part: "Jack met Danny", "Jack praised the treaty".

    Whom nobody said to act arrests or beats ("Kanoute was arrested in Mali") a state or body may
    have; such an event stands where the sentence names one.
    """
    parties = (*actors, *recipients)
    if not parties or any(_is_known(actor) or actor.kind == "group" for actor in parties):
        return False
    if any(map(_are_some_states, parties)):
        return False
    if actors or categories()[casting.event].quad != _MATERIAL_CONFLICT:
        return True
    told = _sentence(analysis, casting)
    if any(i in grounding.state_words for i in told):
        return False
    return not any(_is_known(actor) for i in told for actor in grounding.actors_at(i))


def _is_sport(analysis: Analysis, casting: Casting) -> bool:
    """ "Spain beat Chile in the final", "the coach attacked his players": not what one is shot or bombed in."""
    trigger, table = analysis.tokens[casting.trigger.token], event_table()
    is_forceful = categories()[casting.event].quad == _MATERIAL_CONFLICT
    if is_forceful and trigger.lemma not in table.contending:
        return False
    told = _sentence(analysis, casting)
    lemmas = {analysis.tokens[i].lemma.casefold() for i in told}
    # "won 7-5, 2-6, 6-4": one score may be a vote's, two are a match's
    if len(_SCORE.findall(analysis.text(told.start, told.stop))) > 1:
        return True
    return bool(lemmas & table.sport) and len(lemmas & (table.sport | table.games)) > 1


def _is_show(analysis: Analysis, casting: Casting, parties: Actors) -> bool:
    """ "the singer accused her label of greed": people of film, music and television among themselves."""
    if casting.event not in _DEALINGS or any(map(_is_public, parties)):
        return False
    table = event_table()
    lemmas = {analysis.tokens[i].lemma.casefold() for i in _sentence(analysis, casting)}
    return bool(lemmas & table.show) and len(lemmas & (table.show | table.staging)) > 1


def _is_business(analysis: Analysis, casting: Casting, parties: Actors) -> bool:
    """ "Northstar Inc. raised its bid for Fenwick": firms and people of no office, in words of the market."""
    if casting.event not in _DEALINGS or any(map(_is_public, parties)):
        return False
    table = event_table()
    tokens = [analysis.tokens[i] for i in _sentence(analysis, casting)]
    market = {token.lemma for token in tokens if token.upos in _NOUNS} & table.market
    names = {token.text.casefold() for token in tokens if token.upos == "PROPN"} & table.firms
    deals = {token.lemma for token in tokens} & table.deals
    enough = 2 if market or names or not any(actor.code for actor in parties) else 3
    return len(market) + len(names) + len(deals) >= enough


def _is_public(actor: Actor) -> bool:
    """Whether a party stands for a state, a body, an armed or political group or a country's people."""
    words = {word.casefold() for word in actor.entity_text.split()}
    if actor.sector in _PRIVATE or words & event_table().firms:
        return False
    return actor.code is not None or actor.sector not in _PEOPLE


def _sentence(analysis: Analysis, casting: Casting) -> range:
    sentence = analysis.sentence(casting.trigger.token)
    return range(sentence.first, sentence.last)


def _is_no_meeting(casting: Casting, actors: Actors, recipients: Actors) -> bool:
    """An interview is no consultation, nor is a journey inside the traveller's own country a visit."""
    if any(actor.sector == "JRN" for actor in (*actors, *recipients)):
        return True
    # who is of no known country or office travels on his own account
    if casting.mode == "visit" and actors and not any(_is_known(actor) for actor in actors):
        return True
    codes = {actor.code for actor in (*actors, *recipients)}
    return casting.mode == "visit" and bool(actors and recipients) and len(codes) == 1


def _is_staged_by_a_state(analysis: Analysis, casting: Casting, actors: Actors) -> bool:
    """A rally that a government holds protests against nothing."""
    is_noun = casting.event == "PROTEST" and casting.trigger.form == "noun"
    is_own = is_protest_of_a_state(analysis, casting, actors)
    return is_noun and not is_own and _are_states(actors)


def _are_states(actors: Actors) -> bool:
    return bool(actors) and all(a.kind == "state" or a.sector == "GOV" for a in actors)
