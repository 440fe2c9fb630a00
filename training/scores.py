"""The figures of the manifest, each beside the masked TF-IDF baseline on the same rows."""

from collections.abc import Sequence

import numpy as np
from baselines import fit_linear
from corpora import Pair
from examples import Example
from judging import STANCES, Judging, judged_ratings, judged_stances
from numpy.typing import NDArray
from relation import folds
from sklearn.metrics import f1_score

from communique.language.encoder import ROOTS, SOURCE, TARGET

Figures = dict[str, float]
Floats = NDArray[np.float32]

# PLV's quads; its YIELD counts as material cooperation, PLOVER 2's CONCEDE as verbal.
_QUAD = np.array([1, 1, 1, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 4])
_CONFLICT = 3


def relation_figures(gold: NDArray[np.int64], judged: NDArray[np.int64]) -> Figures:
    """Macro-F1 over roots, quads, and cooperation against conflict."""
    quads, told = _QUAD[gold], _QUAD[judged]
    return {
        "root_macro_f1": macro_f1(gold, judged),
        "quad_macro_f1": macro_f1(quads, told),
        "binary_macro_f1": macro_f1(quads >= _CONFLICT, told >= _CONFLICT),
        "accuracy": _rounded((gold == judged).mean()),
    }


def linear_out_of_fold(pairs: Sequence[Pair], examples: Sequence[Example]) -> NDArray[np.float64]:
    """The baseline's scores on the folds that the relation top is measured on."""
    scores = np.zeros((len(pairs), len(ROOTS)))
    for seen, unseen in folds(examples):
        linear = fit_linear([pairs[i] for i in seen], ROOTS)
        scores[unseen] = linear.scores([pairs[i] for i in unseen])
    return scores


def direction_figures(
    pairs: Sequence[Example], forward: Floats, turned: Floats
) -> dict[str, Figures]:
    """How often a pair that goes one way is told from itself turned around, by order of the actors.

    The head is right where the source comes first and wrong where it does not: it learned the
    order of words. So it only helps to tune the top, and does not ship.
    """
    source_first = np.array([_source_first(pair) for pair in pairs])
    return {
        f"direction, {order} first, out of fold": {
            "forward_right": _rounded((forward[at] > 0).mean()),
            "turned_right": _rounded((turned[at] < 0).mean()),
            "n": int(at.sum()),
        }
        for order, at in (("source", source_first), ("target", ~source_first))
    }


def _source_first(pair: Example) -> bool:
    roles = pair.roles.tolist()
    return bool(roles.index(SOURCE) < roles.index(TARGET))


def stance_figures(judging: Judging, pairs: Sequence[Example]) -> Figures:
    """Macro-F1 over DSE's five labels."""
    gold, judged = np.array(judged_stances(judging, pairs)).T
    return {"macro_f1": macro_f1(gold, judged)}


def linear_stance_figures(seen: Sequence[Pair], unseen: Sequence[Pair]) -> Figures:
    """The baseline on the same rows, tuned on the same rows."""
    judged = fit_linear(seen, STANCES).scores(unseen).argmax(axis=1)
    return {"macro_f1": macro_f1(np.array([STANCES.index(pair.label) for pair in unseen]), judged)}


def factuality_figures(judging: Judging, sentences: Sequence[Example]) -> Figures:
    """Of the predicates of sentences."""
    return factuality_of(judged_ratings(judging, sentences))


def factuality_of(rated: Sequence[tuple[float, float]]) -> Figures:
    """Pearson's r and the mean absolute error of pairs of gold and judged ratings."""
    gold, judged = np.array(rated).T
    return {
        "pearson_r": _rounded(np.corrcoef(gold, judged)[0, 1]),
        "mean_absolute_error": _rounded(np.abs(gold - judged).mean()),
    }


def macro_f1(gold: NDArray[np.generic], judged: NDArray[np.generic]) -> float:
    """The unweighted mean of the F1 of each label that the gold has."""
    return _rounded(f1_score(gold, judged, labels=np.unique(gold), average="macro"))


def _rounded(figure: float) -> float:
    return round(float(figure), 4)
