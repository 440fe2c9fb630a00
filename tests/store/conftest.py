"""An empty store for every test that asks for one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from communique.store import Store


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(str(tmp_path / "record.db"), create=True) as opened:
        yield opened
