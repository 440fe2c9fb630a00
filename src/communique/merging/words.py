"""Words of running text as merging compares them: folded, lightly stemmed, weighed."""

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from math import fsum

from communique.codebook.word_weights import word_weight

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_VOWEL = re.compile(r"[aeiouy]")
_DOUBLED_BY_ENDING = re.compile(r"([^aeioulsz])\1$")

TELLING_WEIGHT = 1.0  # a word in more than one text of three ("the", "said") tells nothing apart


def iter_words(text: str) -> Iterator[tuple[int, str]]:
    """Every word, case folded, with the offset it begins at."""
    for found in _WORD.finditer(text):
        yield found.start(), found.group().casefold()


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without plural, past and -ing endings, so that "vetoes" and "vetoed" meet.

    After steps 1a and 1b of Porter (1980); nothing that would run names together is cut.
    """
    word = _POSSESSIVE.sub("", word)
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending in ("ing", "ed"):
        rest = word.removesuffix(ending)
        if rest != word and len(rest) >= 3 and _VOWEL.search(rest):
            word = _DOUBLED_BY_ENDING.sub(r"\1", rest) if len(rest) > 3 else rest
            break
    return word[:-1] if len(word) > 4 and word.endswith("e") else word


def stems(text: str) -> list[str]:
    """The stems of all words that hold no digit, in text order."""
    return [stem(word) for _, word in iter_words(text) if not any(map(str.isdigit, word))]


def telling(words: Collection[str]) -> frozenset[str]:
    """The stems that tell one text from another."""
    return frozenset(word for word in words if word_weight(word) >= TELLING_WEIGHT)


def shared_weight(left: Collection[str], right: Collection[str]) -> float:
    """How much of the shorter of two word sets stands in the other, by weight: 0 to 1."""
    lightest = min(_weight(left), _weight(right))
    return _weight(set(left) & set(right)) / lightest if lightest else 0.0


def _weight(words: Collection[str]) -> float:
    return fsum(word_weight(word) for word in words)  # exact, so a set's order does not show
