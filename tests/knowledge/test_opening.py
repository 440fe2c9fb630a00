"""Opening is cheap: every worker and every command that merges does it."""

import time

import psutil
import pytest

from communique.knowledge import open_knowledge
from communique.knowledge.schema import DATABASE
from communique.model.world import KnowledgeFile

OWN = KnowledgeFile(
    name="desk.csv",
    text="kind,name,of\n" + "".join(f"alias,Desk word {i},NZL\n" for i in range(200)),
)
LIMIT = 0.05  # seconds


@pytest.mark.parametrize("files", [(), (OWN,)], ids=["bundled", "with 200 rows of a user"])
def test_opening_takes_milliseconds(files: tuple[KnowledgeFile, ...]) -> None:
    def seconds() -> float:
        began = time.perf_counter()
        open_knowledge(files=files)
        return time.perf_counter() - began

    assert min(seconds() for _ in range(10)) < LIMIT


@pytest.mark.skipif(not psutil.LINUX, reason="only Linux counts what a process reads")
def test_opening_and_looking_up_reads_a_few_pages() -> None:
    def chars_read() -> int:
        return int(psutil.Process().io_counters().read_chars)

    before = chars_read()
    knowledge = open_knowledge()
    assert knowledge.places("Nairobi")
    assert knowledge.senses("Kenya")
    assert chars_read() - before < DATABASE.stat().st_size / 20
