from io import BytesIO
from typing import get_args

import msgspec
import pytest

from communique.export import ROW_TYPES, ExportKind, iter_rows
from communique.export.jsonl import write_jsonl
from communique.model.selection import Selection
from communique.store import Store

CONTRACT = {
    "reports": "id source url publisher title byline published published_basis dateline language "
    "origin text furniture mentions supersedes",
    "events": "id event mode context aux quad_code event_scale date date_precision date_basis "
    "enddate actor recipient event_loc size voiced_by confidence n_reports n_publishers n_origins "
    "evidence",
    "statements": "id kind type speaker addressees cue said_on voiced_by evidence",
    "positions": "id actor issue stance first last voiced_by history evidence",
    "agreements": "id title instrument parties date place history part_of points voiced_by evidence",
    "votes": "id body date matter votes outcome on_record record voiced_by evidence",
    "stories": "id title first last reports n_publishers n_origins",
    "findings": "id kind about field values note",
}


def lines(store: Store, kind: ExportKind) -> list[bytes]:
    stream = BytesIO()
    write_jsonl(stream, ROW_TYPES[kind], iter_rows(store, kind, Selection()))
    return stream.getvalue().split(b"\n")


@pytest.mark.parametrize("kind", get_args(ExportKind))
def test_fields_have_the_contracts_names_and_order(store: Store, kind: ExportKind) -> None:
    first = msgspec.json.decode(lines(store, kind)[0])
    assert list(first) == CONTRACT[kind].split()


@pytest.mark.parametrize("kind", get_args(ExportKind))
def test_what_is_written_reads_back_as_the_same_rows_sorted_by_id(
    store: Store, kind: ExportKind
) -> None:
    *written, last = lines(store, kind)
    rows = [msgspec.json.decode(line, type=ROW_TYPES[kind]) for line in written]
    assert rows == list(iter_rows(store, kind, Selection()))
    assert [row.id for row in rows] == sorted(row.id for row in rows)
    assert last == b""


def test_spans_and_triggers_are_arrays(store: Store) -> None:
    statement = msgspec.json.decode(lines(store, "statements")[0])
    citation = statement["evidence"][0]
    [(start, end)] = citation["spans"]
    assert citation["exact"][start - citation["start"] : end - citation["start"]] == "We will talk,"
    assert len(citation["trigger"]) == 2
