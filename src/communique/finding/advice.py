"""Warnings that hold out no harm of one's own: of what others do, and to one's own people."""

from collections.abc import Iterator

from communique.codebook.events import event_table
from communique.finding.casting import VIOLENT, Casting, trigger_lemma
from communique.finding.dependents import lemmas_of, objects_of_prepositions
from communique.finding.participants import actors_of, codes_of, parties_at
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_WARNING = "warn"
_AT_HOME = frozenset({"LEG", None})
_THEMES = ("nsubj", "nsubjpass")
_DOERS = frozenset({"by", "from"})


def is_tip(analysis: Analysis, grounding: Grounding, casting: Casting) -> bool:
    """ "[warned] Fiji that Tonga was arming", "[warned] Fiji about an attack": help, and no threat."""
    if not _is_warning(analysis, casting):
        return False
    verb = casting.trigger.token
    known = codes_of(casting.actors) | codes_of(casting.recipients)
    if any(_is_of_others(analysis, grounding, i, known) for i in _dangers(analysis, verb)):
        return True
    return any(
        _tells_of_others(analysis, grounding, clause, known)
        and not _concerns_hearer(analysis, grounding, clause, casting)
        for clause in _told_clauses(analysis, verb)
    )


def is_plea(analysis: Analysis, casting: Casting) -> bool:
    """ "[warned] Danes that the dykes would break": to one's own people or parliament, an appeal."""
    doers, warned = actors_of(casting.actors), actors_of(casting.recipients)
    if not _is_warning(analysis, casting) or not (doers and warned):
        return False
    own = {actor.code for actor in doers if actor.code and actor.sector == "GOV"}
    return all(actor.code in own and _is_at_home(actor) for actor in warned)


def _is_warning(analysis: Analysis, casting: Casting) -> bool:
    return casting.event == "THREATEN" and trigger_lemma(analysis, casting) == _WARNING


def _is_at_home(actor: Actor) -> bool:
    return actor.sector in _AT_HOME


def _told_clauses(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """What is warned of in a clause; parsers hang some on the hearer ("warned [officials] that ...")."""
    nouns = (
        *analysis.dependents(verb, "dobj"),
        *(i for prep in analysis.dependents(verb, "prep") for i in analysis.children[prep]),
    )
    on_nouns = (clause for noun in nouns for clause in analysis.dependents(noun, "acl"))
    told = (i for i in on_nouns if "that" in lemmas_of(analysis, i, "mark"))
    return (*analysis.dependents(verb, "ccomp"), *told)


def _tells_of_others(
    analysis: Analysis, grounding: Grounding, clause: int, known: frozenset[str | None]
) -> bool:
    """ "that [Tonga] was arming"; what somebody is may be held out ("that Tonga was a red line")."""
    if analysis.tokens[clause].lemma == "be":
        return False
    named = codes_of(parties_at(analysis, grounding, analysis.dependents(clause, *_THEMES)))
    return bool(named) and None not in named and named.isdisjoint(known)


def _concerns_hearer(
    analysis: Analysis, grounding: Grounding, clause: int, casting: Casting
) -> bool:
    """ "warned Fiji that Tonga would punish [it]": held out to the one who is warned."""
    told = parties_at(analysis, grounding, (i for i in analysis.subtree(clause) if i != clause))
    return not codes_of(told).isdisjoint(codes_of(casting.recipients))


def _dangers(analysis: Analysis, verb: int) -> Iterator[int]:
    """What violence is warned of: by "about" it is news, by "of" it may be one's own."""
    for preposition in ("about", "of"):
        for noun in objects_of_prepositions(analysis, verb, frozenset({preposition})):
            if event_table().noun_tells(analysis.tokens[noun].lemma, VIOLENT):
                yield noun


def _is_of_others(
    analysis: Analysis, grounding: Grounding, noun: int, known: frozenset[str | None]
) -> bool:
    """ "about an [attack]", "of an [attack] by Tonga" """
    if analysis.tokens[analysis.tokens[noun].head].lemma == "about":
        return True
    doers = parties_at(analysis, grounding, objects_of_prepositions(analysis, noun, _DOERS))
    return bool(doers) and codes_of(doers).isdisjoint(known)
