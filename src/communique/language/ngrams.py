"""A linear model over the words of a sentence in which the two actors are only marks.

What is done to whom mostly stands in a word or two ("<s> called on <t>"); a linear model learns
these from fewer examples than the encoder needs, and the two err on different sentences.
"""

import re
from collections import Counter
from collections.abc import Collection, Sequence
from itertools import pairwise
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

_WORD = re.compile(r"\w+|[^\w\s]")
_MARKS = {(True, False): "<s>", (False, True): "<t>", (True, True): "<st>"}


class NgramModel:
    """The loaded model: TF-IDF (logarithmic counts, unit length) times one weight a root."""

    def __init__(self, path: Path) -> None:
        with np.load(path, allow_pickle=False) as arrays:
            terms = arrays["terms"].tobytes().decode("utf-8").split("\n")
            self._rarity: Floats = arrays["rarity"]
            self._weight: Floats = arrays["weight"]
            self._bias: Floats = arrays["bias"]
        self._rows = {term: row for row, term in enumerate(terms)}

    def scores(
        self, words: Sequence[str], source: Collection[int], target: Collection[int]
    ) -> Floats:
        """How far the sentence lies on each label's side."""
        counts = Counter(ngrams(masked(words, source, target)))
        known = [(self._rows[term], n) for term, n in counts.items() if term in self._rows]
        if not known:
            return self._bias
        rows = np.array([row for row, _ in known])
        values = (1 + np.log([n for _, n in known])) * self._rarity[rows]
        return np.asarray(
            values / np.linalg.norm(values) @ self._weight[rows] + self._bias, dtype=np.float32
        )


def masked(words: Sequence[str], source: Collection[int], target: Collection[int]) -> list[str]:
    """ "<s> expelled the envoy of <t>": a run of an actor's words is one mark."""
    told: list[str] = []
    before = None
    for i, word in enumerate(words):
        mark = _MARKS.get((i in source, i in target))
        if mark is None:
            told.extend(_WORD.findall(word.lower()))
        elif mark != before:
            told.append(mark)
        before = mark
    return told


def ngrams(words: Sequence[str]) -> list[str]:
    """Single words and pairs of neighbours."""
    return [*words, *(f"{first} {second}" for first, second in pairwise(words))]
