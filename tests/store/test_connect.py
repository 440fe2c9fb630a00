"""Which files are stores, and what is said of those that are not."""

import sqlite3
from contextlib import closing

import pytest

from communique.store import (
    NotAStore,
    Store,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreMissing,
    StoreTooNew,
    connect,
)
from tests.store.build import make_reading


def run_sql(path, *statements):
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        return [raw.execute(statement).fetchall() for statement in statements]


def test_a_missing_store_is_made_only_when_asked(tmp_path):
    path = str(tmp_path / "new.db")
    with pytest.raises(StoreMissing, match=r"new\.db"):
        Store.open(path)
    Store.open(path, create=True).close()
    with Store.open(path) as store:
        assert store.counts().reports == 0


def test_the_file_is_safe_against_power_cuts(tmp_path):
    path = tmp_path / "record.db"
    with Store.open(str(path), create=True) as store, store._reading() as connection:
        pragmas = ("journal_mode", "synchronous", "foreign_keys")
        values = [connection.exec_driver_sql(f"PRAGMA {name}").scalar() for name in pragmas]
    assert values == ["wal", 2, 1]  # 2 is FULL


@pytest.mark.parametrize(
    "content", [b"Dear diary, ...\n" * 40, b"SQLite format 3\0" + b"\xff" * 400]
)
def test_another_file_is_not_a_store(tmp_path, content):
    path = tmp_path / "notes.db"
    path.write_bytes(content)
    with pytest.raises(NotAStore, match=r"notes\.db"):
        Store.open(str(path), create=True)
    assert path.read_bytes() == content


def test_another_programs_database_is_left_alone(tmp_path):
    path = tmp_path / "other.db"
    run_sql(path, "CREATE TABLE bookmarks (url TEXT)")
    before = path.read_bytes()
    with pytest.raises(NotAStore, match="another program"):
        Store.open(str(path), create=True)
    assert path.read_bytes() == before


def test_a_folder_is_not_a_store(tmp_path):
    with pytest.raises(NotAStore):
        Store.open(str(tmp_path), create=True)


def test_a_store_needs_its_folder(tmp_path):
    with pytest.raises(StoreError, match="does not exist"):
        Store.open(str(tmp_path / "nowhere" / "record.db"), create=True)


def test_an_address_is_not_taken_for_a_file_name():
    with pytest.raises(StoreError, match="a store is a file"):
        Store.open("postgresql+psycopg://desk@db/record", create=True)


def test_a_creation_cut_short_is_taken_up_again(tmp_path):
    path = tmp_path / "record.db"
    run_sql(path, "PRAGMA journal_mode = WAL")  # all that a kill at the first moment leaves
    with pytest.raises(StoreMissing):
        Store.open(str(path))
    with Store.open(str(path), create=True) as store:
        assert store.commit_reading(make_reading(), "a.txt", "v1") == "added"


def test_a_later_versions_store_is_refused(tmp_path):
    path = tmp_path / "record.db"
    Store.open(str(path), create=True).close()
    run_sql(path, "INSERT INTO schema_migrations VALUES (9999, 'from_the_future')")
    with pytest.raises(StoreTooNew, match="9999"):
        Store.open(str(path))


def test_a_damaged_store_says_so(tmp_path):
    path = tmp_path / "record.db"
    with Store.open(str(path), create=True) as store:
        for number in range(40):
            store.commit_reading(make_reading(f"Nairobi sent envoy {number}. " * 20), "a.txt", "v1")
    size = path.stat().st_size
    with path.open("r+b") as file:
        file.seek(size // 4)
        file.write(b"\xa5" * (size // 2))
    with pytest.raises(StoreDamaged, match=r"record\.db"), Store.open(str(path)) as store:
        list(store.iter_reports())


def test_a_store_that_is_held_is_busy(tmp_path, monkeypatch):
    monkeypatch.setattr(connect, "BUSY_SECONDS", 0.05)
    path = tmp_path / "record.db"
    with Store.open(str(path), create=True) as store, closing(sqlite3.connect(path)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreBusy, match="another process"):
            store.commit_reading(make_reading(), "a.txt", "v1")
        other.execute("ROLLBACK")
        assert store.commit_reading(make_reading(), "a.txt", "v1") == "added"
