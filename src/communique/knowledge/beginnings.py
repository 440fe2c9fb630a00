"""How long the names are that begin with a word, so that a reader of texts knows where to look one up."""

from collections.abc import Iterable, Mapping

from communique.knowledge.normalise import name_key


def name_lengths(keys: Iterable[str]) -> dict[str, int]:
    """By the words that filed names begin with, how many words the longest of them has."""
    lengths: dict[str, int] = {}
    for key in keys:
        first = key.partition(" ")[0]
        length = key.count(" ") + 1
        if length > lengths.get(first, 0):
            lengths[first] = length
    return lengths


def longest_beginning(beginning: str, lengths: Mapping[str, int]) -> int:
    """How many words the longest name has that begins so, of names whose lengths are given.

    An article is not filed, and inside a name a possessive keeps its s ("lords resistance army").
    """
    first = name_key(beginning).partition(" ")[0]
    if first == "the":
        return 1 + max(lengths.values(), default=0)
    return max(lengths.get(first, 0), lengths.get(f"{first}s", 0))
