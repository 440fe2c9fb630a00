"""Opens an input, unpacking gzip, and never lets a small file unpack without end."""

import codecs
import gzip
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import SpooledTemporaryFile
from typing import BinaryIO, cast

from communique.reading.errors import UnreadableError
from communique.reading.inputs import reason_of

MAX_DOCUMENT_BYTES = 20_000_000
MAX_LINE_BYTES = 20_000_000
# News in gzip is three to ten times as long unpacked; a bomb is a thousand times.
_MAX_EXPANSION = 200
_CHUNK_BYTES = 1_000_000
_GZIP_MAGIC = b"\x1f\x8b"


@contextmanager
def opened(path: Path) -> Iterator[BinaryIO]:
    """The bytes of a file, unpacked where it is gzip whatever its name says.

    Raises:
        UnreadableError: the file cannot be opened or read, or is broken gzip.
    """
    try:
        with path.open("rb") as file, unpacked(file) as stream:
            yield stream
    except OSError as error:
        raise UnreadableError(reason_of(error)) from error


@contextmanager
def unpacked(file: BinaryIO) -> Iterator[BinaryIO]:
    """A seekable stream as it is, or what it holds where it is gzip.

    Raises:
        UnreadableError: broken gzip.
    """
    magic = file.read(len(_GZIP_MAGIC))
    file.seek(0)
    if magic != _GZIP_MAGIC:
        yield file
        return
    try:
        with gzip.open(file) as stream:
            yield cast(BinaryIO, stream)
    except EOFError as error:
        raise UnreadableError("truncated gzip") from error
    except (gzip.BadGzipFile, zlib.error) as error:
        raise UnreadableError(f"broken gzip: {error}") from error


def read_document(stream: BinaryIO) -> bytes:
    """The whole of a file that holds one report.

    Raises:
        UnreadableError: it is larger than a news report can be.
    """
    content = stream.read(MAX_DOCUMENT_BYTES + 1)
    if len(content) > MAX_DOCUMENT_BYTES:
        raise UnreadableError(f"larger than {MAX_DOCUMENT_BYTES // 1_000_000} MB")
    return content


def read_head(stream: BinaryIO) -> bytes:
    """As much as a document may hold, or what comes before broken gzip: whoever reads on meets it."""
    head = bytearray()
    with suppress(EOFError, gzip.BadGzipFile, zlib.error):
        while len(head) < MAX_DOCUMENT_BYTES and (chunk := stream.read(_CHUNK_BYTES)):
            head += chunk
    return bytes(head)


def iter_lines(stream: BinaryIO, packed_size: int) -> Iterator[bytes | None]:
    """Lines with their breaks; None stands for one that is too long to be a row.

    Raises:
        UnreadableError: a gzip file unpacks to far more than text does.
    """
    allowance = _allowance(packed_size)
    while line := stream.readline(MAX_LINE_BYTES):
        allowance -= len(line)
        too_long = len(line) == MAX_LINE_BYTES and not line.endswith(b"\n")
        if too_long:
            allowance = _skip_rest_of_line(stream, allowance)
        _refuse_bomb(allowance)
        yield None if too_long else line


def iter_lines_as_utf8(stream: BinaryIO, encoding: str, packed_size: int) -> Iterator[bytes | None]:
    """As `iter_lines`, of a stream in an encoding in which a line feed is more than one byte.

    Raises:
        UnreadableError: it is not in this encoding, or a gzip file unpacks to far more than text.
    """
    with SpooledTemporaryFile(max_size=MAX_DOCUMENT_BYTES) as kept:
        _transcode(stream, encoding, _allowance(packed_size), cast(BinaryIO, kept))
        kept.seek(0)
        yield from iter_lines(cast(BinaryIO, kept), packed_size)


def _transcode(stream: BinaryIO, encoding: str, allowance: int, kept: BinaryIO) -> None:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        while chunk := stream.read(_CHUNK_BYTES):
            allowance -= len(chunk)
            _refuse_bomb(allowance)
            kept.write(decoder.decode(chunk).encode())
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise UnreadableError(f"not {encoding}: {error.reason}") from error


def _allowance(packed_size: int) -> int:
    return max(MAX_DOCUMENT_BYTES, _MAX_EXPANSION * packed_size)


def _refuse_bomb(allowance: int) -> None:
    if allowance < 0:
        raise UnreadableError(f"unpacks to more than {_MAX_EXPANSION} times its size")


def _skip_rest_of_line(stream: BinaryIO, allowance: int) -> int:
    """Read on to the next line; returns what is left of the allowance."""
    while allowance >= 0 and (rest := stream.readline(MAX_LINE_BYTES)):
        allowance -= len(rest)
        if rest.endswith(b"\n"):
            break
    return allowance
