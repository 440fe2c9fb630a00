"""What can go wrong with a store: one line each, naming the store.

StoreError
├── StoreMissing   nothing is there, and nobody asked to create it
├── NotAStore      something else is there
├── StoreTooNew    a later version of this program wrote it
├── StoreBusy      another process is writing, for longer than we wait
├── StoreDamaged   the file no longer holds together
└── StoreFull      the disk is full
"""

# ruff's N818 wants every name to end in Error; these name what the store is.

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError


class StoreError(Exception):
    """The store cannot do what was asked."""


class StoreMissing(StoreError):  # noqa: N818
    """There is no store under this name."""


class NotAStore(StoreError):  # noqa: N818
    """The file is something else: a text, or another program's database."""


class StoreTooNew(StoreError):  # noqa: N818
    """A later version of this program wrote the store."""


class StoreBusy(StoreError):  # noqa: N818
    """Another process holds the store."""


class StoreDamaged(StoreError):  # noqa: N818
    """The database file is malformed."""


class StoreFull(StoreError):  # noqa: N818
    """The disk is full: what was being written is undone, what was committed stays."""


# SQLite's primary result codes (sqlite.org/rescode.html), with what they mean to our user.
_MEANINGS: dict[int, tuple[type[StoreError], str]] = {
    sqlite3.SQLITE_BUSY: (StoreBusy, "another process is writing to this store"),
    sqlite3.SQLITE_LOCKED: (StoreBusy, "another process is writing to this store"),
    sqlite3.SQLITE_FULL: (StoreFull, "the disk is full"),
    sqlite3.SQLITE_CORRUPT: (StoreDamaged, "the store is damaged"),
    sqlite3.SQLITE_NOTADB: (NotAStore, "this is not a store of communique"),
    sqlite3.SQLITE_READONLY: (StoreError, "the store cannot be written"),
    sqlite3.SQLITE_CANTOPEN: (StoreError, "the store cannot be opened"),
    sqlite3.SQLITE_PERM: (StoreError, "the store cannot be opened"),
    sqlite3.SQLITE_IOERR: (StoreError, "the disk failed"),
}
# On a full disk the write-ahead log's shared memory fails with these, not with SQLITE_FULL.
_FULL_TOO = frozenset({sqlite3.SQLITE_IOERR_SHMSIZE, sqlite3.SQLITE_IOERR_SHMMAP})


def store_error(path: str, error: sqlite3.Error) -> StoreError | None:
    """The error as our user should hear it; None where it is a fault of ours."""
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    primary = sqlite3.SQLITE_FULL if code in _FULL_TOO else code & 0xFF
    if primary not in _MEANINGS:
        return None
    kind, meaning = _MEANINGS[primary]
    return kind(f"{path}: {meaning} ({error})")


@contextmanager
def naming(path: str) -> Iterator[None]:
    """Turn the database's errors into ours, which name the store."""
    try:
        yield
    except DBAPIError as error:
        if isinstance(error.orig, sqlite3.Error) and (ours := store_error(path, error.orig)):
            raise ours from error
        raise
    except sqlite3.Error as error:
        if ours := store_error(path, error):
            raise ours from error
        raise
