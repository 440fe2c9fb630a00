"""What hangs on a word of the parse: the objects of its prepositions, what is coordinated with it, their lemmas."""

from collections.abc import Iterable

from communique.codebook.manners import manner_words
from communique.finding.attributes import guests
from communique.model.analysis import Analysis

_OF, _EACH = frozenset({"of"}), frozenset({"each", "both"})
_RECIPROCAL = frozenset({("each", "other"), ("one", "another")})
# Adverbs of direction that parsers hang a verb's preposition on: "pulled [back] from", "sent [home] to".
_DIRECTIONS = frozenset({"back", "home", "away", "north", "south", "east", "west"})


def objects_of_prepositions(
    analysis: Analysis, head: int, prepositions: frozenset[str]
) -> tuple[int, ...]:
    """Heads of the phrases that prepositions tie to a head, coordinated ones and gerunds too.

    "Pulled out of [Chad]" left from there; "talks with visiting [President Ruto]" are with him.
    """
    found: list[int] = []
    for prep in analysis.dependents(head, "prep", "agent", "dative"):
        if analysis.tokens[prep].lemma in prepositions:
            led = guests(analysis, prep, "pcomp") or analysis.dependents(prep, "pobj", "pcomp")
            found.extend(with_conjuncts(analysis, led))
        elif analysis.tokens[prep].lemma == "out" and "from" in prepositions:
            found.extend(objects_of_prepositions(analysis, prep, _OF))
    for adverb in analysis.dependents(head, "advmod"):
        if analysis.tokens[adverb].lemma in _DIRECTIONS:
            found.extend(objects_of_prepositions(analysis, adverb, prepositions))
    return tuple(found)


def is_each_other(analysis: Analysis, i: int) -> bool:
    """ "shelled [each other]", "blamed [one another]", "each blaming [the other]" """
    before = analysis.tokens[i - 1].lemma if i else ""
    token = analysis.tokens[i]
    if (before, token.lemma) == ("the", "other"):
        beside = analysis.tokens[max(token.head - 1, 0)].lemma
        return bool((lemmas_of(analysis, token.head, "nsubj", "advmod") | {beside}) & _EACH)
    return (before, token.lemma) in _RECIPROCAL


def is_bidding(analysis: Analysis, noun: int) -> bool:
    """ "at Mali's [request]", "at the [behest] of Mali": at whose bidding something is done."""
    token = analysis.tokens[noun]
    is_led = token.deprel == "pobj" and analysis.tokens[token.head].lemma == "at"
    return is_led and token.lemma in manner_words().bidding


def with_conjuncts(analysis: Analysis, heads: Iterable[int]) -> tuple[int, ...]:
    """The heads, each with those coordinated with it ("[Peru] and [Chile]")."""
    return tuple(i for head in heads for i in analysis.conjuncts(head))


def first_conjunct(analysis: Analysis, i: int) -> int:
    """The first of those that a word is coordinated with, on which parsers hang the others."""
    while analysis.tokens[i].deprel == "conj":
        i = analysis.tokens[i].head
    return i


def lemmas_of(analysis: Analysis, i: int, *deprels: str) -> frozenset[str]:
    """The lemmas of what hangs on a word in one of these relations."""
    return frozenset(analysis.tokens[child].lemma for child in analysis.dependents(i, *deprels))


def lemmas_below(analysis: Analysis, i: int) -> frozenset[str]:
    """The lemmas of a word and of all that stands below it."""
    return frozenset(analysis.tokens[below].lemma for below in analysis.subtree(i))
