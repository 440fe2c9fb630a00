"""The project's own finders against gold files; the tasks and their forms are the contract's."""

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from communique.evaluating import (
    actors,
    attributions,
    places,
    relations,
    relevance,
    roles,
    times,
)
from communique.pipeline import Tools, load_tools

__all__ = ["TASKS", "GoldError", "Task", "evaluate"]

Row = Mapping[str, Any]


class GoldError(ValueError):
    """A gold file that cannot be read, with the line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """How a gold row becomes a prediction line, and how lines are scored."""

    predict: Callable[[Iterable[Row], Tools], Iterator[dict[str, Any]]]
    score: Callable[[Sequence[Row], Iterable[Row]], dict[str, Any]]


TASKS: Mapping[str, Task] = {
    "relations": Task(predict=relations.predict, score=relations.score),
    "relevance": Task(predict=relevance.predict, score=relevance.score),
    "roles": Task(predict=roles.predict, score=roles.score),
    "attributions": Task(predict=attributions.predict, score=attributions.score),
    "actors": Task(predict=actors.predict, score=actors.score),
    "times": Task(predict=times.predict, score=times.score),
    "places": Task(predict=places.predict, score=places.score),
}


def evaluate(task: str, gold: Path, predictions: Path | None = None) -> dict[str, Any]:
    """Score one task on a gold file; figures are fractions of 1, with `n` and `seconds`.

    Raises:
        GoldError: the file is missing, is not JSON Lines, or lacks a field of the task.
    """
    rows = _read(gold)
    tools = load_tools()
    started = time.perf_counter()
    try:
        lines = list(TASKS[task].predict(rows, tools))
        seconds = time.perf_counter() - started
        figures = TASKS[task].score(rows, lines)
    except KeyError as error:
        raise GoldError(f"{gold}: a line has no field {error}, which {task} needs") from error
    if predictions is not None:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        predictions.write_text(text, encoding="utf-8")
    return {**figures, "n": figures.get("n", len(rows)), "seconds": round(seconds, 2)}


def _read(gold: Path) -> list[Row]:
    rows: list[Row] = []
    try:
        text = gold.read_text(encoding="utf-8")
    except OSError as error:
        raise GoldError(f"{gold}: {error.strerror}") from error
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise GoldError(f"{gold}:{number}: not JSON ({error.msg})") from error
    return rows
