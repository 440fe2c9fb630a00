"""What a body is, told by how it begins."""

import re

import msgspec

from communique.model.text import MediaType
from communique.reading.inputs import Kind

# A comment, a declaration or white space may come before the first element.
_HTML = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b",
    re.IGNORECASE | re.DOTALL,
)
_HEAD = 4096


def media_type_of(text: str) -> MediaType:
    """HTML if it begins as a page does, else plain text."""
    return "text/html" if _HTML.match(text[:_HEAD]) else "text/plain"


def kind_of_content(head: bytes) -> Kind:
    """The kind of a nameless input by its first bytes: JSON Lines, HTML or text."""
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    if _is_json_object(head.lstrip().partition(b"\n")[0]):
        return Kind.JSONL
    page = media_type_of(head[:_HEAD].decode("latin-1"))
    return Kind.HTML if page == "text/html" else Kind.TEXT


def _is_json_object(line: bytes) -> bool:
    if not line.startswith(b"{"):
        return False
    try:
        return isinstance(msgspec.json.decode(line), dict)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return False
