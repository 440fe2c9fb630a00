"""How many people a deed took, left dead or hurt, or brought death to, as its outcome is told."""

from collections.abc import Iterator

from communique.codebook.sizes import counting_words
from communique.finding.clauses import clause_of
from communique.finding.counts import count_in, sum_of
from communique.finding.dependents import lemmas_of, with_conjuncts
from communique.finding.tolls import toll_at
from communique.model.analysis import Analysis
from communique.model.findings import Count

_THINGS = ("dobj", "ccomp", "nsubjpass")


def taken(analysis: Analysis, verb: int) -> Count | None:
    """ "claimed the lives of nine", "cost 12 lives", "claimed six victims" """
    words = counting_words()
    if analysis.tokens[verb].lemma not in words.taking:
        return None
    things = analysis.dependents(verb, *_THINGS)
    lives = [i for i in things if analysis.tokens[i].lemma in words.life]
    victims = [i for i in things if analysis.tokens[i].lemma in words.victims | words.dead]
    of = [thing for life in lives for thing in _objects_of_any(analysis, life)]
    return sum_of(analysis, of or lives or victims)


def _objects_of_any(analysis: Analysis, head: int) -> tuple[int, ...]:
    """ "the lives of [nine] and [ten]", "resulted in [injuries]", whatever the preposition"""
    preps = analysis.dependents(head, "prep")
    return with_conjuncts(analysis, (i for p in preps for i in analysis.dependents(p, "pobj")))


def lost(analysis: Analysis, verb: int) -> Count | None:
    """ "Nine miners lost their lives" """
    words = counting_words()
    if analysis.tokens[verb].lemma in words.losing and has_object(analysis, verb, words.life):
        return sum_of(analysis, clause_of(analysis, verb).subjects)
    return None


def left(analysis: Analysis, verb: int) -> Iterator[tuple[str, Count]]:
    """ "left three dead and 12 wounded" """
    words = counting_words()
    ends = analysis.dependents(verb, "oprd", "acomp", "prep", "advmod")
    for person in analysis.dependents(verb, "dobj", "ccomp", "nsubjpass", "oprd", "conj"):
        heads = (person, *analysis.dependents(person, "nsubj"))
        count = next((c for head in heads if (c := count_in(analysis, head))), None)
        states = (person, *analysis.dependents(person, "acl", "amod", "oprd", "acomp"), *ends)
        lemmas = {analysis.tokens[i].lemma for i in states}
        for name in ("dead", "injured"):
            if count and lemmas & getattr(words, name):
                yield name, count


def caused(analysis: Analysis, verb: int) -> Iterator[tuple[str, Count]]:
    """ "resulted in the deaths of five monks and injuries to 30" """
    words = counting_words()
    objects = with_conjuncts(analysis, analysis.dependents(verb, "dobj"))
    for thing in (*objects, *_objects_of_any(analysis, verb)):
        for name in ("dead", "injured"):
            count = toll_at(analysis, thing)
            if count and analysis.tokens[thing].lemma in getattr(words, name):
                yield name, count


def has_object(analysis: Analysis, verb: int, lemmas: frozenset[str]) -> bool:
    """ "lost their [lives]", "suffered [injuries]" """
    return bool(lemmas & lemmas_of(analysis, verb, "dobj"))
