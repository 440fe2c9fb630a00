"""Full-text search over reports and records: words, "phrases" and beginnings*, all of which must occur.

A query never reaches the database as it was typed: its words are cut here and quoted one by one.
FTS5 is SQLite's own; another database needs its own three statements over the same words.
"""

from collections.abc import Iterable
from typing import NamedTuple, cast

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select, text

from communique.model.record import RecordKind, ReportRow
from communique.store.anatomy import actors_of, citations_of, label_of
from communique.store.answers import AnyRecord, SearchHit
from communique.store.queries import get_record, get_report
from communique.store.tables import DOCUMENTS
from communique.store.words import Term, iter_words, parse_terms, word_line

_MARGIN = 80  # characters shown on either side of a hit in a report

_MATCHING = text(
    "SELECT documents.kind, documents.id FROM search_words"
    " JOIN documents ON documents.number = search_words.rowid"
    " WHERE search_words MATCH :terms ORDER BY rank, documents.kind, documents.id LIMIT :limit"
)
_INSERT_WORDS = text("INSERT INTO search_words (rowid, words) VALUES (:number, :words)")
_DELETE_WORDS = text("DELETE FROM search_words WHERE rowid = :number")


class Document(NamedTuple):
    """What the index keeps of a report or record."""

    kind: str
    id: str
    words: str


def document_of(kind: RecordKind, one: AnyRecord) -> Document:
    """What a record can be found by: the words of its citations, its actors' names, its label."""
    exact = dict.fromkeys(citation.exact for citation in citations_of(one))
    names = dict.fromkeys(
        name for actor in actors_of(one) for name in (actor.entity_text, actor.identifier_text)
    )
    return Document(kind, one.id, word_line(label_of(one), *exact, *names))


def put_documents(connection: Connection, documents: Iterable[Document]) -> None:
    """Add documents that are not in the index yet."""
    first = (connection.scalar(select(func.max(DOCUMENTS.c.number))) or 0) + 1
    numbered = list(enumerate(documents, start=first))
    if numbered:
        keys = [{"number": number, "kind": d.kind, "id": d.id} for number, d in numbered]
        connection.execute(insert(DOCUMENTS), keys)
        words = [{"number": number, "words": d.words} for number, d in numbered]
        connection.execute(_INSERT_WORDS, words)


def drop_report_document(connection: Connection, report: str) -> None:
    """Take a report out of the index."""
    _drop(connection, (DOCUMENTS.c.kind == "report") & (DOCUMENTS.c.id == report))


def drop_record_documents(connection: Connection) -> None:
    """Take all records out of the index, none of the reports."""
    _drop(connection, DOCUMENTS.c.kind != "report")


def _drop(connection: Connection, condition: ColumnElement[bool]) -> None:
    numbers = connection.scalars(select(DOCUMENTS.c.number).where(condition)).all()
    if numbers:
        connection.execute(_DELETE_WORDS, [{"number": number} for number in numbers])
        connection.execute(delete(DOCUMENTS).where(condition))


def find_hits(connection: Connection, query: str, limit: int) -> list[SearchHit]:
    """The reports and records that hold all terms of a query, the best first."""
    terms = parse_terms(query)
    if not terms:
        return []
    matching = {"terms": " ".join(map(_quoted, terms)), "limit": limit}
    rows = connection.execute(_MATCHING, matching).all()
    return [_hit(connection, kind, name, terms[0]) for kind, name in rows]


def _quoted(term: Term) -> str:
    return f'"{" ".join(term.words)}"' + ("*" if term.is_prefix else "")


def _hit(connection: Connection, kind: str, name: str, term: Term) -> SearchHit:
    if kind == "report":
        return _report_hit(get_report(connection, name), term)
    kind_of_record = cast("RecordKind", kind)
    return _record_hit(kind_of_record, get_record(connection, kind_of_record, name), term)


def _report_hit(report: ReportRow, term: Term) -> SearchHit:
    """Where the term stands in the text; the opening where only the title has it."""
    words = list(iter_words(report.text))
    found = term.find(words) or (0, 0)
    start = next((w.start for w in words if w.start >= found[0] - _MARGIN), 0)
    end = max((w.end for w in words if w.end <= found[1] + _MARGIN), default=0)
    return SearchHit(
        kind="report",
        id=report.id,
        report=report.id,
        start=start,
        end=end,
        exact=report.text[start:end],
    )


def _record_hit(kind: RecordKind, one: AnyRecord, term: Term) -> SearchHit:
    """The citation that has the term; the first one where only a name or label has it."""
    citations = citations_of(one)
    if not citations:
        return SearchHit(
            kind=kind, id=one.id, report=None, start=None, end=None, exact=label_of(one) or ""
        )
    having = (c for c in citations if term.find(list(iter_words(c.exact))))
    shown = next(having, citations[0])
    return SearchHit(
        kind=kind,
        id=one.id,
        report=shown.report,
        start=shown.start,
        end=shown.end,
        exact=shown.exact,
    )
