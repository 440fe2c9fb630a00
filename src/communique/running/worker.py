"""What runs inside a worker process."""

import signal
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection

from communique.running.attempt import Load, Process, ToolsT, attempt, reason_of


@dataclass(frozen=True, slots=True)
class Ready:
    """A worker's first word: its tools are loaded."""


@dataclass(frozen=True, slots=True)
class LoadFailed:
    """A worker's only word: it has no tools to work with."""

    reason: str


def work(load: Load[ToolsT], process: Process[ToolsT], pipe: Connection) -> None:
    """A worker's life; it ends when the pipe closes: the parent is done, or dead."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all; the parent ends its workers
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        _load_and_read(load, process, pipe)


def _load_and_read(load: Load[ToolsT], process: Process[ToolsT], pipe: Connection) -> None:
    try:
        tools = load()
    except Exception as error:  # noqa: BLE001 - the parent must hear of it, whatever it was
        pipe.send(LoadFailed(reason_of(error)))
        return
    pipe.send(Ready())
    while True:
        pipe.send(attempt(process, pipe.recv(), tools))
