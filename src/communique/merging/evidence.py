"""The citations of a merged record: their order, who vouches for them, and how many origins they are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from communique.merging.dates import UNDATED
from communique.merging.provenance import Origin, Provenance
from communique.model.ids import FindingId
from communique.model.text import Citation

Rank = tuple[str, str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """How widely a record is told; versions of one page count once, copies are one origin."""

    n_reports: int
    n_publishers: int
    n_origins: int


def rank(citation: Citation, finding: FindingId) -> Rank:
    """The order of findings: by publication, report and place; the earliest names the record."""
    return citation.published or UNDATED, citation.report, citation.start, finding


def collect(citations: Iterable[Citation]) -> tuple[Citation, ...]:
    """Every citation once, in order of publication, report and place."""
    once = {(c.report, c.start, c.end, c.trigger, c.spans): c for c in citations}
    return tuple(
        once[key] for key in sorted(once, key=lambda key: (once[key].published or UNDATED, *key))
    )


def revoice(citation: Citation, voices: Mapping[FindingId, FindingId]) -> Citation:
    """The citation with its voucher under the merged statement's id."""
    if citation.voiced_by is None or voices.get(citation.voiced_by) == citation.voiced_by:
        return citation
    return replace(citation, voiced_by=voices.get(citation.voiced_by, citation.voiced_by))


def shared_voice(evidence: Sequence[Citation]) -> FindingId | None:
    """Who vouches for a record: nobody but its outlets, once one of them tells it in its own voice."""
    if any(citation.voiced_by is None for citation in evidence):
        return None
    return evidence[0].voiced_by


def cover(evidence: Sequence[Citation], provenance: Provenance) -> Coverage:
    """Count reports, publishers and origins over citations."""
    reports = {provenance.latest_of[citation.report] for citation in evidence}
    # An unnamed publisher is told apart by its report.
    publishers = {
        c.publisher.casefold() if c.publisher else provenance.latest_of[c.report] for c in evidence
    }
    return Coverage(
        n_reports=len(reports),
        n_publishers=len(publishers),
        n_origins=len({provenance.origin_of[c.report].key for c in evidence}),
    )


def by_origin(
    evidence: Sequence[Citation], provenance: Provenance
) -> list[tuple[Origin, tuple[Citation, ...]]]:
    """The citations of each origin, origins in the order of their first citation."""
    sorted_out: dict[str, list[Citation]] = {}
    for citation in evidence:
        sorted_out.setdefault(provenance.origin_of[citation.report].key, []).append(citation)
    return [
        (provenance.origin_of[citations[0].report], tuple(citations))
        for citations in sorted_out.values()
    ]
