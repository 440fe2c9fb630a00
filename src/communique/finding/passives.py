"""Which verbs are passive, and by whom the deed then is."""

from communique.finding.garden_paths import is_garden_path
from communique.finding.misparsed import is_told_to, side_by_side
from communique.model.analysis import Analysis


def is_passive(analysis: Analysis, verb: int) -> bool:
    """Whether the verb is passive: "was seized", "seized by", a bare participle after a noun."""
    token = analysis.tokens[verb]
    if analysis.dependents(verb, "nsubjpass", "auxpass", "agent"):
        return True
    is_second = (token.deprel, token.tag) == ("conj", "VBN")
    if is_second and not analysis.dependents(verb, "nsubj", "aux"):
        return is_passive(analysis, token.head)
    if is_told_to(analysis, verb) or is_garden_path(analysis, verb) or is_told_of(analysis, verb):
        return True
    # With an object of its own it is a past tense that the parser took for a participle.
    is_bare = token.tag == "VBN" and token.deprel in {"acl", "advcl"}
    return is_bare and not analysis.dependents(verb, "dobj")


def is_told_of(analysis: Analysis, verb: int) -> bool:
    """ "six were reported [killed]", "two were found [shot]": what the passive verb above tells of its subject."""
    token = analysis.tokens[verb]
    is_complement = token.tag == "VBN" and token.deprel in {"xcomp", "ccomp", "oprd"}
    is_bare = not analysis.dependents(verb, "nsubj", "aux", "dobj", "mark")
    return is_complement and is_bare and bool(analysis.dependents(token.head, "auxpass"))


def by_whom(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """By whom a passive's deed is: "seized by [rebels] and [soldiers]"."""
    by = analysis.dependents(verb, "agent")
    doers = (i for prep in by for i in analysis.dependents(prep, "pobj"))
    return side_by_side(analysis, doers)
