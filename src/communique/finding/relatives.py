"""What relative clauses hang on: the noun that "who" stands for, or that a clause without "who" is told of."""

from communique.codebook.control import control_words
from communique.finding.dependents import first_conjunct
from communique.model.analysis import Analysis

_HOME = frozenset({"from", "in", "at", "near"})
_NOMINAL = frozenset({"pobj", "dobj", "attr", "conj", "appos"})
RELATIVE_TAGS = frozenset({"WDT", "WP"})


def through_relative(analysis: Analysis, verb: int, heads: tuple[int, ...]) -> tuple[int, ...]:
    """ "who", "which" and "that" stand for the noun that the relative clause hangs on."""
    clause = first_conjunct(analysis, verb)
    if analysis.tokens[clause].deprel != "relcl":
        return tuple(_noun_before(analysis, verb, head) for head in heads)
    return tuple(
        _antecedent(analysis, clause, head) if analysis.tokens[head].tag in RELATIVE_TAGS else head
        for head in heads
    )


def _noun_before(analysis: Analysis, verb: int, pronoun: int) -> int:
    """ "sponsored by [Turkey] which backs them": a relative clause that parsers hang on a verb.

    But "asked who backs them", and "a man suspected of theft and who": no noun before it is told of.
    """
    before = analysis.tokens[pronoun - 1]
    token = analysis.tokens[pronoun]
    is_relative = token.tag in RELATIVE_TAGS and pronoun < verb
    # "said on television that it was firing": parsers make an object of a mere "that"
    if token.lemma == "that" and analysis.tokens[verb].deprel == "ccomp":
        return pronoun
    is_noun = before.upos in {"NOUN", "PROPN"} and before.deprel in _NOMINAL
    return before.i if is_relative and is_noun else pronoun


def relativised(analysis: Analysis, verb: int) -> tuple[int, ...]:
    """ "[the envoys] Chad expelled": what a relative clause without "that" hangs on."""
    token = analysis.tokens[verb]
    own = analysis.dependents(verb, "nsubj")
    is_bare = token.deprel == "relcl" and token.head < verb and bool(own)
    if not is_bare or any(analysis.tokens[i].tag in RELATIVE_TAGS for i in own):
        return ()
    # "the day when it attacked", "a town where it ruled", "a man it said had fled"
    others = analysis.dependents(verb, "ccomp", "xcomp", "nsubjpass", "advmod", "mark")
    is_other = any(
        analysis.tokens[i].deprel != "advmod" or analysis.tokens[i].tag == "WRB" for i in others
    )
    within = (
        thing for prep in analysis.dependents(verb, "prep") for thing in analysis.children[prep]
    )
    is_stranded = any(analysis.tokens[i].tag in RELATIVE_TAGS for i in within)
    is_time = analysis.tokens[token.head].lemma in control_words().settings
    return () if is_other or is_stranded or is_time else (token.head,)


def is_relative_clause(analysis: Analysis, verb: int) -> bool:
    """ "a step that Mali [called] a crime", "a step Mali [called] a crime": with a subject of its own behind its noun."""
    token = analysis.tokens[verb]
    own = analysis.dependents(verb, "nsubj")
    is_own = any(analysis.tokens[i].tag not in RELATIVE_TAGS for i in own)
    return token.deprel == "relcl" and token.head < verb and is_own


def _antecedent(analysis: Analysis, clause: int, pronoun: int) -> int:
    """ "[troops] from Chad who fled": a place is no "who"."""
    noun = analysis.tokens[clause].head
    while analysis.tokens[noun].deprel == "conj" and analysis.tokens[noun].upos == "PROPN":
        noun = analysis.tokens[noun].head
    token = analysis.tokens[noun]
    prep = analysis.tokens[token.head]
    is_home = token.upos == "PROPN" and token.deprel == "pobj" and prep.lemma in _HOME
    if analysis.tokens[pronoun].lemma != "who" or not is_home:
        return analysis.tokens[clause].head
    return prep.head if analysis.tokens[prep.head].upos == "NOUN" else analysis.tokens[clause].head
