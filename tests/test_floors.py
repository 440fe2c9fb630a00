"""No finder falls below the figure it is known to reach (evaluation/floors.json)."""

import json
from pathlib import Path
from typing import Any

import pytest

from communique.evaluating import TASKS, evaluate

ROOT = Path(__file__).parents[1]
GOLD = ROOT.parent / "shared" / "gold"
FLOORS: dict[str, Any] = json.loads((ROOT / "evaluation" / "floors.json").read_text())


def test_every_task_has_a_floor():
    assert FLOORS.keys() == TASKS.keys()


@pytest.mark.model
@pytest.mark.slow
@pytest.mark.skipif(not GOLD.is_dir(), reason="the gold data are not beside the project")
@pytest.mark.parametrize("task", FLOORS)
def test_figures_hold(task: str):
    floors = FLOORS[task]
    figures = evaluate(task, GOLD / floors["gold"])
    low = {k: figures[k] for k, v in floors.get("at_least", {}).items() if figures[k] < v}
    high = {k: figures[k] for k, v in floors.get("at_most", {}).items() if figures[k] > v}
    assert not low, low
    assert not high, high
