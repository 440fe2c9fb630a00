"""Which identities the tables define and which names stand for them, best sense first."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from communique.knowledge.normalise import name_key, spelled_out
from communique.knowledge.tables import Row
from communique.model.world import Role, sector_of_office

_STATE_ORDER = {
    "name": 0, "acronym": 1, "alias": 1, "former": 2, "adjective": 3, "demonym": 4,
    "capital": 6, "seat": 6,
}  # fmt: skip
_BODY_ORDER, _GROUP_ORDER, _PERSON_ORDER, _SURNAME_ORDER = 5, 7, 8, 9
_OPEN_END = 99_999_999
# Arabic and European particles that a report may leave out: "Assad" for "al-Assad".
_PARTICLES = frozenset(
    "al el ad an ar as at ash az ul bin ibn ben ould de la le del della di da dos das do du van von der den ter ten".split()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentityRow:
    """An identity as it is stored; `weight` decides between namesakes of one kind."""

    id: str
    name: str
    kind: str
    code: str | None
    sector: str | None
    weight: int
    since: str | None = None

    @classmethod
    def of(cls, table: str, row: Row) -> "IdentityRow":
        """The identity that a row of states, bodies or groups defines."""
        if table == "states":
            sector = "PRE" if row["status"] == "partial" else None
            return cls(id=f"state:{row['key']}", name=row["name"], kind="state",
                       code=row["alpha3"], sector=sector, weight=int(row["population"]))  # fmt: skip
        kind = "body" if table == "bodies" else "group"
        return cls(id=f"{kind}:{row['id']}", name=row["name"], kind=kind,
                   code=row["code"] or None, sector=row["sector"] or None, weight=0,
                   since=row["since"] or None if kind == "group" else None)  # fmt: skip

    @property
    def cells(self) -> tuple[object, ...]:
        """The columns of the identity table."""
        return self.id, self.name, self.kind, self.code, self.sector, self.since


@dataclass(frozen=True, slots=True, kw_only=True)
class SenseRow:
    """One thing that a name stands for."""

    key: str
    identity: str
    name_kind: str
    order: tuple[str, int, int, bool, str]
    source: str


def identity_id(body: str, identities: dict[str, IdentityRow]) -> str | None:
    """The identity that an office belongs to: a state by its key, else a body."""
    found = (f"{kind}:{body}" for kind in ("state", "body", "group"))
    return next((each for each in found if each in identities), None)


def iter_people(
    offices: Iterable[Row], identities: dict[str, IdentityRow]
) -> Iterator[tuple[str, IdentityRow]]:
    """The people that hold offices; country and sector are those of the latest office."""
    latest: dict[str, tuple[Row, IdentityRow]] = {}
    for row in offices:
        owner_id = identity_id(row["body"], identities)
        if owner_id is None:
            raise row.fault(f"no table has the state or body {row['body']!r}")
        before, at_first = latest.setdefault(row["person"], (row, identities[owner_id]))
        if (before["name"], before["family"]) != (row["name"], row["family"]):
            there = f"{before.path.name}, line {before.line}"
            raise row.fault(f"{row['person']} is {before['name']!r} in {there}")
        owner = identities[owner_id]
        # Who heads several states on one day is the largest one's: Elizabeth II is Britain's queen.
        if (_recency(row), owner.weight) > (_recency(before), at_first.weight):
            latest[row["person"]] = row, owner
    for person, (row, owner) in sorted(latest.items(), key=lambda item: item[0]):
        of_state = sector_of_office(cast(Role, row["role"]), row["title"]) or "GOV"
        sector = of_state if owner.kind == "state" else owner.sector
        yield f"person:{person}", IdentityRow(
            id=f"person:{person}", name=row["name"], kind="person",
            code=owner.code, sector=sector, weight=_recency(row),
        )  # fmt: skip


def iter_senses(
    rows: dict[str, tuple[Row, ...]], identities: dict[str, IdentityRow]
) -> Iterator[SenseRow]:
    """Every name of every state, body, group and person."""
    yield from _state_senses(rows, identities)
    for table, order in (("bodies", _BODY_ORDER), ("groups", _GROUP_ORDER)):
        for row in rows[table]:
            identity = identities[IdentityRow.of(table, row).id]
            yield _sense(row, row["name"], identity, "name", order)
            yield from (_sense(row, n, identity, "alias", order) for n in row.many("aliases"))
            yield from (_sense(row, n, identity, "acronym", order) for n in row.many("acronyms"))
    for row in rows["offices"]:
        yield from _person_senses(row, identities[f"person:{row['person']}"])


def _state_senses(
    rows: dict[str, tuple[Row, ...]], identities: dict[str, IdentityRow]
) -> Iterator[SenseRow]:
    for row in rows["states"]:
        identity = identities[f"state:{row['key']}"]
        yield _sense(row, row["name"], identity, "name", _STATE_ORDER["name"])
        yield _sense(row, row["official_name"], identity, "name", _STATE_ORDER["name"])
    for row in rows["state_names"]:
        if f"state:{row['state']}" not in identities:
            raise row.fault(f"states.tsv has no {row['state']!r}")
        identity = identities[f"state:{row['state']}"]
        yield _sense(row, row["name"], identity, row["kind"], _STATE_ORDER[row["kind"]])


def _person_senses(row: Row, identity: IdentityRow) -> Iterator[SenseRow]:
    """All that a person is called, each also as agencies that lack its letters spell it."""
    for name, kind, order in _names_of_person(row):
        for spelling in dict.fromkeys((name, spelled_out(name))):
            yield _sense(row, spelling, identity, kind, order)


def _names_of_person(row: Row) -> Iterator[tuple[str, str, int]]:
    yield row["name"], "name", _PERSON_ORDER
    yield from ((name, "alias", _PERSON_ORDER) for name in row.many("aliases"))
    for family in row.many("family"):
        bare = _without_particles(family)
        yield from ((name, "surname", _SURNAME_ORDER) for name in (family, bare))
        given = row["name"].split()[0]
        if row["name"].endswith(family) and given != bare:  # "Mohamed Mohamed" may be anybody
            yield from ((f"{given} {name}", "alias", _PERSON_ORDER) for name in (family, bare))


def _without_particles(family: str) -> str:
    words = family.replace("-", " ").split()
    while len(words) > 1 and words[0].casefold() in _PARTICLES:
        words = words[1:]
    return " ".join(words)


def _sense(row: Row, name: str, identity: IdentityRow, name_kind: str, order: int) -> SenseRow:
    key = name_key(name)
    return SenseRow(
        key=key,
        identity=identity.id,
        name_kind=name_kind,
        order=(key, order, -identity.weight, name_kind != "name", identity.id),
        source=row["source"],
    )


def _recency(row: Row) -> int:
    """Offices still held come last, then those that ended later, then those that began later."""
    return (_day(row["until"]) or _OPEN_END) * 10**8 + _day(row["since"])


def _day(date: str) -> int:
    return int((date.replace("-", "") or "0").ljust(8, "0"))
