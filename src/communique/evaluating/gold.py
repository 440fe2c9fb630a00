"""Gold files: JSON Lines, one row a line."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

Row = Mapping[str, Any]


class GoldError(ValueError):
    """A gold file that cannot be read, with the line."""


def read_gold(gold: Path) -> list[Row]:
    """All rows of a gold file; empty lines are passed over.

    Raises:
        GoldError: the file is missing or is not JSON Lines.
    """
    try:
        text = gold.read_text(encoding="utf-8")
    except OSError as error:
        raise GoldError(f"{gold}: {error.strerror}") from error
    rows: list[Row] = []
    for number, line in enumerate(text.split("\n"), start=1):
        if line.strip():
            try:
                rows.append(json.loads(line))
            except json.JSONDecodeError as error:
                raise GoldError(f"{gold}:{number}: not JSON ({error.msg})") from error
    return rows
