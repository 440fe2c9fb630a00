"""The user's codebook is kept as written, replaced as a whole, and makes the record stale."""

from communique.model.world import CodebookFile
from communique.store import Store

EVENTS = CodebookFile(name="events.toml", text='[[frame]]\nevent = "AID"\nverbs = "succour"\n')
CONTEXTS = CodebookFile(name="contexts.toml", text='[prices]\nwords = "bread"\n')


def test_tables_are_kept_by_name_and_replaced_together(store: Store) -> None:
    assert store.codebook() == ()
    store.put_codebook((EVENTS, CONTEXTS))
    assert store.codebook() == (CONTEXTS, EVENTS)
    store.put_codebook((EVENTS,))
    assert store.codebook() == (EVENTS,)


def test_a_new_codebook_makes_the_record_stale(store: Store) -> None:
    assert not store.is_dirty()
    store.put_codebook((EVENTS,))
    assert store.is_dirty()
