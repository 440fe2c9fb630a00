"""A crew of worker processes: who is idle, who works on which report, who died or takes too long."""

import signal
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import get_context
from multiprocessing.connection import wait
from types import TracebackType
from typing import Generic, Self, cast

from communique.model.reading import ReportReading
from communique.model.text import RawReport, Refusal
from communique.running.attempt import Load, Outcome, Process, ToolsT, refuse_slow
from communique.running.worker import LoadFailed, Ready, work

_SPAWN = get_context("spawn")
_LOOK = 1.0  # seconds between two looks at the clocks of the reports in flight


class CrewError(Exception):
    """A worker could not load its tools, so none will."""


class Member(Generic[ToolsT]):
    """One worker process as its parent sees it."""

    def __init__(self, load: Load[ToolsT], process: Process[ToolsT]) -> None:
        self.pipe, theirs = _SPAWN.Pipe()
        self._process = _SPAWN.Process(target=work, args=(load, process, theirs), daemon=True)
        with _interrupts_ignored():
            self._process.start()
        theirs.close()  # held open here, it would never tell that the worker is dead
        self.is_ready = False
        self.raw: RawReport | None = None
        self._since = 0.0

    def give(self, raw: RawReport) -> None:
        """Hand a report over, at once or as soon as the tools are loaded."""
        self.raw = raw
        if self.is_ready:
            self._send()

    def _send(self) -> None:
        self._since = time.monotonic()
        with suppress(BrokenPipeError, ConnectionResetError):  # dead: `hear` will tell
            self.pipe.send(self.raw)

    def hear(self) -> Outcome | None:
        """What the worker says, an outcome or that it is ready; raises EOFError where it is dead."""
        said = self.pipe.recv()
        if isinstance(said, LoadFailed):
            raise CrewError(f"a worker could not start: {said.reason}")
        if isinstance(said, Ready):
            self.is_ready = True
            self._send()
            return None
        raw, self.raw = self.raw, None
        return Outcome(raw.source, cast("ReportReading | Refusal", said)) if raw else None

    def is_late(self, limit: float) -> bool:
        """Whether its report takes too long; loading the tools is not counted."""
        at_work = self.is_ready and self.raw is not None and not self.pipe.poll()
        return at_work and time.monotonic() - self._since > limit

    def end(self) -> None:
        """Kill it: a worker holds nothing that could be left half-written."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


class Crew(Generic[ToolsT]):
    """Up to `size` workers; they start one by one, as there are reports for them."""

    def __init__(
        self, load: Load[ToolsT], process: Process[ToolsT], size: int, time_limit: float
    ) -> None:
        self._load = load
        self._process = process
        self._size = size
        self._time_limit = time_limit
        self._members: list[Member[ToolsT]] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        for member in self._members:
            member.end()

    def in_flight(self) -> int:
        """How many reports are being worked on."""
        return sum(member.raw is not None for member in self._members)

    def is_busy(self) -> bool:
        """Whether nobody is free to take a report."""
        return self.in_flight() == self._size

    def give(self, raw: RawReport) -> None:
        """Hand a report to a free worker, or to a new one."""
        free = [member for member in self._members if member.raw is None]
        if free:
            free[0].give(raw)
            return
        self._members.append(Member(self._load, self._process))
        self._members[-1].give(raw)

    def collect(self, orphans: list[RawReport]) -> Iterator[Outcome]:
        """Outcomes that are there within a moment; reports of workers that died go to `orphans`."""
        speaking = wait([member.pipe for member in self._members], timeout=_LOOK)
        for member in [m for m in self._members if m.pipe in speaking]:
            try:
                outcome = member.hear()
            except (EOFError, ConnectionResetError):
                self._bury(member, orphans)
            else:
                if outcome:
                    yield outcome
        yield from self._end_late()

    def _bury(self, member: Member[ToolsT], orphans: list[RawReport]) -> None:
        if not member.is_ready:
            raise CrewError("a worker died while it loaded its tools (out of memory, or killed)")
        if member.raw is not None:
            orphans.append(member.raw)
        self._dismiss(member)

    def _end_late(self) -> Iterator[Outcome]:
        for member in [m for m in self._members if m.is_late(self._time_limit)]:
            source = member.raw.source if member.raw else ""
            self._dismiss(member)
            yield Outcome(source, refuse_slow(source, self._time_limit))

    def _dismiss(self, member: Member[ToolsT]) -> None:
        self._members.remove(member)
        member.end()


@contextmanager
def _interrupts_ignored() -> Iterator[None]:
    """A child inherits this, so that Ctrl-C during its imports prints no traceback from it."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
