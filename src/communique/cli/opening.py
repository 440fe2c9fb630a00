"""Opens the store for commands that read records: what was read since the last merge is merged first."""

from collections.abc import Iterator
from contextlib import contextmanager

from communique.cli.errors import Status, failed
from communique.cli.progress import bar
from communique.codebook.own import OwnCodebook, own_table
from communique.knowledge import open_knowledge
from communique.pipeline import merge_store
from communique.store import Store


@contextmanager
def merged_store(db: str) -> Iterator[Store]:
    """The store with its record up to date."""
    with Store.open(db) as store:
        merge_if_dirty(store)
        yield store


def keep_codebook(store: Store, own: OwnCodebook) -> None:
    """Let a store keep the user's tables, from which no category may go that reports are coded with."""
    before = store.codebook()
    if before == own:
        return
    held, holds = (own_table("plover", tables).get("categories", {}) for tables in (before, own))
    gone = sorted(held.keys() - holds.keys())
    if gone:
        reason = f"reports of this store may be coded as {', '.join(gone)}: use another --db"
        raise failed(f"the codebook no longer has a category; {reason}", Status.ERROR)
    store.put_codebook(own)


def merge_if_dirty(store: Store, *, quiet: bool = False) -> None:
    """Merge what was read or forgotten since the last merge."""
    if store.is_dirty():
        with bar("merging", quiet=quiet):
            merge_store(store, open_knowledge(files=store.knowledge_files()))
