"""Acronyms that look like common words, as `acronyms.toml` lists them."""

from functools import cache

from communique.codebook.tables import read_table


@cache
def stand_ins() -> dict[str, str]:
    """For each acronym the name under which the parser reads it: "ISIS" for "IS"."""
    return dict(read_table("acronyms")["stand_ins"])
