"""Runs the stages in this process, one report after the other."""

from collections.abc import Callable, Iterable, Iterator

from communique.model.text import RawReport, Refusal
from communique.running.attempt import TIME_LIMIT, Load, Outcome, Process, ToolsT, attempt_in_time


def run_here(
    raws: Iterable[RawReport | Refusal],
    *,
    load: Load[ToolsT],
    process: Process[ToolsT],
    skip: Callable[[RawReport], bool],
    time_limit: float = TIME_LIMIT,
) -> Iterator[Outcome]:
    """Outcomes in the order of the inputs; tools are loaded when the first report needs them."""
    tools: ToolsT | None = None
    for raw in raws:
        if isinstance(raw, Refusal):
            yield Outcome(raw.source, raw)
        elif not skip(raw):
            tools = load() if tools is None else tools
            yield Outcome(raw.source, attempt_in_time(process, raw, tools, time_limit))
