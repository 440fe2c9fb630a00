"""Fits the weights of an event's traits to the verdicts on the judged events (`judged.py`).

    python training/confidence.py evaluation/events_judged.jsonl src/communique/codebook/confidence.toml

An event is right when its category, actor, recipient and auxiliary modes all are. The weights come from all
judged events that are coded today. These flatter: the rules were mended on most of them. So the base is set
anew on the last draw, which nothing was mended after. Printed is how well the likelihoods hold out of fold
(five folds, a sentence in one of them), there and everywhere.
"""

import json
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import brentq
from scipy.special import expit
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import GroupKFold, cross_val_predict
from verdicts import is_of_last_draw

Row = dict[str, Any]
Numbers = NDArray[np.float64]
_SHRINKING = 0.1  # inverse strength of the quadratic penalty; log loss is flat from 0.05 to 0.2
_LEAST = 8  # a trait that fewer events have, or lack, gets no weight
_BANDS = (0.0, 0.3, 0.4, 0.5, 0.6, 0.7, 1.0)


def main(judged: Path, table: Path) -> None:
    """Print the out-of-fold shares by likelihood, and write the weights fitted to all rows."""
    rows = [json.loads(line) for line in judged.read_text(encoding="utf-8").splitlines()]
    rows = [row for row in rows if row["now"]]
    names = _names(rows)
    known = np.array([[name in row["now"]["traits"] for name in names] for row in rows], float)
    right = np.array([all(row["now"]["right"].values()) for row in rows])
    pairs = [row["now"]["triples"] for row in rows]
    is_last = np.array([is_of_last_draw(row, rows) for row in rows])
    model = LogisticRegression(C=_SHRINKING, max_iter=1000)
    groups = [row["sentence"] for row in rows]
    apart = cross_val_predict(
        model, known, right, groups=groups, cv=GroupKFold(5), method="decision_function"
    )
    _report("all that are coded", expit(apart), right)
    apart = apart + _shift(apart[is_last], right[is_last])
    _report("last draw", expit(apart[is_last]), right[is_last])
    _report_triples(expit(apart[is_last]), [pairs[i] for i in np.flatnonzero(is_last)])
    model.fit(known, right)
    base = model.intercept_[0] + _shift(model.decision_function(known[is_last]), right[is_last])
    weights = dict(zip(names, model.coef_[0], strict=True))
    table.write_text(_toml(len(rows), float(base), weights), encoding="utf-8")


def _shift(scores: Numbers, right: NDArray[np.bool_]) -> float:
    """What is to be added so that the likelihoods are right on average."""
    return float(brentq(lambda more: float(expit(scores + more).mean() - right.mean()), -5, 5))


def _report(name: str, likely: Numbers, right: NDArray[np.bool_]) -> None:
    area = roc_auc_score(right, likely)
    print(f"{name}: {len(right)} events, {right.mean():.2f} right, AUC {area:.2f}")
    for low, high in pairwise(_BANDS):
        inside = (likely >= low) & (likely < high)
        if inside.any():
            share = right[inside].mean()
            print(f"  {low:.1f} to {high:.1f}: {inside.sum()} events, {share:.2f} right")


def _report_triples(likely: Numbers, pairs: list[list[bool]]) -> None:
    """The triples that are left, and right, when events below a likelihood are dropped."""
    for least in _BANDS[:-1]:
        left = [pair for one, of in zip(likely, pairs, strict=True) if one >= least for pair in of]
        if left:
            print(f"  from {least:.1f}: {len(left)} triples, {sum(left) / len(left):.2f} right")


def _names(rows: list[Row]) -> list[str]:
    """The traits that tell events apart often enough."""
    counts = Counter(trait for row in rows for trait in row["now"]["traits"])
    return sorted(trait for trait, n in counts.items() if _LEAST <= n <= len(rows) - _LEAST)


def _toml(n_rows: int, base: float, weights: dict[str, float]) -> str:
    lines = "".join(f'"{name}" = {weight:.2f}\n' for name, weight in sorted(weights.items()))
    return (
        "# How far each trait of an event speaks for or against its being right in every part: weights of a\n"
        f"# logistic regression, fitted by training/confidence.py to {n_rows} judged events.\n"
        f"\n[weights]\nbase = {base:.2f}\n{lines}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
