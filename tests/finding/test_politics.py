"""Business, sport, interviews and private matters are no events; politics beside them is."""

import pytest

from communique.knowledge import Knowledge
from communique.language.analyse import Analyser
from tests.read import read

pytestmark = pytest.mark.model


@pytest.mark.parametrize(
    "text",
    [
        "Volkswagen accused Toyota of copying its engine.",
        "The company promised a new model by spring.",
        "The newspaper criticised the television station.",
        "Spain beat Chile in the final of the football tournament.",
        "The Brazilian coach praised the Dutch goalkeeper before the match.",
        "Italy defended its Olympic title on Sunday.",
        "The Swedish minister spoke to a journalist about the budget.",
        "The French president travelled to Marseille for talks.",
        "Jack met Danny at the station.",
        "The government of Malawi held a rally in the capital.",
        "The Ghanaian senator held a rally in Accra on Sunday.",
        "The bride and groom were exchanging vows in Peru.",
        "The Peruvian child was visiting his elder brother in Chile.",
        "Peru's senators passed a bill to fund the Peruvian government.",
        "Officials in Chile warned residents of a storm.",
        "Sony extended its tender offer to Dutch shareholders.",
        "Bolivia's president held a news conference with Peru's president.",
        "Reporters asked Ghana's president why he had left.",
        "Northstar Holdings Inc. agreed to buy Fenwick Mining Co. for $30 a share.",
        "Mr. Hollis offered to raise his stake in Fenwick Mining.",
        "Fenwick said its chairman resigned after earnings fell.",
        "Northstar is negotiating the sale of its 40% interest in the brokerage.",
        "Shareholders rejected the takeover bid by Northstar.",
        "The company's lender approved the sale of 40 percent.",
        "Sony said the engineers should be paid more.",
        "Sakkari beat Stephens 6-3, 7-5 in Paris.",
        "The actress accused the film director of lying.",
        "Danny visited Ghana in the spring.",
        "Firefighters in Spain ordered the evacuation of a hotel.",
        # names that nobody knows, though the sentence names a state
        "Jack Harrow praised Danny while Ghana slept.",
        "The teachers praised the new timetable.",
        # defending oneself, a contest before judges
        "Peru's president defended his record.",
        "Peru's president defended himself.",
        "The president's legal battle with the Chilean government goes on.",
        # seeing what is there, receiving guests, ending a cabinet or a truce
        "The Kenyan president recognised the danger too late.",
        "The Kenyan president welcomed visitors.",
        "Sudan's president dissolved the government.",
        "The Malian army declared the truce over on Monday.",
        # travelling on one's own account
        "A Dutch couple were visiting Morocco in May.",
    ],
)
def test_no_politics(text: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert findings.events == ()


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("Volkswagen accused the Brazilian government of copying its engine.", "ACCUSE"),
        ("Nurses in Egypt marched against the arrests.", "PROTEST"),
        ("Gunmen killed eight fans in a football stadium in Iraq.", "ASSAULT"),
        ("The Swedish minister spoke with the Danish minister about the budget.", "CONSULT"),
        ("The French president travelled to Chad for talks.", "CONSULT"),
        ("The government of Malawi protested against the raid by Zambia.", "ACCUSE"),
        ("Iran warned Kuwait of a war.", "THREATEN"),
        ("Iceland extended its offer to Danish fishermen.", "AGREE"),
        ("Bolivia's president held a conference with Peru's president.", "CONSULT"),
        ("Kenya's minister asked Ghana's president to leave.", "REQUEST"),
        ("Northstar Inc. agreed to pay penalties to the Nigerian government.", "AGREE"),
        ("The Peruvian government sued Northstar Inc. over its subsidiary.", "ACCUSE"),
        ("China imposed sanctions on Northstar Inc. and its shareholders.", "SANCTION"),
        ("Chad's president said the war must stop.", "REQUEST"),
        ("The Danish actress accused the Iranian government of lying.", "ACCUSE"),
        ("Spain ordered the evacuation of its embassy in Mali.", "REQUEST"),
        ("Brazil's finance minister resigned after shares of Northstar Inc. fell.", "RETREAT"),
    ],
)
def test_politics(text: str, event: str, analyser: Analyser, knowledge: Knowledge):
    _, _, findings = read(text, analyser, knowledge)
    assert event in {found.event for found in findings.events}
