"""`communique knowledge`: what the program knows of the world, and what its user knows better."""

from pathlib import Path
from typing import Annotated

import msgspec
import typer

from communique.cli.entries import entry_lines
from communique.cli.errors import Status, failed, reporting
from communique.cli.options import DEFAULT_DB, Db, as_iso_date
from communique.cli.terminal import output, printable, say, write
from communique.knowledge import open_knowledge
from communique.knowledge.compile import compile_knowledge
from communique.knowledge.entries import find_entries
from communique.knowledge.small_towns import SMALLEST, NoGazetteerError
from communique.knowledge.tables import BadRowError
from communique.knowledge.user_files import read_rows
from communique.model.world import KnowledgeFile
from communique.store import Store, StoreMissing

_SMALLEST_IN_TABLES = 2000


def knowledge() -> None:
    """Look up what is known of the world, and add what you know better."""


@reporting
def build(
    *,
    places_from: Annotated[
        int | None,
        typer.Option(
            min=SMALLEST,
            max=_SMALLEST_IN_TABLES - 1,
            metavar="N",
            help="Towns of N inhabitants and more (500 to 1999); needs communique[places].",
        ),
    ] = None,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PATH", help="Write the file here instead."),
    ] = None,
) -> None:
    """Compile the tables into the file that look-ups read.

    It takes the place of the bundled one, which holds towns of 2,000 inhabitants and more.
    Reports read after that are resolved with it; those read before, when they are read again.
    """
    try:
        written = compile_knowledge(out, places_from=places_from)
    except (BadRowError, NoGazetteerError) as error:
        raise failed(str(error), Status.ERROR) from error
    say(f"{written}: {written.stat().st_size / 1e6:.1f} MB")


@reporting
def find(
    name: Annotated[
        str, typer.Argument(metavar="NAME", help='A name, or an office: "president of Kenya".')
    ],
    *,
    on: Annotated[
        str | None, typer.Option(metavar="DATE", callback=as_iso_date, help="As of this date.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    db: Db = DEFAULT_DB,
) -> None:
    """Say what a name may stand for, likeliest first.

    Each line ends with its source; "unverified" was written down without one, "yours" is from a
    file that you added to the store. Without a date: offices of all times, and the last holders.
    """
    entries = find_entries(open_knowledge(files=_kept(db)), name, on)
    if not entries:
        raise failed(f"nothing is known of {name!r}", Status.NOTHING_FOUND)
    console = output()
    if as_json:
        write(console, msgspec.json.encode(entries).decode())
        return
    for indent, line in entry_lines(entries):
        write(console, printable(line), indent=indent)


@reporting
def add(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="Facts in TOML or CSV.")],
    *,
    remove: Annotated[
        bool, typer.Option("--remove", help="Take back what was added from a file of this name.")
    ] = False,
    db: Db = DEFAULT_DB,
) -> None:
    """Add facts of your own to a store; they go before the bundled ones.

    Nothing of a file is taken where one row is wrong. A file of the same name is replaced. Reports
    read before are resolved with the facts when they are read again. docs/knowledge.md shows every
    kind of row.
    """
    if remove:
        _remove(db, file.name)
        return
    new = KnowledgeFile(name=file.name, text=_text_of(file))
    others = (kept for kept in _kept(db, create=True) if kept.name != new.name)
    open_knowledge(files=(*others, new))  # refuses what cannot be taken
    with Store.open(db, create=True) as store:
        replaced = store.put_knowledge_file(new)
    rows, _ = read_rows(new)
    say(f"{'replaced' if replaced else 'added'} {new.name}: {len(rows)} rows")
    say(f"to take them back: communique knowledge add --remove {new.name} --db {db}")


SUBCOMMANDS = (build, find, add)


def _remove(db: str, name: str) -> None:
    with Store.open(db) as store:
        if not store.drop_knowledge_file(name):
            raise failed(f"{db}: nothing was added from {name}", Status.NOTHING_FOUND)
    say(f"took back {name}")


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise failed(f"{file}: this is not UTF-8", Status.ERROR) from error


def _kept(db: str, *, create: bool = False) -> tuple[KnowledgeFile, ...]:
    """The files that were added to a store; none where the usual store is not there yet."""
    try:
        with Store.open(db) as store:
            return store.knowledge_files()
    except StoreMissing:
        if create or db == DEFAULT_DB:
            return ()
        raise
