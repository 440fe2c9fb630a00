"""Reports and the characters of reports: what was read, what it became, and how a line is cited.

Every offset is a Unicode code point into `Report.text`, start included, end excluded.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import Literal, NamedTuple

from communique.model.ids import FindingId, ReportId, report_id

MediaType = Literal["text/plain", "text/html"]
PublishedBasis = Literal["metadata", "dateline", "caption", "url", "file", "given", "unknown"]
Stage = Literal["reading", "cleaning", "language", "resolving", "finding", "running"]

FurnitureReason = Literal[
    "headline", "heading", "caption", "byline", "dateline", "comment_form", "reader_comment",
    "share_bar", "related_stories", "newsletter_prompt", "correction", "boilerplate",
]  # fmt: skip

# Furniture that belongs to the report: it may give mentions, dates and places, never findings.
READ_FURNITURE: frozenset[str] = frozenset({"headline", "heading", "caption"})


class Span(NamedTuple):
    """A stretch of a report's text: `text[start:end]`."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: "Span") -> bool:
        """Whether the other lies inside this one."""
        return self.start <= other.start and other.end <= self.end


class Furniture(NamedTuple):
    """A stretch of the text that is not the report's own prose, and why."""

    start: int
    end: int
    reason: FurnitureReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a report from outside its words; None where nothing is."""

    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    published: str | None = None
    byline: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RawReport:
    """One document as it came in, before anything was altered.

    `source` is the input's name as given (`news/a.txt`, `wire.jsonl#row-id`, `wire.jsonl:7`).
    `given` is what the user said on the command line, `metadata` what the input's own columns say,
    `date_in_name` the day in the name of the report's own file ("2003-05-04-pact.txt").
    """

    source: str
    body: str | bytes
    media_type: MediaType
    given: Facts = Facts()
    metadata: Facts = Facts()
    date_in_name: str | None = None


def raw_report_id(raw: RawReport) -> ReportId:
    """The report's id, known before it is cleaned: by it, what was read before is known again.

    A date in the file's name counts like one that was given: the same words under two dated names
    are two reports, whichever is read first.
    """
    body = raw.body.encode("utf-8", "surrogatepass") if isinstance(raw.body, str) else raw.body
    return report_id(
        sha256(raw.media_type.encode() + body).hexdigest(),
        raw.given.url or raw.metadata.url,
        raw.given.publisher or raw.metadata.publisher,
        raw.given.published or raw.metadata.published or raw.date_in_name,
        title=raw.given.title or raw.metadata.title,
        byline=raw.given.byline or raw.metadata.byline,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadOptions:
    """What was said of the inputs when they were read: whoever reads one again must say the same.

    `columns` are pairs of role and name (("text", "story"),); without the `encoder` the rules and
    the linear models decide alone.
    """

    given: Facts = Facts()
    columns: tuple[tuple[str, str], ...] = ()
    encoder: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """An input, or one row of it, that could not be read, and the reason in one line."""

    source: str
    stage: Stage
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """ "BEIJING (AFP) -": where the report was filed and by which agency."""

    place: str | None = None
    agency: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A news item with its text fixed for good; furniture is marked, never cut out.

    `published` is an ISO date. `origin` is the agency or first publisher of the words where the
    text tells; `publisher` put the page out. `language` is ISO 639-1.
    """

    id: ReportId
    source: str
    url: str | None
    publisher: str | None
    title: str | None
    byline: str | None
    published: str | None
    published_basis: PublishedBasis
    dateline: Dateline
    language: str
    origin: str | None
    text: str
    furniture: tuple[Furniture, ...]

    def exact(self, span: Span) -> str:
        """The characters of a span."""
        return self.text[span.start : span.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """Exact characters of a named report, with who vouches for them.

    `start..end` is the sentence or smallest clause that holds trigger and participants (at most
    600 characters); `trigger` lies inside it. For a statement `spans` are its content alone.
    """

    report: ReportId
    start: int
    end: int
    exact: str
    trigger: Span
    voiced_by: FindingId | None
    aux: tuple[str, ...]
    publisher: str | None
    url: str | None
    published: str | None
    spans: tuple[Span, ...] = ()


MAX_CITATION = 600


def cite(
    report: Report,
    span: Span,
    trigger: Span,
    *,
    voiced_by: FindingId | None = None,
    aux: tuple[str, ...] = (),
    spans: tuple[Span, ...] = (),
) -> Citation:
    """Cite `span` of a report, cut to 600 characters around the trigger where it is longer.

    A statement's citation is never cut: it runs over all of its content.
    """
    start, end = span
    if not spans and end - start > MAX_CITATION:
        start = max(start, min(trigger.start, trigger.end - MAX_CITATION // 2))
        end = min(end, max(start + MAX_CITATION, trigger.start + 1))
    return Citation(
        report=report.id,
        start=start,
        end=end,
        exact=report.text[start:end],
        trigger=Span(max(start, trigger.start), min(end, trigger.end)),
        voiced_by=voiced_by,
        aux=aux,
        publisher=report.publisher,
        url=report.url,
        published=report.published,
        spans=spans,
    )
