from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from communique.evaluating.assignment import best_total

PLACES = st.tuples(st.integers(0, 4), st.integers(0, 4))
WEIGHTS = st.dictionaries(PLACES, st.integers(1, 20).map(float), max_size=14)


@given(WEIGHTS)
def test_no_permutation_is_better(weights):
    tried = (
        sum(weights.get(pair, 0.0) for pair in enumerate(order)) for order in permutations(range(5))
    )
    assert best_total(weights) == pytest.approx(max(tried))


def test_the_greedy_choice_is_not_taken():
    assert best_total({(0, 0): 0.9, (0, 1): 0.8, (1, 0): 0.7}) == pytest.approx(1.5)
