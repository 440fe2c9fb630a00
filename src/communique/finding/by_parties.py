"""Which category and mode the parties make of a deed: arms that back fighters aid them."""

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.finding.casting import VIOLENT, Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_below
from communique.finding.means import is_means
from communique.finding.participants import Party, actors_of, codes_of
from communique.finding.quarrels import is_by_hackers, is_quarrel
from communique.model.analysis import Analysis
from communique.model.world import Actor

_POLICE = frozenset({"COP", "JUD"})
_FORCES = frozenset({"MIL", "GOV"})
_BEARING = frozenset({"MIL", "PRM", "REB", "UAF", "COP"})
_ARMED = frozenset({"MIL", "PRM", "REB", "UAF"})


def deed_by_parties(
    analysis: Analysis, casting: Casting, actors: tuple[Actor, ...]
) -> tuple[str, str | None]:
    """What the parties make of a deed: a ban on another state's trade is a sanction, a talk of three multilateral."""
    if is_quarrel(analysis, casting):
        return "ACCUSE", "disapprove"
    if casting.event == "ASSAULT" and is_by_hackers(analysis, casting.actors):
        return "COERCE", "cyber"
    if _is_raid_on_fighters(analysis, casting):
        return "ASSAULT", None
    if _is_armed_resistance(analysis, casting):
        return "ASSAULT", None
    if _is_armed_support(analysis, casting):
        return "AID", None
    if _is_test(analysis, casting):
        return "MOBILIZE", "weapons"
    if _is_show_of_force(analysis, casting):
        return "MOBILIZE", "troops"
    if (casting.event, casting.mode) == ("COERCE", "deport") and _is_of_envoys(casting):
        return "SANCTION", "expel"
    if (casting.event, casting.mode) == ("RETREAT", "withdraw") and _is_of_bodies(casting):
        return "SANCTION", "withdraw"
    is_restriction = (casting.event, casting.mode) == ("COERCE", "restrict")
    if is_restriction and _is_against_a_state(analysis, casting):
        return "SANCTION", None
    if (casting.event, casting.mode) == ("CONSULT", None) and _is_multilateral(actors):
        return "CONSULT", "multilateral"
    return casting.event, casting.mode


def _is_armed_resistance(analysis: Analysis, casting: Casting) -> bool:
    """ "the troops met fierce [resistance] from rebels": those who bear arms resist with them."""
    is_resisting = trigger_lemma(analysis, casting) in manner_words().resisting
    return is_resisting and _are_armed(casting.actors) and _are_armed(casting.recipients)


def _is_armed_support(analysis: Analysis, casting: Casting) -> bool:
    """ "rebels backed by [air strikes]", "the militia supported the army": arms, not words.

    Who is called "rebels [backed] by Chad", in passing, has it to fight with.
    """
    if casting.event != "SUPPORT" or trigger_lemma(analysis, casting) not in manner_words().backing:
        return False
    clause = clause_of(analysis, casting.anchor)
    by_means = bool(clause.subjects) and all(_is_force(analysis, i) for i in clause.subjects)
    by_arms = any(_are_armed((party,)) for party in casting.actors)
    of_fighters = _are_armed(casting.recipients) or any(
        _is_deed_of_arms(analysis, i) for i in clause.objects
    )
    in_passing = analysis.tokens[casting.anchor].deprel == "acl" and clause.passive
    return by_means or (of_fighters and (by_arms or in_passing))


def _is_force(analysis: Analysis, i: int) -> bool:
    return is_means(analysis, i) or _is_deed_of_arms(analysis, i)


def _is_deed_of_arms(analysis: Analysis, i: int) -> bool:
    """ "[air strikes]", "the [offensive]", "their [advance]" """
    lemma = analysis.tokens[i].lemma
    return lemma in manner_words().advances or event_table().noun_tells(lemma, VIOLENT)


def _are_armed(parties: tuple[Party, ...]) -> bool:
    return bool(parties) and all(map(_is_armed, actors_of(parties)))


def _is_armed(actor: Actor) -> bool:
    """Fighters of a state or of none: a militarised group's "strongholds" and "states" are its fighters, too."""
    return actor.sector in _ARMED or actor.code == "IMG"


def _is_raid_on_fighters(analysis: Analysis, casting: Casting) -> bool:
    """ "a government [raid] on a rebel camp": against those who bear arms it is no search."""
    is_raid = casting.event == "COERCE" and trigger_lemma(analysis, casting) == "raid"
    by_police = any(actor.sector in _POLICE for actor in actors_of(casting.actors))
    return is_raid and not by_police and _are_armed(casting.recipients)


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


def _is_show_of_force(analysis: Analysis, casting: Casting) -> bool:
    """ "held [manoeuvres] near the border": those of one state alone are no cooperation."""
    told = {trigger_lemma(analysis, casting), *(analysis.tokens[i].lemma for i in casting.objects)}
    doers = actors_of(casting.actors)
    is_alone = len({actor.code for actor in doers}) == 1 and not casting.recipients
    return (
        casting.event == "COOPERATE"
        and is_alone
        and not told.isdisjoint(manner_words().exercises)
        and all(actor.kind == "state" or actor.sector in _FORCES for actor in doers)
        and not _is_joint_or_civil(analysis, casting)
    )


def _is_joint_or_civil(analysis: Analysis, casting: Casting) -> bool:
    """ "a [joint] exercise", "an [earthquake] drill" """
    things = (casting.trigger.token, *casting.objects)
    words = {
        analysis.tokens[i].lemma
        for thing in things
        for i in analysis.dependents(thing, "amod", "compound", "nmod")
    }
    return not words.isdisjoint(manner_words().no_show)


def _is_against_a_state(analysis: Analysis, casting: Casting) -> bool:
    """ "Chad banned Sudanese imports": a state or body against what is another state's."""
    told = {trigger_lemma(analysis, casting), *(analysis.tokens[i].lemma for i in casting.objects)}
    if told.isdisjoint(manner_words().banning):
        return False
    if lemmas_below(analysis, casting.anchor) & manner_words().leaving:
        return False  # "barred Malian diplomats from leaving": held, not shut out
    doers = codes_of(casting.actors)
    hit = actors_of(casting.recipients)
    return bool(doers and hit) and all(
        actor.code and actor.code not in doers and actor.sector in {None, "BUS", "GOV"}
        for actor in hit
    )


def _is_of_envoys(casting: Casting) -> bool:
    """ "Togo expelled two [officials of the Malian mission]": whom another state has sent."""
    doers, sent = actors_of(casting.actors), actors_of(casting.recipients)
    codes = {actor.code for actor in doers}
    are_states = all(actor.sector in {None, "GOV"} for actor in doers)
    return (
        are_states
        and bool(doers and sent)
        and all(actor.sector == "GOV" and actor.code and actor.code not in codes for actor in sent)
    )


def _is_of_bodies(casting: Casting) -> bool:
    """ "Togo's withdrawal from the [African Union]": who leaves a body cuts ties, and gives up no ground."""
    left = actors_of(casting.recipients)
    is_body = bool(left) and all(actor.kind == "body" for actor in left)
    return is_body and not any(actor.sector in _BEARING for actor in actors_of(casting.actors))


def _is_multilateral(actors: tuple[Actor, ...]) -> bool:
    """Whether three countries or more meet, or an organisation does ("leaders of ASEAN met")."""
    if actors and all(actor.code == "IGO" for actor in actors):
        return True
    return len({actor.code for actor in actors if actor.kind == "state" or actor.sector}) > 2
