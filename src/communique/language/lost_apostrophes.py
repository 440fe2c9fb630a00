"""Owners that lost their apostrophe: "Perus army", "the countrys leaders"."""

import re
from typing import TYPE_CHECKING

from communique.codebook.lost_marks import lost_mark_words
from communique.knowledge import Knowledge
from communique.model.world import NameKind

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

_OWNING = re.compile(r"\w['’]s?(?!\w)")
_NO_PLURAL = re.compile(r"[^\W\d_]+[^aeiou\W\d_]ys")
_OWNERS: frozenset[NameKind] = frozenset({"name", "former", "alias", "capital"})
_DOUBTFUL_OWNERS: frozenset[NameKind] = frozenset({"surname", "acronym"})
_LONGEST_OWNER = 4  # tokens: "al-Qaeda" has three
_SHORTEST_NAME = 4  # letters, if they are not all capitals: "Xis" may be any word
_CITY = 50_000


class LostApostrophes:
    """Tells, in one report, which words are owners without an apostrophe.

    In one that prints others, as where texts were put together, only names that are in no doubt are.
    """

    def __init__(self, text: str, knowledge: Knowledge) -> None:
        self._text = text
        self._knowledge = knowledge
        self._has_others = bool(_OWNING.search(text))

    def owners(self, doc: "Doc") -> set[int]:
        """The tokens of a passage whose last letter stands behind an apostrophe that is not there."""
        return {token.i for token in doc if self._is_owner(token)}

    def _is_owner(self, token: "Token") -> bool:
        """ "Perus" of "Perus army", "countrys" of "the countrys army"; not "the two Koreas"."""
        word = token.text
        if not word.endswith("s") or not _is_followed_by_thing(token):
            return False
        if _NO_PLURAL.fullmatch(word):
            return not self._has_others and (word.islower() or token.nbor().text.islower())
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
        if senses and senses[0].name_kind in _OWNERS:
            return True
        return not self._has_others and self._is_doubtful_owner(name, words[-1].nbor().text)

    def _is_doubtful_owner(self, name: str, following: str) -> bool:
        """A surname, an acronym or a city: "Merkels spokesman", but "Kings College"."""
        senses = self._knowledge.senses(name)
        if not senses:
            return self._is_city(name) and self._is_named_elsewhere(name)
        if senses[0].name_kind not in _DOUBTFUL_OWNERS:
            return False
        return following.islower() or self._is_named_elsewhere(name)

    def _is_city(self, name: str) -> bool:
        places = self._knowledge.places(name)[:1]
        return any(self._knowledge.population(p.geonameid) >= _CITY for p in places if p.geonameid)

    def _is_named_elsewhere(self, name: str) -> bool:
        return bool(re.search(rf"\b{re.escape(name)}\b", self._text))


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
