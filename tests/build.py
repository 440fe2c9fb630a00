"""Builders for tests: a report from its text, and the span of exact words in it."""

from dataclasses import replace

from communique.model.ids import report_id
from communique.model.text import Dateline, Furniture, Report, Span


def make_report(text: str, *furniture: Furniture, published: str | None = "2015-03-18") -> Report:
    """A report of nothing but its text; 2015-03-18 is a Wednesday."""
    return Report(
        id=report_id(text, None, None, published),
        source="test.txt",
        url=None,
        publisher="The Example",
        title=None,
        byline=None,
        published=published,
        published_basis="given" if published else "unknown",
        dateline=Dateline(),
        language="en",
        origin=None,
        text=text,
        furniture=furniture,
    )


def put_out_by(report: Report, publisher: str, url: str | None = None) -> Report:
    """The same words as another publisher's report."""
    name = report_id(report.text, url, publisher, report.published)
    return replace(report, id=name, publisher=publisher, url=url)


def span_of(report: Report, words: str, nth: int = 1) -> Span:
    """The characters of the nth occurrence of exact words."""
    start = -1
    for _ in range(nth):
        start = report.text.index(words, start + 1)
    return Span(start, start + len(words))
