"""Harm that is held out: "is ready to attack", "will impose sanctions unless ...", "is committed to a strike"."""

from communique.codebook.events import event_table
from communique.codebook.plover import categories
from communique.finding.casting import Casting
from communique.finding.clauses import clause_of
from communique.finding.dependents import lemmas_of
from communique.finding.manners import conditions_on
from communique.finding.owners import is_pronominal
from communique.finding.roles import cast
from communique.finding.triggers import trigger_at
from communique.finding.verb_groups import is_willed
from communique.model.analysis import Analysis
from communique.model.world import Grounding

_OPEN = frozenset({"may", "might", "could"})


def threat_of(analysis: Analysis, grounding: Grounding, casting: Casting) -> str | None:
    """The mode of the threat ("" where it has none) that a deed makes that is held out; None where it is none.

    "Will attack if they do not yield" threatens, and so does "warned that it will attack"; "Iran will
    attack if ..., Peru said" is Peru's guess.
    """
    kind = f"{casting.event}/{casting.mode}"
    table = event_table().threat_mode
    mode = table.get(kind, table.get(casting.event))
    conditions = conditions_on(analysis, casting.anchor)
    if mode is None or not casting.actors:
        return None
    if not is_willed(analysis, casting.anchor) and not (conditions and _may_be(analysis, casting)):
        return None
    if not categories()[casting.event].is_forceful:
        conditions &= {"unless"}
    is_held_out = bool(conditions) or _is_warned_of(analysis, casting)
    if not is_held_out or analysis.dependents(casting.anchor, "neg"):
        return None
    return mode if _is_of_own(analysis, grounding, casting.anchor) else None


def _may_be(analysis: Analysis, casting: Casting) -> bool:
    """ "said it [might] impose sanctions if": what somebody says of his own is meant to be heard."""
    is_told = analysis.tokens[casting.anchor].deprel == "ccomp"
    is_conflict = categories()[casting.event].is_conflict
    return is_told and is_conflict and bool(lemmas_of(analysis, casting.anchor, "aux") & _OPEN)


def _is_warned_of(analysis: Analysis, casting: Casting) -> bool:
    """ "[warned] that it would strike": whoever says so in a warning needs no condition."""
    token = analysis.tokens[casting.anchor]
    above = analysis.tokens[token.head]
    is_told = token.deprel == "ccomp" and categories()[casting.event].is_forceful
    return is_told and event_table().verb_tells(above.lemma, {"THREATEN"})


def _is_of_own(analysis: Analysis, grounding: Grounding, verb: int) -> bool:
    """Whether who is to do it is not another's theme: "said [it] will attack", "[its] army will", "[Chad] will attack".

    "The Chadian president said [Ndjamena] would attack" speaks of his own, too.
    """
    subjects = clause_of(analysis, verb).subjects
    is_told = analysis.tokens[verb].deprel == "ccomp"
    own = analysis.dependents(verb, "nsubj") if is_told else subjects
    if not is_told or all(_is_pronominal(analysis, i) for i in own):
        return bool(own)
    speakers = clause_of(analysis, analysis.tokens[verb].head).subjects
    codes = {actor.code for i in speakers for actor in grounding.actors_at(i)}
    doers = [actor for i in own for actor in grounding.actors_at(i)]
    return bool(doers) and all(a.kind == "state" and a.code in codes for a in doers)


def _is_pronominal(analysis: Analysis, subject: int) -> bool:
    return analysis.tokens[subject].upos == "PRON" or is_pronominal(analysis, subject)


def hostile_deed(analysis: Analysis, grounding: Grounding, casting: Casting) -> str | None:
    """The category of force that somebody is ready for: "prepared to [attack]", "committed to a [strike]"."""
    word = casting.trigger.particle
    if word is None:
        return None
    for deed in (*analysis.dependents(word, "xcomp"), *casting.objects):
        event = _category(analysis, grounding, deed)
        if event and categories()[event].is_forceful:
            return event
    return None


def _category(analysis: Analysis, grounding: Grounding, deed: int) -> str | None:
    """The category of a word's first frame that holds, else the one of all its frames ("ready to fight")."""
    trigger = trigger_at(analysis, deed)
    if trigger is None or trigger.form == "predicate":
        return None
    told = cast(analysis, grounding, trigger) if trigger.form == "verb" else None
    if told:
        return told.event
    events = {frame.event for frame in trigger.frames}
    is_one = trigger.form == "noun" or all(categories()[e].is_forceful for e in events)
    return trigger.frames[0].event if is_one and events else None
