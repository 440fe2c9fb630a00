"""Where a fact of the compiled knowledge comes from: the `source` of its row."""

from communique.knowledge.normalise import name_key
from communique.model.world import Holding, NameSense, Outlet, Place, RoleNoun

Fact = NameSense | Holding | Place | Outlet | RoleNoun
Query = tuple[str, tuple[str | int | None, ...]]


def source_query(fact: Fact, name: str) -> Query:
    """The query for the source of a fact that `name` was looked up for."""
    condition, values = _row_of(fact, name)
    table = _TABLES[type(fact)]
    return f"SELECT text FROM {table} t JOIN source s ON s.id = t.source WHERE {condition}", values


_TABLES = {
    NameSense: "sense",
    Holding: "holding",
    Place: "place",
    Outlet: "outlet",
    RoleNoun: "role_noun",
}


def _row_of(fact: Fact, name: str) -> Query:
    match fact:
        case NameSense():
            values = (name_key(name), fact.identity.identifier_id, fact.name_kind)
            return "key = ? AND identity = ? AND name_kind = ?", values
        case Holding(holder=holder):
            condition = "holder = ? AND role = ? AND body = ? AND title = ? AND since IS ?"
            return condition, (
                holder.identifier_id, fact.role, fact.body, fact.title, fact.since,
            )  # fmt: skip
        case Place():
            return "geonameid = ?", (int(fact.geonameid or 0),)
        case Outlet():
            return "name = ? AND domain IS ?", (fact.name, fact.domain)
        case RoleNoun():
            return "phrase = ?", (fact.phrase,)
