"""Whose a thing is by the state before it, and what a state is only named for."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "recipients"),
    [
        ("Kenya criticised the Ugandan policy on fish.", ["UGA"]),
        ("Nepal welcomed the US policy on refugees.", ["USA"]),
        ("Nepal welcomed the United States policy on refugees.", ["USA"]),
        ("Russian jets bombed Chechen rebel bases.", ["RUS"]),
        ("Macedonian troops shelled ethnic Albanian rebel posts.", ["MKD"]),
        ("Kenya criticised the Congress of Peru.", ["PER"]),
        ("Kenya criticised Paraguay's Congress.", ["PRY"]),
        # what it is about, beside whose it is
        ("Kenya criticised the Norway model.", []),
        ("Chile criticised Peru's Venezuela policy.", ["PER"]),
        ("Iran rejected a military solution to the Yemen crisis.", []),
        # where it stands, was done, or what once was that state's
        ("Germany criticised the Polish border fence.", []),
        ("Brazil condemned the Paris attacks.", []),
        ("The African Union suspended the former French colony.", []),
    ],
)
def test_whose_a_thing_is(
    text: str, recipients: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [actor.code for event in findings.events for actor in event.recipients] == recipients
