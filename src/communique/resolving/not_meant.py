"""Whom a pronoun cannot stand for: those of its own clause, and whoever speaks its words."""

from communique.model.analysis import Analysis
from communique.resolving.antecedents import SUBJECTS, is_object, is_quoted, verb_acting_on
from communique.resolving.discourse import Discourse
from communique.resolving.doers import doers


def not_meant(analysis: Analysis, discourse: Discourse, head: int) -> frozenset[str]:
    """The keys of the actors that the pronoun at a token does not mean."""
    return _in_same_clause(analysis, discourse, head) | _speakers(analysis, discourse, head)


def _speakers(analysis: Analysis, discourse: Discourse, head: int) -> frozenset[str]:
    """Whoever is quoted says "I" of himself: not "he" in "'He refuses', Mensah said"."""
    if not is_quoted(analysis, head):
        return frozenset()
    subjects = [
        subject
        for verb in analysis.ancestors(head)
        for subject in analysis.dependents(verb, *SUBJECTS)
        if not is_quoted(analysis, subject)
    ]
    named = [discourse.named(analysis.tokens[i].text) for i in subjects]
    return frozenset(actor.key for actor in named if actor)


def _in_same_clause(analysis: Analysis, discourse: Discourse, head: int) -> frozenset[str]:
    """An object is not its own clause's subject: "she told her", "Ruto met Traoré, accusing him"."""
    if not is_object(analysis, head):
        return frozenset()
    verb = verb_acting_on(analysis, head)
    subjects = () if verb is None else doers(analysis, verb)
    return frozenset(key for i in subjects for key in discourse.keys_at(i))
