"""Verbs that tell an event with more words, and those that a parser gives a small clause."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        ("Chile lashed out at Peru on Monday.", "ACCUSE", ["CHL"], ["PER"]),
        ("Thousands of Peruvians took to the streets on Monday.", "PROTEST", ["PER"], []),
        ("Thousands of miners in Peru downed tools on Monday.", "PROTEST", ["PER"], []),
        ("Malian soldiers took the rebels into custody.", "COERCE", ["MLI"], ["MLI"]),
        ("Kenya pulled out of Somalia.", "RETREAT", ["KEN"], ["SOM"]),
        ("Rebels in Mali let free ten hostages.", "RETREAT", ["MLI"], ["MLI"]),
        ("Ghana put its army on alert.", "MOBILIZE", ["GHA"], []),
        ("Chile bowed to demands from Peru.", "CONCEDE", ["CHL"], ["PER"]),
    ],
)
def test_a_verb_with_two_more_words(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert brief(findings.events[0]) == (event, actors, recipients)


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        (
            "The court in Ghana found a former minister of Togo guilty of fraud.",
            "SANCTION", ["GHA"], ["TGO"],
        ),
        (
            "A Peruvian court convicted the Chilean bank to pay damages.",
            "SANCTION", ["PER"], ["CHL"],
        ),
        ("Jordan accepted Syrian refugees fleeing the war.", "AID", ["JOR"], ["SYR"]),
    ],
)  # fmt: skip
def test_the_subject_of_a_small_clause_is_the_verbs_object(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert brief(findings.events[0]) == (event, actors, recipients)


def test_what_is_declared_void_is_no_object(analyser: Analyser, knowledge: Knowledge):
    text = "A judge in Kenya declared the order unconstitutional."
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("At the African Union the Malian president lashed out.", []),
        (
            "On Tuesday Peru's government went back on its decision.",
            [("CONCEDE", ["PER"], [])],
        ),
        (
            "On Tuesday the Peruvian president lashed out at Chile.",
            [("ACCUSE", ["PER"], ["CHL"])],
        ),
    ],
)
def test_a_preposition_of_the_clause_is_not_the_verbs_own(
    text: str, told: list[tuple[str, list[str], list[str]]],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(found) for found in findings.events] == told
