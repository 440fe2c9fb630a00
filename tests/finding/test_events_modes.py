"""Modes: by what is threatened, who does it, with what, and how many meet; and where none is told."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model

Code = tuple[str, str | None]


def told(text: str, analyser: Analyser, knowledge: Knowledge) -> list[Code]:
    _, _, findings = read(text, analyser, knowledge)
    return [(event.event, event.mode) for event in findings.events]


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Togo threatened to jail opposition leaders.", "arrest"),
        ("Niger threatened to cut ties with Benin.", "relations"),
        ("Panama threatened to expel the Cuban ambassador.", "expel"),
        ("Honduras threatened to occupy the Salvadoran island.", "territory"),
        ("Ghana threatened to seize British assets.", "restrict"),
        ("Laos threatened to bomb the rebels.", "violence"),
    ],
)
def test_the_mode_of_a_threat_is_that_of_the_deed(
    text: str, mode: str, analyser: Analyser, knowledge: Knowledge
):
    assert told(text, analyser, knowledge) == [("THREATEN", mode)]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        # three countries or an organisation, not two
        ("Peru, Chile and Colombia held talks on trade.", ("CONSULT", "multilateral")),
        ("The African Union held a summit in Addis Ababa.", ("CONSULT", "multilateral")),
        ("The presidents of Ghana and Senegal met in Dakar.", ("CONSULT", None)),
        ("A United Nations envoy met with the Sudanese president.", ("CONSULT", None)),
        # a road is blocked in protest by a crowd, not by the police
        ("Truckers in Uruguay blockaded the bridge to Argentina.", ("PROTEST", "obstruct")),
        ("Police in Kenya blocked the road to the airport.", ("COERCE", "restrict")),
        # troops leave a country, a state an organisation, a minister his office
        ("Rwanda withdrew its troops from Congo.", ("RETREAT", "withdraw")),
        ("Qatar left OPEC in January.", ("SANCTION", "withdraw")),
        ("The Danish finance minister quit on Monday.", ("RETREAT", "resign")),
        # what is cut off: a good or a tie
        ("Moldova cut off electricity to Transnistria.", ("COERCE", "withhold")),
        ("Denmark cut off aid to Burundi.", ("SANCTION", "discontinue")),
        # what is fired
        ("Police in Togo fired rubber bullets at students.", ("ASSAULT", "crowd-control")),
        ("Rebels in Chad fired rockets at the barracks.", ("ASSAULT", "heavy-weapons")),
        ("Riot police in Peru dispersed miners with tear gas.", ("ASSAULT", "crowd-control")),
        ("Attackers in Burundi hacked a lawmaker with machetes.", ("ASSAULT", "primitive")),
        ("Hackers in Iran hacked an Israeli bank.", ("COERCE", "cyber")),
    ],
)
def test_mode_by_doer_object_and_means(
    text: str, code: Code, analyser: Analyser, knowledge: Knowledge
):
    assert told(text, analyser, knowledge) == [code]


@pytest.mark.parametrize(
    "text",
    [
        "Engineers in Sudan used chlorine in the water.",
        "The Norwegian minister left the convention in Oslo.",
        "Protesters broke their fast in Jordan.",
    ],
)
def test_the_same_words_of_other_matters_tell_nothing(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    assert told(text, analyser, knowledge) == []
