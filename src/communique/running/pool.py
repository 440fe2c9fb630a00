"""Runs the stages in worker processes that load their tools once.

Each worker has one report at a time and a pipe of its own, so that the report of a worker that
dies is known; the standard library's pool loses every report in flight when one worker is killed.
Workers are spawned, never forked: a fork copies the locks of libraries that hold threads.
"""

from collections.abc import Callable, Iterable, Iterator

from communique.model.text import RawReport, Refusal
from communique.running.attempt import TIME_LIMIT, Load, Outcome, Process, ToolsT
from communique.running.crew import Crew


def run_in_pool(
    raws: Iterable[RawReport | Refusal],
    *,
    jobs: int,
    load: Load[ToolsT],
    process: Process[ToolsT],
    skip: Callable[[RawReport], bool],
    time_limit: float = TIME_LIMIT,
) -> Iterator[Outcome]:
    """Outcomes as they come; at most one report a worker is in flight, so memory is bounded.

    The report of a worker that died is tried once more at the end, alone: perhaps several big ones
    at once had used up the memory.
    """
    orphans: list[RawReport] = []
    with Crew(load, process, jobs, time_limit) as crew:
        for raw in raws:
            if isinstance(raw, Refusal):
                yield Outcome(raw.source, raw)
            elif not skip(raw):
                while crew.is_busy():
                    yield from crew.collect(orphans)
                crew.give(raw)
        while crew.in_flight():
            yield from crew.collect(orphans)
    if orphans:
        yield from _run_alone(orphans, load, process, time_limit)


def _run_alone(
    orphans: list[RawReport], load: Load[ToolsT], process: Process[ToolsT], time_limit: float
) -> Iterator[Outcome]:
    with Crew(load, process, 1, time_limit) as crew:
        for raw in orphans:
            died_again: list[RawReport] = []
            crew.give(raw)
            while crew.in_flight():
                yield from crew.collect(died_again)
            for lost in died_again:
                reason = "its worker process died twice (out of memory, or killed)"
                yield Outcome(
                    lost.source, Refusal(source=lost.source, stage="running", reason=reason)
                )
