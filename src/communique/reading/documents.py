"""All inputs to raw reports, one after the other: one a file, or one a row of a table."""

import shutil
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import replace
from functools import partial
from pathlib import PurePath
from tempfile import TemporaryFile
from typing import BinaryIO

from communique.model.text import Facts, RawReport, Refusal
from communique.reading.dates import date_in_name, read_day
from communique.reading.decoding import decode
from communique.reading.errors import UnreadableError
from communique.reading.inputs import Input, Kind, iter_inputs, reason_of, refusal
from communique.reading.opening import MAX_LINE_BYTES, opened, read_document, unpacked
from communique.reading.sniffing import kind_of_content
from communique.reading.tables import Opener, Table, check_columns, iter_table


def iter_raw_reports(
    sources: Sequence[str],
    *,
    given: Facts = Facts(),
    columns: Mapping[str, str] = {},
    stdin: BinaryIO | None = None,
) -> Iterator[RawReport | Refusal]:
    """Every report that the sources hold, and a refusal for everything that cannot be read.

    `given` is what the user says of all of them; `columns` names a table's columns where their
    names do not tell ({"text": "story"}).

    Raises:
        ValueError: `columns` names an unknown role, or `given.published` is no date that can be
            read in one way only.
    """
    check_columns(columns)
    return _iter_raw_reports(sources, _checked(given), columns, stdin)


def _iter_raw_reports(
    sources: Sequence[str], given: Facts, columns: Mapping[str, str], stdin: BinaryIO | None
) -> Iterator[RawReport | Refusal]:
    for item in iter_inputs(sources):
        if isinstance(item, Refusal):
            yield item
        elif item.kind is None:
            yield from _from_standard_input(item, stdin or _standard_input(), given, columns)
        else:
            yield from _from_file(item, item.kind, given, columns)


def _checked(given: Facts) -> Facts:
    if given.published is None:
        return given
    day = read_day(given.published, None)
    if day is None:
        raise ValueError(f"{given.published!r} is no date, or one of two; write it YYYY-MM-DD")
    return replace(given, published=day)


def _from_file(
    item: Input, kind: Kind, given: Facts, columns: Mapping[str, str]
) -> Iterator[RawReport | Refusal]:
    try:
        size = item.path.stat().st_size
    except OSError as error:
        yield refusal(item.name, reason_of(error))
        return
    yield from _from(item.name, kind, partial(opened, item.path), size, given, columns)


def _standard_input() -> BinaryIO | None:
    return sys.stdin.buffer if sys.stdin else None  # a caller may have closed it (`<&-`)


def _from_standard_input(
    item: Input, stdin: BinaryIO | None, given: Facts, columns: Mapping[str, str]
) -> Iterator[RawReport | Refusal]:
    """Standard input is kept in a temporary file, since tables may be opened twice."""
    if stdin is None:
        yield refusal(item.name, "standard input is closed")
        return
    with TemporaryFile() as kept:
        try:
            shutil.copyfileobj(stdin, kept)
        except OSError as error:
            yield refusal(item.name, reason_of(error))
            return
        size = kept.tell()
        reopen = partial(_rewound, kept)
        try:
            with reopen() as stream:
                kind = kind_of_content(stream.read(MAX_LINE_BYTES), columns)
        except UnreadableError as error:
            yield refusal(item.name, str(error))
            return
        yield from _from(item.name, kind, reopen, size, given, columns)


def _rewound(file: BinaryIO) -> AbstractContextManager[BinaryIO]:
    file.seek(0)
    return unpacked(file)


def _from(
    name: str, kind: Kind, reopen: Opener, size: int, given: Facts, columns: Mapping[str, str]
) -> Iterator[RawReport | Refusal]:
    if kind in (Kind.TEXT, Kind.HTML):
        yield _document(name, kind, reopen, given)
    else:
        table = Table(name=name, kind=kind, size=size, open=reopen, columns=columns)
        yield from iter_table(table, given)


def _document(name: str, kind: Kind, reopen: Opener, given: Facts) -> RawReport | Refusal:
    html = kind is Kind.HTML
    try:
        with reopen() as stream:
            content = read_document(stream)
        text = decode(content, html=html)
    except UnreadableError as error:
        return refusal(name, str(error))
    return RawReport(
        source=name,
        body=text,
        media_type="text/html" if html else "text/plain",
        given=given,
        date_in_name=date_in_name(PurePath(name).name),
    )
