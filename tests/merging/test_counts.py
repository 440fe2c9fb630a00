import pytest

from communique.merging.counts import are_compatible, are_equal
from communique.model.findings import Count

AT_LEAST_40 = Count(n=40, low=40, qualifier="at least")
UP_TO_40 = Count(n=40, high=40, qualifier="at most")
ABOUT_200 = Count(n=200, qualifier="about")


@pytest.mark.parametrize(
    ("left", "right", "compatible", "equal"),
    [
        (Count(n=40), Count(n=40), True, True),
        (Count(n=40), Count(n=43), False, False),
        (AT_LEAST_40, Count(n=43), True, False),
        (AT_LEAST_40, Count(n=39), False, False),
        (UP_TO_40, Count(n=43), False, False),
        (UP_TO_40, AT_LEAST_40, True, True),
        (ABOUT_200, Count(n=210), True, True),
        (ABOUT_200, Count(n=300), False, False),
    ],
)
def test_counts(left, right, compatible, equal):
    assert are_compatible(left, right) is are_compatible(right, left) is compatible
    assert are_equal(left, right) is are_equal(right, left) is equal
