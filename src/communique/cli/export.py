"""`communique export`: the record out, to standard output, a file or a folder."""

import sys
from pathlib import Path
from typing import Annotated, Literal

import typer

from communique.cli.errors import reporting
from communique.cli.opening import merged_store
from communique.cli.options import DEFAULT_DB, Db, select, taking
from communique.cli.progress import bar
from communique.export import (
    ROW_TYPES,
    ExportFormat,
    ExportKind,
    export_all,
    export_kind,
    replacing,
)
from communique.model.selection import Selection
from communique.store import Store

KindOrAll = Literal[ExportKind, "all"]


@reporting
@taking(select, "selection")
def export(
    kind: Annotated[
        KindOrAll, typer.Argument(metavar="KIND", help=f"One of {', '.join(ROW_TYPES)}, all.")
    ],
    *,
    export_format: Annotated[
        ExportFormat, typer.Option("--format", metavar="FORMAT", help="jsonl, csv or parquet.")
    ] = "jsonl",
    path: Annotated[
        Path | None,
        typer.Option("-o", "--output", metavar="PATH", help="A file; for `all` a folder."),
    ] = None,
    db: Db = DEFAULT_DB,
    selection: Selection,
) -> None:
    """Write the record out as JSON Lines, CSV or Parquet.

    One kind goes to standard output or to a file; `all` writes one file a kind into a folder,
    empty ones too. Rows are sorted by id. A file appears when it is complete, never in part.
    CSV has flat columns: lists joined by ";", nested parts as JSON, and an apostrophe before
    text cells that begin with = + - @, which spreadsheets would run as formulas.
    """
    _check_target(kind, export_format, path)
    with merged_store(db) as store, bar("exporting"):
        if kind == "all":
            export_all(store, export_format, selection, path or Path())
        elif path is None:
            export_kind(store, kind, export_format, selection, sys.stdout.buffer)
            sys.stdout.buffer.flush()
        else:
            _write_file(store, kind, export_format, selection, path)


def _check_target(kind: KindOrAll, export_format: ExportFormat, path: Path | None) -> None:
    if kind == "all" and path is None:
        raise typer.BadParameter("`export all` writes into a folder: name it with -o")
    if export_format == "parquet" and path is None and sys.stdout.isatty():
        raise typer.BadParameter("parquet is not for a terminal: name a file with -o")


def _write_file(
    store: Store, kind: ExportKind, export_format: ExportFormat, selection: Selection, path: Path
) -> None:
    with replacing(path) as stream:
        export_kind(store, kind, export_format, selection, stream)
