"""Reports of the same happenings: alike in their weighed words and near in time.

Cosine of TF-IDF vectors times a time kernel, clustered by average link. Time is worth more than any
embedding here; word weights are a shipped table, so a cluster depends on its own block alone.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from itertools import combinations
from math import exp, fsum, log, sqrt

from communique.codebook.word_weights import word_weight
from communique.merging.dates import day_of
from communique.merging.grouping import connected
from communique.merging.provenance import Provenance
from communique.model.ids import RecordId, ReportId, content_hash
from communique.model.reading import Digest
from communique.model.record import Story

SAME_STORY = 0.16  # average likeness; chosen on AllSides (dev half)
KERNEL_DAYS = 3.0
UNDATED_KERNEL = 0.5  # words alone must then be alike as two reports two days apart
WINDOW_DAYS = 6  # beyond it even equal words stay below SAME_STORY
KEY_TERMS = 40  # reports that share none of each other's weightiest words are not compared
MIN_SHARED_KEY_TERMS = 2

Likeness = dict[tuple[int, int], float]


def find_stories(provenance: Provenance) -> tuple[Story, ...]:
    """Every report in exactly one story; a story may hold a single report."""
    reports = sorted(provenance.digests, key=lambda report: _by_day(report, provenance))
    digests = [provenance.digests[report] for report in reports]
    alike = _compare(digests) | _same_words(reports, provenance)
    strong = [pair for pair, value in alike.items() if value >= SAME_STORY]
    blocks = connected(range(len(reports)), strong)
    stories = [
        _story([reports[place] for place in cluster], provenance)
        for block in blocks
        for cluster in _average_link(block, alike)
    ]
    return tuple(sorted(stories, key=lambda story: story.id))


def _by_day(report: ReportId, provenance: Provenance) -> tuple[bool, tuple[str, ReportId]]:
    # A date cut to month or year ("2012-06") has no day to measure from: with the undated, last.
    return day_of(provenance.digests[report].published) is None, provenance.rank(report)


def _story(cluster: Sequence[ReportId], provenance: Provenance) -> Story:
    reports = sorted(cluster, key=provenance.rank)
    digests = [provenance.digests[report] for report in reports]
    dates = [digest.published for digest in digests if digest.published]
    return Story(
        id=RecordId(content_hash("story", reports[0])),
        title=next((digest.title for digest in digests if digest.title), None),
        first=min(dates, default=None),
        last=max(dates, default=None),
        reports=tuple(sorted(reports)),
        n_publishers=len({d.publisher.casefold() for d in digests if d.publisher}),
        n_origins=len({provenance.origin_of[report].key for report in reports}),
    )


def _same_words(reports: Sequence[ReportId], provenance: Provenance) -> Likeness:
    place = {report: number for number, report in enumerate(reports)}
    return {
        (min(place[left], place[right]), max(place[left], place[right])): 1.0
        for copies in provenance.same_words
        for left, right in combinations(copies, 2)
    }


def _compare(digests: Sequence[Digest]) -> Likeness:
    """Likeness of all pairs that share key terms and lie close enough in time."""
    vectors = [_vector(digest) for digest in digests]
    days = [day_of(digest.published) for digest in digests]
    alike: Likeness = {}
    for left, right in _candidates(vectors, days):
        kernel = _kernel(days[left], days[right])
        alike[left, right] = _cosine(vectors[left], vectors[right]) * kernel
    return alike


def _vector(digest: Digest) -> dict[str, float]:
    weights = {term: (1 + log(n)) * word_weight(term) for term, n in digest.terms}
    length = sqrt(fsum(weight * weight for weight in weights.values()))
    return {term: weight / length for term, weight in weights.items()}


def _cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    return fsum(left[term] * right[term] for term in left.keys() & right.keys())


def _kernel(left: int | None, right: int | None) -> float:
    if left is None or right is None:
        return UNDATED_KERNEL
    return exp(-abs(left - right) / KERNEL_DAYS)


def _candidates(
    vectors: Sequence[Mapping[str, float]], days: Sequence[int | None]
) -> list[tuple[int, int]]:
    """Pairs inside the window with enough key terms in common; `days` ascend, None last."""
    holders: dict[str, list[int]] = defaultdict(list)
    pairs: list[tuple[int, int]] = []
    for number, vector in enumerate(vectors):
        shared: dict[int, int] = defaultdict(int)
        for term in sorted(vector, key=lambda term: (-vector[term], term))[:KEY_TERMS]:
            for other in reversed(holders[term]):
                if _is_past(days[other], days[number]):
                    break
                shared[other] += 1
            holders[term].append(number)
        pairs += [(other, number) for other, n in shared.items() if n >= MIN_SHARED_KEY_TERMS]
    return pairs


def _is_past(earlier: int | None, later: int | None) -> bool:
    return earlier is not None and later is not None and later - earlier > WINDOW_DAYS


def _average_link(block: Sequence[int], alike: Likeness) -> list[list[int]]:
    """Join the two clusters that are most alike on average until none reaches SAME_STORY."""
    members = {place: [place] for place in block}
    sums = {place: _neighbours(place, block, alike) for place in block}
    heap = [
        (-value, left, right)
        for left in block
        for right, value in sums[left].items()
        if left < right and value >= SAME_STORY
    ]
    heapify(heap)
    while heap:
        value, left, right = heappop(heap)
        if left not in members or right not in members:
            continue
        if _mean(left, right, members, sums) != -value:
            continue  # stale: one of the two has grown since
        _absorb(left, right, members, sums)
        for other in sums[left]:
            mean = _mean(left, other, members, sums)
            if mean >= SAME_STORY:
                heappush(heap, (-mean, min(left, other), max(left, other)))
    return [sorted(cluster) for cluster in members.values()]


def _neighbours(place: int, block: Sequence[int], alike: Likeness) -> dict[int, float]:
    pairs = ((other, (min(place, other), max(place, other))) for other in block)
    return {other: alike[pair] for other, pair in pairs if pair in alike}


def _mean(
    left: int, right: int, members: dict[int, list[int]], sums: dict[int, dict[int, float]]
) -> float:
    return sums[left][right] / (len(members[left]) * len(members[right]))


def _absorb(
    left: int, right: int, members: dict[int, list[int]], sums: dict[int, dict[int, float]]
) -> None:
    """Cluster `right` becomes part of `left`, which keeps its number."""
    members[left] += members.pop(right)
    gone = sums.pop(right)
    del gone[left], sums[left][right]
    for other, value in gone.items():
        del sums[other][right]
        sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + value
