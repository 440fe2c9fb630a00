from pathlib import Path

import pytest
from typer.testing import CliRunner

from communique.cli import app
from communique.model.text import Refusal
from communique.store import Store
from tests.cli.conftest import Run


def test_counts_versions_and_failures(run: Run, db: str) -> None:
    with Store.open(db) as store:
        for _ in range(2):
            store.commit_refusal(
                Refusal(source="news/b.txt", stage="reading", reason="the file is empty")
            )
    lines = run("status").stdout.splitlines()
    assert {"reports  2", "event  2", "vote  1", "failed inputs  1", "pipeline  v1"} <= set(lines)
    assert lines[-2:] == [
        "failed  news/b.txt: reading: the file is empty (tried 2 times)",
        "`communique retry` reads these again",
    ]


def test_a_whole_record_needs_no_retry(run: Run) -> None:
    assert "retry" not in run("status").stdout


@pytest.mark.parametrize("content", [b"Minutes of a meeting.\n" * 40, b"\0\1\2" * 400])
def test_what_is_no_store_is_status_5(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "notes.db").write_bytes(content)
    done = CliRunner().invoke(app, ["status", "--db", str(tmp_path / "notes.db")])
    assert done.exit_code == 5
    assert done.stderr.count("\n") == 1
    assert "notes.db" in done.stderr


def test_a_name_cannot_command_the_terminal(run: Run, db: str) -> None:
    with Store.open(db) as store:
        store.commit_refusal(
            Refusal(source="\x1b[31m\u202ea.txt", stage="reading", reason="empty file")
        )
    assert "failed  [31ma.txt: reading: empty file" in run("status").stdout.splitlines()
