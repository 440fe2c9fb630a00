"""Tunes the relation top: PLV's fifteen roots between two actors, and which of them acts.

It starts from the judging top, which has seen no sentence of PLV or the GSR. The direction is
learned from the same pairs and those of the CAMEO roles, half of them turned around; pairs whose
root goes both ways (AGREE, CONSULT, COOPERATE) teach no direction.
"""

from collections.abc import Sequence
from copy import deepcopy
from dataclasses import dataclass
from random import Random

import numpy as np
import torch
from corpora import RECIPROCAL
from examples import NO_LABEL, SWAPPED, Example, batches, collate, pair_features
from network import WIDTH, Top
from numpy.typing import NDArray
from sklearn.model_selection import StratifiedGroupKFold
from torch import Tensor, nn
from torch.nn import functional
from tuning import SEED, Tuning, in_batches, read, without

from communique.language.encoder import ROOTS

EPOCHS = 5
BATCH = 16
RATE = 1e-4
WARM_UP = 40
FOLDS = 5

_DIRECTED_A_BATCH = 4
_TURNED = 0.6  # a little more than half: whole sentences mostly name the source first
_DIRECTION_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Relation:
    """The tuned top with its two heads."""

    top: Top
    root: nn.Linear
    directed: nn.Linear


@dataclass(frozen=True, slots=True)
class Judged:
    """What a model says of pairs it has not seen: log-likelihoods of the roots, and directions."""

    roots: NDArray[np.float32]
    directed: NDArray[np.float32]


def folds(pairs: Sequence[Example]) -> list[tuple[list[int], list[int]]]:
    """Five folds, alike in roots, in which no sentence stands on both sides."""
    rule = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=SEED)
    labels = [pair.label for pair in pairs]
    parts = rule.split(np.zeros(len(pairs)), labels, [pair.key for pair in pairs])
    return [(seen.tolist(), unseen.tolist()) for seen, unseen in parts]


def directed_pairs(pairs: Sequence[Example]) -> list[Example]:
    """The pairs that teach a direction: one source, one target, a root that goes one way."""
    both = {1, 2}
    return [
        pair
        for pair in pairs
        if both <= set(pair.roles.tolist())
        and (pair.label == NO_LABEL or ROOTS[pair.label] not in RECIPROCAL)
    ]


def tune_relation(start: Top, pairs: Sequence[Example], directed: Sequence[Example]) -> Relation:
    """Tune a copy of the judging top on pairs with a root and pairs with a direction."""
    torch.manual_seed(SEED)
    random = Random(SEED)
    relation = Relation(deepcopy(start), nn.Linear(4 * WIDTH, len(ROOTS)), nn.Linear(4 * WIDTH, 1))
    steps = EPOCHS * (len(pairs) // BATCH + 1)
    heads = (relation.root, relation.directed)
    tuning = Tuning(relation.top, heads, rate=RATE, steps=steps, warm_up=WARM_UP)
    for _ in range(EPOCHS):
        relation.top.train()
        for drawn in batches(pairs, BATCH, random):
            tuning.step(_loss(relation, drawn, random.sample(directed, _DIRECTED_A_BATCH)))
    relation.top.eval()
    return relation


def out_of_fold(
    start: Top, pairs: Sequence[Example], directed: Sequence[Example]
) -> tuple[Judged, Judged]:
    """Every pair, as it is and turned around, judged by a model that has seen none of its sentence."""
    forward, turned = _unjudged(len(pairs)), _unjudged(len(pairs))
    for seen, unseen in folds(pairs):
        held = [pairs[i] for i in unseen]
        others = without(directed, {pair.key for pair in held})
        relation = tune_relation(start, [pairs[i] for i in seen], others)
        for all_judged, judged in (
            (forward, judge(relation, held)),
            (turned, judge(relation, held, turned=True)),
        ):
            all_judged.roots[unseen], all_judged.directed[unseen] = judged.roots, judged.directed
    return forward, turned


def judge(relation: Relation, pairs: Sequence[Example], *, turned: bool = False) -> Judged:
    """Judge pairs as they are, or with source and target in each other's place."""
    places = {id(pair): place for place, pair in enumerate(pairs)}
    judged = _unjudged(len(pairs))
    for drawn, batch in in_batches(pairs):
        at = [places[id(pair)] for pair in drawn]
        roles = SWAPPED[batch.roles] if turned else batch.roles
        features = pair_features(read(relation.top, batch, roles), roles, batch.keep)
        judged.roots[at] = relation.root(features).log_softmax(1).numpy()
        judged.directed[at] = relation.directed(features)[:, 0].numpy()
    return judged


def _unjudged(number: int) -> Judged:
    roots = np.zeros((number, len(ROOTS)), dtype=np.float32)
    return Judged(roots, np.zeros(number, dtype=np.float32))


def _loss(relation: Relation, drawn: list[Example], directed: list[Example]) -> Tensor:
    batch = collate(drawn + directed)
    turned = torch.zeros(len(drawn) + len(directed), dtype=torch.bool)
    turned[len(drawn) :] = torch.rand(len(directed)) < _TURNED
    roles = torch.where(turned[:, None], SWAPPED[batch.roles], batch.roles)
    features = pair_features(read(relation.top, batch, roles), roles, batch.keep)
    features = functional.dropout(features, 0.15)
    labels = torch.tensor([pair.label for pair in drawn])
    roots = relation.root(features[: len(drawn)])
    directions = relation.directed(features[len(drawn) :])[:, 0]
    forward = (~turned[len(drawn) :]).float()
    return functional.cross_entropy(
        roots, labels, label_smoothing=0.05
    ) + _DIRECTION_SHARE * functional.binary_cross_entropy_with_logits(directions, forward)
