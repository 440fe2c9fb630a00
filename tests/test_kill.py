"""`kill -9` at random moments of reading: nothing is lost, doubled or half-written.

COMMUNIQUE_KILLS says how many.
"""

import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import psutil
import pytest

from communique.model.findings import Findings
from communique.model.reading import Digest
from communique.model.record import ReportRow
from communique.store import AnyRecord, Store, StoreMissing
from communique.store.anatomy import KINDS

KILLS = int(os.environ.get("COMMUNIQUE_KILLS", "5"))
N_REPORTS = 200
COUNTRIES = ("Kenya", "Uganda", "Rwanda", "Tanzania", "Burundi", "Ethiopia", "Zambia", "Malawi")
DEEDS = (
    "sent an envoy to", "signed a trade agreement with", "criticised", "threatened to invade",
    "closed its border with", "offered food aid to", "recalled its ambassador from",
)  # fmt: skip

pytestmark = [pytest.mark.model, pytest.mark.slow]


@dataclass(frozen=True, slots=True)
class State:
    """All that a store holds, reports first."""

    reports: dict[str, ReportRow]
    findings: dict[Digest, Findings]
    records: tuple[tuple[AnyRecord, ...], ...]
    dirty: bool


def read_state(path: Path) -> State:
    with Store.open(str(path)) as store:
        assert list(store.verify()) == []
        digests, findings = store.merge_input()
        return State(
            reports={row.id: row for row in store.iter_reports()},
            findings=dict(zip(digests, findings, strict=True)),
            records=tuple(tuple(store.iter_records(kind)) for kind in KINDS),
            dirty=store.is_dirty(),
        )


def write_reports(folder: Path) -> None:
    folder.mkdir()
    draw = random.Random(1994)
    for number in range(N_REPORTS):
        one, other = draw.sample(COUNTRIES, 2)
        day = f"{draw.randint(1, 28)} June {draw.randint(1995, 2005)}"
        text = f"{one} {draw.choice(DEEDS)} {other} on {day}. “We shall see,” said minister {number}.\n"
        (folder / f"{number:03}.txt").write_text(text, encoding="utf-8")


def start(folder: Path, db: Path, jobs: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "communique", "read", "reports", "--db", str(db), "--quiet"]
    return subprocess.Popen([*command, "--jobs", str(jobs)], cwd=folder)


def kill(reader: subprocess.Popen[bytes]) -> None:
    """Kill the reader alone; its workers must notice and end by themselves."""
    workers = psutil.Process(reader.pid).children(recursive=True)
    reader.kill()
    reader.wait()
    patience = time.monotonic() + 20
    while any(map(is_at_work, workers)):
        assert time.monotonic() < patience
        time.sleep(0.05)


def is_at_work(worker: psutil.Process) -> bool:
    """A dead process whose new parent has not looked at it yet is a zombie, and holds nothing."""
    try:
        return worker.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False


def assert_sound(db: Path, whole: State) -> None:
    """What is there is there entirely; killed early, there may be no store yet."""
    try:
        state = read_state(db)
    except StoreMissing:
        return
    assert state.reports.items() <= whole.reports.items()
    assert len(state.findings) == len(state.reports)
    assert all(whole.findings[digest] == found for digest, found in state.findings.items())


def test_nothing_is_lost_doubled_or_half_written(tmp_path):
    write_reports(tmp_path / "reports")
    began = time.monotonic()
    assert start(tmp_path, tmp_path / "calm.db", 1).wait() == 0
    duration = time.monotonic() - began
    whole = read_state(tmp_path / "calm.db")
    assert len(whole.reports) == N_REPORTS
    assert not whole.dirty

    db, kills = tmp_path / "killed-0.db", 0
    while kills < KILLS:
        reader = start(tmp_path, db, jobs=random.choice((1, 2)))
        try:
            reader.wait(timeout=random.uniform(0, duration))
        except subprocess.TimeoutExpired:
            kill(reader)
            kills += 1
            assert_sound(db, whole)
        else:  # done before it could be killed: begin anew, so that every kill hits something
            assert read_state(db) == whole
            db = tmp_path / f"killed-{kills}.db"
    assert start(tmp_path, db, 1).wait() == 0
    assert read_state(db) == whole
