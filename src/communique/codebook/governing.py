"""When armed groups governed, and what office or epithet is of one owner alone, as `governing.toml` lists it."""

from functools import cache

from communique.codebook.tables import read_table


@cache
def _periods() -> dict[str, list[tuple[str, str]]]:
    table = read_table("governing")["periods"]
    return {group: [(since, until) for since, until in spans] for group, spans in table.items()}


def governs(group: str, on: str | None) -> bool:
    """Whether a group of the knowledge was its country's government on an ISO date.

    The Taliban were on 2000-05-01, were not on 2010-05-01, and were again on 2022-05-01.
    """
    if on is None:
        return False
    spans = _periods().get(group.removeprefix("group:"), [])
    return any(since <= on and (not until or on < until) for since, until in spans)


@cache
def _only_owners() -> dict[str, str]:
    return dict(read_table("governing")["only_owners"])


def only_owner(phrase: str) -> str | None:
    """The id of the state or body that alone has such: the only pope is the Vatican's, the world body is the UN."""
    return _only_owners().get(phrase)


@cache
def body_in_capital_of(state: str | None) -> str | None:
    """The body that a state's capital rather stands for: Brussels is the European Union."""
    bodies: dict[str, str] = read_table("governing")["bodies_in_capital_of"]
    return bodies.get(state or "")
