"""Reads one report with whatever may go wrong: the outcome is a reading or a refusal, never an error."""

import signal
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import NamedTuple, TypeVar, get_args

import msgspec

from communique.model.reading import ReportReading
from communique.model.text import RawReport, Refusal, Stage

ToolsT = TypeVar("ToolsT")
Load = Callable[[], ToolsT]
Process = Callable[[RawReport, ToolsT], ReportReading | Refusal]

TIME_LIMIT = 120.0  # seconds for one report: some thousand times what an article takes
MAX_REASON = 300  # characters of an error's message; some carry a whole page


class Outcome(NamedTuple):
    """What came of one input, and the name it was read under."""

    source: str
    result: ReportReading | Refusal


class OutOfTimeError(BaseException):
    """A report took longer than its limit; no `except Exception` of a library may swallow it."""


def attempt(process: Process[ToolsT], raw: RawReport, tools: ToolsT) -> ReportReading | Refusal:
    """The report's reading, or a refusal that names the stage and the error it failed with."""
    try:
        result = process(raw, tools)
        msgspec.json.encode(result)  # what cannot be written as UTF-8 must fail here, alone
    except Exception as error:  # noqa: BLE001 - one strange report must not end a run over thousands
        return Refusal(source=raw.source, stage=stage_of(error), reason=reason_of(error))
    return result


def attempt_in_time(
    process: Process[ToolsT], raw: RawReport, tools: ToolsT, limit: float
) -> ReportReading | Refusal:
    """As `attempt`, but no longer than the limit; only a program's main thread can be interrupted."""
    if threading.current_thread() is not threading.main_thread():
        return attempt(process, raw, tools)
    try:
        with _alarm(limit):
            return attempt(process, raw, tools)
    except OutOfTimeError:
        return refuse_slow(raw.source, limit)


def refuse_slow(source: str, limit: float) -> Refusal:
    """The refusal of a report that took too long."""
    return Refusal(source=source, stage="running", reason=f"took longer than {limit:g} seconds")


@contextmanager
def _alarm(limit: float) -> Iterator[None]:
    def ring(_signal: int, _frame: FrameType | None) -> None:
        raise OutOfTimeError

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, limit)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def stage_of(error: BaseException) -> Stage:
    """The innermost of our stages that the error came through."""
    frames = [frame for frame, _ in traceback.walk_tb(error.__traceback__)]
    stages: tuple[Stage, ...] = get_args(Stage)
    for frame in reversed(frames):
        room = (
            str(frame.f_globals.get("__name__", "")).partition("communique.")[2].partition(".")[0]
        )
        for stage in stages:
            if room == stage:
                return stage
    return "running"


def reason_of(error: BaseException) -> str:
    """The error in one line."""
    message = " ".join(str(error).split())[:MAX_REASON]
    return f"{type(error).__name__}: {message}" if message else type(error).__name__
