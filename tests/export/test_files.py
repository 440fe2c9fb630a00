import os
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


def test_a_device_keeps_its_place_and_is_written_to(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    with replacing(pipe) as stream:
        stream.write(b"events")
    assert os.read(reader, 99) == b"events"
    os.close(reader)
    assert pipe.is_fifo()


def test_a_link_is_followed(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path / "events.jsonl")
    with replacing(tmp_path / "link") as stream:
        stream.write(b"after")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "events.jsonl").read_bytes() == b"after"


@pytest.mark.parametrize("name", ["missing/events.jsonl", "folder", "x" * 300])
def test_what_cannot_be_written_is_named_as_it_was_given(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match=r".") as caught, replacing(tmp_path / name):
        pass
    assert caught.value.filename == str(tmp_path / name)


def test_the_longest_name_can_be_written(tmp_path: Path) -> None:
    with replacing(tmp_path / ("x" * 255)) as stream:
        stream.write(b"after")
    assert [path.name for path in tmp_path.iterdir()] == ["x" * 255]
