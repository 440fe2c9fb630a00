"""Two persons named in a row, whom parsers take for one name: "President [Bongo] and rebel leader [Mba] met"."""

from dataclasses import replace

from communique.knowledge import Knowledge
from communique.model.analysis import Token
from communique.model.world import RoleNoun

_OF_A_NAME = frozenset({"compound", "appos"})


def mend_pair(tokens: list[Token], first: int, link: Token, knowledge: Knowledge) -> None:
    """ "President [Bongo] and rebel leader [Mba] signed it": two persons, and no name of four words."""
    one = tokens[link.i - 1 - first]
    other = next(
        (t for t in tokens if (t.head, t.deprel) == (one.i, "conj") and t.i > link.i), None
    )
    if other is None or one.upos != "PROPN":
        return
    if one.deprel == "appos":
        _part_titled(tokens, first, one, other, link)
    if role_of(other, knowledge) is None:
        return
    top = one
    while top.deprel in _OF_A_NAME and tokens[top.head - first].i < link.i:
        top = tokens[top.head - first]
    last = tokens[top.head - first]
    between = tokens[other.i + 1 - first : last.i - first]
    is_one = top.deprel == "compound" and last.upos == "PROPN" and last.i > other.i
    if not is_one or any(t.head != last.i or t.upos != "PROPN" for t in between):
        return
    for token in tokens[: link.i - first]:
        if token.head in {last.i, top.i} and token.i != one.i:
            tokens[token.i - first] = replace(token, head=one.i)
    if top.i != one.i:
        tokens[top.i - first] = replace(tokens[top.i - first], head=one.i, deprel="compound")
    head = one.i if last.head == last.i else last.head
    tokens[one.i - first] = replace(one, head=head, deprel=last.deprel)
    tokens[last.i - first] = replace(last, head=one.i, deprel="conj")
    for token in tokens[link.i + 1 - first : last.i - first]:
        if token.head == one.i:
            tokens[token.i - first] = replace(token, head=last.i, deprel="compound")


def _part_titled(tokens: list[Token], first: int, name: Token, other: Token, link: Token) -> None:
    """ "[President] Bongo and President [Mba] met": the second stands beside the first, and not beside his name."""
    title = tokens[name.head - first]
    between = tokens[title.i + 1 - first : name.i - first]
    is_title = title.i < name.i and title.tag in {"NN", "NNP"} and other.upos == "PROPN"
    is_sole = all(t.head == name.i and t.upos == "PROPN" for t in between)
    is_titled = any(t.head == other.i and t.deprel == "compound" for t in tokens)
    if is_title and is_sole and is_titled and title.upos in {"NOUN", "PROPN"}:
        tokens[other.i - first] = replace(other, head=title.i)
        tokens[link.i - first] = replace(link, head=title.i)


def role_of(token: Token, knowledge: Knowledge) -> RoleNoun | None:
    """What a word says somebody is: "rebels", "leader"."""
    return knowledge.role_noun(token.text.lower()) or knowledge.role_noun(token.lemma)
