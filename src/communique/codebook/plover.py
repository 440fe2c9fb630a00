"""PLOVER 2.0's categories with quad, score and modes (Open Event Data Alliance codebook)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from communique.codebook.own import OwnCodebook, layered, own_codebook
from communique.codebook.tables import read_table


@dataclass(frozen=True, slots=True, kw_only=True)
class Category:
    """A PLOVER event type: `quad` 1..4, `score` -10 (conflict) .. +10 (cooperation), modes with theirs."""

    code: str
    quad: int
    score: float
    needs_recipient: bool
    modes: Mapping[str, float]

    @property
    def is_cooperation(self) -> bool:
        """Verbal or material."""
        return self.quad in {1, 2}

    @property
    def is_conflict(self) -> bool:
        """Verbal or material."""
        return self.quad in {3, 4}

    @property
    def is_material(self) -> bool:
        """Deeds rather than words."""
        return self.quad in {2, 4}

    @property
    def is_forceful(self) -> bool:
        """Material conflict."""
        return self.quad == 4


def categories() -> Mapping[str, Category]:
    """PLOVER's sixteen categories by code, and a user's own where they hold."""
    return _categories(own_codebook())


@cache
def _categories(own: OwnCodebook) -> Mapping[str, Category]:
    return {
        code: Category(
            code=code,
            quad=row["quad"],
            score=float(row["score"]),
            needs_recipient=row["needs_recipient"],
            modes={mode: float(score) for mode, score in row["modes"].items()},
        )
        for code, row in layered("plover", own)["categories"].items()
    }


def category(code: str) -> Category:
    """The category of a code.

    Raises:
        KeyError: a category neither of PLOVER 2.0 nor of the user's codebook.
    """
    return categories()[code]


def contexts() -> frozenset[str]:
    """PLOVER's 37 contexts, and a user's own where they hold."""
    return frozenset(layered("plover", own_codebook())["contexts"])


@cache
def auxiliary_modes() -> tuple[str, ...]:
    """Historical, future, hypothetical, negation: in the codebook's order."""
    return tuple(read_table("plover")["auxiliary_modes"])


def event_scale(code: str, mode: str | None) -> float:
    """The conflict-cooperation score: the mode's where there is one, else the category's."""
    found = category(code)
    return found.modes.get(mode, found.score) if mode else found.score
