"""Places where a comma is missing: "two fell in Lima the ministry said", "Peru Chile and Bolivia agreed"."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from communique.codebook.lost_marks import lost_mark_words
from communique.knowledge import Knowledge
from communique.model.world import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

_NAMES: frozenset[NameKind] = frozenset({"name", "former", "alias", "acronym"})
_COMMA = re.compile(r",(?!\d)")
_LONGEST_SOURCE = 12  # tokens: "the head of the Peruvian Observatory for Human Rights"


def has_commas(text: str) -> bool:
    """Whether a text prints commas elsewhere than in numbers."""
    return bool(_COMMA.search(text))


def starts_behind_commas(doc: "Doc", knowledge: Knowledge) -> set[int]:
    """The tokens of a passage without commas before which one is missing."""
    return {*_starts_of_sources(doc), *_listed_states(doc, knowledge)}


def _starts_of_sources(doc: "Doc") -> Iterator[int]:
    """The first tokens of sources that stand behind their words without a comma."""
    words = lost_mark_words()
    for token in doc:
        if token.lower_ in words.verbs and token.i + 1 < len(doc) and token.nbor().lower_ != "to":
            start = _start_of_source(token)
            if start and _may_end_a_clause(doc[start - 1]):
                yield start


def _start_of_source(verb: "Token") -> int:
    """Where the subject of a verb of saying begins with an article or pronoun; 0 where it does not."""
    words, doc = lost_mark_words(), verb.doc
    for i in range(verb.i - 1, max(0, verb.i - 1 - _LONGEST_SOURCE), -1):
        word = doc[i].lower_
        if i == verb.i - 1 and word in words.pronouns:
            return i
        if word in words.beginnings:
            if doc[i - 1].lower_ not in words.links:
                return i
        elif word not in words.links and (doc[i].is_stop or not doc[i].text[0].isalnum()):
            return 0
    return 0


def _may_end_a_clause(token: "Token") -> bool:
    """Whether a comma could stand behind the token: a word with a meaning of its own."""
    return token.text[-1].isalnum() and not token.is_stop


def _listed_states(doc: "Doc", knowledge: Knowledge) -> Iterator[int]:
    """The states of a list but its first and last ("Peru [Chile] [the Bahamas] and Bolivia")."""
    begun: list[int] = []
    reached = 0
    for token in doc:
        if token.i < reached:
            continue
        end = _end_of_state(token, knowledge)
        if end:
            begun.append(token.i)
            reached = end
        elif begun and token.lower_ in lost_mark_words().joining:
            yield from begun[1:]
            begun = []
        else:
            begun = []


def _end_of_state(first: "Token", knowledge: Knowledge) -> int:
    """Where the name of a state ends that begins with a token, "the" before it or not; 0 where none does."""
    doc = first.doc
    has_article = first.lower_ == "the" and first.i + 1 < len(doc)
    name = first.nbor() if has_article else first
    if not name.text[0].isupper():
        return 0
    n_words = knowledge.longest_name(name.text)
    for end in range(min(name.i + n_words, len(doc)), name.i, -1):
        senses = knowledge.senses(doc[name.i : end].text)
        if senses:
            sense = senses[0]
            is_name = sense.identity.kind == "state" and sense.name_kind in _NAMES
            return end if is_name and doc[end - 1].whitespace_ else 0
    return 0
