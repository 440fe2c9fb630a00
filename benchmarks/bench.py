"""How fast reports are read, beside bare spaCy on the same text in the same run, and what a worker weighs.

usage: bench.py [REPORTS.jsonl]   (default: the sample reports, over and over)

Prints ratios as well as seconds: machines are noisy, ratios less so.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from communique.cleaning import clean
from communique.finding import find
from communique.finding.events import find_events
from communique.language.analyse import DEFAULT_PIPELINE, iter_passages
from communique.language.identify import identify_language
from communique.model.analysis import Analysis
from communique.model.findings import Findings
from communique.model.text import RawReport, Report
from communique.pipeline import Tools, ground, load_tools, process
from communique.reading import iter_raw_reports
from communique.resolving import resolve

SAMPLES = Path(__file__).parents[1] / "examples"
REPEATED = 10  # the samples are few; a steady rate needs a few hundred reports


def main() -> None:
    """Measure and print."""
    started = time.perf_counter()
    tools = load_tools()
    print(f"start-up                      {time.perf_counter() - started:8.2f} s")
    raws = _reports(sys.argv[1:])
    reports = [r for raw in raws if isinstance(r := _cleaned(raw, tools), Report)]
    words = sum(len(report.text.split()) for report in reports)
    bare = _seconds(lambda: _bare_spacy(reports))
    analyses: list[Analysis] = []
    parsing = _seconds(lambda: analyses.extend(map(tools.analyser.analyse, reports)))
    resolve(analyses[0], tools.knowledge)  # reads its tables: a quarter of a second, once
    resolving = _seconds(lambda: [resolve(one, tools.knowledge) for one in analyses])
    whole = _seconds(lambda: [process(raw, tools) for raw in raws])
    print(f"reports / words               {len(raws):8d} / {words}")
    print(f"bare spaCy                    {words / bare:8.0f} words/s")
    print(
        f"all per-report stages         {words / whole:8.0f} words/s  {len(raws) / whole:.1f} reports/s"
    )
    print(f"whole pipeline : bare spaCy   {bare / whole:8.2f}")
    print(f"share of time inside parsing  {parsing / whole:8.0%}  (spaCy alone {bare / whole:.0%})")
    print(f"resolving : parsing           {resolving / parsing:8.1%}")
    print(
        f"finding events               {_coding_rate(reports, tools):8.0f} sentences/s"
        "  (UniversalPetrarch 23-30, petrarch2 181-225)"
    )
    print(f"memory of one worker          {_peak_megabytes():8.0f} MB")
    for jobs in (1, 2):
        seconds, rate = _read_command(sys.argv[1:], jobs)
        print(
            f"communique read --jobs {jobs}      {rate:8.1f} reports/s  ({seconds:.1f} s with start-up and merge)"
        )


def _reports(sources: Sequence[str]) -> list[RawReport]:
    once = [
        raw for raw in iter_raw_reports(sources or [str(SAMPLES)]) if isinstance(raw, RawReport)
    ]
    return once if sources else once * REPEATED


def _cleaned(raw: RawReport, tools: Tools) -> object:
    return clean(raw, knowledge=tools.knowledge, identify=identify_language)


def _bare_spacy(reports: Sequence[Report]) -> None:
    """The parser as it is shipped, on the same passages, one batch a report, nothing kept."""
    nlp = import_module(DEFAULT_PIPELINE).load()
    with nlp.memory_zone():
        for report in reports:
            for _ in nlp.pipe(report.exact(passage.span) for passage in iter_passages(report)):
                pass


def _coding_rate(reports: Sequence[Report], tools: Tools) -> float:
    """Sentences a second of finding events alone, after parsing, resolving and statements, by the rules.

    The PETRARCH coders' published rates leave out their parsing too.
    """
    grounded = [ground(report, tools) for report in reports]
    told = [
        (analysis, grounding, Findings(statements=find(analysis, grounding).statements))
        for analysis, grounding in grounded
    ]
    sentences = sum(len(analysis.sentences) for analysis, _ in grounded)
    return sentences / _seconds(lambda: [find_events(*one) for one in told])


def _seconds(work: Callable[[], object]) -> float:
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


def _peak_megabytes() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def _read_command(sources: Sequence[str], jobs: int) -> tuple[float, float]:
    """Run the command on a fresh store; reports a second over its whole run."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "communique", "read", *(sources or [str(SAMPLES)])]
        options = ["--db", f"{folder}/bench.db", "--jobs", str(jobs), "--quiet"]
        seconds = _seconds(lambda: subprocess.run([*command, *options], check=False))
        n = len(_reports(sources)) if sources else len(_reports(())) // REPEATED
    return seconds, n / seconds


if __name__ == "__main__":
    main()
