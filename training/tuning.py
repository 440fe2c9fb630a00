"""What every training run shares: the seed, the rates of learning, and one step."""

from collections.abc import Iterable, Iterator, Sequence
from random import Random
from typing import TypeVar

import torch
from corpora import Pair, Predicates
from examples import Batch, Example, batches, collate
from network import Top
from torch import Tensor, nn

Keyed = TypeVar("Keyed", Example, Pair, Predicates)

SEED = 7
HEAD_RATE = 1e-3  # of what starts from nothing: heads and roles
LEAST = 0.02  # of the full rate, at the end
JUDGED_AT_ONCE = 64


class Tuning:
    """A top, its heads, and the optimiser that moves them: AdamW, warmed up, then linearly slower."""

    def __init__(
        self, top: Top, heads: Sequence[nn.Linear], *, rate: float, steps: int, warm_up: int
    ) -> None:
        self.top = top
        self._steps, self._warm_up, self._done = steps, warm_up, 0
        self._rates = (rate, HEAD_RATE)
        self._upper = list(top.layers.parameters())
        fresh = [top.roles.weight, *(weight for head in heads for weight in head.parameters())]
        groups = [{"params": self._upper}, {"params": fresh}]
        self._optimiser = torch.optim.AdamW(groups, lr=rate, weight_decay=0.01)

    def step(self, loss: Tensor) -> None:
        """Move all weights once against the loss."""
        self._done += 1
        slope = min(self._done / self._warm_up, max(LEAST, 1 - self._done / self._steps))
        for group, rate in zip(self._optimiser.param_groups, self._rates, strict=True):
            group["lr"] = rate * slope
        loss.backward()
        nn.utils.clip_grad_norm_(self._upper, 1.0)
        self._optimiser.step()
        self._optimiser.zero_grad()


def read(top: Top, batch: Batch, roles: Tensor) -> Tensor:
    """The top's states for a batch, in half precision inside where the processor has it."""
    with torch.autocast("cpu", dtype=torch.bfloat16):
        states = top(batch.states, roles, batch.keep)
    return torch.as_tensor(states.float())


def in_batches(examples: Sequence[Example]) -> Iterator[tuple[list[Example], Batch]]:
    """All examples once, for judging: nothing is learned from them."""
    with torch.no_grad():
        for drawn in batches(examples, JUDGED_AT_ONCE, Random(0)):
            yield drawn, collate(drawn)


def without(sentences: Iterable[Keyed], held: set[str]) -> list[Keyed]:
    """What is about none of the held-out sentences."""
    return [sentence for sentence in sentences if sentence.key not in held]
