"""Small stages that do what their report says, the bad things for real; workers can import them."""

import os
import signal
import time
from pathlib import Path

from communique.model.findings import Findings
from communique.model.reading import ReportReading
from communique.model.text import RawReport, Refusal
from tests.build import make_report
from tests.store.build import make_digest

TOOLS = "dictionary"


def load() -> str:
    return TOOLS


def load_nothing() -> str:
    raise FileNotFoundError("no dictionary")


def load_and_die() -> str:
    os.kill(os.getpid(), signal.SIGKILL)
    return TOOLS


def process(raw: RawReport, tools: str) -> ReportReading | Refusal:
    """ "die", "die once MARK", "raise", "sleep", "refuse", "surrogate", or just the text."""
    assert tools == TOOLS
    match str(raw.body).split():
        case ["die"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["die", "once", mark] if not Path(mark).exists():
            Path(mark).touch()
            os.kill(os.getpid(), signal.SIGKILL)
        case ["raise"]:
            raise LookupError("no such\nword")
        case ["sleep"]:
            time.sleep(30)
        case ["refuse"]:
            return Refusal(source=raw.source, stage="cleaning", reason="it is empty")
    report = make_report("half \ud83d" if raw.body == "surrogate" else str(raw.body))
    return ReportReading(
        report=report, mentions=(), findings=Findings(), digest=make_digest(report)
    )


def make_raw(body: str) -> RawReport:
    return RawReport(source=f"{body}.txt", body=body, media_type="text/plain")


def make_raws(*bodies: str) -> list[RawReport]:
    return [make_raw(body) for body in bodies]
