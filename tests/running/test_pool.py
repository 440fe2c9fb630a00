"""Workers die, hang and fail, and the others go on."""

import time

import pytest

from communique.model.reading import ReportReading
from communique.model.text import Refusal
from communique.running.crew import CrewError
from communique.running.pool import run_in_pool
from tests.running.stages import load, load_and_die, load_nothing, make_raws, process

GONE = Refusal(source="gone.txt", stage="reading", reason="no such file")


def run(raws, *, jobs=2, load=load, time_limit=60.0, skip=lambda _: False):
    return dict(
        run_in_pool(raws, jobs=jobs, load=load, process=process, skip=skip, time_limit=time_limit)
    )


def is_read(result):
    return isinstance(result, ReportReading)


def test_every_report_is_read_once():
    raws = make_raws(*map(str, range(30)))
    found = run([*raws, GONE], skip=lambda raw: raw.source == "7.txt")
    assert found.pop("gone.txt") == GONE
    assert set(found) == {raw.source for raw in raws} - {"7.txt"}
    assert all(map(is_read, found.values()))


def test_a_killer_costs_itself_alone(tmp_path):
    bodies = ["a", "die", "b", "raise", "c", f"die once {tmp_path / 'mark'}", "d"]
    found = run(make_raws(*bodies))
    assert set(found) == {f"{body}.txt" for body in bodies}
    assert "died twice" in found.pop("die.txt").reason
    assert found.pop("raise.txt").reason == "LookupError: no such word"
    assert all(map(is_read, found.values()))


def test_a_slow_report_is_refused_and_the_others_go_on():
    began = time.monotonic()
    found = run(make_raws("a", "sleep", "b", "c"), time_limit=1.0)
    assert found.pop("sleep.txt").reason == "took longer than 1 seconds"
    assert len(found) == 3
    assert all(map(is_read, found.values()))
    assert time.monotonic() - began < 25


def test_no_more_is_taken_in_than_is_worked_on():
    taken = []

    def take():
        for raw in make_raws(*map(str, range(12))):
            taken.append(raw)
            yield raw

    outcomes = run_in_pool(take(), jobs=2, load=load, process=process, skip=lambda _: False)
    for done, _ in enumerate(outcomes, start=1):
        assert len(taken) <= done + 2
    assert len(taken) == 12


@pytest.mark.parametrize(
    ("loader", "why"), [(load_nothing, "no dictionary"), (load_and_die, "loaded its tools")]
)
def test_workers_without_tools_are_an_error(loader, why):
    with pytest.raises(CrewError, match=why):
        run(make_raws("a"), load=loader)
