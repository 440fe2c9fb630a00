"""Which category the manner of a deed makes of it: a meeting to come is AGREE, a refused one REJECT."""

from dataclasses import dataclass, replace

from communique.codebook.events import event_table
from communique.codebook.manners import manner_words
from communique.codebook.plover import categories
from communique.finding.advice import is_plea
from communique.finding.announcing import is_announced
from communique.finding.by_parties import deed_by_parties
from communique.finding.casting import MUTUAL, Casting, trigger_lemma
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of
from communique.finding.held_out import is_uttered
from communique.finding.hosting import received
from communique.finding.manners import is_undone_twice
from communique.finding.orders import decided, ordered
from communique.finding.participants import Party, codes_of
from communique.finding.politics import is_protest_of_a_state
from communique.finding.reality import Reality
from communique.finding.terms import under_condition
from communique.finding.threats import hostile_deed, threat_of
from communique.finding.verb_groups import is_denied, is_left_undone, is_willed
from communique.model.analysis import Analysis
from communique.model.world import Actor, Grounding

_STANCES = frozenset({"AGREE", "SUPPORT"})


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
    if casting.event == "THREATEN" and is_uttered(analysis, casting.anchor):
        # "said it would retaliate if": the harm is to come, the threat is made
        return Derived(event="THREATEN", mode=casting.mode, aux=(), casting=casting)
    if is_plea(analysis, casting):
        return Derived(event="REQUEST", mode=None, aux=aux, casting=casting)
    if casting.event == "REJECT" and _is_not_let(analysis, casting):
        return Derived(event="REJECT", mode=casting.mode, aux=(), casting=casting)
    left_undone = _promised_undone(analysis, casting)
    if left_undone is not None:
        return Derived(event=left_undone, mode=None, aux=aux, casting=casting)
    stance = _stance(analysis, grounding, casting, aux) or _power(analysis, grounding, casting, aux)
    if stance is not None:
        return stance
    if _is_fruitless(analysis, casting):
        return Derived(event="REJECT", mode=None, aux=(), casting=casting)
    if _is_refused(analysis, casting, reality):
        is_open = reality.hypothetical and not _is_impossible(analysis, casting)
        return _refused(analysis, casting, open_too=is_open)
    if casting.event in event_table().future_is and is_announced(analysis, casting, reality):
        event = event_table().future_is[casting.event]
        return Derived(event=event, mode=None, aux=_still_open(aux), casting=casting)
    if (casting.event, casting.mode) == ("SANCTION", "withdraw"):
        return _left(analysis, casting, aux)
    if visit := received(analysis, grounding, casting):
        return Derived(event="CONSULT", mode="visit", aux=aux, casting=visit)
    event, mode = deed_by_parties(analysis, casting, actors)
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
    deed = hostile_deed(analysis, grounding, casting) if casting.event == "AGREE" else None
    if deed is None:
        return None
    mode = "violence" if deed in {"ASSAULT", "MOBILIZE"} else "restrict"
    return Derived(event="THREATEN", mode=mode, aux=aux, casting=casting)


def _power(
    analysis: Analysis, grounding: Grounding, casting: Casting, aux: tuple[str, ...]
) -> Derived | None:
    """Whoever has the power to does by ordering it, and threatens by making it depend on something."""
    order = ordered(analysis, grounding, casting) or decided(analysis, grounding, casting)
    if order is not None:
        return Derived(event=order.event, mode=order.mode, aux=aux, casting=order)
    threat = threat_of(analysis, grounding, casting)
    if threat is None:
        return None
    if not casting.recipients or casting.event == "RETREAT":
        casting = under_condition(analysis, grounding, casting)
    return Derived(event="THREATEN", mode=threat or None, aux=(), casting=casting)


def _is_fruitless(analysis: Analysis, casting: Casting) -> bool:
    """ "failed to [reach] a deal", "were unable to [agree]": who does not come to terms has refused them."""
    above = analysis.tokens[analysis.tokens[casting.anchor].head]
    if analysis.tokens[casting.anchor].deprel != "xcomp" or casting.event not in _STANCES:
        return False
    is_accord = any(frame.actor_to for frame in casting.trigger.frames)
    return (
        is_accord
        and above.lemma in manner_words().failing
        and not is_undone_twice(analysis, above.i)
    )


def _promised_undone(analysis: Analysis, casting: Casting) -> str | None:
    """What a promise to leave something undone is: "vowed not to meet them" refuses, "not to attack" agrees."""
    if trigger_lemma(analysis, casting) not in manner_words().promising:
        return None
    deeds = analysis.dependents(casting.trigger.token, "xcomp")
    undone = [deed for deed in deeds if analysis.dependents(deed, "neg")]
    if not undone:
        return None
    is_kind = any(
        categories()[frame.event].is_cooperation
        for deed in undone
        for frame in event_table().by_verb.get(analysis.tokens[deed].lemma, ())
    )
    return "REJECT" if is_kind else "AGREE"


def _is_refused(analysis: Analysis, casting: Casting, reality: Reality) -> bool:
    """ "will not lift the sanctions", "would not visit unless ...": what is in one's own power is refused."""
    if casting.event not in event_table().refused_mode or not reality.negation:
        return False
    if _is_unintended(analysis, casting.anchor) and casting.actors:
        return True
    if not is_denied(analysis, casting.anchor):
        return False
    subjects = clause_of(analysis, casting.anchor).subjects
    is_refusal = (
        is_willed(analysis, casting.anchor)
        or _is_withheld(analysis, casting)
        or _is_impossible(analysis, casting)
    )
    return bool(subjects and casting.actors) and is_refusal


def _is_unintended(analysis: Analysis, verb: int) -> bool:
    """ "has no intention of [lifting] the ban", "had no plans to [meet] them" """
    token = analysis.tokens[verb]
    noun = analysis.tokens[token.head]
    if token.deprel == "pcomp" and noun.lemma == "of":
        noun = analysis.tokens[noun.head]
    is_will = noun.lemma in manner_words().intending and noun.upos == "NOUN"
    return is_will and noun.deprel == "dobj" and analysis.tokens[noun.head].lemma == "have"


def _is_not_let(analysis: Analysis, casting: Casting) -> bool:
    """ "would not [let] them in": the frame holds only of what is left undone."""
    is_letting = trigger_lemma(analysis, casting) in manner_words().letting
    return is_letting and is_left_undone(analysis, casting.anchor)


def _is_withheld(analysis: Analysis, casting: Casting) -> bool:
    """ "did not [grant] permission": whose leave it takes refuses it by not giving it."""
    is_leave = trigger_lemma(analysis, casting) in manner_words().permitting
    is_past = lemmas_of(analysis, casting.anchor, "aux") <= {"do", "have"}
    return casting.event == "CONCEDE" and is_leave and is_past


def _is_impossible(analysis: Analysis, casting: Casting) -> bool:
    """ "cannot [accept] the terms", "could not [agree] to it": a refusal in polite words."""
    is_will = is_willed(analysis, casting.anchor)
    return casting.event == "AGREE" and not is_will and is_left_undone(analysis, casting.anchor)


def _refused(analysis: Analysis, casting: Casting, *, open_too: bool) -> Derived:
    """Who refuses to meet is no longer one of two that meet: the other one is refused."""
    table = event_table().refused_mode
    mode = table.get(f"{casting.event}/{casting.mode}", table[casting.event]) or None
    refusing = tuple(party for party in casting.actors if _stands_before(analysis, party, casting))
    if casting.event in MUTUAL and refusing:
        others = tuple(party for party in casting.actors if party not in refusing)
        casting = replace(casting, actors=refusing, recipients=(*others, *casting.recipients))
    aux = ("hypothetical",) if open_too else ()
    return Derived(event="REJECT", mode=mode, aux=aux, casting=replace(casting, event="REJECT"))


def _stands_before(analysis: Analysis, party: Party, casting: Casting) -> bool:
    return party.span.start < analysis.tokens[casting.anchor].start


def _still_open(aux: tuple[str, ...]) -> tuple[str, ...]:
    """ "will sign if Togo does": what is announced under a condition is agreed to under it."""
    return ("hypothetical",) if "hypothetical" in aux and "future" in aux else ()


def _left(analysis: Analysis, casting: Casting, aux: tuple[str, ...]) -> Derived:
    """ "withdrew Fiji from the pact": of a pact that names no other party, leaving it rejects it."""
    own = codes_of(casting.actors)
    others = tuple(
        party for party in casting.recipients if any(a.code not in own for a in party.actors)
    )
    left = replace(casting, recipients=others)
    if others or trigger_lemma(analysis, casting) not in manner_words().withdrawing:
        return Derived(event="SANCTION", mode="withdraw", aux=aux, casting=left)
    return Derived(event="REJECT", mode=None, aux=aux, casting=left)
