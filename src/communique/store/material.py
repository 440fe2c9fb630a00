"""What merging starts from: the digest and the findings of every report, in the order of their ids."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import fields
from itertools import groupby
from operator import attrgetter
from typing import Any

from sqlalchemy import Connection, select

from communique.model.findings import (
    AgreementMention,
    EventMention,
    Findings,
    PositionMention,
    StatementMention,
    VoteMention,
)
from communique.model.reading import Digest
from communique.store.codec import decode
from communique.store.tables import DIGESTS, FINDINGS

AnyMention = StatementMention | EventMention | PositionMention | AgreementMention | VoteMention

# Under the names of the fields of `Findings`.
MENTIONS: dict[str, type[AnyMention]] = {
    "statements": StatementMention,
    "events": EventMention,
    "positions": PositionMention,
    "agreements": AgreementMention,
    "votes": VoteMention,
}


def read_material(connection: Connection) -> tuple[tuple[Digest, ...], tuple[Findings, ...]]:
    """Digests and findings, one of each a report."""
    payloads = connection.scalars(select(DIGESTS.c.payload).order_by(DIGESTS.c.report_id))
    digests = tuple(decode(payload, Digest) for payload in payloads)
    found = dict(_iter_findings(connection))
    return digests, tuple(found.get(digest.report, Findings()) for digest in digests)


def findings_of(connection: Connection, report: str) -> Findings:
    """What was found in one report."""
    rows = connection.execute(_ROWS.where(FINDINGS.c.report_id == report))
    return _gather(rows)


_ROWS = select(FINDINGS.c.report_id, FINDINGS.c.kind, FINDINGS.c.payload).order_by(
    FINDINGS.c.report_id, FINDINGS.c.kind, FINDINGS.c.ordinal
)


def _iter_findings(connection: Connection) -> Iterator[tuple[str, Findings]]:
    for report, rows in groupby(connection.execute(_ROWS), key=attrgetter("report_id")):
        yield report, _gather(rows)


def _gather(rows: Iterable[Any]) -> Findings:
    mentions: defaultdict[str, list[Any]] = defaultdict(list)
    for _, kind, payload in rows:
        mentions[kind].append(decode(payload, MENTIONS[kind]))
    return Findings(**{kind: tuple(found) for kind, found in mentions.items()})


def iter_mentions(findings: Findings) -> Iterator[tuple[str, int, AnyMention]]:
    """Every mention with its kind and its place among those of its kind."""
    for field in fields(Findings):
        for ordinal, mention in enumerate(getattr(findings, field.name)):
            yield field.name, ordinal, mention
