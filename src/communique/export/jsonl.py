"""JSON Lines: the contract's record shapes, one object a line, fields in the contract's order."""

from collections.abc import Iterable
from typing import BinaryIO

import msgspec

from communique.export.rows import Row


def write_jsonl(stream: BinaryIO, _row_type: type[Row], rows: Iterable[Row]) -> None:
    """Write one JSON object a line; a line feed inside a text is escaped, so a line is a row."""
    encoder = msgspec.json.Encoder()
    for row in rows:
        stream.write(encoder.encode(row) + b"\n")
