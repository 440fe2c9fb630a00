"""What one report yields when all per-report stages have run: the unit that is committed and merged."""

from dataclasses import dataclass
from typing import Literal

from communique.model.findings import Findings
from communique.model.ids import ReportId
from communique.model.text import Report
from communique.model.world import MentionForm, NameBasis


@dataclass(frozen=True, slots=True, kw_only=True)
class MentionRow:
    """A mention as the contract's report record lists it; a plural is one row per member.

    `basis` tells of an actor whether the name was found as written, or under another spelling.
    """

    start: int
    end: int
    exact: str
    kind: Literal["actor", "place", "time"]
    form: MentionForm | None
    identifier_id: str | None
    identifier_text: str | None
    code: str | None
    sector: str | None
    value: str | None
    group: int | None
    basis: NameBasis | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What merging needs to know of a report's words, so that it never reads the text again.

    `shingles` are hashes of the body's five-word runs (a sample, chosen by hash); `terms` are its
    content words and names with their counts.
    """

    report: ReportId
    published: str | None
    publisher: str | None
    origin: str | None
    url: str | None
    title: str | None
    language: str
    shingles: tuple[int, ...]
    n_shingles: int
    terms: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportReading:
    """A report, its mentions, its findings and its digest."""

    report: Report
    mentions: tuple[MentionRow, ...]
    findings: Findings
    digest: Digest
