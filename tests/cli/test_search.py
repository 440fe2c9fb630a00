from tests.cli.conftest import Run
from tests.export.build import readings


def test_reports_and_records_are_found(run: Run) -> None:
    shown = run("search", "envoy uganda").stdout
    assert {line.split()[0] for line in shown.splitlines()} >= {"report", "event"}
    assert readings()[0].report.id[:8] in shown


def test_limit(run: Run) -> None:
    assert run("search", "envoy", "--limit", "1").stdout.count("\n") == 1


def test_nothing_found_is_status_4(run: Run) -> None:
    done = run("search", "glacier")
    assert (done.exit_code, done.stdout) == (4, "")
