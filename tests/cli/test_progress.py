import io
import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from communique.cli.progress import bar
from tests.cli.conftest import Run

WATCHED = """
import time
from communique.cli import progress
progress.PATIENCE_SECONDS = {patience}
with progress.bar("reading", count=lambda: 4, quiet={quiet}) as step:
    for _ in range(3):
        time.sleep(0.15)
        step()
"""


def on_a_terminal(program: str) -> str:
    """What a program writes to standard error where that is a terminal."""
    ours, theirs = pty.openpty()
    subprocess.run([sys.executable, "-c", program], stderr=theirs, check=True)
    os.set_blocking(ours, False)
    try:
        return os.read(ours, 100_000).decode()
    except BlockingIOError:
        return ""
    finally:
        os.close(theirs)
        os.close(ours)


def test_a_person_who_waits_sees_count_and_rate() -> None:
    shown = on_a_terminal(WATCHED.format(patience=0.1, quiet=False))
    assert "reading" in shown
    assert "/4" in shown
    assert "/s" in shown


@pytest.mark.parametrize(("patience", "quiet"), [(60, False), (0.1, True)])
def test_nothing_is_shown_of_what_is_quick_or_to_be_quiet(patience: float, quiet: bool) -> None:
    assert on_a_terminal(WATCHED.format(patience=patience, quiet=quiet)) == ""


def test_off_a_terminal_there_is_no_bar(monkeypatch: pytest.MonkeyPatch) -> None:
    stream = io.StringIO()
    monkeypatch.setattr(sys, "stderr", stream)
    monkeypatch.setattr("communique.cli.progress.PATIENCE_SECONDS", 0.0)
    with bar("reading") as step:
        step()
    assert stream.getvalue() == ""


def test_a_reader_that_stops_reading_ends_the_command_quietly(
    run: Run, db: str, tmp_path: Path
) -> None:
    command = (
        f"{sys.executable} -m communique export reports --db {db} 2>{tmp_path}/messages | true"
    )
    subprocess.run(["bash", "-c", command], check=True)
    assert (tmp_path / "messages").read_text() == ""


def test_no_color_is_honoured_on_a_terminal(db: str) -> None:
    for no_color, colours in (("", True), ("1", False)):
        ours, theirs = pty.openpty()
        environment = {**os.environ, "NO_COLOR": no_color, "TERM": "xterm-256color"}
        command = [sys.executable, "-m", "communique", "show", "events", "--db", db]
        subprocess.run(command, stdout=theirs, env=environment, check=True)
        shown = os.read(ours, 100_000).decode()
        assert ("\x1b[33m" in shown) is colours
        os.close(theirs)
        os.close(ours)
