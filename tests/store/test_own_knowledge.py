"""The user's facts are kept as written, replaced by name, and make the record stale."""

from communique.model.world import KnowledgeFile
from communique.store import Store

DESK = KnowledgeFile(name="desk.csv", text="kind,name,of\nalias,Kiwiland,NZL\n")


def test_a_file_is_kept_replaced_and_taken_back(store: Store) -> None:
    assert store.knowledge_files() == ()
    assert store.put_knowledge_file(DESK) is False
    later = KnowledgeFile(name="desk.csv", text="kind,name,of\nalias,Aotearoa,NZL\n")
    assert store.put_knowledge_file(later) is True
    assert store.knowledge_files() == (later,)
    assert store.drop_knowledge_file("desk.csv") is True
    assert store.drop_knowledge_file("desk.csv") is False
    assert store.knowledge_files() == ()


def test_files_come_by_name(store: Store) -> None:
    store.put_knowledge_file(DESK)
    store.put_knowledge_file(KnowledgeFile(name="borders.toml", text=""))
    assert [file.name for file in store.knowledge_files()] == ["borders.toml", "desk.csv"]


def test_new_facts_make_the_record_stale(store: Store) -> None:
    assert not store.is_dirty()
    store.put_knowledge_file(DESK)
    assert store.is_dirty()
