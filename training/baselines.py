"""The linear machine over masked n-grams: the baseline, and the relation's second opinion."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from corpora import Pair
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from communique.language.ngrams import masked, ngrams

_STRENGTH = 1.0


@dataclass(frozen=True, slots=True)
class LinearMachine:
    """A fitted vectoriser with a linear support vector machine over its terms."""

    vectoriser: TfidfVectorizer
    machine: LinearSVC

    def scores(self, pairs: Sequence[Pair]) -> NDArray[np.float64]:
        """How far each pair lies on each label's side, one column a label."""
        return np.asarray(self.machine.decision_function(self.vectoriser.transform(pairs)))


def fit_linear(pairs: Sequence[Pair], labels: Sequence[str]) -> LinearMachine:
    """Fit on pairs; a term must stand in two of them."""
    vectoriser = TfidfVectorizer(analyzer=_terms, min_df=2, sublinear_tf=True)
    machine = LinearSVC(C=_STRENGTH, class_weight="balanced", random_state=0)
    machine.fit(vectoriser.fit_transform(pairs), [labels.index(pair.label) for pair in pairs])
    return LinearMachine(vectoriser, machine)


def write_ngrams(linear: LinearMachine, path: Path) -> None:
    """Write terms, their rarity and weights as `NgramModel` reads them."""
    terms = "\n".join(linear.vectoriser.get_feature_names_out())
    np.savez(
        path,
        terms=np.frombuffer(terms.encode("utf-8"), dtype=np.uint8),
        rarity=linear.vectoriser.idf_.astype(np.float32),
        weight=linear.machine.coef_.T.astype(np.float32),
        bias=linear.machine.intercept_.astype(np.float32),
    )


def _terms(pair: Pair) -> list[str]:
    return ngrams(masked(pair.words, pair.source, pair.target))
