"""Whether two reported numbers of people can both be true ("at least 40" and "43" can)."""

from math import inf

from communique.model.findings import Count

ROUNDING = 0.1  # "about 200" may be 180 or 220


def are_compatible(left: Count, right: Count) -> bool:
    """Whether some number satisfies both."""
    return _overlap(_possible(left), _possible(right))


def are_equal(left: Count, right: Count) -> bool:
    """Whether both give the same number, but for rounding."""
    return _overlap(_given(left), _given(right))


def _possible(count: Count) -> tuple[float, float]:
    if count.low is None and count.high is None:
        return _given(count)
    return count.low or 0, inf if count.high is None else count.high


def _given(count: Count) -> tuple[float, float]:
    if count.qualifier and count.low is None and count.high is None:
        return count.n * (1 - ROUNDING), count.n * (1 + ROUNDING)
    return count.n, count.n


def _overlap(left: tuple[float, float], right: tuple[float, float]) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]
