import io
from typing import Any, get_args

import msgspec
import pytest
from pyarrow import parquet

from communique.export import ROW_TYPES, ExportKind, iter_rows
from communique.export.parquet import schema_of, write_parquet
from communique.model.record import Event
from communique.model.selection import Selection
from communique.store import Store


def table(
    store: Store, kind: ExportKind, selection: Selection = Selection()
) -> list[dict[str, Any]]:
    stream = io.BytesIO()
    write_parquet(stream, ROW_TYPES[kind], iter_rows(store, kind, selection))
    rows: list[dict[str, Any]] = parquet.read_table(io.BytesIO(stream.getvalue())).to_pylist()
    return rows


def spans_as_arrays(value: Any) -> Any:
    """Structs of start and end (and reason) as the arrays that JSON has."""
    if isinstance(value, list):
        return [spans_as_arrays(member) for member in value]
    if not isinstance(value, dict):
        return value
    if list(value) in (["start", "end"], ["start", "end", "reason"]):
        return list(value.values())
    return {name: spans_as_arrays(member) for name, member in value.items()}


@pytest.mark.parametrize("kind", get_args(ExportKind))
def test_rows_read_back_as_they_are_in_json(store: Store, kind: ExportKind) -> None:
    rows = [
        msgspec.json.decode(msgspec.json.encode(row)) for row in iter_rows(store, kind, Selection())
    ]
    assert spans_as_arrays(table(store, kind)) == rows


def test_an_empty_file_has_all_columns(store: Store) -> None:
    stream = io.BytesIO()
    write_parquet(stream, Event, ())
    empty = parquet.read_table(io.BytesIO(stream.getvalue()))
    assert empty.num_rows == 0
    assert empty.schema.equals(schema_of(Event))


def test_nesting_is_kept_as_lists_of_structs() -> None:
    kind = schema_of(Event).field("evidence").type
    assert kind.value_type.field("trigger").type.field("start").type == "int64"
