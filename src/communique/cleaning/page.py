"""A web page to the text of its article, and what its head says of it."""

import re
from dataclasses import dataclass

from htmldate import find_date
from trafilatura import bare_extraction
from trafilatura.settings import Document

from communique.cleaning.lines import lines_of
from communique.model.text import Facts

_LAST_PART = re.compile(r"(?P<title>.+?)\s+[|–—-]\s+(?P<last>[^|–—]+?)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The article's paragraphs, one a line, and the page's own facts."""

    text: str
    facts: Facts


def read_page(html: str, url: str | None) -> Page | None:
    """The main article of a page, without the readers' comments; None where there is none."""
    # Tables on news pages hold lists of other stories, but old pages are laid out in tables.
    found = _article(html, url, tables=False) or _article(html, url, tables=True)
    if found is None or not found.text:
        return None
    return Page(text=found.text, facts=_facts(found, html))


def _article(html: str, url: str | None, *, tables: bool) -> Document | None:
    found = bare_extraction(
        html,
        url=url,
        fast=True,
        include_comments=False,
        include_tables=tables,
        with_metadata=True,
    )
    return found if isinstance(found, Document) and _has_prose(found.text or "") else None


def _has_prose(text: str) -> bool:
    """Without one sentence, what was found is a menu or an error message."""
    return any(line.is_prose for line in lines_of(text))


def _facts(found: Document, html: str) -> Facts:
    return Facts(
        url=found.url or None,
        publisher=found.sitename or None,
        title=_without_site(found.title, found.sitename) if found.title else None,
        # Only what the page states of itself: the extensive search would guess from any date on it.
        published=find_date(html, extensive_search=False, original_date=True),
        byline=found.author or None,
    )


def _without_site(title: str, site: str | None) -> str:
    """The title as the report has it: pages append their own name ("... | The Gazette")."""
    parted = _LAST_PART.fullmatch(title)
    if parted and (site or "").casefold() == parted["last"].casefold():
        return parted["title"]
    return title
