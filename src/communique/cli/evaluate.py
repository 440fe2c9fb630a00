"""`communique evaluate`: the project's own finders against a gold file."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from communique.cli.errors import Status, failed, reporting
from communique.cli.terminal import output, write
from communique.evaluating import TASKS, GoldError
from communique.evaluating import evaluate as score


@reporting
def evaluate(
    task: Annotated[str, typer.Argument(metavar="TASK", help=f"One of {', '.join(TASKS)}.")],
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="A gold file (JSON Lines).")],
    *,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON object.")] = False,
    without_encoder: Annotated[
        bool,
        typer.Option("--without-encoder", help="Let the rules and linear models decide alone."),
    ] = False,
    predictions: Annotated[
        Path | None,
        typer.Option(metavar="OUT", help="Write what was predicted, a line for each gold line."),
    ] = None,
) -> None:
    """Score the project's own finders on a gold file.

    Figures are fractions of 1. The gold's marks replace detection only: decisions, weights and
    thresholds are those of `read`.
    """
    if task not in TASKS:
        raise typer.BadParameter(f"{task!r} is none of {', '.join(TASKS)}")
    try:
        figures = score(task, gold, predictions, encoder=not without_encoder)
    except GoldError as error:
        raise failed(str(error), Status.ERROR) from error
    console = output()
    if as_json:
        write(console, msgspec.json.encode(figures).decode())
        return
    for line in figure_lines(figures):
        write(console, line)


def figure_lines(figures: Mapping[str, Any]) -> Iterator[str]:
    """One figure a line; those of a group (`by_type`) under its name."""
    for name, figure in figures.items():
        if isinstance(figure, Mapping):
            yield from (f"{name} {line}" for line in figure_lines(figure))
        else:
            yield f"{name}  {figure:.3f}" if isinstance(figure, float) else f"{name}  {figure}"
