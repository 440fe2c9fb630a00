"""Known persons under another spelling: "Moammar Kaddafi", "Angela Merkle", "Orban Viktor".

Every word of the written name must be a word of the known one; at most one of them may be a single
edit away (Damerau, 1964). A name that fits two persons fits nobody.
"""

from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache

from rapidfuzz.distance import OSA

from communique.codebook.transliteration import folded, name_particles
from communique.knowledge import Knowledge
from communique.knowledge.normalise import name_key
from communique.model.world import NameBasis

_SHORTEST_MISSPELLED = 6  # letters
_Parts = tuple[str, ...]


class NameVariants:
    """The full names and surnames of all known persons, filed by how they sound."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._written: dict[_Parts, set[str]] = defaultdict(set)
        self._sounding: dict[_Parts, set[str]] = defaultdict(set)
        self._surnames: dict[str, set[str]] = defaultdict(set)
        self._but_one: dict[_Parts, list[tuple[str, str]]] = defaultdict(list)
        self._words: set[str] = set()
        for key, identifier_id, name_kind in knowledge.people_names():
            self._file(_parts(key), identifier_id, is_surname=name_kind == "surname")

    def _file(self, parts: _Parts, identifier_id: str, *, is_surname: bool) -> None:
        self._words.update(parts)
        if is_surname and len(parts) == 1:
            self._surnames[folded(parts[0])].add(identifier_id)
        if is_surname or len(parts) < 2:
            return
        self._written[tuple(sorted(parts))].add(identifier_id)
        self._sounding[_sounds(parts)].add(identifier_id)
        for others, word in _but_one(parts):
            self._but_one[others].append((word, identifier_id))

    def full(self, name: str) -> tuple[str, NameBasis] | None:
        """The person whose full name this is under another order, spelling or with a slip."""
        parts = _parts(name_key(name))
        if len(parts) < 2:
            return None
        readings: tuple[tuple[set[str], NameBasis], ...] = (
            (self._written.get(tuple(sorted(parts)), set()), "reordered"),
            (self._sounding.get(_sounds(parts), set()), "transliterated"),
            (set(self._meant(parts)), "misspelled"),
        )
        return next(((next(iter(p)), basis) for p, basis in readings if len(p) == 1), None)

    def surname(self, name: str) -> frozenset[str]:
        """The persons whose surname sounds like this word."""
        parts = _parts(name_key(name))
        found = self._surnames.get(folded(parts[0])) if len(parts) == 1 else None
        return frozenset(found or ())

    def _meant(self, parts: _Parts) -> Iterator[str]:
        for others, word in _but_one(parts):
            if word in self._words or len(word) < _SHORTEST_MISSPELLED:
                continue
            for listed, identifier_id in self._but_one.get(others, ()):
                if word[0] == listed[0] and OSA.distance(word, listed, score_cutoff=1) == 1:
                    yield identifier_id


@lru_cache(maxsize=1)
def variants_of(knowledge: Knowledge) -> NameVariants:
    """The variants of all known names, filed once and only when a report needs them (0.2 s)."""
    return NameVariants(knowledge)


def _parts(key: str) -> _Parts:
    """The words of a filed name without particles ("muammar al gaddafi": two)."""
    return tuple(word for word in key.split() if word not in name_particles())


def _sounds(parts: _Parts) -> _Parts:
    return tuple(sorted(map(folded, parts)))


def _but_one(parts: _Parts) -> Iterator[tuple[_Parts, str]]:
    for i, word in enumerate(parts):
        yield _sounds(parts[:i] + parts[i + 1 :]), word
