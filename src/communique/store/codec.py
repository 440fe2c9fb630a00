"""Model dataclasses to the JSON that is stored, and back, checked against their types."""

from collections.abc import Hashable
from functools import cache
from hashlib import sha256
from typing import Any, TypeVar, cast

import msgspec

T = TypeVar("T")


def encode(value: object) -> str:
    """A dataclass as JSON; the same value always gives the same characters."""
    return msgspec.json.encode(value).decode()


def decode(payload: str, shape: type[T]) -> T:
    """A dataclass from JSON; raises msgspec.DecodeError where it does not fit its type."""
    value: T = _decoder(cast("Hashable", shape)).decode(payload)
    return value


@cache
def _decoder(shape: Hashable) -> msgspec.json.Decoder[Any]:
    return msgspec.json.Decoder(shape)


def hash_payloads(*payloads: str) -> str:
    """One hash over payloads in their order."""
    digest = sha256()
    for payload in payloads:
        digest.update(f"{len(payload)}:{payload}".encode())
    return digest.hexdigest()


def printable(text: str) -> str:
    """Text that any database takes: bytes of a file name that are no UTF-8 are shown as escapes."""
    return text.encode("utf-8", "backslashreplace").decode()
