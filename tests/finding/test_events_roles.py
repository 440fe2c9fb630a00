"""Who acts and who is acted on, through prepositions, light verbs, aims, places and pronouns."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # what hangs on the object by the frame's preposition
        ("Ghana lifted its embargo against Togo.", "CONCEDE", ["GHA"], ["TGO"]),
        ("Kenya suspended aid to Burundi.", "SANCTION", ["KEN"], ["BDI"]),
        ("Colombia returned stolen paintings to Ecuador.", "RETREAT", ["COL"], ["ECU"]),
        ("Denmark deployed 200 troops to Estonia.", "MOBILIZE", ["DNK"], ["EST"]),
        ("Mali expressed gratitude to Niger.", "SUPPORT", ["MLI"], ["NER"]),
        # whom the deed that is offered, threatened or refused would be done to
        ("Portugal offered to send doctors to Angola.", "AGREE", ["PRT"], ["AGO"]),
        ("Brazil threatened to attack Uruguay.", "THREATEN", ["BRA"], ["URY"]),
        ("Laos refused to extradite the men to Vietnam.", "REJECT", ["LAO"], ["VNM"]),
        ("Norway is ready to give money to Iceland.", "AGREE", ["NOR"], ["ISL"]),
        # places stand for their state
        ("Turkish troops entered northern Iraq.", "MOBILIZE", ["TUR"], ["IRQ"]),
        ("Shelling hit villages in northern Ukraine.", "ASSAULT", [], ["UKR"]),
        ("Norway agreed to cut tariffs as part of talks with Iceland.", "AGREE", ["NOR"], ["ISL"]),
        ("Kenya backed out of the truce with Somalia.", "REJECT", ["KEN"], ["SOM"]),
        ("Brazil offered full support for Uruguay.", "SUPPORT", ["BRA"], ["URY"]),
        ("Italy promised 200 troops to Mali.", "AGREE", ["ITA"], ["MLI"]),
        ("Hezbollah launched rockets against Israel.", "ASSAULT", ["LBN"], ["ISR"]),
        ("Sudanese troops seized a border crossing with Chad.", "COERCE", ["SDN"], []),
        ("Ten nurses were killed along with two soldiers in Yemen.", "ASSAULT", [], ["YEM"]),
        # light verbs and owners
        ("Israeli air strikes hit an army base in Syria.", "ASSAULT", ["ISR"], ["SYR"]),
        ("Egypt announced the suspension of aid to Sudan.", "SANCTION", ["EGY"], ["SDN"]),
    ],
)
def test_participants(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert brief(findings.events[0]) == (event, actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "The team returned to Peru after losing the match.",
        "The museum opened its doors on Monday.",
        "Flooding killed 40 people in Bangladesh.",
        "The singer left the stage in tears.",
        "The storm claimed nine lives in Samoa.",
        "Prices struck a new high in Jakarta.",
    ],
)
def test_what_has_no_doer_or_no_recipient_of_its_kind_is_no_event(
    text: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events == ()


def test_a_pronoun_is_cited_by_the_words_it_stands_for(analyser: Analyser, knowledge: Knowledge):
    text = "Ghana said that it had condemned Togo."
    analysis, _, findings = read(text, analyser, knowledge)
    condemning = next(event for event in findings.events if event.event == "ACCUSE")
    assert [analysis.report.exact(span) for span in condemning.actor_spans] == ["Ghana"]


def test_nobody_is_his_own_recipient(analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read("Spain praised its decision.", analyser, knowledge)
    assert [event.recipient_spans for event in findings.events] == [()]


def test_the_matter_of_an_accord_is_no_party(analyser: Analyser, knowledge: Knowledge):
    text = "India and Pakistan signed an accord on Kashmir."
    _, _, findings = read(text, analyser, knowledge)
    assert brief(findings.events[0]) == ("SUPPORT", ["IND", "PAK"], [])


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("Iraq threatened to bomb Kuwait.", "violence"),
        ("Sudan threatened to impose sanctions on Chad.", "restrict"),
        ("Sudan threatened to break relations with Chad.", "relations"),
    ],
)
def test_a_threats_mode_is_what_is_threatened(
    text: str, mode: str, analyser: Analyser, knowledge: Knowledge
):
    _, _, findings = read(text, analyser, knowledge)
    assert [(event.event, event.mode) for event in findings.events] == [("THREATEN", mode)]


@pytest.mark.parametrize(
    ("text", "event", "actors", "recipients"),
    [
        # whoever is threatened is to act
        ("Egypt warned Chad of strikes if it did not surrender.", "RETREAT", ["TCD"], []),
        # a participle that looks like the sentence's verb
        (
            "A Kenyan girl shot in the town of Kisumu was evacuated to a hospital in Nairobi.",
            "ASSAULT",
            [],
            ["KEN"],
        ),
        # whom a journey that is called off would have led to
        ("Ghana's president cancelled a visit to Lisbon.", "REJECT", ["GHA"], ["PRT"]),
        # whom an accord is to serve
        ("Brazil has reached a deal to exempt Peru from the tax.", "SUPPORT", ["BRA"], ["PER"]),
        # whose hostile deed a march answers, what a bare relative clause hangs on
        ("Ugandans marched in Gulu after the police shot a student.", "PROTEST", ["UGA"], ["UGA"]),
        ("Chad said it would honour the pact it signed in 2011.", "SUPPORT", ["TCD"], []),
        # whose words or deed it is, told in a clause
        ("Kenya condemned the raid that Sudan launched.", "ACCUSE", ["KEN"], ["SDN"]),
        # what somebody is charged with, told in a clause
        ("Chad made the accusation that Libya was arming rebels.", "ACCUSE", ["TCD"], ["LBY"]),
        # who signed a petition, wrote a letter
        (
            "A petition signed by Italian nurses urging Malta to open the port drew attention.",
            "REQUEST",
            ["ITA"],
            ["MLT"],
        ),
        ("Togo's president is in negotiations to meet Ghana's.", "CONSULT", ["TGO", "GHA"], []),
    ],
)
def test_doers_and_recipients_told_around_the_verb(
    text: str, event: str, actors: list[str], recipients: list[str],
    analyser: Analyser, knowledge: Knowledge,
):  # fmt: skip
    _, _, findings = read(text, analyser, knowledge)
    assert (event, actors, recipients) in [brief(found) for found in findings.events]


def test_where_a_crossing_lies_is_no_doer(analyser: Analyser, knowledge: Knowledge):
    text = "The blast struck a border crossing between Turkey and Armenia."
    _, _, findings = read(text, analyser, knowledge)
    assert not any(event.actors for event in findings.events)
