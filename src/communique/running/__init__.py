"""Where the per-report stages run: in this process or in a pool; never what is done."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice

from communique.model.text import RawReport, Refusal
from communique.model.world import CodebookFile, KnowledgeFile
from communique.pipeline import load_tools, process
from communique.running.attempt import Outcome
from communique.running.crew import CrewError
from communique.running.jobs import default_jobs
from communique.running.local import run_here
from communique.running.pool import run_in_pool

FEW = 8  # reports that are read sooner than a second worker has loaded its models

__all__ = ["CrewError", "Outcome", "default_jobs", "run"]


def run(
    raws: Iterable[RawReport | Refusal],
    *,
    jobs: int,
    skip: Callable[[RawReport], bool],
    own: Sequence[KnowledgeFile] = (),
    codebook: Sequence[CodebookFile] = (),
    encoder: bool = True,
) -> Iterator[Outcome]:
    """Read reports with `jobs` workers; one worker, or a few reports, is this process itself.

    Refusals pass through, and what `skip` knows already is left out; `own` are the user's facts, `codebook`
    the user's tables; without the `encoder` the rules and the linear models decide alone.
    """
    load = partial(load_tools, tuple(own), tuple(codebook), encoder=encoder)
    remaining = iter(raws)
    first = list(islice(remaining, FEW))
    every = chain(first, remaining)
    if jobs == 1 or len(first) < FEW:
        return run_here(every, load=load, process=process, skip=skip)
    return run_in_pool(every, jobs=jobs, load=load, process=process, skip=skip)
