"""Prints one line for each evaluation task: its gold file, how many lines, and its figures.

Which gold file a task uses stands in evaluation/floors.json, beside the figures CI holds; where it
names a list of rows too, these are scored by themselves on a second line.

usage: python tools/eval_table.py GOLD_FOLDER
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

EVALUATION = Path(__file__).parents[1] / "evaluation"
ABOUT_THE_RUN = ("n", "seconds")


def evaluate(task: str, gold: Path) -> dict[str, object]:
    """The figures of one task, from the command that users have."""
    command = [sys.executable, "-m", "communique", "evaluate", task, str(gold), "--json"]
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE)
    figures: dict[str, object] = json.loads(done.stdout)
    return figures


def line_of(task: str, name: str, figures: dict[str, object]) -> str:
    """ "times  timebank  183  value_f1 .702 ..."."""
    shown = [
        f"{key} {value:.3f}"
        for key, value in figures.items()
        if isinstance(value, float) and key not in ABOUT_THE_RUN
    ]
    n, seconds = (figures.get(key, "?") for key in ABOUT_THE_RUN)
    return f"{task:<13}{Path(name).stem:<20}{n!s:>6}  {seconds!s:>7} s  {'  '.join(shown)}"


def lines_of(task: str, gold: Path, rows: str | None) -> Iterator[str]:
    """The line of all rows, and that of the listed ones where there is a list."""
    if not gold.exists():
        yield f"{task:<13}no {gold.name}"
        return
    yield line_of(task, gold.name, evaluate(task, gold))
    if rows:
        listed = set(json.loads((EVALUATION / rows).read_text(encoding="utf-8")))
        with TemporaryDirectory() as folder:
            part = Path(folder) / gold.name
            lines = gold.read_text(encoding="utf-8").splitlines(keepends=True)
            part.write_text(
                "".join(line for line in lines if json.loads(line)["id"] in listed),
                encoding="utf-8",
            )
            yield line_of(task, rows, evaluate(task, part))


def main(folder: Path) -> None:
    """Score every task whose gold file is there; say which are not."""
    if not folder.is_dir():
        sys.stdout.write(f"No gold files at {folder}: nothing to score (see docs/evaluation.md).\n")
        return
    tasks = json.loads((EVALUATION / "floors.json").read_text(encoding="utf-8"))
    for task, floors in tasks.items():
        for line in lines_of(task, folder / floors["gold"], floors.get("rows")):
            sys.stdout.write(f"{line}\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
