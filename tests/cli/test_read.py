import json
import signal
import subprocess
import sys
import time
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app
from communique.model.record import ReportRow
from communique.pipeline import pipeline_version
from communique.store import Store, StoreMissing

pytestmark = pytest.mark.model

TALKS = (
    "Oslo opens talks\n\n"
    "OSLO, March 3, 2009 - Norway’s foreign minister met envoys of Sri Lanka on Tuesday. "
    "“We will talk until it is done,” he said.\n"
)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "talks.txt").write_text(TALKS, encoding="utf-8")
    rows = [{"id": n, "text": f"Norway sent {n} envoys to Colombo on Monday."} for n in (2, 3)]
    lines = "\n".join(map(json.dumps, rows))
    (folder / "wire.jsonl").write_text(f"{lines}\n{{broken\n", encoding="utf-8")
    return folder


def read(db: Path, *arguments: str | Path, stdin: str | None = None) -> Result:
    command = ["read", "--db", str(db), "--jobs", "1", *map(str, arguments)]
    return CliRunner().invoke(app, command, input=stdin, catch_exceptions=False)


def test_what_can_be_read_is_and_the_rest_is_named(news: Path, tmp_path: Path) -> None:
    done = read(tmp_path / "r.db", news)
    assert done.exit_code == 3
    assert done.stdout == ""
    failure, summary = done.stderr.splitlines()
    assert failure.startswith(f"{news}/wire.jsonl:3: ")
    assert summary == "3 read, 0 unchanged, 0 replaced, 1 failed"
    with Store.open(str(tmp_path / "r.db")) as store:
        assert not store.is_dirty()
        assert len(store.refusals()) == 1


def test_a_second_run_changes_nothing(news: Path, tmp_path: Path) -> None:
    read(tmp_path / "r.db", news / "talks.txt")
    done = read(tmp_path / "r.db", news / "talks.txt")
    assert done.exit_code == 0
    assert done.stderr == "0 read, 1 unchanged, 0 replaced, 0 failed\n"


def test_json_is_one_object_on_standard_output(news: Path, tmp_path: Path) -> None:
    done = read(tmp_path / "r.db", news, "--json", "--quiet")
    summary = json.loads(done.stdout)
    assert {name: summary[name] for name in ("read", "unchanged", "replaced", "failed")} == {
        "read": 3, "unchanged": 0, "replaced": 0, "failed": 1,
    }  # fmt: skip
    assert [failure["source"] for failure in summary["failures"]] == [f"{news}/wire.jsonl:3"]


def test_what_is_given_is_kept(news: Path, tmp_path: Path) -> None:
    read(
        tmp_path / "r.db",
        news / "talks.txt",
        "--publisher",
        "Fjord Post",
        "--published",
        "2009-03-03",
    )
    with Store.open(str(tmp_path / "r.db")) as store:
        [report] = store.iter_reports()
    assert (report.publisher, report.published, report.published_basis) == (
        "Fjord Post", "2009-03-03", "given",
    )  # fmt: skip


def test_standard_input(tmp_path: Path) -> None:
    assert read(tmp_path / "r.db", "-", stdin=TALKS).exit_code == 0
    with Store.open(str(tmp_path / "r.db")) as store:
        assert [(report.source, report.text) for report in store.iter_reports()] == [("-", TALKS)]


def test_a_column_can_be_named(tmp_path: Path) -> None:
    (tmp_path / "w.csv").write_text("nr,klartekst\n7,Norway sent an envoy to Colombo on Monday.\n")
    done = read(tmp_path / "r.db", tmp_path / "w.csv", "--column", "text=klartekst")
    assert done.exit_code == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("--published", "soon"),
        ("--column", "klartekst"),
        ("--column", "smell=x"),
        ("--jobs", "0"),
        ("--publisher", "caf\udce9"),
    ],
)
def test_wrong_usage_is_status_2(news: Path, tmp_path: Path, arguments: tuple[str, str]) -> None:
    assert read(tmp_path / "r.db", news, *arguments).exit_code == 2


def test_retry_reads_what_was_mended_and_status_forgets_the_failure(
    news: Path, tmp_path: Path
) -> None:
    db = tmp_path / "r.db"
    read(db, news, tmp_path / "late.txt")
    (tmp_path / "late.txt").write_text("Sri Lanka sent an envoy to Oslo on Monday.")
    mended = (
        (news / "wire.jsonl").read_text().replace("{broken", '{"id": 4, "text": "It is late."}')
    )
    (news / "wire.jsonl").write_text(mended)
    done = CliRunner().invoke(
        app, ["retry", "--db", str(db), "--jobs", "1"], catch_exceptions=False
    )
    assert (done.exit_code, done.stderr) == (0, "2 read, 2 unchanged, 0 replaced, 0 failed\n")
    with Store.open(str(db)) as store:
        assert store.refusals() == ()


def test_retry_counts_what_fails_again(tmp_path: Path) -> None:
    db = tmp_path / "r.db"
    read(db, tmp_path / "never.txt")
    done = CliRunner().invoke(
        app, ["retry", "--db", str(db), "--jobs", "1"], catch_exceptions=False
    )
    assert done.exit_code == 3
    with Store.open(str(db)) as store:
        assert [refusal.attempts for refusal in store.refusals()] == [2]


def retry(db: Path, *arguments: str) -> Result:
    command = ["retry", "--db", str(db), "--jobs", "1", *arguments]
    return CliRunner().invoke(app, command, catch_exceptions=False)


def only_report(db: Path) -> ReportRow:
    with Store.open(str(db)) as store:
        [report] = store.iter_reports()
    return report


def test_retry_says_again_what_was_said_of_the_inputs(tmp_path: Path) -> None:
    db, table = tmp_path / "r.db", tmp_path / "w.csv"
    said = ("--publisher", "Fjord Post", "--published", "2009-03-04", "--column", "text=tekst")
    read(db, table, *said)
    table.write_text("nr,tekst\n7,Norway sent an envoy to Colombo on Monday.\n")
    assert retry(db).exit_code == 0
    report = only_report(db)
    assert (report.publisher, report.published) == ("Fjord Post", "2009-03-04")


def test_what_retry_is_told_wins_over_what_was_said(tmp_path: Path) -> None:
    db, table = tmp_path / "r.db", tmp_path / "w.csv"
    table.write_text("nr,klartekst\n7,Norway sent an envoy to Colombo on Monday.\n")
    read(db, table, "--publisher", "Fjord Post", "--title", "Envoys", "--column", "text=tekst")
    assert retry(db, "--title", "An envoy", "--column", "text=klartekst").exit_code == 0
    report = only_report(db)
    assert (report.publisher, report.title) == ("Fjord Post", "An envoy")


def test_retry_reads_each_input_as_it_was_read(tmp_path: Path) -> None:
    db = tmp_path / "r.db"
    for name in ("north", "south"):
        read(db, tmp_path / f"{name}.txt", "--publisher", name)
        (tmp_path / f"{name}.txt").write_text(f"An envoy came from the {name} on Monday.")
    done = retry(db)
    assert (done.exit_code, done.stderr) == (0, "2 read, 0 unchanged, 0 replaced, 0 failed\n")
    with Store.open(str(db)) as store:
        told = {(Path(report.source).stem, report.publisher) for report in store.iter_reports()}
    assert told == {("north", "north"), ("south", "south")}


def test_options_of_several_inputs_that_become_one_keep_all_inputs(tmp_path: Path) -> None:
    db = tmp_path / "r.db"
    for name in ("north", "south"):
        read(db, tmp_path / f"{name}.txt", "--publisher", name)
        (tmp_path / f"{name}.txt").write_text(f"An envoy came from the {name} on Monday.")
    assert retry(db, "--publisher", "Fjord Post").exit_code == 0
    with Store.open(str(db)) as store:
        assert [report.publisher for report in store.iter_reports()] == ["Fjord Post"] * 2


def test_without_the_encoder_reports_are_read_anew_and_so_are_retried(tmp_path: Path) -> None:
    db = tmp_path / "r.db"
    (tmp_path / "talks.txt").write_text(TALKS)
    read(db, tmp_path / "talks.txt")
    done = read(db, tmp_path / "talks.txt", tmp_path / "late.txt", "--without-encoder")
    assert done.stderr.splitlines()[-1] == "0 read, 0 unchanged, 1 replaced, 1 failed"
    (tmp_path / "late.txt").write_text("Sri Lanka sent an envoy to Oslo on Monday.")
    assert retry(db).exit_code == 0
    with Store.open(str(db)) as store:
        assert store.counts().versions == (pipeline_version(encoder=False),)
    again = read(db, tmp_path / "talks.txt", "--without-encoder")
    assert again.stderr == "0 read, 1 unchanged, 0 replaced, 0 failed\n"


@pytest.mark.slow
def test_an_interrupted_run_keeps_what_was_committed(tmp_path: Path) -> None:
    lines = [
        json.dumps({"id": n, "text": f"Norway sent {n} envoys to Colombo."}) for n in range(3000)
    ]
    (tmp_path / "wire.jsonl").write_text("\n".join(lines))
    command = [sys.executable, "-m", "communique", "read", "wire.jsonl", "--jobs", "1"]
    # A test run put in the background hands on that interrupts are ignored.
    heed = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)
    with subprocess.Popen(
        command, cwd=tmp_path, stderr=subprocess.PIPE, text=True, preexec_fn=heed
    ) as reading:
        wait_for_reports(tmp_path / "communique.db")
        reading.send_signal(signal.SIGINT)
        _, messages = reading.communicate(timeout=120)
    assert (reading.returncode, messages.count("\n")) == (130, 1)
    with Store.open(str(tmp_path / "communique.db")) as store:
        assert 0 < store.counts().reports < 3000


def wait_for_reports(db: Path) -> None:
    """Until the first report is committed."""
    for _ in range(1200):
        time.sleep(0.1)
        with suppress(StoreMissing), Store.open(str(db)) as store:
            if store.counts().reports:
                return
    raise AssertionError("nothing was read")


def test_rows_of_one_id_fail_and_are_read_each_for_itself(tmp_path: Path) -> None:
    rows = [{"id": 1, "text": text} for text in ("42", "Norway sent an envoy to Colombo.", "(7)")]
    (tmp_path / "w.jsonl").write_text("\n".join(map(json.dumps, rows)))
    done = read(tmp_path / "r.db", tmp_path / "w.jsonl")
    assert done.stderr.splitlines()[-1] == "1 read, 0 unchanged, 0 replaced, 2 failed"
    with Store.open(str(tmp_path / "r.db")) as store:
        assert [failure.reason for failure in store.refusals()] == ["no words in it"]


def in_process(*arguments: str, **streams: Any) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "communique", *arguments]
    return subprocess.run(command, stderr=subprocess.PIPE, text=True, check=False, **streams)


def test_a_closed_folder_does_not_stop_the_batch(tmp_path: Path) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(mode=0)
    (tmp_path / "talks.txt").write_text(TALKS)
    command = ["read", "--jobs", "1", "--db", str(tmp_path / "r.db")]
    done = in_process(*command, str(closed / "a.txt"), str(tmp_path / "talks.txt"))
    first, summary = done.stderr.splitlines()
    assert first.startswith(f"{closed}/a.txt: ")
    assert (done.returncode, summary) == (3, "1 read, 0 unchanged, 0 replaced, 1 failed")


@pytest.mark.parametrize("arguments", [("--help",), ("status", "--help")])
@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no full device here")
def test_help_that_cannot_be_written_is_one_line(arguments: tuple[str, ...]) -> None:
    with Path("/dev/full").open("w") as full:
        done = in_process(*arguments, stdout=full)
    assert (done.returncode, done.stderr) == (1, "standard output: No space left on device\n")
