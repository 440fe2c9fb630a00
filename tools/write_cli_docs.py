"""Writes docs/cli.md from the commands' own --help, so that the page cannot tell anything else."""

import sys
from pathlib import Path

from typer.testing import CliRunner

from communique.cli import COMMANDS, app

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
    sections += [f"## {name}\n\n```\n{help_of(name)}\n```\n" for name in COMMANDS]
    return "\n".join(sections)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
