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
    casualties,
    coreference,
    dyads,
    events,
    factuality,
    places,
    plover,
    relations,
    relevance,
    roles,
    stance,
    stories,
    times,
)
from communique.evaluating.gold import GoldError, Row, read_gold
from communique.evaluating.unseen import kept_figures, kept_predictions, tuned_the_encoder
from communique.pipeline import Tools, load_tools

__all__ = ["TASKS", "GoldError", "Task", "evaluate"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """How a gold file is read, a row becomes a prediction line, and how lines are scored."""

    predict: Callable[[Iterable[Row], Tools], Iterator[dict[str, Any]]]
    score: Callable[[Sequence[Row], Iterable[Row]], dict[str, Any]]
    read: Callable[[Path], list[Row]] = read_gold


TASKS: Mapping[str, Task] = {
    "relations": Task(predict=relations.predict, score=relations.score),
    "dyads": Task(predict=dyads.predict, score=dyads.score),
    "relevance": Task(predict=relevance.predict, score=relevance.score),
    "roles": Task(predict=roles.predict, score=roles.score),
    "events": Task(predict=events.predict, score=events.score),
    "plover": Task(predict=plover.predict, score=plover.score),
    "attributions": Task(predict=attributions.predict, score=attributions.score),
    "factuality": Task(predict=factuality.predict, score=factuality.score),
    "stance": Task(predict=stance.predict, score=stance.score),
    "actors": Task(predict=actors.predict, score=actors.score),
    "times": Task(predict=times.predict, score=times.score),
    "places": Task(predict=places.predict, score=places.score),
    "stories": Task(predict=stories.predict, score=stories.score),
    "coreference": Task(
        predict=coreference.predict, score=coreference.score, read=coreference.read_documents
    ),
    "casualties": Task(predict=casualties.predict, score=casualties.score),
}


def evaluate(
    task: str, gold: Path, predictions: Path | None = None, *, encoder: bool = True
) -> dict[str, Any]:
    """Score one task on a gold file; figures are fractions of 1, with `n` and `seconds`.

    Of a file that trained a shipped model, what models that did not see the row have answered is
    scored, and the figures say so (`out_of_fold`); where nothing such was kept the encoder is left
    out (`without_encoder`). Then the rules and linear models answer alone.

    Raises:
        GoldError: the file is missing, is not JSON Lines, or lacks a field of the task.
    """
    rows = TASKS[task].read(gold)
    kept = kept_predictions(task, gold) if encoder else None
    figures_kept = kept_figures(task, gold)
    encoder = encoder and not (kept is None and tuned_the_encoder(gold))
    tools = load_tools(encoder=encoder)
    started = time.perf_counter()
    try:
        lines = kept or list(TASKS[task].predict(rows, tools))
        seconds = time.perf_counter() - started
        figures = figures_kept or TASKS[task].score(rows, lines)
    except KeyError as error:
        raise GoldError(f"{gold}: a line has no field {error}, which {task} needs") from error
    if predictions is not None:
        text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
        predictions.write_text(text, encoding="utf-8")
    unseen = {"out_of_fold": True} if kept or figures_kept else {}
    unseen |= {} if encoder else {"without_encoder": True}
    return {**figures, **unseen, "n": figures.get("n", len(rows)), "seconds": round(seconds, 2)}
