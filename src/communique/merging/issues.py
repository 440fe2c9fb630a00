"""Wordings of one issue, by the content words they share ("foreign intervention in Syria")."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from communique.merging.words import iter_words, stem, telling

SHARED_WORDS = 0.6  # of the shorter wording (overlap coefficient)

StateOf = Callable[[str], str | None]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of an issue or title, the states among them by code: "Syrian" and "Syria" meet."""

    words: frozenset[str]
    states: frozenset[str]

    @property
    def all_words(self) -> frozenset[str]:
        """Words and state codes together."""
        return self.words | self.states


def word_issue(key: Iterable[str], state_of: StateOf) -> Wording:
    """Sort the words of a key into states and others; the finders mark states ("=SYR")."""
    words, states = set(), set()
    for word in key:
        code = word.removeprefix("=") if word.startswith("=") else state_of(word)
        if code:
            states.add(code)
        else:
            words.add(word.casefold())
    return Wording(frozenset(words), frozenset(states))


def is_one_issue(left: Wording, right: Wording) -> bool:
    """Whether two wordings share most of the shorter one, and more than a country.

    "sanctions on Iran" and "sanctions on Sudan" are two issues, however they are worded.
    """
    if left.states and right.states and left.states.isdisjoint(right.states):
        return False
    if left.words.isdisjoint(right.words):
        return left == right
    return _overlap(left, right) >= SHARED_WORDS


def likeness(left: Wording, right: Wording) -> float:
    """How near two wordings are, 0 to 1: of those that one holds, the nearest in length come first."""
    together = left.all_words | right.all_words
    jaccard = len(left.all_words & right.all_words) / len(together) if together else 1.0
    return (_overlap(left, right) + jaccard) / 2


def _overlap(left: Wording, right: Wording) -> float:
    fewer = min(len(left.all_words), len(right.all_words))
    return len(left.all_words & right.all_words) / fewer if fewer else 1.0


def most_telling(texts: Sequence[str]) -> int:
    """Which of several wordings says most of what the others say; the first of equals.

    A report names a thing in full at first and shortens later, so earlier wordings come first.
    """
    wordings = [telling({stem(word) for _, word in iter_words(text)}) for text in texts]
    told = Counter(word for words in wordings for word in words)
    scores = [sum(told[word] - 1 for word in words) for words in wordings]
    return scores.index(max(scores))
