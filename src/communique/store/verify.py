"""Checks that every line of a store leads where it says: citations, links, hashes, and the file itself."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

import msgspec
from sqlalchemy import Connection, select

from communique.model.findings import EventMention, Findings, StatementMention
from communique.model.record import Comparison, RecordKind, Story
from communique.model.text import Citation, Span
from communique.store.anatomy import KINDS, citations_of, voice_of
from communique.store.answers import AnyRecord
from communique.store.codec import decode, hash_payloads
from communique.store.connect import integrity_problems
from communique.store.material import AnyMention, findings_of, iter_mentions
from communique.store.queries import get_report
from communique.store.seals import broken_seals
from communique.store.status import has_changed
from communique.store.tables import DIGESTS, FINDINGS, RECORDS, REPORTS, SOURCES, SUPERSEDES


class Verifier:
    """Holds the ids that links may name, and the texts that were read last."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._reports = frozenset(connection.scalars(select(REPORTS.c.id)))
        rows = connection.execute(select(RECORDS.c.kind, RECORDS.c.id))
        self._records = frozenset((kind, name) for kind, name in rows)
        # Records cite reports in no order; a story's few dozen texts are wanted again and again.
        self._text = lru_cache(maxsize=256)(self._read_text)

    def problems(self) -> Iterator[str]:
        """One line a problem; none where all is well."""
        yield from (f"database: {line}" for line in integrity_problems(self._connection))
        yield from chain.from_iterable(map(self._report_problems, sorted(self._reports)))
        yield from chain.from_iterable(
            self._record_problems(kind, name) for kind, name in sorted(self._records)
        )
        yield from self._supersedes_problems()
        if not has_changed(self._connection):
            for name in broken_seals(self._connection):
                yield f"{name}: its rows are not those that were merged"

    def _read_text(self, report: str) -> str:
        return get_report(self._connection, report).text

    def _report_problems(self, name: str) -> Iterator[str]:
        where = f"report {name}"
        try:
            findings = findings_of(self._connection, name)
            self._text(name)
        except msgspec.MsgspecError as error:
            yield f"{where}: unreadable: {error}"
            return
        if not self._has_source(name):
            yield f"{where}: no input is known that it came from"
        if self._hash(name) != self._stored_hash(name):
            yield f"{where}: its content is not what was committed"
        yield from (f"{where}: {line}" for line in self._finding_problems(findings))

    def _has_source(self, name: str) -> bool:
        query = select(SOURCES.c.source).where(SOURCES.c.report_id == name)
        return self._connection.scalar(query) is not None

    def _stored_hash(self, name: str) -> str | None:
        return self._connection.scalar(select(REPORTS.c.sha256).where(REPORTS.c.id == name))

    def _hash(self, name: str) -> str:
        of_report = FINDINGS.c.report_id == name
        return hash_payloads(
            *self._connection.scalars(select(REPORTS.c.payload).where(REPORTS.c.id == name)),
            *self._connection.scalars(select(DIGESTS.c.payload).where(DIGESTS.c.report_id == name)),
            *self._connection.scalars(
                select(FINDINGS.c.payload)
                .where(of_report)
                .order_by(FINDINGS.c.kind, FINDINGS.c.ordinal)
            ),
        )

    def _finding_problems(self, findings: Findings) -> Iterator[str]:
        statements = {statement.id for statement in findings.statements}
        seen: set[str] = set()
        for kind, _, mention in iter_mentions(findings):
            where = f"{kind} {mention.id}"
            if mention.id in seen:
                yield f"{where}: two findings have this id"
            seen.add(mention.id)
            if mention.voiced_by is not None and mention.voiced_by not in statements:
                yield f"{where}: voiced by {mention.voiced_by}, which is no statement of the report"
            yield from (f"{where}: {line}" for line in self._mention_problems(mention))
            if isinstance(mention, StatementMention) and mention.cue:
                yield from self._cue_problems(where, mention)

    def _mention_problems(self, mention: AnyMention) -> Iterator[str]:
        yield from self._citation_problems(mention.citation)
        if isinstance(mention, EventMention) and mention.size:
            yield from chain.from_iterable(map(self._citation_problems, mention.size.citations))

    def _cue_problems(self, where: str, mention: StatementMention) -> Iterator[str]:
        cue = mention.cue
        if cue and self._text(mention.citation.report)[cue.start : cue.end] != cue.exact:
            yield f"{where}: its cue is not the characters {cue.start}-{cue.end}"

    def _citation_problems(self, citation: Citation) -> Iterator[str]:
        if citation.report not in self._reports:
            yield f"cites report {citation.report}, which is not in the store"
            return
        whole = Span(citation.start, citation.end)
        place = f"{citation.report} {citation.start}-{citation.end}"
        if self._text(citation.report)[citation.start : citation.end] != citation.exact:
            yield f"cites {place}, but other characters stand there"
        if not whole.covers(citation.trigger):
            yield f"cites {place}, but its trigger lies outside"
        if not all(whole.covers(span) for span in citation.spans):
            yield f"cites {place}, but its content lies outside"

    def _record_problems(self, kind: RecordKind, name: str) -> Iterator[str]:
        where = f"{kind} {name}"
        query = select(RECORDS.c.payload).where(RECORDS.c.kind == kind, RECORDS.c.id == name)
        try:
            record = decode(self._connection.scalars(query).one(), KINDS[kind])
        except msgspec.MsgspecError as error:
            yield f"{where}: unreadable: {error}"
            return
        citations = citations_of(record)
        lines = chain(self._link_problems(record), *map(self._citation_problems, citations))
        yield from (f"{where}: {line}" for line in lines)

    def _link_problems(self, record: AnyRecord) -> Iterator[str]:
        voices = {voice_of(record), *(c.voiced_by for c in citations_of(record))} - {None}
        for voice in sorted(filter(None, voices)):
            if ("statement", voice) not in self._records:
                yield f"voiced by {voice}, which is no statement of the record"
        match record:
            case Story():
                for report in sorted({*record.reports} - self._reports):
                    yield f"holds report {report}, which is not in the store"
            case Comparison(about=about) if (about.kind, about.id) not in self._records:
                yield f"is about {about.kind} {about.id}, which is no record"
            case _ if not citations_of(record):
                yield "has no evidence"

    def _supersedes_problems(self) -> Iterator[str]:
        for report, earlier in self._connection.execute(select(SUPERSEDES)):
            for name in sorted({report, earlier} - self._reports):
                yield f"supersedes: report {name} is not in the store"
