"""Linear models as plain tables: what the scripts in `training/` learned, one feature and weight a line.

`<name>.weights.tsv` holds the weights, `attribution.manifest.json` what they were learned from and how well
they do out of fold.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_ROOM = files("communique.codebook")


@dataclass(frozen=True, slots=True)
class LinearModel:
    """Weights of binary features; a feature that was never seen counts nothing."""

    weights: Mapping[str, float]

    def score(self, features: Iterable[str]) -> float:
        """The sum of the features' weights: log-odds, where the model was fitted to give them."""
        weigh = self.weights.get
        return sum(weigh(feature, 0.0) for feature in features)


def manifest(name: str) -> dict[str, Any]:
    """What models were learned from, and what they reach out of fold."""
    text = (_ROOM / f"{name}.manifest.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def learned(name: str) -> LinearModel:
    """The model of that name, read once."""
    lines = (_ROOM / f"{name}.weights.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line.rpartition("\t") for line in lines)
    return LinearModel({feature: float(weight) for feature, _, weight in rows})
