"""The compiled knowledge with a user's own facts before it."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from pathlib import Path

from communique.knowledge.additions import read_additions
from communique.knowledge.beginnings import longest_beginning, name_lengths
from communique.knowledge.lookup import (
    CACHED,
    Knowledge,
    fitting,
    last_held,
    overlaps,
)
from communique.knowledge.normalise import name_key
from communique.knowledge.sources import Fact
from communique.model.world import (
    INTRODUCED,
    CountryRuling,
    Holding,
    Identity,
    KnowledgeFile,
    NameSense,
    Outlet,
    Place,
    Role,
)

_HELD_BY_MANY: frozenset[Role] = INTRODUCED | {"envoy", "spokesperson"}


class AmendedKnowledge(Knowledge):
    """Answers as `Knowledge` does, but what the user says goes first.

    An office that one person holds at a time is the user's holder's for as long as the user says;
    a pinned place is the only one of its name.
    """

    def __init__(self, path: Path, files: Sequence[KnowledgeFile]) -> None:
        super().__init__(path)
        self._own = read_additions(files, Knowledge(path))
        self.fingerprint = _fingerprint(self.fingerprint, files)
        self._own_name_lengths = name_lengths(self._own.senses)
        self._amended = lru_cache(CACHED)(self._amend_senses)

    def senses(self, name: str) -> tuple[NameSense, ...]:
        """What the name may stand for, the user's own senses first."""
        return self._amended(name)

    def longest_name(self, beginning: str) -> int:
        """How many words the longest name has that begins so, one of the user's or another."""
        own = longest_beginning(beginning, self._own_name_lengths)
        return max(own, super().longest_name(beginning))

    def identity(self, identifier_id: str) -> Identity | None:
        """The state, body, group or person of that id."""
        return self._own.identities.get(identifier_id) or super().identity(identifier_id)

    def holders(self, body: str, role: Role, on: str | None = None) -> tuple[Holding, ...]:
        """Who held the role on a date; of an office for one, the user's holder alone."""
        of = body.rpartition(":")[2]
        own = [h for h in self._own.holdings if (h.body, h.role) == (of, role)]
        if not own:
            return super().holders(body, role, on)
        mine, theirs = _held(own, on), super().holders(body, role, on)
        if on is None and _is_open(theirs) and not _is_open(mine):
            return theirs  # the user tells of the past
        return mine if mine and role not in _HELD_BY_MANY else (*mine, *theirs)

    def offices(self, identifier_id: str, on: str | None = None) -> tuple[Holding, ...]:
        """The offices a person held on a date, but for those that the user gives to another."""
        own = [h for h in self._own.holdings if h.holder.identifier_id == identifier_id]
        mine = tuple(h for h in own if on is None or overlaps(h.since, h.until, on))
        theirs = super().offices(identifier_id, on)
        return (*mine, *(h for h in theirs if on is None or not self._is_anothers(h, on)))

    def places(self, name: str) -> tuple[Place, ...]:
        """The user's pin; else the places of that name, in the country that the user gives it."""
        key = name_key(name)
        if pin := self._own.pins.get(key):
            return (replace(pin, extracted_place=name),)
        found = super().places(name)
        ruling = self._own.rulings.get(key)
        return tuple(p for p in found if p.country_code == ruling.country) if ruling else found

    def outlet(self, name_or_domain: str) -> Outlet | None:
        """The newspaper, broadcaster or agency of that name or internet domain."""
        key = name_key(name_or_domain.lower().removeprefix("www."))
        return self._own.outlets.get(key) or super().outlet(name_or_domain)

    def ruling(self, name: str) -> CountryRuling | None:
        """The country that a user's file gives an ambiguous name."""
        return self._own.rulings.get(name_key(name))

    def source(self, fact: Fact, name: str = "") -> str:
        """Where a fact comes from: "user:notes.toml" where the user says so."""
        key = name_key(name) if isinstance(fact, NameSense) else ""
        own = (
            replace(fact, extracted_place=fact.resolved_place or "")
            if isinstance(fact, Place)
            else fact
        )
        return self._own.sources.get((key, own)) or super().source(fact, name)

    def _amend_senses(self, name: str) -> tuple[NameSense, ...]:
        key = name_key(name)
        own = fitting(self._own.senses.get(key, ()), name)
        told = {sense.identity for sense in own}
        theirs = [s for s in super().senses(name) if s.identity not in told]
        ruling = self._own.rulings.get(key)
        return (*own, *(s for s in theirs if ruling is None or _is_within(s, ruling.country)))

    def _is_anothers(self, held: Holding, on: str) -> bool:
        office = (held.body, held.role)
        return held.role not in _HELD_BY_MANY and any(
            (own.body, own.role) == office
            and own.holder != held.holder
            and overlaps(own.since, own.until, on)
            for own in self._own.holdings
        )


def _held(own: Sequence[Holding], on: str | None) -> tuple[Holding, ...]:
    if on is None:
        return last_held(tuple(sorted(own, key=lambda h: h.since or "", reverse=True)))
    return tuple(holding for holding in own if overlaps(holding.since, holding.until, on))


def _is_open(held: Sequence[Holding]) -> bool:
    return any(holding.until is None for holding in held)


def _is_within(sense: NameSense, country: str) -> bool:
    """Whether a sense is no other country than the one that the user gives the name."""
    return sense.identity.kind != "state" or sense.identity.code == country


def _fingerprint(compiled: str, files: Sequence[KnowledgeFile]) -> str:
    parts = [compiled]
    for file in sorted(files, key=lambda file: file.name):
        parts += [file.name, file.text]
    return sha256("\0".join(parts).encode()).hexdigest()
