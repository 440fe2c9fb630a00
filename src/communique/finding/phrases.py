"""Verbs that tell something only with more words: "lashed out at", "took to the streets", "found guilty"."""

from collections.abc import Iterator

from communique.finding.verb_groups import is_set_apart, verb_lemma
from communique.model.analysis import Analysis

_RESULTS = ("acomp", "oprd", "xcomp", "ccomp", "advmod")


def iter_phrases(analysis: Analysis, verb: int) -> Iterator[tuple[str, int | None]]:
    """The verb with two words that it governs or with its result, as the codebook joins them.

    Beside it the last preposition, where it leads to whom it is done to ("lash_out_[at]"), or the
    adverb that leads there ("pull_[back] from").
    """
    lemma = verb_lemma(analysis, verb)
    own = _own(analysis, verb, "prep")
    for prep in own:
        for thing in analysis.dependents(prep, "pobj"):
            yield f"{lemma}_{_lemma(analysis, prep)}_{_lemma(analysis, thing)}", None
    for particle in _own(analysis, verb, "prt", "advmod", "prep"):
        after = (*analysis.dependents(particle, "prep"), *own)
        for prep in (i for i in after if i > particle):
            yield f"{lemma}_{_lemma(analysis, particle)}_{_lemma(analysis, prep)}", prep
    for result in _results(analysis, verb):
        leads_on = bool(analysis.dependents(result, "prep"))
        yield f"{lemma}_{_lemma(analysis, result)}", result if leads_on else None


def _own(analysis: Analysis, verb: int, *links: str) -> tuple[int, ...]:
    """ "went [back] [on] his word on Monday": not the preposition of the day."""
    words = analysis.dependents(verb, *links)
    return tuple(i for i in words if not is_set_apart(analysis, verb, i))


def _results(analysis: Analysis, verb: int) -> Iterator[int]:
    """ "found him [guilty]", "let [free] the hostages": parsers hang the adjective on what follows it."""
    for result in analysis.dependents(verb, *_RESULTS):
        if analysis.tokens[result].upos in {"ADJ", "ADV"}:
            yield result
    for thing in analysis.dependents(verb, "dobj"):
        yield from (i for i in analysis.subtree(thing) if _is_result(analysis, verb, thing, i))


def _is_result(analysis: Analysis, verb: int, thing: int, i: int) -> bool:
    """ "set [free] nine men", "found a former mayor, Jean Bosco, [guilty] of it": right behind the verb or the noun."""
    token = analysis.tokens[i]
    is_behind = token.head == thing < i
    return (token.deprel, token.upos) == ("amod", "ADJ") and (i == verb + 1 or is_behind)


def _lemma(analysis: Analysis, i: int) -> str:
    return analysis.tokens[i].lemma.casefold()
