"""One run of reading: inputs in, readings and failures committed one by one, and what came of it."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from communique.cli.terminal import say
from communique.model.text import RawReport, ReadOptions, Refusal
from communique.model.world import CodebookFile, KnowledgeFile
from communique.reading import raw_report_id
from communique.running import Outcome, run
from communique.store import Store, StoredRefusal

STANDARD_INPUT = "-"
Fate = Literal["added", "replaced", "unchanged", "failed"]

# A row of a table is named `wire.jsonl#row-id`, a line that is no row `wire.jsonl:7`.
_ROW = re.compile(r"(#.*|:\d+)\Z", re.DOTALL)


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadSummary:
    """How many reports a run read, found unchanged, read anew with another pipeline, or failed on."""

    read: int
    unchanged: int
    replaced: int
    failed: int
    failures: tuple[Refusal, ...]


@dataclass(slots=True, kw_only=True)
class Session:
    """Commits what one run reads, and remembers what it has seen.

    `files` are the inputs that were opened, `own` the user's facts that they are resolved with,
    `codebook` the user's tables that they are coded with, `options` what was said of them, which is
    kept with what fails; `step` is called after each report.
    """

    store: Store
    version: str
    own: Sequence[KnowledgeFile]
    codebook: Sequence[CodebookFile]
    options: ReadOptions
    step: Callable[[], None]
    files: set[str]
    fates: Counter[Fate] = field(default_factory=Counter)
    failures: list[Refusal] = field(default_factory=list)

    def read(self, raws: Iterable[RawReport | Refusal], jobs: int) -> ReadSummary:
        """Read all that is new; each report is committed as soon as it is done."""
        before = self.store.refusals()
        outcomes = run(
            raws,
            jobs=jobs,
            skip=self.is_known,
            own=self.own,
            codebook=self.codebook,
            encoder=self.options.encoder,
        )
        for outcome in outcomes:
            self._commit(outcome)
        self._settle(before)
        return self._summary()

    def is_known(self, raw: RawReport) -> bool:
        """Whether this report was read before; then only the name that it now came under is noted."""
        self.files.add(file_of(raw.source))
        report = raw_report_id(raw)
        if not self.store.is_read(report, self.version):
            return False
        self.store.add_source(report, raw.source)
        self._count("unchanged")
        return True

    def _commit(self, outcome: Outcome) -> None:
        result = outcome.result
        if isinstance(result, Refusal):
            self.store.commit_refusal(result, self.options)
            self.files.add(file_of(result.source))
            self.failures.append(result)
            self._count("failed")
            say(f"{result.source}: {result.reason}")
        else:
            self._count(self.store.commit_reading(result, outcome.source, self.version))

    def _count(self, fate: Fate) -> None:
        self.fates[fate] += 1
        self.step()

    def _settle(self, before: Sequence[StoredRefusal]) -> None:
        """Drop earlier failures of the files just read, where they did not recur."""
        again = {(failure.source, failure.reason) for failure in self.failures}
        mended = {
            refusal.source
            for refusal in before
            if file_of(refusal.source) in self.files
            and (refusal.source, refusal.reason) not in again
        }
        for source in sorted(mended):
            self.store.drop_refusals(source)
        # It may fail still, for another reason; or another row that bears its id was read.
        stored = {(refusal.source, refusal.reason) for refusal in self.store.refusals()}
        for failure in self.failures:
            if (failure.source, failure.reason) not in stored:
                self.store.commit_refusal(failure, self.options)

    def _summary(self) -> ReadSummary:
        return ReadSummary(
            read=self.fates["added"],
            unchanged=self.fates["unchanged"],
            replaced=self.fates["replaced"],
            failed=self.fates["failed"],
            failures=tuple(self.failures),
        )


def file_of(source: str) -> str:
    """The file that a report or failure came from: its name without the row or line."""
    try:
        return source if Path(source).exists() else _ROW.sub("", source)
    except OSError:  # in a folder that we may not look into
        return source


def total(summaries: Sequence[ReadSummary]) -> ReadSummary:
    """Several runs as one."""
    return ReadSummary(
        read=sum(summary.read for summary in summaries),
        unchanged=sum(summary.unchanged for summary in summaries),
        replaced=sum(summary.replaced for summary in summaries),
        failed=sum(summary.failed for summary in summaries),
        failures=tuple(failure for summary in summaries for failure in summary.failures),
    )


def failed_files(refusals: Iterable[StoredRefusal]) -> dict[ReadOptions, list[str]]:
    """The inputs that failed, by what was said of them; standard input is gone and cannot be read again."""
    files: dict[ReadOptions, dict[str, None]] = {}
    for refusal in refusals:
        name = file_of(refusal.source)
        if name != STANDARD_INPUT:
            files.setdefault(refusal.options, {})[name] = None
    return {options: list(names) for options, names in files.items()}
