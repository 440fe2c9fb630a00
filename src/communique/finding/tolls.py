"""Tolls told by a noun: "40 deaths", "the killing of 12 monks", "the death toll rose to 31"."""

from collections.abc import Iterator
from typing import Literal

from communique.codebook.sizes import counting_words, is_number
from communique.finding.counts import count_in, sum_of
from communique.finding.numerals import numeral_at
from communique.model.analysis import Analysis
from communique.model.findings import Count

TollKind = Literal["rising", "standing"]
_OWN_PREPOSITIONS = frozenset({"of", "to", "at"})
_OPEN = frozenset({"MD"})
_REACH = 4  # adverbs and qualifiers between the verb and its number ("stands at well over 40")


def toll_at(analysis: Analysis, noun: int) -> Count | None:
    """What a noun of death or injury counts; of a toll, what it has come to."""
    if is_toll(analysis, noun):
        told = running_toll(analysis, noun)
        return told[0] if told else None
    return count_in(analysis, noun) or _of(analysis, noun)


def is_toll(analysis: Analysis, noun: int) -> bool:
    """ "the death toll", "the number of dead", "the number of people killed" """
    words, lemma = counting_words(), analysis.tokens[noun].lemma
    if lemma not in words.tolls.numbers:
        return lemma in words.tolls.nouns
    counted = tuple(_objects(analysis, noun, frozenset({"of"})))
    # A participle right after its noun is told by its place; the parser may hang it anywhere.
    fates = [analysis.tokens[i] for noun in counted for i in (noun, noun + 1)]
    deadly = words.dead | words.parts.wholes
    return any(fate.lemma in deadly and fate.tag != "VBZ" for fate in fates)


def _of(analysis: Analysis, noun: int) -> Count | None:
    """ "the killing of 12 monks" """
    held = tuple(_objects(analysis, noun, _OWN_PREPOSITIONS))
    return sum_of(analysis, held)


def _objects(analysis: Analysis, head: int, prepositions: frozenset[str]) -> Iterator[int]:
    for prep in analysis.dependents(head, "prep"):
        if analysis.tokens[prep].lemma in prepositions:
            for thing in analysis.dependents(prep, "pobj"):
                yield from analysis.conjuncts(thing)


def running_toll(analysis: Analysis, toll: int) -> tuple[Count, TollKind] | None:
    """The number a toll has come to: "rose to at least 31", "put the death toll at 58", "a toll of nine".

    An earlier one that has been overtaken ("an initial toll of 22") and one only feared ("could reach
    100") are none.
    """
    words = counting_words().tolls
    verb = _verb_of(analysis, toll)
    if _is_earlier(analysis, toll, verb):
        return None
    if verb is not None and analysis.tokens[verb].lemma in words.rising | words.standing:
        count = _come_to(analysis, toll, verb)
        if count:
            return count, "rising" if _is_latest(analysis, toll, verb) else "standing"
    count = _of(analysis, toll)
    return (count, "standing") if count else None


def _verb_of(analysis: Analysis, toll: int) -> int | None:
    token = analysis.tokens[toll]
    is_argument = token.deprel in {"nsubj", "nsubjpass", "dobj"}
    return token.head if is_argument else None


def _is_latest(analysis: Analysis, toll: int, verb: int) -> bool:
    """ "rose to", "now stands at", "put the new toll at" """
    words = counting_words().tolls
    around = (analysis.tokens[i].lemma for i in _around(analysis, toll, verb))
    return analysis.tokens[verb].lemma in words.rising or any(one in words.now for one in around)


def _is_earlier(analysis: Analysis, toll: int, verb: int | None) -> bool:
    earlier = counting_words().tolls.earlier
    return any(
        analysis.tokens[i].lemma in earlier
        or analysis.tokens[i].tag in _OPEN
        or analysis.tokens[i].deprel == "neg"
        for i in _around(analysis, toll, verb)
    )


def _around(analysis: Analysis, toll: int, verb: int | None) -> tuple[int, ...]:
    return (*analysis.children[toll], *(analysis.children[verb] if verb is not None else ()))


def _come_to(analysis: Analysis, toll: int, verb: int) -> Count | None:
    to = counting_words().tolls.to
    for head in (verb, toll):
        for thing in _objects(analysis, head, to):
            if count := count_in(analysis, thing):
                return count
    for thing in analysis.dependents(verb, "dobj", "attr", "acomp"):
        if thing != toll and (count := count_in(analysis, thing)):
            return count
    return _right_after(analysis, verb)


def _right_after(analysis: Analysis, verb: int) -> Count | None:
    """A number behind the verb that the parser gave to another noun ("reached 330 overnight")."""
    end = analysis.sentence(verb).last
    first = next((i for i in range(verb + 1, end) if is_number(analysis.tokens[i].text)), end)
    if first - verb > _REACH:
        return None
    numeral = numeral_at(analysis, first, end)
    if numeral is None:
        return None
    return Count(n=numeral.n, low=numeral.low, high=numeral.high, qualifier=numeral.qualifier)
