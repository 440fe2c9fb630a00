"""The steps make exactly the tables that the queries expect."""

import sqlite3
from contextlib import closing

import pytest
from sqlalchemy import inspect

from communique.model.text import ReadOptions, Refusal
from communique.store import Store
from communique.store.migrations import load_migrations
from communique.store.tables import METADATA


def test_steps_are_numbered_without_a_gap():
    numbers = [migration.number for migration in load_migrations("sqlite")]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize("table", METADATA.sorted_tables, ids=lambda table: table.name)
def test_queries_know_the_columns_that_the_steps_make(store, table):
    with store._reading() as connection:
        columns = {column["name"] for column in inspect(connection).get_columns(table.name)}
    assert columns == set(table.columns.keys())


def test_failures_from_before_options_were_kept_are_retried_without(tmp_path):
    path = tmp_path / "old.db"
    with Store.open(str(path), create=True) as store:
        store.commit_refusal(Refusal(source="a.txt", stage="reading", reason="empty file"))
    with closing(sqlite3.connect(path)) as old, old:
        old.execute("ALTER TABLE refusals DROP COLUMN options")
        old.execute("DELETE FROM schema_migrations WHERE number >= 5")
    with Store.open(str(path)) as store:
        assert [refusal.options for refusal in store.refusals()] == [ReadOptions()]


def test_only_search_is_sqlites_own():
    portable = [
        statement for step in load_migrations("postgresql") for statement in step.statements
    ]
    assert portable
    assert not any("fts5" in statement or "PRAGMA" in statement for statement in portable)
