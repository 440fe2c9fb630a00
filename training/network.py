"""MiniLM in PyTorch, cut into a body that stays as published and a top that is tuned."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH = 384
HEADS = 12
INNER = 1536
LAYERS = 6
BODY_LAYERS = 3  # of six; the lower layers carry words and syntax, the upper ones the question
DROPOUT = 0.1
ROLES = 4  # none, source, target, both
ROLE_SPREAD = 0.3  # about that of the states: with the usual 0.02 the marks go unseen for epochs

_PUBLISHED = {
    "query": "attention.self.query",
    "key": "attention.self.key",
    "value": "attention.self.value",
    "out": "attention.output.dense",
    "attended": "attention.output.LayerNorm",
    "up": "intermediate.dense",
    "down": "output.dense",
    "left": "output.LayerNorm",
}


class Layer(nn.Module):
    """One transformer layer with its norms after the sums (Vaswani et al. 2017)."""

    def __init__(self) -> None:
        super().__init__()
        self.query, self.key, self.value, self.out = (nn.Linear(WIDTH, WIDTH) for _ in range(4))
        self.up, self.down = nn.Linear(WIDTH, INNER), nn.Linear(INNER, WIDTH)
        self.attended = nn.LayerNorm(WIDTH, eps=1e-12)
        self.left = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, states: Tensor, keep: Tensor) -> Tensor:
        """New states; `keep` is false for padding, and broadcasts to heads and queries."""
        query, key, value = (_by_head(read(states)) for read in (self.query, self.key, self.value))
        read = functional.scaled_dot_product_attention(query, key, value, keep)
        read = read.transpose(1, 2).reshape(states.shape)
        states = self.attended(states + self.dropout(self.out(read)))
        inner = self.down(functional.gelu(self.up(states)))
        return torch.as_tensor(self.left(states + self.dropout(inner)))


class Top(nn.Module):
    """The upper layers for one family of questions, and the roles that mark a pair."""

    def __init__(self, published: Mapping[str, Tensor]) -> None:
        super().__init__()
        self.layers = nn.ModuleList(published_layers(published, BODY_LAYERS, LAYERS))
        self.roles = nn.Embedding(ROLES, WIDTH)
        nn.init.normal_(self.roles.weight, std=ROLE_SPREAD)
        with torch.no_grad():
            self.roles.weight[0].zero_()

    def forward(self, states: Tensor, roles: Tensor, keep: Tensor) -> Tensor:
        """Read the body's states again, with the pair marked."""
        states = functional.dropout(states, DROPOUT, self.training) + self.roles(roles)
        for layer in self.layers:
            states = layer(states, keep[:, None, None, :])
        return states

    def stack(self) -> list[Layer]:
        """The layers, lowest first."""
        return [layer for layer in self.layers if isinstance(layer, Layer)]


@dataclass(frozen=True, slots=True)
class Embeddings:
    """What each piece and each place brings along, before any layer."""

    words: Tensor
    positions: Tensor
    gain: Tensor
    shift: Tensor


def published_weights(folder: Path) -> dict[str, Tensor]:
    """The tensors of all-MiniLM-L6-v2 as its authors released them (Apache-2.0)."""
    return dict(load_file(folder / "model.safetensors"))


def published_embeddings(published: Mapping[str, Tensor]) -> Embeddings:
    """The tables of words and places; every piece is of the first sentence, so its type is added."""
    return Embeddings(
        words=published["embeddings.word_embeddings.weight"],
        positions=published["embeddings.position_embeddings.weight"]
        + published["embeddings.token_type_embeddings.weight"][0],
        gain=published["embeddings.LayerNorm.weight"],
        shift=published["embeddings.LayerNorm.bias"],
    )


def published_layers(published: Mapping[str, Tensor], first: int, last: int) -> list[Layer]:
    """Layers `first..last` (last excluded) with their released weights."""
    layers = []
    for number in range(first, last):
        layer = Layer()
        for ours, theirs in _PUBLISHED.items():
            module = layer.get_submodule(ours)
            stem = f"encoder.layer.{number}.{theirs}"
            module.load_state_dict(
                {kind: published[f"{stem}.{kind}"] for kind in ("weight", "bias")}
            )
        layers.append(layer)
    return layers


def _by_head(states: Tensor) -> Tensor:
    return states.view(*states.shape[:2], HEADS, -1).transpose(1, 2)
