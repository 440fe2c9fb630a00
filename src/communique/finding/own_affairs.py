"""What people do in their families, and a state with its own money: no politics between parties."""

from communique.codebook.figures import figure_words
from communique.codebook.manners import manner_words
from communique.codebook.plover import categories
from communique.finding.casting import Casting, trigger_lemma
from communique.finding.participants import actors_of
from communique.model.analysis import Analysis
from communique.model.world import Actor

_PEOPLE = frozenset({"CVL", "UNK", None})
_CIVILIANS = frozenset({"CVL", "LAB", "SOC", "REL", "EDU", "AGR", "MED", "BUS", None})
_PURSE = frozenset({"LEG", "PTY", "GOV"})
_PAID = frozenset({"GOV", "MIL", "COP", "SPY", "JUD"})


def is_own_affair(analysis: Analysis, casting: Casting) -> bool:
    """Whether all parties are of one family, of one state that pays for itself, or people of one mind."""
    return (
        _is_in_the_family(casting)
        or _is_own_budget(analysis, casting)
        or _are_adherents(analysis, casting)
    )


def _is_in_the_family(casting: Casting) -> bool:
    """ "a child visited [his brother]", "[the father] agreed with [the mother]"; killings and protests are none's own."""
    parties = actors_of((*casting.actors, *casting.recipients))
    if len(parties) < 2 or categories()[casting.event].is_forceful:
        return False
    return all(actor.sector in _PEOPLE for actor in parties) and any(map(_is_kin, parties))


def _are_adherents(analysis: Analysis, casting: Casting) -> bool:
    """ "arrested students [backing] the strikers": who people are, and no support from abroad."""
    token = analysis.tokens[casting.trigger.token]
    is_told = (casting.event, token.deprel, token.tag) == ("SUPPORT", "acl", "VBG")
    actors, recipients = actors_of(casting.actors), actors_of(casting.recipients)
    are_people = all(actor.sector in _CIVILIANS for actor in actors)
    abroad = {actor.code for actor in recipients} - {actor.code for actor in actors} - {None}
    return is_told and are_people and not abroad


def _is_kin(actor: Actor) -> bool:
    words = actor.entity_text.casefold().split()
    return bool(words) and words[-1] in figure_words().kin


def _is_own_budget(analysis: Analysis, casting: Casting) -> bool:
    """ "Congress passed a bill to [fund] the government": nobody else is helped."""
    givers, paid = actors_of(casting.actors), actors_of(casting.recipients)
    is_paying = trigger_lemma(analysis, casting) in manner_words().paying
    if casting.event != "AID" or not is_paying or not paid:
        return False
    codes = {actor.code for actor in givers if actor.sector in _PURSE and actor.code}
    return all(actor.code in codes and actor.sector in _PAID for actor in paid)
