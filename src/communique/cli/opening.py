"""Opens the store for commands that read records: what was read since the last merge is merged first."""

from collections.abc import Iterator
from contextlib import contextmanager

from communique.cli.progress import bar
from communique.knowledge import open_knowledge
from communique.pipeline import merge_store
from communique.store import Store


@contextmanager
def merged_store(db: str) -> Iterator[Store]:
    """The store with its record up to date."""
    with Store.open(db) as store:
        merge_if_dirty(store)
        yield store


def merge_if_dirty(store: Store, *, quiet: bool = False) -> None:
    """Merge what was read or forgotten since the last merge."""
    if store.is_dirty():
        with bar("merging", quiet=quiet):
            merge_store(store, open_knowledge(files=store.knowledge_files()))
