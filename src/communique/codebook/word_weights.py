"""How much a word tells of a news report: rare words much, everyday words nothing.

The document frequencies are shipped (`word_weights.tsv`, made by tools/derive_word_weights.py) and
never computed from the store, so that a new report changes no earlier decision.
"""

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import log

_TABLE = "word_weights.tsv"


@cache
def word_weights() -> Mapping[str, float]:
    """Inverse document frequency (Spärck Jones 1972) by word stem, for the words of the table."""
    lines = files("communique.codebook").joinpath(_TABLE).read_text(encoding="utf-8").splitlines()
    counts = {
        stem: int(documents)
        for stem, documents in (line.split("\t") for line in lines if not line.startswith("#"))
    }
    total = counts.pop("*documents*")
    return {stem: log(total / documents) for stem, documents in counts.items()}


@cache
def _heaviest() -> float:
    return max(word_weights().values())


def word_weight(stem: str) -> float:
    """The weight of a word stem; one that the table lacks is as rare as its rarest."""
    return word_weights().get(stem, _heaviest())
