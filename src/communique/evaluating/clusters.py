"""How well one grouping agrees with another: BCubed, pairs, MUC, CEAFe (Luo 2005), exact groups."""

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass

from communique.evaluating.assignment import best_total


@dataclass(frozen=True, slots=True, kw_only=True)
class Overlap:
    """Sizes of the gold and of the predicted groups, and of what each pair of them shares."""

    gold: tuple[int, ...]
    predicted: tuple[int, ...]
    shared: dict[tuple[int, int], int]

    @classmethod
    def of(cls, gold: Sequence[Hashable], predicted: Sequence[Hashable]) -> "Overlap":
        """Labels of the same items in the same order."""
        lefts, rights = _numbered(gold), _numbered(predicted)
        return cls(
            gold=_sizes(lefts),
            predicted=_sizes(rights),
            shared=dict(Counter(zip(lefts, rights, strict=True))),
        )


def _numbered(labels: Sequence[Hashable]) -> list[int]:
    numbers: dict[Hashable, int] = {}
    return [numbers.setdefault(label, len(numbers)) for label in labels]


def _sizes(numbers: Sequence[int]) -> tuple[int, ...]:
    counts = Counter(numbers)
    return tuple(counts[number] for number in range(len(counts)))


def bcubed_f1(groups: Overlap) -> float:
    """Mean over the items of how pure and how whole their group is (Bagga & Baldwin 1998)."""
    n = max(1, sum(groups.gold))
    precision = sum(k * k / groups.predicted[p] for (_, p), k in groups.shared.items()) / n
    recall = sum(k * k / groups.gold[g] for (g, _), k in groups.shared.items()) / n
    return _harmonic(precision, recall)


def pair_f1(groups: Overlap) -> float:
    """F1 of the pairs that stand together."""
    both = _pairs(groups.shared.values())
    return _harmonic(both / max(1, _pairs(groups.predicted)), both / max(1, _pairs(groups.gold)))


def muc_f1(groups: Overlap) -> float:
    """F1 of links (Vilain et al. 1995): into how many pieces the other side breaks each group."""
    n, pieces = sum(groups.gold), len(groups.shared)
    precision = (n - pieces) / max(1, n - len(groups.predicted))
    recall = (n - pieces) / max(1, n - len(groups.gold))
    return _harmonic(precision, recall)


def ceafe_f1(groups: Overlap) -> float:
    """F1 of the best one-to-one matching of groups, each pair weighed by its share in common."""
    alike = {
        (g, p): 2 * k / (groups.gold[g] + groups.predicted[p])
        for (g, p), k in groups.shared.items()
    }
    total = best_total(alike)
    return _harmonic(total / max(1, len(groups.predicted)), total / max(1, len(groups.gold)))


def exact_share(groups: Overlap) -> float:
    """The share of gold groups of two or more that were found as they are."""
    several = [g for g, size in enumerate(groups.gold) if size > 1]
    exact = sum(
        k == groups.gold[g] == groups.predicted[p]
        for (g, p), k in groups.shared.items()
        if groups.gold[g] > 1
    )
    return exact / max(1, len(several))


def _pairs(sizes: Iterable[int]) -> int:
    return sum(size * (size - 1) // 2 for size in sizes)


def _harmonic(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
