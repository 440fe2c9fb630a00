"""Which category and mode the parties make of a deed: arms that back fighters aid them."""

from communique.codebook.manners import manner_words
from communique.finding.casting import Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.means import is_means
from communique.finding.participants import Party, actors_of, codes_of
from communique.model.analysis import Analysis
from communique.model.world import Actor

_ARMED = frozenset({"MIL", "PRM", "REB", "UAF"})
_CIVIL = frozenset({"LEG", "PTY", "ELI", "JRN", "BUS", "JUD", "EDU", "OPP"})


def deed_by_parties(
    analysis: Analysis, casting: Casting, actors: tuple[Actor, ...]
) -> tuple[str, str | None]:
    """What the parties make of a deed: a ban on another state's trade is a sanction, a talk of three multilateral."""
    if _is_quarrel(analysis, casting):
        return "ACCUSE", "disapprove"
    if _is_armed_support(analysis, casting):
        return "AID", None
    if _is_test(analysis, casting):
        return "MOBILIZE", "weapons"
    is_restriction = (casting.event, casting.mode) == ("COERCE", "restrict")
    if is_restriction and _is_against_a_state(analysis, casting):
        return "SANCTION", None
    if (casting.event, casting.mode) == ("CONSULT", None) and _is_multilateral(actors):
        return "CONSULT", "multilateral"
    return casting.event, casting.mode


def _is_quarrel(analysis: Analysis, casting: Casting) -> bool:
    """ "the senator [attacked] the mayor over the tax": people and bodies that fight with words."""
    if casting.event != "ASSAULT" or casting.mode or casting.trigger.form != "verb":
        return False
    is_worded = trigger_lemma(analysis, casting) in manner_words().quarrelling
    return is_worded and _are_civil(casting.actors) and _are_civil(casting.recipients)


def _are_civil(parties: tuple[Party, ...]) -> bool:
    """Persons and bodies of public life; of a government its people, not the state that it stands for."""
    actors = actors_of(parties)
    return bool(actors) and all(
        actor.kind == "person" or actor.sector in _CIVIL for actor in actors
    )


def _is_armed_support(analysis: Analysis, casting: Casting) -> bool:
    """ "rebels backed by [air strikes]", "the militia supported the army": arms, not words."""
    if casting.event != "SUPPORT" or trigger_lemma(analysis, casting) not in manner_words().backing:
        return False
    clause = clause_of(analysis, casting.anchor)
    by_means = bool(clause.subjects) and all(is_means(analysis, i) for i in clause.subjects)
    by_arms = any(_are_armed((party,)) for party in casting.actors)
    return _are_armed(casting.recipients) and (by_means or by_arms)


def _are_armed(parties: tuple[Party, ...]) -> bool:
    return bool(parties) and all(actor.sector in _ARMED for actor in actors_of(parties))


def _is_test(analysis: Analysis, casting: Casting) -> bool:
    """ "launched a missile into the sea": a state's missile that hits nobody is shown, not used."""
    states = actors_of(casting.actors)
    return (
        casting.event == "ASSAULT"
        and trigger_lemma(analysis, casting) in manner_words().showing
        and bool(states)
        and all(actor.kind == "state" for actor in states)
        and bool(casting.objects)
        and not casting.recipients
    )


def _is_against_a_state(analysis: Analysis, casting: Casting) -> bool:
    """ "Chad banned Sudanese imports": a state or body against what is another state's."""
    if trigger_lemma(analysis, casting) not in manner_words().banning:
        return False
    doers = codes_of(casting.actors)
    hit = actors_of(casting.recipients)
    return bool(doers and hit) and all(
        actor.code and actor.code not in doers and actor.sector in {None, "BUS"} for actor in hit
    )


def _is_multilateral(actors: tuple[Actor, ...]) -> bool:
    """Whether three countries or more meet, or an organisation does ("leaders of ASEAN met")."""
    if actors and all(actor.code == "IGO" for actor in actors):
        return True
    return len({actor.code for actor in actors if actor.kind == "state" or actor.sector}) > 2
