"""Which category the manner of a deed makes of it: a meeting to come is AGREE, a refused one REJECT."""

from dataclasses import dataclass, replace

from communique.codebook.events import event_table
from communique.codebook.plover import categories
from communique.finding.casting import Casting
from communique.finding.clauses import clause_of
from communique.finding.factuality import Reality
from communique.finding.means import is_means
from communique.finding.participants import Party, parties_at
from communique.finding.politics import is_protest_of_a_state
from communique.finding.roles import cast
from communique.finding.triggers import trigger_at
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_OFFERING = frozenset({"propose", "offer", "suggest"})
_PROMISING = frozenset({"vow", "pledge", "promise", "swear"})
_OWN_WILL = frozenset({"will", "wo", "would", "shall", "’ll", "'ll"})
_COOPERATIVE = frozenset({1, 2})
_FORCEFUL = 4
_ARMED = frozenset({"MIL", "PRM", "REB", "UAF"})
_LAUNCHING = frozenset({"launch", "fire"})
_BANNING = frozenset({"ban", "bar", "prohibit", "restrict", "outlaw"})
_STANCES = frozenset({"AGREE", "SUPPORT"})
_BACKING = frozenset({"back", "support"})
_WITHDRAWING = frozenset(
    {"withdraw", "quit", "exit", "pull"}
)  # one may "leave" a convention's hall
_PERMITTING = frozenset({"give", "grant", "allow", "permit"})
_UNTIL = frozenset({"until", "till", "unless", "before"})
_CONDITIONAL = ("future", "hypothetical")
_QUARRELLING = frozenset({"attack", "hit", "assail", "savage", "blast"})
_CIVIL = frozenset({"GOV", "LEG", "PTY", "ELI", "JRN", "BUS", "JUD", "EDU", "OPP"})
_SHARED = frozenset({"CONSULT", "COOPERATE"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """A category with its mode and auxiliary modes; `casting` as the manner sorts its parties."""

    event: str
    mode: str | None
    aux: tuple[str, ...]
    casting: Casting


def derive(
    analysis: Analysis,
    grounding: Grounding,
    casting: Casting,
    reality: Reality,
    actors: tuple[Actor, ...],
) -> Derived:
    """The category that the manner of doing makes of a candidate (codebook: a future CONSULT is AGREE)."""
    aux = reality.modes()
    if is_protest_of_a_state(analysis, casting, actors):
        return Derived(event="ACCUSE", mode="disapprove", aux=aux, casting=casting)
    left_undone = _promised_undone(analysis, casting)
    if left_undone is not None:
        return Derived(event=left_undone, mode=None, aux=aux, casting=casting)
    stance = _stance(analysis, grounding, casting, aux)
    if stance is not None:
        return stance
    if _is_refused(analysis, casting, reality):
        return _refused(analysis, grounding, casting, open_too=reality.hypothetical)
    if casting.event in event_table().future_is and _is_announced(analysis, casting, reality):
        event = event_table().future_is[casting.event]
        return Derived(event=event, mode=None, aux=_still_open(aux), casting=casting)
    if (casting.event, casting.mode) == ("SANCTION", "withdraw"):
        return _left(analysis, casting, aux)
    event, mode = _of_deed(analysis, casting)
    if event == "CONSULT" and mode is None and _is_multilateral(actors):
        mode = "multilateral"
    return Derived(event=event, mode=mode, aux=aux, casting=casting)


def _stance(
    analysis: Analysis, grounding: Grounding, casting: Casting, aux: tuple[str, ...]
) -> Derived | None:
    """Whoever "is ready to attack" threatens; a stance held no longer ("is not committed") is a REJECT."""
    if casting.trigger.form != "predicate" or casting.event not in _STANCES:
        return None
    if "negation" in aux:
        rest = tuple(name for name in aux if name != "negation")
        return Derived(event="REJECT", mode=None, aux=rest, casting=casting)
    deed = _hostile_deed(analysis, grounding, casting) if casting.event == "AGREE" else None
    if deed is None:
        return None
    mode = "violence" if deed in {"ASSAULT", "MOBILIZE"} else "restrict"
    return Derived(event="THREATEN", mode=mode, aux=aux, casting=casting)


def _hostile_deed(analysis: Analysis, grounding: Grounding, casting: Casting) -> str | None:
    """The category of force that somebody is ready for: "prepared to [attack]", "committed to a [strike]"."""
    word = casting.trigger.particle
    if word is None:
        return None
    for deed in (*analysis.dependents(word, "xcomp"), *casting.objects):
        trigger = trigger_at(analysis, deed)
        if trigger is None:
            continue
        told = cast(analysis, grounding, trigger) if trigger.form == "verb" else None
        event = told.event if told else next((f.event for f in trigger.frames), None)
        if event and trigger.form != "predicate" and categories()[event].quad == _FORCEFUL:
            return event
    return None


def _promised_undone(analysis: Analysis, casting: Casting) -> str | None:
    """What a promise to leave something undone is: "vowed not to meet them" refuses, "not to attack" agrees."""
    if _lemma(analysis, casting) not in _PROMISING:
        return None
    deeds = analysis.dependents(casting.trigger.token, "xcomp")
    undone = [deed for deed in deeds if analysis.dependents(deed, "neg")]
    if not undone:
        return None
    is_kind = any(
        categories()[frame.event].quad in _COOPERATIVE
        for deed in undone
        for frame in event_table().by_verb.get(analysis.tokens[deed].lemma, ())
    )
    return "REJECT" if is_kind else "AGREE"


def _is_refused(analysis: Analysis, casting: Casting, reality: Reality) -> bool:
    """ "will not lift the sanctions", "would not visit unless ...": what is in one's own power is refused."""
    is_its_own = bool(analysis.dependents(casting.anchor, "neg")) and reality.negation
    if casting.event not in event_table().refused_mode or not is_its_own:
        return False
    subjects = clause_of(analysis, casting.anchor).subjects
    is_refusal = _is_willed(analysis, casting) or _is_withheld(analysis, casting)
    return bool(subjects and casting.actors) and is_refusal


def _is_withheld(analysis: Analysis, casting: Casting) -> bool:
    """ "did not [grant] permission": whose leave it takes refuses it by not giving it."""
    is_leave = casting.event == "CONCEDE" and _lemma(analysis, casting) in _PERMITTING
    helping = {analysis.tokens[i].lemma for i in analysis.dependents(casting.anchor, "aux")}
    return is_leave and helping <= {"do", "have"}


def _is_willed(analysis: Analysis, casting: Casting) -> bool:
    """ "will sign", "would not sign"; not "would have signed" """
    helping = {analysis.tokens[i].lemma for i in analysis.dependents(casting.anchor, "aux")}
    return bool(helping & _OWN_WILL) and "have" not in helping


def _refused(
    analysis: Analysis, grounding: Grounding, casting: Casting, *, open_too: bool
) -> Derived:
    """Who refuses to meet is no longer one of two that meet: the other one is refused."""
    table = event_table().refused_mode
    mode = table.get(f"{casting.event}/{casting.mode}", table[casting.event]) or None
    refusing = tuple(party for party in casting.actors if _stands_before(analysis, party, casting))
    if casting.event in _SHARED and refusing:
        others = tuple(party for party in casting.actors if party not in refusing)
        casting = replace(casting, actors=refusing, recipients=(*others, *casting.recipients))
    aux = ("hypothetical",) if open_too else ()
    recipients = casting.recipients or _waited_for(analysis, grounding, casting)
    casting = replace(casting, event="REJECT", recipients=recipients)
    return Derived(event="REJECT", mode=mode, aux=aux, casting=casting)


def _waited_for(
    analysis: Analysis, grounding: Grounding, casting: Casting
) -> tuple[Party, ...]:
    """ "will not lift the blockade until [Togo] pays": who is to act first is refused."""
    refusing = {actor.key for party in casting.actors for actor in party.actors}
    awaited = (
        subject
        for clause in analysis.dependents(casting.anchor, "advcl")
        if any(analysis.tokens[i].lemma in _UNTIL for i in analysis.dependents(clause, "mark"))
        for subject in clause_of(analysis, clause).subjects
    )
    return tuple(
        party
        for party in parties_at(analysis, grounding, awaited)
        if refusing.isdisjoint(actor.key for actor in party.actors)
    )


def _stands_before(analysis: Analysis, party: Party, casting: Casting) -> bool:
    return party.span.start < analysis.tokens[casting.anchor].start


def _is_announced(analysis: Analysis, casting: Casting, reality: Reality) -> bool:
    """Whether somebody says that it is to come ("will meet", "planned talks") or offers it ("proposed talks")."""
    modes = reality.modes()
    if modes == ("future",) or (modes == _CONDITIONAL and _is_willed(analysis, casting)):
        return not reality.purpose
    is_carried = casting.anchor != casting.trigger.token
    is_offered = is_carried and analysis.tokens[casting.anchor].lemma in _OFFERING
    return is_offered and reality.modes() == ("hypothetical",)


def _still_open(aux: tuple[str, ...]) -> tuple[str, ...]:
    """ "will sign if Togo does": what is announced under a condition is agreed to under it."""
    return ("hypothetical",) if "hypothetical" in aux and "future" in aux else ()


def _of_deed(analysis: Analysis, casting: Casting) -> tuple[str, str | None]:
    """What the parties make of a deed: arms that back fighters aid them, a ban on another state's trade is a sanction."""
    if _is_quarrel(analysis, casting):
        return "ACCUSE", "disapprove"
    if _is_armed_support(analysis, casting):
        return "AID", None
    if _is_test(analysis, casting):
        return "MOBILIZE", "weapons"
    if (
        casting.event == "COERCE"
        and casting.mode == "restrict"
        and _is_against_a_state(analysis, casting)
    ):
        return "SANCTION", None
    return casting.event, casting.mode


def _left(analysis: Analysis, casting: Casting, aux: tuple[str, ...]) -> Derived:
    """ "withdrew Fiji from the pact": of a pact that names no other party, leaving it rejects it."""
    own = {actor.code for party in casting.actors for actor in party.actors}
    others = tuple(
        party for party in casting.recipients if any(a.code not in own for a in party.actors)
    )
    left = replace(casting, recipients=others)
    if others or _lemma(analysis, casting) not in _WITHDRAWING:
        return Derived(event="SANCTION", mode="withdraw", aux=aux, casting=left)
    return Derived(event="REJECT", mode=None, aux=aux, casting=left)


def _lemma(analysis: Analysis, casting: Casting) -> str:
    return analysis.tokens[casting.trigger.token].lemma


def _is_quarrel(analysis: Analysis, casting: Casting) -> bool:
    """ "the senator [attacked] the mayor over the tax": people and bodies that fight with words."""
    if casting.event != "ASSAULT" or casting.mode or casting.trigger.form != "verb":
        return False
    is_worded = _lemma(analysis, casting) in _QUARRELLING
    return is_worded and _are_civil(casting.actors) and _are_civil(casting.recipients)


def _are_civil(parties: tuple[Party, ...]) -> bool:
    """Persons and bodies of public life; of a government its people, not the state that it stands for."""
    actors = [actor for party in parties for actor in party.actors]
    return bool(actors) and all(
        actor.kind == "person" or (actor.sector in _CIVIL - {"GOV"}) for actor in actors
    )


def _is_armed_support(analysis: Analysis, casting: Casting) -> bool:
    """ "rebels backed by [air strikes]", "the militia supported the army": arms, not words."""
    if casting.event != "SUPPORT" or _lemma(analysis, casting) not in _BACKING:
        return False
    clause = clause_of(analysis, casting.anchor)
    by_means = bool(clause.subjects) and all(is_means(analysis, i) for i in clause.subjects)
    by_arms = any(_are_armed((party,)) for party in casting.actors)
    return _are_armed(casting.recipients) and (by_means or by_arms)


def _are_armed(parties: tuple[Party, ...]) -> bool:
    return bool(parties) and all(a.sector in _ARMED for party in parties for a in party.actors)


def _is_test(analysis: Analysis, casting: Casting) -> bool:
    """ "launched a missile into the sea": a state's missile that hits nobody is shown, not used."""
    states = [a for party in casting.actors for a in party.actors]
    return (
        casting.event == "ASSAULT"
        and _lemma(analysis, casting) in _LAUNCHING
        and bool(states)
        and all(actor.kind == "state" for actor in states)
        and bool(casting.objects)
        and not casting.recipients
    )


def _is_against_a_state(analysis: Analysis, casting: Casting) -> bool:
    """ "Chad banned Sudanese imports": a state or body against what is another state's."""
    if _lemma(analysis, casting) not in _BANNING:
        return False
    doers = {a.code for party in casting.actors for a in party.actors}
    hit = [a for party in casting.recipients for a in party.actors]
    return bool(doers and hit) and all(
        actor.code and actor.code not in doers and actor.sector in {None, "BUS"} for actor in hit
    )


def _is_multilateral(actors: tuple[Actor, ...]) -> bool:
    """Whether three countries or more meet, or an organisation does ("leaders of ASEAN met")."""
    if actors and all(actor.code == "IGO" for actor in actors):
        return True
    return len({actor.code for actor in actors if actor.kind == "state" or actor.sector}) > 2
