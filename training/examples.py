"""Sentences as the tops see them: the body's states, cached once, and the roles of the pieces."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import TypeVar

import torch
from corpora import Pair, Predicates, Words
from network import BODY_LAYERS, WIDTH, published_embeddings, published_layers
from torch import Tensor, nn

from communique.language.encoder import Pieces, cut, load_tokenizer, role_numbers

T = TypeVar("T")

MOST_PIECES = 128  # what is tuned on; longer sentences are cut around the first marked word
NO_LABEL = -1
BEFORE = 20  # pieces kept before the first marked one when a sentence is cut
SWAPPED = torch.tensor([0, 2, 1, 3])  # the roles when source and target change places
_POOL = 16  # batches drawn together and sorted by length, so that little is padding


@dataclass(frozen=True, slots=True, eq=False)
class Example:
    """One question about one sentence. `states` are the body's; `rows` the pieces of each predicate."""

    key: str
    states: Tensor
    roles: Tensor
    label: int = NO_LABEL
    row: str = ""
    rows: tuple[tuple[int, ...], ...] = ()
    ratings: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """Examples side by side; `keep` is false for padding."""

    states: Tensor
    roles: Tensor
    keep: Tensor


class Body:
    """The frozen lower layers, with a memory: a sentence is read once for all its questions."""

    def __init__(self, published: Mapping[str, Tensor], folder: Path) -> None:
        self._tokenizer = load_tokenizer(folder)
        self._tables = published_embeddings(published)
        self._layers = nn.ModuleList(published_layers(published, 0, BODY_LAYERS)).eval()
        self._known: dict[tuple[int, ...], Tensor] = {}

    def pair_examples(self, pairs: Sequence[Pair], labels: Sequence[str]) -> list[Example]:
        """One example a pair; its label is the place of the pair's label among `labels`."""
        cuts = [self._window(pair) for pair in pairs]
        states = self._read([pieces for pieces, _ in cuts])
        return [
            Example(pair.key, known, roles, _place(labels, pair.label), pair.row)
            for pair, known, (_, roles) in zip(pairs, states, cuts, strict=True)
        ]

    def predicate_examples(self, sentences: Sequence[Predicates]) -> list[Example]:
        """One example a sentence, with the pieces of each predicate that was not cut off."""
        cuts = [_head_of(cut(sentence.words, self._tokenizer)) for sentence in sentences]
        examples = []
        for sentence, pieces, known in zip(sentences, cuts, self._read(cuts), strict=True):
            rated = [
                (rows, rating)
                for words, rating in zip(sentence.predicates, sentence.ratings, strict=True)
                if (rows := _rows(pieces, words))
            ]
            roles = torch.zeros(len(pieces.ids), dtype=torch.long)
            examples.append(
                Example(
                    sentence.key,
                    known,
                    roles,
                    rows=tuple(rows for rows, _ in rated),
                    ratings=tuple(rating for _, rating in rated),
                )
            )
        return examples

    def _window(self, pair: Pair) -> tuple[Pieces, Tensor]:
        pieces = cut(pair.words, self._tokenizer)
        roles = role_numbers(pieces, pair.source, pair.target)
        first = int(roles.nonzero()[0][0]) if roles.any() else 0
        start = max(1, min(first - BEFORE, len(roles) - MOST_PIECES + 1))
        if len(roles) <= MOST_PIECES:
            return pieces, torch.from_numpy(roles)
        chosen = [0, *range(start, start + MOST_PIECES - 2), len(roles) - 1]
        return _chosen(pieces, chosen), torch.from_numpy(roles[chosen])

    def _read(self, sentences: Sequence[Pieces]) -> list[Tensor]:
        unknown = {pieces.ids for pieces in sentences} - self._known.keys()
        for group in _grouped(sorted(unknown, key=lambda ids: (len(ids), ids)), 64):
            longest = max(map(len, group))
            ids = torch.tensor([[*ids, *[0] * (longest - len(ids))] for ids in group])
            keep = torch.tensor([[i < len(ids) for i in range(longest)] for ids in group])
            with torch.no_grad(), torch.autocast("cpu", dtype=torch.bfloat16):
                states = self._embedded(ids)
                for layer in self._layers:
                    states = layer(states, keep[:, None, None, :])
            for ids_of_one, read in zip(group, states.bfloat16(), strict=True):
                self._known[ids_of_one] = read[: len(ids_of_one)].clone()
        return [self._known[pieces.ids] for pieces in sentences]

    def _embedded(self, ids: Tensor) -> Tensor:
        tables = self._tables
        summed = tables.words[ids] + tables.positions[: ids.shape[1]]
        return nn.functional.layer_norm(summed, (WIDTH,), tables.gain, tables.shift, 1e-12)


def batches(examples: Sequence[Example], size: int, random: Random) -> list[list[Example]]:
    """Examples in random batches of like length, in random order."""
    drawn = random.sample(examples, len(examples))
    made: list[list[Example]] = []
    for pool in _grouped(drawn, size * _POOL):
        made.extend(_grouped(sorted(pool, key=lambda example: len(example.roles)), size))
    random.shuffle(made)
    return made


def collate(examples: Sequence[Example]) -> Batch:
    """Put examples side by side, padded to the longest."""
    shape = (len(examples), max(len(example.roles) for example in examples))
    states = torch.zeros(*shape, WIDTH)
    roles = torch.zeros(shape, dtype=torch.long)
    keep = torch.zeros(shape, dtype=torch.bool)
    for i, example in enumerate(examples):
        length = len(example.roles)
        states[i, :length] = example.states.float()
        roles[i, :length] = example.roles
        keep[i, :length] = True
    return Batch(states, roles, keep)


def pair_features(states: Tensor, roles: Tensor, keep: Tensor) -> Tensor:
    """What `communique.language.encoder.pair_features` says of one sentence, for a batch."""
    marked = roles > 0
    begun = marked.long().cumsum(1) > 0
    unended = marked.long().flip(1).cumsum(1).flip(1) > 0
    groups = (keep, (roles & 1) > 0, (roles & 2) > 0, begun & unended & ~marked)
    return torch.cat([_mean(states, group) for group in groups], dim=1)


def _place(labels: Sequence[str], label: str) -> int:
    return labels.index(label) if label in labels else NO_LABEL


def _mean(states: Tensor, group: Tensor) -> Tensor:
    shares = group.to(states.dtype)
    return (shares[:, :, None] * states).sum(1) / shares.sum(1, keepdim=True).clamp(min=1)


def _rows(pieces: Pieces, words: Words) -> tuple[int, ...]:
    return tuple(pieces.of(words).nonzero()[0].tolist())


def _head_of(pieces: Pieces) -> Pieces:
    return _chosen(pieces, range(min(len(pieces.ids), MOST_PIECES)))


def _chosen(pieces: Pieces, rows: Iterable[int]) -> Pieces:
    kept = list(rows)
    return Pieces(
        tuple(pieces.ids[row] for row in kept), tuple(pieces.word_of[row] for row in kept)
    )


def _grouped(things: Sequence[T], size: int) -> Iterator[list[T]]:
    for start in range(0, len(things), size):
        yield list(things[start : start + size])
