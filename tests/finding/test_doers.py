"""Doers that the parse's subject does not give."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Police stopped a march aimed at putting pressure on President Macky Sall to step down.",
        "Unions put pressure on President Macky Sall to step down.",
    ],
)
def test_who_is_pressed_to_resign_would_resign(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    resigning = [event for event in findings.events if event.mode == "resign"]
    assert resigning
    assert all([a.entity_text for a in event.actors] == ["Macky Sall"] for event in resigning)
    assert all("future" in event.aux for event in resigning)


def test_what_was_hit_is_not_the_doer(analyser: Analyser, knowledge: Knowledge):
    text = "The Kenyan army conducted strikes on rebels in Somalia destroying two vehicles."
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert brief(event) == ("ASSAULT", ["KEN"], ["SOM"])


def test_a_counted_deed_names_its_doer(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("A string of Saudi raids hit Yemen.", analyser, knowledge)
    assert ("ASSAULT", ["SAU"], ["YEM"]) in [brief(event) for event in findings.events]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("The bombing of a port by Russian jets killed two sailors in Yemen.", ["RUS"]),
        ("A suicide bombing in Kabul claimed by Islamic State killed 30 people.", ["IMG"]),
        ("Fighting between rebels and the army in Juba has killed 300 people.", ["SSD", "SSD"]),
    ],
)
def test_a_deed_names_who_did_it(
    text: str, actors: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert [actor.code for actor in event.actors] == actors


def test_a_bomber_who_blows_himself_up_hits_whom_he_kills(analyser: Analyser, knowledge: Knowledge):
    text = (
        "In Kenya a suicide bomber blew himself up at a soldier's wedding in Garissa, killing"
        " 22 civilians."
    )
    _, _, findings = read(text, analyser, knowledge)
    (event,) = findings.events
    assert [actor.sector for actor in event.recipients] == ["CVL"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Three nurses were killed and five wounded in a Chadian army airstrike on Bol.", "TCD"),
        ("Nine people were killed and six wounded by Kenyan gunmen.", "KEN"),
        ("Two women were killed and 16 hurt as Kenyan rebels fired rockets on the town.", "KEN"),
    ],
)  # fmt: skip
def test_what_is_told_once_holds_of_both_passives(
    text: str, code: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    killed = findings.events[0]
    assert [actor.code for actor in killed.actors] == [code]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Chadian jets carried out a raid on a town in Niger that killed ten men.", ["TCD"]),
        ("Islamic State claimed a series of attacks that killed ten people in Baghdad.", ["IMG"]),
        ("Six people died in raids which a monitor said were carried out by Chad.", ["TCD"]),
        ("Ten rebel fighters were killed when rebels attacked an army base in Mali.", []),
        ("Ten soldiers were killed when rebels attacked a base in Mali.", ["MLI"]),
    ],
)
def test_a_deed_kills_for_who_did_it(
    text: str, actors: list[str], analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    doers = [
        actors for _, actors, recipients in map(brief, findings.events) if recipients != ["NER"]
    ]
    assert actors in doers


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The African Union (AU), UN, NATO and Chad condemned the coup in Mali.",
            ("ACCUSE", ["IGO", "UNO", "IGO", "TCD"], []),
        ),
        (
            "Merkel repeated her criticism of Hungary for refusing to release Chad's envoy.",
            ("REJECT", ["HUN"], ["TCD"]),
        ),
        (
            "The talks are sponsored by Turkey which backs Chad.",
            ("SUPPORT", ["TUR"], ["TCD"]),
        ),
        (
            "The United Nations resolutions condemning Chad's invasion of Niger passed.",
            ("ACCUSE", ["UNO"], ["TCD"]),
        ),
        (
            "Chad presented proof on Monday that Mali had lied, calling on Washington to leave the pact.",
            ("REQUEST", ["TCD"], ["USA"]),
        ),
    ],
)
def test_the_doer_stands_elsewhere(
    text: str,
    told: tuple[str, list[str], list[str]],
    analyser: Analyser,
    knowledge: Knowledge,
):
    _, _, findings = read(text, analyser, knowledge)
    assert told in [brief(event) for event in findings.events]
