import pytest

from communique.evaluating.clusters import (
    Overlap,
    bcubed_f1,
    ceafe_f1,
    exact_share,
    muc_f1,
    pair_f1,
)

ALL = (bcubed_f1, pair_f1, muc_f1, ceafe_f1, exact_share)


@pytest.mark.parametrize("measure", ALL)
def test_the_same_groups_under_other_names_are_right(measure):
    assert measure(Overlap.of("aabbc", "xxyyz")) == 1


def test_five_items_worked_out_by_hand():
    groups = Overlap.of("aaabb", "xxyyy")
    precision, recall = (1 + 1 + 1 / 3 + 2 / 3 + 2 / 3) / 5, (2 / 3 + 2 / 3 + 1 / 3 + 1 + 1) / 5
    assert bcubed_f1(groups) == pytest.approx(2 * precision * recall / (precision + recall))
    assert pair_f1(groups) == pytest.approx(0.5)
    assert muc_f1(groups) == pytest.approx(2 / 3)
    assert ceafe_f1(groups) == pytest.approx(0.8)
    assert exact_share(groups) == 0


@pytest.mark.parametrize(
    ("predicted", "exact"), [("xxyz", 0.5), ("xxyy", 1.0), ("xxxx", 0.0), ("wxyz", 0.0)]
)
def test_a_group_is_exact_when_nothing_is_missing_and_nothing_added(predicted, exact):
    assert exact_share(Overlap.of("aabb", predicted)) == exact
