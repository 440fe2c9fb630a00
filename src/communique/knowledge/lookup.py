"""Looks things up in the compiled knowledge; every answer is dated where the world is."""

import sqlite3
import weakref
from collections.abc import Iterable
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Literal, cast

from communique.knowledge.beginnings import longest_beginning
from communique.knowledge.marks import may_be_filed
from communique.knowledge.normalise import is_written_as_acronym, name_key
from communique.knowledge.rows import identity_of, place_of
from communique.knowledge.sources import Fact, source_query
from communique.model.world import (
    CountryRuling,
    Holding,
    Identity,
    NameKind,
    NameSense,
    Outlet,
    Place,
    RecordedVeto,
    Role,
    RoleNoun,
)

CACHED = 8192  # names of a few hundred reports; about 5 MB when full
Seat = Literal["member", "permanent", "elected"]
_IDENTITY = "i.id, i.name, i.kind, i.code, i.sector, i.since"
# A holder as of the office: its state's or body's code and sector, whatever came later.
_HOLDER = (
    "i.id, i.name, i.kind, b.code, CASE b.kind WHEN 'state' THEN 'GOV' ELSE b.sector END, i.since"
)
_LISTS = ("UCDP",)
_OFFICE_OF = "b.id IN ('state:' || body, 'body:' || body, 'group:' || body)"


class Knowledge:
    """The facts that resolving rests on.

    States are named by alpha-3 code, bodies by their id in bodies.tsv ("UN", "NATO"); identities
    by "state:SYR", "body:UN", "group:hezbollah", "person:hu-jintao". A date is ISO, cut to what is
    known of it ("2012", "2012-03"); an office counts if it was held at any time within.
    """

    def __init__(self, path: Path) -> None:
        self._db = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)
        weakref.finalize(self, self._db.close)
        self.fingerprint: str = self._db.execute("SELECT value FROM fingerprint").fetchone()[0]
        self._names = frozenset(self._lines("sense"))
        self._outlet_names = frozenset(self._lines("outlet_name"))
        self._place_marks: bytes = self._db.execute("SELECT marks FROM place_marks").fetchone()[0]
        self._name_lengths = self._read_name_lengths()
        self._populations: dict[str, int] = {}
        self._identity = lru_cache(CACHED)(self._read_identity)
        self._senses = lru_cache(CACHED)(self._read_senses)
        self._longest_name = lru_cache(CACHED)(self._read_longest_name)
        self._places = lru_cache(CACHED)(self._read_places)
        self._held_in = lru_cache(CACHED)(self._read_held_in)
        self._held_by = lru_cache(CACHED)(self._read_held_by)
        self._role_noun = lru_cache(CACHED)(self._read_role_noun)
        self._outlet = lru_cache(CACHED)(self._read_outlet)
        self._state = lru_cache(CACHED)(self._read_state)
        self._is_listed = lru_cache(CACHED)(self._read_is_listed)

    def senses(self, name: str) -> tuple[NameSense, ...]:
        """What the name may stand for, likeliest first ("Moscow": Russia, as its capital).

        Capitals count: "us" is no state and "rice" no politician, "US" and "Rice" may be.
        """
        return self._senses(name)

    def longest_name(self, beginning: str) -> int:
        """How many words the longest name has that begins so ("Hong", "Lord's"); 0 where none does.

        Most words of a report begin no name, and need not be looked up with what follows them.
        """
        return self._longest_name(beginning)

    def identity(self, identifier_id: str) -> Identity | None:
        """The state, body, group or person of that id."""
        return self._identity(identifier_id)

    def state(self, code: str) -> Identity | None:
        """The state or territory of an alpha-2 or alpha-3 code."""
        return self._state(code)

    def holders(self, body: str, role: Role, on: str | None = None) -> tuple[Holding, ...]:
        """Who held the role in a state or body on a date, latest first; without one, the last known."""
        held = self._held_in(body.rpartition(":")[2], role)
        return _on(held, on) if on else last_held(held)

    def offices(self, identifier_id: str, on: str | None = None) -> tuple[Holding, ...]:
        """The offices a person held on a date, latest first; without one, all of them."""
        held = self._held_by(identifier_id)
        return _on(held, on) if on else held

    def role_noun(self, phrase: str) -> RoleNoun | None:
        """What a noun phrase, as a lower-case lemma, says of its bearer ("foreign minister")."""
        return self._role_noun(phrase)

    def role_phrases(self) -> tuple[str, ...]:
        """All phrases that `role_noun` knows."""
        return tuple(self._role_nouns)

    def person_words(self) -> tuple[str, ...]:
        """Every word of every person's names as it is filed."""
        return tuple(self._lines("person_word"))

    def people_called(self, word: str) -> tuple[tuple[str, str, NameKind], ...]:
        """The persons' names that have a word, as filed, with the identity and the kind of name."""
        return tuple(
            self._db.execute(
                "SELECT key, identity, name_kind FROM person_word WHERE word = ?", (word,)
            )
        )

    def members(
        self, body_id: str, on: str | None = None, seat: Seat | None = None
    ) -> tuple[Identity, ...]:
        """The states that belonged to a body on a date; without one, those that still do.

        `seat` asks for those alone that have it: the permanent five of the Security Council.
        """
        rows = self._members(body_id.rpartition(":")[2])
        return tuple(
            state
            for state, of_kind, since, until in rows
            if seat in (None, of_kind) and _belongs(since, until, on)
        )

    def places(self, name: str) -> tuple[Place, ...]:
        """Countries, provinces and towns of that name, most populous first."""
        return self._places(name)

    def population(self, geonameid: str) -> int:
        """How many people live in a place; 0 where that is not known."""
        if geonameid not in self._populations:
            self._populations[geonameid] = self._read_population(geonameid)
        return self._populations[geonameid]

    def outlet(self, name_or_domain: str) -> Outlet | None:
        """The newspaper, broadcaster or agency of that name or internet domain."""
        return self._outlet(name_or_domain)

    def _read_outlet(self, name_or_domain: str) -> Outlet | None:
        key = name_key(name_or_domain.lower().removeprefix("www."))
        if key not in self._outlet_names:
            return None
        row = self._db.execute(
            "SELECT name, domain, country, is_agency FROM outlet"
            " JOIN outlet_name ON outlet = id WHERE key = ?",
            (key,),
        ).fetchone()
        return Outlet(name=row[0], domain=row[1], country=row[2], is_agency=bool(row[3]))

    def ruling(self, name: str) -> CountryRuling | None:  # noqa: ARG002 - only a user gives one
        """The country that a user's file gives an ambiguous name."""
        return None

    def vetoes(self, first: str, last: str) -> tuple[RecordedVeto, ...]:
        """The vetoes in the Security Council from one ISO day to another, both included."""
        rows = self._db.execute(
            "SELECT date, draft, meeting, matter, topic, vetoed_by FROM veto"
            " WHERE date BETWEEN ? AND ? ORDER BY date, rowid",
            (first, last),
        )
        return tuple(
            RecordedVeto(
                date=date, draft=draft, meeting=meeting, matter=matter, topic=topic,
                vetoed_by=tuple(vetoed_by.split("|")),
            )
            for date, draft, meeting, matter, topic, vetoed_by in rows
        )  # fmt: skip

    def source(self, fact: Fact, name: str = "") -> str:
        """The source of the row that says so; of a sense, under the name it was looked up for."""
        query, values = source_query(fact, name)
        row = self._db.execute(query, values).fetchone()
        if row is None:
            raise LookupError(f"{fact} is no fact of the knowledge")
        return str(row[0])

    def is_listed(self, sense: NameSense, name: str) -> bool:
        """Whether a list of all that ever fought is all we have of a name's bearer: few know it by capitals."""
        return self._is_listed(sense, name)

    def _read_is_listed(self, sense: NameSense, name: str) -> bool:
        return self.source(sense, name).startswith(_LISTS)

    def _lines(self, of: str) -> list[str]:
        """What is filed under one key to be read at once: a query for each line would take longer."""
        row = self._db.execute("SELECT lines FROM filed WHERE of = ?", (of,)).fetchone()
        return cast(str, row[0]).split("\n")

    def _read_state(self, code: str) -> Identity | None:
        row = self._db.execute("SELECT identity FROM state_code WHERE code = ?", (code,)).fetchone()
        return self._identity(row[0]) if row else None

    def _read_identity(self, identifier_id: str) -> Identity | None:
        row = self._db.execute(
            f"SELECT {_IDENTITY} FROM identity i WHERE i.id = ?", (identifier_id,)
        ).fetchone()
        return identity_of(row) if row else None

    @cached_property
    def _role_nouns(self) -> dict[str, str]:
        """Sector and roles of each phrase, with a blank between them."""
        return dict(self._db.execute("SELECT phrase, sector || ' ' || roles FROM role_noun"))

    def _read_name_lengths(self) -> dict[str, int]:
        lengths: dict[str, int] = {}
        for n_words, words in self._db.execute("SELECT n_words, words FROM beginning"):
            lengths |= dict.fromkeys(words.split("\n"), n_words)
        return lengths

    def _read_longest_name(self, beginning: str) -> int:
        return longest_beginning(beginning, self._name_lengths)

    def _read_senses(self, name: str) -> tuple[NameSense, ...]:
        key = name_key(name)
        if key not in self._names:
            return ()
        rows = self._db.execute(
            f"SELECT {_IDENTITY}, name_kind FROM sense JOIN identity i ON i.id = identity"
            " WHERE key = ? ORDER BY rank",
            (key,),
        )
        senses = [NameSense(identity=identity_of(row[:6]), name_kind=row[6]) for row in rows]
        return fitting(senses, name)

    def _read_held_in(self, body: str, role: Role) -> tuple[Holding, ...]:
        return self._read_held("body = ? AND role = ?", (body, role))

    def _read_held_by(self, holder: str) -> tuple[Holding, ...]:
        return self._read_held("holder = ?", (holder,))

    def _read_held(self, condition: str, values: tuple[str, ...]) -> tuple[Holding, ...]:
        rows = self._db.execute(
            f"SELECT {_HOLDER}, role, body, title, h.since, h.until"
            f" FROM holding h JOIN identity i ON i.id = holder JOIN identity b ON {_OFFICE_OF}"
            f" WHERE {condition}"
            " ORDER BY h.since DESC, h.rowid",
            values,
        )
        return tuple(
            Holding(
                holder=identity_of(row[:6]), role=row[6], body=row[7], title=row[8],
                since=row[9], until=row[10],
            )
            for row in rows
        )  # fmt: skip

    def _read_role_noun(self, phrase: str) -> RoleNoun | None:
        if phrase not in self._role_nouns:
            return None
        sector, _, roles = self._role_nouns[phrase].partition(" ")
        held = cast(list[Role], roles.split("|")) if roles else []
        return RoleNoun(phrase=phrase, sector=sector, roles=tuple(held))

    def _members(self, body: str) -> list[tuple[Identity, str, str | None, str | None]]:
        rows = self._db.execute(
            f"SELECT {_IDENTITY}, seat, member.since, until FROM member JOIN identity i ON i.id = identity"
            " WHERE body = ? ORDER BY member.rowid",
            (body,),
        )
        return [(identity_of(row[:6]), row[6], row[7], row[8]) for row in rows]

    def _read_places(self, name: str) -> tuple[Place, ...]:
        key = name_key(name)
        if not may_be_filed(key, self._place_marks):
            return ()
        rows = self._db.execute(
            "SELECT p.geonameid, p.name, lat, lon, feature_code, country_code, province, s.name,"
            " population"
            " FROM place_name JOIN place p USING (geonameid)"
            " LEFT JOIN identity s ON s.id = 'state:' || country_code"
            " WHERE key = ? ORDER BY population DESC, p.geonameid",
            (key,),
        )
        places = []
        for *cells, population in rows:
            places.append(place_of(name, *cells))
            self._populations[str(cells[0])] = population
        return tuple(places)

    def _read_population(self, geonameid: str) -> int:
        row = self._db.execute(
            "SELECT population FROM place WHERE geonameid = ?", (int(geonameid),)
        ).fetchone()
        return row[0] if row else 0


def fitting(senses: Iterable[NameSense], name: str) -> tuple[NameSense, ...]:
    """The senses that the name's capitals allow."""
    unfit: set[NameKind] = set()
    if not is_written_as_acronym(name):
        unfit.add("acronym")
    if name.islower():
        unfit.add("surname")
    return tuple(sense for sense in senses if sense.name_kind not in unfit)


def _on(held: Iterable[Holding], on: str) -> tuple[Holding, ...]:
    return tuple(holding for holding in held if overlaps(holding.since, holding.until, on))


def last_held(held: tuple[Holding, ...]) -> tuple[Holding, ...]:
    """Those still in office; failing them, the one who held it last."""
    return tuple(holding for holding in held if holding.until is None) or held[:1]


def _belongs(since: str | None, until: str | None, on: str | None) -> bool:
    return overlaps(since, until, on) if on else until is None


def overlaps(since: str | None, until: str | None, on: str) -> bool:
    """Whether a span of time touches a date, each known to its own precision."""
    begun = since is None or since[: len(on)] <= on[: len(since)]
    return begun and (until is None or on[: len(until)] <= until[: len(on)])
