"""Reports made of a gold row's text: all of it is prose, nothing is known from outside."""

from communique.model.ids import report_id
from communique.model.text import Dateline, Report


def gold_report(
    text: str, *, published: str | None, title: str | None = None, publisher: str | None = None
) -> Report:
    """The report that `read` would have after cleaning found no furniture in the text."""
    return Report(
        id=report_id(text, None, publisher, published, title=title),
        source="gold",
        url=None,
        publisher=publisher,
        title=title,
        byline=None,
        published=published,
        published_basis="metadata" if published else "unknown",
        dateline=Dateline(),
        language="en",
        origin=None,
        text=text,
        furniture=(),
    )
