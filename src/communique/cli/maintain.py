"""`communique forget` and `verify`: take reports out; see that what is left holds together."""

from typing import Annotated

import typer

from communique.cli.errors import Status, failed, reporting
from communique.cli.opening import merge_if_dirty, merged_store
from communique.cli.options import DEFAULT_DB, Db
from communique.cli.progress import bar
from communique.cli.terminal import output, printable, say, write
from communique.model.ids import ReportId
from communique.store import Store


@reporting
def forget(
    reports: Annotated[
        list[str], typer.Argument(metavar="REPORT", help="Ids of reports, or their beginnings.")
    ],
    *,
    db: Db = DEFAULT_DB,
) -> None:
    """Take reports out, with all that rested on them.

    The record is merged anew. For what was retracted, may not be kept, or was never meant to be read. All or none: one id
    that is nowhere, and nothing is forgotten.
    """
    with Store.open(db) as store:
        for report in [_report_called(store, name) for name in reports]:
            store.forget(report)
        merge_if_dirty(store)
    say(f"forgot {len(reports)}")


def _report_called(store: Store, name: str) -> ReportId:
    report = store.find_report(name)
    if report is None:
        raise failed(f"no report has the id {name}", Status.NOTHING_FOUND)
    return report.id


@reporting
def verify(*, db: Db = DEFAULT_DB) -> None:
    """Check every citation, link and hash in the record.

    What is wrong is printed, one line a problem.
    """
    console = output()
    problems = 0
    with merged_store(db) as store, bar("verifying"):
        for problem in store.verify():
            write(console, printable(problem))
            problems += 1
    if problems:
        raise failed(f"{problems} problems", Status.ERROR)
    say("every citation, link and hash holds")
