"""Words of force that are figures, attitudes that describe, statements about anybody, mere questions."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import brief, read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Polish government's assault on press freedom continued.", "ASSAULT"),
        ("Regulators in Brazil and technology firms clashed over the tax.", "ASSAULT"),
        ("Residents who opposed hunting left the village in Austria.", "REJECT"),
        ("It is rare that a warplane bombs a market.", "ASSAULT"),
        ("Chad's minister did not rule out a treaty with Mali.", "REJECT"),
        ("The bus plunged into a ravine, killing 12 Kenyans.", "ASSAULT"),
        ("Six Chadian soldiers were killed when a ferry sank.", "ASSAULT"),
        ("Kenya armed rebels opposed to Chad's president.", "REJECT"),
        ("The lawyer of the accused praised Chad's court.", "ACCUSE"),
        ('"Can you show me one friend of Chad?" asked the minister.', "REQUEST"),
        ("Winning a war in Mali is a hard task, the minister said.", "ASSAULT"),
        # wrecks, whoever is named beside them
        ("The airliner came down in Peru on Monday, killing 71 people.", "ASSAULT"),
        ("A jet with a Peruvian football club came down, killing 71 people.", "ASSAULT"),
        # a contest of votes or points
        ("Ghana beat Togo in Accra on Monday.", "ASSAULT"),
        ("The Ghanaian senator beat two rivals in the primary.", "ASSAULT"),
        # what tells people apart, what they tell pollsters, where forces lie
        ("Lawmakers who back abortion left the hall in Chile.", "SUPPORT"),
        ("A poll shows that most Danes oppose the treaty.", "REJECT"),
        ("Danish voters support the prime minister, a survey found.", "SUPPORT"),
        ("The Malian jets stationed in Chad were not in use.", "MOBILIZE"),
    ],
)
def test_no_event(text: str, event: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert event not in {found.event for found in findings.events}


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("The Polish army's assault on the rebels continued.", "ASSAULT"),
        ("Rebels fired a missile and the plane crashed, killing 12 Kenyans.", "ASSAULT"),
        ("Malian troops killed six rebels when peace talks collapsed.", "ASSAULT"),
        ("Gunmen derailed a train in Kenya, killing 12 soldiers.", "ASSAULT"),
        ("The rebels opposed Chad's president.", "REJECT"),
        ("Chad accused Kenya of lying.", "ACCUSE"),
        ("Police in Brazil clashed with farmers over the tax.", "ASSAULT"),
        ("Residents of Austria opposed hunting.", "REJECT"),
        ("A Sudanese warplane bombs a market.", "ASSAULT"),
        ("Chad's minister ruled out a treaty with Mali.", "REJECT"),
        ("Chad's minister asked the envoy to leave.", "REQUEST"),
        ("Police in Ghana beat a lawmaker in Accra.", "ASSAULT"),
        ("Somalia's army waged a war on the rebels.", "ASSAULT"),
        ("Chilean lawmakers, who back the treaty, left the hall.", "SUPPORT"),
        ("Mali stationed jets in Chad.", "MOBILIZE"),
    ],
)
def test_events(text: str, event: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert event in {found.event for found in findings.events}


def test_a_bomb_that_is_dropped_and_hits_is_one_event(analyser: Analyser, knowledge: Knowledge):
    text = "A bomb dropped by Ethiopian jets hit a school in Eritrea on Monday."
    _, _, findings = read(text, analyser, knowledge)
    assert [brief(found) for found in findings.events] == [("ASSAULT", ["ETH"], ["ERI"])]
