"""How many workers this machine can bear."""

import os

import psutil

WORKER_BYTES = 600_000_000  # measured: language pipeline and knowledge, with room for a long report


def default_jobs() -> int:
    """As many as there are cores for us, and memory for their models."""
    by_memory = psutil.virtual_memory().available // WORKER_BYTES
    return max(1, min(_usable_cores(), by_memory))


def _usable_cores() -> int:
    if hasattr(os, "sched_getaffinity"):  # Linux: containers and batch systems narrow it
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
