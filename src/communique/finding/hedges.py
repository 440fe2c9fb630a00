"""Negations, modals, conditions and telling adjectives that hang on a word."""

from collections.abc import Mapping

from communique.codebook.reality import Openness, reality_words
from communique.finding.dependents import first_conjunct, lemmas_of
from communique.finding.manners import is_conditional, is_undone_twice
from communique.finding.reality import Reality
from communique.model.analysis import Analysis

_PARTIES = ("nsubj", "nsubjpass", "dobj", "attr")
_DENYING = frozenset({"no", "neither"})


def note_words(analysis: Analysis, i: int, reality: Reality) -> None:
    """Negations, modals, conditions and telling adjectives that hang on a word."""
    words = reality_words()
    for child in _modifiers(analysis, i):
        token = analysis.tokens[child]
        word = token.text.casefold()
        if token.deprel == "neg" or (
            token.deprel in {"det", "advmod", "preconj"} and word in words.negations | {"no"}
        ):
            reality.negation = True
        elif token.lemma in {"longer", "long"} and _is_no_longer(analysis, child):
            reality.negation = True
        elif token.deprel == "aux":
            _note_auxiliary(analysis, i, word, reality)
        elif token.deprel in {"mark", "advmod"} and word in words.conditions:
            reality.hypothetical = True
        elif token.deprel in {"amod", "det"}:
            # "planned talks": parsers take some participles for verbs' forms, others for adjectives
            _note_adjective(words.adjectives, {token.lemma, word}, reality)
        elif token.deprel in _PARTIES and analysis.tokens[i].upos in {"VERB", "AUX"}:
            reality.negation |= is_nobody(analysis, child) and not is_undone_twice(analysis, child)
    if analysis.tokens[i].upos == "VERB" and is_conditional(analysis, i):
        reality.hypothetical = True


def _note_auxiliary(analysis: Analysis, verb: int, word: str, reality: Reality) -> None:
    words = reality_words()
    if word in words.future_auxiliaries or _is_future_of_the_past(analysis, verb, word):
        reality.future = True
    elif word in words.modals:
        reality.hypothetical = True


def _is_future_of_the_past(analysis: Analysis, verb: int, word: str) -> bool:
    """ "said that it would withdraw" tells what "it will withdraw" told, unless under a condition."""
    if word not in {"would", "'d", "’d"} or is_conditional(analysis, verb):
        return False
    if "have" in lemmas_of(analysis, verb, "aux"):
        return False
    clause = analysis.tokens[first_conjunct(analysis, verb)]
    above = analysis.tokens[clause.head]
    # of "his [announcement] that it would withdraw" as well
    is_told = clause.deprel == "acl" and above.lemma in reality_words().announcing
    return is_told or (clause.deprel == "ccomp" and above.tag in {"VBD", "VBN"})


def _note_adjective(
    adjectives: Mapping[Openness, frozenset[str]], forms: set[str], reality: Reality
) -> None:
    if forms & adjectives["undone"]:
        reality.negation = True
    elif forms & adjectives["possible"]:
        reality.hypothetical = True
    elif forms & adjectives["future"]:
        reality.future = True


def _modifiers(analysis: Analysis, i: int) -> tuple[int, ...]:
    """What hangs on a word or on its auxiliaries ("are no longer bound": "longer" hangs on "are")."""
    on_auxiliaries = (
        below
        for aux in analysis.dependents(i, "aux", "auxpass")
        for below in analysis.children[aux]
    )
    return (*analysis.children[i], *on_auxiliaries)


def _is_no_longer(analysis: Analysis, i: int) -> bool:
    return any(analysis.tokens[child].text.casefold() == "no" for child in analysis.children[i])


def is_nobody(analysis: Analysis, noun: int) -> bool:
    """ "nobody", "no [state]", "neither [side]" """
    if analysis.tokens[noun].lemma in reality_words().nobody:
        return True
    return bool(_DENYING & lemmas_of(analysis, noun, "det", "preconj", "cc"))
