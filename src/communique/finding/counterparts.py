"""Whom words are meant for where another clause or an opening beside them says so: their hearer, their adversary."""

from collections.abc import Iterator

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.casting import Casting, trigger_lemma, words_of
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.lands import states_below
from communique.finding.participants import Party, actors_of, codes_of, parties_at
from communique.finding.standing import is_public
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_TOLD_TO_SOMEBODY = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN", "CONCEDE", "SUPPORT"})
_COMPLAINING = frozenset({"ACCUSE", "PROTEST"})
_WITHIN = frozenset({"in", "during", "after", "at"})
_PRESSING = frozenset({"REQUEST", "ACCUSE", "THREATEN"})
_YIELDING = frozenset({"CONCEDE", "RETREAT", "AGREE"})
_ANSWERING = frozenset({"REJECT", "AGREE", "CONCEDE", "RETREAT"})
_DEALING, _WITH = frozenset({"SUPPORT", "CONSULT"}), frozenset({"with"})
_AFTER = frozenset({"after", "when", "because"})


def addressed(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "In a letter to [Togo], Mali pledged", "Speaking to [Eyadema], he urged restraint": no mere listeners."""
    if casting.event not in _TOLD_TO_SOMEBODY:
        return ()
    hearers = (i for verb in words_of(casting) for i in _hearers(analysis, verb))
    parties = parties_at(analysis, grounding, hearers)
    return tuple(party for party in parties if all(map(is_public, party.actors)))


def _hearers(analysis: Analysis, verb: int) -> Iterator[int]:
    told = [
        i
        for i in objects_of_prepositions(analysis, verb, _WITHIN)
        if analysis.tokens[i].lemma in manner_words().dealings
    ]
    told.extend(
        i
        for i in analysis.dependents(verb, "advcl")
        if analysis.tokens[i].tag == "VBG" and analysis.tokens[i].lemma in manner_words().speaking
    )
    for head in told:
        yield from objects_of_prepositions(analysis, head, frozenset({"to", "with"}))


def complained_to(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "protested to [Togo] about the raid", "lodged a protest with [Togo]": who has to hear of it.

    Nobody, where the matter blames somebody of another country.
    """
    if casting.event not in _COMPLAINING:
        return ()
    if codes_of(casting.recipients) - codes_of(casting.actors) - {None}:
        return ()
    if casting.trigger.form == "noun":
        parties = _lodged_with(analysis, grounding, casting)
        return tuple(party for party in parties if all(map(is_public, party.actors)))
    hearers = objects_of_prepositions(analysis, casting.anchor, frozenset({"to"}))
    parties = parties_at(analysis, grounding, hearers)
    if any(party.actors[0].kind == "body" for party in parties):
        return ()  # with a body, too, one complains of somebody else
    heard = tuple(party for party in parties if all(map(is_public, party.actors)))
    return heard or states_below(analysis, grounding, hearers)


def _lodged_with(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "a complaint to [Togo]", but with the United Nations one complains of somebody else."""
    if trigger_lemma(analysis, casting) not in manner_words().lodged:
        return ()
    told = (
        i
        for word in words_of(casting)
        for i in objects_of_prepositions(analysis, word, frozenset({"to", "with"}))
    )
    parties = parties_at(analysis, grounding, told)
    return tuple(party for party in parties if party.actors[0].kind != "body")


def pressed_by(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "Pressed by [the premier], the union refused", "refused to go as demanded by [Togo]": who had asked is refused."""
    if casting.event != "REJECT":
        return ()
    pressed = (
        i
        for verb in (casting.anchor, *analysis.dependents(casting.anchor, "xcomp"))
        for i in analysis.dependents(verb, "advcl")
        if analysis.tokens[i].tag == "VBN" and _tells(analysis, i, _PRESSING)
    )
    return parties_at(
        analysis, grounding, (i for verb in pressed for i in clause_of(analysis, verb).subjects)
    )


def rebuffed(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "[Mali] expelled the envoy after he refused to leave", "[the premier] relented after Togo threatened war"."""
    token = analysis.tokens[casting.anchor]
    is_cause = token.deprel == "advcl" and _AFTER & lemmas_of(analysis, token.i, "mark", "advmod")
    if casting.event not in {"REJECT", "THREATEN", "REQUEST"} or not is_cause:
        return ()
    answer = clause_of(analysis, token.head)
    doers = set(actors_of(casting.actors))
    hit = actors_of(parties_at(analysis, grounding, answer.objects))
    if doers.isdisjoint(hit) and not _tells(analysis, token.head, _YIELDING):
        return ()
    return parties_at(analysis, grounding, answer.subjects)


def answered_by(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "[Togo] rejected the terms demanded by Mali", "[Togo] accepted inspections sought by Mali": who was asked."""
    token = analysis.tokens[casting.anchor]
    thing = analysis.tokens[token.head]
    if casting.event != "REQUEST" or token.deprel != "acl" or thing.deprel != "dobj":
        return ()
    if not _tells(analysis, thing.head, _ANSWERING):
        return ()
    return parties_at(analysis, grounding, clause_of(analysis, thing.head).subjects)


def accused_before(analysis: Analysis, grounding: Grounding, casting: Casting) -> tuple[Party, ...]:
    """ "accused [Togo] of stalling and called for new talks": who is blamed is asked, or warned of what is to come."""
    token = analysis.tokens[casting.anchor]
    if casting.event == "THREATEN" and token.deprel == "ccomp":
        token = analysis.tokens[token.head]  # "and warned that it would [retaliate]"
    is_second = token.deprel == "conj" and not analysis.dependents(token.i, "nsubj", "nsubjpass")
    if casting.event not in {"REQUEST", "THREATEN"} or not is_second:
        return ()
    if not _tells(analysis, token.head, _PRESSING):
        return ()
    blamed = parties_at(analysis, grounding, clause_of(analysis, token.head).objects)
    if casting.event == "THREATEN":
        return tuple(party for party in blamed if all(map(is_public, party.actors)))
    return tuple(party for party in blamed if party.actors[0].kind != "unresolved")


def dealt_with_before(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """ "thanked [Togo] and proposed closer ties", "visited [Mali] and promised help": to whom it is promised."""
    token = analysis.tokens[casting.anchor]
    is_second = token.deprel == "conj" and not analysis.dependents(token.i, "nsubj", "nsubjpass")
    if casting.event != "AGREE" or not is_second or not _tells(analysis, token.head, _DEALING):
        return ()
    dealings = clause_of(analysis, token.head)
    if dealings.passive:
        return ()
    others = (*dealings.objects, *objects_of_prepositions(analysis, token.head, _WITH))
    parties = parties_at(analysis, grounding, others) or states_below(analysis, grounding, others)
    return tuple(party for party in parties if all(map(is_public, party.actors)))


def _tells(analysis: Analysis, verb: int, events: frozenset[str]) -> bool:
    return event_table().verb_tells(analysis.tokens[verb].lemma, events)
