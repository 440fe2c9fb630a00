"""`communique read` and `retry`: reports into the record."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from functools import partial
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from communique.cli.errors import Status, failed, reporting
from communique.cli.opening import keep_codebook, merge_if_dirty
from communique.cli.options import DEFAULT_DB, Db, state_facts, taking
from communique.cli.progress import bar
from communique.cli.session import STANDARD_INPUT, ReadSummary, Session, failed_files, total
from communique.cli.terminal import output, say, write
from communique.codebook.folder import read_codebook
from communique.model.text import Facts, ReadOptions
from communique.pipeline import pipeline_version
from communique.reading import iter_raw_reports
from communique.running import CrewError, default_jobs
from communique.store import Store

Jobs = Annotated[
    int | None,
    typer.Option("--jobs", min=1, metavar="N", help="Worker processes.  [default: as many as fit]"),
]
Columns = Annotated[
    list[str] | None,
    typer.Option(
        "--column",
        metavar="ROLE=NAME",
        help="Which column of a table holds what (text=story); may be given again.",
    ),
]
Codebook = Annotated[
    Path | None,
    typer.Option(
        "--codebook",
        metavar="DIR",
        exists=True,
        file_okay=False,
        help="Code with the tables of this folder too; the store keeps them.",
    ),
]
WithoutEncoder = Annotated[
    bool,
    typer.Option("--without-encoder", help="Let the rules and linear models decide alone."),
]
Quiet = Annotated[bool, typer.Option("--quiet", help="No progress and no summary.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the summary as one JSON object.")]


@reporting
@taking(state_facts, "given")
def read(
    sources: Annotated[
        list[str],
        typer.Argument(
            metavar="SOURCE",
            help="Files (.txt .html .jsonl .csv .parquet, and .gz), folders, globs, - for standard input.",
        ),
    ],
    *,
    db: Db = DEFAULT_DB,
    jobs: Jobs = None,
    column: Columns = None,
    codebook: Codebook = None,
    without_encoder: WithoutEncoder = False,
    quiet: Quiet = False,
    as_json: AsJson = False,
    given: Facts,
) -> None:
    """Read reports into the record.

    A second run over the same input changes nothing. Each report is committed as soon as it is
    read: after a break, run the same command again. What cannot be read is named on standard
    error, kept for `status` and `retry`, and the rest is read.
    """
    own = read_codebook(codebook) if codebook else ()
    columns = tuple(_columns(column or ()).items())
    options = _checked(ReadOptions(given=given, columns=columns, encoder=not without_encoder))
    with Store.open(db, create=True) as store:
        if own:
            keep_codebook(store, own)
        summary = _read(store, {options: sources}, jobs=jobs, quiet=quiet)
    _conclude(summary, quiet=quiet, as_json=as_json)


@reporting
@taking(state_facts, "given")
def retry(
    *,
    db: Db = DEFAULT_DB,
    jobs: Jobs = None,
    column: Columns = None,
    quiet: Quiet = False,
    as_json: AsJson = False,
    given: Facts,
) -> None:
    """Read again what failed.

    What was said when it was read (--publisher, --column, --without-encoder and so on) holds again,
    except where this command says otherwise. A failure that does not recur is dropped from `status`.
    """
    columns = _columns(column or ())
    with Store.open(db) as store:
        batches: dict[ReadOptions, list[str]] = {}
        for options, files in failed_files(store.refusals()).items():
            batches.setdefault(_checked(_amended(options, given, columns)), []).extend(files)
        summary = _read(store, batches, jobs=jobs, quiet=quiet)
    _conclude(summary, quiet=quiet, as_json=as_json)


def _amended(options: ReadOptions, given: Facts, columns: Mapping[str, str]) -> ReadOptions:
    """What was said before, less what is now said otherwise."""
    said = {name: value for name, value in asdict(given).items() if value is not None}
    return replace(
        options,
        given=replace(options.given, **said),
        columns=tuple({**dict(options.columns), **columns}.items()),
    )


def _checked(options: ReadOptions) -> ReadOptions:
    """The options, with wrong usage told before anything is read."""
    try:
        iter_raw_reports((), given=options.given, columns=dict(options.columns))
        msgspec.json.encode(options)  # kept with what fails
    except UnicodeEncodeError as error:
        raise typer.BadParameter(f"not UTF-8: {error.object!r}") from error
    except ValueError as error:  # an unknown role of a column, a date of two readings
        raise typer.BadParameter(str(error)) from error
    return options


def _read(
    store: Store,
    batches: Mapping[ReadOptions, Sequence[str]],
    *,
    jobs: int | None,
    quiet: bool,
) -> ReadSummary:
    """Read each batch of sources with its options, and merge."""
    summaries = [
        _read_batch(store, sources, options, jobs=jobs, quiet=quiet)
        for options, sources in batches.items()
    ]
    merge_if_dirty(store, quiet=quiet)
    return total(summaries)


def _read_batch(
    store: Store, sources: Sequence[str], options: ReadOptions, *, jobs: int | None, quiet: bool
) -> ReadSummary:
    columns = dict(options.columns)
    raws = iter_raw_reports(sources, given=options.given, columns=columns)
    count = None if STANDARD_INPUT in sources else partial(_count, sources, columns)
    with bar("reading", count=count, quiet=quiet) as step:
        own, codebook = store.knowledge_files(), store.codebook()
        session = Session(
            store=store,
            version=pipeline_version(own, codebook, encoder=options.encoder),
            own=own,
            codebook=codebook,
            options=options,
            step=step,
            files=set(sources),
        )
        try:
            return session.read(raws, jobs or default_jobs())
        except CrewError as error:
            raise failed(str(error), Status.ERROR) from error


def _count(sources: Sequence[str], columns: Mapping[str, str]) -> int:
    """How many reports and refusals there are: only opening them tells the rows of a table."""
    return sum(1 for _ in iter_raw_reports(sources, columns=columns))


def _columns(pairs: Sequence[str]) -> dict[str, str]:
    """ "text=story" says that the texts are in the column `story`."""
    columns = {}
    for pair in pairs:
        role, separator, name = pair.partition("=")
        if not (role and separator and name):
            raise typer.BadParameter(f"{pair!r} is not of the form text=story")
        columns[role] = name
    return columns


def _conclude(summary: ReadSummary, *, quiet: bool, as_json: bool) -> None:
    if as_json:
        write(output(), msgspec.json.encode(summary).decode())
    line = (
        f"{summary.read} read, {summary.unchanged} unchanged, "
        f"{summary.replaced} replaced, {summary.failed} failed"
    )
    if not quiet:
        say(line)
    if summary.failed:
        raise typer.Exit(Status.SOME_FAILED)
