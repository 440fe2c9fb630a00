import subprocess
import sys
from importlib import import_module

import pytest
from typer.testing import CliRunner

from communique.cli import COMMANDS, app

DELIVERED = "read status retry forget show search export verify knowledge evaluate"
HEAVY = {"spacy", "trafilatura", "pyarrow"}


def modules_after(*arguments: str) -> set[str]:
    """The packages that a fresh process has imported when a command is done."""
    program = (
        "import sys\n"
        "from communique.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=True
    )
    return set(done.stderr.split("\n")[-2].split())


def test_help_lists_what_is_delivered_and_nothing_else() -> None:
    shown = CliRunner().invoke(app, ["--help"]).stdout
    listed = shown.partition("Commands:\n")[2].partition("\n\n")[0]
    assert [line.split()[0] for line in listed.splitlines()] == DELIVERED.split()


def test_help_loads_no_command() -> None:
    loaded = modules_after("--help")
    assert "communique" in loaded
    assert not loaded & (HEAVY | {"sqlalchemy"})


def test_status_loads_no_stage(db: str) -> None:
    loaded = modules_after("status", "--db", db)
    assert "sqlalchemy" in loaded
    assert not loaded & HEAVY


@pytest.mark.parametrize("name", COMMANDS)
def test_the_summary_is_the_first_line_of_the_commands_docstring(name: str) -> None:
    command = getattr(import_module(f"communique.cli.{COMMANDS[name].module}"), name)
    assert command.__doc__.partition("\n")[0] == COMMANDS[name].summary


@pytest.mark.parametrize(
    "arguments", [["raed", "x.txt"], ["show", "nonsense"], ["export", "pigs"], ["read"]]
)
def test_wrong_usage_is_status_2(arguments: list[str]) -> None:
    done = CliRunner().invoke(app, arguments)
    assert done.exit_code == 2
    assert done.stdout == ""
