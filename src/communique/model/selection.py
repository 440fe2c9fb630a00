"""Which part of the record is asked for: the filters that show, export, page and API share."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Selection:
    """All conditions hold together; None asks for nothing.

    `since` and `until` are ISO dates, both included, held against a record's own date (a report's:
    its published date). `actor`, `publisher` match names by containment without case; `country` is
    alpha-3; `event` is a PLOVER category; `report` and `story` are
    ids or their beginnings. `asserted_only` keeps what an outlet says in its own voice as having
    happened.
    """

    since: str | None = None
    until: str | None = None
    actor: str | None = None
    event: str | None = None
    country: str | None = None
    publisher: str | None = None
    report: str | None = None
    story: str | None = None
    min_confidence: float = 0.0
    asserted_only: bool = False
