from pathlib import Path
from typing import get_args

import pytest

from communique.export import ExportFormat, ExportKind, export_all, replacing
from communique.model.selection import Selection
from communique.store import Store


@pytest.mark.parametrize("export_format", get_args(ExportFormat))
def test_all_writes_eight_files_empty_ones_too(
    store: Store, export_format: ExportFormat, tmp_path: Path
) -> None:
    export_all(store, export_format, Selection(publisher="nobody at all"), tmp_path / "out")
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == sorted(f"{kind}.{export_format}" for kind in get_args(ExportKind))


@pytest.mark.parametrize("export_format", get_args(ExportFormat))
def test_twice_is_the_same_bytes(store: Store, export_format: ExportFormat, tmp_path: Path) -> None:
    for folder in ("once", "again"):
        export_all(store, export_format, Selection(), tmp_path / folder)
    for path in (tmp_path / "once").iterdir():
        assert path.read_bytes() == (tmp_path / "again" / path.name).read_bytes()


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("before")
    with replacing(path) as stream:
        stream.write(b"after")
        assert path.read_text() == "before"
    assert path.read_text() == "after"


def break_while_writing(path: Path) -> None:
    with replacing(path) as stream:
        stream.write(b"half")
        raise KeyboardInterrupt


def test_a_break_leaves_what_was_there_and_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "events.jsonl"
    path.write_text("before")
    with pytest.raises(KeyboardInterrupt):
        break_while_writing(path)
    assert path.read_text() == "before"
    assert list(tmp_path.iterdir()) == [path]
