"""Wordings of one issue, by the content words they share ("foreign intervention in Syria")."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

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


def likeness(left: Wording, right: Wording) -> float:
    """Overlap coefficient of two wordings; 0 where they share no more than a country.

    "sanctions on Iran" and "sanctions on Sudan" are two issues, however they are worded.
    """
    if left.states and right.states and left.states.isdisjoint(right.states):
        return 0.0
    if left.words.isdisjoint(right.words):
        return 1.0 if left == right else 0.0
    shared = left.all_words & right.all_words
    return len(shared) / min(len(left.all_words), len(right.all_words))


def is_one_issue(left: Wording, right: Wording) -> bool:
    """Whether two wordings are near enough, or one holds the other."""
    return likeness(left, right) >= SHARED_WORDS


def fullest(keys: Sequence[Iterable[str]]) -> int:
    """Which of several wordings says most of what the others say; the first of equals."""
    told = Counter(word for key in keys for word in set(key))
    scores = [sum(told[word] for word in set(key)) for key in keys]
    return scores.index(max(scores))
