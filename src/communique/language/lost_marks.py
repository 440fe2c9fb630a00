"""Marks that a page has lost, put back for the parser: "Perus army", "two fell in Lima the ministry said".

Pages and data sets strip apostrophes and commas. Without them a parser takes an owner for a plural and
the source of a sentence for the place before it. What is put back is no character of the report: an
apostrophe stands before the "s" that is there, and a comma is taken out again after the parse.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from communique.codebook.lost_marks import lost_mark_words
from communique.knowledge import Knowledge
from communique.model.world import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_OWNING = re.compile(r"\w['’]s?(?!\w)")
_COMMA = re.compile(r",(?!\d)")
_NO_PLURAL = re.compile(r"[^\W\d_]+[^aeiou\W\d_]ys")
_OWNERS: frozenset[NameKind] = frozenset({"name", "former", "alias", "acronym", "capital"})
_LONGEST_OWNER = 4  # tokens: "al-Qaeda" has three
_LONGEST_SOURCE = 12  # tokens: "the head of the Peruvian Observatory for Human Rights"
_SHORTEST_NAME = 4  # letters, if they are not all capitals: "Xis" may be any word
_CITY = 50_000


class Word(NamedTuple):
    """A word as the parser is given it, and its characters in the passage: none for a comma."""

    text: str
    has_blank: bool
    start: int
    end: int


class LostMarks:
    """Puts back, in one report, the kinds of marks that it nowhere has."""

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        self._text = text
        self._knowledge = knowledge
        self._has_owners = bool(_OWNING.search(text))
        self._has_commas = bool(_COMMA.search(text))

    @property
    def are_any(self) -> bool:
        """Whether the report may have lost marks at all."""
        return not (self._has_owners and self._has_commas)

    def put_back(self, doc: "Doc") -> list[Word] | None:
        """The words of a passage with the marks they lost; None where none is missing."""
        owners = set() if self._has_owners else {t.i for t in doc if self._is_owner(t)}
        commas = set() if self._has_commas else set(_starts_of_sources(doc))
        return list(_words(doc, owners, commas)) if owners or commas else None

    def _is_owner(self, token: "Token") -> bool:
        """ "Perus" of "Perus army", "countrys" of "the countrys army"; not "the two Koreas"."""
        word = token.text
        if not word.endswith("s") or not _is_followed_by_thing(token):
            return False
        if _NO_PLURAL.fullmatch(word):
            return word.islower() or token.nbor().text.islower()
        starts = range(max(0, token.i - _LONGEST_OWNER + 1), token.i + 1)
        return word[:-1] != word[:-1].lower() and any(
            self._is_named(token.doc[first : token.i + 1]) for first in starts
        )

    def _is_named(self, words: "Span") -> bool:
        """Whether the words without their last letter are a name, and with it none."""
        printed, name = words.text, words.text[:-1]
        is_telling = len(name) >= _SHORTEST_NAME or name.isupper()
        if not is_telling or not name[0].isalpha() or self._knowledge.senses(printed):
            return False
        if words.start and _is_before_plural(words[0].nbor(-1)):
            return False
        senses = self._knowledge.senses(name)
        if not senses:
            return self._is_city(name) and self._is_named_elsewhere(name)
        if senses[0].name_kind == "surname":
            return words[-1].nbor().text.islower() or self._is_named_elsewhere(name)
        return senses[0].name_kind in _OWNERS

    def _is_city(self, name: str) -> bool:
        places = self._knowledge.places(name)[:1]
        return any(self._knowledge.population(p.geonameid) >= _CITY for p in places if p.geonameid)

    def _is_named_elsewhere(self, name: str) -> bool:
        return bool(re.search(rf"\b{re.escape(name)}\b", self._text))


def with_words(doc: "Doc", words: Sequence[Word]) -> "Doc":
    """A document of the words, to be parsed in the place of the one they were made of."""
    return type(doc)(
        doc.vocab,
        words=[word.text for word in words],
        spaces=[word.has_blank for word in words],
    )


def _words(doc: "Doc", owners: set[int], commas: set[int]) -> Iterator[Word]:
    """The words of the passage, an owner in two, with a comma before each token of `commas`."""
    for token in doc:
        start, end, blank = token.idx, token.idx + len(token), bool(token.whitespace_)
        if token.i in owners:
            yield Word(token.text[:-1], False, start, end - 1)
            yield Word("'s", blank, end - 1, end)
        else:
            yield Word(token.text, blank and token.i + 1 not in commas, start, end)
        if token.i + 1 in commas:
            yield Word(",", True, end, end)


def _is_followed_by_thing(token: "Token") -> bool:
    """Whether something follows that may be owned: no mark, no word of grammar."""
    if token.i + 1 == len(token.doc) or not token.whitespace_:
        return False
    following = token.nbor()
    if not following.text[0].isalnum():
        return False
    return (
        not following.is_stop or following.like_num or following.lower_ in lost_mark_words().owned
    )


def _is_before_plural(token: "Token") -> bool:
    """ "the two Koreas", "the Obamas", "several Sudans"."""
    return token.like_num or token.lower_ in lost_mark_words().before_plurals


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
