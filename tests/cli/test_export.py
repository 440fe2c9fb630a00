import json
from pathlib import Path

from typer.testing import CliRunner

from communique.cli import app
from tests.cli.conftest import Run


def test_one_kind_goes_to_standard_output_and_nothing_else_does(run: Run) -> None:
    done = run("export", "events")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["e00001", "e00002"]
    assert done.stderr == ""


def test_a_file_holds_what_standard_output_would(run: Run, tmp_path: Path) -> None:
    assert run("export", "votes", "-o", str(tmp_path / "votes.jsonl")).stdout == ""
    assert (tmp_path / "votes.jsonl").read_bytes() == run("export", "votes").stdout_bytes


def test_filters_narrow_the_export(run: Run) -> None:
    done = run("export", "events", "--asserted-only")
    assert [json.loads(line)["id"] for line in done.stdout.splitlines()] == ["e00002"]


def test_all_goes_into_a_folder(run: Run, tmp_path: Path) -> None:
    assert run("export", "all", "-o", str(tmp_path / "out"), "--format", "csv").exit_code == 0
    assert len(list((tmp_path / "out").glob("*.csv"))) == 8


def test_all_needs_a_folder(run: Run) -> None:
    assert run("export", "all").exit_code == 2


def test_a_path_that_cannot_be_written_is_one_line(run: Run, tmp_path: Path) -> None:
    done = run("export", "events", "-o", str(tmp_path / "nowhere" / "events.jsonl"))
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "nowhere" in done.stderr


def test_a_store_that_is_missing_is_one_line() -> None:
    done = CliRunner().invoke(app, ["export", "events", "--db", "no-such.db"])
    assert done.exit_code == 1
    assert done.stderr.count("\n") == 1
    assert "no-such.db" in done.stderr
