"""Misspelled role words: "Foriegn Minister", "white supremicists".

A phrase is read as another only if all its words but one are the same, and that one, of six letters
or more, is a single edit (a swap counts as one: Damerau, 1964) away. One word alone is never
corrected: too many pairs of English words are one letter apart.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from rapidfuzz.distance import OSA

_SHORTEST = 6  # "police" may be misspelled; "nice minister" is no misspelled "vice minister"

_Frame = tuple[tuple[str, ...], tuple[str, ...]]


class Spelling:
    """The phrases of a list, filed under what is left when one of their words is taken out."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._words_in: dict[_Frame, list[str]] = defaultdict(list)
        self._known: set[str] = set()
        for phrase in phrases:
            words = tuple(phrase.split())
            self._known.update(words)
            for frame, word in _frames(words):
                self._words_in[frame].append(word)

    def meant(self, phrase: str) -> str | None:
        """The listed phrase of which these words are a misspelling."""
        for (before, after), word in _frames(tuple(phrase.split())):
            if word in self._known:
                continue
            for listed in self._words_in.get((before, after), ()):
                if word[0] == listed[0] and OSA.distance(word, listed, score_cutoff=1) == 1:
                    return " ".join((*before, listed, *after))
        return None


def _frames(words: tuple[str, ...]) -> Iterator[tuple[_Frame, str]]:
    if len(words) < 2:
        return
    for i, word in enumerate(words):
        if len(word) >= _SHORTEST:
            yield (words[:i], words[i + 1 :]), word
