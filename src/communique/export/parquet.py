"""Parquet: the record shapes with their nesting, as lists and structs, for DuckDB, R and pandas.

The schema is derived from the row's type, so that an empty file has all columns; spans and
furniture, arrays in JSON, are structs with named fields here.
"""

import types
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from itertools import islice
from typing import Any, BinaryIO, Literal, NewType, Union, get_args, get_origin, get_type_hints

import pyarrow as pa
from pyarrow import parquet

from communique.export.rows import Row

ROWS_A_GROUP = 2000  # bounds memory: a row group is held until it is written

_SCALARS = {str: pa.string(), int: pa.int64(), float: pa.float64(), bool: pa.bool_()}


def write_parquet(stream: BinaryIO, row_type: type[Row], rows: Iterable[Row]) -> None:
    """Write the rows in groups, zstd-compressed."""
    schema = schema_of(row_type)
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for group in _groups(iter(rows)):
            plain = [_plain(row) for row in group]
            writer.write_table(pa.Table.from_pylist(plain, schema=schema))


def schema_of(row_type: type[Row]) -> pa.Schema:
    """The Arrow schema of a row type, fields in the contract's order."""
    return pa.schema(_arrow_fields(row_type))


def _groups(rows: Iterator[Row]) -> Iterator[list[Row]]:
    while group := list(islice(rows, ROWS_A_GROUP)):
        yield group


def _arrow_fields(structure: Any) -> list[pa.Field]:
    hints = get_type_hints(structure)
    return [pa.field(name, _arrow_type(hints[name])) for name in _field_names(structure)]


def _field_names(structure: Any) -> tuple[str, ...]:
    if is_dataclass(structure):
        return tuple(field.name for field in fields(structure))
    names: tuple[str, ...] = structure._fields
    return names


def _arrow_type(hint: Any) -> pa.DataType:
    origin, args = get_origin(hint), get_args(hint)
    if isinstance(hint, NewType):
        return _arrow_type(hint.__supertype__)
    if origin is Literal:
        return pa.string()
    if origin in (Union, types.UnionType):
        return _arrow_type(next(option for option in args if option is not type(None)))
    if origin is tuple:
        return pa.list_(_arrow_type(args[0]))
    if hint in _SCALARS:
        return _SCALARS[hint]
    return pa.struct(_arrow_fields(hint))


def _plain(value: Any) -> Any:
    """Dataclasses and named tuples as dicts, tuples as lists: what Arrow builds structs from."""
    if is_dataclass(value) or hasattr(value, "_fields"):
        return {name: _plain(getattr(value, name)) for name in _field_names(value)}
    return [_plain(member) for member in value] if isinstance(value, tuple) else value
