"""Second and fronted clauses whose subject the parser hangs elsewhere."""

from collections.abc import Sequence
from dataclasses import replace

from communique.model.analysis import Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl", "aux", "auxpass"})
_HELPING = frozenset({"MD", "VBD", "VBZ", "VBP"})
# How parsers hang a second clause on the verb of the first, what may stand before its verb, and what a row of objects is.
SECOND = frozenset({"conj", "ccomp", "advcl"})
_BEFORE_VERBS = frozenset({"aux", "auxpass", "advmod", "neg"})
_OBJECTS = frozenset({"dobj", "pobj", "conj"})
ITS_OWN = frozenset({"dobj", "ccomp", "xcomp", "prt", "attr", "acomp"})


def mend_second_clause(tokens: list[Token], first: int, verb: Token) -> None:
    """ "cut ties with Togo and [Mali] closed its border": a second clause takes the last of a row for its subject.

    A finite verb right behind a noun, without a comma, has it for its subject; parsers make it one of the
    objects of the verb before, or make those objects the subject.
    """
    above = tokens[verb.head - first]
    subject = _behind_link(tokens, first, verb)
    if subject is None or above.upos != "VERB" or not above.i < subject.head:
        return
    below = [token for token in tokens if token.head == verb.i]
    own = [token for token in below if token.deprel in {"nsubj", "nsubjpass"}]
    if any(token.deprel == "mark" for token in below) or len(own) > 1:
        return
    if own and not (above.i < own[0].i < subject.head and _is_next(tokens, first, above, own[0])):
        return
    for taken in own:  # "severed [relations] with Togo and Mali closed": what the first verb takes
        tokens[taken.i - first] = replace(taken, head=above.i, deprel="dobj")
    is_passive = any(token.deprel == "auxpass" for token in below)
    link = _link_before(tokens, first, subject)
    tokens[link.i - first] = replace(link, head=above.i)
    tokens[subject.i - first] = replace(
        subject, head=verb.i, deprel="nsubjpass" if is_passive else "nsubj"
    )
    tokens[verb.i - first] = replace(verb, deprel="conj")


def _behind_link(tokens: Sequence[Token], first: int, verb: Token) -> Token | None:
    """The noun between "and" and a finite verb that parsers make the last of a row of objects."""
    below = [token for token in tokens if token.head == verb.i]
    helpers = [t for t in below if t.deprel in {"aux", "auxpass"} and t.i < verb.i]
    is_finite = any(t.tag in _HELPING for t in helpers) or (not helpers and verb.tag in FINITE)
    before = verb.i - 1
    while before >= first and tokens[before - first].deprel in _BEFORE_VERBS:
        if tokens[before - first].head != verb.i:
            return None
        before -= 1
    if before < first or not is_finite:
        return None
    noun = tokens[before - first]
    while (
        noun.deprel != "conj" and first <= noun.head < len(tokens) + first and noun.head != noun.i
    ):
        noun = tokens[noun.head - first]
    if noun.deprel != "conj" or noun.upos not in {"NOUN", "PROPN"} or noun.i > before:
        return None
    # "attacks on police and soldiers stationed": a participle may have lost its "who were"
    is_sure = bool(helpers) or verb.tag != "VBD" or any(t.deprel in ITS_OWN for t in below)
    row = tokens[noun.head - first]
    is_row = row.deprel in _OBJECTS and _link_before(tokens, first, noun).deprel == "cc"
    return noun if is_row and (is_sure or noun.upos == "PROPN") else None


def _link_before(tokens: Sequence[Token], first: int, noun: Token) -> Token:
    """What stands before a noun's phrase: "with Togo [and] the Malian army"."""
    start = noun.i
    while start > first and tokens[start - 1 - first].head == noun.i:
        start -= 1
    return tokens[max(start - 1, first) - first]


def _is_next(tokens: Sequence[Token], first: int, verb: Token, noun: Token) -> bool:
    """ "[severed] [relations]": with nothing but the noun's own words between them."""
    between = tokens[verb.i + 1 - first : noun.i - first]
    return all(token.head == noun.i or token.deprel == "prt" for token in between)


def mend_fronted(tokens: list[Token], first: int, verb: Token) -> None:
    """ "After talks in Oslo, [the army] fled": who acts is no second name of the town before the comma."""
    if any(token.head == verb.i and token.deprel in SUBJECTS for token in tokens):
        return
    last = tokens[verb.i - 1 - first]
    row = last
    while row.deprel == "conj":
        row = tokens[row.head - first]
    place = tokens[row.head - first]
    is_second = (row.deprel, place.deprel) == ("appos", "pobj") and place.i < row.i <= last.i
    between = tokens[place.i + 1 - first : row.i - first]
    if not is_second or "," not in {token.text for token in between}:
        return
    if verb.i in _above(tokens, first, place):
        tokens[row.i - first] = replace(row, head=verb.i, deprel="nsubj")


def _above(tokens: list[Token], first: int, token: Token) -> set[int]:
    found: set[int] = set()
    while token.head != token.i and token.head not in found:
        found.add(token.head)
        token = tokens[token.head - first]
    return found
