"""Whether a deed is announced, offered or welcomed: a meeting to come is agreed to, not held."""

from communique.codebook.manners import manner_words
from communique.finding.asserting import is_performed
from communique.finding.casting import Casting
from communique.finding.reality import Reality
from communique.finding.verb_groups import PRESENT, is_willed
from communique.model.analysis import Analysis

_CONDITIONAL = ("future", "hypothetical")


def is_announced(analysis: Analysis, casting: Casting, reality: Reality) -> bool:
    """Whether somebody says that it is to come ("will meet", "planned talks"), offers it or is open to it."""
    if _is_wished(analysis, casting):
        return not _is_hoped_for(casting)
    modes = reality.modes()
    if modes == ("future",) or (modes == _CONDITIONAL and is_willed(analysis, casting.anchor)):
        return not reality.purpose
    if casting.anchor == casting.trigger.token:
        return False
    carrier = analysis.tokens[casting.anchor].lemma
    is_offered = carrier in manner_words().offering and modes == ("hypothetical",)
    return is_offered or (
        casting.event == "CONSULT" and carrier in manner_words().arranging and not modes
    )


def _is_hoped_for(casting: Casting) -> bool:
    """ "hopes to receive a loan from Chad": what the other one should do, who has announced nothing."""
    return casting.event == "AID" and any(
        frame.undergoes and frame.event == "AID" for frame in casting.trigger.frames
    )


def _is_wished(analysis: Analysis, casting: Casting) -> bool:
    """ "is open to [talking]", "wants to [meet]", "will try to [meet]"; who tried to has no more than tried."""
    token = analysis.tokens[casting.anchor]
    above = analysis.tokens[token.head]
    if above.deprel == "prep" and above.lemma == "to" and token.deprel in {"pcomp", "pobj"}:
        above = analysis.tokens[above.head]
    elif token.deprel != "xcomp" or is_performed(analysis, casting.anchor):
        return False
    if analysis.dependents(above.i, "neg") or analysis.dependents(above.head, "neg"):
        return False
    if above.lemma in manner_words().welcoming:
        return above.deprel == "acomp"
    is_said = above.tag in PRESENT or is_willed(analysis, above.i)
    return is_said and above.lemma in manner_words().wishing
