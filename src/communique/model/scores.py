"""What the trained models say of a pair of actors in a sentence: likelihoods, not findings."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, kw_only=True)
class RelationScores:
    """Which of PLV's fifteen roots a source and a target are in, each with its likelihood.

    It is taken as given that the source does something to the target: who acts on whom, and
    whether anybody does, is for the syntax to say. PLV counts CONCEDE and RETREAT as one root,
    YIELD.
    """

    roots: Mapping[str, float]

    @property
    def root(self) -> str:
        """The likeliest root."""
        return max(self.roots, key=lambda root: self.roots[root])


@dataclass(frozen=True, slots=True, kw_only=True)
class StanceScores:
    """Who of a pair is for or against whom (DSE: Park et al. 2021), as likelihoods."""

    neutral: float
    source_favours: float
    target_favours: float
    source_opposes: float
    target_opposes: float


class SecondReader(Protocol):
    """A trained reader of one report, asked about tokens of its analysis that share a sentence.

    None is its answer where the sentence is longer than it reads, or the tokens share none.
    """

    def stance(self, source: Sequence[int], target: Sequence[int]) -> StanceScores | None:
        """Who of the two is for or against whom."""

    def factuality(self, predicate: int) -> float | None:
        """Whether what the predicate tells of happened, from -3 (no) to 3 (yes)."""
