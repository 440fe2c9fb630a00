"""`communique search`: full text over reports and records."""

from typing import Annotated

import typer
from rich.text import Text

from communique.cli.errors import Status, failed, reporting
from communique.cli.opening import merged_store
from communique.cli.options import DEFAULT_DB, Db
from communique.cli.terminal import output, printable, write
from communique.store import SearchHit


@reporting
def search(
    text: Annotated[
        str, typer.Argument(metavar="TEXT", help='Words, a "phrase", or the beginn* of a word.')
    ],
    *,
    limit: Annotated[int, typer.Option(min=1, help="At most so many.")] = 50,
    db: Db = DEFAULT_DB,
) -> None:
    """Search the full text of reports and records.

    Every word must occur; case and accents do not count.
    """
    console = output()
    found = 0
    with merged_store(db) as store:
        for hit in store.search(text, limit):
            write(console, hit_line(hit))
            found += 1
    if not found:
        raise failed("nothing found", Status.NOTHING_FOUND)


def hit_line(hit: SearchHit) -> Text:
    """ "event 1f0c2ab3  [7a33d001:120-188] the exact words"."""
    place = f"[{hit.report[:8]}:{hit.start}-{hit.end}] " if hit.report else ""
    return Text.assemble(
        (f"{hit.kind:<10}", "bold"), (f"{hit.id[:8]}  {place}", "dim"), printable(hit.exact)
    )
