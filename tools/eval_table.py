"""Prints one line for each evaluation task: its gold file, how many lines, and its figures.

Which gold file a task uses stands in evaluation/floors.json, beside the figures CI holds.

usage: python tools/eval_table.py GOLD_FOLDER
"""

import json
import subprocess
import sys
from pathlib import Path

FLOORS = Path(__file__).parents[1] / "evaluation" / "floors.json"
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


def main(folder: Path) -> None:
    """Score every task whose gold file is there; say which are not."""
    if not folder.is_dir():
        sys.stdout.write(f"No gold files at {folder}: nothing to score (see docs/evaluation.md).\n")
        return
    for task, floors in json.loads(FLOORS.read_text(encoding="utf-8")).items():
        name = floors["gold"]
        gold = folder / name
        shown = (
            line_of(task, name, evaluate(task, gold)) if gold.exists() else f"{task:<13}no {name}"
        )
        sys.stdout.write(f"{shown}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
