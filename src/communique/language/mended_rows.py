"""Rows that the parser reads as one noun's: "the [government] and FARC [rebels]" are two, not rebels of both."""

from collections.abc import Sequence
from dataclasses import replace

from communique.knowledge import Knowledge
from communique.model.analysis import Token

_MODIFIERS = frozenset({"nmod", "compound"})
_OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
_FIGHTING = frozenset({"REB", "PRM", "UAF"})
_RULING = "GOV"


def mend_rows(tokens: Sequence[Token], first: int, knowledge: Knowledge) -> tuple[Token, ...]:
    """The tokens of a passage, which start at number `first`, with a row of two made of such a noun."""
    mended = list(tokens)
    for place, token in enumerate(tokens):
        if token.lemma == "and" and place:
            _mend_row(mended, first, token, knowledge)
    return tuple(mended)


def _mend_row(tokens: list[Token], first: int, link: Token, knowledge: Knowledge) -> None:
    rulers = tokens[link.i - 1 - first]
    fighters = tokens[rulers.head - first]
    if rulers.deprel not in _MODIFIERS or fighters.i <= link.i or link.head != rulers.i:
        return
    named = tokens[link.i + 1 - first : fighters.i - first]
    is_name = bool(named) and all(token.upos == "PROPN" or token.text.isupper() for token in named)
    if not is_name or _sector(rulers, knowledge) != _RULING:
        return
    if fighters.tag != "NNS" or _sector(fighters, knowledge) not in _FIGHTING:
        return
    for token in tokens:
        if token.i < rulers.i and token.head == fighters.i and token.deprel in _OF_NOUNS:
            tokens[token.i - first] = replace(token, head=rulers.i)
        elif token.head == rulers.i and token.deprel == "conj":
            tokens[token.i - first] = replace(token, head=fighters.i, deprel="compound")
        elif token.head == fighters.i and token.i > fighters.i and token.deprel == "conj":
            tokens[token.i - first] = replace(token, head=rulers.i)
    top = rulers.i if fighters.head == fighters.i else fighters.head
    tokens[rulers.i - first] = replace(rulers, head=top, deprel=fighters.deprel)
    tokens[fighters.i - first] = replace(fighters, head=rulers.i, deprel="conj")


def _sector(token: Token, knowledge: Knowledge) -> str | None:
    role = knowledge.role_noun(token.text.lower()) or knowledge.role_noun(token.lemma)
    return role.sector if role else None
