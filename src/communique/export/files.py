"""Puts an export where it is asked for, whole or not at all."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import BinaryIO, Literal

from communique.export.csv import write_csv
from communique.export.jsonl import write_jsonl
from communique.export.parquet import write_parquet
from communique.export.rows import ROW_TYPES, ExportKind, Row, iter_rows
from communique.model.selection import Selection
from communique.store import Store

ExportFormat = Literal["jsonl", "csv", "parquet"]
Writer = Callable[[BinaryIO, type[Row], Iterable[Row]], None]

_NAME_KEPT = 50  # the name of a file may have 255 bytes, the working name's own parts included

WRITERS: Mapping[ExportFormat, Writer] = MappingProxyType(
    {"jsonl": write_jsonl, "csv": write_csv, "parquet": write_parquet}
)


def export_kind(
    store: Store,
    kind: ExportKind,
    export_format: ExportFormat,
    selection: Selection,
    stream: BinaryIO,
) -> None:
    """Write one kind's rows to an open stream."""
    WRITERS[export_format](stream, ROW_TYPES[kind], iter_rows(store, kind, selection))


def export_all(
    store: Store, export_format: ExportFormat, selection: Selection, folder: Path
) -> None:
    """Write `<kind>.<format>` for all eight kinds, empty ones too; nothing appears before all is written."""
    folder.mkdir(parents=True, exist_ok=True)
    with ExitStack() as written:
        for kind in ROW_TYPES:
            path = folder / f"{kind}.{export_format}"
            stream = written.enter_context(replacing(path))
            export_kind(store, kind, export_format, selection, stream)


@contextmanager
def replacing(path: Path) -> Iterator[BinaryIO]:
    """A stream whose bytes take the path's place when the block ends well, and vanish if not.

    A link is followed. A device or pipe keeps its place, and is written to.

    Raises:
        OSError: it cannot be written; `filename` is the path as given.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                yield stream
        else:
            with _beside(target) as stream:
                yield stream
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error


@contextmanager
def _beside(target: Path) -> Iterator[BinaryIO]:
    part = target.with_name(f".{target.name[:_NAME_KEPT]}.{os.getpid()}.part")
    try:
        with part.open("wb") as stream:
            yield stream
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
