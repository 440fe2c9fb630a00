"""The linear model's view of a sentence, and its arithmetic on a model of three terms."""

import numpy as np
import pytest

from communique.language.ngrams import NgramModel, masked, ngrams


@pytest.mark.parametrize(
    ("text", "source", "target", "seen"),
    [
        ("Samoa expelled two envoys of Fiji", [0], [5], "<s> expelled two envoys of <t>"),
        ("The Lao army freed Thai fishermen", [0, 1, 2], [4, 5], "<s> freed <t>"),
        ("Oslo and Riga signed", [0, 2], [0, 2], "<st> and <st> signed"),
        ("Miners struck", [0], [], "<s> struck"),
        ("U.S. aid reached Haiti", [0], [3], "<s> aid reached <t>"),
        ("Talks on U.S. bases failed", [], [], "talks on u . s . bases failed"),
    ],
)
def test_actors_are_only_marks(text, source, target, seen):
    assert " ".join(masked(text.split(), source, target)) == seen


def test_terms_are_words_and_pairs_of_neighbours():
    assert ngrams(["<s>", "freed", "<t>"]) == ["<s>", "freed", "<t>", "<s> freed", "freed <t>"]


def test_scores_are_of_unit_length_and_of_known_terms_only(tmp_path):
    path = tmp_path / "ngrams.npz"
    np.savez(
        path,
        terms=np.frombuffer(b"freed\narmed\n<s> freed", dtype=np.uint8),
        rarity=np.array([3.0, 1.0, 4.0], dtype=np.float32),
        weight=np.array([[1, 0], [0, 1], [1, 0]], dtype=np.float32),
        bias=np.array([0.5, -0.5], dtype=np.float32),
    )
    model = NgramModel(path)
    assert model.scores(["Mali", "freed", "them"], [0], []) == pytest.approx([1.9, -0.5])
    assert model.scores(["Nothing", "known"], [], []) == pytest.approx([0.5, -0.5])
