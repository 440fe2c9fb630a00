"""Whether two reported numbers of people can both be true ("at least 40" and "43" can)."""

from math import inf

from communique.model.findings import Count

ROUNDING = 0.1  # "about 200" may be 180 or 220


def range_of(count: Count) -> tuple[float, float]:
    """The numbers that a count leaves open."""
    if count.low is not None or count.high is not None:
        low = 0 if count.low is None else count.low
        return low, inf if count.high is None else count.high
    if count.qualifier:
        return count.n * (1 - ROUNDING), count.n * (1 + ROUNDING)
    return count.n, count.n


def are_compatible(left: Count, right: Count) -> bool:
    """Whether some number satisfies both."""
    (low, high), (least, most) = range_of(left), range_of(right)
    return low <= most and least <= high
