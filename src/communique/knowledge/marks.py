"""Whether a name may be filed, told by one bit: most names that are asked for are not, and need no query."""

from collections.abc import Iterable
from zlib import crc32

# With 225,000 names one in ten that is not filed is asked for in vain.
_BITS = 1 << 21


def marked(keys: Iterable[str]) -> bytes:
    """A bit for each key, to be asked by `may_be_filed`."""
    marks = bytearray(_BITS // 8)
    for key in keys:
        byte, bit = _place_of(key)
        marks[byte] |= bit
    return bytes(marks)


def may_be_filed(key: str, marks: bytes) -> bool:
    """Whether a key, or another that falls on the same bit, was marked."""
    byte, bit = _place_of(key)
    return bool(marks[byte] & bit)


def _place_of(key: str) -> tuple[int, int]:
    number = crc32(key.encode()) % _BITS
    return number >> 3, 1 << (number & 7)
