"""Bytes to characters, altering nothing: no newline is translated and no byte replaced."""

import codecs
import re

from charset_normalizer import CharsetMatch, from_bytes

from communique.reading.errors import UnreadableError

# UTF-32's little-endian mark begins with UTF-16's, so it is tried first.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w.:-]{2,40})""", re.IGNORECASE
)
_HEAD_BYTES = 4096
# The encodings in which news was stored before UTF-8; exotic ones only turn noise into letters.
_OLD_ENCODINGS = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257",
    "koi8_r", "shift_jis", "euc_jp", "euc_kr", "gb18030", "big5",
]  # fmt: skip
_SAMPLE_BYTES = 200_000
_MAX_CONTROL_SHARE = 0.05
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1a\x1c-\x1f\x7f\x80-\x9f]")


def decode(content: bytes, *, html: bool = False) -> str:
    """The characters of a document: by its mark, its own declaration (HTML), UTF-8, or detection.

    Raises:
        UnreadableError: it is empty, binary, or in no encoding that can be told.
    """
    if not content.strip():
        raise UnreadableError("empty file")
    text = _strict(content, encoding_of(content, html=html))
    refuse_binary(text)
    if not text.strip():
        raise UnreadableError("empty file")
    return text


def encoding_of(content: bytes, *, html: bool = False) -> str:
    """The encoding of a document, or of a table by its first bytes.

    Raises:
        UnreadableError: binary, or in no encoding that can be told.
    """
    if marked := mark_of(content):
        return marked
    if b"\0" in content:
        raise UnreadableError("binary, or UTF-16 without its byte-order mark: it holds NUL bytes")
    if _is_utf8(content):
        return "utf-8"
    return (_declared(content) if html else None) or _detected(content)


def mark_of(content: bytes) -> str | None:
    """The encoding that a byte-order mark tells."""
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)


def refuse_binary(text: str) -> None:
    """Refuse characters that no page shows.

    Raises:
        UnreadableError: NUL characters, or many control characters.
    """
    if "\0" in text:
        raise UnreadableError("binary: it holds NUL characters")
    if len(_CONTROL.findall(text)) > _MAX_CONTROL_SHARE * len(text):
        raise UnreadableError("binary: mostly control characters")


def _strict(content: bytes, encoding: str) -> str:
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        reason = f"not {error.encoding} at byte {error.start}, and no other encoding can be told"
        raise UnreadableError(reason) from error


def _is_utf8(content: bytes) -> bool:
    """A table's first bytes may end inside a character, so the last one need not be whole."""
    try:
        codecs.getincrementaldecoder("utf-8")().decode(content)
    except UnicodeDecodeError:
        return False
    return True


def _declared(content: bytes) -> str | None:
    found = _DECLARED.search(content[:_HEAD_BYTES])
    if not found:
        return None
    try:
        name = codecs.lookup(found.group(1).decode("ascii")).name
        content.decode(name)
    except (LookupError, UnicodeError):
        return None
    return name


def _detected(content: bytes) -> str:
    matches = from_bytes(content[:_SAMPLE_BYTES], cp_isolation=_OLD_ENCODINGS)
    if not matches:
        raise UnreadableError("not UTF-8, and no other encoding can be told")
    return min(matches, key=_rank).encoding


def _rank(match: CharsetMatch) -> tuple[float, float, int]:
    """Least noise, then most like a language; the commoner encoding where both are as good."""
    order = _OLD_ENCODINGS.index(match.encoding)
    return (round(match.chaos, 1), -round(match.coherence, 1), order)
