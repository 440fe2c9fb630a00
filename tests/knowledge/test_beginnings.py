"""How long the names are that begin with a word: what a reader of texts asks before any look-up."""

import pytest

from communique.knowledge import Knowledge, open_knowledge
from communique.knowledge.beginnings import longest_beginning, name_lengths
from communique.model.world import KnowledgeFile

LENGTHS = name_lengths(["kenya", "hong kong", "hong kong sar", "lords resistance army"])


@pytest.mark.parametrize(
    ("beginning", "n_words"),
    [("Kenya", 1), ("Kenya's", 1), ("Hong", 3), ("Lord", 3), ("Lord's", 3), ("Nakuru", 0), ("The", 4)],
)  # fmt: skip
def test_the_longest_name_that_begins_so(beginning: str, n_words: int) -> None:
    assert longest_beginning(beginning, LENGTHS) == n_words


@pytest.mark.parametrize(
    "name", ["Kenya", "Côte d'Ivoire", "African Union", "U.S.-led coalition", "Kim Jong-un", "The Hague"]
)  # fmt: skip
def test_every_known_name_is_told_by_its_first_word(name: str, knowledge: Knowledge) -> None:
    assert knowledge.senses(name)
    assert knowledge.longest_name(name.split()[0]) >= len(name.split()) - 1


def test_a_users_own_names_begin_names_too() -> None:
    own = KnowledgeFile(name="desk.csv", text="kind,name,of\nalias,Zorbla Big Tent,NZL\n")
    assert open_knowledge().longest_name("Zorbla") == 0
    assert open_knowledge(files=[own]).longest_name("Zorbla") == 3


def test_persons_are_found_by_any_word_of_their_names(knowledge: Knowledge) -> None:
    assert {"angela", "merkel"} <= set(knowledge.person_words())
    called = {identity for _, identity, _ in knowledge.people_called("merkel")}
    assert "person:angela-merkel" in called


def test_seats_of_the_security_council(knowledge: Knowledge) -> None:
    permanent = {state.code for state in knowledge.members("body:UNSC", "2003-02-05", "permanent")}
    elected = {state.code for state in knowledge.members("body:UNSC", "2003-02-05", "elected")}
    assert permanent == {"USA", "GBR", "FRA", "RUS", "CHN"}
    assert len(elected) == 10
    assert not permanent & elected
