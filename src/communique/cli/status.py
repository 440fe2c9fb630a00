"""`communique status`: how much was read, and what failed; it imports no stage, so that it is quick."""

from collections.abc import Iterator

from communique.cli.errors import reporting
from communique.cli.options import DEFAULT_DB, Db
from communique.cli.terminal import output, printable, write
from communique.store import Store, StoreCounts


@reporting
def status(*, db: Db = DEFAULT_DB) -> None:
    """Say what was read, what failed and why."""
    console = output()
    with Store.open(db) as store:
        for line in count_lines(store.counts()):
            write(console, line)
        for file in store.knowledge_files():
            write(console, f"knowledge of yours  {printable(file.name)}")
        for table in store.codebook():
            write(console, f"codebook of yours  {printable(table.name)}")
        refusals = store.refusals()
    for refusal in refusals:
        tries = f" (tried {refusal.attempts} times)" if refusal.attempts > 1 else ""
        failure = printable(f"{refusal.source}: {refusal.stage}: {refusal.reason}")
        write(console, f"failed  {failure}{tries}")
    if refusals:
        write(console, "`communique retry` reads these again")


def count_lines(counts: StoreCounts) -> Iterator[str]:
    """How much a store holds, in lines of "name  number"."""
    yield f"reports  {counts.reports}"
    for language, number in sorted(counts.not_coded.items()):
        yield f"not coded, language {language}  {number}"
    for kind, number in counts.records.items():
        yield f"{kind}  {number}"
    yield f"failed inputs  {counts.refusals}"
    yield f"pipeline  {', '.join(counts.versions) or 'nothing read yet'}"
    if counts.dirty:
        yield "the record is older than the reports: the next command that reads it merges first"
