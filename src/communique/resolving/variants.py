"""Known persons under another spelling: "Moammar Kaddafi", "Angela Merkle", "Orban Viktor".

Every word of the written name must be a word of the known one; at most one of them may be a single
edit away (Damerau, 1964). A name that fits two persons fits nobody.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain
from typing import NamedTuple

from rapidfuzz.distance import OSA

from communique.codebook.transliteration import folded, name_particles
from communique.knowledge import Knowledge
from communique.knowledge.normalise import name_key
from communique.model.world import NameBasis, NameKind

_SHORTEST_MISSPELLED = 6  # letters
_CACHED = 1024  # words of the strangers of a few hundred reports
_Parts = tuple[str, ...]


class _Name(NamedTuple):
    """A person's name: its words as written, how each of them sounds, and whose it is."""

    parts: _Parts
    sounds: _Parts
    identifier_id: str
    is_surname: bool


class NameVariants:
    """The full names and surnames of all known persons, filed by how their words sound."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        words = knowledge.person_words()
        self._sound = dict(zip(words, folded("\n".join(words)).split("\n"), strict=True))
        self._spelled: dict[
            str, str
        ] = {}  # words with a blank between them, spared of thousands of lists
        for word, sound in self._sound.items():
            self._spelled[sound] = f"{self._spelled.get(sound, '')} {word}"
        self._named = lru_cache(_CACHED)(self._read_named)
        self.full = lru_cache(_CACHED)(self._read_full)
        self.short = lru_cache(_CACHED)(self._read_short)
        self.surname = lru_cache(_CACHED)(self._read_surname)

    def _read_named(self, sound: str) -> tuple[_Name, ...]:
        """The names that have a word with this sound."""
        spellings = self._spelled.get(sound, "").split()
        found = chain.from_iterable(map(self._knowledge.people_called, spellings))
        return tuple(self._name(*name) for name in found)

    def _name(self, key: str, identifier_id: str, name_kind: NameKind) -> _Name:
        parts = _parts(key)
        sounds = tuple(self._sound[part] for part in parts)
        return _Name(parts, sounds, identifier_id, name_kind == "surname")

    def _read_full(self, name: str) -> tuple[str, NameBasis] | None:
        """The person whose full name this is under another order, spelling or with a slip."""
        parts = _parts(name_key(name))
        if len(parts) < 2:
            return None
        sounds = tuple(map(self._sound_of, parts))
        alike = [name for name in self._sharing(sounds) if sorted(name.sounds) == sorted(sounds)]
        written = (name for name in alike if sorted(name.parts) == sorted(parts))
        readings: tuple[tuple[Iterable[_Name], NameBasis], ...] = (
            (written, "reordered"),
            (alike, "transliterated"),
            (self._meant(parts, sounds), "misspelled"),
        )
        for names, basis in readings:
            people = {name.identifier_id for name in names}
            if len(people) == 1:
                return people.pop(), basis
        return None

    def _read_short(self, name: str) -> str | None:
        """The one person whose longer name begins with these words: "Ali Bongo" of Ali Bongo Ondimba."""
        parts = _parts(name_key(name))
        sounds = tuple(map(self._sound_of, parts))
        if len(parts) < 2:
            return None
        longer = (n for n in self._sharing(sounds) if len(n.parts) > len(parts))
        people = {n.identifier_id for n in longer if n.sounds[: len(sounds)] == sounds}
        return people.pop() if len(people) == 1 else None

    def _read_surname(self, name: str) -> frozenset[str]:
        """The persons whose surname sounds like this word."""
        parts = _parts(name_key(name))
        named = self._named(self._sound_of(parts[0])) if len(parts) == 1 else ()
        return frozenset(n.identifier_id for n in named if n.is_surname and len(n.parts) == 1)

    def _sound_of(self, word: str) -> str:
        return self._sound.get(word) or folded(word)

    def _sharing(self, sounds: _Parts) -> Iterator[_Name]:
        """The full names that have the sound which the fewest have; none where nobody has one of them."""
        if not self._spelled.keys() >= set(sounds):
            return iter(())
        fewest = min((self._named(sound) for sound in sounds), key=len)
        return (name for name in fewest if not name.is_surname)

    def _meant(self, parts: _Parts, sounds: _Parts) -> Iterator[_Name]:
        """The names that differ in one word alone, and in that by a slip."""
        for i, word in enumerate(parts):
            if word in self._sound or len(word) < _SHORTEST_MISSPELLED:
                continue
            others = sounds[:i] + sounds[i + 1 :]
            for name in self._sharing(others):
                if any(_is_slip(word, listed) for listed in _beside(name, others)):
                    yield name


def _beside(name: _Name, others: _Parts) -> Iterator[str]:
    """The word of a name that stands beside the other sounds, if they are all of its others."""
    if len(name.parts) != len(others) + 1:
        return
    for i, part in enumerate(name.parts):
        if sorted(name.sounds[:i] + name.sounds[i + 1 :]) == sorted(others):
            yield part


def _is_slip(word: str, listed: str) -> bool:
    return word[0] == listed[0] and OSA.distance(word, listed, score_cutoff=1) == 1


@lru_cache(maxsize=1)
def variants_of(knowledge: Knowledge) -> NameVariants:
    """The variants of all known names, read once."""
    return NameVariants(knowledge)


def _parts(key: str) -> _Parts:
    """The words of a filed name without particles ("muammar al gaddafi": two)."""
    particles = name_particles()
    return tuple([word for word in key.split() if word not in particles])
