"""Opens a SQLite file as a store: tells it from other files, creates it, and brings it up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import URL, Connection, Engine, create_engine, event, func, select, text
from sqlalchemy.pool import ConnectionPoolEntry

from communique.store.errors import NotAStore, StoreError, StoreMissing, StoreTooNew, naming
from communique.store.migrations import load_migrations, migrate
from communique.store.tables import SCHEMA_MIGRATIONS

APPLICATION_ID = 0x434D5155  # "CMQU" in the file's header: tells our store from other databases
BUSY_SECONDS = 10  # a merge of many reports holds the store for some seconds


def open_engine(db: str, *, create: bool) -> Engine:
    """A ready engine for the store in file `db`."""
    with naming(db):
        _check_name(db)
        fresh = _is_unwritten(db)
        if fresh and not create:
            raise StoreMissing(f"{db}: there is no store here; `communique read` makes one")
        engine = _engine(db)
        _bring_up_to_date(db, engine)
    return engine


def _check_name(db: str) -> None:
    if "://" in db:
        raise StoreError(f"{db}: a store is a file; other databases are not supported")
    path = Path(db)
    if path.exists() and not path.is_file():
        raise NotAStore(f"{db}: this is not a store of communique but a folder or device")
    if not path.parent.is_dir():
        raise StoreError(f"{db}: the folder {path.parent} does not exist")


def _is_unwritten(db: str) -> bool:
    """Whether nothing is here yet; a kill during creation leaves an empty database behind."""
    path = Path(db)
    if not path.exists() or path.stat().st_size == 0:
        return True
    with closing(sqlite3.connect(path, timeout=BUSY_SECONDS)) as probe:
        application = probe.execute("PRAGMA application_id").fetchone()[0]
        tables = probe.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if application != APPLICATION_ID and (application or tables):
        raise NotAStore(f"{db}: this is not a store of communique but another program's database")
    return not tables


def _engine(db: str) -> Engine:
    engine = create_engine(
        URL.create("sqlite+pysqlite", database=db), connect_args={"timeout": BUSY_SECONDS}
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(raw: sqlite3.Connection, _entry: ConnectionPoolEntry) -> None:
    raw.isolation_level = None  # sqlite3 would begin by itself, too late and never IMMEDIATE
    raw.execute("PRAGMA journal_mode = WAL")
    raw.execute("PRAGMA synchronous = FULL")
    raw.execute("PRAGMA foreign_keys = ON")


def _begin(connection: Connection) -> None:
    mode = "IMMEDIATE" if connection.get_execution_options().get("writes") else "DEFERRED"
    connection.exec_driver_sql(f"BEGIN {mode}")


@contextmanager
def transaction(engine: Engine, *, writes: bool) -> Iterator[Connection]:
    """One transaction: all of it or nothing.

    A writer takes its lock at once: two that both read first could never both go on to write.
    """
    with engine.connect().execution_options(writes=writes) as connection, connection.begin():
        yield connection


def _bring_up_to_date(db: str, engine: Engine) -> None:
    migrations = load_migrations(engine.dialect.name)
    with transaction(engine, writes=False) as connection:
        done = _steps_done(connection)
    if done > len(migrations):
        raise StoreTooNew(f"{db}: a later version of communique wrote this store (step {done})")
    if done < len(migrations):
        with transaction(engine, writes=True) as connection:
            # Asked again under the lock: another process may just have taken the steps.
            migrate(connection, migrations, _steps_done(connection))
            connection.execute(text(f"PRAGMA application_id = {APPLICATION_ID}"))


def _steps_done(connection: Connection) -> int:
    if not _has_tables(connection):
        return 0
    return connection.scalar(select(func.max(SCHEMA_MIGRATIONS.c.number))) or 0


def _has_tables(connection: Connection) -> bool:
    return connection.dialect.has_table(connection, SCHEMA_MIGRATIONS.name)


def integrity_problems(connection: Connection) -> Iterator[str]:
    """What SQLite itself finds wrong with the file."""
    for (line,) in connection.execute(text("PRAGMA integrity_check")):
        if line != "ok":
            yield str(line)
