"""Findings of many reports into one record: copies folded, stories grouped, conflicts shown."""

from communique.merging.digest import digest
from communique.merging.merge import merge

__all__ = ["digest", "merge"]
