import csv
import io
from typing import get_args

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from communique.export import ROW_TYPES, ExportKind, iter_rows
from communique.export.csv import FORMULA_STARTS, guard, write_csv
from communique.model.record import Event
from communique.model.selection import Selection
from communique.model.text import Citation
from communique.store import Store


def unguard(text: str) -> str:
    """What a reader of the file does to get the text that `guard` was given."""
    is_guarded = text.startswith("'") and text.lstrip("'")[:1] in FORMULA_STARTS
    return text[1:] if is_guarded else text


def table(store: Store, kind: ExportKind) -> list[dict[str, str]]:
    stream = io.BytesIO()
    write_csv(stream, ROW_TYPES[kind], iter_rows(store, kind, Selection()))
    text = io.StringIO(stream.getvalue().decode(), newline="")
    return [{name: unguard(cell) for name, cell in row.items()} for row in csv.DictReader(text)]


@pytest.mark.parametrize("kind", get_args(ExportKind))
def test_every_row_and_every_kind_is_written(store: Store, kind: ExportKind) -> None:
    assert [row["id"] for row in table(store, kind)] == [
        row.id for row in iter_rows(store, kind, Selection())
    ]


def test_event_is_flat(store: Store) -> None:
    visit = table(store, "events")[1]
    assert visit["event"] == "CONSULT"
    assert visit["context"] == "diplomatic;military"
    assert (visit["actor"], visit["actor_code"]) == ("Kenya;=officials", "KEN;")
    assert (visit["recipient"], visit["recipient_code"]) == ("Uganda", "UGA")
    assert (visit["event_loc"], visit["event_loc_code"]) == ("Busia", "KEN")
    assert (visit["size_dead"], visit["size_injured"]) == ("12", "")
    assert (visit["event_scale"], visit["event_loc_lat"]) == ("-2.5", "-0.46")
    assert visit["voiced_by"] == ""


def test_evidence_is_json_of_the_citations(store: Store) -> None:
    event = next(row for row in iter_rows(store, "events", Selection()) if row.id == "e00002")
    assert isinstance(event, Event)
    cell = table(store, "events")[1]["evidence"]
    assert msgspec.json.decode(cell, type=tuple[Citation, ...]) == event.evidence


def test_text_survives_line_breaks_quotes_and_controls(store: Store) -> None:
    reports = {report.id: report.text for report in store.iter_reports()}
    assert {row["id"]: row["text"] for row in table(store, "reports")} == reports


@pytest.mark.parametrize(
    "text", ["=1+1", "+254 20 123", "-Reuters", "@minister", "\t=1", "\r=1", "'=1", "''+2", "＝1"]
)
def test_cells_that_a_spreadsheet_would_run_are_guarded(text: str) -> None:
    assert guard(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Oslo", "'tis", "1 - 1", "“=”", "'"])
def test_other_cells_are_left_alone(text: str) -> None:
    assert guard(text) == text


@settings(deadline=None)  # the machine may be busy
@given(st.text())
def test_guarding_can_be_undone(text: str) -> None:
    assert unguard(guard(text)) == text


def test_numbers_are_bare_and_lines_end_in_a_line_feed(store: Store) -> None:
    stream = io.BytesIO()
    write_csv(stream, Event, iter_rows(store, "events", Selection()))
    content = stream.getvalue()
    assert b',-2.5,"' in content
    assert b"\r\n" not in content
    assert content.endswith(b"\n")
