"""The store that every export is taken from."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.store import Store
from tests.export.build import make_store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    make_store(tmp_path / "record.db")
    with Store.open(str(tmp_path / "record.db")) as opened:
        yield opened
