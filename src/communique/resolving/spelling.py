"""Misspelled role words: "Foriegn Minister", "white supremicists".

A phrase is read as another only if all its words but one are the same, and that one, of six letters
or more, is a single edit (a swap counts as one: Damerau, 1964) away. One word alone is never
corrected: too many pairs of English words are one letter apart.
"""

from collections import defaultdict
from collections.abc import Iterable
from functools import lru_cache

from rapidfuzz.distance import OSA
from rapidfuzz.process import extract

_CACHED = 4096  # unknown words of a few hundred reports
_SHORTEST = 6  # "police" may be misspelled; "nice minister" is no misspelled "vice minister"


class Spelling:
    """The phrases of a list, and their words by first letter and length."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._phrases = frozenset(phrases)
        self._known = frozenset(" ".join(self._phrases).split())
        self._long: dict[tuple[str, int], list[str]] = defaultdict(list)
        for word in sorted(self._known):
            if len(word) >= _SHORTEST:
                self._long[word[0], len(word)].append(word)
        self._near = lru_cache(_CACHED)(self._one_edit_away)

    def knows(self, word: str) -> bool:
        """Whether a listed phrase has the word."""
        return word in self._known

    def may_be_slip(self, word: str) -> bool:
        """Whether a word is none of the list's own but, long enough to be mended, one edit away from one."""
        return len(word) >= _SHORTEST and word not in self._known and bool(self._near(word))

    def meant(self, words: tuple[str, ...]) -> str | None:
        """The listed phrase of which these words are a misspelling."""
        unknown = [i for i, word in enumerate(words) if word not in self._known]
        if len(words) < 2 or len(unknown) != 1 or len(words[unknown[0]]) < _SHORTEST:
            return None
        slip = unknown[0]
        near = (
            " ".join((*words[:slip], right, *words[slip + 1 :]))
            for right in self._near(words[slip])
        )
        return next((phrase for phrase in near if phrase in self._phrases), None)

    def _one_edit_away(self, word: str) -> tuple[str, ...]:
        """The listed words of the same first letter that one edit makes of a word."""
        lengths = (len(word) - 1, len(word), len(word) + 1)
        alike = [right for n in lengths for right in self._long.get((word[0], n), ())]
        near = extract(word, alike, scorer=OSA.distance, score_cutoff=1, limit=None)
        return tuple(right for right, _, _ in near)
