"""Answers for gold files that trained a shipped model: those of models that did not see the row.

Scored by its own weights such a file would give the fit. The manifests know the files by their hash and
hold what was predicted, or the figures reached, out of fold.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from communique.codebook.learned import manifest as linear_manifest
from communique.language.encoder import WEIGHTS

_HELD_BACK = ("_dev", "_valid")  # what the manifest's figures were measured on
_PREDICTED = {"relations": Path(__file__).with_name("relation_out_of_fold.jsonl")}


def kept_predictions(task: str, gold: Path) -> list[dict[str, Any]] | None:
    """The out-of-fold prediction of each row, in order; None where no model of the task saw the file."""
    manifest = json.loads((WEIGHTS / "manifest.json").read_text(encoding="utf-8"))
    name = _name_of(gold, manifest["data"])
    if name is None or task not in _PREDICTED:
        return None
    lines = _PREDICTED[task].read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    found = [
        {"id": number, "rootcode": row["rootcode"]}
        for row in rows
        for stem, _, number in [row["row"].partition(":")]
        if stem == Path(name).stem
    ]
    return found or None


def tuned_the_encoder(gold: Path) -> bool:
    """Whether the shipped encoder was tuned on the file; what it says of it is a fit."""
    manifest = json.loads((WEIGHTS / "manifest.json").read_text(encoding="utf-8"))
    name = _name_of(gold, manifest["data"])
    return name is not None and not Path(name).stem.endswith(_HELD_BACK)


def kept_figures(task: str, gold: Path) -> dict[str, Any] | None:
    """The out-of-fold figures of a task whose linear models were fitted on the file."""
    manifest = linear_manifest("attribution")
    figures: Mapping[str, dict[str, Any]] = manifest["out_of_fold"]
    return figures.get(task) if _name_of(gold, manifest["data"]) else None


def _name_of(gold: Path, data: Mapping[str, str]) -> str | None:
    digest = sha256(gold.read_bytes()).hexdigest()
    return next((name for name, known in data.items() if known == digest), None)
