"""How likely an event is right in every part, by what is known of it (`confidence.toml`)."""

from collections.abc import Iterable, Mapping
from functools import cache
from math import exp

from communique.codebook.tables import read_table


@cache
def _weights() -> Mapping[str, float]:
    return {name: float(weight) for name, weight in read_table("confidence")["weights"].items()}


def likelihood(traits: Iterable[str]) -> float:
    """The share of events with such traits that are right: a logistic sum of their weights.

    A trait without a weight tells nothing either way.
    """
    weights = _weights()
    total = weights["base"] + sum(weights.get(trait, 0.0) for trait in traits)
    return round(1 / (1 + exp(-total)), 2)
