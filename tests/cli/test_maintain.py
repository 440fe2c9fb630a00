import sqlite3

from communique.store import Store
from tests.cli.conftest import Run
from tests.export.build import readings


def test_forget_takes_a_report_out_and_merges(run: Run, db: str) -> None:
    first, second = (reading.report.id for reading in readings())
    assert run("forget", first[:10]).exit_code == 0
    with Store.open(db) as store:
        assert [report.id for report in store.iter_reports()] == [second]
        assert not store.is_dirty()
        assert not any(store.iter_records("statement"))


def test_forget_is_all_or_none(run: Run, db: str) -> None:
    done = run("forget", readings()[0].report.id, "facadefacade")
    assert (done.exit_code, done.stderr) == (4, "no report has the id facadefacade\n")
    with Store.open(db) as store:
        assert store.counts().reports == 2


def test_a_whole_store_verifies(run: Run) -> None:
    done = run("verify")
    assert (done.exit_code, done.stdout) == (0, "")


def test_a_changed_text_is_found_and_is_status_1(run: Run, db: str) -> None:
    with sqlite3.connect(db) as raw:
        raw.execute("UPDATE reports SET payload = replace(payload, 'Uganda', 'Rwanda')")
    raw.close()
    done = run("verify")
    assert done.exit_code == 1
    assert done.stdout.count("\n") >= 2
    assert "problems" in done.stderr
