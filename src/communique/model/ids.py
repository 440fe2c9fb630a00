"""Content-hash ids: the same input always gets the same id, on any machine, in any order."""

from hashlib import sha256
from typing import NewType

ReportId = NewType("ReportId", str)
FindingId = NewType("FindingId", str)
RecordId = NewType("RecordId", str)

ID_LENGTH = 20  # hex digits: 80 bits, so a billion rows collide with odds below one in a million

# A separator that no decoded text part can imitate keeps ("ab", "c") and ("a", "bc") apart.
_SEPARATOR = "\x1f"


def content_hash(*parts: str) -> str:
    """Hash the parts, in order, to a short hexadecimal id."""
    joined = _SEPARATOR.join(f"{len(part)}:{part}" for part in parts)
    return sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:ID_LENGTH]


def report_id(
    body_sha256: str,
    url: str | None,
    publisher: str | None,
    published: str | None,
    *,
    title: str | None = None,
    byline: str | None = None,
) -> ReportId:
    """Name a report by its body, its address and all that the reader was told of it.

    Identical in all is the same report; the same body elsewhere is another one, so that
    syndication can be counted. What is told decides what is stored, so none of it may be left out:
    of two inputs with one id, the first one read would win.
    """
    told = (url, publisher, published, title, byline)
    return ReportId(content_hash(body_sha256, *(value or "" for value in told)))


def finding_id(report: ReportId, kind: str, start: int, end: int, ordinal: int = 0) -> FindingId:
    """Name a finding by where it stands, never by what the model decided about it.

    `start..end` is the trigger or content span; `ordinal` tells the members of a plural apart.
    """
    return FindingId(content_hash(report, kind, str(start), str(end), str(ordinal)))
