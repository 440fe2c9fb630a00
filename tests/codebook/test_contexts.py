"""The table of contexts speaks of PLOVER's contexts, categories, modes and sectors, and of nothing else."""

from itertools import chain

import pytest

from communique.codebook.contexts import ENOUGH, context_table
from communique.codebook.plover import categories, contexts
from communique.codebook.tables import read_table

TABLE = read_table("contexts")
KEYS = {"words", "hints", "events", "event_hints", "sectors", "between_states"}
SECTORS = {
    "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM",
    "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
}  # fmt: skip


def words_of(row: dict[str, str], *keys: str) -> list[str]:
    groups = chain.from_iterable(row.get(key, "").split() for key in keys)
    return [word for group in groups for word in group.split("|")]


def test_every_context_is_the_codebooks():
    assert set(TABLE) == contexts()


@pytest.mark.parametrize("context", TABLE)
def test_a_context_has_words_and_no_unknown_key(context):
    assert TABLE[context].keys() <= KEYS
    assert len(words_of(TABLE[context], "words")) >= 20


@pytest.mark.parametrize("context", TABLE)
def test_a_word_stands_once_in_a_context_and_in_small_letters(context):
    words = words_of(TABLE[context], "words", "hints")
    assert [word for word in sorted(set(words)) if words.count(word) > 1] == []
    assert [word for word in words if word != word.casefold()] == []


@pytest.mark.parametrize("context", TABLE)
def test_deeds_and_sectors_are_plovers(context):
    known = {*categories()} | {
        f"{code}/{mode}" for code, found in categories().items() for mode in found.modes
    }
    assert set(words_of(TABLE[context], "events", "event_hints")) <= known
    assert set(words_of(TABLE[context], "sectors")) <= SECTORS


def test_a_word_suffices_and_a_hint_is_half_a_reason():
    table = context_table()
    (vaccine,) = table.by_word["vaccine"]
    assert (vaccine.context, vaccine.points) == ("health", ENOUGH)
    assert {reason.points for reason in table.by_word["pact"]} == {ENOUGH / 2}
    assert table.by_word["pact"][0].name == table.by_word["treaty"][0].name
