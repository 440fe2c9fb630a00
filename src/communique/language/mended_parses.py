"""What the parser regularly gets wrong, and the words alone tell better.

"The [government] and FARC [rebels]" are two, not rebels of both; in "demanded that President [Suharto]
resign" he is the subject, and no first half of the verb.
"""

from collections.abc import Sequence
from dataclasses import replace

from communique.knowledge import Knowledge
from communique.model.analysis import Token

_MODIFIERS = frozenset({"nmod", "compound"})
_OF_NOUNS = frozenset({"det", "amod", "compound", "poss", "nmod", "nummod"})
_FIGHTING = frozenset({"REB", "PRM", "UAF"})
_RULING = "GOV"


def mended(tokens: Sequence[Token], first: int, knowledge: Knowledge) -> tuple[Token, ...]:
    """The tokens of a passage, which start at number `first`, with such parses put right."""
    found = list(tokens)
    for place, token in enumerate(tokens):
        if token.lemma == "and" and place:
            _mend_row(found, first, token, knowledge)
        elif token.deprel == "compound" and token.upos == "PROPN":
            _mend_subject(found, first, token)
    return tuple(found)


def _mend_subject(tokens: list[Token], first: int, name: Token) -> None:
    """ "that President [Suharto] resign": a name right before a verb of a clause is its subject."""
    verb = tokens[name.head - first]
    if verb.deprel != "ccomp" or verb.i != name.i + 1:
        return
    if verb.upos != "VERB":
        if not any(token.head == verb.i and token.deprel == "mark" for token in tokens):
            return
        tokens[verb.i - first] = replace(verb, upos="VERB", tag="VB")
    tokens[name.i - first] = replace(name, deprel="nsubj")
    for token in tokens:
        if token.head == verb.i and token.i < name.i and token.deprel in _OF_NOUNS:
            tokens[token.i - first] = replace(token, head=name.i)


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
