"""On a full disk what was being written is undone, and what was committed stays."""

import os
import subprocess

import pytest
from sqlalchemy import Engine, event

from communique.store import Store, StoreFull
from tests.store.build import make_reading

MANY = [
    make_reading(f"Nairobi sent envoy {i} to Uganda. " + "He waited. " * 200) for i in range(200)
]


def fill(store):
    """Commit until the disk is full; how many reports were committed."""
    for done, reading in enumerate(MANY):
        try:
            store.commit_reading(reading, f"{done}.txt", "v1")
        except StoreFull as error:
            assert "the disk is full" in str(error)  # noqa: PT017 - the count is wanted as well
            return done
    return len(MANY)


def assert_whole(store, n):
    assert {row.id for row in store.iter_reports()} == {r.report.id for r in MANY[:n]}
    assert list(store.verify()) == []


def test_no_room_left_in_the_file(tmp_path):
    def limit(raw, _):
        raw.execute("PRAGMA max_page_count = 120")

    path = str(tmp_path / "record.db")
    event.listen(Engine, "connect", limit)
    try:
        with Store.open(path, create=True) as store:
            n = fill(store)
            assert 0 < n < len(MANY)
            assert_whole(store, n)
            with pytest.raises(StoreFull):
                store.commit_reading(MANY[n], "next.txt", "v1")
            assert_whole(store, n)
    finally:
        event.remove(Engine, "connect", limit)
    with Store.open(path) as store:
        assert_whole(store, n)
        assert store.commit_reading(MANY[n], "next.txt", "v1") == "added"


@pytest.fixture
def small_disk(tmp_path):
    """A disk of its own in memory, of 1 MB."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("only root may mount a disk")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_no_room_left_on_the_disk(small_disk):
    path = str(small_disk / "record.db")
    with Store.open(path, create=True) as store:
        n = fill(store)
        assert 0 < n < len(MANY)
        assert_whole(store, n)
    with Store.open(path) as store:
        assert_whole(store, n)


def test_no_room_for_a_store_at_all(small_disk):
    (small_disk / "ballast").write_bytes(b"\0" * (1 << 20))
    with pytest.raises(StoreFull, match=r"record\.db"):
        Store.open(str(small_disk / "record.db"), create=True)
