"""Who does what a verb tells, also where a clause leaves its subject out: "Ruto met Traoré, accusing him"."""

from collections.abc import Iterator

from communique.model.analysis import Analysis

_SUBJECTS = ("nsubj", "nsubjpass")
_VERBS = frozenset({"VERB", "AUX"})
_WITHOUT_SUBJECT = frozenset({"advcl", "conj", "xcomp", "pcomp"})
# Behind these it is the object's deed: "accused Traoré [of] helping", but "hurt Traoré [by] helping".
_DONE_BY_OBJECTS = frozenset({"of", "for", "from", "into", "against"})


def verbs_above(analysis: Analysis, i: int) -> Iterator[int]:
    """The verbs that a token stands under, nearest first."""
    return (above for above in analysis.ancestors(i) if analysis.tokens[above].upos in _VERBS)


def doers(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """The subjects of a verb, its own or those of the verb that governs it.

    "Ruto met Traoré, accusing [him]" has Ruto accuse; "Ruto asked Traoré to help [him]" has Traoré help.
    """
    subjects = analysis.dependents(verb, *_SUBJECTS)
    above = next(verbs_above(analysis, verb), None)
    if subjects or above is None or analysis.tokens[verb].deprel not in _WITHOUT_SUBJECT:
        return subjects
    if _is_deed_of_object(analysis, verb):
        return analysis.dependents(above, "dobj") or doers(analysis, above)
    return doers(analysis, above)


def _is_deed_of_object(analysis: Analysis, verb: int) -> bool:
    token = analysis.tokens[verb]
    is_behind = analysis.tokens[token.head].lemma in _DONE_BY_OBJECTS
    return token.deprel == "xcomp" or (token.deprel == "pcomp" and is_behind)
