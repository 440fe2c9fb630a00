"""Whatever a stage does, the outcome is a reading or a refusal that says why."""

import time
from types import FunctionType

import pytest

from communique.model.reading import ReportReading
from communique.model.text import Refusal
from communique.running.attempt import attempt, attempt_in_time, reason_of, stage_of
from tests.running.stages import TOOLS, make_raw, process


def test_a_good_report_is_read():
    assert isinstance(attempt(process, make_raw("calm"), TOOLS), ReportReading)


@pytest.mark.parametrize(
    ("body", "stage", "reason"),
    [
        ("raise", "running", "LookupError: no such word"),
        ("refuse", "cleaning", "it is empty"),
        ("surrogate", "running", "UnicodeEncodeError: 'utf-8' codec can't encode"),
    ],
)
def test_a_bad_report_is_refused(body, stage, reason):
    result = attempt(process, make_raw(body), TOOLS)
    assert isinstance(result, Refusal)
    assert (result.source, result.stage) == (f"{body}.txt", stage)
    assert result.reason.startswith(reason)


def test_a_slow_report_is_refused_in_time():
    began = time.monotonic()
    result = attempt_in_time(process, make_raw("sleep"), TOOLS, 0.2)
    assert result == Refusal(
        source="sleep.txt", stage="running", reason="took longer than 0.2 seconds"
    )
    assert time.monotonic() - began < 5


def test_no_alarm_rings_after_the_report():
    attempt_in_time(process, make_raw("calm"), TOOLS, 0.05)
    time.sleep(0.1)


def test_a_reason_is_one_short_line():
    assert reason_of(ValueError("a\n  b " + "x" * 999)).startswith("ValueError: a b xxx")
    assert len(reason_of(ValueError("x" * 999))) < 320
    assert reason_of(KeyError()) == "KeyError"


def fail() -> None:
    raise ZeroDivisionError


@pytest.mark.parametrize(
    ("module", "stage"),
    [
        ("communique.resolving.places", "resolving"),
        ("communique.language.analyse", "language"),
        ("communique.model.text", "running"),
        ("spacy.language", "running"),
    ],
)
def test_the_stage_that_failed_is_named(module, stage):
    in_module = FunctionType(fail.__code__, {**globals(), "__name__": module})
    with pytest.raises(ZeroDivisionError) as caught:
        in_module()
    assert stage_of(caught.value) == stage
