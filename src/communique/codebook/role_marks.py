"""What the words beside a role or a body say of who bears it, as `role_marks.toml` lists them."""

from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table, word_sets


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleMarks:
    """Words of offices left, not held and of parts of a country, followers, staff, captives, chambers, arms, deeds, rights, what befalls rulers, occasions, ceremonies, determiners of some and of all, verbs of supposing."""

    former: frozenset[str]
    lesser: frozenset[str]
    accredited: frozenset[str]
    of_parts: frozenset[str]
    backers: frozenset[str]
    entourage: frozenset[str]
    captives: frozenset[str]
    chambers: frozenset[str]
    forces: frozenset[str]
    services: frozenset[str]
    chairs: frozenset[str]
    efforts: frozenset[str]
    rights: frozenset[str]
    upheavals: frozenset[str]
    occasions: frozenset[str]
    ceremonies: frozenset[str]
    indefinite: frozenset[str]
    all_members: frozenset[str]
    supposing: frozenset[str]


@cache
def role_marks() -> RoleMarks:
    """The table, read once."""
    return RoleMarks(**word_sets(read_table("role_marks")))
