"""Writes docs/cli.md from the commands' own --help, so that the page cannot tell anything else."""

import sys
from pathlib import Path

from typer.testing import CliRunner

from communique.cli import COMMANDS, app, subcommands

PAGE = Path(__file__).parents[1] / "docs" / "cli.md"
OPENING = """# The command line

Written by `python tools/write_cli_docs.py` from `--help`; edit the commands, not this page.
"""


def help_of(*arguments: str) -> str:
    """What `communique ... --help` prints, 80 columns wide."""
    shown = CliRunner().invoke(app, [*arguments, "--help"], prog_name="communique")
    if shown.exit_code:
        sys.exit(shown.output)
    return shown.stdout.rstrip()


def page() -> str:
    """The whole page."""
    sections = [OPENING, f"```\n{help_of()}\n```\n"]
    for name in COMMANDS:
        calls = [(name,), *((name, part.__name__) for part in subcommands(name))]
        sections += [f"## {' '.join(call)}\n\n```\n{help_of(*call)}\n```\n" for call in calls]
    return "\n".join(sections)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
