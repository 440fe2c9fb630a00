"""The shared sentence encoder and what is read off it: relation, stance, factuality.

A small transformer (MiniLM: Wang et al. 2020) cut in two. The lower layers, the body, read a
sentence once. The upper layers, a top, read its states for one question about it: a pair of actors
is marked by adding a learned role to the states of their words, so that a pair costs half a
reading and the body never reads a sentence twice. Every run holds one sentence and one question:
an answer depends on nothing that was read beside it, although int8 scales are set run by run.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from tokenizers import Tokenizer

from communique.language.ngrams import NgramModel
from communique.model.scores import RelationScores, StanceScores

Floats = NDArray[np.float32]
Arrays = Mapping[str, Floats]

WEIGHTS = Path(__file__).parent / "weights"
ROOTS = (
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT",
)  # fmt: skip
MOST_PIECES = 256  # longer runs of words are lists or tables; the model was tuned on up to 128
NO_WORD = -1
SOURCE, TARGET = 1, 2  # rows of the role table; words that are both get their sum
LINEAR_WEIGHT = 2.0  # out of fold, confidence equals accuracy here; F1 is flat from 0.8 to 4

_LAYER_NORM_EPSILON = 1e-12
# The corpora write quotation marks in four ways; one reading of them all is enough to learn.
_PLAIN_MARKS = str.maketrans({**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("’‘`´", "'")})


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence in word pieces: their numbers, and the word each belongs to (or `NO_WORD`)."""

    ids: tuple[int, ...]
    word_of: tuple[int, ...]

    def of(self, words: Sequence[int]) -> NDArray[np.bool_]:
        """Which pieces belong to the given words."""
        played = np.zeros(max((*self.word_of, *words)) + 2, dtype=np.bool_)
        played[list(words)] = True
        # NO_WORD looks at the last place, which no word has.
        return np.asarray(played[np.array(self.word_of)], dtype=np.bool_)


@dataclass(frozen=True, slots=True)
class EncodedSentence:
    """A sentence as the body has read it: a vector of states for each piece."""

    words: tuple[str, ...]
    pieces: Pieces
    states: Floats


class Encoder:
    """The loaded models; one thread, so that two runs on one machine agree in every bit."""

    def __init__(self, weights: Path) -> None:
        self._tokenizer = load_tokenizer(weights)
        self._embeddings = _load_arrays(weights / "embeddings.npz")
        self._heads = _load_arrays(weights / "heads.npz")
        self._body = _load_layers(weights / "body.onnx")
        self._judging = _load_layers(weights / "judging.onnx")
        self._ngrams = NgramModel(weights / "ngrams.npz")
        self._relation = _load_layers(weights / "relation.onnx")

    def encode(self, words: Sequence[str]) -> EncodedSentence:
        """Read the words of one sentence; all other questions take the result."""
        pieces = cut(words, self._tokenizer)
        states = _run(self._body, embed(pieces.ids, self._embeddings))
        return EncodedSentence(tuple(words), pieces, states)

    def relation_scores(
        self, sentence: EncodedSentence, source: Sequence[int], target: Sequence[int]
    ) -> RelationScores | None:
        """What the source does to the target, both given as indexes of the sentence's words.

        "Peru recalled its envoy from Chile", read from Peru to Chile: SANCTION. The target may be
        empty ("the miners struck"). None where an actor stands beyond the pieces that are read.
        """
        if not _is_read(sentence, source, target):
            return None
        features = self._pair_features(self._relation, "relation", sentence, source, target)
        words = sentence.words, source, target
        roots = combined(_head(features, self._heads, "relation"), self._ngrams.scores(*words))
        return RelationScores(roots=dict(zip(ROOTS, roots.tolist(), strict=True)))

    def stance(
        self, sentence: EncodedSentence, source: Sequence[int], target: Sequence[int]
    ) -> StanceScores | None:
        """Who of the two is for or against whom; None where one stands beyond what is read."""
        if not _is_read(sentence, source, target):
            return None
        features = self._pair_features(self._judging, "judging", sentence, source, target)
        shares = softmax(_head(features, self._heads, "stance")).tolist()
        return StanceScores(
            neutral=shares[0],
            source_favours=shares[1],
            target_favours=shares[2],
            source_opposes=shares[3],
            target_opposes=shares[4],
        )

    def factuality(
        self, sentence: EncodedSentence, predicates: Sequence[Sequence[int]]
    ) -> tuple[float | None, ...]:
        """Whether each predicate happened, from -3 (certainly not) to 3 (certainly).

        "Oslo denied that it had agreed": about 3 for "denied", below 0 for "agreed". None for a
        predicate beyond the pieces that are read.
        """
        states = _run(self._judging, sentence.states)
        return tuple(
            float(_head(mean_of(states, sentence.pieces.of(words)), self._heads, "factuality")[0])
            if _is_read(sentence, words)
            else None
            for words in predicates
        )

    def _pair_features(
        self,
        top: onnxruntime.InferenceSession,
        name: str,
        sentence: EncodedSentence,
        source: Sequence[int],
        target: Sequence[int],
    ) -> Floats:
        roles = role_numbers(sentence.pieces, source, target)
        states = _run(top, sentence.states + self._heads[f"{name}.roles"][roles])
        return pair_features(states, roles)


def load_encoder(weights: Path = WEIGHTS) -> Encoder:
    """Load the weights that ship with the package; takes about a tenth of a second."""
    return Encoder(weights)


def weights_version(weights: Path = WEIGHTS) -> str:
    """A hash of the manifest, which in turn holds the hash of every file of weights."""
    return sha256((weights / "manifest.json").read_bytes()).hexdigest()[:20]


def load_tokenizer(weights: Path) -> Tokenizer:
    """MiniLM's own word pieces, neither cut off nor padded."""
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.no_truncation()
    tokenizer.no_padding()
    return tokenizer


def cut(words: Sequence[str], tokenizer: Tokenizer) -> Pieces:
    """Cut the words of a sentence into pieces, between a start and an end piece."""
    encoding = tokenizer.encode(
        [word.translate(_PLAIN_MARKS) for word in words], is_pretokenized=True
    )
    numbers = [NO_WORD if word is None else word for word in encoding.word_ids]
    ids = encoding.ids
    if len(ids) > MOST_PIECES:
        ids = [*ids[: MOST_PIECES - 1], ids[-1]]
        numbers = [*numbers[: MOST_PIECES - 1], NO_WORD]
    return Pieces(tuple(ids), tuple(numbers))


def embed(ids: Sequence[int], arrays: Arrays) -> Floats:
    """What each piece brings along and where it stands, before any layer has read it."""
    rows = np.array(ids)
    words = arrays["words"][rows].astype(np.float32) * arrays["scales"][rows, None]
    summed = words + arrays["positions"][: len(rows)].astype(np.float32)
    centred = summed - summed.mean(axis=1, keepdims=True)
    deviation = np.sqrt(centred.var(axis=1, keepdims=True) + _LAYER_NORM_EPSILON)
    return np.asarray(centred / deviation * arrays["gain"] + arrays["shift"], dtype=np.float32)


def role_numbers(pieces: Pieces, source: Sequence[int], target: Sequence[int]) -> NDArray[np.int64]:
    """0 for most pieces, 1 for those of the source, 2 for the target's, 3 for those of both."""
    played = pieces.of(source) * SOURCE + pieces.of(target) * TARGET
    return np.asarray(played, dtype=np.int64)


def pair_features(states: Floats, roles: NDArray[np.int64]) -> Floats:
    """The means of all states, the source's, the target's, and those between the two."""
    between = np.zeros(len(roles), dtype=np.bool_)
    marked = np.flatnonzero(roles)
    if len(marked):
        between[marked[0] : marked[-1]] = True
    groups = (
        np.ones(len(roles), dtype=np.bool_),
        (roles & SOURCE) > 0,
        (roles & TARGET) > 0,
        between & (roles == 0),
    )
    return np.concatenate([mean_of(states, group) for group in groups])


def mean_of(states: Floats, group: NDArray[np.bool_]) -> Floats:
    """The mean of a group of states; zeros for an empty group."""
    return np.asarray(group @ states / max(1, int(group.sum())), dtype=np.float32)


def combined(roots: NDArray[np.floating], linear: NDArray[np.floating]) -> Floats:
    """The likelihoods of the roots when the linear model over words is heard too."""
    return softmax(np.asarray(roots + LINEAR_WEIGHT * linear, dtype=np.float32))


def softmax(scores: Floats) -> Floats:
    """Scores to likelihoods that sum to one, row by row."""
    raised = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True), dtype=np.float32)


def _head(features: Floats, heads: Arrays, name: str) -> Floats:
    return np.asarray(features @ heads[f"{name}.weight"] + heads[f"{name}.bias"], dtype=np.float32)


def _is_read(sentence: EncodedSentence, *spans: Sequence[int]) -> bool:
    """Whether at least one piece of each span that is not empty was read."""
    return all(not span or bool(sentence.pieces.of(span).any()) for span in spans)


def _run(layers: onnxruntime.InferenceSession, states: Floats) -> Floats:
    (read,) = layers.run(None, {"states": states})
    return np.asarray(read, dtype=np.float32)


def _load_layers(path: Path) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _load_arrays(path: Path) -> dict[str, Floats]:
    with np.load(path, allow_pickle=False) as arrays:
        return dict(arrays)
