"""Subjects that parsers take for the object of the verb before: "X backs A and [B] supports C"."""

from communique.finding.dependents import lemmas_of
from communique.finding.verb_groups import TENSED
from communique.model.analysis import Analysis

SECOND = frozenset({"conj", "xcomp", "advcl"})  # how parsers hang a second verb on the first
_BEFORE_VERBS = frozenset({"punct", "aux", "advmod", "neg"})
_OBJECTS = frozenset({"dobj", "pobj", "conj", "appos"})
_OF_NOUNS = frozenset({"JJ", "PRP$", "POS"})


def behind_and(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "Russia backs Assad and [Turkey] arms rebels": who stands between "and" and a second verb without a subject.

    Two verbs of one subject have the "and" between themselves: "met Assad and Putin and left".
    """
    token = analysis.tokens[verb]
    if token.deprel not in SECOND or not _is_alike(analysis, token.head, verb):
        return ()
    if any(token.head < link < verb for link in analysis.dependents(token.head, "cc")):
        return ()
    before = verb - 1
    while before > token.head and analysis.tokens[before].deprel in _BEFORE_VERBS:
        before -= 1
    for noun in (before, *analysis.ancestors(before)):
        if noun <= token.head:
            return ()
        if _is_second_noun(analysis, noun):
            return (noun,)
    return ()


def _is_alike(analysis: Analysis, first: int, second: int) -> bool:
    """Whether two verbs are both participles right behind nouns, or both finite: "a backing b and c [supporting] d"."""
    one, other = analysis.tokens[first], analysis.tokens[second]
    if one.tag == other.tag == "VBG":
        return analysis.tokens[second - 1].deprel == "conj"
    return other.deprel == "conj" and {one.tag, other.tag} <= TENSED


def _is_second_noun(analysis: Analysis, noun: int) -> bool:
    """Whether a noun's phrase stands behind "and" and is coordinated with an object."""
    token = analysis.tokens[noun]
    first = analysis.subtree(noun)[0]
    is_object = analysis.tokens[token.head].deprel in _OBJECTS
    is_linked = first > 0 and analysis.tokens[first - 1].deprel == "cc"
    return token.deprel == "conj" and is_object and is_linked and first - 1 > token.head


def is_noun_by_place(analysis: Analysis, verb: int) -> bool:
    """ "after Sunday's deadly [shooting] in Orlando": a noun that parsers take for somebody's doing."""
    token = analysis.tokens[verb]
    if token.tag != "VBG" or token.deprel not in {"advcl", "pcomp"}:
        return False
    before = analysis.tokens[verb - 1]
    is_told = before.tag in _OF_NOUNS or before.deprel == "det"
    return is_told and before.head == verb and not lemmas_of(analysis, verb, "dobj", "nsubj")
