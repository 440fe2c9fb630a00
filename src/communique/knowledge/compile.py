"""Compiles the TSV tables into the one SQLite file that `Knowledge` opens.

Only the standard library: the build hook runs this before any dependency is installed.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256
from itertools import starmap
from pathlib import Path

from communique.knowledge.beginnings import name_lengths
from communique.knowledge.marks import marked
from communique.knowledge.names import IdentityRow, SenseRow, iter_people, iter_senses
from communique.knowledge.normalise import name_key
from communique.knowledge.schema import DATABASE, SCHEMA, TABLES_FOLDER, VERSION
from communique.knowledge.small_towns import iter_small_towns
from communique.knowledge.tables import COLUMNS, Row, iter_rows


def compile_knowledge(
    target: Path | None = None, tables: Path = TABLES_FOLDER, *, places_from: int | None = None
) -> Path:
    """Write the compiled knowledge beside this module, or to `target`; the same tables, the same bytes.

    `places_from` adds the towns of that many inhabitants that the tables do not have.

    Raises:
        NoGazetteerError: small towns are asked for, and the package that lists them is missing.
        BadRowError: a row does not fit its table, names what no table has, or contradicts another.
    """
    target = target or DATABASE
    unfinished = target.with_suffix(f".{os.getpid()}.part")
    unfinished.unlink(missing_ok=True)
    world = World.read(tables)
    added = tuple(iter_small_towns(world.rows["places"], places_from)) if places_from else ()
    try:
        _write(unfinished, world.with_places(added), _fingerprint(tables, added))
        unfinished.replace(target)
    finally:
        unfinished.unlink(missing_ok=True)
    return target


_LARGE_AS_A_SEAT = 100_000  # inhabitants


FILED = (("sense", "key"), ("outlet_name", "key"), ("person_word", "word"))


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All rows of all tables, and the identities that they define."""

    rows: dict[str, tuple[Row, ...]]
    identities: dict[str, IdentityRow]

    @classmethod
    def read(cls, folder: Path) -> "World":
        """Read every table; each reference from one to another must lead somewhere."""
        rows = {table: tuple(iter_rows(folder, table)) for table in COLUMNS}
        rows["offices"] += rows.pop("politicians")
        identities: dict[str, IdentityRow] = {}
        taken: set[str] = set()  # an office names its state or body by the bare id
        for table in ("states", "bodies", "groups"):
            for row in rows[table]:
                identity = IdentityRow.of(table, row)
                bare_id = identity.id.partition(":")[2]
                if bare_id in taken:
                    raise row.fault(f"{bare_id} is defined twice")
                taken.add(bare_id)
                identities[identity.id] = identity
        identities.update(iter_people(rows["offices"], identities))
        return cls(rows=rows, identities=identities)

    def with_places(self, added: tuple[Row, ...]) -> "World":
        """The same world with more places."""
        return replace(self, rows={**self.rows, "places": (*self.rows["places"], *added)})


class Sources:
    """Where rows come from, each text once: 130,000 places share three of them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, source: str) -> int:
        """The number that stands for a source."""
        return self._numbers.setdefault(source, len(self._numbers))

    def rows(self) -> Iterator[tuple[object, ...]]:
        """The source table."""
        return ((number, source) for source, number in self._numbers.items())


def _write(path: Path, world: World, fingerprint: str) -> None:
    db = sqlite3.connect(path)
    try:
        db.executescript(SCHEMA)
        db.execute(f"PRAGMA user_version = {VERSION}")
        with db:
            _insert(db, "fingerprint", [(fingerprint,)])
            _insert(db, "identity", (i.cells for i in world.identities.values()))
            _insert(db, "state_code", _state_codes(world.rows["states"]))
            _insert(db, "member", _members(world))
            _insert(db, "place_name", _place_names(world))
            _insert(db, "place_marks", [(_place_marks(db),)])
            _insert(db, "outlet_name", _outlet_names(world.rows["outlets"]))
            _insert(db, "veto", _vetoes(world.rows["vetoes"]))
            sources = Sources()
            senses = iter_senses(world.rows, world.identities)
            _insert(db, "sense", _ranked(senses, sources))
            _insert(db, "person_word", _person_words(db))
            _insert(db, "filed", starmap(partial(_filed_names, db), FILED))
            _insert(db, "beginning", _beginnings(db))
            _insert(db, "holding", _holdings(world.rows["offices"], sources))
            _insert(db, "role_noun", _role_nouns(world.rows["role_nouns"], sources))
            _insert(db, "place", _places(world.rows["places"], sources))
            _insert(db, "outlet", _outlets(world.rows["outlets"], sources))
            _insert(db, "source", sources.rows())
        db.execute("VACUUM")
    finally:
        db.close()


def _insert(db: sqlite3.Connection, table: str, rows: Iterable[tuple[object, ...]]) -> None:
    for row in rows:
        marks = ",".join("?" * len(row))
        db.execute(f"INSERT INTO {table} VALUES ({marks})", row)


def _fingerprint(folder: Path, added: Iterable[Row]) -> str:
    parts = [SCHEMA.encode(), *((folder / f"{table}.tsv").read_bytes() for table in COLUMNS)]
    parts += ("\t".join(row.cells.values()).encode() for row in added)
    return sha256(b"\0".join(parts)).hexdigest()


def _ranked(senses: Iterable[SenseRow], sources: Sources) -> Iterator[tuple[object, ...]]:
    """Number the senses of each name, best first; one identity stands once for each kind of name."""
    rank: dict[str, int] = {}
    seen: set[tuple[str, str, str]] = set()
    for sense in sorted(senses, key=lambda sense: sense.order):
        cells = (sense.key, sense.identity, sense.name_kind)
        if sense.key and cells not in seen:
            seen.add(cells)
            rank[sense.key] = rank.get(sense.key, -1) + 1
            source = sources.number(sense.source)
            yield sense.key, rank[sense.key], sense.identity, sense.name_kind, source


def _filed_names(db: sqlite3.Connection, table: str, column: str) -> tuple[str, str]:
    """All values of a column, one a line, so that opening reads them at once."""
    values = db.execute(f"SELECT DISTINCT {column} FROM {table} ORDER BY 1")
    return table, "\n".join(row[0] for row in values)


def _person_words(db: sqlite3.Connection) -> Iterator[tuple[str, ...]]:
    """Every word of every name of a person, with the name, the identity and the kind of name."""
    rows = db.execute(
        "SELECT key, identity, name_kind FROM sense WHERE identity LIKE 'person:%'"
        " AND name_kind IN ('name', 'alias', 'surname') ORDER BY key, rank"
    )
    return ((word, *row) for row in rows.fetchall() for word in sorted({*row[0].split()}))


def _beginnings(db: sqlite3.Connection) -> Iterator[tuple[int, str]]:
    """The words that names begin with, by how many words the longest of these names has."""
    lengths = name_lengths(row[0] for row in db.execute("SELECT key FROM sense"))
    by_length: dict[int, list[str]] = {}
    for word in sorted(lengths):
        by_length.setdefault(lengths[word], []).append(word)
    return ((n_words, "\n".join(words)) for n_words, words in sorted(by_length.items()))


def _state_codes(states: Iterable[Row]) -> Iterator[tuple[object, ...]]:
    for row in states:
        for code in (row["key"], row["alpha2"]):
            if code:
                yield code, f"state:{row['key']}"


def _holdings(offices: Iterable[Row], sources: Sources) -> Iterator[tuple[object, ...]]:
    for row in offices:
        if row["until"] and row["since"] and row["until"] < row["since"][: len(row["until"])]:
            raise row.fault("the office ends before it begins")
        yield (
            f"person:{row['person']}",
            row["role"],
            row["body"],
            row["title"],
            row["since"] or None,
            row["until"] or None,
            sources.number(row["source"]),
        )


def _role_nouns(nouns: Iterable[Row], sources: Sources) -> Iterator[tuple[object, ...]]:
    seen: set[str] = set()
    for row in nouns:
        if row["phrase"] in seen:
            raise row.fault(f"{row['phrase']!r} is listed twice")
        seen.add(row["phrase"])
        yield row["phrase"], row["sector"], row["roles"], sources.number(row["source"])


def _members(world: World) -> Iterator[tuple[object, ...]]:
    for row in world.rows["body_members"]:
        for member in (f"body:{row['body']}", f"state:{row['state']}"):
            if member not in world.identities:
                raise row.fault(f"no table has {member}")
        since, until = row["since"] or None, row["until"] or None
        yield row["body"], f"state:{row['state']}", row["seat"], since, until


def _places(places: Iterable[Row], sources: Sources) -> Iterator[tuple[object, ...]]:
    for row in places:
        yield (
            int(row["geonameid"]),
            row["name"],
            float(row["lat"]),
            float(row["lon"]),
            row["feature_code"],
            row["country_code"],
            row["province"] or None,
            int(row["population"]),
            sources.number(row["source"]),
        )


def _place_names(world: World) -> Iterator[tuple[object, ...]]:
    """The places' own names, and for a country's point all names of the state."""
    known = {row["geonameid"] for row in world.rows["places"]}
    named = {
        row["key"]: row["geonameid"] for row in world.rows["states"] if row["geonameid"] in known
    }
    names = {
        (name_key(n), r["geonameid"])
        for r in world.rows["places"]
        for n in (r["name"], *r.many("alternates"))
    }
    names |= {
        (name_key(r["name"]), named[r["key"]]) for r in world.rows["states"] if r["key"] in named
    }
    for row in world.rows["state_names"]:
        if row["state"] in named and row["kind"] in {"name", "former", "alias", "acronym"}:
            names.add((name_key(row["name"]), named[row["state"]]))
    for key, geonameid in sorted(names - _namesakes_of_seats(world)):
        if key:
            yield key, int(geonameid)


def _place_marks(db: sqlite3.Connection) -> bytes:
    return marked(row[0] for row in db.execute("SELECT key FROM place_name"))


def _namesakes_of_seats(world: World) -> set[tuple[str, str]]:
    """Small towns that bear the name of a seat of power of their own country: "White House" (Tennessee).

    Rawalpindi, a seat as well, is large enough to be the one that is meant.
    """
    seats = {
        (name_key(row["name"]), row["state"])
        for row in world.rows["state_names"]
        if row["kind"] == "seat"
    }
    return {
        (name_key(name), row["geonameid"])
        for row in world.rows["places"]
        if int(row["population"]) < _LARGE_AS_A_SEAT
        for name in (row["name"], *row.many("alternates"))
        if (name_key(name), row["country_code"]) in seats
    }


def _outlets(outlets: Iterable[Row], sources: Sources) -> Iterator[tuple[object, ...]]:
    for number, row in enumerate(outlets):
        country = row["country"] or None
        source = sources.number(row["source"])
        yield number, row["name"], row["domain"] or None, country, int(row["is_agency"]), source


def _outlet_names(outlets: Iterable[Row]) -> Iterator[tuple[object, ...]]:
    """Names and domains; the first outlet that claims a name keeps it."""
    seen: set[str] = set()
    for number, row in enumerate(outlets):
        for name in (row["domain"], row["name"], *row.many("aliases")):
            key = name_key(name)
            if key and key not in seen:
                seen.add(key)
                yield key, number


def _vetoes(vetoes: Iterable[Row]) -> Iterator[tuple[object, ...]]:
    for row in vetoes:
        yield tuple(row[c] for c in ("date", "draft", "meeting", "matter", "topic", "vetoed_by"))


if __name__ == "__main__":
    compile_knowledge()
