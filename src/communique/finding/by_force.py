"""What words of yielding tell of those who fight, and is no yielding: captives freed by raiders."""

from communique.codebook.events import event_table
from communique.finding.casting import VIOLENT, Casting
from communique.finding.verb_groups import with_particle
from communique.model.analysis import Analysis

_OF_CAPTIVES = ("RETREAT", "release")
_FOLLOWING = frozenset({"advcl", "xcomp", "conj"})


def is_freed_by_force(analysis: Analysis, casting: Casting) -> bool:
    """ "stormed the jail, [freeing] six", "raided it to [free] them": who attacks yields nothing by it."""
    verb = casting.trigger.token
    token = analysis.tokens[verb]
    if (casting.event, casting.mode) != _OF_CAPTIVES or token.deprel not in _FOLLOWING:
        return False
    above = with_particle(analysis, token.head)
    is_shared = not analysis.dependents(verb, "nsubj", "nsubjpass", "auxpass")
    return is_shared and event_table().verb_tells(above, VIOLENT)
