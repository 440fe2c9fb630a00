"""Progress on standard error, for work that lasts longer than two seconds and for a person who watches."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from threading import Thread, Timer

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TaskID,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from communique.cli.terminal import messages

PATIENCE_SECONDS = 2.0


class RateColumn(ProgressColumn):
    """How many a second."""

    def render(self, task: Task) -> Text:
        """ "12.3/s", once there is something to tell."""
        speed = task.finished_speed or task.speed
        return Text(f"{speed:.1f}/s" if speed else "")


@contextmanager
def bar(
    what: str, *, count: Callable[[], int] | None = None, quiet: bool = False
) -> Iterator[Callable[[], None]]:
    """Gives a function to call after each step; when `count` knows the total, time left is told."""
    if quiet or not sys.stderr.isatty():
        yield _nothing
        return
    progress = _columns()
    task = progress.add_task(what, total=None)
    if count:
        counting = partial(_tell_total, progress, task, count)
        Thread(target=counting, daemon=True).start()  # reading need not wait for the total
    timer = Timer(PATIENCE_SECONDS, progress.start)
    timer.daemon = True
    timer.start()
    try:
        yield lambda: progress.advance(task)
    finally:
        timer.cancel()
        timer.join()  # it may just be starting the bar, which must then be stopped
        progress.stop()


def _tell_total(progress: Progress, task: TaskID, count: Callable[[], int]) -> None:
    progress.update(task, total=count())


def _columns() -> Progress:
    return Progress(
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(),
        MofNCompleteColumn(),
        RateColumn(),
        TimeRemainingColumn(),
        console=messages(),
        transient=True,
    )


def _nothing() -> None:
    """Called in place of a step where nobody watches."""
