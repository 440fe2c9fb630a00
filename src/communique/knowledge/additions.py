"""A user's rows as facts: references led to what the compiled knowledge holds, names filed by key."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, cast

from communique.knowledge.lookup import Knowledge
from communique.knowledge.normalise import name_key
from communique.knowledge.sources import Fact
from communique.knowledge.tables import BadRowError, Row
from communique.knowledge.user_files import BadKnowledgeFileError, read_rows
from communique.model.world import (
    ActorKind,
    CountryRuling,
    Holding,
    Identity,
    KnowledgeFile,
    NameKind,
    NameSense,
    Outlet,
    Place,
    Role,
)

_OWNERS: frozenset[ActorKind] = frozenset({"state", "body", "group"})
_OWN_NAMES: frozenset[NameKind] = frozenset({"name", "former", "acronym", "alias"})
_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class Additions:
    """What the user's files say; names stand under their keys, sources with the key of a sense's name."""

    senses: dict[str, list[NameSense]] = field(default_factory=dict)
    identities: dict[str, Identity] = field(default_factory=dict)
    holdings: list[Holding] = field(default_factory=list)
    rulings: dict[str, CountryRuling] = field(default_factory=dict)
    pins: dict[str, Place] = field(default_factory=dict)
    outlets: dict[str, Outlet] = field(default_factory=dict)
    sources: dict[tuple[str, Fact], str] = field(default_factory=dict)


def read_additions(files: Iterable[KnowledgeFile], compiled: Knowledge) -> Additions:
    """All rows of all files, files by name; nothing is taken where one row is wrong.

    Raises:
        BadKnowledgeFileError: with every row that cannot be taken, and why.
    """
    rows: list[Row] = []
    faults: list[str] = []
    for file in sorted(files, key=lambda file: file.name):
        fit, unfit = read_rows(file)
        rows += fit
        faults += unfit
    taker = _Taker(compiled)
    # The people whom office rows bring in may have aliases in any file.
    for row in sorted(rows, key=lambda row: row["kind"] != "office"):
        try:
            taker.take(row)
        except BadRowError as error:
            faults.append(str(error))
    if faults:
        raise BadKnowledgeFileError(faults)
    return taker.additions


class _Taker:
    """Takes row after row into the additions."""

    def __init__(self, compiled: Knowledge) -> None:
        self.additions = Additions()
        self._compiled = compiled

    def take(self, row: Row) -> None:
        """File what one row says."""
        kinds: dict[str, Callable[[Row], None]] = {
            "alias": self._alias,
            "metonym": self._metonym,
            "office": self._office,
            "country": self._country,
            "place": self._place,
            "outlet": self._outlet,
        }
        kinds[row["kind"]](row)

    def _alias(self, row: Row) -> None:
        # "WHO" must not be found in "who"; of an ordinary name the capitals do not matter.
        kind: NameKind = "acronym" if row["name"].isupper() else "alias"
        self._name(row, row["name"], self._meant(row), kind)

    def _metonym(self, row: Row) -> None:
        self._name(row, row["name"], self._meant(row, _OWNERS), "seat")

    def _name(self, row: Row, name: str, identity: Identity, kind: NameKind) -> None:
        key, sense = name_key(name), NameSense(identity=identity, name_kind=kind)
        senses = self.additions.senses.setdefault(key, [])
        if sense not in senses:
            senses.append(sense)
            self.additions.sources[key, sense] = _source(row)

    def _office(self, row: Row) -> None:
        owner = self._meant(row, _OWNERS)
        role = cast("Role", row["role"])
        holding = Holding(
            holder=_of_office(self._person(row, owner), owner),
            role=role,
            body=owner.identifier_id.partition(":")[2],
            title=row.cells.get("title") or role.replace("_", " ").capitalize(),
            since=row.cells.get("since"),
            until=row.cells.get("until"),
        )
        self.additions.holdings.append(holding)
        self.additions.sources.setdefault(("", holding), _source(row))

    def _person(self, row: Row, owner: Identity) -> Identity:
        """Who is known under the full name or id; else somebody new, with a local id."""
        named = row["person"]
        known = self._known(named, frozenset({"person"}))
        if len(known) > 1:
            raise row.fault(f"person is {named!r}: {_listed(known)}; write the id")
        if known:
            return known[0]
        if ":" in named:
            raise row.fault(f"person is {named!r}: nobody has this id")
        person = Identity(
            identifier_id=f"user:{_NOT_IN_ID.sub('-', name_key(named))}",
            identifier_text=named,
            kind="person",
            code=None,
            sector=None,
        )
        person = _of_office(person, owner)
        self.additions.identities[person.identifier_id] = person
        self._name(row, named, person, "name")
        self._name(row, row.cells.get("family") or named.split()[-1], person, "surname")
        return person

    def _meant(self, row: Row, kinds: frozenset[ActorKind] | None = None) -> Identity:
        known = self._known(row["of"], kinds)
        if len(known) == 1:
            return known[0]
        why = f"it may be {_listed(known)}; write the id" if known else "nothing is known by it"
        raise row.fault(f"of is {row['of']!r}: {why}")

    def _known(self, named: str, kinds: frozenset[ActorKind] | None) -> tuple[Identity, ...]:
        """Those that an id, an alpha-3 code or a name of their own may mean."""
        by_id = self.additions.identities.get(named) or self._compiled.identity(named)
        by_code = self._compiled.state(named) if len(named) == 3 else None
        if exact := by_id or by_code:
            found = [exact]
        else:
            own = self.additions.senses.get(name_key(named), [])
            senses = (*own, *self._compiled.senses(named))
            found = [sense.identity for sense in senses if sense.name_kind in _OWN_NAMES]
        return tuple(dict.fromkeys(i for i in found if kinds is None or i.kind in kinds))

    def _country(self, row: Row) -> None:
        state = self._state(row)
        codes = [place.country_code for place in self._compiled.places(row["name"])]
        senses = self._compiled.senses(row["name"])
        codes += [sense.identity.code for sense in senses if sense.identity.kind == "state"]
        if state.code not in codes:
            raise row.fault(
                f"no {row['name']!r} is known in {state.code}: give its point, as kind 'place'"
            )
        ruling = CountryRuling(country=row["country"], source=_source(row))
        self._once(row, self.additions.rulings.setdefault(name_key(row["name"]), ruling), ruling)

    def _place(self, row: Row) -> None:
        state, resolution = self._state(row), row.cells.get("resolution", "city")
        if abs(float(row["lat"])) > 90 or abs(float(row["lon"])) > 180:
            raise row.fault(f"no point of the earth has lat {row['lat']}, lon {row['lon']}")
        place = Place(
            extracted_place=row["name"],
            resolved_place=row["name"],
            geonameid=row.cells.get("geonameid"),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            city=row["name"] if resolution == "city" else None,
            district=row["name"] if resolution == "district" else None,
            province=row["name"] if resolution == "province" else None,
            country=state.identifier_text,
            country_code=state.code,
            feature_class="P" if resolution == "city" else "A",
            feature_code=None,
            resolution=cast("Literal['city', 'district', 'province']", resolution),
        )
        self._once(row, self.additions.pins.setdefault(name_key(row["name"]), place), place)
        self.additions.sources["", place] = _source(row)

    def _outlet(self, row: Row) -> None:
        name, domain = row["name"], row.cells.get("domain")
        known = self._compiled.outlet(name) or (self._compiled.outlet(domain) if domain else None)
        country = self._state(row).code
        outlet = Outlet(
            name=known.name if known else name,
            domain=domain or (known.domain if known else None),
            country=country,
            is_agency=bool(known and known.is_agency),
            local_to=country,
        )
        for key in filter(None, map(name_key, (name, outlet.name, outlet.domain or ""))):
            self._once(row, self.additions.outlets.setdefault(key, outlet), outlet)
        self.additions.sources["", outlet] = _source(row)

    def _state(self, row: Row) -> Identity:
        state = self._compiled.state(row["country"])
        if state is None:
            raise row.fault(f"no state or territory has the code {row['country']!r}")
        return state

    def _once(self, row: Row, first: object, this: object) -> None:
        if first is not this:
            raise row.fault(f"{row['name']!r} is listed twice")


def _of_office(person: Identity, owner: Identity) -> Identity:
    """A person under the code and sector of an office's state or body."""
    sector = "GOV" if owner.kind == "state" else owner.sector
    return replace(person, code=owner.code, sector=sector)


def _source(row: Row) -> str:
    return f"user:{row.path}"


def _listed(identities: Sequence[Identity]) -> str:
    return ", ".join(identity.identifier_id for identity in identities)
