"""Where the per-report stages run: in this process or in a pool; never what is done."""

from collections.abc import Callable, Iterable, Iterator

from communique.model.text import RawReport, Refusal
from communique.pipeline import load_tools, process
from communique.running.attempt import Outcome
from communique.running.crew import CrewError
from communique.running.jobs import default_jobs
from communique.running.local import run_here
from communique.running.pool import run_in_pool

__all__ = ["CrewError", "Outcome", "default_jobs", "run"]


def run(
    raws: Iterable[RawReport | Refusal], *, jobs: int, skip: Callable[[RawReport], bool]
) -> Iterator[Outcome]:
    """Read reports with `jobs` workers; one worker is this process itself.

    Refusals pass through, and what `skip` knows already is left out.
    """
    if jobs == 1:
        return run_here(raws, load=load_tools, process=process, skip=skip)
    return run_in_pool(raws, jobs=jobs, load=load_tools, process=process, skip=skip)
