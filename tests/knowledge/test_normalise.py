"""Spellings that are one name, and capitals that make an acronym."""

import pytest

from communique.knowledge.normalise import is_written_as_acronym, name_key, spelled_out


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the Netherlands", "Netherlands"),
        ("Norway's", "Norway"),
        ("Norway’s", "Norway"),
        ("U.K.", "UK"),
        ("the U.S.'s", "US"),
        ("Guinea-Bissau", "Guinea Bissau"),
        ("Côte d’Ivoire", "Cote d'Ivoire"),
        ("Sana'a", "Sanaʽa"),
        ("Lech Wałęsa", "Lech Walesa"),
        ("Jonas Gahr Støre", "Jonas Gahr Store"),
        ("Trinidad & Tobago", "Trinidad and Tobago"),
        ("São  Tomé", "Sao Tome"),
        ("ANKARA", "Ankara"),
    ],
)
def test_two_spellings_have_one_key(one: str, other: str) -> None:
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("Niger", "Nigeria"), ("Laos", "Lao"), ("Athens", "Athen"), ("Theo", "o")]
)
def test_different_names_keep_apart(one: str, other: str) -> None:
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize("name", ["US", "U.S.", "G8", "NATO", "Nato", "Unesco", "BiH", "EU's"])
def test_acronyms(name: str) -> None:
    assert is_written_as_acronym(name)


@pytest.mark.parametrize("name", ["us", "Us", "who", "Who", "nato", "it", "MPs"])
def test_not_acronyms(name: str) -> None:
    assert not is_written_as_acronym(name)


@pytest.mark.parametrize(
    ("name", "spelled"), [("Schröder", "Schroeder"), ("Tuđman", "Tudjman"), ("Bjørn", "Bjoern")]
)
def test_letters_that_agencies_write_as_two(name: str, spelled: str) -> None:
    assert spelled_out(name) == spelled
