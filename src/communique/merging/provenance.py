"""Where the words of each report come from: copies of one wire story, and versions of one page.

Reprints count as one voice: a report's origin is the agency that the text names, else whoever of
its copies put the words out first.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from communique.merging.dates import UNDATED, day_of
from communique.merging.grouping import connected
from communique.model.ids import ReportId
from communique.model.reading import Digest

CONTAINMENT = 0.7  # of the shorter text: Jaccard alone misses wire copy that was cut
MIN_SHARED_RUNS = 6  # sampled, so about 25 words: a common quotation alone makes no copy
COPY_DAYS = 14
NEIGHBOURS = 32  # enough to chain any number of reprints without comparing all with all


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who first put words out; `assumed` where the publisher stands in for an unknown origin."""

    key: str
    label: str
    assumed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Provenance:
    """Origin, copies and versions of all reports."""

    digests: Mapping[ReportId, Digest]
    origin_of: Mapping[ReportId, Origin]
    latest_of: Mapping[ReportId, ReportId]
    same_words: tuple[tuple[ReportId, ...], ...]
    supersedes: tuple[tuple[ReportId, ReportId], ...]

    def rank(self, report: ReportId) -> tuple[str, ReportId]:
        """Reports in order of publication; undated ones last."""
        return self.digests[report].published or UNDATED, report


def trace(digests: Sequence[Digest], outlet_name: Callable[[str], str]) -> Provenance:
    """Fold copies and versions; `outlet_name` gives the one name of an outlet ("reuters.com")."""
    ordered = sorted(digests, key=lambda d: (d.published or UNDATED, d.report))
    supersedes = tuple(sorted(_iter_versions(ordered)))
    names = [digest.report for digest in ordered]
    groups = connected(names, [*_iter_copies(ordered), *supersedes])
    by_report = {digest.report: digest for digest in ordered}
    return Provenance(
        digests=by_report,
        origin_of={
            report: origin
            for group in groups
            for origin in [_origin([by_report[r] for r in group], outlet_name)]
            for report in group
        },
        latest_of={report: group[-1] for group in connected(names, supersedes) for report in group},
        same_words=tuple(group for group in groups if len(group) > 1),
        supersedes=supersedes,
    )


def _iter_versions(ordered: Sequence[Digest]) -> Iterator[tuple[ReportId, ReportId]]:
    by_url: dict[str, list[ReportId]] = defaultdict(list)
    for digest in ordered:
        if digest.url:
            by_url[digest.url].append(digest.report)
    for versions in by_url.values():
        yield from ((later, earlier) for earlier, later in pairwise(versions))


def _iter_copies(ordered: Sequence[Digest]) -> Iterator[tuple[ReportId, ReportId]]:
    runs = [frozenset(digest.shingles) for digest in ordered]
    days = [day_of(digest.published) for digest in ordered]
    seen: dict[int, list[int]] = defaultdict(list)
    for number, digest in enumerate(ordered):
        candidates: set[int] = set()
        for run in digest.shingles:
            candidates.update(seen[run][-NEIGHBOURS:])
            seen[run].append(number)
        for other in sorted(candidates):
            if _is_near(days[number], days[other]) and is_copy(runs[number], runs[other]):
                yield ordered[other].report, digest.report


def _is_near(left: int | None, right: int | None) -> bool:
    return left is None or right is None or abs(left - right) <= COPY_DAYS


def is_copy(left: frozenset[int], right: frozenset[int]) -> bool:
    """Whether most of the shorter of two texts stands word for word in the other."""
    shared = len(left & right)
    return shared >= MIN_SHARED_RUNS and shared >= CONTAINMENT * min(len(left), len(right))


def _origin(group: Sequence[Digest], outlet_name: Callable[[str], str]) -> Origin:
    named = next((digest.origin for digest in group if digest.origin), None)
    publisher = next((digest.publisher for digest in group if digest.publisher), None)
    label = named or publisher
    if label is None:
        return Origin(key=group[0].report, label=group[0].report, assumed=True)
    name = outlet_name(label)
    return Origin(key=name.casefold(), label=name, assumed=named is None)
