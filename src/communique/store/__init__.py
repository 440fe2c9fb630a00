"""Keeps reports, what was read in them, and the record that follows: SQLAlchemy Core on SQLite."""

from communique.store.answers import AnyRecord, SearchHit, StoreCounts, StoredRefusal
from communique.store.errors import (
    NotAStore,
    StoreBusy,
    StoreDamaged,
    StoreError,
    StoreFull,
    StoreMissing,
    StoreTooNew,
)
from communique.store.store import Store

__all__ = [
    "AnyRecord",
    "NotAStore",
    "SearchHit",
    "Store",
    "StoreBusy",
    "StoreCounts",
    "StoreDamaged",
    "StoreError",
    "StoreFull",
    "StoreMissing",
    "StoreTooNew",
    "StoredRefusal",
]
