"""Adds the non-state armed groups of the UCDP Actor Dataset to knowledge/tables/groups.tsv.

A group that the table already has under one of its names is left as it stands. A group active in
one country alone gets that country; for the others UCDP does not say which is home.

    PYTHONPATH=src python tools/derive_groups.py ucdp_actors.jsonl
"""

import json
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from communique.knowledge.normalise import name_key
from communique.knowledge.tables import COLUMNS, Row, iter_rows

TABLES = Path(__file__).parents[1] / "src/communique/knowledge/tables"
NON_STATE_GROUP = "1"
SOURCE = "UCDP Actor Dataset 22.1"
Cells = tuple[str, ...]


def main(ucdp: Path) -> None:
    """Rewrite the table: rows by other sources first, as they are, then UCDP's by id."""
    kept = [row for row in iter_rows(TABLES, "groups") if row["source"] != SOURCE]
    taken = _names_of(kept) | _names_of(iter_rows(TABLES, "bodies")) | _state_names()
    states = _states()
    found: dict[str, Cells] = {}
    for line in ucdp.read_text(encoding="utf-8").splitlines():
        for row in _groups(json.loads(line), states):
            names = {name_key(n) for n in (row[1], *row[2].split("|"), *row[3].split("|")) if n}
            if not names & taken and row[0] not in found and row[0] not in {r["id"] for r in kept}:
                found[row[0]] = row
    columns = list(COLUMNS["groups"])
    lines = ["\t".join(columns)]
    lines += ["\t".join(row[c] for c in columns) for row in kept]
    lines += ["\t".join(found[key]) for key in sorted(found)]
    (TABLES / "groups.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def _names_of(rows: Iterable[Row]) -> set[str]:
    return {name_key(n) for r in rows for n in (r["name"], *r.many("aliases"), *r.many("acronyms"))}


def _state_names() -> set[str]:
    states = [n for r in iter_rows(TABLES, "states") for n in (r["name"], r["official_name"])]
    return {name_key(n) for n in (*states, *(r["name"] for r in iter_rows(TABLES, "state_names")))}


def _states() -> dict[str, str]:
    states = {name_key(row["name"]): row["key"] for row in iter_rows(TABLES, "states")}
    for row in iter_rows(TABLES, "state_names"):
        if row["kind"] in {"alias", "acronym"}:
            states.setdefault(name_key(row["name"]), row["state"])
    return states


def _groups(actor: dict[str, str], states: dict[str, str]) -> Iterator[Cells]:
    names = [actor.get(field, "n/a") for field in ("NameData", "NameOrig", "NameOrigFull")]
    names = list(dict.fromkeys(n.strip() for n in names if n != "n/a"))
    if actor["Org"] != NON_STATE_GROUP or not names:
        return
    acronyms = [n for n in names if _is_acronym(n)]
    others = [n for n in names if n not in acronyms]
    name = next((n for n in others if n == actor.get("NameOrigFull")), (others or acronyms)[0])
    slug = re.sub(r"[^a-z0-9]+", "-", name_key(name)).strip("-")
    aliases = "|".join(n for n in others if n != name and "|" not in n)
    if slug:
        yield slug, name, aliases, "|".join(acronyms), _home(actor, states), "REB", "", "", SOURCE


def _is_acronym(name: str) -> bool:
    return len(name) <= 10 and " " not in name and name.upper() == name


def _home(actor: dict[str, str], states: dict[str, str]) -> str:
    """The one country that the group is active in, UCDP's "DR Congo (Zaire)" without the brackets."""
    countries = [re.sub(r"\s*\(.*?\)", "", c) for c in actor.get("Location", "").split(", ")]
    code = states.get(name_key(countries[0]), "") if len(countries) == 1 else ""
    return code if re.fullmatch("[A-Z]{3}", code) else ""


if __name__ == "__main__":
    main(Path(sys.argv[1]))
