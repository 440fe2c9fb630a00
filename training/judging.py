"""Tunes the judging top: stance (DSE) and factuality (UW, MEANTIME), batch by batch in turn.

Every sentence that is also in a development file, in PLV or in the GSR is left out, whatever the
file it stands in. 392 pairs of `dse_valid` stand word for word in `dse_train`: a figure for a
model that has seen those is no figure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

import torch
from examples import SWAPPED, Example, batches, collate, pair_features
from network import WIDTH, Top
from torch import Tensor, nn
from torch.nn import functional
from tuning import SEED, Tuning, in_batches, read

EPOCHS = 3
BATCH = 32
RATE = 1.5e-4
WARM_UP = 150
STANCES = (
    "0",
    "1",
    "2",
    "3",
    "4",
)  # DSE: neutral, p favours q, q favours p, p opposes q, q opposes p

# p and q change places: the stance does so too.
_MIRRORED = torch.tensor([0, 2, 1, 4, 3])
_WEIGHTS = torch.tensor([1.0, 1.8, 1.8, 1.4, 1.4])


@dataclass(frozen=True, slots=True)
class Judging:
    """The tuned top with its two heads."""

    top: Top
    stance: nn.Linear
    factuality: nn.Linear


def tune_judging(top: Top, pairs: Sequence[Example], sentences: Sequence[Example]) -> Judging:
    """Tune on pairs with a stance and sentences with rated predicates."""
    torch.manual_seed(SEED)
    random = Random(SEED)
    judging = Judging(top, nn.Linear(4 * WIDTH, len(STANCES)), nn.Linear(WIDTH, 1))
    heads = (judging.stance, judging.factuality)
    steps = EPOCHS * (len(pairs) // BATCH + len(sentences) // BATCH + 2)
    tuning = Tuning(top, heads, rate=RATE, steps=steps, warm_up=WARM_UP)
    rated = [sentence for sentence in sentences if sentence.rows]
    for _ in range(EPOCHS):
        top.train()
        drawn = batches(pairs, BATCH, random) + batches(rated, BATCH, random)
        random.shuffle(drawn)
        for batch in drawn:
            of_pairs = not batch[0].rows
            tuning.step(_stance_loss(judging, batch) if of_pairs else _rating_loss(judging, batch))
    top.eval()
    return judging


def judged_stances(judging: Judging, pairs: Sequence[Example]) -> list[tuple[int, int]]:
    """The gold label and the judged one of each pair."""
    judged: list[tuple[int, int]] = []
    for drawn, batch in in_batches(pairs):
        states = read(judging.top, batch, batch.roles)
        scores = judging.stance(pair_features(states, batch.roles, batch.keep))
        judged.extend(zip((pair.label for pair in drawn), scores.argmax(1).tolist(), strict=True))
    return judged


def judged_ratings(judging: Judging, sentences: Sequence[Example]) -> list[tuple[float, float]]:
    """The gold rating and the judged one of each predicate."""
    judged: list[tuple[float, float]] = []
    for drawn, batch in in_batches([sentence for sentence in sentences if sentence.rows]):
        scores = judging.factuality(_predicates(read(judging.top, batch, batch.roles), drawn))
        gold = [rating for sentence in drawn for rating in sentence.ratings]
        judged.extend(zip(gold, scores[:, 0].tolist(), strict=True))
    return judged


def _stance_loss(judging: Judging, drawn: Sequence[Example]) -> Tensor:
    """Half of the pairs are read from the other side, so that no side is rarer."""
    batch = collate(drawn)
    labels = torch.tensor([pair.label for pair in drawn])
    turned = torch.rand(len(drawn)) < 0.5
    labels = torch.where(turned, _MIRRORED[labels], labels)
    roles = torch.where(turned[:, None], SWAPPED[batch.roles], batch.roles)
    features = pair_features(read(judging.top, batch, roles), roles, batch.keep)
    return functional.cross_entropy(
        judging.stance(functional.dropout(features, 0.1)), labels, _WEIGHTS
    )


def _rating_loss(judging: Judging, drawn: Sequence[Example]) -> Tensor:
    batch = collate(drawn)
    states = _predicates(read(judging.top, batch, batch.roles), drawn)
    ratings = torch.tensor([rating for sentence in drawn for rating in sentence.ratings])
    return functional.smooth_l1_loss(
        judging.factuality(functional.dropout(states, 0.1))[:, 0], ratings
    )


def _predicates(states: Tensor, drawn: Sequence[Example]) -> Tensor:
    """The mean state of each predicate of each sentence."""
    return torch.stack(
        [
            states[i, list(rows)].mean(0)
            for i, sentence in enumerate(drawn)
            for rows in sentence.rows
        ]
    )
