"""One raw report to a report: the last step at which characters are chosen."""

from collections.abc import Callable
from urllib.parse import urlsplit

from communique.cleaning.dating import date_report
from communique.cleaning.marking import Markings, mark_furniture
from communique.cleaning.page import Page, read_page
from communique.knowledge import Knowledge
from communique.model.text import READ_FURNITURE, Facts, RawReport, Refusal, Report, raw_report_id

MAX_CHARACTERS = 1_000_000


def clean(
    raw: RawReport, *, knowledge: Knowledge, identify: Callable[[str], str]
) -> Report | Refusal:
    """Fix the report's text, mark its furniture, and say what is known of its origin and date.

    Plain text keeps every character; of a page the article's paragraphs are kept.
    """
    body = _decoded(raw.body)
    if body is None:
        return _refusal(raw, "not UTF-8")
    page = _page(body, raw)
    if page is None:
        return _refusal(raw, "HTML with no article")
    if not any(map(str.isalpha, page.text)):
        return _refusal(raw, "no words in it")
    if len(page.text) > MAX_CHARACTERS:
        return _refusal(raw, f"text longer than {MAX_CHARACTERS:,} characters")
    known_title = raw.given.title or raw.metadata.title or page.facts.title
    marks = mark_furniture(page.text, known_title, knowledge)
    return _report(raw, page, marks, knowledge, identify(_prose(page.text, marks)))


def _decoded(body: str | bytes) -> str | None:
    """Bytes that no reader decoded must be UTF-8."""
    if isinstance(body, str):
        return body
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _page(body: str, raw: RawReport) -> Page | None:
    if raw.media_type == "text/plain":
        return Page(text=body, facts=Facts())
    return read_page(body, raw.given.url or raw.metadata.url)


def _report(
    raw: RawReport, page: Page, marks: Markings, knowledge: Knowledge, language: str
) -> Report:
    url = raw.given.url or raw.metadata.url or page.facts.url
    published = date_report(
        raw,
        page=page.facts.published,
        url=url,
        dateline=marks.dateline_date,
        caption=marks.caption_date,
    )
    return Report(
        id=raw_report_id(raw),
        source=raw.source,
        url=url,
        publisher=_publisher(raw, page.facts, url, knowledge),
        title=raw.given.title or raw.metadata.title or page.facts.title or marks.headline,
        byline=raw.given.byline or raw.metadata.byline or page.facts.byline or marks.byline,
        published=published.date,
        published_basis=published.basis,
        dateline=marks.dateline,
        language=language,
        origin=marks.dateline.agency or marks.sign_off,
        text=page.text,
        furniture=marks.furniture,
    )


def _publisher(raw: RawReport, page: Facts, url: str | None, knowledge: Knowledge) -> str | None:
    """Who put the page out; a page that calls itself by its domain gets the outlet's name."""
    told = raw.given.publisher or raw.metadata.publisher
    if told:
        return told
    domain = (urlsplit(url).hostname or "") if url else ""
    known = knowledge.outlet(domain) if domain else None
    named = page.publisher if page.publisher and "." not in page.publisher else None
    return named or (known.name if known else None) or page.publisher


def _prose(text: str, marks: Markings) -> str:
    """What the language is told from: the report's own words."""
    position, kept = 0, []
    for piece in marks.furniture:
        if piece.reason not in READ_FURNITURE:
            kept.append(text[position : piece.start])
            position = piece.end
    return " ".join([*kept, text[position:]])


def _refusal(raw: RawReport, reason: str) -> Refusal:
    return Refusal(source=raw.source, stage="cleaning", reason=reason)
