"""How many were killed, hurt or arrested."""

import pytest

from communique.codebook.sizes import number_of
from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read


@pytest.mark.parametrize(
    ("words", "n"),
    [
        (("12",), 12),
        (("1,200",), 1200),
        (("thirty", "-", "four"), 34),
        (("two", "dozen"), 24),
        (("five", "thousand", "two", "hundred"), 5200),
        (("several",), None),
    ],
)
def test_numbers_in_figures_and_words(words: tuple[str, ...], n: int | None):
    assert number_of(words) == n


@pytest.mark.model
def test_dead_and_injured_of_one_attack(analyser: Analyser, knowledge: Knowledge):
    text = "Gunmen in Nigeria killed at least 12 people and wounded 30 villagers."
    _, _, findings = read(text, analyser, knowledge)
    size = findings.events[0].size
    assert size is not None
    assert size.dead is not None
    assert (size.dead.n, size.dead.qualifier) == (12, "at least")
    assert size.injured is not None
    assert size.injured.n == 30
