"""The store: reports with what was read in them, the record that follows, and what failed."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager
from types import TracebackType
from typing import Literal, Self, TypeVar, overload

from sqlalchemy import Connection, Engine

from communique.model.findings import Findings
from communique.model.ids import ReportId
from communique.model.reading import Digest, ReportReading
from communique.model.record import (
    Agreement,
    Comparison,
    Event,
    Position,
    Record,
    RecordKind,
    ReportRow,
    Statement,
    Story,
    Vote,
)
from communique.model.selection import Selection
from communique.model.text import ReadOptions, Refusal
from communique.model.world import CodebookFile, KnowledgeFile
from communique.store import own_codebook, own_knowledge, queries, status, writer
from communique.store.answers import AnyRecord, Committed, SearchHit, StoreCounts, StoredRefusal
from communique.store.connect import open_engine, transaction
from communique.store.errors import naming
from communique.store.material import read_material
from communique.store.search import find_hits
from communique.store.swap import swap_record
from communique.store.verify import Verifier

_Row = TypeVar("_Row", ReportRow, AnyRecord)
_EVERYTHING = Selection()


class Store:
    """One store file. Every method is one transaction; listings are one a page."""

    def __init__(self, db: str, engine: Engine) -> None:
        self._db = db
        self._engine = engine
        self._material_changes: int | None = None

    @classmethod
    def open(cls, db: str, *, create: bool = False) -> Self:
        """Open the store in a file; raises a StoreError that names the file."""
        return cls(db, open_engine(db, create=create))

    def close(self) -> None:
        """Let go of the file."""
        with naming(self._db):
            self._engine.dispose()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def is_read(self, report: ReportId, version: str) -> bool:
        """Whether this version of the pipeline has read a report."""
        with self._reading() as connection:
            return writer.read_version(connection, report) == version

    def add_source(self, report: ReportId, source: str) -> None:
        """Note another input that a report already read came from; the smallest is exported."""
        with self._writing() as connection:
            writer.write_source(connection, report, source)

    def commit_reading(self, reading: ReportReading, source: str, version: str) -> Committed:
        """Commit a report and all it yields, or nothing; a new version replaces the findings."""
        with self._writing() as connection:
            return writer.write_reading(connection, reading, source, version)

    def commit_refusal(self, refusal: Refusal, options: ReadOptions = ReadOptions()) -> None:
        """Note an input that could not be read; it is dropped when the same source is read."""
        with self._writing() as connection:
            writer.write_refusal(connection, refusal, options)

    def refusals(self) -> tuple[StoredRefusal, ...]:
        """What could not be read, and why."""
        with self._reading() as connection:
            return status.list_refusals(connection)

    def drop_refusals(self, source: str) -> None:
        """Forget what failed under a name, before it is tried again."""
        with self._writing() as connection:
            writer.erase_refusals(connection, source)

    def forget(self, report: ReportId) -> bool:
        """Take a report out for good; False where it is not in the store."""
        with self._writing() as connection:
            return writer.erase(connection, report)

    def knowledge_files(self) -> tuple[KnowledgeFile, ...]:
        """The user's own facts that all reports of this store are resolved with."""
        with self._reading() as connection:
            return own_knowledge.list_files(connection)

    def put_knowledge_file(self, file: KnowledgeFile) -> bool:
        """Keep a file of facts; True where it replaces the one of its name."""
        with self._writing() as connection:
            return own_knowledge.put_file(connection, file)

    def drop_knowledge_file(self, name: str) -> bool:
        """Take a file of facts back; False where there is none of that name."""
        with self._writing() as connection:
            return own_knowledge.drop_file(connection, name)

    def codebook(self) -> tuple[CodebookFile, ...]:
        """The tables of the user's own codebook that all reports of this store are coded with."""
        with self._reading() as connection:
            return own_codebook.list_tables(connection)

    def put_codebook(self, tables: Sequence[CodebookFile]) -> None:
        """Keep these tables instead of the earlier ones."""
        with self._writing() as connection:
            own_codebook.put_tables(connection, tables)

    def counts(self) -> StoreCounts:
        """How much the store holds."""
        with self._reading() as connection:
            return status.count_all(connection)

    def is_dirty(self) -> bool:
        """Whether the record no longer follows from the reports."""
        with self._reading() as connection:
            return status.has_changed(connection)

    def merge_input(self) -> tuple[tuple[Digest, ...], tuple[Findings, ...]]:
        """What the record is to be derived from, sorted by report."""
        with self._reading() as connection:
            self._material_changes = status.count_changes(connection)
            return read_material(connection)

    def replace_record(self, record: Record) -> None:
        """Swap in what was derived from `merge_input`.

        A report that another process committed meanwhile is not in it, so the store stays dirty.
        """
        with self._writing() as connection:
            changes = self._material_changes
            swap_record(
                connection, record, status.count_changes(connection) if changes is None else changes
            )

    def iter_reports(self, selection: Selection = _EVERYTHING) -> Iterator[ReportRow]:
        """The reports that a selection asks for, sorted by id."""
        return self._pages(lambda c, after: queries.reports_page(c, selection, after))

    @overload
    def iter_records(
        self, kind: Literal["statement"], selection: Selection = ...
    ) -> Iterator[Statement]: ...
    @overload
    def iter_records(
        self, kind: Literal["event"], selection: Selection = ...
    ) -> Iterator[Event]: ...
    @overload
    def iter_records(
        self, kind: Literal["position"], selection: Selection = ...
    ) -> Iterator[Position]: ...
    @overload
    def iter_records(
        self, kind: Literal["agreement"], selection: Selection = ...
    ) -> Iterator[Agreement]: ...
    @overload
    def iter_records(self, kind: Literal["vote"], selection: Selection = ...) -> Iterator[Vote]: ...
    @overload
    def iter_records(
        self, kind: Literal["story"], selection: Selection = ...
    ) -> Iterator[Story]: ...
    @overload
    def iter_records(
        self, kind: Literal["finding"], selection: Selection = ...
    ) -> Iterator[Comparison]: ...
    @overload
    def iter_records(self, kind: RecordKind, selection: Selection = ...) -> Iterator[AnyRecord]: ...
    def iter_records(
        self, kind: RecordKind, selection: Selection = _EVERYTHING
    ) -> Iterator[AnyRecord]:
        """The records of a kind that a selection asks for, sorted by id."""
        return self._pages(lambda c, after: queries.records_page(c, kind, selection, after))

    def find_record(self, name: str) -> AnyRecord | None:
        """The record with this id, with an id that it once had, or the only one that begins so."""
        with self._reading() as connection:
            return queries.find_record(connection, name)

    def find_report(self, name: str) -> ReportRow | None:
        """The report with this id, or the only one whose id begins so."""
        with self._reading() as connection:
            return queries.find_report(connection, name)

    def search(self, text: str, limit: int) -> Iterator[SearchHit]:
        """Reports and records that hold all words, "phrases" and beginnings*, the best first."""
        with self._reading() as connection:
            return iter(find_hits(connection, text, limit))

    def verify(self) -> Iterator[str]:
        """What is wrong with the store, one line a problem."""
        with self._reading() as connection:
            yield from Verifier(connection).problems()

    def _pages(self, page: Callable[[Connection, str], list[_Row]]) -> Iterator[_Row]:
        after = ""
        while True:
            with self._reading() as connection:
                rows = page(connection, after)
            yield from rows
            if not rows:
                return
            after = rows[-1].id

    def _reading(self) -> AbstractContextManager[Connection]:
        return self._transaction(writes=False)

    def _writing(self) -> AbstractContextManager[Connection]:
        return self._transaction(writes=True)

    @contextmanager
    def _transaction(self, *, writes: bool) -> Iterator[Connection]:
        with naming(self._db), transaction(self._engine, writes=writes) as connection:
            yield connection
