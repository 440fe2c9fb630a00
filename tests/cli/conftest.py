"""A store with a record of every kind, and a way to run commands on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from communique.cli import app
from tests.export.build import make_store

Run = Callable[..., Result]


@pytest.fixture
def db(tmp_path: Path) -> str:
    path = tmp_path / "record.db"
    make_store(path)
    return str(path)


@pytest.fixture
def run(db: str) -> Run:
    """Runs a command on the store; an error that is not answered by an exit status is raised."""

    def command(*arguments: str) -> Result:
        return CliRunner().invoke(app, [*arguments, "--db", db], catch_exceptions=False)

    return command
