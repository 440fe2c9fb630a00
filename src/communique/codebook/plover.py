"""PLOVER 2.0's categories with quad, score and modes (Open Event Data Alliance codebook)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A PLOVER event type: `quad` 1..4, `score` -10 (conflict) .. +10 (cooperation), modes with theirs."""

    code: str
    quad: int
    score: float
    needs_recipient: bool
    modes: Mapping[str, float]


@cache
def categories() -> Mapping[str, Category]:
    """All sixteen categories by code."""
    return {
        code: Category(
            code=code,
            quad=row["quad"],
            score=float(row["score"]),
            needs_recipient=row["needs_recipient"],
            modes={mode: float(score) for mode, score in row["modes"].items()},
        )
        for code, row in read_table("plover")["categories"].items()
    }


def category(code: str) -> Category:
    """The category of a code.

    Raises:
        KeyError: not a PLOVER 2.0 category.
    """
    return categories()[code]


@cache
def contexts() -> frozenset[str]:
    """The 37 contexts."""
    return frozenset(read_table("plover")["contexts"])


@cache
def auxiliary_modes() -> tuple[str, ...]:
    """Historical, future, hypothetical, negation: in the codebook's order."""
    return tuple(read_table("plover")["auxiliary_modes"])


def event_scale(code: str, mode: str | None) -> float:
    """The conflict-cooperation score: the mode's where there is one, else the category's."""
    found = category(code)
    return found.modes.get(mode, found.score) if mode else found.score
