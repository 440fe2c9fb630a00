"""Numbers of people in merging: whether two can both be true ("at least 40" and "43"), and who vouches."""

from collections.abc import Mapping
from dataclasses import replace
from math import inf

from communique.merging.evidence import revoice
from communique.model.findings import Count, Size
from communique.model.ids import FindingId
from communique.model.text import Citation

ROUNDING = 0.1  # "about 200" may be 180 or 220


def are_compatible(left: Count, right: Count) -> bool:
    """Whether some number satisfies both."""
    return _overlap(_possible(left), _possible(right))


def are_equal(left: Count, right: Count) -> bool:
    """Whether both give the same number, but for rounding."""
    return _overlap(_given(left), _given(right))


def revoice_size(size: Size, voices: Mapping[FindingId, FindingId]) -> Size:
    """The size with each number's voucher under the merged statement's id."""
    return Size(
        dead=_revoiced(size.dead, voices),
        injured=_revoiced(size.injured, voices),
        arrested=_revoiced(size.arrested, voices),
        participants=_revoiced(size.participants, voices),
    )


def _revoiced(count: Count | None, voices: Mapping[FindingId, FindingId]) -> Count | None:
    if count is None:
        return None
    parts = (replace(part, citation=_under(part.citation, voices)) for part in count.parts)
    return replace(count, parts=tuple(parts), citation=_under(count.citation, voices))


def _under(citation: Citation | None, voices: Mapping[FindingId, FindingId]) -> Citation | None:
    return revoice(citation, voices) if citation else None


def _possible(count: Count) -> tuple[float, float]:
    if count.low is None and count.high is None:
        return _given(count)
    return count.low or 0, inf if count.high is None else count.high


def _given(count: Count) -> tuple[float, float]:
    if count.qualifier and count.low is None and count.high is None:
        return count.n * (1 - ROUNDING), count.n * (1 + ROUNDING)
    if count.low is not None and count.high is not None:
        return count.low, count.high
    return count.n, count.n


def _overlap(left: tuple[float, float], right: tuple[float, float]) -> bool:
    return left[0] <= right[1] and right[0] <= left[1]
