"""Precision, recall and F1, as all tasks count them."""

from collections import Counter
from collections.abc import Hashable, Sequence


def f1(right: int, n_predicted: int, n_gold: int) -> float:
    """The harmonic mean of precision and recall; 0 where nothing is right."""
    return 2 * right / (n_predicted + n_gold) if right else 0.0


def macro_f1(gold: Sequence[Hashable], predicted: Sequence[Hashable]) -> float:
    """The mean of F1 over the classes that the gold holds."""
    right = Counter(g for g, p in zip(gold, predicted, strict=True) if g == p)
    n_gold, n_predicted = Counter(gold), Counter(predicted)
    return sum(f1(right[c], n_predicted[c], n_gold[c]) for c in n_gold) / max(1, len(n_gold))


def accuracy(gold: Sequence[Hashable], predicted: Sequence[Hashable]) -> float:
    """The share that agrees."""
    return sum(g == p for g, p in zip(gold, predicted, strict=True)) / max(1, len(gold))
