"""The command line: parses, calls, prints. Each command lives in a module named for what it does.

Data goes to standard output, everything else to standard error.
"""

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from io import TextIOWrapper
from types import MappingProxyType
from typing import Any, NamedTuple

import typer
from typer.core import TyperGroup


class Command(NamedTuple):
    """Where a command's code is, and the line about it in `--help`."""

    module: str
    summary: str


COMMANDS: Mapping[str, Command] = MappingProxyType(
    {
        "read": Command("read", "Read reports into the record."),
        "status": Command("status", "Say what was read, what failed and why."),
        "retry": Command("read", "Read again what failed."),
        "forget": Command("maintain", "Take reports out, with all that rested on them."),
        "show": Command("show", "Show the record in the terminal, every line with its citation."),
        "search": Command("search", "Search the full text of reports and records."),
        "export": Command("export", "Write the record out as JSON Lines, CSV or Parquet."),
        "verify": Command("maintain", "Check every citation, link and hash in the record."),
        "knowledge": Command(
            "knowledge", "Look up what is known of the world, and add what you know better."
        ),
        "evaluate": Command("evaluate", "Score the project's own finders on a gold file."),
    }
)


class LazyGroup(TyperGroup):
    """Lists all commands and loads the one that is run.

    `read` needs a parser of HTML and of English, `export` needs Arrow: importing them costs
    seconds, which `--help` and `status` must not pay. So a command's module, and with it all
    that the module imports, is loaded when the command has been named.
    """

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[str | None, Any, list[str]]:
        """The command that the arguments name, loaded, and the arguments that are left."""
        name, _, rest = super().resolve_command(ctx, args)
        return name, load_command(str(name)), rest


def load_command(name: str) -> Any:
    """Build one command from the function of its name in its module, and its subcommands."""
    module = import_module(f"communique.cli.{COMMANDS[name].module}")
    loaded = typer.Typer(**PLAIN)
    parts = subcommands(name)
    if parts:
        loaded.callback(no_args_is_help=True)(getattr(module, name))
        for part in parts:
            loaded.command(part.__name__)(part)
    else:
        loaded.command(name)(getattr(module, name))
    return typer.main.get_command(loaded)


def subcommands(name: str) -> tuple[Callable[..., None], ...]:
    """The functions that a command's module lists as its `SUBCOMMANDS`; most have none."""
    module = import_module(f"communique.cli.{COMMANDS[name].module}")
    return getattr(module, "SUBCOMMANDS", ())


def _not_loaded() -> None:
    """Stands in the list of commands until its module is loaded; it is never run."""


# Help without boxes reads well in a pipe, and does not change with the terminal's width.
PLAIN: dict[str, Any] = {
    "add_completion": False,
    "rich_markup_mode": None,
    "pretty_exceptions_enable": False,
}

app = typer.Typer(
    cls=LazyGroup,
    name="communique",
    help="Reads news reports on international politics and writes a cited record.",
    no_args_is_help=True,
    epilog=(
        "Exit status: 0 done, 1 error, 2 wrong usage, 3 some documents failed, 4 nothing found, "
        "5 store busy or damaged, 130 interrupted."
    ),
    **PLAIN,
)
for _name, _command in COMMANDS.items():
    app.command(_name, help=_command.summary)(_not_loaded)


def main() -> None:
    """Run the command that the arguments name."""
    for stream in (sys.stdout, sys.stderr):
        # Reports hold any character; a terminal that cannot show one shows its number instead.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    if sys.stdout is None:  # a caller may have closed it (`>&-`)
        sys.exit("standard output is closed")
    try:
        app(prog_name="communique")
    except OSError as error:  # a command answers its own; what is left is that of printing help
        sys.exit(f"standard output: {error.strerror}")
