"""The development figures once more, through the shipped int8 encoder as the pipeline calls it."""

from collections.abc import Sequence

import numpy as np
from corpora import Pair, Predicates
from examples import Example
from judging import STANCES
from numpy.typing import NDArray
from relation import Relation, judge
from scores import Figures, factuality_of, macro_f1

from communique.language.encoder import ROOTS, Encoder, combined
from communique.model.scores import StanceScores


def shipped_figures(
    encoder: Encoder, stances: Sequence[Pair], ratings: Sequence[Predicates]
) -> dict[str, Figures]:
    """Stance and factuality on sentences that no weight was tuned on."""
    return {
        "stance, int8": _stance_figures(encoder, stances),
        "factuality UW dev, int8": _factuality_figures(encoder, ratings),
    }


def root_agreement(
    encoder: Encoder,
    relation: Relation,
    pairs: Sequence[Pair],
    examples: Sequence[Example],
    linear: NDArray[np.float64],
) -> Figures:
    """How often int8 names the root that full precision names, on the pairs both were tuned on."""
    whole = combined(judge(relation, examples).roots, linear).argmax(1)
    same = total = 0
    for pair, root in zip(pairs, whole, strict=True):
        scores = encoder.relation_scores(encoder.encode(pair.words), pair.source, pair.target)
        if scores is not None:
            total += 1
            same += scores.root == ROOTS[root]
    return {"same_root": round(same / total, 4), "n": total}


def _stance_figures(encoder: Encoder, pairs: Sequence[Pair]) -> Figures:
    judged = [
        (STANCES.index(pair.label), _likeliest(scores))
        for pair in pairs
        if (scores := encoder.stance(encoder.encode(pair.words), pair.source, pair.target))
    ]
    gold, told = np.array(judged).T
    return {"macro_f1": macro_f1(gold, told), "n": len(judged)}


def _likeliest(scores: StanceScores) -> int:
    in_order = (
        scores.neutral,
        scores.source_favours,
        scores.target_favours,
        scores.source_opposes,
        scores.target_opposes,
    )
    return int(np.argmax(in_order))


def _factuality_figures(encoder: Encoder, sentences: Sequence[Predicates]) -> Figures:
    judged = [
        (rating, told)
        for sentence in sentences
        for rating, told in zip(
            sentence.ratings,
            encoder.factuality(encoder.encode(sentence.words), sentence.predicates),
            strict=True,
        )
        if told is not None
    ]
    return factuality_of(judged)
