"""What a body is, told by how it begins."""

import codecs
import re
from collections.abc import Mapping
from io import BytesIO
from itertools import islice

import msgspec

from communique.codebook.columns import guess_columns
from communique.model.text import MediaType
from communique.reading.decoding import mark_of
from communique.reading.errors import UnreadableError
from communique.reading.inputs import Kind
from communique.reading.rows import BrokenRow, Row, iter_rows

# A comment, a declaration or white space may come before the first element.
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096
_ROWS_LOOKED_AT = 20


def media_type_of(text: str) -> MediaType:
    """HTML if it begins as a page does, else plain text."""
    return "text/html" if _HTML.match(text[:_HEAD]) else "text/plain"


def kind_of_content(head: bytes, columns: Mapping[str, str]) -> Kind:
    """The kind of a nameless input by its first bytes; `columns` are those of a table that the user named."""
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    if _is_json_object(head.removeprefix(codecs.BOM_UTF8).lstrip().partition(b"\n")[0]):
        return Kind.JSONL
    page = media_type_of(head[:_HEAD].decode(mark_of(head) or "latin-1", "replace"))
    if page == "text/html":
        return Kind.HTML
    return Kind.CSV if _is_csv(head, columns) else Kind.TEXT


def _is_csv(head: bytes, columns: Mapping[str, str]) -> bool:
    """Whether names of columns stand first and most of the rows below have as many cells.

    One usual name is not enough: "Body, mind and soul" is a headline.
    """
    rows = _first_rows(head)
    names = max((row.columns for row in rows if isinstance(row, Row)), key=len, default=())
    whole = sum(isinstance(row, Row) and row.columns == names for row in rows)
    if columns.get("text") in names:
        return True
    roles = guess_columns(names)
    named = len(names) > 1 and ("text" in roles or len(roles) > 1)
    return named and 2 * whole > len(rows)


def _first_rows(head: bytes) -> list[Row | BrokenRow]:
    try:
        return list(islice(iter_rows(Kind.CSV, BytesIO(head), len(head)), _ROWS_LOOKED_AT))
    except UnreadableError:  # binary, or no table: whoever reads it as a document says so
        return []


def _is_json_object(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
